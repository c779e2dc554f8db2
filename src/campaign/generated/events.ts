// Generated from schema.ts by "npm run generate".
import type { Guard } from '../guards.js';
import { c0, c1, c10, c17, c2, c3, c4, c7 } from './common.js';
import { c20, c21, c22 } from './common-more.js';

const g0: Guard = {
  values: ['music', 'stage', 'film', 'exhibition', 'festival', 'market', 'food', 'sport', 'family', 'tradition', 'tour', 'talk'],
};
const g1: Guard = { pattern: '^\\d{4}-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d))?)?$' };
const g2: Guard = { pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d))?$' };
const g3: Guard = { values: ['EventScheduled', 'EventCancelled', 'EventPostponed', 'EventRescheduled', 'EventMovedOnline'] };
const g4: Guard = { or: [c1, c2] };
const g5: Guard = { fields: { name: g4, 'place?': c0, 'geo?': c10, 'address?': c20 } };
const g6: Guard = { values: ['InStock', 'LimitedAvailability', 'SoldOut'] };
const g7: Guard = { fields: { 'availability?': g6 } };
export const events: Guard = {
  fields: {
    id: c0,
    city: c3,
    name: c2,
    'description?': c2,
    category: g0,
    startDate: g1,
    'endDate?': g2,
    'eventStatus?': g3,
    'previousStartDate?': c1,
    'superEvent?': c1,
    location: g5,
    'isAccessibleForFree?': c21,
    'wheelchair?': c22,
    'inLanguage?': c4,
    'offers?': g7,
    url: c7,
    'image?': c17,
    'creditText?': c1,
  },
};
