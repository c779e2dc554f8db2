import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import sqlite from 'node-sqlite3-wasm';
import wkx from 'wkx';
import { assemble, linesFrom } from '../../src/cli/basemap/assemble.js';
import { bordersOf, type Cell } from '../../src/cli/basemap/borders.js';
import { runBasemap } from '../../src/cli/basemap/command.js';
import { cut, joinLines, simplifyLines, without, type Line } from '../../src/cli/basemap/geometry.js';
import { readExtract } from '../../src/cli/basemap/osm.js';
import type { Packages } from '../../src/cli/basemap/packages.js';
import { railway } from '../../src/cli/basemap/rail.js';
import { rankedTowns } from '../../src/cli/basemap/towns.js';
import { decodeBaseMap } from '../../src/geo/base-map/base-map.js';

const square = (tzid: string, west: number, east: number): Cell['features'][number] => ({
  type: 'Feature',
  properties: { tzid },
  geometry: {
    type: 'Polygon',
    coordinates: [[[west, 49], [east, 49], [east, 49.5], [east, 50], [west, 50], [west, 49.5], [west, 49]]],
  },
}); // prettier-ignore
const cell = (...features: Cell['features']): Cell => ({ type: 'FeatureCollection', features });

const place = (name: string, population: number, position: [number, number] = [6.5, 49.5], isPart = false) => ({
  name,
  country: 'DE',
  population,
  isPart,
  position,
});
const station = (name: string, country: string, position: [number, number], trust = 20) => ({ name, country, position, trust });

const OVERPASS = {
  elements: [
    { type: 'node', lat: 49.62, lon: 6.52, tags: { place: 'town', name: 'Neustadt', 'name:fr': 'Villeneuve', population: '15000' } },
    { type: 'way', tags: { waterway: 'river', name: 'Saar' }, geometry: [{ lat: 49.6, lon: 6.5 }, { lat: 49.65, lon: 6.55 }] },
    { type: 'way', tags: { waterway: 'river', name: 'Saar' }, geometry: [{ lat: 49.65, lon: 6.55 }, { lat: 49.7, lon: 6.5 }] },
    { type: 'way', tags: { highway: 'motorway' }, geometry: [{ lat: 49.6, lon: 6.4 }, { lat: 49.7, lon: 6.6 }] },
    { type: 'way', tags: { railway: 'rail', service: 'siding' }, geometry: [{ lat: 49.6, lon: 6.4 }, { lat: 49.7, lon: 6.6 }] },
    {
      type: 'relation',
      tags: { type: 'multipolygon', landuse: 'forest' },
      members: [
        { type: 'way', role: 'outer', geometry: [{ lat: 49.6, lon: 6.4 }, { lat: 49.7, lon: 6.4 }, { lat: 49.7, lon: 6.5 }] },
        { type: 'way', role: 'outer', geometry: [{ lat: 49.7, lon: 6.5 }, { lat: 49.6, lon: 6.4 }] },
      ],
    },
  ],
}; // prettier-ignore

const folder = () => mkdtemp(join(tmpdir(), 'basemap-'));
const silent = () => {
  const said: string[] = [];
  const say = (words: string) => void said.push(words);
  return { said, voice: { log: say, error: say } };
};

describe('borders', () => {
  it('are what two zones share, and not the edges of the cells', () => {
    const [border, ...others] = bordersOf([cell(square('Europe/Berlin', 6.5, 7), square('Europe/Paris', 6, 6.5))]);
    assert.equal(others.length, 0);
    assert.deepEqual(border!.zones, ['Europe/Berlin', 'Europe/Paris']);
    assert.deepEqual([...border!.line].sort((a, b) => a[1] - b[1]), [[6.5, 49], [6.5, 49.5], [6.5, 50]]); // prettier-ignore
  });

  it('in a river that two have in common are Luxembourg’s edge', () => {
    const borders = bordersOf([cell(square('Europe/Luxembourg', 6, 6.51), square('Europe/Berlin', 6.49, 7))]);
    assert.equal(borders.length, 1);
    assert.ok(borders[0]!.line.every(([longitude]) => longitude === 6.51));
  });
});

