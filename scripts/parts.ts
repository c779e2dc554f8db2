/**
 * The table in SECURITY.md of what reaches a browser: every file of the split script with its bytes after brotli and the reason why it is there, and what of it
 * comes from others. Taken from the build; a file without a reason, or a library that is not in THIRD-PARTY-NOTICES.md, fails it.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SINGLES } from './build-singles.js';
import { bytes, writeByteTable } from './byte-table.js';
import { nameOf, type Shares } from './stock.js';

/** By file name below the version's folder, `*` for a language; in the order of the table. */
const REASONS: Readonly<Record<string, string>> = {
  'quattropole.js': 'The loader. Finds the tags on the page and asks for what they need, at once.',
  'chunks/city-carousel.js': 'lit, what all elements are made of, and the carousel, which is on nearly every page.',
  'chunks/carousel-*.js': 'Words of the carousel.',
  'chunks/wait.js': 'Patience until the pictures of a prerendered page are seen.',
  'chunks/drag.js': 'Dragging by mouse, with the first mouse over a carousel.',
  'chunks/trip-teaser.js': '`<qp-trip-teaser>`.',
  'chunks/teaser-*.js': 'Its words.',
  'chunks/itinerary.js': 'A trip’s whole itinerary, when one is opened.',
  'chunks/itinerary-*.js': 'Its words.',
  'chunks/print.js': 'Printing a trip alone, when asked for.',
  'chunks/event-strip.js': '`<qp-event-strip>`: what is on.',
  'chunks/strip-*.js': 'Its words.',
  'chunks/extras.js': 'What a visitor does with the strip, after its first events are shown.',
  'chunks/filters-*.js': 'Words of that.',
  'chunks/more.js': 'What unfolds on an event’s card, with the first that is unfolded.',
  'chunks/calendar.js': 'A calendar file made in the browser; with the two around it.',
  'chunks/download.js': 'Handing it out, for feeds that have no calendar files.',
  'chunks/seo.js': 'Data for search engines, where `seo` is set.',
  'chunks/fragment.js': 'A widget’s part of the page’s address.',
  'chunks/map.js': '`<qp-map>`: its list.',
  'chunks/map-*.js': 'Its words.',
  'chunks/map-frame.js': 'What stands around the map’s picture, near the window.',
  'chunks/map-frame-*.js': 'Its words.',
  'chunks/map-picture.js': 'The picture of the map before Leaflet is needed.',
  'base-map/region.js': 'The base map’s data.',
  'chunks/leaflet-src.esm.js': 'Leaflet, when a visitor turns to the map, or the page is idle with the map in view.',
  'chunks/leaflet-view.js': 'Our scene on Leaflet, with it.',
  'chunks/search.js': 'Search in the map, with the first letter.',
  'chunks/trips-and-events.js': 'Trips and events on the map, where the page shows them.',
  'chunks/map-trips-*.js': 'Words of that.',
  'chunks/tiles.js': 'Streets with the visitor’s consent, where `tiles` is set.',
  'chunks/map-tiles-*.js': 'Words of that.',
  'chunks/tile-layer.js': 'Tiles on Leaflet, once they may be shown.',
  'chunks/vector-tiles.js': 'The same out of a PMTiles file, where the host has one.',
  'chunks/protomaps-leaflet.js': 'The library that reads and draws that.',
  'chunks/rolldown-runtime.js': 'The bundler’s own help for that library.',
  'chunks/campaign.js': '`<qp-campaign>`: settings for a part of a page.',
  'chunks/selection.js': 'A selection shared by widgets, where they have a group.',
  'chunks/shared.js': 'What the teaser, the strip and the map have in common.',
  'chunks/places.js': 'What the teaser and the map have in common.',
  'chunks/events.js': 'What the strip has in common with events on the map.',
  'chunks/select-trips.js': 'What the teaser has in common with trips on the map.',
  'chunks/luxembourgish.js': 'Luxembourgish dates and names of languages, which browsers lack.',
  'chunks/notice.js': 'What is said where there is no content.',
  'chunks/notice-*.js': 'Its words.',
  'chunks/read-list.js': 'The check of a feed that nobody has checked.',
  'chunks/fits.js': 'What that check and the sentences about what it left out have in common.',
  'chunks/refuse.js': 'Why an answer is no feed, when one is refused.',
  'chunks/persist.js': 'Asking again for a feed that failed, with pauses.',
  'chunks/prerendered.js': 'Taking over from content that the page came with (`quattropole prerender`).',
  'chunks/verify.js': 'The check of signatures, where `keys` is set.',
  'chunks/explain.js': 'What went wrong, in sentences, when something did.',
  'chunks/diagnose.js': '`quattropole.diagnose()`, when it is called.',
  'chunks/upgrade.js': '`<div data-qp>`, with the first on the page.',
  'chunks/attributes.js': 'The attributes that these divs may have, and what `diagnose()` knows.',
  'frame.js': 'The page for an iframe.',
  'frame-height.js': 'The frame’s height, on the page around it.',
};
const LANGUAGE = /-(?:de|fr|lb|en)\.js$/;

