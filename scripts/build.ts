/** Builds `dist/`: a plain folder for any static host. The script for partner pages, the feed, the demo. */
import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { minify } from 'terser';
import { build, type Plugin } from 'vite';
import { buildCampaign, describe, writeFeed } from '../src/cli/content/build.js';
import { describeElements, shared } from '../vite.config.js';
import { checkSizes } from './sizes.js';

const DIST = 'dist';

await rm(DIST, { recursive: true, force: true });

const campaign = await buildCampaign('content');
if (campaign.issues.length) {
  for (const issue of campaign.issues) console.error(describe(issue));
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
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
      format: { ascii_only: true, comments: false },
    });
    return { code: small!, map: null };
  },
};

// The script for partner pages and its lazy chunks.
await build({
  ...shared,
  configFile: false,
  publicDir: false,
  // Without its closing slash a shape in an SVG would swallow those after it.
  plugins: [literalsHtmlCssMinifier({ options: { minifyOptions: { keepClosingSlash: true } } }) as Plugin, terser],
  build: {
    outDir: DIST,
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: 'src/embed/quattropole.ts', formats: ['es'], fileName: () => 'quattropole.js' },
    rolldownOptions: {
      optimization: { inlineConst: true },
      output: {
        minify: false,
        // What all elements share stands in the carousel's file: it is on nearly every page, and one file is 1 KB lighter than two.
        codeSplitting: {
          groups: [
            {
              name: 'city-carousel',
              test: /node_modules\/(lit|@lit)|src\/(ui\/(?!selection)|i18n\/(?!generated)|campaign\/(?!explain|generated\/expected)|elements\/city-carousel\/(?!drag))/,
            },
          ],
        },
        // An element's chunk is named after its folder.
        chunkFileNames: ({ name, facadeModuleId }) =>
          `chunks/${name === 'define' ? basename(dirname(facadeModuleId!)) : '[name]'}-[hash].js`,
        entryFileNames: 'quattropole.js',
      },
    },
  },
});

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
    rolldownOptions: { input: ['demo/index.html', 'demo/element.html', 'demo/bare.html'] },
  },
});
await describeElements(DIST);
await cp('demo/partners', `${DIST}/demo/partners`, { recursive: true }).catch(() =>
  mkdir(`${DIST}/demo/partners`, { recursive: true }),
);

const failures = await checkSizes(DIST);
for (const failure of failures) console.error(`\nOVER BUDGET: ${failure}`);
if (failures.length) process.exit(1);
