/** What the elements offer, read from their source: `custom-elements.json`, and what editors and frameworks read, made from it. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Declaration } from '../demo/manifest.js';
import { htmlCustomData, webTypes } from './editor-data.js';
import { elementTypes } from './element-types.js';
import { FOLDERS } from './elements.js';

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export interface Manifest {
  modules: { path: string; declarations: Declaration[] }[];
}

/** Writes `custom-elements.json` into a folder; the demo's element page and the README's tables are made from it. */
export async function describeElements(folder: string): Promise<Manifest> {
  const analyzer = here('node_modules/@custom-elements-manifest/analyzer/cem.js');
  const elements = FOLDERS.map((name) => `src/elements/${name}/*.ts`);
  const sources = ['--globs', ...elements, 'src/ui/element.ts', 'src/ui/events.ts'];
  const options = ['--config', 'scripts/analyzer.config.mjs', '--litelement', '--quiet', ...sources, '--outdir', folder];
  await promisify(execFile)(process.execPath, [analyzer, 'analyze', ...options], { cwd: here('.') });
  return JSON.parse(await readFile(here(`${folder}/custom-elements.json`), 'utf8')) as Manifest;
}

/** Writes data for VS Code and JetBrains' editors, and types for TypeScript, React, Vue and Svelte, beside the manifest. */
export async function writeEditorData(manifest: Manifest, folder: string): Promise<void> {
  const { name, version } = JSON.parse(await readFile(here('package.json'), 'utf8')) as { name: string; version: string };
  const put = (file: string, content: string) => writeFile(here(`${folder}/${file}`), content);
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  await put('vscode.html-custom-data.json', json(htmlCustomData(manifest)));
  await put('web-types.json', json({ name, version, ...webTypes(manifest) }));
  await mkdir(here(`${folder}/types`), { recursive: true });
  await put('types/elements.d.ts', elementTypes(manifest));
  for (const framework of ['react', 'vue', 'svelte'])
    await cp(here(`src/types/${framework}.d.ts`), here(`${folder}/types/${framework}.d.ts`));
}
