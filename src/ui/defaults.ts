/**
 * Settings for a whole page: `data-*` on the script tag. The script puts them on the one global object that it has, so that they
 * reach elements whichever file, or copy of the script, these come from.
 */
import type {} from '../campaign/early.js';

export const pageDefault = (name: string): string | undefined => globalThis.quattropole?.page?.defaults[name];
