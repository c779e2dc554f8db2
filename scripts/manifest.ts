/**
 * Writes `dist/custom-elements.json` and, from it, the API tables of the README. `--check` writes no README and fails where it is not up to
 * date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { attributesOf, ownFirst, type Declaration, type Entry } from '../demo/manifest.js';
import { describeElements } from './describe-elements.js';

const manifest = await describeElements('dist');
const declarations = manifest.modules.flatMap(({ declarations }) => declarations);
const elements = declarations.filter(({ tagName }) => tagName).sort((a, b) => a.tagName!.localeCompare(b.tagName!));
const base = declarations.find(({ name }) => name === 'QpElement')!;

const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
const table = (title: string, rows: Entry[] = [], line: (row: Entry) => string) =>
  rows.length ? [`| ${title} | |`, '|---|---|', ...rows.map(line), ''].join('\n') : '';
const own = (declaration: Declaration, key: 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties') => {
  const shared = new Set((base[key] ?? []).map(({ name }) => name));
  const list = key === 'attributes' ? attributesOf(declaration) : ownFirst(declaration[key]);
  return list.filter(({ name }) => name && (declaration === base || !shared.has(name)));
};
const section = (declaration: Declaration, title: string) =>
  [
    `### ${title}`,
    '',
    cell(declaration.description),
    '',
    table('attribute', own(declaration, 'attributes'), ({ name, description }) => `| \`${name}\` | ${cell(description)} |`),
    table('event', own(declaration, 'events'), ({ name, description }) => `| \`${name}\` | ${cell(description)} |`),
    table(
      'slot',
      own(declaration, 'slots'),
      ({ name, description }) => `| ${name ? `\`${name}\`` : '(default)'} | ${cell(description)} |`,
    ),
    table('part', own(declaration, 'cssParts'), ({ name, description }) => `| \`::part(${name})\` | ${cell(description)} |`),
    table(
      'custom property',
      own(declaration, 'cssProperties'),
      ({ name, description, default: value }) =>
        `| \`${name}\` | ${cell(description)}${value ? ` Default: \`${value}\`.` : ''} |`,
    ),
  ]
    .filter(Boolean)
    .join('\n');

const api = [section(base, 'Every element'), ...elements.map((element) => section(element, `\`<${element.tagName!}>\``))].join(
  '\n',
);
const readme = await readFile('README.md', 'utf8');
const next = readme.replace(
  /(<!-- api -->)[\s\S]*(<!-- \/api -->)/,
  `$1\n\n${await format(api, { parser: 'markdown', printWidth: 130 })}\n$2`,
);
if (next !== readme && process.argv.includes('--check')) {
  console.error('README.md: the API tables are not up to date; run "npm run manifest" and commit the result');
  process.exit(1);
}
if (next !== readme) await writeFile('README.md', next);