describe('lines', () => {
  it('are joined where two meet, whatever their direction, and stay apart where three do', () => {
    const joined = joinLines([[[0, 0], [1, 0]], [[2, 0], [1, 0]], [[2, 0], [3, 0]]]); // prettier-ignore
    assert.equal(joined.length, 1);
    assert.equal(joined[0]!.length, 4);
    assert.equal(joinLines([[[0, 0], [1, 0]], [[1, 0], [2, 0]], [[1, 0], [1, 1]]]).length, 3); // prettier-ignore
  });

  it('are cut to bounds and out of them', () => {
    const line: Line = [[0, 0], [1, 0], [2, 0], [3, 0], [4, 0], [5, 0]]; // prettier-ignore
    const bounds = { west: 1.5, south: -1, east: 3.5, north: 1 };
    assert.deepEqual(cut(line, bounds), [[[1, 0], [2, 0], [3, 0], [4, 0]]]); // prettier-ignore
    assert.deepEqual(without(line, bounds), [[[0, 0], [1, 0]], [[4, 0], [5, 0]]]); // prettier-ignore
  });

  it('lose what is too small to see, but not their ends', () => {
    const line: Line = [[6.5, 49.5], [6.5001, 49.50002], [6.6, 49.5], [6.6, 49.7]]; // prettier-ignore
    assert.deepEqual(simplifyLines([[line]], 7)[0], [[[6.5, 49.5], [6.6, 49.5], [6.6, 49.7]]]); // prettier-ignore
  });
});

describe('railways', () => {
  const stations = [
    station('Metz', 'FR', [6.17, 49.12], 10),
    station('Metz', 'FR', [6.1766, 49.1095]),
    station('Trier Hbf', 'DE', [6.652, 49.757]),
  ];

  it('go from station to station, and by points between', () => {
    assert.deepEqual(railway('FR: Metz, 49.5 6.4, DE: Trier Hbf', stations), [[6.1766, 49.1095], [6.4, 49.5], [6.652, 49.757]]); // prettier-ignore
  });

  it('say which station is not known, and what to do', () => {
    assert.throws(
      () => railway('DE: Trier Hauptbahnhof', stations),
      /railways\.ts: "Trier Hauptbahnhof" \(DE\).*spell it as they do/s,
    );
  });
});

describe('towns', () => {
  it('are ranked by size; those that visitors know count for more, parts of towns and our cities are left out', () => {
    const ranks = rankedTowns([
      place('Koblenz', 107_000),
      place('Schengen', 470),
      place('Irgendwo', 470),
      place('Kirchberg', 5_000, [6.1, 49.6], true),
      place('Trier', 100_000),
      place('Fernstadt', 40_000, [4, 51]),
    ]).map(({ name, rank }) => [name.split('|')[0], rank]);
    assert.deepEqual(ranks, [['Koblenz', 1], ['Schengen', 3]]); // prettier-ignore
  });
});

describe('an extract of OpenStreetMap', () => {
  const overpass = async () => {
    const path = join(await folder(), 'extract.json');
    await writeFile(path, JSON.stringify(OVERPASS));
    return path;
  };

  it('as Overpass JSON brings rivers, motorways, forests and towns', async () => {
    const { lines, areas, places, bounds } = await readExtract(await overpass());
    assert.deepEqual(bounds, { west: 6.4, south: 49.6, east: 6.6, north: 49.7 });
    const [saar] = lines.filter(({ kind }) => kind === 'river');
    assert.equal(saar!.name, 'Saar|Sarre|Saar|Saar');
    assert.equal(saar!.rank, 1);
    assert.equal(saar!.lines.length, 1, 'two ways are one river');
    assert.deepEqual(lines.map(({ kind }) => kind).sort(), ['river', 'road'], 'sidings are left out');
    assert.equal(areas[0]!.kind, 'forest');
    assert.equal(areas[0]!.rings[0]!.length, 4, 'two ways are one ring');
    assert.equal(places[0]!.name, 'Neustadt|Villeneuve|Neustadt|Neustadt');
  });

  it('as GeoPackage does the same: tags in columns, in other_tags, or in fclass', async () => {
    const path = join(await folder(), 'extract.gpkg');
    const database = new sqlite.Database(path);
    const blob = (text: string) =>
      Buffer.concat([Buffer.from([0x47, 0x50, 0, 1, 0xe6, 0x10, 0, 0]), wkx.Geometry.parse(text).toWkb()]);
    database.exec(`CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT);
      INSERT INTO gpkg_geometry_columns VALUES ('lines', 'geom'), ('gis_osm_roads_free', 'geom');
      CREATE TABLE lines (geom BLOB, name TEXT, waterway TEXT, other_tags TEXT);
      CREATE TABLE gis_osm_roads_free (geom BLOB, fclass TEXT)`);
    database.run('INSERT INTO lines VALUES (?, ?, ?, ?)', [blob('LINESTRING(6.5 49.6,6.55 49.65)'), 'Saar', 'river', null]);
    database.run('INSERT INTO lines VALUES (?, ?, ?, ?)', [
      blob('LINESTRING(6.4 49.6,6.5 49.65)'),
      null,
      null,
      '"railway"=>"rail","usage"=>"main"',
    ]);
    database.run('INSERT INTO gis_osm_roads_free VALUES (?, ?)', [blob('MULTILINESTRING((6.4 49.6,6.6 49.7))'), 'motorway']);
    database.close();
    const { lines } = await readExtract(path);
    assert.deepEqual(lines.map(({ kind, rank }) => [kind, rank]).sort(), [['rail', 1], ['river', 1], ['road', 1]]); // prettier-ignore
  });

  it('takes the place of the same kind within its bounds, and is true nearer to the street', async () => {
    const extract = await readExtract(await overpass());
    const packages = await fixture();
    const map = decodeBaseMap(assemble(packages, extract));
    const saar = map.lines.filter(({ kind, name }) => kind === 'river' && name.startsWith('Saar'));
    assert.deepEqual([...new Set(saar.map(({ upTo }) => upTo))].sort(), [12, 14]);
    assert.equal(map.areas.length, 1);
    assert.ok(map.lines.some(({ kind }) => kind === 'road'));
    assert.ok(map.towns.some(({ name }) => name.startsWith('Neustadt')));
    const plain = decodeBaseMap(assemble(packages));
    const points = (all: typeof saar) => all.filter(({ upTo }) => upTo === 12).flatMap((line) => line.points).length;
    assert.ok(points(saar) < points(plain.lines.filter(({ name }) => name.startsWith('Saar'))), 'ours is cut out');
  });

  it('that is none says so, and nothing is written', async () => {
    const out = await folder();
    const path = join(out, 'wrong.json');
    await writeFile(path, '{"features": []}');
    const { said, voice } = silent();
    assert.equal(await runBasemap({ out: join(out, 'map'), osm: path }, voice, fixture), false);
    assert.match(said.join('\n'), /wrong\.json: elements is missing; give the JSON that Overpass answers/);
    assert.deepEqual(await readdir(out), ['wrong.json']);
  });
});

