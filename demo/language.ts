/** Which language a page of the demo speaks, and its words put where they belong. */
import type { Language } from '../src/campaign/generated/types.js';
import { localeOf } from '../src/i18n/locale.js';

/** The language asked for in the address, else the visitor's, else German. */
export function pageLanguage(): Language {
  const wanted = [new URLSearchParams(location.search).get('lang'), ...navigator.languages];
  return wanted.map(localeOf).find((language) => language !== undefined) ?? 'de';
}

/** An address of this page with other parameters; an empty one is left out. */
export function address(parameters: Readonly<Record<string, string>>): string {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(parameters)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.href;
}

/** Puts the words of a language wherever the page names their key: `data-text`, `data-aria-label`, `data-heading`, `data-title`. */
export function speak(language: Language, texts: Readonly<Record<'title' | 'description', string>>): void {
  const word = (key: string) => (texts as Readonly<Record<string, string>>)[key]!;
  document.documentElement.lang = language;
  document.title = texts.title;
  document.querySelector('meta[name=description]')?.setAttribute('content', texts.description);
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = word(element.dataset['text']!);
  }
  for (const name of ['aria-label', 'heading', 'title']) {
    for (const element of document.querySelectorAll(`[data-${name}]`)) {
      element.setAttribute(name, word(element.getAttribute(`data-${name}`)!));
    }
  }
  linkLanguages(language);
}

/** The language switch leads to this very page, with all that was chosen on it. */
export function linkLanguages(language: Language): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    link.href = address({ lang: link.lang });
    if (link.lang === language) link.setAttribute('aria-current', 'true');
  }
}
