/**
 * Writes what is generated from the source and kept in the tree: the browser's guards, and the pseudo-locale.
 * `--check` writes nothing and fails where the tree is not up to date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { toGuard, type Guard } from '../src/campaign/guards.js';
import { KINDS } from '../src/campaign/schema.js';

const only = process.argv.includes('--check');
let stale = false;

async function put(path: string, content: string) {
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before === content) return;
  if (only) {
    stale = true;
    console.error(`${path}: not up to date; run "npm run generate" and commit the result`);
  } else {
    await writeFile(path, content);
    console.log(`${path}: written`);
  }
}

/** The guards as source text, each part that recurs written once. */
function guardsSource(): string {
  const names = new Map<string, string>();
  const definitions: string[] = [];
  const write = (guard: Guard): string => {
    const parts = Object.entries(guard).map(([key, value]) => {
      if (key === 'fields') {
        const fields = Object.entries(value as Record<string, Guard>).map(([name, field]) => `${JSON.stringify(name)}: ${write(field)}`);
        return `fields: { ${fields.join(', ')} }`;
      }
      if (key === 'items') return `items: ${write(value as Guard)}`;
      if (key === 'or') return `or: [${(value as Guard[]).map(write).join(', ')}]`;
      return `${key}: ${JSON.stringify(value)}`;
    });
    const text = `{ ${parts.join(', ')} }`;
    let name = names.get(text);
    if (!name) {
      names.set(text, (name = `g${names.size}`));
      definitions.push(`const ${name}: Guard = ${text};`);
    }
    return name;
  };
  const kinds = Object.entries(KINDS).map(([kind, schema]) => `${kind}: ${write(toGuard(schema as never, { editorial: false }))}`);
  return `// Generated from schema.ts by "npm run generate".
import type { Guard } from './guards.js';
import type { Kind } from './schema.js';

${definitions.join('\n')}

export const guards: Record<Kind, Guard> = { ${kinds.join(', ')} };
`;
}

await put('src/campaign/guards.generated.ts', await format(guardsSource(), { parser: 'typescript', singleQuote: true, printWidth: 130 }));

/** XLIFF for the pseudo-locale: each source text longer by 40 % and accented; placeholders stay. */
function pseudoXliff(xliff: string): string {
  const accents: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', n: 'ñ', c: 'ç' };
  const accent = (text: string) => text.replace(/&\w+;|[a-zA-Z]/g, (part) => accents[part] ?? part);
  return xliff.replace(/target-language="[^"]+"/, 'target-language="en-XA"').replace(/<source>([\s\S]*?)<\/source>(\s*<target>[\s\S]*?<\/target>)?/g, (_, source: string) => {
    const length = source.replace(/<[^>]+>/g, '').length;
    const target = source.replace(/(<[^>]+>)|([^<]+)/g, (_match, tag: string, text: string) => tag ?? accent(text));
    return `<source>${source}</source>\n  <target>[${target}${'·'.repeat(Math.ceil(length * 0.4))}]</target>`;
  });
}

const german = await readFile('locales/de.xlf', 'utf8').catch(() => undefined);
if (german) await put('locales/en-XA.xlf', pseudoXliff(german));

if (stale) process.exit(1);
