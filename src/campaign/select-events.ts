/** Which events are on, and on which day: pure functions from the feed's events and a clock to what is rendered. */
import type { City, CityId, Event } from './generated/types.js';

export const WHENS = ['today', 'weekend', 'month', 'all'] as const;
/**
 * What a visitor asks for: `weekend` is this Saturday and Sunday, on a Sunday that Sunday alone; `month` is today and the
 * next thirty days.
 */
export type When = (typeof WHENS)[number];

/** An event with its dates read, once: days are those of its city, such as `2026-11-23`. */
export interface Occurrence {
  event: Event;
  timeZone: string;
  /** The first and the last day; of a month, where no more is known. */
  from: string;
  to: string;
  /** Only the month is known. */
  unconfirmed: boolean;
  /** The instants, where times are known. */
  start?: Date;
  end?: Date;
}

/** An event on the day, or in the month, under which it is shown. */
export interface Listing extends Occurrence {
  /** `2026-11-23`, or `2027-06` where only the month is known. */
  day: string;
  /** It is on since an earlier day. */
  began: boolean;
}

const DAY = 86_400_000;

/** The feed's events with their dates read; one whose date is not in the calendar is left out. */
export function readEvents(events: readonly Event[], cities: readonly City[]): Occurrence[] {
  const zones = new Map(cities.map(({ id, timeZone }) => [id, timeZone]));
  return events.flatMap((event) => readEvent(event, zones.get(event.city)) ?? []);
}

export function readEvent(event: Event, timeZone = 'Europe/Berlin'): Occurrence | undefined {
  const { startDate, endDate } = event;
  const unconfirmed = startDate.length === 7;
  const start = instant(startDate);
  let end = endDate ? instant(endDate) : undefined;
  try {
    const from = unconfirmed ? `${startDate}-01` : start ? dayIn(start, timeZone) : startDate;
    // What ends at midnight does not last into the next day.
    let to = end ? dayIn(new Date(end.getTime() - 1), timeZone) : (endDate ?? from);
    if (unconfirmed) to = later(to, addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1));
    // The 30th of February, or an end before the beginning.
    if (addDays(from, 0) !== from) return undefined;
    if (addDays(to, 0) !== to || to < from || (start && end && end < start)) [to, end] = [from, undefined];
    return { event, timeZone, from, to, unconfirmed, ...(start && { start }), ...(end && { end }) };
  } catch {
    // No date at all, or no time zone.
    return undefined;
  }
}

/**
 * What is on in a stretch of time, in the order in which it is shown: by day, all-day first, then by the hour, what began earlier
 * last; at the end what has only a month. Nothing past, nothing further ahead than `days`. What suits equally: the host city's own last.
 */
export function selectEvents(
  occurrences: readonly Occurrence[],
  { now, when, days, hostCity }: { now: Date; when: When; days?: number | undefined; hostCity?: CityId | undefined },
): Listing[] {
  const ranges = new Map<string, [today: string, first: string, last: string]>();
  const found: [order: string, Listing][] = [];
  for (const occurrence of occurrences) {
    const { event, timeZone, from, to, unconfirmed, start, end } = occurrence;
    let range = ranges.get(timeZone);
    if (!range) {
      const today = dayIn(now, timeZone);
      ranges.set(timeZone, (range = [today, ...rangeOf(when, today, days)]));
    }
    const [today, first, last] = range;
    if (end ? end <= now : to < today) continue;
    if (first > last || from > last || to < first || (unconfirmed && (when === 'today' || when === 'weekend'))) continue;
    const day = unconfirmed ? later(from, today).slice(0, 7) : later(from, first);
    const began = !unconfirmed && from < day;
    const moment = began ? to : (start?.toISOString() ?? '');
    found.push([
      [Number(unconfirmed), day, Number(began), moment, Number(event.city === hostCity)].join(),
      { ...occurrence, day, began },
    ]);
  }
  return found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, listing]) => listing);
}

/** The first and the last day of what a visitor asks for. */
function rangeOf(when: When, today: string, days: number | undefined): [string, string] {
  const weekday = new Date(today).getUTCDay();
  const saturday = weekday ? addDays(today, 6 - weekday) : today;
  const [first, last] = {
    today: [today, today] as const,
    weekend: [saturday, weekday ? addDays(saturday, 1) : today] as const,
    month: [today, addDays(today, 30)] as const,
    all: [today, '9999'] as const,
  }[when];
  const limit = days === undefined ? last : addDays(today, days);
  return [first, limit < last ? limit : last];
}

/** One heading's events: those of a day, or of a month. */
export function groupByDay(listings: readonly Listing[]): Listing[][] {
  const groups: Listing[][] = [];
  for (const listing of listings) {
    const group = groups.at(-1);
    if (group?.[0]!.day === listing.day) group.push(listing);
    else groups.push([listing]);
  }
  return groups;
}

/** How many there are of each: of each city, of each category. */
export function countBy<K extends 'city' | 'category'>(listings: readonly Listing[], key: K): Map<Event[K], number> {
  const counts = new Map<Event[K], number>();
  for (const { event } of listings) counts.set(event[key], (counts.get(event[key]) ?? 0) + 1);
  return counts;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day on which an instant falls there. */
export function dayIn(instant: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  const [, month, day, year] = /(\d+)\/(\d+)\/(\d+)/.exec(format.format(instant))!;
  return `${year}-${month}-${day}`;
}

/** Days are counted in UTC, where each has 24 hours. */
export const addDays = (day: string, count: number): string =>
  new Date(Math.min(Date.parse(day) + count * DAY, Date.UTC(9999, 0))).toISOString().slice(0, 10);

const instant = (text: string): Date | undefined => (text.includes('T') ? new Date(text) : undefined);

const later = (a: string, b: string): string => (a > b ? a : b);
