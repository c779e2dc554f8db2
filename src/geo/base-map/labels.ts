/** Where labels stand: none covers another, or what is kept free. First come, first served: the first in the list is the most important. */
import type { Box } from './base-map.js';

export interface Wanted<T> {
  label: T;
  /** Where it may stand, the best first; each place is one or several boxes. */
  places: readonly (readonly Box[])[];
  /** What is drawn with it, such as a town's dot. */
  mark?: Box;
}

export interface Placed<T> {
  label: T;
  /** Which of its places it got. */
  place: number;
}

/** What is kept free. */
export interface Taken {
  /** Of letters and marks. */
  markers: readonly Box[];
  /** Of letters only: a town's dot may lie on a line. */
  lines: readonly Box[];
}

export const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export function placeLabels<T>(wanted: readonly Wanted<T>[], { markers, lines }: Taken): Placed<T>[] {
  const shown = new Neighbours(markers);
  const crossing = new Neighbours(lines);
  return wanted.flatMap(({ label, places, mark }) => {
    if (mark && !shown.leaves(mark)) return [];
    const place = places.findIndex((boxes) => boxes.every((box) => shown.leaves(box) && crossing.leaves(box)));
    if (place < 0) return [];
    for (const box of [...places[place]!, ...(mark ? [mark] : [])]) shown.add(box);
    return [{ label, place }];
  });
}

/** Pixels of a cell of the grid that finds neighbours. */
const CELL = 64;

class Neighbours {
  readonly #cells = new Map<number, Box[]>();

  constructor(boxes: readonly Box[]) {
    boxes.forEach((box) => this.add(box));
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  /** Whether they leave room for a box. */
  leaves(box: Box): boolean {
    return !this.#keys(box).some((key) => this.#cells.get(key)?.some((other) => overlap(box, other)));
  }

  #keys({ left, top, right, bottom }: Box): number[] {
    const keys: number[] = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      // A column of cells is higher than any drawing.
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) keys.push(x * 2 ** 16 + y);
    }
    return keys;
  }
}
