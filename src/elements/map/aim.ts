/** What the map looks at, and what stands on its ground: the same for the map, its picture, and the one that is prerendered. */
import type { CityId, Language } from '../../campaign/generated/types.js';
import { distance, type Point } from '../../geo/distance.js';
import { coveringZoom, fitView, REGION, type Size, type View } from '../../geo/projection.js';
import { msg, str } from '../../i18n/messages.js';
import type { Scenery } from './ground/ground.js';
import type { Shown } from './map-frame.js';
import type { Pin } from './pins.js';
import type { RingPart } from './ring.js';

/** Room for markers and their names at the edges. */
export const PADDING = { x: 64, y: 56 };
/** Nothing nearer when a city is shown. */
export const NEAR = 14.5;
/** A city is shown with the places around it; what is farther away, in metres, is a matter of zooming out. */
const AROUND = 4000;
/** Minutes on foot from the middle of a city that the ground shows. */
const WALKS = [5, 10];

/** What a view of one city, or of all, is to hold. */
export function pointsOf({ cities, places, groups }: Shown, id: CityId | undefined, ring: readonly RingPart[]): Point[] {
  const city = cities.find((each) => each.id === id);
  if (!city) return ring.flatMap(({ line }) => line).concat(cities.map(({ geo }) => geo));
  const near = [...places, ...groups.flatMap((group) => group.places)].filter(
    (place) => place.city === id && distance(place.geo, city.geo) < AROUND,
  );
  return [city, ...near].map(({ geo }) => geo);
}

/** The view that what is shown begins with. */
export const viewOf = (shown: Shown, ring: readonly RingPart[], size: Size): View =>
  fitView(shown.subject?.points ?? pointsOf(shown, shown.city, ring), size, {
    padding: PADDING,
    minZoom: coveringZoom(REGION, size),
    maxZoom: NEAR,
  });

export const sceneryOf = (language: Language, pins: readonly Pin[], ring: readonly RingPart[], family: string): Scenery => ({
  language,
  pins,
  ring,
  walks: WALKS.map((minutes) => ({ minutes, words: msg(str`${minutes} min on foot`, { id: 'map-frame.on-foot' }) })),
  family,
});
