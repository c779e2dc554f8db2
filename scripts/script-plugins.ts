/** What the sources of scripts for partner pages go through, split or in single files: Leaflet's mends, and templates without their white space. */
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import type { Plugin } from 'vite';
import { leafletPatch } from './leaflet-patch.js';

export const sourcePlugins = (): Plugin[] => [
  leafletPatch(),
  // Without its closing slash a shape in an SVG would swallow those after it.
  literalsHtmlCssMinifier({ options: { minifyOptions: { keepClosingSlash: true } } }) as Plugin,
];
