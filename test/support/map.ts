/** What tests of the map share: one on the page, alive, its markers and its list as a visitor finds them. */
import '../../src/elements/map/define.js';
import type { QpMap } from '../../src/elements/map/map.js';
import { byRole, fixture, html, IS_WEBKIT, root, settled, text, waitUntil } from './element.js';
import { feedUrl } from './feed.js';
import { mapFeed } from './places.js';

export const at = async (width: number, attributes: Record<string, string> = {}, url = feedUrl(mapFeed())) => {
  const box = await fixture(html`<div style="inline-size: ${width}px"></div>`);
  const element = document.createElement('qp-map');
  for (const [name, value] of Object.entries({ lang: 'en', src: url, ...attributes })) element.setAttribute(name, value);
  box.append(element);
  // A frame around the tests has no neighbourhood: there the map is fetched when it is in view.
  element.scrollIntoView({ block: 'nearest' });
  await waitUntil(() => settled(element) && frame(element), 'never settled');
  await element.updateComplete;
  return element;
};
export const frame = (element: Element) => root(element)?.querySelector<HTMLElement>('.frame:not([aria-hidden])');
export const stage = (element: Element) => root(element).querySelector<HTMLElement>('.stage')!;
export const isLive = (element: Element) => frame(element)?.dataset['state'] === 'live';
/** The map itself, once Leaflet is there. */
export const live = async (width = 1000, attributes: Record<string, string> = {}, url?: string) => {
  const element = await at(width, attributes, url);
  stage(element).focus();
  await waitUntil(() => isLive(element) && markers(element).length > 0, 'Leaflet never came');
  await element.updateComplete;
  return element;
};
export const markers = (element: Element) => [...stage(element).querySelectorAll<HTMLButtonElement>('.pin')];
export const marker = (element: Element, name: RegExp | string) =>
  markers(element).find((each) =>
    typeof name === 'string' ? each.getAttribute('aria-label') === name : name.test(each.getAttribute('aria-label')!),
  );
export const labels = (element: Element) => markers(element).map((each) => each.getAttribute('aria-label'));
export const listed = (element: Element) =>
  [...root(element).querySelectorAll<HTMLElement>('.place')].filter((item) => item.checkVisibility());
export const names = (element: Element) => listed(element).map((item) => text(item.querySelector('.name')));
export const dialog = (element: Element) => root(element).querySelector<HTMLElement>('[role=dialog]');
export const focused = (element: Element) => element.shadowRoot!.activeElement as HTMLElement | null;
export const press = (target: Element, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more }));
export const open = (element: Element, name: string) => {
  const [button] = byRole(element, 'button', `Place ${name}`).filter((each) => each.matches('.open'));
  button!.click();
  return button!;
};
export const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

declare global {
  interface HTMLElementTagNameMap {
    'qp-map': QpMap;
  }
}

/**
 * For axe-core a name on the map has the colour of the edge around its letters, as it does not know `paint-order`. In WebKit it now and then takes
 * the page for its ground; in the other engines, and state by state in test/node/access, contrasts are measured.
 */
export const ON_THE_MAP = { ignoredRules: IS_WEBKIT ? ['color-contrast'] : [] };
