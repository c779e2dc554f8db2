/** Bundles the command line tool, its libraries included, into plain files for Node. Nothing of it is imported by the browser's script. */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import ts from 'typescript';
import { build, type Plugin } from 'vite';
import { shared } from '../vite.config.js';
import { takeStock } from './stock.js';
import { templates } from './script-plugins.js';

/** What the map fetches once a visitor turns to it: nobody does where it is prerendered. */
const withoutLeaflet: Plugin = {
  name: 'without-leaflet',
  enforce: 'pre',
  resolveId: (source) => (/\/(leaflet-view|tile-layer)\.js$/.test(source) ? '\0without-leaflet' : undefined),
  load: (id) => (id === '\0without-leaflet' ? 'export {};' : undefined),
};

export async function buildCli(folder: string): Promise<void> {
  await build({
    ...shared,
    configFile: false,
    publicDir: false,
    ssr: { noExternal: true },
    // What is prerendered is as short as what scripts render.
    plugins: [withoutLeaflet, templates(), takeStock(folder)],
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        // The process in which calendars are read is a file of its own, beside the rest: `collect/apart.ts` looks for it there.
        input: {
          quattropole: 'src/cli/quattropole.ts',
          'apart-process': 'src/cli/collect/apart-process.ts',
          prerender: 'src/cli/prerender/index.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  await chmod(`${folder}/quattropole.js`, 0o755);
  const { outputText } = ts.transpileDeclaration(await readFile('src/cli/prerender/api.ts', 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  await writeFile(`${folder}/prerender.d.ts`, outputText);
}
