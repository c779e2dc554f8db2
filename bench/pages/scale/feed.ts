/** The places, from the same feed as the widget's. */
import type { Campaign, Place } from '../../../src/campaign/schema.js';

export const loadPlaces = async (): Promise<readonly Place[]> => {
  const { src } = document.getElementById('map')!.dataset;
  return ((await (await fetch(src!)).json()) as Campaign).places;
};

/** All four cities. */
export const REGION: [[number, number], [number, number]] = [
  [49.1, 6.05],
  [49.78, 7.05],
];

export const animates = !matchMedia('(prefers-reduced-motion: reduce)').matches;
