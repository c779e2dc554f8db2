/** Leaflet with supercluster: the clusters in view as markers, made anew after each move, as its documentation has it. */
import { divIcon, geoJSON, map, marker } from 'leaflet';
import Supercluster from 'supercluster';
import 'leaflet/dist/leaflet.css';
import { animates, loadPlaces, REGION } from './feed.js';

const view = map('map', {
  zoomAnimation: animates,
  fadeAnimation: animates,
  markerZoomAnimation: animates,
  maxZoom: 18,
}).fitBounds(REGION);
const index = new Supercluster<{ name: string }>({ radius: 60, maxZoom: 17 }).load(
  (await loadPlaces()).map(({ geo, name }) => ({
    type: 'Feature',
    properties: { name: name.en! },
    geometry: { type: 'Point', coordinates: [geo.longitude, geo.latitude] },
  })),
);
const markers = geoJSON(undefined, {
  pointToLayer: ({ properties }, at) => {
    const { point_count: count, name } = properties as { point_count?: number; name?: string };
    return marker(at, {
      title: name ?? `${count} places`,
      icon: divIcon({ html: `<span>${count ?? ''}</span>`, className: count ? 'cluster' : 'point', iconSize: [36, 36] }),
    });
  },
}).addTo(view);
function update(): void {
  const bounds = view.getBounds();
  markers.clearLayers();
  for (const cluster of index.getClusters(
    [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    Math.floor(view.getZoom()),
  ))
    markers.addData(cluster);
}
view.on('moveend', update);
update();
