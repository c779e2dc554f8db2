/** How the ground looks: what is drawn at which zoom level, how wide, in which ink. The inks themselves are in `ground.styles.ts`. */
import type { CityId } from '../../../campaign/generated/types.js';
import type { AreaKind, LineKind } from '../../../geo/base-map/base-map.js';

/** Of the ground; and the accent of each city, for the line between them. */
export const INKS = [
  'land',
  'surface',
  'river',
  'river-ink',
  'border',
  'rail',
  'road',
  'forest',
  'settlement',
  'town',
  'town-ink',
  'country-ink',
  'walk',
  'walk-ink',
] as const;
export type Ink = (typeof INKS)[number] | CityId;

export interface Stroke {
  ink: Ink;
  width: number;
  dash?: readonly number[];
}

export interface Letters {
  ink: Ink;
  size: number;
  weight: number;
  isItalic?: boolean;
  /** Between letters, as a share of the size. */
  spacing?: number;
}

/** From one zoom level to another a value grows in even steps, and stays as it is before and after. */
const grow = (zoom: number, from: number, to: number, near: number, far: number): number =>
  near + (far - near) * Math.min(1, Math.max(0, (zoom - from) / (to - from)));

/** The zoom level from which lines of a rank are shown. */
const LINES_FROM: Record<LineKind, readonly number[]> = {
  border: [0],
  river: [0, 7.75, 9],
  rail: [0, 9],
  road: [7, 9.5],
};

export function strokeOf(kind: LineKind, rank: number, zoom: number): Stroke | undefined {
  if (zoom < (LINES_FROM[kind][rank - 1] ?? Infinity)) return undefined;
  switch (kind) {
    case 'border':
      return { ink: 'border', width: grow(zoom, 8, 11, 1.6, 2.2), dash: [0.01, grow(zoom, 8, 11, 4, 5.5)] };
    case 'river':
      return { ink: 'river', width: grow(zoom, 8, 12, [1.8, 1.2, 0.9][rank - 1]!, [4.4, 2.8, 1.8][rank - 1]!) };
    case 'rail':
      return { ink: 'rail', width: grow(zoom, 8, 12, [1.1, 0.8][rank - 1]!, [1.9, 1.3][rank - 1]!) };
    case 'road':
      return { ink: 'road', width: grow(zoom, 8, 13, [1.2, 0.8][rank - 1]!, [4, 2.6][rank - 1]!) };
  }
}

export const inkOf = (kind: AreaKind): Ink => (kind === 'water' ? 'river' : kind);

/** The line between the cities, and the edge that sets it off. */
export const RING_WIDTH = 4;
export const RING_CASING = 9;

/** The zoom level from which towns of a rank are shown. */
const TOWNS_FROM = [0, 7.75, 9, 10, 10.75];
const TOWN_LETTERS: readonly Letters[] = [
  { ink: 'town-ink', size: 14, weight: 600 },
  { ink: 'town-ink', size: 13, weight: 600 },
  { ink: 'town-ink', size: 12.5, weight: 400 },
  { ink: 'town-ink', size: 12, weight: 400 },
  { ink: 'town-ink', size: 11.5, weight: 400 },
];

export const showsTown = (rank: number, zoom: number): boolean => zoom >= (TOWNS_FROM[rank - 1] ?? Infinity);

/** As one comes nearer, names grow a little. */
export function townLetters(rank: number, zoom: number): Letters {
  const letters = TOWN_LETTERS[rank - 1]!;
  return { ...letters, size: letters.size + grow(zoom, 9, 12, 0, 1) };
}

export const townRadius = (rank: number, zoom: number): number =>
  grow(zoom, 8, 12, 0.8, 1.4) * [3.2, 2.7, 2.3, 2, 1.8][rank - 1]!;

export const riverLetters = (rank: number): Letters => ({
  ink: 'river-ink',
  size: rank === 1 ? 13 : 12,
  weight: 400,
  isItalic: true,
  spacing: 0.06,
});

/** Among streets nobody asks for the country. */
export const COUNTRIES_TO = 11;
export const countryLetters = (zoom: number): Letters => ({
  ink: 'country-ink',
  size: grow(zoom, 8, 10, 12, 14),
  weight: 500,
  spacing: 0.34,
});

/** From here on, how far one walks from the middle of a city. */
export const WALKS_FROM = 12.5;
export const WALK_STROKE: Stroke = { ink: 'walk', width: 1.5, dash: [1, 5] };
export const WALK_LETTERS: Letters = { ink: 'walk-ink', size: 12, weight: 500 };
/** Metres as the crow flies that one walks in a minute: 75 m of way, a fifth of which goes round corners. */
export const METRES_A_MINUTE = 60;
