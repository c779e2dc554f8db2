/** What the sources of scripts for partner pages go through, split or in single files: English taken out, mends and trims of libraries, templates without their white space. */
import { readFileSync } from 'node:fs';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import type { Plugin } from 'vite';
import { bareStrings, idsOf } from './bare-strings.js';
import { leafletPatch } from './leaflet-patch.js';
import { litTrim } from './lit-trim.js';

/** Without its closing slash a shape in an SVG would swallow those after it. */
export const templates = (): Plugin =>
  literalsHtmlCssMinifier({ options: { minifyOptions: { keepClosingSlash: true } } }) as Plugin;

export const sourcePlugins = (): Plugin[] => [
  bareStrings(idsOf(readFileSync('locales/de.xlf', 'utf8'))),
  leafletPatch(),
  litTrim(),
  templates(),
];
