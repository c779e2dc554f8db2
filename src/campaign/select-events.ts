/** Which events are on, and on which day: pure functions from the feed's events and a clock to what is rendered. */
import { failureOf, type Filters, type When } from './event-filters.js';
import type { City, CityId, Event } from './generated/types.js';

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
  /** Of those with the same number one card is made; see `seriesOf`. */
  series?: number | undefined;
}

/** An event on the day, or in the month, under which it is shown. */
export interface Listing extends Occurrence {
  /** `2026-11-23`, or `2027-06` where only the month is known. */
  day: string;
  /** It is on since an earlier day. */
  began: boolean;
}

/** A stretch of time: its first and its last day. */
type Range = readonly [first: string, last: string];

export interface Options {
  now: Date;
  filters: Filters;
  /** How many days ahead at most. */
  days?: number | undefined;
  /** What a page shows at all, whatever a visitor chooses. */
  permits?: (event: Event) => boolean;
  /** Is told of every event that a visitor could have chosen: which one thing speaks against it, and which stretches it is on in. */
  count?: (occurrence: Occurrence, failure: ReturnType<typeof failureOf>, isOn: (when: When) => boolean) => void;
}

const DAY = 86_400_000;

/**
 * The feed's events with their dates read, in the order of their beginning: made once a feed, because the largest have thousands. One
 * whose date is not in the calendar is left out. All-day comes before the hours of a day; what suits equally: the host city's own last.
 */
export function readEvents(events: readonly Event[], cities: readonly City[], hostCity?: CityId): Occurrence[] {
  const zones = new Map(cities.map(({ id, timeZone }) => [id, timeZone]));
  const numbers = new Map<string, number>();
  const read: [unconfirmed: number, day: number, moment: number, own: number, Occurrence][] = [];
  for (const event of events) {
    const occurrence = readEvent(event, zones.get(event.city));
    if (!occurrence) continue;
    const series = seriesOf(event);
    if (series) {
      const number = numbers.get(series) ?? numbers.size;
      numbers.set(series, (occurrence.series = number));
    }
    const { unconfirmed, from, start } = occurrence;
    read.push([
      Number(unconfirmed),
      Date.parse(from),
      start?.getTime() ?? -Infinity,
      Number(event.city === hostCity),
      occurrence,
    ]);
  }
  // Without a time, the moments are the same: their difference is no number.
  return read.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]).map(([, , , , occurrence]) => occurrence);
}

/** One card is made of what has the same series, city and name, as far as it takes place as planned. */
function seriesOf({ superEvent, city, name, eventStatus = 'EventScheduled' }: Event): string | undefined {
  return superEvent && eventStatus === 'EventScheduled'
    ? [superEvent, city, name.de, name.fr, name.lb, name.en].join('\n')
    : undefined;
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
    if (!start && addDays(from, 0) !== from) return undefined;
    if ((!end && to !== from && addDays(to, 0) !== to) || to < from || (start && end && end < start))
      [to, end] = [from, undefined];
    return { event, timeZone, from, to, unconfirmed, ...(start && { start }), ...(end && { end }) };
  } catch {
    // No date at all, or no time zone.
    return undefined;
  }
}

/**
 * What is on, in the order in which it is shown: by day, all-day first, then by the hour, what began earlier
 * last; at the end what has only a month. Nothing past, nothing further ahead than `days`.
 */
export function selectEvents(
  occurrences: readonly Occurrence[],
  { now, filters, days, permits = () => true, count }: Options,
): Listing[] {
  const zones = new Map<string, { today: string; rangeOf: (when: When) => Range }>();
  const found: Listing[] = [];
  for (const occurrence of occurrences) {
    const { event, timeZone, from, to, unconfirmed, end } = occurrence;
    let zone = zones.get(timeZone);
    if (!zone) zones.set(timeZone, (zone = zoneAt(dayIn(now, timeZone), days)));
    const { today, rangeOf } = zone;
    const isOn = (when: When): boolean => {
      const [first, last] = rangeOf(when);
      return first <= last && from <= last && to >= first && !(unconfirmed && isShort(when));
    };
    if ((end ? end <= now : to < today) || !isOn('all') || !permits(event)) continue;
    const failure = failureOf(event, filters, isOn);
    count?.(occurrence, failure, isOn);
    if (failure) continue;
    const [first] = rangeOf(filters.when);
    const day = unconfirmed ? later(from, today).slice(0, 7) : later(from, first);
    found.push({ ...occurrence, day, began: !unconfirmed && from < day });
  }
  // They come by their beginning: that is nearly the order.
  return found.sort(
    (a, b) =>
      Number(a.unconfirmed) - Number(b.unconfirmed) ||
      compare(a.day, b.day) ||
      Number(a.began) - Number(b.began) ||
      (a.began ? compare(a.to, b.to) : 0),
  );
}

