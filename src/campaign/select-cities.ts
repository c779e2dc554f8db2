/** Which cities a page shows, in which order: pure functions from the campaign to what is rendered. */
import type { City, CityId, Connection } from './generated/types.js';

export interface CitySlide {
  city: City;
  /** How to get there from the host city; absent for the host itself and where no host is named. */
  connection?: Connection;
}

const WEEK = 7 * 24 * 60 * 60 * 1000;
/** A Monday, 00:00 UTC: weeks are counted from here. */
const FIRST_MONDAY = Date.UTC(2024, 0, 1);

export const connectionBetween = (connections: readonly Connection[], a: CityId, b: CityId): Connection | undefined =>
  connections.find(({ from, to }) => (from === a && to === b) || (from === b && to === a));

/**
 * With a host city: the others by travel minutes, then the host itself (or not: `host: 'omit'`). Without: the feed's order,
 * rotated by a place each week, so that over four weeks every city stands once in each place.
 */
export function selectCities(
  cities: readonly City[],
  connections: readonly Connection[],
  { hostCity, host, now }: { hostCity: CityId | undefined; host: 'last' | 'omit'; now: Date },
): CitySlide[] {
  if (!hostCity) {
    const week = Math.floor((now.getTime() - FIRST_MONDAY) / WEEK);
    const start = ((week % cities.length) + cities.length) % cities.length;
    return [...cities.slice(start), ...cities.slice(0, start)].map((city) => ({ city }));
  }
  const others = cities
    .filter(({ id }) => id !== hostCity)
    .map((city): CitySlide => {
      const connection = connectionBetween(connections, hostCity, city.id);
      return connection ? { city, connection } : { city };
    })
    .sort((a, b) => (a.connection?.minutes ?? Infinity) - (b.connection?.minutes ?? Infinity));
  const own = cities.filter(({ id }) => id === hostCity && host === 'last').map((city): CitySlide => ({ city }));
  return [...others, ...own];
}
