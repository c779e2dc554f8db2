/** Which events are on, and on which day: pure functions from the feed's events and a clock to what is rendered. */
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
  start: Date | undefined;
  end: Date | undefined;
  /** Of those with the same one card is made: they have their series, city and name in common, and take place as planned. */
  series: string | undefined;
  /** Its place in the feed. */
  order: number;
}

/** An event on the day, or in the month, under which it is shown. */
export interface Listing extends Occurrence {
  /** `2026-11-23`, or `2027-06` where only the month is known. */
  day: string;
  /** It is on since an earlier day. */
  began: boolean;
}

/** Says from which day on an event is shown, if at all; it is on between today and the last day. */
export type Narrow = (occurrence: Occurrence, today: string, last: string) => string | undefined;

export interface Options {
  now: Date;
  /** How many days ahead at most. */
  days?: number | undefined;
  /** What a page shows at all, whatever a visitor chooses. */
  permits?: (event: Event) => boolean;
  /** What a visitor has chosen; it comes later than the first events. */
  narrow?: Narrow | undefined;
}

const DAY = 86_400_000;

/**
 * The feed's events with their dates read, in the order of their beginning: made once a feed, because the largest have thousands. One
 * whose date is not in the calendar is left out. All-day comes before the hours of a day; what suits equally: the host city's own last.
 */
export function readEvents(events: readonly Event[], cities: readonly City[], hostCity?: CityId): Occurrence[] {
  const zones = new Map(cities.map(({ id, timeZone }) => [id, timeZone]));
  return events
    .flatMap((event, order) => readEvent(event, zones.get(event.city), order) ?? [])
    .sort(
      (a, b) =>
        compare(a.from, b.from) ||
        (a.start?.getTime() ?? 0) - (b.start?.getTime() ?? 0) ||
        +(a.event.city === hostCity) - +(b.event.city === hostCity),
    );
}

export function readEvent(event: Event, timeZone = 'Europe/Berlin', order = 0): Occurrence | undefined {
  const { startDate, endDate } = event;
  const unconfirmed = startDate.length === 7;
  const start = instant(startDate);
  let end = endDate ? instant(endDate) : undefined;
  try {
    // Whoever asks for today there would fail, too.
    if (!start) aheadIn(new Date(0), timeZone);
    const from = unconfirmed ? `${startDate}-01` : start ? dayIn(start, timeZone) : startDate;
    // What ends at midnight does not last into the next day.
    let to = end ? dayIn(new Date(end.getTime() - 1), timeZone) : (endDate ?? from);
    if (unconfirmed) to = later(to, addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1));
    // The 30th of February, or an end before the beginning.
    if (!start && addDays(from, 0) !== from) return undefined;
    if ((!end && to !== from && addDays(to, 0) !== to) || to < from || (start && end && end < start))
      [to, end] = [from, undefined];
    const { superEvent, city, name, eventStatus = 'EventScheduled' } = event;
    const planned = superEvent && eventStatus === 'EventScheduled';
    const series = planned ? [superEvent, city, name.de, name.fr, name.lb, name.en].join('\n') : undefined;
    // All of the same shape: thousands are read faster so.
    return { event, timeZone, from, to, unconfirmed, start, end, series, order };
  } catch {
    // No date at all, or no time zone.
    return undefined;
  }
}

/**
 * What is on, in the order in which it is shown: by day, all-day first, then by the hour, what began earlier
 * last; what has only a month after the last of its days. Nothing past, nothing further ahead than `days`.
 */
export function selectEvents(occurrences: readonly Occurrence[], { now, days, permits, narrow }: Options): Listing[] {
  const zones = new Map<string, { today: string; last: string }>();
  const found: Listing[] = [];
  // Comparing dates as such takes several times as long.
  const time = now.getTime();
  for (const occurrence of occurrences) {
    const { event, timeZone, from, to, unconfirmed, start, end, series, order } = occurrence;
    let zone = zones.get(timeZone);
    if (!zone) {
      const today = dayIn(now, timeZone);
      zones.set(timeZone, (zone = { today, last: days === undefined ? '9999' : addDays(today, days) }));
    }
    const { today, last } = zone;
    if ((end ? end.getTime() <= time : to < today) || from > last || (permits && !permits(event))) continue;
    const first = narrow ? narrow(occurrence, today, last) : today;
    if (!first) continue;
    const day = unconfirmed ? later(from, today).slice(0, 7) : later(from, first);
    found.push({ event, timeZone, from, to, unconfirmed, start, end, series, order, day, began: !unconfirmed && from < day });
  }
  // They come by their beginning, which is nearly the order.
  return found.sort((a, b) => byDay(a, b) || (a.began ? compare(a.to, b.to) : 0));
}

