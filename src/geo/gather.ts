/** Which markers stand for others at a zoom level, so that none covers another. */
import type { Point } from './distance.js';
import { project, type Pixel } from './projection.js';

export interface Gathered<T> {
  /** The one that is shown, where it is. */
  lead: T;
  /** Those it stands for besides itself. */
  others: T[];
}

/**
 * First come, first shown: whoever lies within `reach` of one already shown joins the first such one.
 * @param reach - Whether a lead's marker leaves no room for another, so many pixels to its right and below.
 */
export function gather<T extends { geo: Point }>(
  items: readonly T[],
  zoom: number,
  reach: (lead: T, item: T, offset: Pixel) => boolean,
): Gathered<T>[] {
  const shown: (Gathered<T> & { at: Pixel })[] = [];
  for (const item of items) {
    const at = project(item.geo, zoom);
    const near = shown.find(({ lead, at: { x, y } }) => reach(lead, item, { x: at.x - x, y: at.y - y }));
    if (near) near.others.push(item);
    else shown.push({ lead: item, others: [], at });
  }
  return shown;
}
