/** When something is: days and instants in a time zone, never the machine's, and the occurrences of what repeats. */
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { string } from './json.js';
import type { Window } from './types.js';

/** A day, or an instant with the zone in which it is told. */
export type Moment = Temporal.PlainDate | Temporal.ZonedDateTime;

/** A stretch of time; the last day of one in days is part of it. */
export interface Span {
  start: Moment;
  end?: Moment | undefined;
}

const isDay = (moment: Moment): moment is Temporal.PlainDate => moment instanceof Temporal.PlainDate;

/** Undefined where the library says that there is no such day, time or zone. */
function tried<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** An IANA time zone that exists; else the other one. */
export function zoneOf(value: unknown, fallback: string): string {
  const zone = string(value) ?? '';
  const known = /^(UTC|[A-Za-z_]+\/[A-Za-z_/+-]+)$/.test(zone) && tried(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone));
  return known ? zone : fallback;
}

const DATE_TIME = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d{1,9})?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** A day, or an instant: `2027-01-16`, `2027-01-16T20:00`, `2027-01-16T19:00:00.000Z`, `2027-01-16T20:00+01`. */
export function momentOf(value: unknown, timeZone: string): Moment | undefined {
  const [, date, time, seconds = '', offset] = DATE_TIME.exec(string(value) ?? '') ?? [];
  if (!date) return undefined;
  return tried(() => {
    const day = Temporal.PlainDate.from(date);
    if (!time) return day;
    // The end of a day is the beginning of the next.
    if (time === '24:00') return day.add({ days: 1 }).toZonedDateTime({ timeZone });
    if (!offset) return day.toZonedDateTime({ timeZone, plainTime: `${time}${seconds}` });
    return Temporal.Instant.from(`${date}T${time}${seconds}${fullOffset(offset)}`).toZonedDateTimeISO(timeZone);
  });
}