/** For what is known by its month only, the week is not known. */
const isShort = (when: When): boolean => when === 'today' || when === 'weekend' || when === 'week';

function zoneAt(today: string, days: number | undefined): { today: string; rangeOf: (when: When) => Range } {
  const limit = days === undefined ? '9999' : addDays(today, days);
  const ranges = new Map<When, Range>();
  const rangeOf = (when: When): Range => {
    let range = ranges.get(when);
    if (!range) {
      const [first, last] = stretch(when, today);
      ranges.set(when, (range = [later(first, today), limit < last ? limit : last]));
    }
    return range;
  };
  return { today, rangeOf };
}

/** The first and the last day of what a visitor asks for. */
function stretch(when: When, today: string): Range {
  const weekday = new Date(today).getUTCDay();
  const monday = addDays(today, weekday ? 8 - weekday : 1);
  const month = addDays(`${today.slice(0, 8)}01`, 31).slice(0, 8) + '01';
  switch (when) {
    case 'all':
      return [today, '9999'];
    case 'today':
      return [today, today];
    case 'weekend':
      return [addDays(monday, -2), addDays(monday, -1)];
    case 'week':
      return [monday, addDays(monday, 6)];
    case 'days':
      return [today, addDays(today, 30)];
    case 'month':
      return [month, addDays(addDays(month, 31).slice(0, 8) + '01', -1)];
    default: {
      const [first, last] = when.split('..');
      return [first!, last || '9999'];
    }
  }
}

/**
 * One card an entry: what is on again on other dates, as far as these are in the selection, stands behind its first date. What is
 * not as planned, and what has another name, has a card of its own.
 */
export function foldSeries(listings: readonly Listing[]): Listing[][] {
  const cards: Listing[][] = [];
  const bySeries = new Map<number, Listing[]>();
  for (const listing of listings) {
    const { series } = listing;
    const card = series === undefined ? undefined : bySeries.get(series);
    if (card) {
      card.push(listing);
      continue;
    }
    const begun = [listing];
    cards.push(begun);
    if (series !== undefined) bySeries.set(series, begun);
  }
  return cards;
}

/** One heading's cards: those of a day, or of a month. */
export function groupByDay(cards: readonly Listing[][]): Listing[][][] {
  const groups: Listing[][][] = [];
  for (const card of cards) {
    const group = groups.at(-1);
    if (group?.[0]![0]!.day === card[0]!.day) group.push(card);
    else groups.push([card]);
  }
  return groups;
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** By time zone: how far its clocks are ahead at the beginning of a day in UTC. Intl is slow, and a feed has thousands of times. */
const known = new Map<string, Map<number, number>>();

/** The calendar day on which an instant falls there. */
export function dayIn(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + aheadIn(instant, timeZone)).toISOString().slice(0, 10);
}

/** By how many milliseconds the clocks there are ahead of UTC. */
export function aheadIn(instant: Date, timeZone: string): number {
  const time = instant.getTime();
  const day = Math.floor(time / DAY);
  let days = known.get(timeZone);
  if (!days) known.set(timeZone, (days = new Map<number, number>()));
  const at = (day: number): number => {
    let ahead = days.get(day);
    if (ahead === undefined) days.set(day, (ahead = ask(day * DAY, timeZone)));
    return ahead;
  };
  const ahead = at(day);
  // On the day when the clocks change, the time decides.
  return ahead === at(day + 1) ? ahead : ask(time, timeZone);
}

function ask(time: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const [month, day, year, hour, minute, second] = format.format(time).match(/\d+/g)!.map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}

/** Days are counted in UTC, where each has 24 hours. */
export const addDays = (day: string, count: number): string =>
  new Date(Math.min(Date.parse(day) + count * DAY, Date.UTC(9999, 0))).toISOString().slice(0, 10);

const instant = (text: string): Date | undefined => (text.includes('T') ? new Date(text) : undefined);

const later = (a: string, b: string): string => (a > b ? a : b);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
