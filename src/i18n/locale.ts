/**
 * Which language an element speaks: its own `lang`, else that of the nearest ancestor (through shadow roots), else the
 * browser's, else English.
 */
import { LANGUAGES_BY_REACH } from '../campaign/fallbacks.js';
import type { Language } from '../campaign/generated/types.js';

/** The language for a BCP 47 tag (`de-LU`, `FR`, `lb`), or undefined where we do not speak it. */
export function localeOf(tag: string | null | undefined): Language | undefined {
  const language = tag?.toLowerCase().split(/[-_]/, 1)[0];
  return LANGUAGES_BY_REACH.find((each) => each === language);
}

/** The parent in the flat sense: a shadow root's parent is its host. */
const parentOf = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

/** A node and all above it. */
export function* upFrom(start: Node): Generator<Node> {
  for (let node: Node | null = start; node; node = parentOf(node)) yield node;
}

export function localeFor(element: Element): Language {
  for (const node of upFrom(element)) {
    const tag = node instanceof Element && node.getAttribute('lang');
    // The nearest `lang` decides: on a page in a language we do not speak, the visitor's own comes next.
    if (tag) return localeOf(tag) ?? visitorLocale();
  }
  return visitorLocale();
}

function visitorLocale(): Language {
  for (const tag of navigator.languages ?? []) {
    const locale = localeOf(tag);
    if (locale) return locale;
  }
  return 'en';
}
