/** The suites, made when they are asked for. */
import type { Suite } from '../suite.js';

export const SUITES: Readonly<Record<string, () => Promise<readonly Suite[]>>> = {
  carousel: async () => [await (await import('./carousel.js')).carousel()],
  map: async () => [await (await import('./map.js')).map()],
  scale: async () => [await (await import('./scale.js')).scale()],
  strip: async () => (await import('./strip.js')).strip(),
};
