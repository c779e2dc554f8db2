/** Lines: joined at their ends, made simpler, cut to the region. Coordinates are GeoJSON's: longitude, latitude. */
import type { MultiLineString } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import { project } from '../../geo/projection.js';

export type Position = readonly [longitude: number, latitude: number];
export type Line = readonly Position[];

export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** What may come into view: the map goes as far as 4–9° east, 47.8–51° north, and a little farther where one pulls at it. */
export const REGION: Bounds = { west: 3.4, south: 47.4, east: 9.6, north: 51.35 };
/** Where detail counts. */
export const DETAIL: Bounds = { west: 5.3, south: 48.8, east: 7.6, north: 50.3 };

export const isWithin = ([longitude, latitude]: Position, { west, south, east, north }: Bounds): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;

/** Ends that were cut apart differ in the last digit. */
const keyOf = ([longitude, latitude]: Position): string => `${longitude.toFixed(5)},${latitude.toFixed(5)}`;

/** Joins lines where exactly two meet. */
export function joinLines(all: readonly Line[]): Position[][] {
  const lines = all.filter((line) => line.length > 2 || keyOf(line[0]!) !== keyOf(line[1]!));
  const at = new Map<string, number[]>();
  lines.forEach((line, index) => {
    for (const end of [line[0]!, line.at(-1)!]) at.set(keyOf(end), [...(at.get(keyOf(end)) ?? []), index]);
  });
  const used = new Set<number>();
  /** Goes on from an end for as long as there is one way to go. */
  const follow = (start: Position): Position[] => {
    const path: Position[] = [];
    let key = keyOf(start);
    for (;;) {
      const meeting = at.get(key)!;
      const next = meeting.length === 2 ? meeting.find((index) => !used.has(index)) : undefined;
      if (next === undefined) return path;
      used.add(next);
      const line = lines[next]!;
      const ahead = keyOf(line[0]!) === key ? line : [...line].reverse();
      path.push(...ahead.slice(1));
      key = keyOf(ahead.at(-1)!);
    }
  };
  return lines.flatMap((line, index) => {
    if (used.has(index) || line.length < 2) return [];
    used.add(index);
    const ahead = follow(line.at(-1)!);
    const behind = follow(line[0]!).reverse();
    return [[...behind, ...line, ...ahead]];
  });
}

/** The parts of a line inside bounds, each with the point before and behind. */
export function cut(line: Line, bounds: Bounds): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  line.forEach((point, index) => {
    const near = [line[index - 1], point, line[index + 1]].some((each) => each && isWithin(each, bounds));
    if (near) part.push(point);
    else if (part.length) {
      parts.push(part);
      part = [];
    }
  });
  return [...parts, part].filter(({ length }) => length > 1);
}

/** The parts of a line outside bounds, as far as their edge. */
export function without(line: Line, bounds: Bounds): Position[][] {
  const parts: Position[][] = [[]];
  for (const point of line) {
    if (isWithin(point, bounds)) parts.push([]);
    else parts.at(-1)!.push(point);
  }
  return parts.filter(({ length }) => length > 1);
}

/** Zoom level at whose pixels a line's detail is measured. */
const ZOOM = 11;
/** Outside the region's middle a point must count for so many times more. */
const COARSER = 25;

/**
 * Leaves out points that count for little (Visvalingam): whose triangle with their neighbours is smaller than `area`, in square pixels of
 * zoom level 11. Lines that run together stay together.
 */
export function simplifyLines(groups: readonly (readonly Line[])[], area: number): Position[][][] {
  const degrees = new Map<string, Position>();
  const objects = Object.fromEntries(
    groups.map((lines, index): [string, MultiLineString] => [
      `${index}`,
      {
        type: 'MultiLineString',
        coordinates: lines.map((line) =>
          line.map((point) => {
            const { x, y } = project({ longitude: point[0], latitude: point[1] }, ZOOM);
            degrees.set(`${x},${y}`, point);
            return [x, y];
          }),
        ),
      },
    ]),
  );
  const weighed = presimplify(topology(objects) as never);
  for (const point of weighed.arcs.flat()) {
    const position = degrees.get(`${point[0]},${point[1]}`)!;
    if (point[2] !== undefined && !isWithin(position, DETAIL)) point[2] /= COARSER;
  }
  const simple = simplify(weighed, area);
  return groups.map((_, index) => {
    const { geometry } = feature(simple, simple.objects[`${index}`] as never) as unknown as { geometry: MultiLineString };
    return geometry.coordinates.map((line) => line.map(([x, y]) => degrees.get(`${x},${y}`)!));
  });
}

/** The part of a line between the points nearest to two places. */
export function between(lines: readonly Line[], from: Position, to: Position): Position[] {
  const nearest = (line: Line, [longitude, latitude]: Position) =>
    line.reduce(
      (best, [x, y], index) => {
        const far = Math.hypot((x - longitude) * 0.65, y - latitude);
        return far < best.far ? { index, far } : best;
      },
      { index: 0, far: Infinity },
    );
  const candidates = lines.map((line) => ({ line, start: nearest(line, from), end: nearest(line, to) }));
  const far = (candidate: (typeof candidates)[number]) => candidate.start.far + candidate.end.far;
  const best = candidates.sort((a, b) => far(a) - far(b))[0];
  // 0.02° are 2 km.
  if (!best || far(best) > 0.02) throw new Error(`There is no line from ${from.join(', ')} to ${to.join(', ')}.`);
  const [start, end] = [best.start.index, best.end.index];
  return start <= end ? best.line.slice(start, end + 1) : best.line.slice(end, start + 1).reverse();
}
