// Generated from schema.ts by "npm run generate".
import type { Guard } from '../guards.js';
import { c0, c1, c17, c2, c23, c24, c3 } from './common.js';
import { c18 } from './common-more.js';

const g0: Guard = { values: ['day', 'weekend', 'longer'] };
const g1: Guard = { min: 1, items: c3 };
const g2: Guard = { fields: { means: c23, minutes: c24, 'from?': c3, 'to?': c3, 'line?': c1, 'description?': c2 } };
const g3: Guard = { fields: { 'place?': c0, 'city?': c3, 'name?': c2, minutes: c24, 'description?': c2 } };
const g4: Guard = { or: [g2, g3] };
const g5: Guard = { min: 1, items: g4 };
const g6: Guard = { fields: { name: c2, 'city?': c3, items: g5 } };
const g7: Guard = { min: 1, items: g6 };
const g8: Guard = { min: 1, items: g2 };
const g9: Guard = { pattern: '^\\d\\d:\\d\\d$' };
const g10: Guard = { fields: { from: c3, there: g8, back: g8, 'firstDeparture?': g9, 'lastReturn?': g9 } };
const g11: Guard = { min: 1, items: g10 };
const g12: Guard = { type: 'integer', min: 1, max: 12 };
const g13: Guard = { items: g12 };
export const trips: Guard = {
  fields: {
    id: c0,
    name: c2,
    description: c2,
    stay: g0,
    'touristType?': c18,
    cities: g1,
    itinerary: g7,
    arrivals: g11,
    'season?': g13,
    image: c17,
  },
};
