/** Which markers stand for others at a zoom level, so that none covers another. */
import type { Pixel } from './projection.js';

export interface Gathered<T> {
  /** The one that is shown, where it is. */
  lead: T;
  /** Those it stands for besides itself. */
  others: T[];
  /** Where it lies: pixels of the whole world at that zoom. */
  at: Pixel;
}

/**
 * First come, first shown: whoever lies within `reach` of one already shown joins the first such one. Only those in neighbouring cells of a
 * grid are compared, so that ten thousand take ten times as long as a thousand.
 * @param items - `world` is where they lie at zoom level 0: worked out once, however many levels there are.
 * @param reach - Whether a lead's marker leaves no room for another, so many pixels to its right and below.
 * @param farthest - Pixels beyond which it always does.
 */
export function gather<T extends { world: Pixel }>(
  items: readonly T[],
  zoom: number,
  reach: (lead: T, item: T, right: number, below: number) => boolean,
  farthest: number,
): Gathered<T>[] {
  const shown: Gathered<T>[] = [];
  /** Indexes into `shown`, ascending, by the cell they lie in. */
  const cells = new Map<number, number[]>();
  const factor = 2 ** zoom;
  for (const item of items) {
    const { world } = item;
    const [x, y] = [world.x * factor, world.y * factor];
    const cell = (Math.floor(x / farthest) * ROWS + Math.floor(y / farthest)) | 0;
    let first = Infinity;
    for (const neighbour of NEIGHBOURS) {
      for (const index of cells.get((cell + neighbour) | 0) ?? NONE) {
        if (index >= first) break;
        const { lead, at } = shown[index]!;
        if (reach(lead, item, x - at.x, y - at.y)) first = index;
      }
    }
    if (first < Infinity) {
      shown[first]!.others.push(item);
      continue;
    }
    const inCell = cells.get(cell);
    if (inCell) inCell.push(shown.length);
    else cells.set(cell, [shown.length]);
    shown.push({ lead: item, others: [], at: { x, y } });
  }
  return shown;
}

/** Small numbers are what maps find fastest. Two cells of one number, far from each other, are only compared for nothing. */
const ROWS = 2 ** 12;
/** A cell itself, where the first one mostly is, and those around it. */
const NEIGHBOURS = [0, -1, 1].flatMap((column) => [0, -1, 1].map((row) => column * ROWS + row));
const NONE: readonly never[] = [];
