/** The elements that the script on partner pages knows, by their folders in src/elements. */
import { WIDGETS } from '../src/embed/widgets.js';

export const FOLDERS: readonly string[] = ['campaign', ...WIDGETS].sort();
