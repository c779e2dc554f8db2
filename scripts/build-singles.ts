/**
 * Single files beside the split script: one with all elements, one an element. Each is valid as a module and as a classic script, and has all it needs
 * inside, so that one hash covers it: for pages with a policy of hashes, for a copy on the city's own server, for editors that drop `type="module"`.
 */
import { readFile } from 'node:fs/promises';
import { build, type Plugin } from 'vite';
import { shared } from '../vite.config.js';
import { EXACT } from './channels.js';
import { FOLDERS } from './elements.js';
import { sourcePlugins } from './script-plugins.js';
import { takeStock } from './stock.js';

/** The elements of each file. The wrapper comes with each. */
export const SINGLES: Readonly<Record<string, readonly string[]>> = {
  'quattropole.all.js': FOLDERS,
  ...Object.fromEntries(
    FOLDERS.filter((folder) => folder !== 'campaign').map((folder) => [`${folder}.js`, ['campaign', folder]]),
  ),
};

/** A file's beginning: its elements, and what makes it known to the page. */
const entryOf = (folders: readonly string[]): Plugin => ({
  name: 'single-entry',
  resolveId: (id) => (id.endsWith('/single-entry') ? '\0single-entry' : undefined),
  load: (id) =>
    id === '\0single-entry'
      ? [
          ...folders.map((folder) => `import '/src/elements/${folder}/define.ts';`),
          `import { start } from '/src/embed/single.ts';`,
          `start(${JSON.stringify(folders.map((folder) => `qp-${folder}`))});`,
        ].join('\n')
      : undefined,
});

/** Reading PMTiles would double the map's weight for the few who have them: the split script does it, on demand. */
const withoutProtomaps: Plugin = {
  name: 'without-protomaps',
  enforce: 'pre',
  resolveId: (id) => (id === 'protomaps-leaflet' ? `\0${id}` : undefined),
  load: (id) =>
    id === '\0protomaps-leaflet'
      ? `console.warn('QuattroPole: single files do not read .pmtiles maps. Load quattropole.js for them.'); throw new Error();`
      : undefined,
};

/** A classic script is read in the page's own encoding, which may be latin1. In strings and templates, where alone there is more than ASCII, the escape is the same. */
const ascii: Plugin = {
  name: 'ascii',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replace(/[^\n\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
};

/** What `import.meta.url` is in a file that must not have one: its own address as a classic script, as a module that of the tag with its file name. */
const ownAddress = (file: string) => `'use strict';
var quattropoleAddress = (function (scripts) {
  var ends = function (end) {
    return scripts.find(function (script) { return script.src.split(/[?#]/)[0].endsWith(end); });
  };
  return (document.currentScript || ends('/${EXACT}/${file}') || ends('/${file}') || {}).src || document.baseURI;
})(Array.from(document.scripts));`;

export async function buildSingles(folder: string): Promise<void> {
  for (const [file, elements] of Object.entries(SINGLES)) {
    await build({
      ...shared,
      configFile: false,
      publicDir: false,
      define: { 'import.meta.url': 'quattropoleAddress' },
      plugins: [entryOf(elements), withoutProtomaps, ...sourcePlugins(), ascii, takeStock(folder)],
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        // A library: what is imported on demand is put in without Vite's help for preloading.
        lib: { entry: 'single-entry', formats: ['iife'], name: 'quattropole', fileName: () => file },
        rolldownOptions: {
          checks: { pluginTimings: false },
          optimization: { inlineConst: true },
          output: { intro: ownAddress(file), codeSplitting: false, minify: true },
        },
      },
    });
    const code = await readFile(`${folder}/${file}`, 'utf8');
    const wrong = /\bimport\s*\(|\bimport\.meta\b|^\s*(import|export)\b/m.exec(code);
    if (wrong)
      throw new Error(`${file} has ${JSON.stringify(wrong[0])} in it: …${code.slice(wrong.index - 40, wrong.index + 40)}…`);
  }
}
