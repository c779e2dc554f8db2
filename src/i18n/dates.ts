/** Dates and times of day: what the carousel does not show, apart from what it does. */
import type { Language } from '../campaign/generated/types.js';
import { cached, luxembourgish, tagOf } from './format.js';

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
  const own = locale === 'lb' && luxembourgish();
  if (!own) {
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
    options.month && own.months[options.month][month],
    options.year && parts.get('year'),
  ].filter(Boolean);
  const day = options.weekday && own.weekdays[options.weekday][weekday];
  return [day, words.join(' ')].filter(Boolean).join(', ');
}

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
