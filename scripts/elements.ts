/** The elements that the script on partner pages knows, by their folders in src/elements. */
import { readFile } from 'node:fs/promises';

const REGISTRY = new URL('../src/embed/registry.ts', import.meta.url);

export const elementFolders = async (): Promise<string[]> =>
  [...(await readFile(REGISTRY, 'utf8')).matchAll(/elements\/([\w-]+)\/define/g)].map(([, folder]) => folder!);
