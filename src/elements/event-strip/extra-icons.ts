/** What filters and calendars show. Of the one family (`ui/icons.ts`). */
import { svg } from 'lit';
import { icon } from '../../ui/icons.js';

export const filterIcon = /* @__PURE__ */ icon(
  () =>
    svg`<path d="M4 7.5h9M17.5 7.5H20M4 16.5h2.5M11 16.5h9"/><circle cx="15.2" cy="7.5" r="2.3"/><circle cx="8.8" cy="16.5" r="2.3"/>`,
);
export const removeIcon = /* @__PURE__ */ icon(() => svg`<path d="m7 7 10 10M17 7 7 17"/>`);
export const calendarIcon = /* @__PURE__ */ icon(
  () => svg`<rect x="4" y="5.5" width="16" height="14.5" rx="2.5"/><path d="M4 10.5h16M8.5 3.5v4M15.5 3.5v4"/>`,
);
