/** Tables of bytes that the build writes into the project's own pages. */
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';

/** What differs by so little is no reason to write it anew: bytes differ a little between versions of Node. */
const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(32, a * 0.05);
const NUMBER = /\d[\d,]* B/g;
export const bytes = (count: number) => `${Math.round(count).toLocaleString('en')} B`;
const numbersOf = (text: string) => (text.match(NUMBER) ?? []).map((each) => Number(each.replace(/[^\d]/g, '')));

function isCurrent(before: string, now: string): boolean {
  const words = (text: string) => text.replace(NUMBER, 'B').replace(/[ -]+/g, ' ');
  const old = numbersOf(before);
  return words(before) === words(now) && numbersOf(now).every((each, index) => near(old[index]!, each));
}

/** Brings what stands between `<!-- name -->` and `<!-- /name -->` up to date, or says that it is not. `check` writes nothing. */
export async function writeByteTable(file: string, name: string, lines: readonly string[], check: boolean): Promise<string[]> {
  const now = await format(lines.join('\n'), { parser: 'markdown' });
  const page = await readFile(file, 'utf8');
  const [, before = ''] = new RegExp(`<!-- ${name} -->\n+([^]*)\n<!-- /${name} -->`).exec(page) ?? [];
  if (isCurrent(before, now)) return [];
  if (check) return [`${file}: the table of ${name} is not up to date; run "npm run build" and commit the result.`];
  const table = `<!-- ${name} -->\n\n${now}\n<!-- /${name} -->`;
  await writeFile(
    file,
    page.replace(new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`), () => table),
  );
  console.log(`${file}: the table of ${name} was written anew.`);
  return [];
}
