/**
 * Reads a GeoPackage: tables of features whose columns are OpenStreetMap's tags. As GDAL writes them (other tags in one column, `other_tags`), as
 * QuickOSM does (a column each), and as Geofabrik does (the value of the main tag in `fclass`).
 */
import type { Geometry } from 'geojson';
import sqlite from 'node-sqlite3-wasm';
import wkx from 'wkx';
import type { Line, Position } from './geometry.js';
import type { Tags, Thing } from './osm.js';

/** The header of a geometry, without its envelope; how long that is, by the number in the flags. */
const HEADER = 8;
const ENVELOPES = [0, 32, 48, 48, 64];

/** The tag that `fclass` is the value of, by a part of the table's name. */
const FCLASS: readonly (readonly [part: string, key: string])[] = [
  ['waterways', 'waterway'],
  ['railways', 'railway'],
  ['roads', 'highway'],
  ['landuse', 'landuse'],
  ['water', 'natural'],
  ['places', 'place'],
];

type Row = Record<string, unknown>;

// eslint-disable-next-line @typescript-eslint/require-await -- a reader like the other one
export async function readGeoPackage(path: string): Promise<Thing[]> {
  const database = new sqlite.Database(path, { fileMustExist: true, readOnly: true });
  try {
    const columns = database.all('SELECT table_name, column_name FROM gpkg_geometry_columns') as Row[];
    return columns.flatMap(({ table_name, column_name }) => {
      const [table, column] = [String(table_name), String(column_name)];
      const rows = database.all(`SELECT * FROM "${table.replaceAll('"', '""')}"`) as Row[];
      return rows.flatMap((row) => {
        const blob = row[column];
        return blob instanceof Uint8Array ? [{ tags: tagsOf(row, table), ...partsOf(geometryOf(blob)) }] : [];
      });
    });
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}; give a GeoPackage with a table of features, in degrees (EPSG:4326).`, {
      cause: error,
    });
  } finally {
    database.close();
  }
}

function geometryOf(blob: Uint8Array): Geometry {
  const envelope = ENVELOPES[(blob[3]! >> 1) & 7] ?? 0;
  return wkx.Geometry.parse(Buffer.from(blob.subarray(HEADER + envelope))).toGeoJSON() as Geometry;
}

function tagsOf(row: Row, table: string): Tags {
  const tags: Record<string, string> = {};
  for (const [key, value] of Object.entries(row)) {
    if (typeof value === 'string' || typeof value === 'number') tags[key] = `${value}`;
  }
  for (const [, key, value] of (tags['other_tags'] ?? '').matchAll(/"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"/g))
    tags[key!] = value!;
  const main = FCLASS.find(([part]) => table.includes(part))?.[1];
  if (main && tags['fclass']) tags[main] = tags['fclass'];
  return tags;
}

function partsOf(geometry: Geometry): Pick<Thing, 'points' | 'lines'> {
  switch (geometry.type) {
    case 'Point':
      return { points: [geometry.coordinates as unknown as Position], lines: [] };
    case 'LineString':
      return { points: [], lines: [geometry.coordinates as unknown as Line] };
    case 'MultiLineString':
    case 'Polygon':
      return { points: [], lines: geometry.coordinates as unknown as Line[] };
    case 'MultiPolygon':
      return { points: [], lines: geometry.coordinates.flat() as unknown as Line[] };
    default:
      return { points: [], lines: [] };
  }
}
