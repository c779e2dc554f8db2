/**
 * The line that joins the four cities: a smooth, schematic one through stations of the railways between them, in four parts, each from
 * halfway before its city to halfway behind it.
 */
import type { City, CityId } from '../../campaign/generated/types.js';
import type { Point } from '../../geo/distance.js';
import type { Pixel } from '../../geo/projection.js';

type Pair = readonly [latitude: number, longitude: number];

/** What the line passes on its way to a city and from there, in the order of the way round. */
const PARTS: readonly (readonly [CityId, before: readonly Pair[], after: readonly Pair[]])[] = [
  ['luxembourg', [[49.475, 6.122]], [[49.66, 6.27]]], // Bettembourg; Oetrange
  ['trier', [[49.7152, 6.5056]], [[49.6083, 6.548]]], // Wasserbillig; Saarburg
  ['saarbruecken', [[49.4436, 6.633], [49.2492, 6.8553]], [[49.1892, 6.9006]]], // Merzig, Völklingen; Forbach
  ['metz', [[49.0117, 6.3933]], [[49.24, 6.158]]], // Rémilly; Hagondange
]; // prettier-ignore

export interface RingPart {
  city: CityId;
  line: Point[];
}

export const ring = (cities: readonly City[]): RingPart[] =>
  PARTS.flatMap(([id, before, after], index) => {
    const city = cities.find((each) => each.id === id);
    if (!city) return [];
    const [, , behindLast] = PARTS.at(index - 1)!;
    const [, beforeNext] = PARTS[(index + 1) % PARTS.length]!;
    // Where two parts meet, midway between stations, they have one direction.
    const pairs = [halfway(behindLast.at(-1)!, before[0]!), ...before, null, ...after, halfway(after.at(-1)!, beforeNext[0]!)];
    return [{ city: id, line: pairs.map((pair) => (pair ? { latitude: pair[0], longitude: pair[1] } : city.geo)) }];
  });

const halfway = (a: Pair, b: Pair): Pair => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** The points as a smooth SVG path (Catmull-Rom). */
export function curve(points: readonly Pixel[]): string {
  const at = (index: number) => points[Math.max(0, Math.min(index, points.length - 1))]!;
  const pair = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return points
    .map(({ x, y }, index) => {
      if (!index) return `M${pair(x, y)}`;
      const [before, from, behind] = [at(index - 2), at(index - 1), at(index + 1)];
      const first = pair(from.x + (x - before.x) / 6, from.y + (y - before.y) / 6);
      return `C${first} ${pair(x - (behind.x - from.x) / 6, y - (behind.y - from.y) / 6)} ${pair(x, y)}`;
    })
    .join('');
}
