/**
 * Borders, from the time zones' map: its zones follow OpenStreetMap's borders of states, cut into cells. Where two states hold a river in common
 * (Luxembourg and Germany do), both have it whole, and Luxembourg's edge is the border.
 */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { cut, joinLines, REGION, type Line, type Position } from './geometry.js';

export type Cell = FeatureCollection<Polygon | MultiPolygon, { tzid: string }>;

/** Two with a river in common; the first one's edge is drawn. */
const SHARING: readonly [string, string] = ['Europe/Luxembourg', 'Europe/Berlin'];
/** Degrees that come from rounding. */
const TINY = 2e-6;
/** Exclaves smaller than this, in degrees, are left out. */
const EXCLAVE = 0.08;

export interface Border {
  line: Position[];
  /** The zones on both sides. */
  zones: string[];
}

const keyOf = (position: Position): string => position.map((degrees) => degrees.toFixed(6)).join();

/** The pieces of border within a cell: between two points each. */
function piecesIn({ features }: Cell): { piece: Line; zones: string[] }[] {
  const edges = new Map<string, { piece: Line; zones: Set<string> }>();
  const all: Position[] = [];
  for (const { geometry, properties } of features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      ring.forEach((point, index) => {
        all.push(point as unknown as Position);
        if (!index) return;
        const piece = [ring[index - 1], point] as unknown as Line;
        const key = piece.map(keyOf).sort().join();
        const edge = edges.get(key) ?? { piece, zones: new Set() };
        edge.zones.add(properties.tzid);
        edges.set(key, edge);
      });
    }
  }
  // What runs along the cell's own edge was cut there.
  const limits = [0, 1].map((axis) => {
    const values = all.map((point) => point[axis]!);
    return [values.reduce((x, y) => Math.min(x, y)), values.reduce((x, y) => Math.max(x, y))];
  });
  const isEdge = ([a, b]: Line): boolean =>
    limits.some((pair, axis) => pair.some((limit) => [a, b].every((point) => Math.abs(point![axis]! - limit) < TINY)));
  const isShared = features.some(({ properties }) => properties.tzid === SHARING[1]);
  return [...edges.values()]
    .filter(({ piece, zones }) => zones.size > 1 || (isShared && zones.has(SHARING[0]) && !isEdge(piece)))
    .map(({ piece, zones }) => ({ piece, zones: zones.size > 1 ? [...zones] : [...SHARING] }));
}

export function bordersOf(cells: readonly Cell[]): Border[] {
  const byZones = new Map<string, { pieces: Line[]; zones: string[] }>();
  for (const { piece, zones } of cells.flatMap(piecesIn)) {
    const sorted = [...zones].sort();
    const key = sorted.join(' ');
    const group = byZones.get(key) ?? { pieces: [], zones: sorted };
    group.pieces.push(piece);
    byZones.set(key, group);
  }
  return [...byZones.values()].flatMap(({ pieces, zones }) =>
    joinLines(pieces)
      .filter((line) => !isExclave(line))
      .flatMap((line) => cut(line, REGION))
      .map((line) => ({ line, zones })),
  );
}

function isExclave(line: Line): boolean {
  if (keyOf(line[0]!) !== keyOf(line.at(-1)!)) return false;
  return [0, 1].every((axis) => {
    const values = line.map((point) => point[axis]!);
    return Math.max(...values) - Math.min(...values) < EXCLAVE;
  });
}
