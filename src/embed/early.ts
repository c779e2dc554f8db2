/** Starts what an element will ask for, while its code is on its way. Only a guess at what that will be: an element that wants something else asks for it itself. */
import { SIGNED, TIMEOUT } from '../campaign/early.js';
import type { ELEMENTS } from './registry.js';

const noMatter = () => undefined;

export function startEarly(element: Element, { strings, lists = [] }: (typeof ELEMENTS)[string]): void {
  const { early, defaults } = globalThis.quattropole!;
  const language = ((element.closest('[lang]')?.getAttribute('lang') ?? '') || navigator.language).slice(0, 2).toLowerCase();
  strings?.[language as 'de']?.().catch(noMatter);
  if (!early || !lists.length) return;
  const setting = (name: string) => element.closest(`[${name}]`)?.getAttribute(name) ?? defaults[name];
  const index = new URL(setting('src')!, document.baseURI);
  const parts = index.pathname.endsWith('/index.json') ? lists.map((kind) => `parts/${kind}.${language}.json`) : [];
  if (setting('keys') !== undefined) index.href = index.href.replace(/\.json(?=$|\?)/, SIGNED);
  for (const path of [index, ...parts]) {
    const { href } = new URL(path, index);
    // Asked for before, or taken already.
    if (started.has(href)) continue;
    started.add(href);
    const request = fetch(href, { credentials: 'same-origin', signal: AbortSignal.timeout(TIMEOUT) });
    // Whoever takes it deals with its failure.
    request.catch(noMatter);
    early.set(href, request);
  }
}

const started = new Set<string>();
