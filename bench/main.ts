/**
 * Measures the widgets side by side with their peers and with static HTML, in one run, round by round, so that noise hits all
 * alike. `npm run bench [-- carousel|strip|map|scale …] [--rounds 7] [--variant id,id] [--requests] [--write]`; needs a build in dist/.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../scripts/browser.js';
import { STABLE } from '../scripts/channels.js';
import { bundle, bundleObserver, type Bundle } from './bundle.js';
import type { Request } from './pages/observer.js';
import { serve, type BenchServer } from './server.js';
import type { Conditions, Measures, Suite, Variant } from './suite.js';
import { SUITES } from './suites/index.js';
import { goals, table, writeBetween, type Results } from './table.js';
import { visit, type Visit, type Visited } from './visit.js';

const DIST = 'dist';
const README = 'README.md';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    variant: { type: 'string' },
    requests: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) fail(`--rounds ${values.rounds}: how many rounds? A whole number from 1.`);
const unknown = positionals.filter((name) => !Object.hasOwn(SUITES, name));
if (unknown.length) fail(`There is no suite ${unknown.join(', ')}. There are: ${Object.keys(SUITES).join(', ')}.`);
if (values.write && values.variant) fail('--write is for whole tables, without --variant.');
if (!existsSync(`${DIST}/${STABLE}/quattropole.js`))
  fail(`There is no ${DIST}/${STABLE}/quattropole.js. Run "npm run build" first.`);

const { path, args } = await findChromium();
// Without a graphics card WebGL is drawn by the processor.
const browser = await chromium.launch({ executablePath: path, args: [...args, '--enable-unsafe-swiftshader'] });
const server = await serve(DIST);
try {
  const observer = await bundleObserver();
  for (const name of positionals.length ? positionals : Object.keys(SUITES)) {
    for (const suite of await SUITES[name]!()) await run(suite, observer);
  }
} catch (error) {
  console.error(`\n${(error as Error).message}\nNothing of this suite was written.`);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}

async function run(whole: Suite, observer: string): Promise<void> {
  const wanted = values.variant?.split(',');
  const suite = { ...whole, variants: whole.variants.filter(({ id }, index) => !wanted || !index || wanted.includes(id)) };
  const { name, variants, conditions } = suite;
  await publish(suite, server);
  // Once unmeasured and not throttled: does each page work, and is everything compressed?
  for (const variant of variants) await visit(variant, { browser, server, observer, suite: name, conditions: { cpu: 1 } });
  const results = new Map<string, Measures[]>(variants.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; round++) {
    // Each round begins with another one.
    for (let index = 0; index < variants.length; index++) {
      const variant = variants[(index + round) % variants.length]!;
      const { measures, requests } = await measure(variant, { browser, server, observer, suite: name, conditions });
      results.get(variant.id)!.push(measures);
      if (values.requests && !round) console.log(`\n${variant.name}\n${requests.map(timeline).join('\n')}`);
      progress(`${name}: round ${round + 1} of ${rounds}, page ${index + 1} of ${variants.length}`);
    }
  }
  await print(suite, wanted ? { ...suite, goals: [] } : suite, results);
}

/** Presses come in a visit of their own: they move what has just been shown, and a widget that is turned to asks for more. */
async function measure(variant: Variant, how: Visit): Promise<Visited> {
  const { interactive, ...untouched } = variant;
  if (!interactive || !('button' in interactive)) return visit(variant, how);
  const quiet = await visit(untouched, how);
  const pressed = await visit(variant, how);
  return { ...quiet, measures: { ...quiet.measures, interactive: pressed.measures.interactive } };
}

function timeline({ path, start, end }: Request): string {
  return `${start.toFixed(0).padStart(6)} – ${end.toFixed(0).padStart(6)} ms  ${path}`;
}

/** For who waits at a terminal. */
function progress(text: string): void {
  if (process.stderr.isTTY) console.error(text);
}

async function print({ name, title }: Suite, suite: Suite, results: Results): Promise<void> {
  const text = [
    table(suite, results),
    goals(suite, results),
    `${sentence(suite.conditions)} ${rounds === 1 ? 'One round' : `${rounds} rounds, median (least–greatest)`}; bold: multiple of the first line. ${machine(browser)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
  console.log(`\n## ${title}\n\n${text}`);
  if (values.write) await writeBetween(README, name, text);
}

async function publish({ name, variants, files }: Suite, server: BenchServer): Promise<void> {
  for (const [path, content] of Object.entries(files)) server.publish(path, content);
  const bundles = new Map<string, Bundle>();
  for (const { id, html, entry } of variants) {
    let built = entry === undefined ? undefined : bundles.get(entry);
    if (entry !== undefined && !built) {
      bundles.set(entry, (built = await bundle(entry)));
      for (const [path, content] of built.files) server.publish(path, content);
    }
    server.publish(
      `/${name}/${id}.html`,
      html
        .replaceAll('{{widgets}}', server.widgets)
        .replaceAll('{{stable}}', STABLE)
        .replaceAll('{{style}}', built?.style ? `<link rel="stylesheet" href="${built.style}">` : '')
        .replaceAll('{{script}}', built ? `<script type="module" src="${built.script}"></script>` : ''),
    );
  }
}

function sentence({ network, cpu }: Conditions): string {
  const line = network
    ? `${network.name}: ${network.latency} ms a request, ${(network.down / 1e6).toFixed(1)} Mbit/s down, ${(network.up / 1e6).toFixed(2)} up`
    : 'network not throttled';
  return `Processor ${cpu}× throttled, ${line}, empty cache, 412 × 823 px.`;
}

function machine(browser: Browser): string {
  const [first, ...more] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  return `${(first?.model ?? 'unknown processor').trim()}, ${more.length + 1} cores, ${process.platform}; Chromium ${browser.version()}; ${date}, ${commit}.`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
