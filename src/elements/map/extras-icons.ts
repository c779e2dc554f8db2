/** Icons of trips and events on the map. Of the one family (`ui/icons.ts`). */
import { svg } from 'lit';
import { icon } from '../../ui/icons.js';

export const calendarIcon = /* @__PURE__ */ icon(
  () => svg`<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4M12 15h.01"/>`,
);
export const routeIcon = /* @__PURE__ */ icon(
  () =>
    svg`<circle cx="6" cy="18" r="2.5"/><circle cx="18" cy="6" r="2.5"/><path d="M8.5 18H15a3 3 0 0 0 0-6H9a3 3 0 0 1 0-6h6.5"/>`,
);
