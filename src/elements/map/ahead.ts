/** While the map is at rest: what the next step of zooming would take longest for is worked out. */
import type { View } from '../../geo/projection.js';
import { whenIdle } from '../../ui/idle.js';

/** What remembers its answers. */
interface Asked {
  /** Gathers the markers of a zoom level. */
  gather: (zoom: number) => void;
  /** Measures the names on the ground of a view. */
  measure: (view: View) => void;
}

/** A step nearer and a step farther, each work in its own time; returns the way to take that back. */
export function lookAhead(view: View, { gather, measure }: Asked): () => void {
  const works = [1, -1].flatMap((step) => {
    const zoom = view.zoom + step;
    return [() => gather(zoom), () => measure({ ...view, zoom })];
  });
  const next = () => {
    works.shift()?.();
    if (works.length) whenIdle(next);
  };
  whenIdle(next);
  return () => void (works.length = 0);
}
