/** Plain Leaflet with its own markers. */
import { icon, map, marker, polyline } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import iconUrl from 'leaflet/dist/images/marker-icon.png';
import iconRetinaUrl from 'leaflet/dist/images/marker-icon-2x.png';
import shadowUrl from 'leaflet/dist/images/marker-shadow.png';
import { readData } from './markers.js';

const { places, line } = readData();
const pin = icon({ iconUrl, iconRetinaUrl, shadowUrl, iconSize: [25, 41], iconAnchor: [12, 41], shadowSize: [41, 41] });
const view = map('map', { zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches });
view.fitBounds(polyline(line).addTo(view).getBounds());
for (const [latitude, longitude, title] of places)
  marker([latitude, longitude], { icon: pin, title, alt: title }).bindPopup(title).addTo(view);
