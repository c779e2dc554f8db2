/** Yearly festivals and markets: from the rule of their date to the occurrences in a window. */
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Time, When } from './written.js';

export interface Occurrence {
  startDate: string;
  endDate?: string;
}

/** Easter Sunday of a year, Gregorian (the anonymous algorithm, Nature 1876). */
export function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return new Temporal.PlainDate(year, Math.floor(f / 31), (f % 31) + 1);
}

/** The window that occurrences are wanted for, and the hours they have. */
export interface Frame {
  from: string;
  to: string;
  timeZone: string;
  time?: Time | undefined;
}

/**
 * The occurrences that end on or after `from` and start before `to`; a month to be confirmed is kept however far ahead it lies.
 * Throws where a rule can't be read.
 */
export function occurrences(whens: readonly When[], { from, to, timeZone, time }: Frame): Occurrence[] {
  const first = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(to);
  const found: Occurrence[] = [];
  for (const when of whens) {
    if (when.month) {
      const month = Temporal.PlainYearMonth.from(when.month);
      const ended = Temporal.PlainDate.compare(month.toPlainDate({ day: month.daysInMonth }), first) < 0;
      if (!ended) found.push({ startDate: month.toString() });
      continue;
    }
    for (const [start, end] of spans(when, first, last)) {
      if (Temporal.PlainDate.compare(end, first) < 0 || Temporal.PlainDate.compare(start, last) >= 0) continue;
      found.push(withTime(start, end, timeZone, time));
    }
  }
  return found.sort((a, b) => (a.startDate < b.startDate ? -1 : 1));
}

function spans(when: When, first: Temporal.PlainDate, last: Temporal.PlainDate): [Temporal.PlainDate, Temporal.PlainDate][] {
  const length = { days: (when.days ?? 1) - 1 };
  if (when.start) {
    const end = when.end ?? when.start;
    if (end < when.start) throw new RangeError(`${when.end} is before ${when.start}: it ends before it starts`);
    return [[Temporal.PlainDate.from(when.start), Temporal.PlainDate.from(end)]];
  }
  if (when.easter !== undefined) {
    const years = Array.from({ length: last.year - first.year + 1 }, (_, index) => first.year + index);
    return years.map((year) => {
      const start = easterSunday(year).add({ days: when.easter! });
      return [start, start.add(length)];
    });
  }
  if (when.rrule) {
    checkRule(when.rrule);
    // From the first of January, a year early: what began in last year may still last.
    const dtstart = new Temporal.PlainDate(first.year - 1, 1, 1).toZonedDateTime('UTC');
    const rule = new RRuleTemporal({ rruleString: when.rrule, dtstart });
    return rule
      .between(new Date(dtstart.epochMilliseconds), new Date(last.toZonedDateTime('UTC').epochMilliseconds), true)
      .map((each) => {
        const start = Temporal.PlainDate.from(each.toPlainDate().toString());
        return [start, start.add(length)];
      });
  }
  throw new RangeError('needs one of rrule, easter, start or month');
}

/** What the library lets pass and then dates to the first of January, or to another year with every build. */
function checkRule(rrule: string): void {
  for (const part of rrule.replace(/^RRULE:/, '').split(';')) {
    const [name = '', value = ''] = part.split('=');
    const [least, most] = RULE_PARTS[name] ?? [];
    if (/^(COUNT|INTERVAL|UNTIL)$/.test(name)) {
      throw new RangeError(
        `${name} counts from a first date, which a rule does not have here; write { start: …, end: … } a year`,
      );
    }
    if (least === undefined || most === undefined) {
      throw new RangeError(`"${part}" is no part of a rule; ${Object.keys(RULE_PARTS).join(', ')} are`);
    }
    for (const number of most ? value.split(',') : []) {
      const size = Math.abs(Number(number));
      if (!(Number.isInteger(size) && size >= least && size <= most))
        throw new RangeError(`${part} is not between ${least} and ${most}`);
    }
  }
}

/** The parts of RFC 5545 that a yearly rule needs, with their range; 0: not a number. */
const RULE_PARTS: Record<string, [least: number, most: number]> = {
  FREQ: [0, 0],
  BYMONTH: [1, 12],
  BYMONTHDAY: [1, 31],
  BYDAY: [0, 0],
  BYWEEKNO: [1, 53],
  BYYEARDAY: [1, 366],
  BYSETPOS: [1, 366],
  WKST: [0, 0],
};

/** An end at or before the start is on the next day; of a festival of several days, only one in the small hours is. */
const SMALL_HOURS = '06:00';

function withTime(start: Temporal.PlainDate, end: Temporal.PlainDate, timeZone: string, time?: Time): Occurrence {
  if (!time)
    return start.equals(end) ? { startDate: start.toString() } : { startDate: start.toString(), endDate: end.toString() };
  const at = (date: Temporal.PlainDate, clock: string) => {
    const zoned = date.toZonedDateTime({ timeZone, plainTime: clock });
    return `${zoned.toPlainDateTime().toString({ smallestUnit: 'minute' })}${zoned.offset}`;
  };
  if (!time.end) return { startDate: at(start, time.start) };
  const afterMidnight = time.end <= time.start && (start.equals(end) || time.end < SMALL_HOURS);
  return { startDate: at(start, time.start), endDate: at(afterMidnight ? end.add({ days: 1 }) : end, time.end) };
}
