/** When candidates are, compared: never in the machine's time zone. */
import { dayIn } from '../../campaign/select-events.js';

/** The four cities share their clock. */
const TIME_ZONE = 'Europe/Luxembourg';

export interface When {
  /** Minutes since 1970; undefined where only the day is known. */
  minute: number | undefined;
  day: string;
}

export function whenOf(startDate: string): When {
  if (!startDate.includes('T')) return { minute: undefined, day: startDate };
  const date = new Date(startDate);
  // A time that does not exist is compared as what it begins with.
  if (Number.isNaN(date.getTime())) return { minute: undefined, day: startDate.slice(0, 10) };
  return { minute: date.getTime() / 60_000, day: dayIn(date, TIME_ZONE) };
}

/** The same text for the same moment, however its offset is written. */
export function instantOf(startDate: string): string {
  const { minute, day } = whenOf(startDate);
  return minute === undefined ? day : new Date(minute * 60_000).toISOString();
}
