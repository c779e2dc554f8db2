// Generated from schema.ts by "npm run generate".
import type { Guard } from '../guards.js';
import { c1, c10, c17, c2, c3, c4, c7 } from './common.js';

const g0: Guard = { fields: { culture: c2, tourism: c2, people: c2 } };
const g1: Guard = { values: ['LU', 'FR', 'DE'] };
export const cities: Guard = {
  fields: {
    id: c3,
    name: c2,
    'alternateName?': c4,
    slogan: c2,
    description: c2,
    strengths: g0,
    url: c7,
    geo: c10,
    addressCountry: g1,
    timeZone: c1,
    image: c17,
  },
};
