/**
 * Writes what is generated from the source and kept in the tree: the browser's guards and types, the package's entries, the pseudo-locale
 * and the modules of strings.
 * `--check` writes nothing and fails where the tree is not up to date.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { toGuard, type Guard } from '../src/campaign/guards.js';
import { Campaign, KINDS } from '../src/campaign/schema.js';
import { FOLDERS } from './elements.js';

const only = process.argv.includes('--check');
let stale = false;

async function put(path: string, content: string) {
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before === content) return;
  if (only) {
    stale = true;
    console.error(`${path}: not up to date; run "npm run generate" and commit the result`);
  } else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    console.log(`${path}: written`);
  }
}

/**
 * The guards as source text: a module a kind, so that a page carries only those of what it shows; what several kinds share stands
 * in `common.ts`, each part that recurs written once.
 */
function guardModules(): Map<string, string> {
  const text = (guard: Guard, write: (inner: Guard) => string): string => {
    const parts = Object.entries(guard).map(([key, value]) => {
      if (key === 'fields') {
        const fields = Object.entries(value as Record<string, Guard>).map(
          ([name, field]) => `${JSON.stringify(name)}: ${write(field)}`,
        );
        return `fields: { ${fields.join(', ')} }`;
      }
      if (key === 'items') return `items: ${write(value as Guard)}`;
      if (key === 'or') return `or: [${(value as Guard[]).map(write).join(', ')}]`;
      return `${key}: ${JSON.stringify(value)}`;
    });
    return `{ ${parts.join(', ')} }`;
  };
  const inline = (guard: Guard): string => text(guard, inline);
  const guards = Object.entries(KINDS).map(([kind, schema]) => [kind, toGuard(schema as never, { editorial: false })] as const);

  // In which kinds does each part occur?
  const users = new Map<string, Set<string>>();
  const visit = (kind: string, guard: Guard): void => {
    const key = inline(guard);
    users.set(key, (users.get(key) ?? new Set()).add(kind));
    for (const inner of [...Object.values(guard.fields ?? {}), ...(guard.items ? [guard.items] : []), ...(guard.or ?? [])])
      visit(kind, inner);
  };
  guards.forEach(([kind, guard]) => visit(kind, guard));

  /** What the carousel's lists share is on nearly every page; what others share besides stands apart. */
  const CAROUSEL = ['cities', 'connections'];
  const FILES = ['common', 'common-more'] as const;
  const fileOf = (key: string) => FILES[CAROUSEL.some((kind) => users.get(key)!.has(kind)) ? 0 : 1];

  const head = '// Generated from schema.ts by "npm run generate".\n';
  const commonNames = new Map<string, string>();
  const common = new Map(FILES.map((file) => [file, { lines: [] as string[], imports: new Set<string>() }]));
  const modules = new Map<string, string>();
  const source = (own: readonly string[], imports: Iterable<string>, self?: string) => {
    const used = [...imports].filter((name) => new RegExp(`\\b${name}\\b`).test(own.join('\n')));
    const lines = FILES.filter((file) => file !== self).flatMap((file) => {
      const names = used.filter((name) => common.get(file)!.lines.some((line) => line.includes(`const ${name}:`)));
      return names.length ? [`import { ${names.sort().join(', ')} } from './${file}.js';`] : [];
    });
    return `${head}import type { Guard } from '../guards.js';\n${lines.join('\n')}\n\n${own.join('\n')}\n`;
  };
  for (const [kind, guard] of guards) {
    const own = { lines: [] as string[], imports: new Set<string>() };
    const ownNames = new Map<string, string>();
    const write = (part: Guard, into: typeof own, isTop = false): string => {
      const key = inline(part);
      const shared = (users.get(key)?.size ?? 0) > 1;
      const [names, home] = shared ? [commonNames, common.get(fileOf(key))!] : [ownNames, own];
      let name = names.get(key);
      if (!name) {
        const body = text(part, (inner) => write(inner, home));
        name = isTop ? kind : `${shared ? 'c' : 'g'}${names.size}`;
        names.set(key, name);
        home.lines.push(`${shared || isTop ? 'export ' : ''}const ${name}: Guard = ${body};`);
      }
      if (home !== into) into.imports.add(name);
      return name;
    };
    write(guard, own, true);
    modules.set(`${kind}.ts`, source(own.lines, own.imports));
  }
  const words = Object.fromEntries([...expectations(Object.values(KINDS))]);
  modules.set(
    'expected.ts',
    `${head}/** What a pattern means, in words. */\nexport const EXPECTED: Readonly<Record<string, string>> = ${JSON.stringify(words)};\n`,
  );
  for (const [file, { lines, imports }] of common) modules.set(`${file}.ts`, source(lines, imports, file));
  const kinds = guards.map(([kind]) => kind);
  modules.set(
    'guards.ts',
    `${head}import type { Guard } from '../guards.js';\n${kinds.map((kind) => `import { ${kind} } from './${kind}.js';`).join('\n')}
import type { Kind } from './types.js';\n\nexport const GUARDS: Readonly<Record<Kind, Guard>> = { ${kinds.join(', ')} };\n`,
  );
  // Whoever reads with other guards checks again.
  const fingerprint = createHash('sha256')
    .update(guards.map(([, guard]) => inline(guard)).join())
    .digest('base64url')
    .slice(0, 8);
  modules.set(
    'checked.ts',
    `${head}/** What a part of a feed says whose items fit these guards. */\nexport const CHECKED = '${fingerprint}';\n`,
  );
  return modules;
}

