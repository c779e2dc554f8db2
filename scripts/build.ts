/** Builds `dist/`: a plain folder for any static host. The script for partner pages, the feed, the demo, the command line tool. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { minify } from 'terser';
import { build, type Plugin } from 'vite';
import { buildCampaign, describe, writeFeed } from '../src/cli/content/build.js';
import { WIDGETS, type Widget } from '../src/embed/widgets.js';
import { shared } from '../vite.config.js';
import { describeElements, writeEditorData } from './describe-elements.js';
import { buildFrame } from './frame.js';
import { buildCli } from './build-cli.js';
import { buildSingles } from './build-singles.js';
import { writeStyles } from './build-styles.js';
import { EXACT, STABLE } from './channels.js';
import { FOLDERS } from './elements.js';
import { writeParts } from './parts.js';
import { precompress } from './precompress.js';
import { writeIntegrity } from './integrity.js';
import { collectSamples } from './sample-calendars.js';
import { writeSbom } from './sbom.js';
import { sourcePlugins } from './script-plugins.js';
import { checkSizes } from './sizes.js';
import { stock, takeStock } from './stock.js';
import { stretchesOf, writeWeights, type Stretch } from './weights.js';

const DIST = 'dist';
const RELEASE = `${DIST}/${EXACT}`;
const BASE_MAP = 'geo/base-map/region';
const FRAME = 'src/elements/map/map-frame.ts';

await rm(DIST, { recursive: true, force: true });

const campaign = await buildCampaign('content');
for (const issue of campaign.issues) console.error(describe(issue));
if (campaign.issues.some(({ past }) => !past)) {
  console.error('\nThe content has findings; "npm run content" shows them too. Nothing was built.');
  process.exit(1);
}

/** What is where in the carousel's file. */
let stretches: readonly Stretch[] = [];

