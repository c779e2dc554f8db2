/** Icons that several elements have, but not the carousel: apart, so that its page does not carry them. What one element alone has is in its folder. */
import { svg } from 'lit';
import { icon } from './icons.js';

export const clockIcon = /* @__PURE__ */ icon(() => svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3 2"/>`);
export const downIcon = /* @__PURE__ */ icon(() => svg`<path d="m5.5 9.5 6.5 6.5 6.5-6.5"/>`);
