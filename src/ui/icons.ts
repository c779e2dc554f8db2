/**
 * One family of icons: 24 px grid, 1.75 px strokes, round caps, drawn in the colour of the text. Always decorative. Each is an export of
 * its own, so that a page carries only those it shows.
 */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

export const icon = (paths: () => SVGTemplateResult) => (): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths()}</svg>`;

export const trainIcon = /* @__PURE__ */ icon(
  () =>
    svg`<rect x="5" y="3.5" width="14" height="13" rx="3.5"/><path d="M5 11h14M8.5 16.5 6 20.5M15.5 16.5l2.5 4"/><path d="M8.8 13.8h.01M15.2 13.8h.01"/>`,
);
export const busIcon = /* @__PURE__ */ icon(
  () =>
    svg`<rect x="4.5" y="4" width="15" height="13" rx="2.5"/><path d="M4.5 11.5h15M7.5 17v2.5M16.5 17v2.5"/><path d="M8 14.3h.01M16 14.3h.01"/>`,
);
export const homeIcon = /* @__PURE__ */ icon(() => svg`<path d="M4 11.5 12 4.5l8 7M6.5 9.8v9.7h11V9.8"/>`);
export const cultureIcon = /* @__PURE__ */ icon(() => svg`<path d="M4 9.5 12 4.5l8 5M5.5 19.5h13M7 10v9M12 10v9M17 10v9"/>`);
export const tourismIcon = /* @__PURE__ */ icon(() => svg`<circle cx="12" cy="12" r="8.5"/><path d="m15.5 8.5-2 5-5 2 2-5z"/>`);
export const peopleIcon = /* @__PURE__ */ icon(
  () =>
    svg`<circle cx="8.5" cy="8" r="3"/><circle cx="16.5" cy="9" r="2.3"/><path d="M3 19c.3-3.6 2.4-5.5 5.5-5.5S13.7 15.4 14 19M15.5 14.1c3-.4 5 1.4 5.4 4.4"/>`,
);
export const previousIcon = /* @__PURE__ */ icon(() => svg`<path d="M14.5 5.5 8 12l6.5 6.5"/>`);
export const nextIcon = /* @__PURE__ */ icon(() => svg`<path d="M9.5 5.5 16 12l-6.5 6.5"/>`);
export const arrowIcon = /* @__PURE__ */ icon(() => svg`<path d="M5 12h14M13 6l6 6-6 6"/>`);
