/** What is said of an event. Of the one family (`ui/icons.ts`). */
import { svg } from 'lit';
import { icon } from '../../ui/icons.js';

export const pinIcon = /* @__PURE__ */ icon(
  () => svg`<path d="M12 21C3 11 5.4 3.4 12 3.4S21 11 12 21z"/><circle cx="12" cy="10" r="2.3"/>`,
);
export const ticketIcon = /* @__PURE__ */ icon(
  () => svg`<path d="M3.5 6.5h17V10a2 2 0 0 0 0 4v3.5h-17V14a2 2 0 0 0 0-4zM14.5 6.5v11"/>`,
);
export const noticeIcon = /* @__PURE__ */ icon(() => svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V13M12 16.2h.01"/>`);
export const speechIcon = /* @__PURE__ */ icon(() => svg`<path d="M4.5 4.5h15v11h-7l-4 4v-4h-4z"/>`);
