/**
 * Which language an element speaks: its own `lang`, else that of the nearest ancestor (through shadow roots), else the
 * browser's, else English.
 */
import type { Language } from '../campaign/schema.js';

/** The order in which a missing text is looked for in other languages. */
export const FALLBACKS: Record<Language, readonly Language[]> = {
  de: ['de', 'fr', 'en', 'lb'],
  fr: ['fr', 'de', 'en', 'lb'],
  lb: ['lb', 'de', 'fr', 'en'],
  en: ['en', 'de', 'fr', 'lb'],
};

/** The language for a BCP 47 tag (`de-LU`, `FR`, `lb`), or undefined where we do not speak it. */
export function localeOf(tag: string | null | undefined): Language | undefined {
  if (!tag) return undefined;
  const language = tag.toLowerCase().split(/[-_]/, 1)[0]!;
  return Object.hasOwn(FALLBACKS, language) ? (language as Language) : undefined;
}

/** The parent in the flat sense: a shadow root's parent is its host. */
export const parentOf = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

export function localeFor(element: Element): Language {
  for (let node: Node | null = element; node; node = parentOf(node)) {
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
