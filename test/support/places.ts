/** Places for tests: where the cities are, and a few around each. */
import type { CityId, Place } from '../../src/campaign/generated/types.js';
import { CITIES, city, feed } from './feed.js';

export const GEO: Record<CityId, { latitude: number; longitude: number }> = {
  luxembourg: { latitude: 49.6117, longitude: 6.1319 },
  metz: { latitude: 49.1202, longitude: 6.1757 },
  saarbruecken: { latitude: 49.234, longitude: 6.995 },
  trier: { latitude: 49.7569, longitude: 6.6414 },
};

const all = (what: string) => ({
  de: `${what} auf Deutsch`,
  fr: `${what} en français`,
  lb: `${what} op Lëtzebuergesch`,
  en: what,
});

export const place = (id: string, at: CityId, category: Place['category'], changes: Partial<Place> = {}): Place => ({
  id,
  city: at,
  name: all(`Place ${id}`),
  description: all(`About ${id}`),
  category,
  geo: GEO[at],
  address: { streetAddress: `Street ${id}`, postalCode: '54290', addressLocality: 'Trier', addressCountry: 'DE' },
  url: `https://${id}.example/`,
  ...changes,
});

/** Beside the middle of a city, so many metres to the north and east. */
const beside = (at: CityId, north: number, east: number) => ({
  latitude: GEO[at].latitude + north / 111_200,
  longitude: GEO[at].longitude + east / 72_200,
});

/** Five places in Trier, one far from it, two in Metz. */
export const PLACES: Place[] = [
  place('porta', 'trier', 'culture', { geo: beside('trier', 500, 0) }),
  place('market', 'trier', 'food', { geo: beside('trier', -500, 0) }),
  place('baths', 'trier', 'culture', { geo: beside('trier', 0, 700) }),
  place('museum', 'trier', 'culture', { geo: beside('trier', 0, -700) }),
  place('forest', 'trier', 'nature', { geo: beside('trier', 1200, -900) }),
  place('waterfall', 'trier', 'nature', { geo: beside('trier', -17_000, 0) }),
  place('cathedral', 'metz', 'culture', { geo: beside('metz', 300, 300) }),
  place('temple', 'metz', 'culture', { geo: beside('metz', -300, -300) }),
];

export const mapFeed = (changes: Record<string, unknown> = {}) =>
  feed({ cities: CITIES.map((id) => city(id, { geo: GEO[id] })), places: PLACES, ...changes });
