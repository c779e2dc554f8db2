/**
 * What each part of the build weighs, after brotli. The table is printed by every build; a part over its budget fails it with a
 * message that says what grew.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

interface Budget {
  part: string;
  /** The files that a page with this part asks for; what these import comes with them. */
  files: string[];
  /** Bytes after brotli. */
  limit: number;
  /** Only what these weigh on top of the carousel, in one file with it: that is how brotli sees what they have in common. */
  onTop?: boolean;
}

const CAROUSEL = ['quattropole.js', 'chunks/city-carousel.js', 'chunks/carousel-de.js'];
const TEASER = ['chunks/trip-teaser.js', 'chunks/teaser-de.js'];
const STRIP = ['chunks/event-strip.js', 'chunks/strip-de.js'];
const EXTRAS = ['chunks/extras.js', 'chunks/filters-de.js'];
const MAP = ['chunks/map.js', 'chunks/map-de.js'];
const BUDGETS: Budget[] = [
  { part: 'the loader', files: ['quattropole.js'], limit: 1.5 * 1024 },
  // The goal is 13 KB. What it weighs is in the README, "What a page with the carousel loads"; why lit is not cut down for it, under "Architecture".
  { part: 'scripts of a page with the carousel, German', files: CAROUSEL, limit: 16.15 * 1024 },
  { part: 'the trip teaser on top of it', files: TEASER, limit: 4.25 * 1024, onTop: true },
  { part: 'the event strip on top of it', files: STRIP, limit: 5 * 1024, onTop: true },
  { part: 'what a visitor does with the strip, on top of that', files: [...STRIP, ...EXTRAS], limit: 10.25 * 1024, onTop: true },
  { part: 'the map and its list on top of it', files: MAP, limit: 6 * 1024, onTop: true },
  { part: 'the check of signatures, where keys are set', files: ['chunks/verify.js'], limit: 1024, onTop: true },
  {
    part: 'all four, without the map’s frame and Leaflet',
    files: [...CAROUSEL, ...TEASER, ...STRIP, ...MAP],
    limit: 34.5 * 1024,
  },
  // Single files: all languages, all that is fetched on demand elsewhere, Leaflet and the base map included.
  // And what takes over from a prerendered page, and what asks again for a feed that failed.
  { part: 'the single file of the carousel', files: ['city-carousel.js'], limit: 27.5 * 1024 },
  { part: 'the single file of the trip teaser', files: ['trip-teaser.js'], limit: 31.5 * 1024 },
  { part: 'the single file of the event strip', files: ['event-strip.js'], limit: 36.5 * 1024 },
  { part: 'the single file of the map', files: ['map.js'], limit: 101 * 1024 },
  { part: 'the single file of all', files: ['quattropole.all.js'], limit: 123 * 1024 },
];

export const weigh = (content: Buffer) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Prints the table and returns what is over budget. Each file by itself was compressed already (precompress.ts). */
export async function checkSizes(dist: string): Promise<string[]> {
  const names = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.js')).sort();
  const weights = new Map<string, number>();
  for (const name of names) weights.set(name, (await stat(join(dist, `${name}.br`))).size);
  console.log('\nBytes after brotli');
  for (const [name, bytes] of weights) console.log(`${String(bytes).padStart(8)}  ${name}`);
  const failures: string[] = [];
  console.log('');
  for (const { part, files, limit, onTop } of BUDGETS) {
    const parts = await closure(dist, files);
    const sum = onTop
      ? await weighOnTop(dist, parts, await closure(dist, CAROUSEL))
      : parts.reduce((total, name) => total + (weights.get(name) ?? NaN), 0);
    console.log(`${String(sum).padStart(8)}  ${part} (budget ${limit})`);
    if (!(sum <= limit)) {
      const detail = parts.map((name) => `${name} ${weights.get(name)}`).join(', ');
      failures.push(
        `${part}: ${sum} bytes after brotli, ${sum - limit} over the budget of ${limit}: ${detail}. Make it smaller, or raise the budget in scripts/sizes.ts with a reason.`,
      );
    }
  }
  return failures;
}

async function weighOnTop(dist: string, parts: string[], base: string[]): Promise<number> {
  const read = (names: string[]) => Promise.all(names.map((name) => readFile(join(dist, name))));
  const carousel = await read(base);
  const more = await read(parts.filter((name) => !base.includes(name)));
  return weigh(Buffer.concat([...carousel, ...more])) - weigh(Buffer.concat(carousel));
}

/** The files and all that they import; dynamic imports are not followed. */
async function closure(dist: string, files: string[]): Promise<string[]> {
  const all = new Set(files);
  for (const name of all) {
    const code = await readFile(join(dist, name), 'utf8').catch(() => '');
    for (const [, path] of code.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) all.add(join(dirname(name), path!));
  }
  return [...all];
}
