/** What a schema cannot say: references, coordinates, borders, what has expired. Each finding says how to mend it. */
import { CITY_IDS } from '../../campaign/names.js';
import type { Campaign, City, Connection, Event, Place, Trip } from '../../campaign/schema.js';
import { distance, type Point } from '../../geo/distance.js';
import type { Compiled } from './compile.js';
import { issueOf, listsOf, type Content, type Issue, type Item } from './read.js';

/** Kilometres from the city's centre: for a place in town, and for one visited from there. */
const IN_TOWN = 10;
const IN_REACH = 45;
/** Where the four cities lie, roughly: a slip in their own coordinates would make all their places look wrong. */
const REGION = { south: 48, north: 51, west: 5, east: 8 };
const DAYS: Record<Trip['stay'], [number, number]> = { day: [1, 1], weekend: [2, 3], longer: [3, 8] };

/**
 * `whole`: every file could be read. Where one could not, what refers to it is not looked at: one mistake, one finding. For
 * the same reason references are looked up in what the editors wrote and not in what passed the schema.
 */
export function editorialIssues(
  content: Content,
  { items }: Compiled,
  { today, whole }: { today: string; whole: boolean },
): Issue[] {
  return [
    ...pastIssues(items.connections, content.campaign, today),
    ...idIssues(content, items.events),
    ...positionIssues(items),
    ...tripIssues(items.trips, content),
    ...(whole ? referenceIssues(content, items) : []),
  ];
}

/** What was right when it was written and is past. `campaign`: the item that says when all of it expires. */
export function pastIssues(connections: readonly Item[], campaign: Item | undefined, today: string): Issue[] {
  const issues: Issue[] = [];
  for (const item of connections) {
    const { validThrough } = item.data as unknown as Connection;
    if (validThrough < today) {
      const remedy = 'check it against the new timetable (it changes each December)';
      issues.push({ ...issueOf(item, 'validThrough', `was valid until ${validThrough}`, remedy), past: true });
    }
  }
  const expires = (campaign?.data as Partial<Campaign> | undefined)?.expires ?? today;
  if (campaign && expires <= today) {
    const remedy = 'look it through and set a later date';
    issues.push({ ...issueOf(campaign, 'expires', `the content expired on ${expires}`, remedy), past: true });
  }
  return issues;
}

type Items = Compiled['items'];

const sayTo = (issues: Issue[]) => (item: Item, field: string | undefined, message: string, remedy: string) => {
  issues.push(issueOf(item, field, message, remedy));
};

export function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

const idsOf = (list: readonly Item[]) => new Set(list.map(({ data }) => data['id'] as string));

/** Ids that stand twice; `events` are the dates of the festivals. */
export function idIssues(content: Content, events: readonly Item[]): Issue[] {
  const issues: Issue[] = [];
  const say = sayTo(issues);
  for (const [kind, list] of Object.entries(listsOf(content))) {
    const seen = new Map<unknown, Item>();
    for (const item of list) {
      const { id } = item.data;
      const before = seen.get(id);
      if (before) {
        const line = before.line('id');
        const message = `the id stands a second time in ${kind} (first in ${line ? `${before.file}:${line}` : before.id})`;
        say(item, 'id', message, 'give one of them another id');
      } else if (id !== undefined) seen.set(id, item);
    }
  }
  // A date of a festival has an id of its own; two rules may give the same day.
  const seen = new Map<unknown, Item>();
  for (const item of events) {
    if (seen.get(item.data['id'])?.id === item.id && seen.get(item.data['id'])?.line() === item.line()) {
      say(item, 'when', `gives ${(item.data as unknown as Event).startDate} twice`, 'take one of the lines away');
    }
    seen.set(item.data['id'], item);
  }
  return issues;
}

