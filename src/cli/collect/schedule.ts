/** schema.org/Schedule: what repeats, as rule. */
import { field, list, string, strings } from './json.js';
import {
  after,
  dayOf,
  durationOf,
  endAt,
  expand,
  momentAt,
  momentOf,
  weekdayOf,
  written,
  zoneOf,
  type Rule,
  type Span,
} from './times.js';
import type { Window } from './types.js';

/** The occurrences in the window; undefined where the schedule has no beginning or repeats in a way that can't be read. */
export function scheduled(schedule: unknown, event: Span | undefined, timeZone: string, window: Window): Span[] | undefined {
  const zone = zoneOf(field(schedule, 'scheduleTimezone'), timeZone);
  const first = momentOf(field(schedule, 'startDate'), zone) ?? event?.start;
  const rule = ruleOf(schedule, zone);
  if (!first || !rule) return undefined;
  const startTime = string(field(schedule, 'startTime'));
  // A time within the date counts where the schedule has none of its own.
  const start = startTime ? momentAt(dayOf(first), startTime.replace(/^.*T/, ''), zone) : first;
  const end =
    endAt(start, string(field(schedule, 'endTime'))?.replace(/^.*T/, ''), zone) ??
    after(start, durationOf(field(schedule, 'duration')));
  // A day that is excepted takes all its hours with it; an hour takes that hour.
  const excepted = new Set(
    list(field(schedule, 'exceptDate'))
      .map((each) => momentOf(each, zone))
      .map((each) => each && written(each)),
  );
  return expand({ start, end }, rule, window).filter(
    (span) => !excepted.has(dayOf(span.start).toString()) && !excepted.has(written(span.start)),
  );
}

const FREQUENCIES: [RegExp, Rule['freq']][] = [
  [/^(P\d*D|daily)$/i, 'DAILY'],
  [/^(P\d*W|weekly)$/i, 'WEEKLY'],
  [/^(P\d*M|monthly)$/i, 'MONTHLY'],
  [/^(P\d*Y|yearly|annually)$/i, 'YEARLY'],
];

function ruleOf(schedule: unknown, zone: string): Rule | undefined {
  const byDay = list(field(schedule, 'byDay')).flatMap((each) => dayRule(string(each)) ?? []);
  const byMonth = numbers(field(schedule, 'byMonth'), 12);
  const byMonthDay = numbers(field(schedule, 'byMonthDay'), 31);
  const said = string(field(schedule, 'repeatFrequency'))?.replace(/^.*\//, '');
  const last = momentOf(field(schedule, 'endDate'), zone);
  const count = Number(string(field(schedule, 'repeatCount')));
  const common = {
    byDay,
    byMonth,
    byMonthDay,
    until: last && dayOf(last),
    count: Number.isInteger(count) && count > 0 ? count : undefined,
  };
  if (!said) {
    // Days of the week alone are weekly; with an end and without a rhythm it is every day; else it is once.
    if (byDay.length) return { ...common, freq: byDay.some((each) => each.length > 2) ? 'MONTHLY' : 'WEEKLY' };
    return last ? { ...common, freq: 'DAILY' } : { freq: 'DAILY', count: 1 };
  }
  const freq = FREQUENCIES.find(([pattern]) => pattern.test(said))?.[1];
  if (!freq) return undefined;
  const interval = Number(/\d+/.exec(said)?.[0] ?? 1);
  const nth = numbers(field(schedule, 'byMonthWeek'), 5);
  // "The second week of the month" with a weekday is what calendars call its second Monday.
  const days = freq === 'MONTHLY' && nth.length ? byDay.flatMap((day) => nth.map((each) => `${each}${day}`)) : byDay;
  // A weekday with a number counts within the month.
  if (freq === 'WEEKLY' && days.some((day) => day.length > 2)) return { ...common, freq: 'MONTHLY', interval: 1 };
  return { ...common, byDay: days, freq, interval: interval >= 1 && interval <= 1000 ? interval : 1 };
}

/** `https://schema.org/Monday`, `MO`, or `2MO`, `-1FR`. */
function dayRule(value: string | undefined): string | undefined {
  const [, nth = '', name] = /^([+-]?[1-5])?(.*)$/.exec(value ?? '') ?? [];
  const day = weekdayOf(name);
  return day && `${nth.replace('+', '')}${day}`;
}

const numbers = (value: unknown, most: number): number[] =>
  strings(value)
    .map(Number)
    .filter((each) => Number.isInteger(each) && each !== 0 && Math.abs(each) <= most);
