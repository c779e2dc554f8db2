/** All dates of an event: of its rules, those added, left out and changed (RFC 5545, 3.8.4.4 and 3.8.5). */
import { MAX_OCCURRENCES } from '../draft.js';
import { isIn, type Moment, type Span } from '../times.js';
import type { ReadContext } from '../types.js';
import { allOf, type Property } from './components.js';
import { ruleOf, walk, type Rule } from './rule.js';
import { DAY, HOUR, dateTimeOf, durationOf, midnight, type Duration } from './values.js';
import { between, type Version } from './version.js';
import { instantOf, instantsOf, momentAt, UTC, wallAt, type When } from './zones.js';

/** One date in the window. */
export interface Dated {
  /** Whose texts it has: the series', or those of a change. */
  version: Version;
  span: Span;
  /** When it was to be before it was changed. */
  original: Moment;
  instant: number;
}

/** A start by the rules, before any change. */
interface Start {
  when: When;
  instant: number;
  length?: Duration | undefined;
}

/** The dates of a series and of its changes; of changes whose series is missing, theirs alone. */
export function datesOf(series: Version | undefined, changes: readonly Version[], { window, source }: ReadContext): Dated[] {
  const dates: Dated[] = [];
  const same = (when: When) => normal(when, series?.start ?? when);
  const originals = changes.map((version) => ({ version, original: same(version.changes!) }));
  const changed = new Set(originals.map(({ original }) => instantOf(original)));
  const following = originals
    .filter(({ version }) => version.andFuture)
    .map(({ version, original }) => ({ version, from: instantOf(original), shift: version.start.wall - original.wall }))
    .sort((a, b) => a.from - b.from);
  const isOut = series ? excludedFrom(series) : () => false;

  const add = (version: Version, when: When, original: When, length = version.length) => {
    const instant = instantOf(when);
    const moment = (at: number, zone = when.zone) => momentAt(at, zone, source.timeZone);
    const end = endOf({ when, instant, length });
    const span: Span = { start: moment(instant), ...(end === undefined ? {} : { end: moment(end) }) };
    if (isIn(span, window)) dates.push({ version, span, instant, original: moment(instantOf(original), original.zone) });
  };

  if (series) {
    const seen = new Set<number>();
    const shift = Math.max(0, ...following.map((each) => Math.abs(each.shift)));
    const longest = Math.max(...[series, ...changes].map(({ length }) => length.days * DAY + length.time));
    const reach = shift + (longest ? longest + 2 * HOUR : 0);
    startsOf(series, { reach, window: windowIn(series, window) }, ({ when, instant, length }) => {
      if (seen.has(instant) || changed.has(instant) || isOut({ when, instant })) return true;
      seen.add(instant);
      const change = following.findLast(({ from }) => from <= instant);
      if (!change) add(series, when, when, length);
      else add(change.version, { wall: when.wall + change.shift, zone: change.version.start.zone }, when);
      if (dates.length < MAX_OCCURRENCES) return true;
      series.report({
        field: 'RRULE',
        message: `has more than ${MAX_OCCURRENCES} dates in the window`,
        remedy: `Only the first ${MAX_OCCURRENCES} are taken: collect fewer days (--to), or have it say opening hours instead.`,
      });
      return false;
    });
  }
  for (const { version, original } of originals) {
    if (!isOut({ when: original, instant: instantOf(original) })) add(version, version.start, original);
  }
  return dates;
}

/** The window on the wall clock by which the series counts. */
function windowIn({ start, zones }: Version, { from, to }: ReadContext['window']): { from: number; to: number } {
  const at = (wall: number) => (start.zone === UTC ? instantOf({ wall, zone: zones.own }) : wall);
  return { from: at(Date.parse(from)), to: at(Date.parse(to) + DAY) };
}

/** A date or time as the series itself would write it, so that it can be found among its dates. */
export function normal(when: When, start: When): When {
  if (!when.zone) return start.zone ? { wall: when.wall + start.wall - midnight(start.wall), zone: start.zone } : when;
  return start.zone ? { wall: wallAt(instantOf(when), start.zone), zone: start.zone } : { wall: midnight(when.wall) };
}