/** Coordinates far from where they should be, and zones that do not exist. */
export function positionIssues({ cities, places, events }: Items): Issue[] {
  const issues: Issue[] = [];
  const say = sayTo(issues);
  const centres = new Map<string, City>();
  for (const item of cities) {
    const city = item.data as unknown as City;
    if (inRegion(city.geo)) centres.set(city.id, city);
    else if (inRegion(swapped(city.geo))) say(item, 'geo', SWAPPED, 'swap them');
    else say(item, 'geo', 'lies outside the Greater Region', 'check latitude and longitude');
    if (!isTimeZone(city.timeZone)) {
      say(item, 'timeZone', `there is no time zone "${city.timeZone}"`, 'write Europe/Luxembourg or the like');
    }
  }
  for (const item of places) {
    const { city, geo, address } = item.data as unknown as Place;
    const centre = centres.get(city);
    if (!centre) continue;
    const inTown = Object.values(centre.name).includes(address.addressLocality);
    const limit = inTown ? IN_TOWN : IN_REACH;
    const remedy = inTown
      ? 'check latitude and longitude, or name the town it lies in as addressLocality'
      : 'check latitude and longitude';
    checkDistance(item, 'geo', geo, centre, limit, inTown ? 'for a place in town' : 'for a place visited from there', remedy);
  }
  for (const item of events) {
    const { city, location } = item.data as unknown as Event;
    const centre = centres.get(city);
    // At a place of ours, the place is what has to be right.
    if (!centre || !location.geo || location.place) continue;
    checkDistance(item, 'location.geo', location.geo, centre, IN_REACH, 'for an event', 'check latitude and longitude');
  }
  return issues;

  function checkDistance(item: Item, field: string, geo: Point, centre: City, limit: number, why: string, remedy: string) {
    const kilometres = distance(centre.geo, geo) / 1000;
    if (kilometres <= limit) return;
    if (distance(centre.geo, swapped(geo)) / 1000 <= limit) say(item, field, SWAPPED, 'swap them');
    else {
      const message = `lies ${kilometres.toFixed(1)} km from the centre of ${centre.name.en}, more than the ${limit} km ${why}`;
      say(item, field, message, remedy);
    }
  }
}

const SWAPPED = 'latitude and longitude are swapped';
const swapped = ({ latitude, longitude }: Point): Point => ({ latitude: longitude, longitude: latitude });
const inRegion = ({ latitude, longitude }: Point) =>
  latitude > REGION.south && latitude < REGION.north && longitude > REGION.west && longitude < REGION.east;

/** Trips that are none of ours, or not what they say. */
export function tripIssues(trips: readonly Item[], { cities }: Content): Issue[] {
  const issues: Issue[] = [];
  const say = sayTo(issues);
  const countryOf = (id: string) => cities.find(({ data }) => data['id'] === id)?.data['addressCountry'];
  for (const item of trips) {
    const trip = item.data as unknown as Trip;
    const countries = new Set([...trip.cities, ...trip.arrivals.map(({ from }) => from)].map(countryOf));
    if (countries.size < 2) {
      say(item, 'cities', 'the trip crosses no border', 'let it visit, or start in, a city of another country');
    }
    const [least, most] = DAYS[trip.stay];
    if (trip.itinerary.length < least || trip.itinerary.length > most) {
      const message = `${trip.itinerary.length} day(s) do not make a "${trip.stay}" trip`;
      say(item, 'itinerary', message, `write ${least === most ? least : `${least} to ${most}`} day(s), or change stay`);
    }
    trip.itinerary.forEach((day, d) =>
      day.items.forEach((stop, i) => {
        if ('means' in stop || stop.place || stop.city || stop.name) return;
        say(item, `itinerary[${d}].items[${i}]`, 'the stop has neither place nor city nor name', 'name one of them');
      }),
    );
  }
  return issues;
}

/** What names something that is not there. */
export function referenceIssues(content: Content, { places, trips, events }: Items): Issue[] {
  const issues: Issue[] = [];
  const say = sayTo(issues);
  const known = idsOf(content.places);
  const audiences = idsOf(content.audiences);
  const cities = idsOf(content.cities);
  for (const id of CITY_IDS) {
    if (!cities.has(id)) {
      const remedy = 'restore it; content/README.md shows what a city needs';
      issues.push({ file: `cities/${id}.yaml`, message: `the city ${id} is missing`, remedy });
    }
  }

  for (const item of [...places, ...trips]) {
    ((item.data['touristType'] as string[] | undefined) ?? []).forEach((audience, index) => {
      if (audiences.has(audience)) return;
      say(item, `touristType[${index}]`, `there is no audience "${audience}"`, `use one of ${[...audiences].join(', ')}`);
    });
  }
  for (const item of trips) {
    (item.data as unknown as Trip).itinerary.forEach((day, d) =>
      day.items.forEach((stop, i) => {
        if ('means' in stop || !stop.place || known.has(stop.place)) return;
        const field = `itinerary[${d}].items[${i}].place`;
        say(item, field, `there is no place "${stop.place}"`, 'use the id of a place in places/');
      }),
    );
  }
  for (const item of events) {
    const { place } = (item.data as unknown as Event).location;
    if (place && !known.has(place)) {
      say(item, 'location.place', `there is no place "${place}"`, 'use the id of a place in places/, or leave it out');
    }
  }

  const pairOf = (a: unknown, b: unknown) => [a, b].sort().join('–');
  const pairs = new Set(content.connections.map(({ data }) => pairOf(data['from'], data['to'])));
  CITY_IDS.forEach((a, index) =>
    CITY_IDS.slice(index + 1).forEach((b) => {
      if (pairs.has(pairOf(a, b))) return;
      issues.push({ file: 'connections.yaml', message: `no connection between ${a} and ${b}`, remedy: 'add one' });
    }),
  );
  return issues;
}
