/** Recurrence rules (RFC 5545, 3.3.10), on the wall clock: a concert at 20:00 stays at 20:00 when the clocks change. */
import ICAL from 'ical.js';
import { RRuleTemporal, type Freq } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { DAY, HOUR, SECOND, dateTimeOf, type DateTime } from './values.js';

export interface Rule {
  freq: Freq;
  interval: number;
  count?: number | undefined;
  until?: DateTime | undefined;
  /** The BY… parts and what belongs to them, in the words of the library. */
  parts: Readonly<Record<string, unknown>>;
}

const LISTS = {
  bysecond: 'bySecond',
  byminute: 'byMinute',
  byhour: 'byHour',
  byday: 'byDay',
  bymonthday: 'byMonthDay',
  byyearday: 'byYearDay',
  byweekno: 'byWeekNo',
  bymonth: 'byMonth',
  bysetpos: 'bySetPos',
} as const;
const WEEK = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Throws, in a sentence, where it is none. */
export function ruleOf(value: string): Rule {
  const text = value.toUpperCase().replace(/\s/g, '');
  // The library would cut UNTIL to the length that it expects.
  const said = /(?:^|;)UNTIL=([^;]*)/.exec(text)?.[1];
  const until = said === undefined ? undefined : dateTimeOf(said);
  if (said !== undefined && !until) throw new Error(`UNTIL=${said.slice(0, 30)} is no date`);
  const others = text
    .split(';')
    .filter((part) => part && !part.startsWith('UNTIL='))
    .join(';');
  const [, , , read] = ICAL.parse.property(`RRULE:${others}`) as [string, object, string, Record<string, unknown>];
  if (!read.freq) throw new Error('FREQ is missing');
  if (read.rscale !== undefined && read.rscale !== 'GREGORIAN') throw new Error('only the Gregorian calendar is known here');

  const parts: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(LISTS)) if (read[name] !== undefined) parts[option] = [read[name]].flat();
  if (read.wkst !== undefined) parts.wkst = WEEK[Number(read.wkst) - 1];
  if (read.rscale) Object.assign(parts, { rscale: read.rscale, ...(read.skip ? { skip: read.skip } : {}) });
  const interval = Number(read.interval ?? 1);
  if (interval > 1e6) throw new Error(`INTERVAL=${interval} is too long`);
  return { freq: read.freq as Freq, interval, count: read.count as number | undefined, until, parts };
}

export interface Range {
  /** DTSTART. */
  start: number;
  from: number;
  to: number;
}

/** So many dates are looked at, wanted or not; then the rule is too fine. */
const MAX_STEPS = 10_000;
const STEPS = { SECONDLY: SECOND, MINUTELY: 60 * SECOND, HOURLY: HOUR, DAILY: DAY, WEEKLY: 7 * DAY };

/**
 * Visits the wall clocks of the rule in order, those before `from` too, until the visitor has enough (`false`). It says nothing of COUNT,
 * UNTIL and DTSTART: these ask for zones. A rule without COUNT may begin near `from`. Throws where the rule is too fine to be followed.
 */
export function walk(rule: Rule, { start, from, to }: Range, visit: (wall: number) => boolean): void {
  const begin = rule.count === undefined ? nearby(rule, start, from) : start;
  if (begin > to) return;
  const recurrence = new RRuleTemporal({
    ...rule.parts,
    freq: rule.freq,
    interval: rule.interval,
    dtstart: inUtc(begin),
    until: inUtc(to),
    temporal: Temporal,
    maxIterations: MAX_STEPS,
    maxCandidateEvaluations: 10 * MAX_STEPS,
  });
  let steps = 0;
  try {
    recurrence.all((each) => {
      steps += 1;
      if (steps > MAX_STEPS) throw new Error('Maximum');
      return visit(each.epochMilliseconds);
    });
  } catch (error) {
    // What the library says of its own limits helps nobody.
    const isLimit = error instanceof Error && error.message.startsWith('Maximum');
    throw isLimit ? new Error(`it has more than ${MAX_STEPS} dates to look at`, { cause: error }) : error;
  }
}

/** DTSTART some whole intervals later, just before the range: the rule is the same from there. Months and years are too few to matter. */
function nearby({ freq, interval }: Rule, start: number, from: number): number {
  if (freq === 'MONTHLY' || freq === 'YEARLY') return start;
  const step = STEPS[freq] * interval;
  return start + Math.max(0, Math.floor((from - start) / step) - 1) * step;
}

const inUtc = (wall: number): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC');
