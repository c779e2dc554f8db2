/** How one travels, and what one does with an itinerary. Of the one family (`ui/icons.ts`). */
import { svg } from 'lit';
import { icon } from '../../ui/icons.js';

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
export const shareIcon = /* @__PURE__ */ icon(() => svg`<path d="M12 15V3.5M7.5 7.5 12 3.5l4.5 4M8 11H5.5v9.5h13V11H16"/>`);
export const printIcon = /* @__PURE__ */ icon(
  () => svg`<path d="M7 8.5v-5h10v5M7 17H4V8.5h16V17h-3"/><path d="M7 14h10v6.5H7zM16.8 11.3h.01"/>`,
);
