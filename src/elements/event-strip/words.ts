/** What the strip says about an event: its status, its day and its hours. */
import type { Event, Language } from '../../campaign/generated/types.js';
import { languagesOf } from '../../campaign/event-languages.js';
import { addDays, aheadIn, type Listing } from '../../campaign/select-events.js';
import { formatDate, formatTimes } from '../../i18n/dates.js';
import type { DateOptions } from '../../i18n/format.js';
import { formatLanguage } from '../../i18n/languages.js';
import { msg, str } from '../../i18n/messages.js';

const HALF_DAY = 12 * 60 * 60 * 1000;

/** Where an event is not as it was planned, or hard to get into: how. */
export function statusOf({ event, timeZone }: Listing, locale: Language): string[] {
  const { eventStatus, previousStartDate: previous = '', offers } = event;
  if (eventStatus === 'EventCancelled') return [msg('Cancelled', { id: 'strip.cancelled' })];
  if (eventStatus === 'EventPostponed') return [msg('Postponed, a new date will follow', { id: 'strip.postponed' })];
  const before = Date.parse(previous) && inWords(previous, locale, { weekday: 'long', ...DATE }, timeZone);
  return [
    eventStatus === 'EventMovedOnline' && msg('Takes place online', { id: 'strip.online' }),
    eventStatus === 'EventRescheduled' &&
      (before
        ? msg(str`New date, instead of ${before}`, { id: 'strip.rescheduled-from' })
        : msg('New date', { id: 'strip.rescheduled' })),
    offers?.availability === 'SoldOut' && msg('Sold out', { id: 'strip.sold-out' }),
    offers?.availability === 'LimitedAvailability' && msg('Few tickets left', { id: 'strip.few-tickets' }),
  ].filter((status) => !!status) as string[];
}

/** In which languages an event is held, where none of them is the reader's. */
export function foreignTo(event: Event, locale: Language): string | undefined {
  const codes = languagesOf(event);
  if (!codes.length || codes.includes(locale)) return undefined;
  const languages = codes.map((code) => formatLanguage(code, locale)).join(', ');
  return msg(str`In ${languages}`, { id: 'strip.in-language' });
}

/** The two lines of a heading: today or the weekday, and the date; for a month, that the day is still open. */
export function headingOf({ day, unconfirmed }: Listing, today: string, locale: Language): [string, string] {
  const date = inWords(day, locale, {
    ...(!unconfirmed && { day: 'numeric' }),
    month: 'long',
    ...((unconfirmed || !today.startsWith(day.slice(0, 4))) && { year: 'numeric' }),
  });
  if (unconfirmed) return [msg('Date to be confirmed', { id: 'strip.unconfirmed' }), date];
  const weekday = inWords(day, locale, { weekday: 'long' });
  if (day === today) return [`${msg('Today', { id: 'strip.today' })}, ${weekday}`, date];
  return [day === addDays(today, 1) ? `${msg('Tomorrow', { id: 'strip.tomorrow' })}, ${weekday}` : weekday, date];
}

/** From when to when, as far as the heading above does not say it. */
export function timesOf({ day, to, start, end, began, unconfirmed, timeZone }: Listing, locale: Language): string | undefined {
  if (unconfirmed) return undefined;
  /** Hours are those of the place; a reader whose clock says otherwise is told. */
  const atThePlace = (instant: Date, time: string): string =>
    instant.getTimezoneOffset() * -60_000 === aheadIn(instant, timeZone)
      ? time
      : msg(str`${time} (local time)`, { id: 'strip.local-time' });
  const lastsDays = to !== day && !(start && end && end.getTime() - start.getTime() < HALF_DAY);
  const hours =
    !start || began ? undefined : atThePlace(start, formatTimes(start, lastsDays ? undefined : end, locale, timeZone));
  if (!began && !lastsDays) return hours;
  if (end && to === day) {
    const time = atThePlace(end, formatTimes(end, undefined, locale, timeZone));
    return msg(str`until ${time}`, { id: 'strip.until-time' });
  }
  const last = inWords(to, locale, { ...DATE, ...(!to.startsWith(day.slice(0, 4)) && { year: 'numeric' }) });
  const until = msg(str`until ${last}`, { id: 'strip.until' });
  return hours ? `${hours}, ${until}` : until;
}

export const DATE = { day: 'numeric', month: 'long' } as const;

/** A day or a month of the calendar, which are the same everywhere; an instant at the place. */
export const inWords = (date: string, locale: Language, options: DateOptions, timeZone = 'UTC'): string =>
  formatDate(new Date(date), locale, { ...options, timeZone: date.includes('T') ? timeZone : 'UTC' });
