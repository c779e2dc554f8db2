/** An extract of OpenStreetMap, as Overpass JSON (`out geom`) or GeoPackage: what of it a base map shows. */
import { readFile } from 'node:fs/promises';
import type { AreaKind, LineKind } from '../../geo/base-map/base-map.js';
import type { AreaGroup, Extract, LineGroup } from './assemble.js';
import { COURSES } from './courses.js';
import { joinLines, type Bounds, type Line, type Position } from './geometry.js';
import { readGeoPackage } from './geopackage.js';
import { TOWN_NAMES } from './names.js';
import type { Place } from './towns.js';

export type Tags = Readonly<Record<string, string>>;

/** A thing with tags: a point, lines, or the rings of an area. */
export interface Thing {
  tags: Tags;
  points: Position[];
  lines: Line[];
}

interface LatLon {
  lat: number;
  lon: number;
}
interface OverpassElement extends Partial<LatLon> {
  type: 'node' | 'way' | 'relation';
  tags?: Tags;
  geometry?: LatLon[];
  members?: { type: string; role?: string; geometry?: (LatLon | null)[] }[];
}

const lineKind = (tags: Tags): [LineKind, rank: number] | undefined => {
  const { waterway, railway, highway, boundary } = tags;
  if (waterway === 'river' || waterway === 'canal') return ['river', 3];
  if (railway === 'rail' && !tags['service']) return ['rail', tags['usage'] === 'main' ? 1 : 2];
  if (highway === 'motorway' || highway === 'trunk') return ['road', highway === 'motorway' ? 1 : 2];
  if (boundary === 'administrative' && tags['admin_level'] === '2') return ['border', 1];
  return undefined;
};

const areaKind = ({ landuse, natural, waterway }: Tags): AreaKind | undefined => {
  if (landuse === 'forest' || natural === 'wood') return 'forest';
  if (['residential', 'commercial', 'retail', 'industrial'].includes(landuse ?? '')) return 'settlement';
  return natural === 'water' || waterway === 'riverbank' ? 'water' : undefined;
};

const PLACES = new Set(['city', 'town', 'village']);
/** Where nobody has counted. */
const PEOPLE: Readonly<Record<string, number>> = { city: 100_000, town: 10_000, village: 1_500 };

export async function readExtract(path: string, bounds?: Bounds): Promise<Extract> {
  const things = path.endsWith('.gpkg') ? await readGeoPackage(path) : await readOverpass(path);
  const extract = extractFrom(things, bounds);
  if (!extract.lines.length && !extract.areas.length && !extract.places.length)
    throw new Error(
      `${path}: there is nothing in it that a base map shows: rivers, railways, motorways, borders, forests, built-up areas or places.`,
    );
  return extract;
}

async function readOverpass(path: string): Promise<Thing[]> {
  let elements: unknown;
  try {
    ({ elements } = JSON.parse(await readFile(path, 'utf8')) as { elements?: unknown });
  } catch (error) {
    throw new Error(
      `${path}: ${(error as Error).message}; give the JSON that Overpass answers, or a file whose name ends with .gpkg.`,
      { cause: error },
    );
  }
  if (!Array.isArray(elements))
    throw new Error(
      `${path}: elements is missing; give the JSON that Overpass answers to a query with [out:json] and "out geom".`,
    );
  return (elements as OverpassElement[]).map((element) => {
    const { tags = {}, geometry, members, lat, lon } = element;
    const position = (point: LatLon): Position => [point.lon, point.lat];
    const ways = [geometry, ...(members ?? []).map((member) => member.geometry)];
    return {
      tags,
      points: lat === undefined || lon === undefined ? [] : [[lon, lat]],
      // Outside its box Overpass leaves gaps.
      lines: ways
        .flatMap((way) => (way ? [way.filter((point) => point !== null).map(position)] : []))
        .filter(({ length }) => length > 1),
    };
  });
}

export function extractFrom(things: readonly Thing[], bounds = boundsOf(things)): Extract {
  const lines = new Map<string, LineGroup>();
  const areas = new Map<AreaKind, AreaGroup>();
  const places: Place[] = [];
  for (const { tags, points, lines: courses } of things) {
    const place = placeOf(tags, points[0]);
    if (place) places.push(place);
    const line = courses.length ? lineKind(tags) : undefined;
    if (line) {
      const [kind, rank] = line;
      const known = kind === 'river' ? riverNamed(tags) : undefined;
      const name = known?.name ?? (kind === 'river' ? (tags['name'] ?? '') : '');
      const group = { kind, rank: known?.rank ?? rank, name, lines: [] as Line[] };
      const key = [group.kind, group.rank, name].join();
      lines.set(key, lines.get(key) ?? group);
      lines.get(key)!.lines.push(...courses);
    }
    const area = courses.length ? areaKind(tags) : undefined;
    if (area) {
      const group = areas.get(area) ?? { kind: area, rings: [] };
      areas.set(area, group);
      group.rings.push(...joinLines(courses));
    }
  }
  return {
    bounds,
    lines: [...lines.values()].map((group) => ({ ...group, lines: joinLines(group.lines) })),
    areas: [...areas.values()],
    places,
  };
}

/** A river that we know, by any of its names: it counts for as much as ours, and has all its names. */
const riverNamed = (tags: Tags) =>
  COURSES.find(
    ({ name }) => name && name.split('|').some((each) => [tags['name'], tags['name:fr'], tags['name:de']].includes(each)),
  );

function placeOf(tags: Tags, position: Position | undefined): Place | undefined {
  const { name, place } = tags;
  if (!name || !position || !PLACES.has(place ?? '')) return undefined;
  // What we call it already has all its names.
  const names = ['name:de', 'name:fr', 'name:lb', 'name:en'].map((key) => tags[key] ?? name);
  const isSame = names.every((each) => each === name);
  return {
    name: TOWN_NAMES.has(name) || isSame ? name : names.join('|'),
    country: '',
    population: Number(tags['population']) || PEOPLE[place!]!,
    isPart: false,
    position,
  };
}

function boundsOf(things: readonly Thing[]): Bounds {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const { points, lines } of things) {
    for (const [longitude, latitude] of [...points, ...lines.flat()]) {
      bounds.west = Math.min(bounds.west, longitude);
      bounds.east = Math.max(bounds.east, longitude);
      bounds.south = Math.min(bounds.south, latitude);
      bounds.north = Math.max(bounds.north, latitude);
    }
  }
  return bounds;
}
