/** Starts what an element will ask for, while its code is on its way. Only a guess at what that will be: an element that wants something else asks for it itself. */
import { SIGNED, TIMEOUT, type Page } from '../campaign/early.js';
import type { ELEMENTS } from './registry.js';

const noMatter = () => undefined;

/** How far from the window a part of an element is asked for, in pixels; the element itself has the same. */
const NEARBY = 600;

/** An attribute of the nearest element that has it, in either form. */
function nearest(element: Element, name: string): string | null | undefined {
  const holder = element.closest(`[${name}],[data-qp][data-${name}]`);
  return holder?.getAttribute(`data-${name}`) ?? holder?.getAttribute(name);
}

export function startEarly(element: Element, { strings, lists = [], nearby }: (typeof ELEMENTS)[string], page: Page): void {
  const language = (nearest(element, 'lang') || navigator.language).slice(0, 2).toLowerCase();
  strings?.[language as 'de']?.().catch(noMatter);
  if (nearby && element.getBoundingClientRect().top < innerHeight + NEARBY) {
    for (const load of [...nearby.code, nearby.strings[language as 'de']]) load?.().catch(noMatter);
  }
  const setting = (name: string) => nearest(element, name) ?? page.defaults[name];
  const src = setting('src')!;
  if (!lists.length || !URL.canParse(src, document.baseURI)) return;
  const index = new URL(src, document.baseURI);
  const parts = index.pathname.endsWith('/index.json') ? lists.map((kind) => `parts/${kind}.${language}.json`) : [];
  if (setting('keys') != null) index.pathname = index.pathname.replace(/\.json$/, SIGNED);
  for (const path of [index, ...parts]) {
    const { href } = new URL(path, index);
    // Asked for before, or taken already.
    if (page.early.has(href)) continue;
    const request = fetch(href, { signal: AbortSignal.timeout(TIMEOUT) });
    // Whoever takes it deals with its failure.
    request.catch(noMatter);
    page.early.set(href, request);
  }
  // The first thing made of Intl costs a slow processor as much as all cards together. Now it only waits for the network.
  if (lists.includes('events')) new Intl.DateTimeFormat();
}
