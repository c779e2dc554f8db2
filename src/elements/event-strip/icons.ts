/** What is said of an event. Of the one family (`ui/icons.ts`). */
import { svg } from 'lit';
import { icon } from '../../ui/icons.js';

export const pinIcon = /* @__PURE__ */ icon(
  () =>
    svg`<path d="M12 21c4.4-4.8 6.6-8.4 6.6-11a6.6 6.6 0 0 0-13.2 0c0 2.6 2.2 6.2 6.6 11z"/><circle cx="12" cy="9.8" r="2.3"/>`,
);
export const ticketIcon = /* @__PURE__ */ icon(
  () => svg`<path d="M3.5 9V6.5h17V9a3 3 0 0 0 0 6v2.5h-17V15a3 3 0 0 0 0-6zM14.5 6.5v2M14.5 11v2M14.5 15.5v2"/>`,
);
export const noticeIcon = /* @__PURE__ */ icon(() => svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5v5.5M12 16.2h.01"/>`);
export const speechIcon = /* @__PURE__ */ icon(
  () =>
    svg`<path d="M4.5 6.5A2.5 2.5 0 0 1 7 4h10a2.5 2.5 0 0 1 2.5 2.5v7A2.5 2.5 0 0 1 17 16h-5l-4.5 4v-4H7a2.5 2.5 0 0 1-2.5-2.5z"/>`,
);
