/** Kinds of places, and the search. Of the one family (`ui/icons.ts`). */
import { svg } from 'lit';
import { icon } from '../../ui/icons.js';

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
export const searchIcon = /* @__PURE__ */ icon(() => svg`<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>`);
