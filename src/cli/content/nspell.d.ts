/** nspell ships no types; this is the part we use. */
declare module 'nspell' {
  interface Spelling {
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
  export default function nspell(dictionary: { aff: string; dic: string }): Spelling;
}