interface Locked {
  version: string;
  license: string;
}

/** Brings the table up to date, or says what is wrong with it. `check` writes nothing. */
export async function writeParts(release: string, stock: ReadonlyMap<string, Shares>, check: boolean): Promise<string[]> {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const wrong: string[] = [];
  const rows = new Map<string, number>();
  const libraries = new Map<string, { bytes: number; files: Set<string> }>();
  for (const [path, shares] of stock) {
    const file = path.slice(release.length + 1);
    if (!path.startsWith(`${release}/`) || file in SINGLES) continue;
    const { size } = await stat(join(release, `${file}.br`));
    const row = file.replace(LANGUAGE, '-*.js');
    if (!(row in REASONS)) wrong.push(`${file} is new: say in scripts/parts.ts why it is a file of its own.`);
    rows.set(row, Math.max(rows.get(row) ?? 0, size));
    const whole = [...shares.values()].reduce((sum, each) => sum + each, 0);
    for (const [folder, share] of shares) {
      if (!folder) continue;
      const library = libraries.get(folder) ?? { bytes: 0, files: new Set() };
      libraries.set(folder, library);
      library.bytes += (share / whole) * size;
      library.files.add(file.replace('chunks/', ''));
    }
  }
  for (const row of Object.keys(REASONS)) if (!rows.has(row)) wrong.push(`${row} is no more: take it out of scripts/parts.ts.`);

  const notices = await readFile('THIRD-PARTY-NOTICES.md', 'utf8');
  const noticed = new Map<string, string>();
  for (const line of notices.split('\n').filter((each) => each.startsWith('|')))
    for (const [name] of line.split('|')[1]!.matchAll(/[^\s,()`]+/g)) noticed.set(name, `${noticed.get(name) ?? ''}${line}`);
  for (const folder of new Set([...stock.values()].flatMap((shares) => [...shares.keys()]))) {
    if (!folder) continue;
    const { version, license } = packages[folder]!;
    const line = noticed.get(nameOf(folder));
    // Of what browsers get, the exact version; of the tool's many small ones, that they are named.
    if (!line || (libraries.has(folder) && !line.includes(version)))
      wrong.push(`${nameOf(folder)} ${version} (${license}) is in the build, but not in THIRD-PARTY-NOTICES.md.`);
  }

  const table = [
    '| file | brotli | why, and when |',
    '|---|---|---|',
    ...Object.entries(REASONS).flatMap(([row, reason]) => {
      const most = row.includes('*') ? 'at most ' : '';
      return rows.has(row) ? [`| \`${row}\` | ${most}${bytes(rows.get(row)!)} | ${reason} |`] : [];
    }),
    '',
    '| from others | brotli, about | in |',
    '|---|---|---|',
    ...[...libraries].sort().map(([folder, { bytes: share, files }]) => {
      const { version, license } = packages[folder]!;
      const size = share ? bytes(share) : 'within another';
      return `| ${nameOf(folder)} ${version}, ${license} | ${size} | ${[...files].map((file) => `\`${file}\``).join(', ')} |`;
    }),
  ];
  return [...wrong, ...(await writeByteTable('SECURITY.md', 'parts', table, check))];
}
