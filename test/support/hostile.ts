/** Documents that no editor would write: a real feed, changed at random places into what hurts. Each can be made again from its seed. */
import fc from 'fast-check';
import type { Feed } from '../../src/campaign/campaign.js';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

/** What a script in a feed would set. */
export const SENTINEL = 'quattropoleWasHere';
const SCRIPT = `globalThis.${SENTINEL}=1`;

const HOSTILE: readonly unknown[] = [
  `javascript:${SCRIPT}`,
  `JAVASCRIPT:${SCRIPT}`,
  ` java\nscript:${SCRIPT}`,
  `data:text/html,<script>${SCRIPT}</script>`,
  `DATA:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${SCRIPT}"/>`,
  `<img src=x onerror="${SCRIPT}">`,
  `"><script>${SCRIPT}</script>`,
  `\${${SCRIPT}}`,
  '//evil.example/x',
  '\\\\evil.example/x',
  'https://[',
  'https://user:pass@evil.example:99999/',
  'http://\u0000/',
  '\u202egnp.exe',
  '\ud800',
  '\u0000\u0007',
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  '2026-99-99',
  '2026-13',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31T23:59:60Z',
  '2026-11-30T25:61+99:99',
  'Mars/Olympus',
  'x'.repeat(6_000),
  null,
  true,
  0,
  -0,
  -1,
  1e308,
  2 ** 53,
  1.5,
  [],
  {},
  [null],
  { de: null },
  { de: '' },
  { constructor: 'x', toString: 1 },
  JSON.parse('{"__proto__": {"polluted": true}, "de": "x"}'),
  nested(2_000),
];

const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

const change = fc.record({
  /** Which way down the document. */
  way: fc.array(fc.nat(99_999), { minLength: 1, maxLength: 9 }),
  what: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'repeat', 'wrap', 'rename'),
  value,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

type Node = Record<string, unknown>;
const isNode = (node: unknown): node is Node => typeof node === 'object' && node !== null;

/** As deep as JSON goes, which is deeper than `structuredClone()`. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function apply(document: Node, { way, what, value: given }: Change): void {
  // Later changes go into it.
  const value = copy(given);
  let node = document;
  let key = '';
  for (const step of way) {
    const keys = Object.keys(node);
    if (!keys.length) break;
    key = keys[step % keys.length]!;
    const next = node[key];
    if (!isNode(next)) break;
    if (step === way.at(-1)) break;
    node = next;
  }
  const keys = Object.keys(node);
  if (!keys.includes(key)) key = keys[0] ?? 'x';
  if (what === 'replace') node[key] = value;
  if (what === 'wrap') node[key] = [node[key]];
  if (what === 'remove') delete node[key];
  if (what === 'rename' && !Array.isArray(node))
    Object.defineProperty(node, typeof value === 'string' ? value : '__proto__', {
      value: node[key],
      enumerable: true,
      configurable: true,
      writable: true,
    });
  if (what === 'repeat' && Array.isArray(node)) (node as unknown[]).push(...copy((node as unknown[]).slice(0, 50)));
}

/** As it comes over the line. The feed's head may break, too: then nothing of it is shown. */
export const documents = (feed: Feed): fc.Arbitrary<string> => {
  const text = JSON.stringify(feed);
  return fc.array(change, { minLength: 1, maxLength: 12 }).map((changes) => {
    const document = JSON.parse(text) as Node;
    for (const each of changes) apply(document, each);
    return JSON.stringify(document);
  });
};

/** A few of each kind, so that each change matters. */
export const fewOf = (feed: Feed): Feed =>
  Object.fromEntries(
    Object.entries(feed).map(([name, list]) => [
      name,
      Array.isArray(list) ? (list as unknown[]).slice(0, name === 'cities' ? 4 : 2) : list,
    ]),
  );