describe('the command', () => {
  it('writes the asset and its license, the same each time, and --check finds a difference', async () => {
    const out = join(await folder(), 'map');
    const { said, voice } = silent();
    assert.equal(await runBasemap({ out, check: true }, voice, fixture), false);
    assert.equal(await runBasemap({ out }, voice, fixture), true);
    assert.deepEqual((await readdir(out)).sort(), ['LICENSE.txt', 'region.ts', 'ring.ts']);
    assert.match(await readFile(join(out, 'LICENSE.txt'), 'utf8'), /Open Database License/);
    assert.equal(await runBasemap({ out, check: true }, voice, fixture), true);
    await writeFile(join(out, 'ring.ts'), 'other');
    assert.equal(await runBasemap({ out, check: true }, voice, fixture), false);
    assert.match(said.at(-1)!, /ring\.ts: is not what its sources give; run "npm run basemap"/);
  });

  it('refuses bounds that are none', async () => {
    const { said, voice } = silent();
    const path = join(await folder(), 'extract.json');
    await writeFile(path, JSON.stringify(OVERPASS));
    assert.equal(await runBasemap({ out: await folder(), osm: path, bounds: '7,48,5,50' }, voice, fixture), false);
    assert.match(said[0]!, /--bounds 7,48,5,50: is not west,south,east,north/);
  });
});

/** Borders where the written courses follow them, straight ones, and every station where the lines want it: in a row. */
async function fixture(): Promise<Packages> {
  const { MAIN, REGIONAL, RING } = await import('../../src/cli/basemap/railways.js');
  const stations: Packages['stations'] = [];
  for (const written of [...Object.values(RING), ...MAIN, ...REGIONAL]) {
    let country = '';
    for (const part of written.split(',').map((each) => each.trim())) {
      const [, prefix, name] = /^(?:([A-Z]{2}): )?(.+)$/.exec(part)!;
      country = prefix ?? country;
      if (!/^\d/.test(name!)) stations.push(station(name!, country, [6 + stations.length / 1000, 49.4]));
    }
  }
  const { COURSES } = await import('../../src/cli/basemap/courses.js');
  const position = (pair: string) => pair.split(' ').map(Number).reverse() as [number, number];
  const cells = COURSES.flatMap(({ course }) => course).flatMap((part): Cell[] => {
    if (typeof part === 'string') return [];
    const [from, to] = [position(part.from), position(part.to)];
    const side = (tzid: string, aside: number): Cell['features'][number] => ({
      type: 'Feature',
      properties: { tzid },
      geometry: { type: 'Polygon', coordinates: [[from, to, [to[0] + aside, to[1]], [from[0] + aside, from[1]], from]] },
    });
    return [cell(side(part.zone, 0.5), side('Europe/Paris', -0.5))];
  });
  assert.ok(linesFrom({ cells, stations }).length);
  return { cells, stations, places: [place('Koblenz', 107_000), place('Merzig', 31_000)] };
}
