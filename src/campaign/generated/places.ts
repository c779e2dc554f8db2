// Generated from schema.ts by "npm run generate".
import type { Guard } from '../guards.js';
import { c0, c10, c17, c2, c3, c4, c7 } from './common.js';
import { c18, c20, c21, c22 } from './common-more.js';

const g0: Guard = { values: ['culture', 'nature', 'food', 'shopping', 'family', 'business', 'people'] };
export const places: Guard = {
  fields: {
    id: c0,
    city: c3,
    name: c2,
    'alternateName?': c4,
    description: c2,
    category: g0,
    'touristType?': c18,
    geo: c10,
    address: c20,
    url: c7,
    'openingHours?': c4,
    'isAccessibleForFree?': c21,
    'wheelchair?': c22,
    'image?': c17,
  },
};
