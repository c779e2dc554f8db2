/** What moves and closes the map; comes with it. Of the one family (`ui/icons.ts`). */
import { svg } from 'lit';
import { icon } from '../../ui/icons.js';

export const plusIcon = /* @__PURE__ */ icon(() => svg`<path d="M12 5.5v13M5.5 12h13"/>`);
export const minusIcon = /* @__PURE__ */ icon(() => svg`<path d="M5.5 12h13"/>`);
export const upIcon = /* @__PURE__ */ icon(() => svg`<path d="M5.5 15 12 8.5l6.5 6.5"/>`);
export const closeIcon = /* @__PURE__ */ icon(() => svg`<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>`);
export const wholeIcon = /* @__PURE__ */ icon(() => svg`<path d="M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15"/>`);
