/** Builds the page for an `<iframe>` and its script for the page around, once for the folders of both channels. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { shared } from '../vite.config.js';
import { takeStock } from './stock.js';

const SOURCE = 'src/embed/frame';

export async function buildFrame([folder, ...others]: readonly [string, ...string[]]): Promise<void> {
  for (const name of ['frame', 'frame-height']) {
    await build({
      ...shared,
      configFile: false,
      publicDir: false,
      plugins: [takeStock(folder)],
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        // A classic script on the page around: that needs no CORS.
        lib: {
          entry: `${SOURCE}/${name}.ts`,
          formats: [name === 'frame' ? 'es' : 'iife'],
          name: 'quattropoleFrame',
          fileName: () => `${name}.js`,
        },
        rolldownOptions: { output: { minify: true } },
      },
    });
  }
  for (const name of ['frame.html', 'frame.css']) await copyFile(join(SOURCE, name), join(folder, name));
  for (const other of others) {
    for (const name of ['frame.html', 'frame.css', 'frame.js', 'frame-height.js'])
      await copyFile(join(folder, name), join(other, name));
  }
}
