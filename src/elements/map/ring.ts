/**
 * The line that joins the four cities: the railways between them. Each city has the half of the ways to its neighbours, so that where two meet
 * the line changes its colour.
 */
import type { City, CityId } from '../../campaign/generated/types.js';
import { decode } from '../../geo/base-map/base-map.js';
import { LEGS } from '../../geo/base-map/region/ring.js';
import type { Point } from '../../geo/distance.js';
import { unproject, type Pixel } from '../../geo/projection.js';

/** The way round, as the legs go. */
const ORDER: readonly CityId[] = ['luxembourg', 'trier', 'saarbruecken', 'metz'];
/** Up to this zoom level the line is true: it goes from station to station. */
export const RING_UP_TO = 12;

/** Where a city's name stands at its station: where the line does not go; `above-end` is above, and a little farther on. */
export const NAME_AT: Readonly<Record<CityId, 'above' | 'above-end' | 'below' | 'after'>> = {
  luxembourg: 'above',
  metz: 'below',
  saarbruecken: 'above-end',
  trier: 'after',
};

/** How much farther on, in pixels; the styles have the same. */
export const END = 14;

export interface RingPart {
  city: CityId;
  line: Point[];
}

export const ring = (cities: readonly City[]): RingPart[] =>
  LEGS.flatMap((leg, index) => {
    const halves = halve(decode(leg)[0]!);
    return [index, (index + 1) % ORDER.length].flatMap((at, half) => {
      const city = ORDER[at]!;
      if (!cities.some(({ id }) => id === city)) return [];
      return [{ city, line: halves[half]!.map((point) => unproject(point, 0)) }];
    });
  });

/** A line up to its middle, and from there. */
function halve(points: readonly Pixel[]): [Pixel[], Pixel[]] {
  const lengths = points.map((point, index) =>
    index ? Math.hypot(point.x - points[index - 1]!.x, point.y - points[index - 1]!.y) : 0,
  );
  let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
  const index = lengths.findIndex((length) => (rest -= length) < 0);
  const [from, to] = [points[index - 1]!, points[index]!];
  const share = (rest + lengths[index]!) / lengths[index]!;
  const middle = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  return [
    [...points.slice(0, index), middle],
    [middle, ...points.slice(index)],
  ];
}
