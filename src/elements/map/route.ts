/** The way of a trip over the map: from city to city along the ring of railways or straight by road, and on foot from stop to stop. */
import type { City, CityId, Leg, Trip } from '../../campaign/generated/types.js';
import { arrivalFrom } from '../../campaign/select-trips.js';
import { counted } from '../../geo/counted.js';
import { distance, type Point } from '../../geo/distance.js';
import type { RingPart } from './ring.js';

export interface RoutePart {
  /** By rail along the ring; by road, as the crow flies; within a city; or the way there and back. */
  kind: 'rail' | 'road' | 'walk' | 'way';
  line: readonly Point[];
}

/** Where a trip stops, in its order. */
export interface RouteStop {
  city: CityId;
  geo: Point;
}

export function routeOf(
  trip: Trip,
  stops: readonly RouteStop[],
  { cities, ring, home }: { cities: readonly City[]; ring: readonly RingPart[]; home: CityId | undefined },
): RoutePart[] {
  const at = (id: CityId) => cities.find((city) => city.id === id)?.geo;
  const legs = trip.itinerary.flatMap(({ items }) => items).filter((item) => 'means' in item);
  const join = (from: CityId | undefined, to: CityId | undefined, legs: readonly Leg[], isWay: boolean): RoutePart[] => {
    const [start, end] = [from && at(from), to && at(to)];
    if (!start || !end || from === to) return [];
    const leg = legs.find((each) => (each.to === to && (each.from ?? from) === from) || (isWay && each.minutes > 20));
    const byRail = (leg?.means ?? 'train') === 'train';
    const kind = isWay ? 'way' : byRail ? 'rail' : 'road';
    return [{ kind, line: byRail ? alongRing(ring, start, end) : [start, end] }];
  };
  // The cities as they are visited; a stop in between may lead back to one.
  const visits = (stops.length ? stops.map(({ city }) => city) : trip.cities).filter(
    (city, index, all) => city !== all[index - 1],
  );
  const arrival = arrivalFrom(trip, home);
  return [
    ...(arrival ? [...join(home, visits[0], arrival.there, true), ...join(visits.at(-1), home, arrival.back, true)] : []),
    ...visits.flatMap((city, index) => (index ? join(visits[index - 1], city, legs, false) : [])),
    ...stops.flatMap((stop, index): RoutePart[] => {
      const before = stops[index - 1];
      return before?.city === stop.city ? [{ kind: 'walk', line: [before.geo, stop.geo] }] : [];
    }),
  ];
}

/** The shorter way along the ring from one city to another. */
export function alongRing(ring: readonly RingPart[], from: Point, to: Point): readonly Point[] {
  const loop = ring.flatMap(({ line }) => line);
  if (!loop.length) return [from, to];
  const nearest = (point: Point) =>
    loop.reduce((best, each, index) => (distance(each, point) < distance(loop[best]!, point) ? index : best), 0);
  const walk = (start: number, end: number) => {
    const count = ((end - start + loop.length) % loop.length) + 1;
    return counted(count, (step) => loop[(start + step) % loop.length]!);
  };
  const [a, b] = [nearest(from), nearest(to)];
  const [there, round] = [walk(a, b), walk(b, a).reverse()];
  const length = (line: Point[]) => line.reduce((sum, point, index) => (index ? sum + distance(line[index - 1]!, point) : 0), 0);
  // Not a point twice where two parts of the ring meet: a smooth line would stop there.
  return (length(there) <= length(round) ? there : round).filter(
    (point, index, line) => !index || distance(point, line[index - 1]!) > 1,
  );
}
