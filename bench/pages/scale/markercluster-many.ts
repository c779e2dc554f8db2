/** Leaflet with markercluster. */
import leaflet from 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import { animates, loadPlaces, REGION } from './feed.js';

// Not before the plugin has added its own.
const { divIcon, map, marker, markerClusterGroup } = leaflet;
const view = map('map', {
  zoomAnimation: animates,
  fadeAnimation: animates,
  markerZoomAnimation: animates,
  maxZoom: 18,
}).fitBounds(REGION);
const icon = divIcon({ className: 'point', iconSize: [36, 36] });
const markers = (await loadPlaces()).map(({ geo, name }) => marker([geo.latitude, geo.longitude], { icon, title: name.en! }));
markerClusterGroup({ animate: animates }).addLayers(markers).addTo(view);
