/** Leaflet with the markercluster plugin. */
import leaflet from 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import iconUrl from 'leaflet/dist/images/marker-icon.png';
import iconRetinaUrl from 'leaflet/dist/images/marker-icon-2x.png';
import shadowUrl from 'leaflet/dist/images/marker-shadow.png';
import { readData } from './markers.js';

// Not before the plugin has added its own.
const { icon, map, marker, markerClusterGroup, polyline } = leaflet;
const { places, line } = readData();
const pin = icon({ iconUrl, iconRetinaUrl, shadowUrl, iconSize: [25, 41], iconAnchor: [12, 41], shadowSize: [41, 41] });
const animates = !matchMedia('(prefers-reduced-motion: reduce)').matches;
const view = map('map', { zoomAnimation: animates, maxZoom: 18 });
view.fitBounds(polyline(line).addTo(view).getBounds());
const markers = places.map(([latitude, longitude, title]) =>
  marker([latitude, longitude], { icon: pin, title, alt: title }).bindPopup(title),
);
markerClusterGroup({ animate: animates }).addLayers(markers).addTo(view);
