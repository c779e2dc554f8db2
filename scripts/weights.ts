/**
 * What each part of the carousel page's scripts weighs: a table for the README, taken from the build. A part weighs what brotli saves without it; because parts
 * have much in common, that is less than the whole, and is brought up to it in proportion.
 */
import { readFile, stat } from 'node:fs/promises';
import { decode } from '@jridgewell/sourcemap-codec';
import { bytes, writeByteTable } from './byte-table.js';
import { weigh } from './sizes.js';

/** By the path of a module; the first that fits. */
const PARTS: readonly (readonly [part: string, path: RegExp])[] = [
  ['lit', /node_modules\/(?:@lit|lit|lit-html|lit-element)\//],
  ['styles: what all elements look like', /src\/ui\/(?:tokens|[\w-]+\.styles)\.ts/],
  ['styles of the carousel', /city-carousel\.styles\.ts/],
  ['icons', /src\/ui\/icons\.ts/],
  ['the carousel', /src\/elements\/city-carousel\//],
  ['getting and reading the feed', /src\/campaign\/|src\/ui\/content-controller\.ts/],
  ['languages, texts, numbers', /src\/i18n\//],
  ['what all elements do', /src\/ui\//],
];
const EXPORTS = 'names for the other elements';

/** A stretch of the minified code and the part that it belongs to. */
export interface Stretch {
  start: number;
  part: string;
}

/** From the source map of a chunk, in which the bundler has each module's path above it. */
export function stretchesOf(before: string, mappings: string): Stretch[] {
  const parts: string[] = [];
  let part = '';
  for (const line of before.split('\n')) {
    const [, path] = /^\/\/ (\S+\.(?:ts|js))$/.exec(line) ?? [];
    if (path) part = PARTS.find(([, pattern]) => pattern.test(path))?.[0] ?? `? ${path}`;
    parts.push(part);
  }
  // Of one line, as minified code is.
  return decode(mappings)[0]!.map(([start, , line = 0]) => ({ start, part: parts[line]! }));
}

export function weighParts(code: string, stretches: readonly Stretch[]): Map<string, number> {
  const end = code.lastIndexOf('export{');
  const pieces = [...stretches.filter(({ start }) => start < end), { start: end, part: EXPORTS }];
  const without = (part: string) =>
    pieces.map((piece, index) => (piece.part === part ? '' : code.slice(piece.start, pieces[index + 1]?.start))).join('');
  const whole = weigh(Buffer.from(code));
  const names = [...PARTS.map(([part]) => part), EXPORTS, ...pieces.map(({ part }) => part)];
  const alone = new Map(names.map((part) => [part, 0]));
  for (const part of alone.keys()) alone.set(part, whole - weigh(Buffer.from(without(part))));
  const sum = [...alone.values()].reduce((total, each) => total + each, 0);
  return new Map([...alone].map(([part, weight]) => [part, (weight / sum) * whole]));
}

/** Brings the table up to date, or says that it is not. */
export async function writeWeights(release: string, stretches: readonly Stretch[], check: boolean): Promise<string[]> {
  // What is a file of its own has been compressed already.
  const sizeOf = async (file: string) => (await stat(`${release}/${file}.br`)).size;
  const rows = [
    ...weighParts(await readFile(`${release}/chunks/city-carousel.js`, 'utf8'), stretches),
    ['the loader, a file of its own', await sizeOf('quattropole.js')] as const,
    ['words, German, a file of their own', await sizeOf('chunks/carousel-de.js')] as const,
  ].sort(([, a], [, b]) => b - a);
  const sum = rows.reduce((total, [, weight]) => total + weight, 0);
  const table = [
    '| part | brotli |',
    '|---|---:|',
    ...[...rows, ['together', sum] as const].map(([part, weight]) => `| ${part} | ${bytes(weight)} |`),
  ];
  return writeByteTable('README.md', 'weights', table, check);
}
