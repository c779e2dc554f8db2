/** Which trips a page shows, in which order, and what a card says of one: pure functions from the campaign to what is rendered. */
import type { CityId, Leg, Place, Stay, Stop, Text, Trip } from './generated/types.js';

type Arrival = Trip['arrivals'][number];

export interface TripChoice {
  /** Trips that say how to get there from here come first, the shorter way before the longer. */
  hostCity?: CityId | undefined;
  /** Only trips of that length. */
  stay?: Stay | undefined;
  /** What suits this audience comes before what does not. */
  audience?: string | undefined;
  /** Only trips that visit this city. */
  city?: CityId | undefined;
}

export const minutesOf = (items: readonly { minutes: number }[]): number => items.reduce((sum, { minutes }) => sum + minutes, 0);

export const arrivalFrom = (trip: Trip, city: CityId | undefined): Arrival | undefined =>
  trip.arrivals.find(({ from }) => from === city);

/**
 * Those that match, the best first: what suits the audience before what does not; trips that leave the host city before those within it; what was
 * made for the audience before what also suits it; the shorter way before the longer. What is equal keeps the feed's order.
 */
export function selectTrips(trips: readonly Trip[], { hostCity, stay, audience, city }: TripChoice): Trip[] {
  const rank = (trip: Trip): readonly number[] => {
    const suits = audience ? (trip.touristType?.indexOf(audience) ?? -1) : 0;
    const arrival = arrivalFrom(trip, hostCity);
    return [
      Number(suits < 0),
      Number(trip.cities.every((each) => each === hostCity)),
      suits,
      arrival ? minutesOf(arrival.there) : hostCity ? Infinity : 0,
    ];
  };
  const ranks = new Map(trips.map((trip) => [trip, rank(trip)]));
  const order = (a: Trip, b: Trip) => {
    const [first, second] = [ranks.get(a)!, ranks.get(b)!];
    const differing = first.findIndex((value, index) => value !== second[index]);
    return differing < 0 ? 0 : first[differing]! < second[differing]! ? -1 : 1;
  };
  return trips.filter((trip) => (!stay || trip.stay === stay) && (!city || trip.cities.includes(city))).sort(order);
}

/** What one mainly travels by: the longest leg's means. */
export const mainMeans = (legs: readonly Leg[]): Leg['means'] =>
  legs.reduce((longest, leg) => (leg.minutes > longest.minutes ? leg : longest)).means;

export interface Station {
  /** What the itinerary says of it. */
  stop: Stop;
  /** Which day of the trip, from 0. */
  day: number;
  /** The city it lies in, or that the trip was in last. */
  near: CityId;
  name: Text;
  place?: Place;
}

/** The stops of a trip, each with its name and city. A stop without a name, and one at a place the host excludes, is left out. */
export function stationsOf(trip: Trip, places: readonly Place[], isExcluded: (id: string) => boolean = () => false): Station[] {
  const stations: Station[] = [];
  let near = trip.cities[0]!;
  trip.itinerary.forEach(({ city, items }, day) => {
    near = city ?? near;
    for (const item of items) {
      if ('means' in item) {
        near = item.to ?? near;
        continue;
      }
      const place = places.find(({ id }) => id === item.place);
      near = item.city ?? place?.city ?? near;
      const name = item.name ?? place?.name;
      if (!name || (item.place && isExcluded(item.place))) continue;
      stations.push({ stop: item, day, near, name, ...(place && { place }) });
    }
  });
  return stations;
}

/**
 * All stations where they are few. Of many those with the most time, at least one a day, in the order of the trip: one fewer, to leave a place
 * for saying how many more there are.
 */
export function highlightsOf(stations: readonly Station[], most: number): readonly Station[] {
  if (stations.length <= most) return stations;
  const byTime = [...stations].sort((a, b) => b.stop.minutes - a.stop.minutes);
  const longestOfDay = byTime.filter(({ day }, index) => byTime.findIndex((other) => other.day === day) === index);
  const chosen = [...new Set([...longestOfDay, ...byTime])].slice(0, Math.max(most - 1, longestOfDay.length));
  return stations.filter((station) => chosen.includes(station));
}
