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

/** The address for a reader: one for all, or the nearest language's. What else a feed has there, one that is taken at its word, too, leads nowhere and runs nothing. */
export function localizedLink(link: LinkByLanguage, locale: Language): { href: string; hreflang?: Language } {
  const { value, lang }: LocalizedText = typeof link === 'string' ? { value: link } : localize(link, locale);
  const href = /^https?:/.test(value) ? value : '';
  return lang ? { href, hreflang: lang } : { href };
}

export { siteName } from '../campaign/site-name.js';