/** What has only a month comes after the month's last day: `2026-11~`. */
const place = ({ day, unconfirmed }: Listing): string => (unconfirmed ? `${day}~` : day);

const byDay = (a: Listing, b: Listing): number => compare(place(a), place(b)) || +a.began - +b.began;

/**
 * One card an entry: what is on again on other dates, as far as these are in the selection, stands behind its first date. What is
 * not as planned, and what has another name, has a card of its own.
 */
export function foldSeries(listings: readonly Listing[]): Listing[][] {
  const cards: Listing[][] = [];
  const bySeries = new Map<string, Listing[]>();
  for (const listing of listings) {
    const { series } = listing;
    const card = series && bySeries.get(series);
    if (card) card.push(listing);
    else {
      const own = [listing];
      cards.push(own);
      if (series) bySeries.set(series, own);
    }
  }
  return cards;
}

/**
 * The same cards, where only so many are seen at first. If those end within a day, the feed's order says which of that day's are among them, for it is
 * fair to the cities; the hours are not. They still stand by the hour, and after them the rest of the day does.
 */
export function leadFairly(cards: readonly Listing[][], count: number): Listing[][] {
  const [last] = cards[count - 1] ?? [];
  if (!last) return [...cards];
  // They come day by day: before and after the last day of the first cards all stays.
  const isOfDay = ([card]: Listing[]) => !byDay(card!, last);
  const from = cards.findIndex(isOfDay);
  const day = cards.filter(isOfDay);
  const first = new Set([...day].sort(([a], [b]) => a!.order - b!.order).slice(0, count - from));
  day.sort((a, b) => +first.has(b) - +first.has(a));
  return [...cards.slice(0, from), ...day, ...cards.slice(from + day.length)];
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

/** By time zone: how far its clocks are ahead at the beginning of a day in UTC. Intl is slow, and a feed has thousands of times. */
const clocks = new Map<string, { days: Map<number, number>; format: Intl.DateTimeFormat }>();

/** The calendar day on which an instant falls there. */
export const dayIn = (instant: Date, timeZone: string): string =>
  new Date(instant.getTime() + aheadIn(instant, timeZone)).toISOString().slice(0, 10);

/** By how many milliseconds the clocks there are ahead of UTC. */
export function aheadIn(instant: Date, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    clocks.set(timeZone, (clock = { days: new Map(), format }));
  }
  const { days, format } = clock;
  const ask = (time: number): number => {
    // "11/23/2026, GMT+01:00"; where it is that of London in winter, "GMT" alone.
    const [, sign, hours = 0, minutes = 0] = /([+-])(\d+):(\d+)/.exec(format.format(time)) ?? [];
    return (+hours * 60 + +minutes) * (sign === '-' ? -60_000 : 60_000);
  };
  const at = (day: number): number => {
    let ahead = days.get(day);
    if (ahead === undefined) days.set(day, (ahead = ask(day * DAY)));
    return ahead;
  };
  const time = instant.getTime();
  const day = Math.floor(time / DAY);
  const ahead = at(day);
  // On the day when the clocks change, the time decides.
  return ahead === at(day + 1) ? ahead : ask(time);
}

/** Days are counted in UTC, where each has 24 hours. */
export const addDays = (day: string, count: number): string =>
  new Date(Math.min(Date.parse(day) + count * DAY, Date.UTC(9999, 0))).toISOString().slice(0, 10);

const instant = (text: string): Date | undefined => (text.includes('T') ? new Date(text) : undefined);

export const later = (a: string, b: string): string => (a > b ? a : b);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
