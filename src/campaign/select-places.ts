/** Which places a map and its list show, in which order: pure functions from the campaign to what is rendered. */
import type { City, CityId, Place } from './generated/types.js';

export type PlaceCategory = Place['category'];

export interface CityPlaces {
  city: City;
  places: Place[];
}

export interface PlaceSelection {
  /** By city: the host's own last, or left out; those without a place are left out, too. */
  groups: CityPlaces[];
  /** How many places there are of each category, whichever is chosen now; in the order of the first of each. */
  counts: ReadonlyMap<PlaceCategory, number>;
}

/** In a city what suits the audience comes first, else the editors' order holds. */
export function selectPlaces(
  cities: readonly City[],
  places: readonly Place[],
  {
    hostCity,
    host = 'last',
    city,
    category,
    audience,
  }: {
    hostCity?: CityId | undefined;
    host?: 'last' | 'omit';
    /** Only the places of this city. */
    city?: CityId | undefined;
    category?: PlaceCategory | undefined;
    audience?: string | undefined;
  } = {},
): PlaceSelection {
  const isHost = ({ id }: City) => id === hostCity;
  const order = [...cities.filter((each) => !isHost(each)), ...cities.filter((each) => isHost(each) && host === 'last')];
  const counts = new Map<PlaceCategory, number>();
  const groups: CityPlaces[] = [];
  for (const each of order.filter(({ id }) => !city || id === city)) {
    const own = places.filter((place) => place.city === each.id);
    for (const place of own) counts.set(place.category, (counts.get(place.category) ?? 0) + 1);
    const shown = own.filter((place) => !category || place.category === category);
    const suits = (place: Place) => Number(!!audience && !!place.touristType?.includes(audience));
    shown.sort((a, b) => suits(b) - suits(a));
    if (shown.length) groups.push({ city: each, places: shown });
  }
  return { groups, counts };
}
