/** Lines of the base map as SVG paths, which a canvas draws as well. */
import type { Pixel } from '../projection.js';
import { overlap } from './labels.js';
import type { Box, Shape } from './base-map.js';

/** From pixels of zoom level 0 to those of a drawing: so many times as large, counted from its top left corner. */
export interface Scale {
  factor: number;
  left: number;
  top: number;
}

/** Points nearer than this to the one before, in pixels, are left out. */
const CLOSE = 1.5;

export const scaled = ({ x, y }: Pixel, { factor, left, top }: Scale): Pixel => ({ x: x * factor - left, y: y * factor - top });

export const unscaled = (box: Box, { factor, left, top }: Scale): Box => ({
  left: (box.left + left) / factor,
  top: (box.top + top) / factor,
  right: (box.right + left) / factor,
  bottom: (box.bottom + top) / factor,
});

/** The parts of a line that come near a box, in pixels of the drawing. */
export function partsIn({ points, box }: Pick<Shape<unknown>, 'points' | 'box'>, scale: Scale, near: Box): Pixel[][] {
  const world = unscaled(near, scale);
  if (!overlap(box, world)) return [];
  const isOutside = (a: Pixel, b: Pixel): boolean =>
    Math.max(a.x, b.x) < world.left ||
    Math.min(a.x, b.x) > world.right ||
    Math.max(a.y, b.y) < world.top ||
    Math.min(a.y, b.y) > world.bottom;
  const parts: Pixel[][] = [];
  let part: Pixel[] = [];
  points.forEach((point, index) => {
    const [before, behind] = [points[index - 1], points[index + 1]];
    if ((!before || isOutside(before, point)) && (!behind || isOutside(point, behind))) {
      if (part.length > 1) parts.push(part);
      part = [];
      return;
    }
    const at = scaled(point, scale);
    const last = part.at(-1);
    if (!last || !behind || Math.hypot(at.x - last.x, at.y - last.y) >= CLOSE) part.push(at);
  });
  if (part.length > 1) parts.push(part);
  return parts;
}

const pair = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The points as a smooth path (Catmull-Rom). */
export function curve(points: readonly Pixel[]): string {
  const at = (index: number) => points[Math.max(0, Math.min(index, points.length - 1))]!;
  return points
    .map(({ x, y }, index) => {
      if (!index) return `M${pair(x, y)}`;
      const [before, from, behind] = [at(index - 2), at(index - 1), at(index + 1)];
      const first = pair(from.x + (x - before.x) / 6, from.y + (y - before.y) / 6);
      return `C${first} ${pair(x - (behind.x - from.x) / 6, y - (behind.y - from.y) / 6)} ${pair(x, y)}`;
    })
    .join('');
}

/** The points joined by straight lines, and closed. */
export const polygon = (points: readonly Pixel[]): string => `M${points.map(({ x, y }) => pair(x, y)).join('L')}Z`;
