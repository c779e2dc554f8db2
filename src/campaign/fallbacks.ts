/** The order in which a text is looked for: the reader's language, then German, French, English, Luxembourgish. */
import type { Language } from './generated/types.js';

export const LANGUAGES_BY_REACH: readonly Language[] = ['de', 'fr', 'en', 'lb'];

export const fallbacks = (language: Language): Language[] => [
  language,
  ...LANGUAGES_BY_REACH.filter((each) => each !== language),
];
