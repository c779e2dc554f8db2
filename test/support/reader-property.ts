/** What holds of every document, as far as no browser is needed: nothing throws, and what is let through does no harm. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { CampaignError, type Feed } from '../../src/campaign/campaign.js';
import { LANGUAGES } from '../../src/campaign/categories.js';
import { describeAll } from '../../src/campaign/explain.js';
import type { Problem } from '../../src/campaign/check.js';
import type { ItemOf, Kind } from '../../src/campaign/generated/types.js';
import { readList } from '../../src/campaign/read-list.js';
import { readFeed } from '../../src/campaign/refuse.js';
import { selectCities } from '../../src/campaign/select-cities.js';
import { dayIn, foldSeries, groupByDay, leadFairly, readEvents, selectEvents } from '../../src/campaign/select-events.js';
import { selectPlaces } from '../../src/campaign/select-places.js';
import { highlightsOf, selectTrips, stationsOf } from '../../src/campaign/select-trips.js';
import { connectionsOf, monthRanges } from '../../src/campaign/select-ways.js';
import { documents, fewOf } from './hostile.js';

const FEED = 'https://feed.example/v1/campaign.json';
const NOW = new Date('2026-11-26T12:00:00Z');
const hostCity = 'trier';

export const realFeed = (file: string): Feed => fewOf(JSON.parse(readFileSync(file, 'utf8')) as Feed);

/** Every address in it that anything is made of, with the name of its field: a field that nobody knows does nothing. */
function* addresses(value: unknown, name = ''): Generator<[name: string, address: string]> {
  if (typeof value === 'string' && (name === 'url' || name === 'contentUrl')) yield [name, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (name === 'url' && !(LANGUAGES as readonly string[]).includes(key)) continue;
    yield* addresses(inner, name === 'url' || (Array.isArray(value) && name !== 'srcset') ? name : key);
  }
}

export function readAll(text: string): void {
  let feed: Feed;
  try {
    feed = readFeed(JSON.parse(text), FEED);
  } catch (error) {
    assert.ok(error instanceof CampaignError);
    return;
  }
  const problems: Problem[] = [];
  const list = <K extends Kind>(kind: K): ItemOf<K>[] => readList(feed, kind, (problem) => problems.push(problem));
  const [cities, connections, places, trips, events] = [
    list('cities'),
    list('connections'),
    list('places'),
    list('trips'),
    list('events'),
  ];
  list('audiences');
  if (problems.length) assert.ok(describeAll(problems).length < 20_000, 'a message of a length that nobody reads');
  for (const items of [cities, connections, places, trips, events])
    for (const item of items)
      for (const [name, address] of addresses({
        url: (item as { url?: unknown }).url,
        image: (item as { image?: unknown }).image,
      })) {
        const { protocol, origin } = new URL(address, FEED);
        assert.match(protocol, /^https?:$/, address);
        if (name === 'contentUrl' && !/^https?:/.test(address)) assert.equal(origin, new URL(FEED).origin, address);
      }
  // What the elements do with them.
  for (const host of [undefined, hostCity] as const)
    selectCities(cities, connections, { hostCity: host, host: 'last', now: NOW });
  const found = foldSeries(selectEvents(readEvents(events, cities, hostCity), { now: NOW, days: 30 }));
  for (const day of groupByDay(leadFairly(found, 6))) dayIn(NOW, day[0]![0]!.timeZone);
  selectPlaces(cities, places, { hostCity });
  for (const trip of selectTrips(trips, { hostCity })) {
    highlightsOf(stationsOf(trip, places), 4);
    connectionsOf(trip, hostCity, connections);
    monthRanges(trip.season);
  }
  assert.equal(({} as { polluted?: unknown }).polluted, undefined, 'Object.prototype was changed');
}

/** Throws with the seed and the smallest document where it does not hold. */
export function readMany(file: string, { seed, runs }: { seed: number; runs: number }): void {
  fc.assert(fc.property(documents(realFeed(file)), readAll), { seed, numRuns: runs });
}
