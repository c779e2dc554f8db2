/**
 * The beginning of a long list of events: what the cards need that a strip shows first, whenever between two instants it is opened. A strip that has it need
 * not wait for thousands of events.
 */
import { midnight } from '../../campaign/calendar.js';
import type { Campaign, Event } from '../../campaign/schema.js';
import { addDays, foldSeries, leadFairly, readEvents, selectEvents } from '../../campaign/select-events.js';
import type { Beginning } from '../../campaign/store.js';

/** How many cards are known to come first: two more than a strip shows, for hosts that leave their own city out. */
const CARDS = 8;
/** It holds for so many hours at least, however much is on: a feed made each night may be late. */
const HOURS = 48;
/** And longer, as long as there are not more events in it than these. */
const EVENTS = 14;
const DAYS = 400;

/** The events in the order of the feed; none where it would save nothing. */
export function beginningOf({
  events,
  cities,
  dateModified,
}: Pick<Campaign, 'events' | 'cities' | 'dateModified'>): { events: Event[]; beginning: Beginning } | undefined {
  const occurrences = readEvents(events, cities);
  const needed = new Set<Event>();
  const moments = momentsFrom(dateModified, occurrences);
  const [from] = moments;
  if (from === undefined) return undefined;
  let through = from;
  for (const moment of moments) {
    through = moment;
    // From one moment to the next the list stays as it is.
    const cards = leadFairly(foldSeries(selectEvents(occurrences, { now: new Date(moment) })), CARDS).slice(0, CARDS);
    // A card's second date says that there are more.
    const wanted = cards.flatMap((dates) => dates.slice(0, 2).map(({ event }) => event));
    const more = wanted.filter((event) => !needed.has(event)).length;
    if (needed.size + more > EVENTS && moment >= from + HOURS * 3_600_000) break;
    wanted.forEach((event) => needed.add(event));
  }
  if (needed.size === events.length) return undefined;
  return {
    events: events.filter((event) => needed.has(event)).map(forCard),
    beginning: { validFrom: new Date(from).toISOString(), validThrough: new Date(through).toISOString(), cards: CARDS },
  };
}

/** When the list changes: a day begins somewhere, something ends. */
function momentsFrom(day: string, occurrences: ReturnType<typeof readEvents>): number[] {
  const zones = [...new Set(occurrences.map(({ timeZone }) => timeZone))];
  const midnights = Array.from({ length: DAYS }, (_, index) =>
    zones.map((zone) => midnight(addDays(day, index), zone).getTime()),
  );
  // Before that it is still the day before for some.
  const from = Math.max(...(midnights[0] ?? []));
  const ends = occurrences.flatMap(({ end }) => end?.getTime() ?? []);
  const last = Math.max(from, ...(midnights.at(-1) ?? []));
  return [...new Set([...midnights.flat(), ...ends])].filter((moment) => moment >= from && moment <= last).sort((a, b) => a - b);
}

/** What a card does not show; it is in the whole list. */
const FURTHER = new Set<keyof Event>(['image', 'wheelchair', 'license', 'originalLanguage']);

const forCard = ({ location: { name }, ...event }: Event): Event =>
  ({
    ...Object.fromEntries(Object.entries(event).filter(([field]) => !FURTHER.has(field as keyof Event))),
    location: { name },
  }) as Event;
