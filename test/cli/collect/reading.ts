/** What the tests of the readers share. */
import { check } from '../../../src/campaign/check.js';
import { Event } from '../../../src/campaign/schema.js';
import { guardOf } from '../../../src/cli/content/written.js';
import type { Occurrence, Problem, Reader, Source, Window } from '../../../src/cli/collect/types.js';

export const TRIER: Source = {
  id: 'test',
  city: 'trier',
  type: 'jsonld',
  url: 'https://calendar.example/events',
  timeZone: 'Europe/Berlin',
  language: 'de',
  homepage: 'https://calendar.example/',
};
export const METZ: Source = { ...TRIER, city: 'metz', timeZone: 'Europe/Paris', language: 'fr' };
export const LUXEMBOURG: Source = { ...TRIER, city: 'luxembourg', timeZone: 'Europe/Luxembourg', language: 'fr' };

export const HALF_A_YEAR: Window = { from: '2026-12-01', to: '2027-06-30' };

export async function reading(reader: Reader, document: unknown, source: Partial<Source> = {}, window: Window = HALF_A_YEAR) {
  const problems: Problem[] = [];
  const occurrences = await reader(typeof document === 'string' ? document : JSON.stringify(document), {
    source: { ...TRIER, ...source },
    window,
    report: (problem) => problems.push(problem),
  });
  return {
    occurrences,
    problems,
    events: occurrences.map(({ event }) => event),
    starts: occurrences.map(({ event }) => event.startDate),
  };
}

const guard = guardOf(Event);

/** Why an occurrence would not do as an event of the feed. A text may lack languages; its length counts. */
export function misfits({ event }: Occurrence): string[] {
  const found: string[] = [];
  check(guard, { ...event, id: 'an-id', city: 'trier' }, '', ({ path, value }) => {
    if (!(value === undefined && /\.(de|fr|lb|en)$/.test(path))) found.push(`${path}: ${JSON.stringify(value)}`);
  });
  return found;
}
