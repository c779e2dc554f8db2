// Generated from schema.ts by "npm run generate".
import type { Guard } from '../guards.js';

export const c0: Guard = { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
export const c1: Guard = {};
export const c2: Guard = { min: 1, fields: { 'de?': c1, 'fr?': c1, 'lb?': c1, 'en?': c1 } };
export const c3: Guard = { values: ['luxembourg', 'metz', 'saarbruecken', 'trier'] };
export const c4: Guard = { items: c1 };
export const c5: Guard = { pattern: '^https?://[^\\s]+$' };
export const c6: Guard = { min: 1, fields: { 'de?': c5, 'fr?': c5, 'lb?': c5, 'en?': c5 } };
export const c7: Guard = { or: [c5, c6] };
export const c8: Guard = { type: 'number', min: -90, max: 90 };
export const c9: Guard = { type: 'number', min: -180, max: 180 };
export const c10: Guard = { fields: { latitude: c8, longitude: c9 } };
export const c11: Guard = { pattern: '^(https?://|(?!/|[A-Za-z][\\w+.-]*:)[\\w.-])[^\\s]*$' };
export const c12: Guard = { type: 'integer', min: 1 };
export const c13: Guard = { type: 'number', min: 0, max: 1 };
export const c14: Guard = { fields: { x: c13, y: c13 } };
export const c15: Guard = { fields: { contentUrl: c11, width: c12 } };
export const c16: Guard = { items: c15 };
export const c17: Guard = {
  fields: { contentUrl: c11, width: c12, height: c12, alt: c2, credit: c1, license: c1, 'focalPoint?': c14, 'srcset?': c16 },
};
export const c23: Guard = { values: ['train', 'bus', 'tram', 'foot', 'bicycle', 'boat'] };
export const c24: Guard = { type: 'integer', min: 0, max: 1440 };
