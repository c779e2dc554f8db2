/** Dates and times of day: what the carousel does not show, apart from what it does. */
import type { Language } from '../campaign/generated/types.js';
import { cached, luxembourgish, tagOf, type DateOptions } from './format.js';

/** A date in words: "Saturday 4 July 2026". The time zone is the place's, not the reader's. */
export function formatDate(
  date: Date,
  locale: Language,
  options: DateOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
): string {
  if (locale === 'lb' && luxembourgish()) return luxembourgish()!.date(date, options);
  const written = cached(`d${locale}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tagOf(locale), options)).format(
    date,
  );
  // In French, the first of a month is an ordinal, which Intl does not know.
  return locale === 'fr' ? written.replace(/\b1(?=\s\p{L})/u, '1er') : written;
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