/** All pairs of a pattern and its words. */
function* expectations(schema: unknown): Generator<[string, string]> {
  if (typeof schema !== 'object' || schema === null) return;
  const { pattern, expected } = schema as { pattern?: string; expected?: string };
  if (pattern && expected) yield [pattern, expected];
  for (const inner of Object.values(schema)) yield* expectations(inner);
}

for (const [name, source] of guardModules()) {
  await put(`src/campaign/generated/${name}`, await format(source, { parser: 'typescript', singleQuote: true, printWidth: 130 }));
}

interface Described {
  title?: string;
  description?: string;
  type?: string;
  enum?: string[];
  const?: string | number;
  properties?: Record<string, Described>;
  required?: string[];
  items?: Described;
  anyOf?: Described[];
}

/** The TypeScript types: an interface for each part of the schema that has a title. */
function typesSource(schema: Described): string {
  const interfaces = new Map<string, string>();
  const comment = (text: string | undefined) => (text ? `/** ${text} */\n` : '');
  const write = (part: Described): string => {
    const name = part.title;
    if (!name) return body(part);
    if (!interfaces.has(name)) {
      // The place first: parts may name each other.
      interfaces.set(name, '');
      interfaces.set(name, part.properties ? `export interface ${name} ${body(part)}` : `export type ${name} = ${body(part)};`);
    }
    return name;
  };
  const body = (part: Described): string => {
    if (part.anyOf) return part.anyOf.map(write).join(' | ');
    if (part.enum) return part.enum.map((value) => JSON.stringify(value)).join(' | ');
    if (part.const !== undefined) return JSON.stringify(part.const);
    if (part.items) return `readonly (${write(part.items)})[]`;
    if (part.properties) {
      const fields = Object.entries(part.properties).map(
        ([key, field]) =>
          `${comment(field.title ? undefined : field.description)}${key}${part.required?.includes(key) ? '' : '?'}: ${write(field)};`,
      );
      return `{\n${fields.join('\n')}\n}`;
    }
    return part.type === 'integer' ? 'number' : (part.type ?? 'unknown');
  };
  write(schema);
  return `// Generated from schema.ts by "npm run generate".
import type { LANGUAGES, MEANS, STAYS } from '../categories.js';
import type { CITY_IDS, STRENGTHS } from '../names.js';

export type Language = (typeof LANGUAGES)[number];
export type CityId = (typeof CITY_IDS)[number];
export type Strength = (typeof STRENGTHS)[number];
export type Stay = (typeof STAYS)[number];
export type Means = (typeof MEANS)[number];

${[...interfaces.values()].join('\n\n')}

/** The lists of the feed, by kind. */
export interface Lists {
${Object.entries(KINDS)
  .map(([kind, { title }]) => `${kind}: ${title};`)
  .join('\n')}
}
export type Kind = keyof Lists;
export type ItemOf<K extends Kind> = Lists[K];
`;
}

await put(
  'src/campaign/generated/types.ts',
  await format(typesSource(Campaign as Described), { parser: 'typescript', singleQuote: true, printWidth: 130 }),
);

const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { version: string; exports: Record<string, unknown> };
const { version } = manifest;
await put(
  'src/ui/version.ts',
  `/** The package's version. Generated by "npm run generate". */\nexport const VERSION: string = '${version}';\n`,
);

/** Two ways into each element for who bundles it: registered, or its class alone. */
function exportsWith(before: Record<string, unknown>): Record<string, unknown> {
  const target = (path: string) => ({ types: `./dist/lib/elements/${path}.d.ts`, default: `./dist/lib/elements/${path}.js` });
  const own = FOLDERS.flatMap((name) => [
    [`./${name}.js`, target(`${name}/define`)],
    [`./elements/${name}.js`, target(`${name}/${name}`)],
  ]);
  const others = Object.entries(before).filter(([, each]) => !JSON.stringify(each).includes('/lib/elements/'));
  return Object.fromEntries([...own, ...others]) as Record<string, unknown>;
}
await put('package.json', `${JSON.stringify({ ...manifest, exports: exportsWith(manifest.exports) }, null, 2)}\n`);

