/** The names that feed, elements and tools share. Plain lists, so that the browser needs no schema library for them; those that the carousel does not use are in `categories.ts`. */

/** The feed format this code writes, and the only one it reads. */
export const FORMAT_VERSION = 1;

export const CITY_IDS = ['luxembourg', 'metz', 'saarbruecken', 'trier'] as const;
export const STRENGTHS = ['culture', 'tourism', 'people'] as const;
