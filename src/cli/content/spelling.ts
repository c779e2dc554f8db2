/**
 * The spelling of the Luxembourgish texts, the one language for which editors' programs rarely have a dictionary. Words that
 * the dictionary lacks stand in `content/words-lb.txt`.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Text } from '../../campaign/schema.js';
import { issueOf, WORDS_FILE, type Issue, type Item } from './read.js';
import { textsOf } from './walk.js';

/** How many suggestions a finding names, and for how many words: looking takes a quarter of a second each. */
const SUGGESTIONS = 3;
const WORDS_SUGGESTED = 10;

/** Letters, digits and what joins them: d’Stad, UNESCO-Lëscht, L40. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu;
const PART = /[\p{L}\p{M}\p{N}]+/gu;
/** What is no word: vdl.lu, info@vdl.lu. */
const ADDRESS = /[\p{L}\p{N}@_-]+(?:\.[\p{L}\p{N}_-]+)*\.[a-z]{2,}(?![\p{L}\p{N}])/gu;
/** What needs no dictionary: a letter (d’, z’, J. F.), a number (L40, 19.), an acronym or Roman numeral. */
const NO_WORD = /^.$|\p{N}|^\p{Lu}+$/u;
/** How many words of a name may stand before the one that is looked for: International Jazz Festival Saar. */
const NAME_LENGTH = 5;

export interface Spelling {
  correct(word: string): boolean;
  suggest(word: string): string[];
}

let dictionary: Promise<Spelling> | undefined;
/** Loading takes most of a second and 90 MB: once a process. */
const loadDictionary = () => (dictionary ??= readDictionary());

async function readDictionary(): Promise<Spelling> {
  const { resolve } = createRequire(import.meta.url);
  const [{ default: nspell }, aff, dic] = await Promise.all([
    import('nspell'),
    readFile(resolve('dictionary-lb/index.aff'), 'utf8'),
    readFile(resolve('dictionary-lb/index.dic'), 'utf8'),
  ]);
  // nspell takes the morphology behind a word without flags ("aachtens po:adverb") for a part of the word.
  return nspell({ aff, dic: dic.replace(/[ \t]+[a-z]{2}:.*$/gm, '') });
}

export async function spellingIssues(items: readonly Item[], words: readonly string[]): Promise<Issue[]> {
  const spelling = await loadDictionary();
  const listed = words.map(plain);
  // An entry of several words is a name, which does not make its words right elsewhere (rainy days, Blaues Pferdchen).
  const names = listed.filter((word) => /[ -]/.test(word));
  const own = new Set(listed);
  const right = (word: string) => own.has(word) || own.has(word.toLowerCase()) || spelling.correct(word);
  // By the n-rule a word on -en loses its n before most consonants. The dictionary knows that of its own words, but not those
  // that are then written with -ë, so that it is spoken (Fontainë).
  const known = (word: string) =>
    right(word) || (word.endsWith('e') && own.has(`${word}n`)) || (word.endsWith('ë') && right(`${word.slice(0, -1)}en`));
  const suggestions = new Map<string, string>();
  const suggest = (word: string) => {
    if (!suggestions.has(word) && suggestions.size < WORDS_SUGGESTED) {
      suggestions.set(word, spelling.suggest(word).slice(0, SUGGESTIONS).join(', '));
    }
    return suggestions.get(word);
  };
  return items.flatMap((item) =>
    [...textsOf(item.data)].flatMap(([field, text]) =>
      unknownWords(text, known, names).map((word) => {
        const ideas = suggest(word);
        const message = `"${word}" is not in the Luxembourgish dictionary${ideas ? `; perhaps ${ideas}?` : ''}`;
        return issueOf(item, `${field}.lb`, message, `mend it, or add it to content/${WORDS_FILE} where it is right`);
      }),
    ),
  );
}

/** The words of a text's Luxembourgish that are neither known nor a name, each once. */
function unknownWords({ lb, fr, en }: Text, known: (word: string) => boolean, names: readonly string[]): string[] {
  if (!lb) return [];
  // German is not asked: its nouns are capitalised too, and a German word is the likeliest slip.
  const others = [fr ?? '', en ?? ''].map(plain);
  const text = names.reduce((rest, name) => rest.replaceAll(name, blank), plain(lb).replace(ADDRESS, blank));
  const parts = [...text.matchAll(PART)];
  const unknown = new Set<string>();
  for (const { 0: token, index: from } of text.matchAll(TOKEN)) {
    if (known(token)) continue;
    parts.forEach(({ 0: part, index }, i) => {
      const inside = index >= from && index < from + token.length;
      if (!inside || NO_WORD.test(part) || known(part)) return;
      if (!isName(text, parts.slice(Math.max(0, i - NAME_LENGTH), i + 1), others)) unknown.add(part);
    });
  }
  return [...unknown];
}

/**
 * Whether the last of these words is part of a name: one that is capitalised and stands in the French or English text too, or
 * the end of a row of words that begins with such a one and stands there as a whole (Marché couvert).
 */
function isName(text: string, words: readonly RegExpExecArray[], others: readonly string[]): boolean {
  const last = words.at(-1)!;
  const end = last.index + last[0].length;
  return words.some(({ 0: word, index }) => CAPITAL.test(word) && others.some((other) => stands(text.slice(index, end), other)));
}

/** Whether a text has these words, and not only within longer ones. A regular expression for each would take seconds. */
function stands(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + words.length))) return true;
  }
  return false;
}

const CAPITAL = /^\p{Lu}/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Taken away with all else left in its place. */
const blank = (text: string) => ' '.repeat(text.length);

/** One form of letters, apostrophes and spaces, so that words can be compared. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ');
