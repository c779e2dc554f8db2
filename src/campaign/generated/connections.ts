// Generated from schema.ts by "npm run generate".
import type { Guard } from '../guards.js';
import { c0, c1, c2, c23, c24, c3, c7 } from './common.js';

const g0: Guard = { type: 'integer', min: 0, max: 5 };
const g1: Guard = { items: c3 };
const g2: Guard = { min: 1, items: c1 };
const g3: Guard = { fields: { name: c1, url: c7 } };
const g4: Guard = { min: 1, items: g3 };
const g5: Guard = { fields: { name: c1, description: c2, url: c7 } };
const g6: Guard = { items: g5 };
const g7: Guard = { pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
export const connections: Guard = {
  fields: {
    id: c0,
    from: c3,
    to: c3,
    means: c23,
    minutes: c24,
    changes: g0,
    'via?': g1,
    'line?': c1,
    provider: g2,
    planners: g4,
    'tickets?': g6,
    validThrough: g7,
  },
};