/** The last instant, or the last day. */
function endOf({ when: { wall, zone }, instant, length }: { when: When; instant: number; length: Duration }): number | undefined {
  if (!zone) return length.days > 1 ? wall + (length.days - 1) * DAY : undefined;
  if (!length.days && !length.time) return undefined;
  return (length.days ? instantOf({ wall: wall + length.days * DAY, zone }) : instant) + length.time;
}

/** Whether EXDATE leaves a date out. A day among times leaves out all that begins on it. */
function excludedFrom(series: Version): (start: Start) => boolean {
  const instants = new Set<number>();
  const days = new Set<number>();
  const { zone } = series.start;
  for (const property of allOf(series.component, 'EXDATE')) {
    for (const text of property.value.split(',').filter(Boolean)) {
      const value = dateTimeOf(text);
      if (!value) wrongDate(series, 'EXDATE', text);
      else {
        const when = series.zones.of(value, property, zone);
        if (zone && !when.zone) days.add(when.wall);
        else instants.add(instantOf(normal(when, series.start)));
      }
    }
  }
  return ({ when, instant }) => instants.has(instant) || days.has(midnight(when.wall));
}

const wrongDate = (series: Version, field: string, text: string) =>
  series.report({
    field,
    message: `"${text.slice(0, 30)}" is no date`,
    remedy: 'This date alone is ignored; put it right in the calendar.',
  });

interface Reach {
  /** How long before the window something may begin that is still on in it. */
  reach: number;
  window: { from: number; to: number };
}

/** DTSTART, which is always the first, then the dates of the rules, then those of RDATE; until the visitor has enough. */
function startsOf(series: Version, { reach, window: { from, to } }: Reach, visit: (start: Start) => boolean): void {
  const { start, component, report } = series;
  const { zone } = start;
  if (!visit({ when: start, instant: instantOf(start) })) return;

  for (const { value } of allOf(component, 'RRULE')) {
    try {
      const rule = ruleOf(value);
      let count = 1;
      let more = true;
      walk(rule, { start: start.wall, from: from - reach, to: to + reach }, (wall) => {
        if (wall === start.wall) return true;
        // A time that the clock skips is no date of the rule, and does not count (RFC 5545, 3.3.10).
        const instant = zone ? instantsOf(wall, zone)[0] : wall;
        if (instant === undefined) return true;
        count += 1;
        if ((rule.count !== undefined && count > rule.count) || isAfter(rule, { when: { wall, zone }, instant }, series))
          return false;
        return wall < from - reach || (more = visit({ when: { wall, zone }, instant }));
      });
      if (!more) return;
    } catch (error) {
      const message = `"${value.slice(0, 80)}" can't be followed: ${(error as Error).message}`;
      report({
        field: 'RRULE',
        message,
        remedy: 'The dates found so far are taken; put the rule right, or list the dates (RDATE).',
      });
    }
  }

  for (const property of allOf(component, 'RDATE')) {
    for (const text of property.value.split(',').filter(Boolean)) {
      const [begin = '', end] = text.split('/');
      const value = dateTimeOf(begin);
      if (!value) wrongDate(series, 'RDATE', text);
      else {
        const when = series.zones.of(value, property, zone);
        const fitting = when.zone && zone ? when : normal(when, start);
        const length = end === undefined ? undefined : periodLength(when, end, property, series);
        if (!visit({ when: fitting, instant: instantOf(fitting), length })) return;
      }
    }
  }
}

/** Whether it is after UNTIL, which may be an instant, a time on the wall clock, or a day that is still part of it. */
function isAfter({ until }: Rule, { when, instant }: Start, { start, zones }: Version): boolean {
  if (!until) return false;
  if (until.isDate) return midnight(when.wall) > until.wall;
  if (!until.isUtc) return (start.zone ? when.wall : midnight(when.wall)) > until.wall;
  return start.zone ? instant > until.wall : when.wall > wallAt(until.wall, zones.own);
}

/** PERIOD: a start and an end, or a start and a duration. */
function periodLength(start: When, end: string, property: Property, series: Version): Duration | undefined {
  const duration = durationOf(end);
  if (duration) return duration;
  const value = dateTimeOf(end);
  const length = value && between(start, series.zones.of(value, property, start.zone));
  return length && length.time >= 0 && length.days >= 0 ? length : undefined;
}
