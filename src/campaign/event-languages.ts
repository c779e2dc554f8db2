/** In which languages an event is held. */
import type { Event } from './generated/types.js';

/** Few tags recur in thousands of events. */
const codes = new Map<string, string>();

function codeOf(tag: string): string {
  let code = codes.get(tag);
  if (code === undefined) {
    const [, language = ''] = /^([a-z]{2})(-|$)/.exec(tag.toLowerCase()) ?? [];
    codes.set(tag, (code = language));
  }
  return code;
}

/** `de` for `de-LU`; what is no language (`zxx`) or none of two letters is left out. */
export const languagesOf = ({ inLanguage = [] }: Event): string[] => [...new Set(inLanguage.map(codeOf).filter(Boolean))];
