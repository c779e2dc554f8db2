/** Writes the style sheets that prerendered pages link to, in the folder of their version. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** From the command line tool as it is built: its rules are without their white space. */
export async function writeStyles(cli: string, folder: string): Promise<void> {
  const { styleSheets } = (await import(pathToFileURL(resolve(cli, 'prerender.js')).href)) as {
    styleSheets(): [string, string][];
  };
  for (const [name, rules] of styleSheets()) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), rules);
  }
}
