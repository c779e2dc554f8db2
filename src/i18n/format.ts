/**
 * Dates, lists and durations. `Intl` does the work; Luxembourgish has its own small table, because browsers do not ship its
 * data (Chromium silently answers in the machine's language).
 */
import type { Language } from '../campaign/generated/types.js';

/** What `Intl` is asked for: British dates in English; German's numbers are Luxembourgish's, too. */
const tagOf = (locale: Language): string => (locale === 'en' ? 'en-GB' : locale === 'lb' ? 'de' : locale);

// Apart, so that a page whose widgets show no date does not carry the months.
const LB_WEEKDAYS = {
  long: ['Sonndeg', 'Méindeg', 'Dënschdeg', 'Mëttwoch', 'Donneschdeg', 'Freideg', 'Samschdeg'],
  short: ['So.', 'Mé.', 'Dë.', 'Më.', 'Do.', 'Fr.', 'Sa.'],
};
const LB_MONTHS = {
  long: ['Januar', 'Februar', 'Mäerz', 'Abrëll', 'Mee', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  short: ['Jan.', 'Feb.', 'Mäe.', 'Abr.', 'Mee', 'Juni', 'Juli', 'Aug.', 'Sep.', 'Okt.', 'Nov.', 'Dez.'],
};
const LB_COUNTRIES: Record<string, string> = { LU: 'Lëtzebuerg', FR: 'Frankräich', DE: 'Däitschland', BE: 'Belsch' };

// Intl constructors are slow and called per card: a bounded cache.
const cache = new Map<string, unknown>();
function cached<T>(key: string, make: () => T): T {
  let value = cache.get(key) as T | undefined;
  if (value === undefined) {
    if (cache.size > 50) cache.clear();
    cache.set(key, (value = make()));
  }
  return value;
}

export type DateOptions = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day' | 'month' | 'year' | 'timeZone'> & {
  weekday?: 'long' | 'short';
  month?: 'long' | 'short';
};

/** A date in words: "Saturday 4 July 2026". The time zone is the place's, not the reader's. */
export function formatDate(
  date: Date,
  locale: Language,
  options: DateOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
): string {
  const format = (tag: string, all: Intl.DateTimeFormatOptions) =>
    cached(`d${tag}${JSON.stringify(all)}`, () => new Intl.DateTimeFormat(tag, all));
  if (locale !== 'lb') return format(tagOf(locale), options).format(date);
  // The numbers of the day in that zone, from English; the words from our table.
  const parts = new Map(
    format('en-US', { timeZone: options.timeZone, weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric' })
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(parts.get('weekday')!);
  const month = Number(parts.get('month')) - 1;
  const words = [
    options.day && `${parts.get('day')}.`,
    options.month && LB_MONTHS[options.month][month],
    options.year && parts.get('year'),
  ].filter(Boolean);
  const day = options.weekday && LB_WEEKDAYS[options.weekday][weekday];
  return [day, words.join(' ')].filter(Boolean).join(', ');
}

/** "Metz, Trier and Luxembourg". */
export function formatList(items: readonly string[], locale: Language): string {
  if (locale !== 'lb')
    return cached(`l${locale}`, () => new Intl.ListFormat(tagOf(locale), { type: 'conjunction' })).format(items);
  if (items.length < 2) return items.join('');
  const last = items.at(-1)!;
  return `${items.slice(0, -1).join(', ')} ${nRule('an', last)} ${last}`;
}

/** The Luxembourgish n-rule: a final n falls away unless a vowel or one of n, d, t, z, h follows. */
export const nRule = (word: string, next: string): string => (/^[aeiouäëéèöüyndtzh]/i.test(next) ? word : word.replace(/n$/, ''));

/** Minutes as "50 min", "75 min" or, from an hour and a half, "2 hrs 15 min", in the short units of the language. */
export function formatMinutes(minutes: number, locale: Language): string {
  const hours = minutes < 90 && minutes !== 60 ? 0 : Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  const unit = (value: number, name: 'hour' | 'minute') =>
    locale === 'lb'
      ? `${value} ${name === 'hour' ? (value === 1 ? 'Stonn' : 'Stonnen') : 'Min.'}`
      : cached(
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
  (locale === 'lb'
    ? LB_COUNTRIES[code]
    : cached(`c${locale}`, () => new Intl.DisplayNames(tagOf(locale), { type: 'region' })).of(code)) ?? code;
