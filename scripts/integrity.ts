/** The hashes of a version's files: `integrity.json` for `integrity="…"` and import maps, `SHA256SUMS` for `sha256sum -c` after a copy. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function writeIntegrity(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const integrity: Record<string, string> = {};
  const sums: string[] = [];
  for (const file of files.sort()) {
    const content = await readFile(join(folder, file));
    integrity[file] = `sha384-${createHash('sha384').update(content).digest('base64')}`;
    sums.push(`${createHash('sha256').update(content).digest('hex')}  ${file}\n`);
  }
  await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
  await writeFile(join(folder, 'SHA256SUMS'), sums.join(''));
}
