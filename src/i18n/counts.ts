/** Counts in words, and which form of a word goes with a number. */
import type { Language } from '../campaign/generated/types.js';

const DAYS = { de: ['Tag', 'Tage'], fr: ['jour', 'jours'], lb: ['Dag', 'Deeg'], en: ['day', 'days'] } as const;

/** "4 days", as `Intl.NumberFormat` would write it. */
export const formatDays = (days: number, locale: Language): string =>
  `${days}\u00a0${DAYS[locale][pluralOf(days, locale) === 'one' ? 0 : 1]}`;

/** Which form of a word goes with a whole number, as `Intl.PluralRules` has it, which is slow to make; Luxembourgish, which browsers do not know, counts as German does. */
export const pluralOf = (count: number, locale: Language): 'one' | 'other' =>
  count === 1 || (locale === 'fr' && !count) ? 'one' : 'other';
