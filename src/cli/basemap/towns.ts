/** Towns: which, how much each counts, and what a reader calls them. */
import { DETAIL, isWithin, type Position } from './geometry.js';
import { KNOWN, TOWN_NAMES } from './names.js';

export interface Place {
  name: string;
  country: string;
  population: number;
  /** A part of a town. */
  isPart: boolean;
  position: Position;
}

export interface RankedTown {
  /** 1 for large cities, 5 for villages. */
  rank: number;
  name: string;
  position: Position;
}

/** They have markers of their own. */
const OURS = new Set(['Luxembourg', 'Metz', 'Saarbrücken', 'Trier']);
/** People that it takes for each rank. */
const PEOPLE = [90_000, 30_000, 12_000, 4_500, 1_600];
/** People that it takes where there is no detail. */
const FAR = 60_000;

export function rankedTowns(places: readonly Place[]): RankedTown[] {
  return places
    .filter(({ name, isPart }) => !isPart && !OURS.has(name))
    .flatMap(({ name, population, position }) => {
      const bySize = PEOPLE.findIndex((people) => population >= people) + 1 || PEOPLE.length + 1;
      const rank = KNOWN.has(name) ? Math.min(3, bySize) : bySize;
      if (isWithin(position, DETAIL) ? rank > PEOPLE.length : population < FAR && !KNOWN.has(name)) return [];
      return [{ rank, name: TOWN_NAMES.get(name) ?? name.replace(/^Sankt /, 'St. '), position }];
    });
}
