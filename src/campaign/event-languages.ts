/** In which languages an event is held. */
import type { Event } from './generated/types.js';

/** The languages an event is held in, `de` for `de-LU`; what is no language (`zxx`) or none of two letters is left out. */
export const languagesOf = ({ inLanguage = [] }: Event): string[] => [
  ...new Set(inLanguage.map((tag) => tag.toLowerCase().split('-', 1)[0]!).filter((code) => /^[a-z]{2}$/.test(code))),
];
