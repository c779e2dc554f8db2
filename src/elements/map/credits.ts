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

const NAMES: Readonly<Record<Source, string>> = { osm: '© OpenStreetMap', trainline: 'Trainline', geonames: 'GeoNames' };

export const credits = (sources: readonly Source[] = FROM_THE_START, target?: string): TemplateResult =>
  html`<p class="credits">
    <span class="visually-hidden">${msg('Map data:', { id: 'map-frame.data' })}</span>
    ${sources.map(
      (source, index) => html`${index ? ' · ' : ''}<a href=${LINKS[source]} target=${ifDefined(target)}>${NAMES[source]}</a>`,
    )}
  </p>`;
