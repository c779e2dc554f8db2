/** What a trip's itinerary says of the ways between the cities. Loaded with the itinerary. */
import type { CityId, Connection, Leg, Trip } from './generated/types.js';
import { arrivalFrom } from './select-trips.js';

/** The connections of the campaign that a trip uses from a city of departure, in the order of travel. */
export function connectionsOf(trip: Trip, from: CityId | undefined, connections: readonly Connection[]): Connection[] {
  const arrival = arrivalFrom(trip, from);
  const used = new Set<Connection>();
  let city = arrival?.from ?? trip.cities[0];
  const travel = (leg: Leg) => {
    const [start, end] = [leg.from ?? city, leg.to];
    city = end ?? start;
    const connection = connections.find(
      (each) => (each.from === start && each.to === end) || (each.from === end && each.to === start),
    );
    if (connection) used.add(connection);
  };
  arrival?.there.forEach(travel);
  for (const day of trip.itinerary) {
    city = day.city ?? city;
    for (const item of day.items) if ('means' in item) travel(item);
  }
  arrival?.back.forEach(travel);
  return [...used];
}

/** Each name once, as it came first. */
export const byName = <T extends { name: string }>(items: readonly T[]): T[] =>
  items.filter(({ name }, index) => items.findIndex((other) => other.name === name) === index);

/** Months as ranges of neighbours, over the turn of the year, too: [[4, 6], [12, 1]]. Empty where it is all year. */
export function monthRanges(season: readonly number[] | undefined): [first: number, last: number][] {
  const months = [...new Set(season)].sort((a, b) => a - b);
  if (months.length === 12) return [];
  const ranges: [number, number][] = [];
  for (const month of months) {
    const last = ranges.at(-1);
    if (last && last[1] === month - 1) last[1] = month;
    else ranges.push([month, month]);
  }
  if (ranges.length > 1 && ranges[0]![0] === 1 && ranges.at(-1)![1] === 12) {
    const [, end] = ranges.shift()!;
    ranges.at(-1)![1] = end;
  }
  return ranges;
}
