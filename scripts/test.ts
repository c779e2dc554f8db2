/**
 * Runs all tests: the built folder is built, tools are tested in Node, everything else in the browsers that this machine has.
 * `npm test [-- --only ui/] [--browsers chromium,firefox,webkit] [--no-build] [--full]`; `--full` also visits in each
 * engine what otherwise Chromium alone does. What failed is told once more before the last line, "N passed, N failed".
 *
 * A few files that failed are run a second time, alone. A test that passes then is counted as passed and told as unsteady, with
 * its first error: it is to be mended, and not to be lost in a run of thousands.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findEngines } from '../test/support/browsers.js';
import { servePages } from '../test/support/pages-server.js';
import { runInBrowsers, runInNode, type Outcome } from '../test/support/runs.js';

/** Where more files have failed than these, it is no matter of luck. */
const SECOND_TRIES = 3;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    browsers: { type: 'string' },
    build: { type: 'boolean', default: true },
    full: { type: 'boolean', default: false },
  },
  allowNegative: true,
});

const files = (readdirSync('test', { recursive: true }) as string[])
  .filter((file) => file.endsWith('.test.ts') && file.includes(values.only))
  .map((file) => join('test', file))
  .sort();
// What looks at more then is told in its own process, too.
if (values.full) process.env['QP_FULL'] = 'yes';
/** Tools run in Node, so their tests do. */
const inNode = files.filter((file) => /^test.(bench|cli|scripts|node)\b/.test(file));
const inBrowsers = files.filter((file) => !inNode.includes(file));

if (values.build)
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--check'], { stdio: ['ignore', 'ignore', 'inherit'] });

let outcomes = await runInNode(inNode);
if (inNode.length) tell('node');

const unsteady: Outcome[] = [];
if (inBrowsers.length) {
  const { engines, missing } = await findEngines(values.browsers?.split(','));
  console.log(
    `Engines: ${engines.map(({ name }) => name).join(', ')}${missing.length ? `; not on this machine: ${missing.join(', ')}` : ''}`,
  );
  const origins = await servePages('dist', 'test/pages');
  outcomes.push(...(await runInBrowsers(inBrowsers, engines, origins, values.full)));
  engines.forEach(({ name }) => tell(name));
  await again((where, failed) =>
    runInBrowsers(
      failed,
      engines.filter(({ name }) => name === where),
      origins,
      values.full,
    ),
  );
  engines.forEach(({ stop }) => stop?.());
  await origins.close();
} else await again(() => Promise.resolve([]));

/** Runs what failed a second time. */
async function again(inEngine: (where: string, files: readonly string[]) => Promise<Outcome[]>): Promise<void> {
  const failed = outcomes.filter(({ error }) => error);
  if (new Set(failed.map(({ where, file }) => `${where} ${file}`)).size > SECOND_TRIES) return;
  for (const where of new Set(failed.map((outcome) => outcome.where))) {
    const failures = failed.filter((outcome) => outcome.where === where);
    const once = [...new Set(failures.map(({ file }) => file))];
    console.log(`A second time, alone, in ${where}: ${once.join(', ')}`);
    const second = where === 'node' ? await runInNode(once) : await inEngine(where, once);
    outcomes = [...outcomes.filter((outcome) => outcome.where !== where || !once.includes(outcome.file)), ...second];
    unsteady.push(...failures.filter(({ file }) => !second.some((outcome) => outcome.file === file && outcome.error)));
  }
}

function tell(where: string): void {
  const its = outcomes.filter((outcome) => outcome.where === where);
  const failed = its.filter(({ error }) => error).length;
  console.log(`${where}: ${its.length - failed} passed, ${failed} failed`);
}

const print = (word: string, { where, file, name, error }: Outcome) =>
  console.log(`${word}: ${where}: ${file}: ${name}\n${(error ?? '').replace(/^/gm, '  ')}\n`);
unsteady.forEach((outcome) => print('Unsteady', outcome));
const failures = outcomes.filter(({ error }) => error);
failures.forEach((outcome) => print('Failed', outcome));
if (!outcomes.length) console.error('No test was run.');
console.log(`\n${outcomes.length - failures.length} passed, ${failures.length} failed`);
process.exit(failures.length || !outcomes.length ? 1 : 0);
