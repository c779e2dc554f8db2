/** Candidates for tests of merging and fairness. */
import { candidatesOf, type Candidate } from '../../../src/cli/collect/candidates.js';
import type { CollectedEvent, Occurrence, Source } from '../../../src/cli/collect/types.js';

export const SOURCES = (['trier', 'metz', 'saarbruecken', 'luxembourg'] as const).map((city): Source => ({
  id: `${city}-calendar`,
  city,
  type: 'ics',
  url: `${city}.ics`,
  timeZone: 'Europe/Berlin',
  language: 'de',
  credit: `The calendar of ${city}`,
  license: 'CC-BY-4.0',
}));

export const event = (changes: Partial<CollectedEvent> = {}): CollectedEvent => ({
  name: { de: 'Jazz im Palmenhaus' },
  category: 'music',
  startDate: '2026-06-05T20:00+02:00',
  location: { name: 'Palmenhaus' },
  url: 'https://venue.example/',
  ...changes,
});

/** One candidate; `rank` is the place of its source. */
export const candidate = (
  changes: Partial<CollectedEvent> = {},
  { rank = 0, source = {}, ...known }: { rank?: number; source?: Partial<Source> } & Omit<Partial<Occurrence>, 'event'> = {},
): Candidate => candidatesOf([{ ...known, event: event(changes) }], { ...SOURCES[rank]!, ...source }, rank)[0]!;
