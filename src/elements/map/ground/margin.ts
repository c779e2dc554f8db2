import type { Size } from '../../../geo/projection.js';
import type { Box } from '../../../geo/base-map/base-map.js';

/** How much is drawn around the view, as a share of its size: a pan does not show an edge. */
export const MARGIN = 0.3;

/** The view with its margin, rounded as Leaflet's renderers do. */
export function around({ width, height }: Size): Box {
  const [left, top] = [Math.round(-width * MARGIN), Math.round(-height * MARGIN)];
  return { left, top, right: Math.round(left + width * (1 + 2 * MARGIN)), bottom: Math.round(top + height * (1 + 2 * MARGIN)) };
}
