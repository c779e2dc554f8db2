/** Icons that the carousel does not have: apart, so that its page does not carry them. */
import { svg } from 'lit';
import { icon } from './icons.js';

export const tramIcon = /* @__PURE__ */ icon(
  () => svg`<rect x="6" y="6.5" width="12" height="11" rx="3"/><path d="M6 12.5h12M9 3.5h6M12 3.5v3M9 17.5l-2 3M15 17.5l2 3"/>`,
);
export const footIcon = /* @__PURE__ */ icon(
  () => svg`<path d="M12.5 4.5h.01M9 20.5l2.5-6-1-3.5M11.5 8l-3 2.5V14M11.5 8l2.5 2.5 3 1M11.8 14.5 15 20.5"/>`,
);
export const bicycleIcon = /* @__PURE__ */ icon(
  () =>
    svg`<circle cx="6" cy="16" r="3.5"/><circle cx="18" cy="16" r="3.5"/><path d="M6 16l4-7.5h5L18 16M10 8.5l3.5 7.5M8.5 6.5H11M15 8.5V6h2"/>`,
);
export const boatIcon = /* @__PURE__ */ icon(() => svg`<path d="M3.5 15.5h17l-2 4.5h-13zM12 15V4l6 8h-6M9.5 12l2.5-5"/>`);
export const clockIcon = /* @__PURE__ */ icon(() => svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3 2"/>`);
export const pinIcon = /* @__PURE__ */ icon(
  () =>
    svg`<path d="M12 21c4.4-4.8 6.6-8.4 6.6-11a6.6 6.6 0 0 0-13.2 0c0 2.6 2.2 6.2 6.6 11z"/><circle cx="12" cy="9.8" r="2.3"/>`,
);
export const calendarIcon = /* @__PURE__ */ icon(
  () => svg`<rect x="4" y="5.5" width="16" height="14.5" rx="2.5"/><path d="M4 10.5h16M8.5 3.5v4M15.5 3.5v4"/>`,
);
export const ticketIcon = /* @__PURE__ */ icon(
  () => svg`<path d="M3.5 9V6.5h17V9a3 3 0 0 0 0 6v2.5h-17V15a3 3 0 0 0 0-6zM14.5 6.5v2M14.5 11v2M14.5 15.5v2"/>`,
);
export const noticeIcon = /* @__PURE__ */ icon(() => svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5v5.5M12 16.2h.01"/>`);
export const downIcon = /* @__PURE__ */ icon(() => svg`<path d="m5.5 9.5 6.5 6.5 6.5-6.5"/>`);
export const shareIcon = /* @__PURE__ */ icon(() => svg`<path d="M12 15V3.5M7.5 7.5 12 3.5l4.5 4M8 11H5.5v9.5h13V11H16"/>`);
export const printIcon = /* @__PURE__ */ icon(
  () => svg`<path d="M7 8.5v-5h10v5M7 17H4V8.5h16V17h-3"/><path d="M7 14h10v6.5H7zM16.8 11.3h.01"/>`,
);
export const natureIcon = /* @__PURE__ */ icon(
  () => svg`<path d="M12 20.5v-8M12 16.5l3-2.5M12 3.5c4.5 3 6 6 6 8.5a6 6 0 0 1-12 0c0-2.5 1.5-5.5 6-8.5z"/>`,
);
export const foodIcon = /* @__PURE__ */ icon(() => svg`<path d="M7.5 4h9l.5 4.5a5 5 0 0 1-10 0zM12 13.5V20M8.5 20h7M7 8.5h10"/>`);
export const shoppingIcon = /* @__PURE__ */ icon(() => svg`<path d="M5.5 8.5h13l1 11.5h-15zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11"/>`);
export const familyIcon = /* @__PURE__ */ icon(
  () =>
    svg`<path d="M12 3.5A5.5 5.5 0 0 1 17.5 9c0 3-3 6-5.5 6s-5.5-3-5.5-6A5.5 5.5 0 0 1 12 3.5zM12 15c-1.5 2 1.5 3.5 0 5.5M10.5 15h3"/>`,
);
export const businessIcon = /* @__PURE__ */ icon(
  () => svg`<rect x="4" y="8" width="16" height="11.5" rx="2"/><path d="M9 8V5.5h6V8M4 13h16M12 12v2"/>`,
);
export const plusIcon = /* @__PURE__ */ icon(() => svg`<path d="M12 5.5v13M5.5 12h13"/>`);
export const minusIcon = /* @__PURE__ */ icon(() => svg`<path d="M5.5 12h13"/>`);
export const upIcon = /* @__PURE__ */ icon(() => svg`<path d="M5.5 15 12 8.5l6.5 6.5"/>`);
export const closeIcon = /* @__PURE__ */ icon(() => svg`<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>`);
export const wholeIcon = /* @__PURE__ */ icon(() => svg`<path d="M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15"/>`);
