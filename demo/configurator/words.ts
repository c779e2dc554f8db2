/** The configurator's words by language, and how values get into them. */
import type { Language } from '../../src/campaign/generated/types.js';
import { de, type Words } from './words/de.js';
import { en } from './words/en.js';
import { fr } from './words/fr.js';
import { lb } from './words/lb.js';

export type { Words };

export const WORDS: Readonly<Record<Language, Words>> = { de, fr, lb, en };

/** `{name}` in a text is the value of that name. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
