/** The types of values (RFC 5545, 3.3): undefined where one is none. Wall clocks are milliseconds, counted as if they were in UTC. */

export const SECOND = 1000;
export const HOUR = 3600 * SECOND;
export const DAY = 24 * HOUR;

/** A date, or a time on the wall clock of some zone. */
export interface DateTime {
  wall: number;
  isDate: boolean;
  /** It ends in Z. */
  isUtc: boolean;
}

/** `20260714`, `20260714T200000Z`; without seconds or with the separators of ISO 8601 too. */
export function dateTimeOf(value: string): DateTime | undefined {
  const [, year, month, day, hour, minute, second, z] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.0+)?(Z)?)?$/i.exec(value.trim()) ?? [];
  if (!day) return undefined;
  // A leap second is none where no zone has them (RFC 5545, 3.3.12).
  const iso = `${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}:${second === '60' ? '59' : (second ?? '00')}`;
  const wall = Date.parse(`${iso}Z`);
  // The 30th of February would be taken for the 2nd of March.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 19) !== iso) return undefined;
  return { wall, isDate: hour === undefined, isUtc: z !== undefined };
}

/** The beginning of the day. */
export const midnight = (wall: number): number => Math.floor(wall / DAY) * DAY;

/** Days count on the wall clock, the time exactly: a day may have 23 hours. */
export interface Duration {
  days: number;
  time: number;
}

/** `P1DT2H30M`, `PT90M`, `P2W`. One that goes back in time is none. */
export function durationOf(value: string): Duration | undefined {
  const [, weeks, days, hours, minutes, seconds] =
    /^\+?P(?=[\dT])(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(value.trim()) ?? [];
  if ([weeks, days, hours, minutes, seconds].every((each) => each === undefined)) return undefined;
  const number = (digits = '0') => Number(digits);
  return {
    days: number(weeks) * 7 + number(days),
    time: number(hours) * HOUR + number(minutes) * 60 * SECOND + number(seconds) * SECOND,
  };
}

/** `+0200`, `-053000`. */
export function utcOffsetOf(value: string): number | undefined {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d\d):?(\d\d)(\d\d)?$/.exec(value.trim()) ?? [];
  if (!sign || Number(hours) > 23) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * 60 * SECOND + Number(seconds) * SECOND);
}

/** A TEXT: what was escaped, as it is meant. */
export const textOf = (value: string): string => value.replace(/\\(.)/gs, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

/** Several TEXTs, with commas between them. */
export const textsOf = (value: string): string[] =>
  (value.match(/(?:\\.|[^,\\])+/gs) ?? []).map((each) => textOf(each).trim()).filter(Boolean);
