/** The picture of the region as static SVG: the line and the places as the map shows them, without any script. */
import type { City, Place } from '../../../src/campaign/schema.js';
import { curve } from '../../../src/geo/base-map/path.js';
import { ring } from '../../../src/elements/map/ring.js';
import { fitView, onScreen } from '../../../src/geo/projection.js';
import { localize } from '../../../src/i18n/text.js';
import { escape } from '../shell.js';

const SIZE = { width: 380, height: 380 };
const COLORS = { luxembourg: '#2f55a4', metz: '#d99a1c', saarbruecken: '#0e7c7b', trier: '#9b2d41' } as const;

export function pictureHtml(cities: readonly City[], places: readonly Place[]): string {
  const parts = ring(cities);
  const view = fitView(parts.flatMap(({ line }) => line).concat(cities.map(({ geo }) => geo)), SIZE, {
    padding: { x: 64, y: 56 },
    maxZoom: 14,
  });
  const at = onScreen(view, SIZE);
  const name = (item: City | Place) => escape(localize(item.name, 'en').value);
  return `<svg id="map" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${places.length} places">
${parts.map(({ city, line }) => `<path d="${curve(line.map(at))}" fill="none" stroke="${COLORS[city]}" stroke-width="5"/>`).join('\n')}
${places
  .map((place) => {
    const { x, y } = at(place.geo);
    return `<circle class="place" cx="${x}" cy="${y}" r="6" fill="${COLORS[place.city]}" stroke="#fff"><title>${name(place)}</title></circle>`;
  })
  .join('\n')}
${cities
  .map((city) => {
    const { x, y } = at(city.geo);
    return `<circle class="city" cx="${x}" cy="${y}" r="9" fill="#fff" stroke="${COLORS[city.id]}" stroke-width="5"/><text x="${x}" y="${y + 26}" text-anchor="middle" font-weight="700">${name(city)}</text>`;
  })
  .join('\n')}
</svg>`;
}
