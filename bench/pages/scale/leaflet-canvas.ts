/** Leaflet with all places as circle markers on its canvas. */
import { canvas, circleMarker, map } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { animates, loadPlaces, REGION } from './feed.js';

const element = document.getElementById('map')!;
const view = map(element, { renderer: canvas(), zoomAnimation: animates, fadeAnimation: animates }).fitBounds(REGION);
// Its canvas is drawn in a frame of its own: the page says when that is done.
const drawn = () => requestAnimationFrame(() => (element.dataset['drawn'] = String(view.getZoom())));
for (const { geo, name } of await loadPlaces())
  circleMarker([geo.latitude, geo.longitude], { radius: 6, weight: 1, color: '#9b2d41' }).bindPopup(name.en!).addTo(view);
view.on('zoomend', drawn);
drawn();
