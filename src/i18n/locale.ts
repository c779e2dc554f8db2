/**
 * Which language an element speaks: its own `lang`, else that of the nearest ancestor (through shadow roots), else the
 * browser's, else English.
 */
import type { Language } from '../campaign/schema.js';

/** `en-XA` is the pseudo-locale: English with accents and 40 % longer, to see what would be cut off. */
export type Locale = Language | 'en-XA';

/** The order in which a missing text is looked for in other languages. */
const FALLBACKS: Record<Language, readonly Language[]> = {
  de: ['de', 'fr', 'en', 'lb'],
  fr: ['fr', 'de', 'en', 'lb'],
  lb: ['lb', 'de', 'fr', 'en'],
  en: ['en', 'de', 'fr', 'lb'],
};

export const fallbacks = (locale: Locale): readonly Language[] => FALLBACKS[languageOf(locale)];

/** The content language of a locale. */
export const languageOf = (locale: Locale): Language => (locale === 'en-XA' ? 'en' : locale);

/** The locale for a BCP 47 tag (`de-LU`, `FR`, `lb`), or undefined where we do not speak it. */
export function localeOf(tag: string | null | undefined): Locale | undefined {
  if (!tag) return undefined;
  if (tag === 'en-XA') return tag;
  const language = tag.toLowerCase().split(/[-_]/, 1)[0]!;
  return Object.hasOwn(FALLBACKS, language) ? (language as Language) : undefined;
}

/** The parent in the flat sense: a shadow root's parent is its host. */
export const parentOf = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);

export function localeFor(element: Element): Locale {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    const tag = node instanceof Element && node.getAttribute('lang');
    // The nearest `lang` decides: on a page in a language we do not speak, the visitor's own comes next.
    if (tag) return localeOf(tag) ?? visitorLocale();
  }
  return visitorLocale();
}

function visitorLocale(): Locale {
  for (const tag of navigator.languages ?? []) {
    const locale = localeOf(tag);
    if (locale) return locale;
  }
  return 'en';
}
