/** Counts in words, and which form of a word goes with a number. */
import type { Language } from '../campaign/generated/types.js';
import { cached, luxembourgish, tagOf } from './format.js';

/** "4 days". */
export const formatDays = (days: number, locale: Language): string =>
  (
    (locale === 'lb' && luxembourgish()?.unit(days, 'day')) ||
    cached(
      `u${locale}day`,
      () => new Intl.NumberFormat(tagOf(locale), { style: 'unit', unit: 'day', unitDisplay: 'long' }),
    ).format(days)
  ).replace(/ /g, '\u00a0');

/** Which form of a word goes with a whole number, as `Intl.PluralRules` has it, which is slow to make; Luxembourgish, which browsers do not know, counts as German does. */
export const pluralOf = (count: number, locale: Language): 'one' | 'other' =>
  count === 1 || (locale === 'fr' && !count) ? 'one' : 'other';
