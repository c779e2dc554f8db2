/** Builds the page for an `<iframe>` and its script for the page around, into the folders of both channels. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { shared } from '../vite.config.js';

const SOURCE = 'src/embed/frame';

export async function buildFrame(folders: readonly string[]): Promise<void> {
  for (const name of ['frame', 'frame-height']) {
    for (const outDir of folders) {
      await build({
        ...shared,
        configFile: false,
        publicDir: false,
        build: {
          outDir,
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
  }
  for (const outDir of folders)
    for (const name of ['frame.html', 'frame.css']) await copyFile(join(SOURCE, name), join(outDir, name));
}
