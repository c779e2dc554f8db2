/** Runs test files, in Node or in browsers, and tells each test's outcome. */
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { startTestRunner } from '@web/test-runner';
import type { TestResult, TestResultError, TestSuiteResult } from '@web/test-runner-core';
import type { Engine } from './browsers.js';
import type { servePages } from './pages-server.js';

export interface Outcome {
  /** `node` or an engine's name. */
  where: string;
  /** From the project's root. */
  file: string;
  name: string;
  /** What went wrong; a test without has passed. */
  error?: string | undefined;
}

/** Two files at a time. */
export async function runInNode(files: readonly string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  if (!files.length) return outcomes;
  for await (const { type, data } of run({ files: files.map((file) => join(process.cwd(), file)), concurrency: 2 })) {
    if (type === 'test:diagnostic') {
      const { message } = data as { message: string };
      if (message.startsWith('access: ')) console.log(message);
    }
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { name, details, skip, ...rest } = data as {
      name: string;
      file?: string;
      skip?: string | boolean;
      details: { type?: string; error?: Error };
    };
    // What a machine lacks is said, and not counted.
    if (skip) console.log(`Not run: ${name}: ${skip}`);
    if (skip || details.type === 'suite') continue;
    const whole = files.find((file) => name.endsWith(file));
    const file = whole ?? relative(process.cwd(), rest.file ?? '');
    const error = type === 'test:fail' ? inspect(details.error?.cause ?? details.error) : undefined;
    // A file fails where a test of it did, which has been told, or for a reason of its own.
    if (whole && (!error || outcomes.some((outcome) => outcome.file === whole && outcome.error))) continue;
    outcomes.push({ where: 'node', file, name: whole ? 'the file as a whole' : name, error });
    if (error) console.error(`✖ node: ${name} (${file})\n${error}\n`);
  }
  return outcomes;
}

/** Two pages at a time of one engine that can show them, then one each of the others together. */
export async function runInBrowsers(
  files: readonly string[],
  engines: readonly Engine[],
  origins: Awaited<ReturnType<typeof servePages>>,
  full: boolean,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const pages of [2, 1]) {
    const group = engines
      .filter((engine) => engine.pages === pages)
      .map((engine) => ({ ...engine, launcher: engine.launcher() }));
    if (!group.length || !files.length) continue;
    const runner = await startTestRunner({
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
      config: {
        files: [...files],
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
  window.qpOrigins = ${JSON.stringify({ pages: origins.pages, scripts: origins.scripts })}; window.qpFull = ${full};</script><script type="module" src="${path}"></script></body></html>`,
      },
    });
    if (!runner) throw new Error('The browsers’ runner did not start; its reason stands above.');
    await new Promise((resolve) => runner.on('stopped', resolve));
    for (const { name, launcher } of group)
      for (const session of [...runner.sessions.all()].filter(({ browser }) => browser === launcher)) {
        const { testFile, testResults, errors, passed } = session;
        const file = relative(process.cwd(), testFile);
        const tests = testResults ? flatten(testResults, []) : [];
        for (const { name: test, error } of tests) outcomes.push({ where: name, file, name: test, error });
        if (!passed && (!testResults || errors.length))
          outcomes.push({
            where: name,
            file,
            name: 'the file as a whole',
            error: errors.map(told).join('\n') || 'It did not end.',
          });
      }
  }
  return outcomes;
}

function flatten({ suites, tests }: TestSuiteResult, within: readonly string[]): { name: string; error?: string | undefined }[] {
  return [
    ...tests
      .filter(({ skipped }) => !skipped)
      .map((test: TestResult) => ({
        name: [...within, test.name].join(' › '),
        error: test.passed ? undefined : test.error ? told(test.error) : 'It failed without a reason.',
      })),
    ...suites.flatMap((suite) => flatten(suite, [...within, suite.name])),
  ];
}

const told = ({ name, message, stack, expected, actual }: TestResultError) =>
  [
    `${name ? `${name}: ` : ''}${message}`,
    ...(expected === undefined ? [] : [`expected: ${expected}`, `actual: ${actual}`]),
    ...(stack ?? '').split('\n').slice(0, 6),
  ].join('\n');
