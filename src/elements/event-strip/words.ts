/** What the strip says about an event: its kind, its status, its day and its hours. */
import type { Event, Language } from '../../campaign/generated/types.js';
import { languagesOf } from '../../campaign/event-languages.js';
import { addDays, aheadIn, type Listing } from '../../campaign/select-events.js';
import { formatDate, formatTimes, type DateOptions } from '../../i18n/dates.js';
import { formatLanguage } from '../../i18n/languages.js';
import { msg, str } from '../../i18n/messages.js';

const HALF_DAY = 12 * 60 * 60 * 1000;

export const categoryName = (category: Event['category']): string =>
  ({
    music: () => msg('Music', { id: 'strip.music' }),
    stage: () => msg('Theatre and dance', { id: 'strip.stage' }),
    film: () => msg('Film', { id: 'strip.film' }),
    exhibition: () => msg('Exhibition', { id: 'strip.exhibition' }),
    festival: () => msg('Festival', { id: 'strip.festival' }),
    market: () => msg('Market', { id: 'strip.market' }),
    food: () => msg('Food and wine', { id: 'strip.food' }),
    sport: () => msg('Sport', { id: 'strip.sport' }),
    family: () => msg('For families', { id: 'strip.family' }),
    tradition: () => msg('Tradition', { id: 'strip.tradition' }),
    tour: () => msg('Guided tour', { id: 'strip.tour' }),
    talk: () => msg('Talks', { id: 'strip.talk' }),
  })[category]();

/** Where an event is not as it was planned, or hard to get into: how. */
export function statusOf({ event, timeZone }: Listing, locale: Language): string[] {
  const { eventStatus, previousStartDate: previous = '', offers } = event;
  if (eventStatus === 'EventCancelled') return [msg('Cancelled', { id: 'strip.cancelled' })];
  if (eventStatus === 'EventPostponed') return [msg('Postponed, a new date will follow', { id: 'strip.postponed' })];
  const status: string[] = [];
  if (eventStatus === 'EventMovedOnline') status.push(msg('Takes place online', { id: 'strip.online' }));
  if (eventStatus === 'EventRescheduled') {
    const before = Date.parse(previous) && inWords(previous, locale, { weekday: 'long', ...DATE }, timeZone);
    status.push(
      before
        ? msg(str`New date, instead of ${before}`, { id: 'strip.rescheduled-from' })
        : msg('New date', { id: 'strip.rescheduled' }),
    );
  }
  if (offers?.availability === 'SoldOut') status.push(msg('Sold out', { id: 'strip.sold-out' }));
  if (offers?.availability === 'LimitedAvailability') status.push(msg('Few tickets left', { id: 'strip.few-tickets' }));
  return status;
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

const DATE = { day: 'numeric', month: 'long' } as const;

/** A day or a month of the calendar, which are the same everywhere; an instant at the place. */
const inWords = (date: string, locale: Language, options: DateOptions, timeZone = 'UTC'): string =>
  formatDate(new Date(date), locale, { ...options, timeZone: date.includes('T') ? timeZone : 'UTC' });

/** A date of a series on its own: "Saturday 5 December", "December 2027". */
export const dateOf = ({ day, unconfirmed }: Listing, locale: Language): string =>
  inWords(day, locale, unconfirmed ? { month: 'long', year: 'numeric' } : { weekday: 'short', ...DATE, year: 'numeric' });
