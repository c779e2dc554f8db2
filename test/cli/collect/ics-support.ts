/** Calendars for the tests, and what the reader makes of them. */
import { readCalendar } from '../../../src/cli/collect/ics/read-calendar.js';
import type { Occurrence, Problem, Source, Window } from '../../../src/cli/collect/types.js';

export const SOURCE: Source = {
  id: 'tufa',
  city: 'trier',
  type: 'ics',
  url: 'https://tufa.example/calendar.ics',
  timeZone: 'Europe/Berlin',
  language: 'de',
  homepage: 'https://tufa.example/',
};

export const WINDOW: Window = { from: '2026-06-01', to: '2026-12-31' };

/** A calendar of these lines. */
export const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** An event with these lines besides a title, unless they have one. */
export const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', ...(lines.some((line) => /^SUMMARY[;:]/.test(line)) ? [] : ['SUMMARY:Konzert']), ...lines, 'END:VEVENT'].join(
    '\r\n',
  );

export interface Read {
  occurrences: Occurrence[];
  problems: Problem[];
  /** `startDate` of each, with `endDate` where there is one: `2026-07-14/2026-07-16`. */
  dates: string[];
}

export async function read(
  document: string,
  { window = WINDOW, ...source }: Partial<Source> & { window?: Window } = {},
): Promise<Read> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const occurrences = await readCalendar(document, { source: { ...SOURCE, ...source }, window, report });
  const dates = occurrences.map(({ event: { startDate, endDate } }) => (endDate ? `${startDate}/${endDate}` : startDate));
  return { occurrences, problems, dates };
}

/** What is read from one event with these lines. */
export const readEvent = (...lines: string[]): Promise<Read> => read(calendar(event(...lines)));
