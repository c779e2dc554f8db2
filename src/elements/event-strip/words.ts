/** What the strip says about an event: its kind, its status, its day and its hours. */
import type { Event, Language } from '../../campaign/generated/types.js';
import { addDays, type Listing, type When } from '../../campaign/select-events.js';
import { pluralOf } from '../../i18n/counts.js';
import { formatDate, formatTimes, type DateOptions } from '../../i18n/dates.js';
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

export const whenName = (when: When): string =>
  ({
    today: () => msg('Today', { id: 'strip.today' }),
    weekend: () => msg('This weekend', { id: 'strip.weekend' }),
    month: () => msg('Next 30 days', { id: 'strip.month' }),
    all: () => msg('All dates', { id: 'strip.all' }),
  })[when]();

/** Where an event is not as it was planned: how. */
export function statusOf({ event, timeZone }: Listing, locale: Language): string | undefined {
  switch (event.eventStatus) {
    case 'EventCancelled':
      return msg('Cancelled', { id: 'strip.cancelled' });
    case 'EventPostponed':
      return msg('Postponed, a new date will follow', { id: 'strip.postponed' });
    case 'EventMovedOnline':
      return msg('Takes place online', { id: 'strip.online' });
    case 'EventRescheduled': {
      const previous = event.previousStartDate ?? '';
      const before = Date.parse(previous) && inWords(previous, locale, { weekday: 'long', ...DATE }, timeZone);
      return before
        ? msg(str`New date, instead of ${before}`, { id: 'strip.rescheduled-from' })
        : msg('New date', { id: 'strip.rescheduled' });
    }
    default:
      return undefined;
  }
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
  if (day === today) return [`${whenName('today')}, ${weekday}`, date];
  return [day === addDays(today, 1) ? `${msg('Tomorrow', { id: 'strip.tomorrow' })}, ${weekday}` : weekday, date];
}

/** From when to when, as far as the heading above does not say it. */
export function timesOf({ day, to, start, end, began, unconfirmed, timeZone }: Listing, locale: Language): string | undefined {
  if (unconfirmed) return undefined;
  const lastsDays = to !== day && !(start && end && end.getTime() - start.getTime() < HALF_DAY);
  const hours = !start || began ? undefined : formatTimes(start, lastsDays ? undefined : end, locale, timeZone);
  if (!began && !lastsDays) return hours;
  if (end && to === day) {
    const time = formatTimes(end, undefined, locale, timeZone);
    return msg(str`until ${time}`, { id: 'strip.until-time' });
  }
  const last = inWords(to, locale, { ...DATE, ...(!to.startsWith(day.slice(0, 4)) && { year: 'numeric' }) });
  const until = msg(str`until ${last}`, { id: 'strip.until' });
  return hours ? `${hours}, ${until}` : until;
}

/** "1 event", "12 events". */
export const countName = (count: number, locale: Language): string =>
  pluralOf(count, locale) === 'one'
    ? msg(str`${count} event`, { id: 'strip.count.one' })
    : msg(str`${count} events`, { id: 'strip.count.other' });

const DATE = { day: 'numeric', month: 'long' } as const;

/** A day or a month of the calendar, which are the same everywhere; an instant at the place. */
const inWords = (date: string, locale: Language, options: DateOptions, timeZone = 'UTC'): string =>
  formatDate(new Date(date), locale, { ...options, timeZone: date.includes('T') ? timeZone : 'UTC' });
