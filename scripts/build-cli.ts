/** Bundles the command line tool, its libraries included, into plain files for Node. Nothing of it is imported by the browser's script. */
import { chmod } from 'node:fs/promises';
import { build } from 'vite';
import { shared } from '../vite.config.js';
import { takeStock } from './stock.js';

export async function buildCli(folder: string): Promise<void> {
  await build({
    ...shared,
    configFile: false,
    publicDir: false,
    plugins: [takeStock(folder)],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        // The process in which calendars are read is a file of its own, beside the rest: `collect/apart.ts` looks for it there.
        input: { quattropole: 'src/cli/quattropole.ts', 'apart-process': 'src/cli/collect/apart-process.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  await chmod(`${folder}/quattropole.js`, 0o755);
}