/** Terser's output is 1 to 2 % smaller after brotli than the bundler's own. ASCII survives pages in latin1. */
const terser: Plugin = {
  name: 'terser',
  renderChunk: async (code, { fileName }) => {
    const { code: small, map } = await minify(code, {
      module: true,
      ecma: 2020,
      compress: { passes: 5, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
      format: { ascii_only: true, comments: false },
      sourceMap: { asObject: true },
    });
    if (fileName === 'chunks/city-carousel.js') stretches = stretchesOf(code, (map as { mappings: string }).mappings);
    return { code: small!, map: null };
  },
};

/**
 * The bundler writes a namespace for a chunk that is imported dynamically, with the help of a file of its own: one more request, one after the other, before
 * anything shows. The chunk has what is in it under its own names as well, or is imported for its effect only.
 */
const withoutRuntime: Plugin = {
  name: 'without-runtime',
  renderChunk: (code, { exports }) => {
    const without = code.replaceAll(/__exportAll\(\{([^{}]*)\}\)/g, (all, names: string) =>
      [...names.matchAll(/(\w+):/g)].every(([, name]) => exports.includes(name!)) ? '0' : all,
    );
    return {
      code: (/__exportAll\(/.test(without)
        ? code
        : without.replace(/^import \{ \w+ as __exportAll \} from "\.\/rolldown-runtime[^"]*";$/m, '')
      )
        // Nobody reads the empty namespace.
        .replaceAll(/(import\("[^"]+"\))\.then\(\(n\) => n\.t\)/g, '$1'),
      map: null,
    };
  },
  generateBundle(_options, bundle) {
    const needing = Object.entries(bundle).filter(
      ([name, chunk]) => chunk.type === 'chunk' && !name.includes('rolldown-runtime') && chunk.code.includes('rolldown-runtime'),
    );
    for (const [name] of needing) {
      // Only who shows a PMTiles archive waits for it: some of what protomaps-leaflet uses is CommonJS.
      if (!name.includes('protomaps-leaflet')) this.error(`${name} needs the bundler's run time`);
    }
    for (const [name, chunk] of Object.entries(bundle))
      if (chunk.type === 'chunk' && chunk.code.includes('__exportAll'))
        this.error(`${name} is read as a whole: name what is imported`);
    if (!needing.length) for (const name of Object.keys(bundle)) if (name.includes('rolldown-runtime')) delete bundle[name];
  },
};

/** The modules that an entry imports, without what it imports dynamically. */
async function modulesOf(entry: string): Promise<Set<string>> {
  const modules = new Set<string>();
  const collect: Plugin = {
    name: 'collect',
    generateBundle(_options, bundle) {
      const names = new Set(
        Object.values(bundle).flatMap((file) => (file.type === 'chunk' && file.isEntry ? file.fileName : [])),
      );
      for (const name of names) {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk') continue;
        for (const id of Object.keys(chunk.modules)) modules.add(id);
        // What a dynamic import shares with the entry is in a file of its own.
        for (const each of chunk.imports) names.add(each);
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
/**
 * What several of the others use besides: a file of its own, and not one for each set of users; with what else is too small for that: the styles that come
 * with a part, and what waits for an idle page.
 */
const others = new Map<Widget, Set<string>>();
for (const name of WIDGETS) if (name !== 'city-carousel') others.set(name, await modulesOf(`src/elements/${name}/define.ts`));
const users = (id: string) => [...others.keys()].filter((name) => others.get(name)!.has(id));
const isShared = (id: string) => !carousel.has(id) && (users(id).length > 1 || /\/ui\/(adopt|choose\.styles|idle)\.ts$/.test(id));
/** What the picture of the map is made of, which Leaflet's layers and trips use besides, is one file, too. */
const frame = await modulesOf(FRAME);
const isMap = (id: string) => !carousel.has(id) && !isShared(id) && others.get('map')!.has(id);
const isPicture = (id: string) =>
  !carousel.has(id) &&
  !isShared(id) &&
  !others.get('map')!.has(id) &&
  frame.has(id) &&
  !id.endsWith(FRAME) &&
  !id.endsWith('/map/aim.ts');

const LEAFLET = 'chunks/leaflet-src.esm.js';
const elementChunks = FOLDERS.map((folder) => `chunks/${folder}.js`);

/**
 * What an element's file imports would be found only once it is here, one after the other. The loader's import of an element asks for all of it at once. What
 * else it imports comes with an element, and need not ask for what that did.
 */
const sideBySide: Plugin = {
  name: 'side-by-side',
  generateBundle(_options, bundle) {
    const importsOf = (name: string): string[] => {
      const chunk = bundle[name];
      if (chunk?.type !== 'chunk') return [];
      // Only what the code still asks for: the bundler's run time is gone from most.
      const imports = chunk.imports.filter((each) => chunk.code.includes(basename(each)));
      return [...new Set([...imports, ...imports.flatMap(importsOf)])];
    };
    const loader = bundle['quattropole.js'];
    if (loader?.type !== 'chunk') this.error('there is no quattropole.js');
    const asked = new Set(elementChunks.flatMap((name) => [name, ...importsOf(name)]));
    const code = loader.code.replace(/import\("\.\/(chunks\/[^"]+)"\)/g, (all, name: string) => {
      const imports = importsOf(name).filter(
        (each) => each in bundle && each !== 'quattropole.js' && (elementChunks.includes(name) || !asked.has(each)),
      );
      return imports.length ? `(${imports.map((each) => `ask("${basename(each, '.js')}")`).join()},${all})` : all;
    });
    loader.code = `var ask=n=>import("./chunks/"+n+".js").catch(()=>0);${code}`;
    // The largest of what is fetched later comes beside what uses it, too.
    for (const [asker, chunk] of Object.entries(bundle)) {
      if (chunk.type !== 'chunk' || importsOf(asker).includes(LEAFLET)) continue;
      chunk.code = chunk.code.replace(/import\("\.\/([^"/]+)"\)/g, (all, name: string) =>
        importsOf(`chunks/${name}`).includes(LEAFLET) ? `(import("./${basename(LEAFLET)}").catch(()=>0),${all})` : all,
      );
    }
  },
};

/**
 * What the other elements use of the carousel's file, they ask for by the names that it has there already: one name each, in order, and not two. Half of what the
 * list weighs.
 */
const oneName: Plugin = {
  name: 'one-name',
  generateBundle(_options, bundle) {
    const shared = bundle['chunks/city-carousel.js'];
    if (shared?.type !== 'chunk') this.error('there is no chunks/city-carousel.js');
    const names = new Map<string, string>();
    shared.code = shared.code.replace(/export\{([^}]*)\};?\s*$/, (_, list: string) => {
      for (const each of list.split(',')) {
        const [local, name = local] = each.split(' as ') as [string, string?];
        names.set(name, local);
      }
      return `export{${[...names.values()].sort().join()}};`;
    });
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replace(/import\{([^}]*)\}from"\.\/city-carousel\.js"/g, (all, list: string) => {
        const uses = list.split(',').map((each) => {
          const [name, local = name] = each.split(' as ') as [string, string?];
          return names.get(name) === local ? local : `${names.get(name)} as ${local}`;
        });
        return all.replace(list, () => uses.join());
      });
    }
  },
};

// The script for partner pages and its lazy chunks.
await build({
  ...shared,
  configFile: false,
  publicDir: false,
  plugins: [...sourcePlugins(), withoutRuntime, terser, sideBySide, oneName, takeStock(RELEASE)],
  build: {
    outDir: RELEASE,
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/embed/quattropole.ts', formats: ['es'], fileName: () => 'quattropole.js' },
    rolldownOptions: {
      checks: { pluginTimings: false },
      optimization: { inlineConst: true },
      output: {
        minify: false,
        // An element's chunk is named after its folder. No hashes: the version's folder never changes, and the names stand in each file that uses them.
        chunkFileNames: ({ name, facadeModuleId }) => {
          // The base map is an asset of its own, with its own license beside it.
          if (facadeModuleId?.includes(BASE_MAP)) return 'base-map/[name].js';
          if (facadeModuleId?.includes('/protomaps-leaflet/')) return 'chunks/protomaps-leaflet.js';
          return `chunks/${name === 'define' && facadeModuleId ? basename(dirname(facadeModuleId)) : '[name]'}.js`;
        },
        // What the carousel uses is one file, which the other elements build upon: it is on nearly every page, and one file is 1 KB lighter than two.
        codeSplitting: {
          groups: [
            { name: 'city-carousel', test: (id: string) => carousel.has(id) },
            {
              name: 'shared',
              test: (id: string) => isShared(id) && (users(id).includes('event-strip') || !users(id).length),
            },
            { name: 'places', test: isShared },
            { name: 'map', test: isMap },
            { name: 'map-picture', test: isPicture },
            // What the strip shows first, and other elements later: one request, not three.
            {
              name: 'events',
              test: /src\/(campaign\/(select-events|event-languages)|i18n\/(dates|languages))\.ts$/,
            },
          ],
        },
      },
    },
  },
});

// The stable entry is the loader itself, not a file that fetches it: no request more. Only its files lie elsewhere.
const loader = await readFile(`${RELEASE}/quattropole.js`, 'utf8');
await mkdir(`${DIST}/${STABLE}`);
await writeFile(`${DIST}/${STABLE}/quattropole.js`, loader.replaceAll('"./', `"../${EXACT}/`));

await buildFrame([RELEASE, `${DIST}/${STABLE}`]);
await buildSingles(RELEASE);

// The package's modules and types, for those who bundle themselves.
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src'], { stdio: 'inherit' });

for (const folder of [`${RELEASE}/base-map`, `${DIST}/lib/${BASE_MAP}`]) {
  await cp(`src/${BASE_MAP}/LICENSE.txt`, `${folder}/LICENSE.txt`);
}

await writeFeed(campaign, 'content', `${DIST}/feed/v1`);

// The demo as a static site beside the script.
await build({
  ...shared,
  configFile: false,
  publicDir: false,
  plugins: [takeStock(DIST)],
  build: {
    outDir: DIST,
    emptyOutDir: false,
    target: 'es2022',
    // These know light-dark(). For older ones the bundler would decide it once for the page, and its night part would have the day's text.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsDir: 'demo/assets',
    rolldownOptions: {
      input: ['index', 'element', 'configurator', 'preview', 'calendars', 'bare'].map((name) => `demo/${name}.html`),
    },
  },
});
await writeEditorData(await describeElements(DIST), DIST);
await cp('demo/partners', `${DIST}/demo/partners`, { recursive: true });
await cp('demo/sources', `${DIST}/demo/sources`, { recursive: true });
await collectSamples(`${DIST}/feed/v1/campaign.json`, `${DIST}/demo/calendars`, campaign.campaign.dateModified);

await buildCli(`${DIST}/cli`);
await writeStyles(`${DIST}/cli`, RELEASE);

await writeSbom(`${RELEASE}/sbom.cdx.json`, stock(), campaign.campaign.dateModified);
await writeIntegrity(RELEASE);

await precompress([RELEASE, `${DIST}/${STABLE}`, `${DIST}/feed`]);

const failures = (await checkSizes(RELEASE)).map((failure) => `OVER BUDGET: ${failure}`);
failures.push(...(await writeWeights(RELEASE, stretches, process.argv.includes('--check'))));
failures.push(...(await writeParts(RELEASE, stock(), process.argv.includes('--check'))));
for (const failure of failures) console.error(`\n${failure}`);
if (failures.length) process.exit(1);
