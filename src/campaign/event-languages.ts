/** In which languages an event is held. */
import type { Event } from './generated/types.js';

/** `de` for `de-LU`; what is no language (`zxx`) or none of two letters is left out. */
export const languagesOf = ({ inLanguage = [] }: Event): string[] => [
  ...new Set(inLanguage.flatMap((tag) => /^[a-z]{2}(?=-|$)/.exec(tag.toLowerCase()) ?? [])),
];
