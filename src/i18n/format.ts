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
  if (locale !== 'lb') {
    const written = format(tagOf(locale), options).format(date);
    // In French, the first of a month is an ordinal, which Intl does not know.
    return locale === 'fr' ? written.replace(/\b1(?=\s\p{L})/u, '1er') : written;
  }
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

/** "4 days". */
export const formatDays = (days: number, locale: Language): string =>
  (locale === 'lb'
    ? `${days} ${days === 1 ? 'Dag' : 'Deeg'}`
    : cached(
        `u${locale}day`,
        () => new Intl.NumberFormat(tagOf(locale), { style: 'unit', unit: 'day', unitDisplay: 'long' }),
      ).format(days)
  ).replace(/ /g, '\u00a0');

/** A country by its ISO 3166 code. */
export const formatCountry = (code: string, locale: Language): string =>
  (locale === 'lb'
    ? LB_COUNTRIES[code]
    : cached(`c${locale}`, () => new Intl.DisplayNames(tagOf(locale), { type: 'region' })).of(code)) ?? code;

/** The time of day, or from one to another, at the place: "20:00", "10:00–18:00"; as each language writes hours. */
export function formatTimes(start: Date, end: Date | undefined, locale: Language, timeZone: string): string {
  const format = cached(
    `t${timeZone}`,
    () => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }),
  );
  const times = [start, ...(end ? [end] : [])].map((date) => {
    const time = format.format(date);
    if (locale !== 'fr') return time;
    const [hours, minutes] = time.split(':');
    return `${Number(hours)} h${minutes === '00' ? '' : ` ${minutes}`}`;
  });
  const suffix = locale === 'de' ? ' Uhr' : locale === 'lb' ? ' Auer' : '';
  return (times.join(locale === 'fr' ? ' – ' : '–') + suffix).replace(/ /g, '\u00a0');
}

/** Which form of a word goes with a number; Luxembourgish, which browsers do not know, counts as German does. */
export const pluralOf = (count: number, locale: Language): 'one' | 'other' =>
  cached(`p${locale}`, () => new Intl.PluralRules(tagOf(locale))).select(count) === 'one' ? 'one' : 'other';

/** A distance in metres as "350 m", "3.2 km" or "48 km": no more exact than a visitor needs. */
export function formatDistance(metres: number, locale: Language): string {
  const near = metres < 975;
  const value = near ? Math.round(metres / 50) * 50 : metres / 1000;
  const digits = near || value >= 9.95 ? 0 : 1;
  return cached(
    `m${locale}${near}${digits}`,
    () =>
      new Intl.NumberFormat(tagOf(locale), {
        style: 'unit',
        unit: near ? 'meter' : 'kilometer',
        unitDisplay: 'short',
        maximumFractionDigits: digits,
      }),
  )
    .format(value)
    .replace(/[ \u202f]/g, '\u00a0');
}
