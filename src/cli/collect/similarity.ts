/**
 * How alike two titles are: the Sørensen–Dice coefficient of their pairs of letters, from 0 to 1. It takes words in another order for nearly
 * the same ("Konzert: Beethoven" and "Beethoven – Konzert"), which edit distances do not, and a subtitle for a difference, which measures of
 * token sets do not.
 */
import { diceCoefficient } from 'dice-coefficient';
import type { Language } from '../../campaign/schema.js';
import type { Event } from '../../campaign/schema.js';
import { LANGUAGES } from '../../campaign/categories.js';

/** A title without what spellings differ in: case, accents, signs, spaces. */
export const plainTitle = (title: string): string =>
  title
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** An event's titles, made ready to be compared. */
export type Titles = ReadonlyMap<Language, string>;

export const titlesOf = ({ name }: Pick<Event, 'name'>): Titles =>
  new Map(LANGUAGES.flatMap((language) => (name[language] ? [[language, plainTitle(name[language])] as const] : [])));

export interface Likeness {
  /** 0 to 1, in the language in which they are most alike. */
  degree: number;
  /** Both have numbers, and not the same: "Gruppe 1" and "Gruppe 2". */
  otherNumbers: boolean;
}

/** Undefined where they share no language. */
export function likeness(a: Titles, b: Titles): Likeness | undefined {
  let best: Likeness | undefined;
  for (const [language, title] of a) {
    const other = b.get(language);
    if (other === undefined) continue;
    const degree = title === other ? 1 : title && other ? diceCoefficient(title, other) : 0;
    if (degree > (best?.degree ?? -1)) best = { degree, otherNumbers: differ(numbersIn(title), numbersIn(other)) };
  }
  return best;
}

const numbersIn = (title: string): string =>
  [...title.matchAll(/\p{N}+/gu)]
    .map(([number]) => number)
    .sort()
    .join(' ');
const differ = (a: string, b: string): boolean => Boolean(a && b && a !== b);
