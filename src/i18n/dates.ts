/**
 * Dates, lists, counts and distances: what the carousel does not show, apart from what it does. Luxembourgish has its own tables here, too.
 */
import type { Language } from '../campaign/generated/types.js';
import { cached, tagOf } from './format.js';

const LB_WEEKDAYS = {
  long: ['Sonndeg', 'Méindeg', 'Dënschdeg', 'Mëttwoch', 'Donneschdeg', 'Freideg', 'Samschdeg'],
  short: ['So.', 'Mé.', 'Dë.', 'Më.', 'Do.', 'Fr.', 'Sa.'],
};
const LB_MONTHS = {
  long: ['Januar', 'Februar', 'Mäerz', 'Abrëll', 'Mee', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  short: ['Jan.', 'Feb.', 'Mäe.', 'Abr.', 'Mee', 'Juni', 'Juli', 'Aug.', 'Sep.', 'Okt.', 'Nov.', 'Dez.'],
};

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

/** "4 days". */
export const formatDays = (days: number, locale: Language): string =>
  (locale === 'lb'
    ? `${days} ${days === 1 ? 'Dag' : 'Deeg'}`
    : cached(
        `u${locale}day`,
        () => new Intl.NumberFormat(tagOf(locale), { style: 'unit', unit: 'day', unitDisplay: 'long' }),
      ).format(days)
  ).replace(/ /g, '\u00a0');

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
  const value = near ? Math.max(50, Math.round(metres / 50) * 50) : metres / 1000;
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
