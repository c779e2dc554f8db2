/**
 * Runs all tests: the built folder is built, tools are tested in Node, everything else in the browsers that this machine has.
 * `npm test [-- --only ui/] [--browsers chromium,firefox,webkit] [--no-build] [--full]`; `--full` also visits in each
 * engine what otherwise Chromium alone does. It ends with the line "N passed, N failed".
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { inspect, parseArgs } from 'node:util';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { startTestRunner } from '@web/test-runner';
import { findEngines } from '../test/support/browsers.js';
import { servePages } from '../test/support/pages-server.js';

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

let passed = 0;
let failed = 0;

for await (const { type, data } of inNode.length
  ? run({ files: inNode.map((file) => join(process.cwd(), file)), concurrency: 2 })
  : []) {
  if (type === 'test:diagnostic') {
    const { message } = data as { message: string };
    if (message.startsWith('access: ')) console.log(message);
  }
  if (type !== 'test:pass' && type !== 'test:fail') continue;
  const { name, details, file, skip } = data as {
    name: string;
    file?: string;
    skip?: string | boolean;
    details: { type?: string; error?: Error };
  };
  // What a machine lacks is said, and not counted.
  if (skip) console.log(`Not run: ${name}: ${skip}`);
  if (skip || details.type === 'suite' || files.some((each) => name.endsWith(each))) continue;
  if (type === 'test:pass') passed += 1;
  else {
    failed += 1;
    console.error(`✖ node: ${name} (${file})\n${inspect(details.error?.cause ?? details.error)}\n`);
  }
}
if (inNode.length) console.log(`node: ${passed} passed, ${failed} failed`);

if (inBrowsers.length) {
  const { engines, missing } = await findEngines(values.browsers?.split(','));
  console.log(
    `Engines: ${engines.map(({ name }) => name).join(', ')}${missing.length ? `; not on this machine: ${missing.join(', ')}` : ''}`,
  );
  const origins = await servePages('dist', 'test/pages');
  // Two pages at a time: of Chromium, then one each of the others, which show one only.
  for (const pages of [2, 1]) {
    const group = engines.filter((engine) => engine.pages === pages);
    if (!group.length) continue;
    const runner = await startTestRunner({
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
      config: {
        files: inBrowsers,
        rootDir: process.cwd(),
        nodeResolve: { exportConditions: ['production', 'default'] },
        browsers: group.map(({ launcher }) => launcher),
        concurrentBrowsers: group.length,
        concurrency: pages,
        testsFinishTimeout: 300_000,
        browserStartTimeout: 60_000,
        plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' })],
        testFramework: { config: { timeout: '30000' } },
        // Warnings of the elements are part of what tests provoke; a test that wants one looks for it.
        filterBrowserLogs: ({ type }) => type !== 'warn' && type !== 'log',
        testRunnerHtml: (path) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body><script>
  // In WebKit alone sizes that settle a pass later now and then end in this message; whether it is our own doing, \`errorsWhileResized\` looks.
  if (/AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent)) addEventListener('error', (event) => window.qpResizes || !/^ResizeObserver loop/.test(event.message) || event.stopImmediatePropagation(), true);
  window.qpOrigins = ${JSON.stringify({ pages: origins.pages, scripts: origins.scripts })}; window.qpFull = ${values.full};</script><script type="module" src="${path}"></script></body></html>`,
      },
    });
    if (!runner) process.exit(1);
    await new Promise((resolve) => runner.on('stopped', resolve));
    for (const { name, launcher } of group) {
      const sessions = [...runner.sessions.all()].filter(({ browser }) => browser === launcher);
      const results = sessions.flatMap(({ testResults }) => (testResults ? flatten(testResults) : []));
      const broken = sessions.filter(
        ({ passed: whole, testResults, errors }) => !whole && (!testResults || errors.length),
      ).length;
      const good = results.filter((result) => result.passed).length;
      const bad = results.filter((result) => !result.passed && !result.skipped).length + broken;
      console.log(`${name}: ${good} passed, ${bad} failed`);
      passed += good;
      failed += bad;
    }
  }
  engines.forEach(({ stop }) => stop?.());
  await origins.close();
}

interface Suite {
  suites: Suite[];
  tests: { passed: boolean; skipped: boolean }[];
}
function flatten({ suites, tests }: Suite): Suite['tests'] {
  return [...tests, ...suites.flatMap(flatten)];
}

if (passed + failed === 0) {
  console.error('No test was run.');
  failed = 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
