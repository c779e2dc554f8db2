/** Durations, and what all formats share. `Intl` does most of the work; Luxembourgish has tables of its own (`luxembourgish.ts`). */
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
  language(code: string): string | undefined;
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

/** As `Intl.NumberFormat` has the short units. The first thing that a page makes of `Intl` takes a slow processor a fifth of a second: here, half of what a carousel costs. */
const UNITS = {
  de: ['Std.', 'Min.'],
  fr: ['h', 'min'],
  lb: ['Stonn', 'Min.', 'en'],
  en: ['hr', 'min', 's', 's'],
} as const;

/** Minutes as "50 min", "75 min" or, from an hour and a half, "2 hrs 15 min", in the short units of the language. */
export function formatMinutes(minutes: number, locale: Language): string {
  const hours = minutes < 90 && minutes !== 60 ? 0 : Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  const [hour, minute, moreHours = '', moreMinutes = ''] = UNITS[locale];
  // No-break spaces: a number never stands alone at the end of a line.
  const unit = (value: number, name: string, more: string) => (value === 1 ? `1\u00a0${name}` : `${value}\u00a0${name}${more}`);
  return [hours && unit(hours, hour, moreHours), (rest || !hours) && unit(rest, minute, moreMinutes)]
    .filter(Boolean)
    .join('\u00a0');
}
