/** Which markers stand for others at a zoom level, so that none covers another. */
import type { Point } from './distance.js';
import { project, type Pixel } from './projection.js';

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
 * @param reach - Whether a lead's marker leaves no room for another, so many pixels to its right and below.
 * @param farthest - Pixels beyond which it always does.
 */
export function gather<T extends { geo: Point }>(
  items: readonly T[],
  zoom: number,
  reach: (lead: T, item: T, offset: Pixel) => boolean,
  farthest: number,
): Gathered<T>[] {
  const shown: Gathered<T>[] = [];
  /** Indexes into `shown`, by the cell they lie in. */
  const cells = new Map<number, number[]>();
  // A row of cells at the nearest zoom still fits a safe integer.
  const cellOf = (column: number, row: number) => column * 2 ** 26 + row;
  for (const item of items) {
    const at = project(item.geo, zoom);
    const [column, row] = [Math.floor(at.x / farthest), Math.floor(at.y / farthest)];
    let first = Infinity;
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        for (const index of cells.get(cellOf(x, y)) ?? []) {
          const { lead, at: other } = shown[index]!;
          if (index < first && reach(lead, item, { x: at.x - other.x, y: at.y - other.y })) first = index;
        }
      }
    }
    if (first < Infinity) {
      shown[first]!.others.push(item);
      continue;
    }
    const cell = cellOf(column, row);
    const inCell = cells.get(cell);
    if (inCell) inCell.push(shown.length);
    else cells.set(cell, [shown.length]);
    shown.push({ lead: item, others: [], at });
  }
  return shown;
}
