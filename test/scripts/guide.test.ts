/** "A widget in an hour" in CONTRIBUTING.md: what it names is there, and its example is right code; and the places that no compiler sees. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { TEXTS } from '../../demo/texts.js';
import { WORDS } from '../../demo/configurator/words.js';
import { WIDGETS } from '../../src/embed/widgets.js';

const guide = /## A widget in an hour\n([^]*?)\n## /.exec(readFileSync('CONTRIBUTING.md', 'utf8'))![1]!;
const example = new Map([...guide.matchAll(/```ts\n\/\/ (\S+)\n([^]*?)```/g)].map(([, path, code]) => [path!, code!]));
example.set(
  'src/elements/ways/define.ts',
  readFileSync('src/elements/map/define.ts', 'utf8').replace(/map/g, 'ways').replaceAll('QpMap', 'QpWays'),
);

/** What the compiler says of files that are nowhere but here; words count as generated. */
function findings(files: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8')) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const made = (path: string) => [...files].find(([name]) => resolve(name) === resolve(path))?.[1];
  const words = (path: string) => (/\/generated\/ways-\w\w\.ts$/.test(path) ? 'export const templates = {};' : undefined);
  const code = (path: string) => made(path) ?? words(path);
  host.fileExists = (path) => code(path) !== undefined || fileExists(path);
  host.directoryExists = () => true;
  host.readFile = (path) => code(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...more) => {
    const text = code(path);
    return text === undefined ? getSourceFile(path, version, ...more) : ts.createSourceFile(path, text, version);
  };
  const names = [...files.keys()].map((path) => resolve(path));
  const program = ts.createProgram(names, options, host);
  return names
    .map((path) => program.getSourceFile(path)!)
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

describe('the guide to a new widget', () => {
  it('names files that are there', () => {
    const named = [...guide.matchAll(/`((?:src|demo|test|scripts|locales)\/[\w./-]+\.\w+)`/g)].map(([, path]) => path!);
    assert.ok(named.length > 8, 'names hardly any file');
    assert.deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('has an element and a test in it that compile', () => {
    assert.deepEqual([...example.keys()].sort(), [
      'src/elements/ways/define.ts',
      'src/elements/ways/ways.ts',
      'test/elements/ways.test.ts',
    ]);
    assert.deepEqual(findings(example), []);
  });
});

describe('the demo', () => {
  it('has a place for each widget, and a link to look it up', () => {
    const page = readFileSync('demo/index.html', 'utf8');
    for (const widget of WIDGETS) {
      assert.match(page, new RegExp(`<qp-${widget}[\\s>]`), `demo/index.html has no <qp-${widget}>`);
      assert.ok(page.includes(`element.html?tag=qp-${widget}"`), `demo/index.html has no link to element.html?tag=qp-${widget}`);
    }
  });

  it('has all the words that its pages ask for', () => {
    for (const [name, words] of [
      ['index', TEXTS.de],
      ['configurator', WORDS.de],
    ] as const) {
      const page = readFileSync(join('demo', `${name}.html`), 'utf8');
      const asked = [...page.matchAll(/data-(?:text|aria-label|heading|title)="([\w.-]+)"/g)].map(([, key]) => key!);
      assert.ok(asked.length > 10, `demo/${name}.html asks for hardly any`);
      assert.deepEqual(
        asked.filter((key) => !(key in words)),
        [],
        `demo/${name}.html: words that are in no dictionary`,
      );
    }
  });
});