const fullOffset = (offset: string): string =>
  /^z$/i.test(offset) ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(3).replace(':', '') || '00'}`;

/** A time of day on a day; the day itself where there is none. `24:00` is the end of the day. */
export function momentAt(day: Temporal.PlainDate, time: unknown, timeZone: string): Moment {
  const [, clock] = /^(\d\d?:\d\d)/.exec(string(time) ?? '') ?? [];
  return clock ? (momentOf(`${day.toString()}T${clock.padStart(5, '0')}`, timeZone) ?? day) : day;
}

/** A time after another on the same day, or in the night that follows it. */
export function endAt(start: Moment, time: unknown, timeZone: string): Moment | undefined {
  if (isDay(start)) return undefined;
  const end = momentAt(start.toPlainDate(), time, timeZone);
  if (isDay(end)) return undefined;
  return Temporal.ZonedDateTime.compare(end, start) > 0 ? end : end.add({ days: 1 });
}

/** How long something lasts: `PT2H`. */
export const durationOf = (value: unknown): Temporal.Duration | undefined =>
  tried(() => Temporal.Duration.from(string(value) ?? ''));

export const after = (start: Moment, duration: Temporal.Duration | undefined): Moment | undefined =>
  duration && tried(() => start.add(duration));

export const dayOf = (moment: Moment): Temporal.PlainDate => (isDay(moment) ? moment : moment.toPlainDate());

/** Where a system has no times, it writes midnight to (nearly) midnight: these are days. */
export function wholeDays({ start, end }: Span): Span {
  if (isDay(start) || !isMidnight(start)) return { start, end };
  if (!end) return { start: start.toPlainDate() };
  if (isDay(end)) return { start: start.toPlainDate(), end };
  const last = isMidnight(end) ? end.subtract({ nanoseconds: 1 }) : end;
  if (!isMidnight(end) && !(end.hour === 23 && end.minute === 59)) return { start, end };
  const endDay = last.toPlainDate();
  return { start: start.toPlainDate(), end: Temporal.PlainDate.compare(endDay, start.toPlainDate()) < 0 ? start.toPlainDate() : endDay };
}

const isMidnight = (time: Temporal.ZonedDateTime): boolean => time.toPlainTime().equals(new Temporal.PlainTime());

/** As the feed writes it: `2027-01-16`, `2027-01-16T20:00+01:00`. */
export const written = (moment: Moment): string =>
  isDay(moment)
    ? moment.toString()
    : moment.toString({ smallestUnit: moment.second ? 'second' : 'minute', timeZoneName: 'never' });

/** A stretch that fits together: an end of the other kind, or before its start, is none. */
export function sound({ start, end }: Span): Span {
  if (!end) return { start };
  if (isDay(start)) {
    const last = isDay(end) ? end : end.subtract({ nanoseconds: 1 }).toPlainDate();
    return Temporal.PlainDate.compare(last, start) > 0 ? { start, end: last } : { start };
  }
  if (isDay(end)) return Temporal.PlainDate.compare(end, dayOf(start)) > 0 ? { start, end } : { start };
  return Temporal.ZonedDateTime.compare(end, start) > 0 ? { start, end } : { start };
}

/** The days that a stretch touches; one that ends at midnight does not touch the day after. */
function daysOf({ start, end }: Span): [first: Temporal.PlainDate, last: Temporal.PlainDate] {
  const last = end && !isDay(end) ? end.subtract({ nanoseconds: 1 }) : end;
  return [dayOf(start), last ? dayOf(last) : dayOf(start)];
}

/** How many days a stretch has. */
export const lengthOf = (span: Span): number => {
  const [first, last] = daysOf(span);
  return first.until(last).days + 1;
};

export function isIn(span: Span, { from, to }: Window): boolean {
  const [first, last] = daysOf(span);
  return first.toString() <= to && last.toString() >= from;
}

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** `Monday`, `https://schema.org/Monday`, `kb:Monday`, `Mo`, `mon`, `MO`. */
export function weekdayOf(value: unknown): Weekday | undefined {
  const name = string(value)?.replace(/^.*[/#:]/, '') ?? '';
  const day = name.slice(0, 2).toUpperCase();
  return /^(mo|tu|we|th|fr|sa|su|(mon|tues|wednes|thurs|fri|satur|sun)day|(mon|tue|wed|thu|fri|sat|sun))$/i.test(name)
    ? WEEKDAYS.find((each) => each === day)
    : undefined;
}

/** How something repeats, as RFC 5545 says it. Not finer than by the day: no calendar of a city needs that. */
export interface Rule {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval?: number | undefined;
  count?: number | undefined;
  /** The last day on which it may begin. */
  until?: Temporal.PlainDate | undefined;
  /** `MO`, or `2MO` for the second Monday of the month. */
  byDay?: string[] | undefined;
  byMonth?: number[] | undefined;
  byMonthDay?: number[] | undefined;
}

/** A count beyond this never ends within anybody's window. */
const ENDLESS = 10_000;
/** Longer events can't be looked back to; none is. */
const LOOK_BACK = 731;

/** The occurrences that touch the window: the first one again and again, at the same time of the day. */
export function expand(first: Span, rule: Rule, window: Window): Span[] {
  const { start, end } = sound(first);
  // Days are counted in UTC, where each has 24 hours.
  const dtstart = isDay(start) ? start.toZonedDateTime('UTC') : start;
  const zone = dtstart.timeZoneId;
  const { freq, interval, count, until, byDay, byMonth, byMonthDay } = rule;
  const from = Temporal.PlainDate.from(window.from).subtract({ days: Math.min(lengthOf(first), LOOK_BACK) });
  const to = Temporal.PlainDate.from(window.to).add({ days: 1 });
  const recurrence = new RRuleTemporal({
    dtstart,
    temporal: Temporal,
    freq,
    ...(interval && interval > 1 ? { interval } : {}),
    ...(count && count < ENDLESS ? { count } : {}),
    ...(until ? { until: until.add({ days: 1 }).toZonedDateTime(zone).subtract({ nanoseconds: 1 }) } : {}),
    ...(byDay?.length ? { byDay } : {}),
    ...(byMonth?.length ? { byMonth } : {}),
    ...(byMonthDay?.length ? { byMonthDay } : {}),
  });
  const length = end && dtstart.toPlainDateTime().until(isDay(end) ? end : end.withTimeZone(zone).toPlainDateTime());
  return recurrence
    .between(from.toZonedDateTime(zone), to.toZonedDateTime(zone), true)
    .map((each): Span => {
      const begins = isDay(start) ? each.toPlainDate() : each;
      if (!length) return { start: begins };
      const ends = each.toPlainDateTime().add(length);
      return { start: begins, end: isDay(end!) ? ends.toPlainDate() : ends.toZonedDateTime(zone) };
    })
    .filter((span) => isIn(span, window));
}
