/** From what the sources say to the asset. */
import { encode, rounded, type AreaKind, type EncodedBaseMap, type LineKind, type Source } from '../../geo/base-map/base-map.js';
import { bordersOf } from './borders.js';
import { COURSES } from './courses.js';
import { cut, REGION, simplifyLines, without, type Bounds, type Line } from './geometry.js';
import { COUNTRIES } from './names.js';
import type { Packages } from './packages.js';
import { railway } from './rail.js';
import { MAIN, REGIONAL, RING } from './railways.js';
import { river } from './rivers.js';
import { rankedTowns, type Place } from './towns.js';

/** Lines of one kind, rank and name. */
export interface LineGroup {
  kind: LineKind;
  rank: number;
  name: string;
  lines: Line[];
}

export interface AreaGroup {
  kind: AreaKind;
  rings: Line[];
}

/** What an extract has in place of the packages' data, within its bounds. */
export interface Extract {
  bounds: Bounds;
  lines: LineGroup[];
  areas: AreaGroup[];
  places: Place[];
}

/** Square pixels of zoom level 11 that a point must count for. */
const AREA = 7;
/** Lines through stations and written points are true to a few hundred metres: nothing for streets. */
const APPROXIMATE = 12;
/** An extract is as good as its survey, less what is left out: a third of the distance between points. */
const SURVEYED = 14;
const SURVEYED_AREA = AREA / 4 ** (SURVEYED - APPROXIMATE);

export function linesFrom({ cells, stations }: Pick<Packages, 'cells' | 'stations'>): LineGroup[] {
  const borders = bordersOf(cells);
  const rail = (rank: number, written: readonly string[]): LineGroup => ({
    kind: 'rail',
    rank,
    name: '',
    lines: written.map((line) => railway(line, stations)),
  });
  const rivers = COURSES.map((course): LineGroup => {
    const { rank, name } = course;
    return { kind: 'river', rank, name, lines: cut(river(course, borders), REGION) };
  });
  return [
    { kind: 'border', rank: 1, name: '', lines: borders.map(({ line }) => line) },
    ...rivers,
    rail(1, MAIN),
    rail(2, REGIONAL),
  ];
}

/** The asset. An extract takes the place of what the packages have of the same kind, within its bounds. */
export function assemble(packages: Packages, extract?: Extract): EncodedBaseMap {
  const replaced = new Set(extract?.lines.map(({ kind }) => kind));
  const own = linesFrom(packages).map((group) =>
    extract && replaced.has(group.kind)
      ? { ...group, lines: group.lines.flatMap((line) => without(line, extract.bounds)) }
      : group,
  );
  const lines = [...encodeLines(own, AREA, APPROXIMATE), ...encodeLines(extract?.lines ?? [], SURVEYED_AREA, SURVEYED)];
  const places = extract?.places.length ? inPlaceOf(packages.places, extract.places) : packages.places;
  const towns = rankedTowns(places).map((town) => ({ ...town, at: pointOf(town.position) }));
  const ranks = [...new Set(towns.map(({ rank }) => rank))].sort((a, b) => a - b);
  return {
    sources: ['osm', 'trainline', 'geonames'] satisfies Source[],
    lines,
    areas: (extract?.areas ?? []).map(({ kind, rings }) => {
      const [simple] = simplifyLines([rings], SURVEYED_AREA);
      return [kind, SURVEYED, encode(simple!.map((ring) => ring.map(pointOf)))];
    }),
    towns: ranks.map((rank) => {
      // From west to east: short steps.
      const those = towns.filter((town) => town.rank === rank).sort((a, b) => a.at.x - b.at.x || a.at.y - b.at.y);
      return [rank, those.map(({ name }) => name).join(';'), encode([those.map(({ at }) => at)])];
    }),
    countries: COUNTRIES.map(([name, spots]) => {
      const positions = spots.split(',').map((pair) => pair.trim().split(' ').map(Number));
      return [name, encode([positions.map(([latitude, longitude]) => pointOf([longitude!, latitude!]))])];
    }),
  };
}

function encodeLines(groups: readonly LineGroup[], area: number, upTo: number): EncodedBaseMap['lines'][number][] {
  const simple = simplifyLines(
    groups.map(({ lines }) => lines),
    area,
  );
  return groups.flatMap(({ kind, rank, name }, index) => {
    const lines = simple[index]!;
    return lines.length ? [[kind, rank, upTo, name, encode(lines.map((line) => line.map(pointOf)))] as const] : [];
  });
}

/** A town of the extract takes the place of that with the same name. */
function inPlaceOf(places: readonly Place[], others: readonly Place[]): Place[] {
  const names = new Set(others.map(({ name }) => name));
  return [...places.filter(({ name }) => !names.has(name)), ...others];
}

/** From city to city around the ring. */
export const ringFrom = (stations: Packages['stations']): string[] =>
  Object.values(RING).map((written) => encode([railway(written, stations).map(pointOf)]));

const pointOf = ([longitude, latitude]: Line[number]) => rounded({ longitude, latitude });
