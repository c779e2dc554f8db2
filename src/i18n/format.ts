/** Durations and countries, and what all formats share. `Intl` does the work; Luxembourgish has tables of its own (`luxembourgish.ts`). */
import type { Language } from '../campaign/generated/types.js';

/** What `Intl` is asked for: British dates in English; German's numbers are Luxembourgish's, too. */
export const tagOf = (locale: Language): string => (locale === 'en' ? 'en-GB' : locale === 'lb' ? 'de' : locale);

/** What of a date is said, and how long. */
export type DateOptions = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month' | 'year' | 'timeZone'> & {
  weekday?: 'long' | 'short';
  month?: 'long' | 'short';
};

/** Luxembourgish, which browsers do not know. */
export interface Luxembourgish {
  date(date: Date, options: DateOptions): string;
  country(code: string): string | undefined;
  language(code: string): string | undefined;
  unit(value: number, name: 'minute' | 'hour' | 'day'): string;
}

let tables: Luxembourgish | undefined;
/** The tables, once Luxembourgish strings are here; until then German stands in. */
export const luxembourgish = (): Luxembourgish | undefined => tables;
export const setLuxembourgish = (given: Luxembourgish): void => {
  tables = given;
};

// Intl constructors are slow and called per card: a bounded cache.
const cache = new Map<string, unknown>();
export function cached<T>(key: string, make: () => T): T {
  let value = cache.get(key) as T | undefined;
  if (value === undefined) {
    if (cache.size > 50) cache.clear();
    cache.set(key, (value = make()));
  }
  return value;
}

/** Minutes as "50 min", "75 min" or, from an hour and a half, "2 hrs 15 min", in the short units of the language. */
export function formatMinutes(minutes: number, locale: Language): string {
  const hours = minutes < 90 && minutes !== 60 ? 0 : Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  const unit = (value: number, name: 'hour' | 'minute') =>
    (locale === 'lb' && tables?.unit(value, name)) ||
    cached(
      `u${locale}${name}`,
      () => new Intl.NumberFormat(tagOf(locale), { style: 'unit', unit: name, unitDisplay: 'short' }),
    ).format(value);
  // No-break spaces: a number never stands alone at the end of a line.
  return [hours && unit(hours, 'hour'), (rest || !hours) && unit(rest, 'minute')]
    .filter(Boolean)
    .join(' ')
    .replace(/ /g, '\u00a0');
}

/** A country by its ISO 3166 code. */
export const formatCountry = (code: string, locale: Language): string =>
  (locale === 'lb' && tables?.country(code)) ||
  cached(`c${locale}`, () => new Intl.DisplayNames(tagOf(locale), { type: 'region' })).of(code) ||
  code;
