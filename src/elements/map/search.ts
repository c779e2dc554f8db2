/** Finds places by any of their names: in all languages, without regard to capitals and accents. Loaded when a visitor first searches. */
import type { City, Place, Text } from '../../campaign/generated/types.js';
import type { CitySpots } from './place.js';

/** A visitor types on: no answer to each letter. */
const TYPING = 200;

/** Letters that are not just another one with an accent. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', '’': "'" };

/** A word as it is compared: "Tréier" and "TREIER" are one. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøł’]/g, (letter) => LETTERS[letter]!);

/** As Germans write it without umlauts: "Saarbruecken". */
const spelledOut = (text: string): string => text.replace(/[äöü]/gi, '$&e');

const namesOf = ({ name, alternateName = [] }: { name: Text; alternateName?: readonly string[] }): string[] => [
  ...Object.values({ ...name }),
  ...alternateName,
];

/** Whether a place is meant by what a visitor typed. */
export type Matches = (place: Place) => boolean;

/** A search over places by their own names, those of their city and of their town. */
export class PlaceSearch {
  readonly #cities: ReadonlyMap<string, string>;
  readonly #texts = new WeakMap<Place, string>();

  constructor(cities: readonly City[]) {
    this.#cities = new Map(cities.map((city) => [city.id, this.#index(namesOf(city))]));
  }

  /** Each word typed is somewhere in the names. */
  matcher(query: string): Matches {
    const words = fold(query).split(/\s+/).filter(Boolean);
    return (place) => {
      const text = this.#textOf(place);
      return words.every((word) => text.includes(word));
    };
  }

  #textOf(place: Place): string {
    let text = this.#texts.get(place);
    if (text === undefined) {
      text = `${this.#index([...namesOf(place), place.address.addressLocality])} ${this.#cities.get(place.city) ?? ''}`;
      this.#texts.set(place, text);
    }
    return text;
  }

  #index(names: readonly string[]): string {
    return fold([...names, ...names.map(spelledOut)].join(' '));
  }
}

/** What a visitor searches for, and what of some places that is. */
export interface Found {
  query: string;
  among(groups: readonly CitySpots[]): CitySpots[];
}

/** The search field's other half. */
export class Search {
  #search: { of: readonly City[]; places: PlaceSearch } | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly found: (found: Found | undefined) => void) {}

  type(text: string, cities: readonly City[]): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#find(text.trim(), cities), TYPING);
  }

  #find(query: string, cities: readonly City[]): void {
    if (this.#search?.of !== cities) this.#search = { of: cities, places: new PlaceSearch(cities) };
    const matches = this.#search.places.matcher(query);
    this.found(
      query
        ? {
            query,
            among: (groups) =>
              groups.map(({ city, places }) => ({ city, places: places.filter(matches) })).filter(({ places }) => places.length),
          }
        : undefined,
    );
  }
}
