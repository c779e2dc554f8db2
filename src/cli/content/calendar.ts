/** Days and times that look right and do not exist. */

/** What is wrong with a date (`2026-02-30`), a month (`2026-13`) or a time (`25:00`); undefined for all else. */
export function impossible(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
  if (month) {
    // A date rolls over where the month has no such day.
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
    if (!date.toISOString().startsWith(text)) return `${text} is not in the calendar`;
  }
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
  return Number(hours) > 23 || Number(minutes) > 59 ? `${text} is no time of the day` : undefined;
}
