/** Texts of the campaign in the reader's language, or in the nearest one there is, marked as such. */
import { html, nothing, type TemplateResult } from 'lit';
import { fallbacks } from '../campaign/fallbacks.js';
import type { Language, LinkByLanguage, Text } from '../campaign/generated/types.js';

export interface LocalizedText {
  value: string;
  /** Set where the text is not in the reader's language: it then carries its own `lang` (WCAG 3.1.2). */
  lang?: Language;
}

export function localize(text: Text | undefined, locale: Language): LocalizedText {
  for (const language of fallbacks(locale)) {
    const value = text?.[language];
    if (value) return language === locale ? { value } : { value, lang: language };
  }
  return { value: '' };
}

/** For a template's text: the words alone, or in a `span` with their own `lang`. */
export function localized(text: Text | undefined, locale: Language): string | TemplateResult | typeof nothing {
  const { value, lang } = localize(text, locale);
  if (!value) return nothing;
  return lang ? html`<span lang=${lang}>${value}</span>` : value;
}

/** The address for a reader: one for all, or the nearest language's. */
export function localizedLink(link: LinkByLanguage, locale: Language): { href: string; hreflang?: Language } {
  if (typeof link === 'string') return { href: link };
  const { value, lang } = localize(link, locale);
  return lang ? { href: value, hreflang: lang } : { href: value };
}

export { siteName } from '../campaign/site-name.js';
