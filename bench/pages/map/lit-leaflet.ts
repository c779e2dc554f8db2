/** The obvious element: Lit around Leaflet. */
import { html, LitElement, unsafeCSS } from 'lit';
import { map, marker, polyline, icon } from 'leaflet';
import leafletStyles from 'leaflet/dist/leaflet.css?inline';
import iconUrl from 'leaflet/dist/images/marker-icon.png';
import iconRetinaUrl from 'leaflet/dist/images/marker-icon-2x.png';
import shadowUrl from 'leaflet/dist/images/marker-shadow.png';
import { readData } from './markers.js';

class SimpleMap extends LitElement {
  static override styles = unsafeCSS(`${leafletStyles} .map{height:100%}`);

  override render() {
    return html`<div class="map"></div>`;
  }

  override firstUpdated(): void {
    const { places, line } = readData();
    const pin = icon({ iconUrl, iconRetinaUrl, shadowUrl, iconSize: [25, 41], iconAnchor: [12, 41], shadowSize: [41, 41] });
    const view = map(this.renderRoot.querySelector<HTMLElement>('.map')!, {
      zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    view.fitBounds(polyline(line).addTo(view).getBounds());
    for (const [latitude, longitude, title] of places)
      marker([latitude, longitude], { icon: pin, title, alt: title }).bindPopup(title).addTo(view);
  }
}
customElements.define('simple-map', SimpleMap);
