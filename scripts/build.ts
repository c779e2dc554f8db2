/** Builds `dist/`: a plain folder for any static host. The script for partner pages, the feed, the demo, the command line tool. */
import { execFileSync } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { minify } from 'terser';
import { build, type Plugin } from 'vite';
import { buildCampaign, describe, writeFeed } from '../src/cli/content/build.js';
import { describeElements, shared } from '../vite.config.js';
import { leafletPatch } from './leaflet-patch.js';
import { buildCli } from './build-cli.js';
import { collectSamples } from './sample-calendars.js';
import { checkSizes } from './sizes.js';

const DIST = 'dist';
const BASE_MAP = 'geo/base-map/region';

await rm(DIST, { recursive: true, force: true });

const campaign = await buildCampaign('content');
for (const issue of campaign.issues) console.error(describe(issue));
if (campaign.issues.some(({ past }) => !past)) {
  console.error('\nThe content has findings; "npm run content" shows them too. Nothing was built.');
  process.exit(1);
}

/** Terser's output is 1 to 2 % smaller after brotli than the bundler's own. ASCII survives pages in latin1. */
const terser: Plugin = {
  name: 'terser',
  renderChunk: async (code) => {
    const { code: small } = await minify(code, {
      module: true,
      ecma: 2020,
      compress: { passes: 5, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
      format: { ascii_only: true, comments: false },
    });
    return { code: small!, map: null };
  },
};

/**
 * The bundler writes an empty namespace for a chunk that is imported for its effect, with the help of a file of its own: one more request, one after the
 * other, before anything shows.
 */
const withoutRuntime: Plugin = {
  name: 'without-runtime',
  renderChunk: (code) => ({
    code: code
      .replace(/^import \{ \w+ as __exportAll \} from "\.\/rolldown-runtime[^"]*";$/m, '')
      .replaceAll('__exportAll({})', '0')
      // Nobody reads the empty namespace.
      .replaceAll(/(import\("[^"]+"\))\.then\(\(n\) => n\.t\)/g, '$1'),
    map: null,
  }),
  generateBundle(_options, bundle) {
    const needing = Object.entries(bundle).filter(
      ([name, chunk]) => chunk.type === 'chunk' && !name.includes('rolldown-runtime') && chunk.code.includes('rolldown-runtime'),
    );
    for (const [name] of needing) {
      // Only who shows a PMTiles archive waits for it: some of what protomaps-leaflet uses is CommonJS.
      if (!name.includes('protomaps-leaflet')) this.error(`${name} needs the bundler's run time`);
    }
    if (!needing.length) for (const name of Object.keys(bundle)) if (name.includes('rolldown-runtime')) delete bundle[name];
  },
};

/** The modules that an entry imports, without what it imports dynamically. */
async function modulesOf(entry: string): Promise<Set<string>> {
  const modules = new Set<string>();
  const collect: Plugin = {
    name: 'collect',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.isEntry) for (const id of Object.keys(chunk.modules)) modules.add(id);
      }
    },
  };
  await build({
    ...shared,
    configFile: false,
    publicDir: false,
    plugins: [collect],
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'entry' } },
  });
  return modules;
}
const carousel = await modulesOf('src/elements/city-carousel/define.ts');
/** What several of the others use besides: a file of its own, and not one for each set of users. */
const others = await Promise.all(
  ['trip-teaser', 'event-strip', 'map'].map((name) => modulesOf(`src/elements/${name}/define.ts`)),
);
const isShared = (id: string) => !carousel.has(id) && others.filter((modules) => modules.has(id)).length > 1;

/**
 * What an element's file imports would be found only once it is here, one after the other. The loader's import of an element asks for all of it at once.
 */
const sideBySide: Plugin = {
  name: 'side-by-side',
  generateBundle(_options, bundle) {
    const importsOf = (name: string): string[] => {
      const chunk = bundle[name];
      return chunk?.type === 'chunk' ? [...new Set([...chunk.imports, ...chunk.imports.flatMap(importsOf)])] : [];
    };
    const loader = bundle['quattropole.js'];
    if (loader?.type !== 'chunk') this.error('there is no quattropole.js');
    loader.code = loader.code.replace(/import\("\.\/(chunks\/[^"]+)"\)/g, (all, name: string) => {
      const imports = importsOf(name).filter((each) => each in bundle && each !== 'quattropole.js');
      return imports.length
        ? `(${JSON.stringify(imports.map((each) => `./${each}`))}.map(each=>import(each).catch(()=>0)),${all})`
        : all;
    });
  },
};

// The script for partner pages and its lazy chunks.
await build({
  ...shared,
  configFile: false,
  publicDir: false,
  // Without its closing slash a shape in an SVG would swallow those after it.
  plugins: [
    leafletPatch(),
    literalsHtmlCssMinifier({ options: { minifyOptions: { keepClosingSlash: true } } }) as Plugin,
    withoutRuntime,
    terser,
    sideBySide,
  ],
  build: {
    outDir: DIST,
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/embed/quattropole.ts', formats: ['es'], fileName: () => 'quattropole.js' },
    rolldownOptions: {
      optimization: { inlineConst: true },
      output: {
        minify: false,
        // An element's chunk is named after its folder.
        chunkFileNames: ({ name, facadeModuleId }) => {
          // The base map is an asset of its own, with its own license beside it.
          if (facadeModuleId?.includes(BASE_MAP)) return 'base-map/[name]-[hash].js';
          if (facadeModuleId?.includes('/protomaps-leaflet/')) return 'chunks/protomaps-leaflet-[hash].js';
          return `chunks/${name === 'define' && facadeModuleId ? basename(dirname(facadeModuleId)) : '[name]'}-[hash].js`;
        },
        // What the carousel uses is one file, which the other elements build upon: it is on nearly every page, and one file is 1 KB lighter than two.
        codeSplitting: {
          groups: [
            { name: 'city-carousel', test: (id: string) => carousel.has(id) },
            { name: 'shared', test: isShared },
          ],
        },
      },
    },
  },
});

// The package's modules and types, for those who bundle themselves.
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src'], { stdio: 'inherit' });

for (const folder of ['base-map', `lib/${BASE_MAP}`]) await cp(`src/${BASE_MAP}/LICENSE.txt`, `${DIST}/${folder}/LICENSE.txt`);

await writeFeed(campaign, 'content', `${DIST}/feed/v1`);

// The demo as a static site beside the script.
await build({
  ...shared,
  configFile: false,
  publicDir: false,
  build: {
    outDir: DIST,
    emptyOutDir: false,
    target: 'es2022',
    assetsDir: 'demo/assets',
    rolldownOptions: {
      input: ['index', 'element', 'configurator', 'preview', 'calendars', 'bare'].map((name) => `demo/${name}.html`),
    },
  },
});
await describeElements(DIST);
await cp('demo/partners', `${DIST}/demo/partners`, { recursive: true });
await cp('demo/sources', `${DIST}/demo/sources`, { recursive: true });
await collectSamples(`${DIST}/feed/v1/campaign.json`, `${DIST}/demo/calendars`, campaign.campaign.dateModified);

await buildCli(`${DIST}/cli`);

const failures = await checkSizes(DIST);
for (const failure of failures) console.error(`\nOVER BUDGET: ${failure}`);
if (failures.length) process.exit(1);
