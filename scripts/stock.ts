/** What a build really has in it from others: the bundler's own list of modules, package by package, not what package.json declares. */
import { relative } from 'node:path';
import type { Plugin } from 'vite';

/** Of each package in a file, by its folder as the lockfile names it, the characters before they are minified; '' is what is ours. */
export type Shares = ReadonlyMap<string, number>;

const files = new Map<string, Shares>();
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

function packageOf(id: string): string {
  // The bundler puts its own run time beside modules that need it.
  if (id.startsWith('\0rolldown/')) return 'node_modules/rolldown';
  return (
    PACKAGE.exec(relative(process.cwd(), id.replace(/^\0|\?.*$/g, '')))?.[0].replace(/^(\.\.\/)+.*?(?=node_modules)/, '') ?? ''
  );
}

/** A package's name, of its folder in the lockfile. */
export const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Some packages are published with others already in them; bundlers leave a comment where each begins. */
const inside = (code: string | null = ''): string[] =>
  [...(code ?? '').matchAll(/^\s*\/\/ (?:\.\.\/)*(node_modules\/\S+)$/gm)].map(([, path]) => PACKAGE.exec(path!)![0]);

/** Watches a build; `folder` is where it writes to. */
export const takeStock = (folder: string): Plugin => ({
  name: 'take-stock',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const shares = new Map<string, number>();
      for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
        if (!renderedLength) continue;
        const name = packageOf(id);
        shares.set(name, (shares.get(name) ?? 0) + renderedLength);
        // Their share is within the one that has them.
        if (name) for (const each of inside(this.getModuleInfo(id)?.code)) if (!shares.has(each)) shares.set(each, 0);
      }
      files.set(`${folder}/${chunk.fileName}`, shares);
    }
  },
});

/** All files of the builds so far. */
export const stock = (): ReadonlyMap<string, Shares> => files;