/** XLIFF for the pseudo-locale: each source text longer by 40 % and accented; placeholders stay. */
function pseudoXliff(xliff: string): string {
  const accents: Record<string, string> = {
    a: 'á',
    e: 'é',
    i: 'í',
    o: 'ó',
    u: 'ú',
    A: 'Á',
    E: 'É',
    I: 'Í',
    O: 'Ó',
    U: 'Ú',
    n: 'ñ',
    c: 'ç',
  };
  const accent = (text: string) => text.replace(/&\w+;|[a-zA-Z]/g, (part) => accents[part] ?? part);
  return xliff
    .replace(/target-language="[^"]+"/, 'target-language="en-XA"')
    .replace(/<source>([\s\S]*?)<\/source>(\s*<target>[\s\S]*?<\/target>)?/g, (_, source: string) => {
      const length = source.replace(/<[^>]+>/g, '').length;
      const target = source.replace(/(<[^>]+>)|([^<]+)/g, (_match, tag: string, text: string) => tag ?? accent(text));
      return `<source>${source}</source>\n  <target>[${target}${'·'.repeat(Math.ceil(length * 0.4))}]</target>`;
    });
}

const german = await readFile('locales/de.xlf', 'utf8').catch(() => undefined);
if (german) await put('locales/en-XA.xlf', pseudoXliff(german));

/**
 * The strings as the browser gets them: a module an owner and language, so that a page carries only those of what it shows. An owner is what imports such a
 * module: an element, or a part of one that is fetched later, which brings its own (`addStrings`). Ids begin with its name; those of no owner (`loading`,
 * `strength.culture`) are with each element that says them.
 */
const owners = new Set<string>();
/** What an element's own folder says; what all say of a shared selection comes with each, as there is no time to fetch it. */
const saidBy = new Map<string, string>();
for (const folder of ['src/ui', ...FOLDERS.map((name) => `src/elements/${name}`)]) {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const texts = new Map<string, string>();
  for (const file of files) texts.set(file, await readFile(`${folder}/${file}`, 'utf8'));
  for (const [file, text] of texts) {
    const owner = /generated\/([\w-]+)-de\.js/.exec(text)?.[1];
    if (!owner) continue;
    owners.add(owner);
    if (file === `${basename(folder)}.ts`)
      saidBy.set(owner, [...texts.values(), await readFile('src/ui/selection.ts', 'utf8')].join('\n'));
  }
}
/** Made from the XLIFF files by `lit-localize build`. */
const BUILT = '.cache/i18n';

// A missing translation is only a warning there, a line each, and would be English on a French page.
execFileSync(process.execPath, ['node_modules/@lit/localize-tools/bin/lit-localize.js', 'build'], { stdio: 'pipe' });
for (const locale of ['de', 'fr', 'lb']) {
  const xliff = await readFile(`locales/${locale}.xlf`, 'utf8');
  const missing = [...xliff.matchAll(/<trans-unit id="([^"]+)">(?:(?!<target>)[\s\S])*?<\/trans-unit>/g)].map(([, id]) => id);
  if (!missing.length) continue;
  console.error(
    `locales/${locale}.xlf: no translation of ${missing.join(', ')}. Write a <target> below each <source>, then run "npm run generate".`,
  );
  stale = true;
}

type Built = string | { strings: string[]; values: number[] };

/** English stands in the source; lit-localize copies it into every XLIFF file. */
function sourceStrings(xliff: string): Record<string, string> {
  const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return Object.fromEntries(
    [...xliff.matchAll(/<trans-unit id="([^"]+)">[\s\S]*?<source>([\s\S]*?)<\/source>/g)].map(([, id, source]) => [
      id!,
      source!.replace(/<x id="(\d+)"[^>]*\/>/g, '{$1}').replace(/&(\w+);/g, (_, name: string) => entities[name]!),
    ]),
  );
}

for (const locale of ['de', 'fr', 'lb', 'en', 'en-XA']) {
  const { templates } =
    locale === 'en'
      ? { templates: sourceStrings(await readFile('locales/de.xlf', 'utf8')) }
      : ((await import(pathToFileURL(`${BUILT}/${locale}.ts`).href)) as { templates: Record<string, Built> });
  const entries = Object.entries(templates).map(([id, text]): [string, string] => [
    id,
    typeof text === 'string' ? text : text.strings.reduce((whole, part, index) => `${whole}{${text.values[index - 1]}}${part}`),
  ]);
  const ownerOf = (id: string) => [...owners].find((owner) => id.startsWith(`${owner}.`));
  for (const owner of owners) {
    if (!entries.some(([id]) => ownerOf(id) === owner)) continue;
    const says = (id: string) => saidBy.get(owner)?.includes(`id: '${id}'`);
    const own = Object.fromEntries(entries.filter(([id]) => (ownerOf(id) ? ownerOf(id) === owner : says(id))));
    await put(
      `src/i18n/generated/${owner}-${locale}.ts`,
      await format(
        `// Generated from locales/${locale === 'en' ? 'de' : locale}.xlf by "npm run localize".\n${locale === 'lb' && owner !== 'carousel' ? "import '../luxembourgish.js';\n\n" : ''}export const templates = ${JSON.stringify(own)};\n`,
        { parser: 'typescript', singleQuote: true, printWidth: 130 },
      ),
    );
  }
}

if (stale) process.exit(1);
