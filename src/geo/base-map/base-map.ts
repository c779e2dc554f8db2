/**
 * The base map as it travels, and as it is drawn. Coordinates are whole pixels of zoom level 13 (12 m), counted from a corner, each
 * as the step from the one before, in the base64 VLQ of source maps: 15 KB for the region, decoded in a few lines.
 */
import type { Language } from '../../campaign/generated/types.js';
import { project, type Pixel } from '../projection.js';

export const LINE_KINDS = ['border', 'river', 'rail', 'road'] as const;
export const AREA_KINDS = ['forest', 'settlement', 'water'] as const;
export type LineKind = (typeof LINE_KINDS)[number];
export type AreaKind = (typeof AREA_KINDS)[number];
export type Source = 'osm' | 'trainline' | 'geonames';

/** `Mosel|Moselle|Musel|Moselle`: German, French, Luxembourgish, English; one name alone is everybody's. */
export type Names = string;

export interface EncodedBaseMap {
  /** Where it is from. */
  sources: readonly Source[];
  /** Lines of one kind, rank and name, and the zoom level up to which they are true. */
  lines: readonly (readonly [kind: LineKind, rank: number, upTo: number, name: Names, courses: string])[];
  areas: readonly (readonly [kind: AreaKind, upTo: number, rings: string])[];
  /** Towns of one rank: their names and points, in the same order. */
  towns: readonly (readonly [rank: number, names: string, points: string])[];
  /** Countries: a name, and points where it may stand. */
  countries: readonly (readonly [name: Names, points: string])[];
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Points are pixels of zoom level 0, of which the world has 256. */
export interface Shape<Kind> {
  kind: Kind;
  rank: number;
  /** Beyond this zoom level it would be wrong. */
  upTo: number;
  name: Names;
  points: readonly Pixel[];
  box: Box;
}

export interface Town {
  rank: number;
  name: Names;
  at: Pixel;
}

export interface Country {
  name: Names;
  spots: readonly Pixel[];
}

export interface BaseMap {
  sources: readonly Source[];
  lines: readonly Shape<LineKind>[];
  areas: readonly Shape<AreaKind>[];
  towns: readonly Town[];
  countries: readonly Country[];
}

/** Zoom level whose pixels are counted, and the corner they are counted from. */
const ZOOM = 13;
export const CORNER: Pixel = rounded({ latitude: 49.5, longitude: 6.5 });
const UNIT = 2 ** ZOOM;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Between lines, and between names. */
const END = ';';

/** A point in the unit that travels. */
export function rounded(point: { latitude: number; longitude: number }): Pixel {
  const { x, y } = project(point, ZOOM);
  return { x: Math.round(x), y: Math.round(y) };
}

/** Lines of points in the unit that travels, as text. */
export function encode(lines: readonly (readonly Pixel[])[]): string {
  let { x, y } = CORNER;
  const number = (value: number): string => {
    let text = '';
    let rest = value < 0 ? -value * 2 + 1 : value * 2;
    do {
      text += DIGITS[(rest & 31) | (rest > 31 ? 32 : 0)];
      rest >>= 5;
    } while (rest);
    return text;
  };
  return lines
    .map((line) =>
      line
        .map((point) => {
          const text = number(point.x - x) + number(point.y - y);
          ({ x, y } = point);
          return text;
        })
        .join(''),
    )
    .join(END);
}

/** The lines again, in pixels of zoom level 0. */
export function decode(text: string): Pixel[][] {
  let { x, y } = CORNER;
  return text.split(END).map((line) => {
    const numbers: number[] = [];
    let value = 0;
    let shift = 0;
    for (const digit of line) {
      const bits = DIGITS.indexOf(digit);
      value |= (bits & 31) << shift;
      shift += 5;
      if (bits & 32) continue;
      numbers.push(value & 1 ? -(value >> 1) : value >> 1);
      value = shift = 0;
    }
    const points: Pixel[] = [];
    for (let index = 0; index < numbers.length; index += 2) {
      x += numbers[index]!;
      y += numbers[index + 1]!;
      points.push({ x: x / UNIT, y: y / UNIT });
    }
    return points;
  });
}

export function decodeBaseMap({ sources, lines, areas, towns, countries }: EncodedBaseMap): BaseMap {
  const shapes = <Kind>(kind: Kind, rank: number, upTo: number, name: Names, courses: string): Shape<Kind>[] =>
    decode(courses).map((points) => ({ kind, rank, upTo, name, points, box: boxOf(points) }));
  return {
    sources,
    lines: lines.flatMap((line) => shapes(...line)),
    areas: areas.flatMap(([kind, upTo, rings]) => shapes(kind, 1, upTo, '', rings)),
    towns: towns.flatMap(([rank, names, points]) => {
      const [at] = decode(points);
      return names.split(END).map((name, index) => ({ rank, name, at: at![index]! }));
    }),
    countries: countries.map(([name, points]) => ({ name, spots: decode(points)[0]! })),
  };
}

export function boxOf(points: readonly Pixel[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

const ORDER: readonly Language[] = ['de', 'fr', 'lb', 'en'];

/** A name in the reader's language. */
export function nameIn(names: Names, language: Language): string {
  const all = names.split('|');
  return all[ORDER.indexOf(language)] ?? all[0]!;
}
