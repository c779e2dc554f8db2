/** Whose the map is: always on it. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Source } from '../../geo/base-map/base-map.js';
import { msg } from '../../i18n/messages.js';

/** The line between the cities is there from the start. */
const FROM_THE_START: readonly Source[] = ['trainline'];

const LINKS: Readonly<Record<Source, string>> = {
  osm: 'https://www.openstreetmap.org/copyright',
  trainline: 'https://github.com/trainline-eu/stations',
  geonames: 'https://www.geonames.org/about.html',
};

export function credits(sources: readonly Source[] = FROM_THE_START, target?: string): TemplateResult {
  const names: Record<Source, string> = {
    osm: msg('© OpenStreetMap contributors', { id: 'map.osm' }),
    trainline: 'Trainline',
    geonames: 'GeoNames',
  };
  return html`<p class="credits">
    ${sources.map(
      (source, index) => html`${index ? ' · ' : ''}<a href=${LINKS[source]} target=${ifDefined(target)}>${names[source]}</a>`,
    )}
  </p>`;
}
