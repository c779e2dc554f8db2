// Generated from schema.ts by "npm run generate".
import type { Guard } from './guards.js';
import type { Kind } from './schema.js';

const g0: Guard = {
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  expected: 'an id of small letters, digits and hyphens, such as "porta-nigra"',
};
const g1: Guard = { type: 'string' };
const g2: Guard = {
  type: 'object',
  expected: 'a text by language, such as { de, fr, lb, en }',
  min: 1,
  fields: { 'de?': g1, 'fr?': g1, 'lb?': g1, 'en?': g1 },
};
const g3: Guard = { type: 'object', fields: { id: g0, name: g2, 'description?': g2 } };
const g4: Guard = { type: 'string', values: ['luxembourg', 'metz', 'saarbruecken', 'trier'] };
const g5: Guard = { type: 'array', items: g1 };
const g6: Guard = { type: 'object', fields: { culture: g2, tourism: g2, people: g2 } };
const g7: Guard = { type: 'string', pattern: '^https?://[^\\s]+$', expected: 'a link that starts with https:// or http://' };
const g8: Guard = { type: 'object', min: 1, fields: { 'de?': g7, 'fr?': g7, 'lb?': g7, 'en?': g7 } };
const g9: Guard = { type: 'any', or: [g7, g8] };
const g10: Guard = { type: 'number', min: -90, max: 90 };
const g11: Guard = { type: 'number', min: -180, max: 180 };
const g12: Guard = { type: 'object', fields: { latitude: g10, longitude: g11 } };
const g13: Guard = { type: 'string', values: ['LU', 'FR', 'DE'] };
const g14: Guard = {
  type: 'string',
  pattern: '^(https?://|(?!/|[a-z]+:)[\\w.-])[^\\s]*$',
  expected: 'an https:// address or a path relative to the feed',
};
const g15: Guard = { type: 'integer', min: 1 };
const g16: Guard = { type: 'number', min: 0, max: 1 };
const g17: Guard = { type: 'object', fields: { x: g16, y: g16 } };
const g18: Guard = { type: 'object', fields: { contentUrl: g1, width: g15 } };
const g19: Guard = { type: 'array', items: g18 };
const g20: Guard = {
  type: 'object',
  fields: { contentUrl: g14, width: g15, height: g15, alt: g2, credit: g1, license: g1, 'focalPoint?': g17, 'srcset?': g19 },
};
const g21: Guard = { type: 'string', values: ['de', 'fr', 'lb', 'en'] };
const g22: Guard = {
  type: 'object',
  fields: {
    id: g4,
    name: g2,
    'alternateName?': g5,
    slogan: g2,
    description: g2,
    strengths: g6,
    url: g9,
    geo: g12,
    addressCountry: g13,
    timeZone: g1,
    image: g20,
    'originalLanguage?': g21,
  },
};
const g23: Guard = { type: 'string', values: ['culture', 'nature', 'food', 'shopping', 'family', 'business', 'people'] };
const g24: Guard = { type: 'array', items: g0 };
const g25: Guard = { type: 'string', values: ['LU', 'FR', 'DE', 'BE'] };
const g26: Guard = {
  type: 'object',
  fields: { 'streetAddress?': g1, 'postalCode?': g1, addressLocality: g1, addressCountry: g25 },
};
const g27: Guard = { type: 'boolean' };
const g28: Guard = { type: 'string', values: ['yes', 'limited', 'no'] };
const g29: Guard = {
  type: 'object',
  fields: {
    id: g0,
    city: g4,
    name: g2,
    'alternateName?': g5,
    description: g2,
    category: g23,
    'touristType?': g24,
    geo: g12,
    address: g26,
    url: g9,
    'openingHours?': g5,
    'isAccessibleForFree?': g27,
    'wheelchair?': g28,
    'image?': g20,
    'originalLanguage?': g21,
  },
};
const g30: Guard = { type: 'string', values: ['day', 'weekend', 'longer'] };
const g31: Guard = { type: 'array', min: 1, items: g4 };
const g32: Guard = { type: 'string', values: ['train', 'bus', 'tram', 'foot', 'bicycle', 'boat'] };
const g33: Guard = { type: 'integer', min: 0, max: 1440 };
const g34: Guard = {
  type: 'object',
  fields: { means: g32, minutes: g33, 'from?': g4, 'to?': g4, 'line?': g1, 'description?': g2 },
};
const g35: Guard = { type: 'object', fields: { 'place?': g0, 'city?': g4, 'name?': g2, minutes: g33, 'description?': g2 } };
const g36: Guard = { type: 'any', or: [g34, g35] };
const g37: Guard = { type: 'array', min: 1, items: g36 };
const g38: Guard = { type: 'object', fields: { name: g2, 'city?': g4, items: g37 } };
const g39: Guard = { type: 'array', min: 1, items: g38 };
const g40: Guard = { type: 'array', min: 1, items: g34 };
const g41: Guard = { type: 'string', pattern: '^\\d\\d:\\d\\d$', expected: 'a time such as 08:05' };
const g42: Guard = { type: 'string', pattern: '^\\d\\d:\\d\\d$', expected: 'a time such as 22:31' };
const g43: Guard = { type: 'object', fields: { from: g4, there: g40, back: g40, 'firstDeparture?': g41, 'lastReturn?': g42 } };
const g44: Guard = { type: 'array', min: 1, items: g43 };
const g45: Guard = { type: 'integer', min: 1, max: 12 };
const g46: Guard = { type: 'array', items: g45 };
const g47: Guard = {
  type: 'object',
  fields: {
    id: g0,
    name: g2,
    description: g2,
    stay: g30,
    'touristType?': g24,
    cities: g31,
    itinerary: g39,
    arrivals: g44,
    'season?': g46,
    image: g20,
    'originalLanguage?': g21,
  },
};
const g48: Guard = {
  type: 'string',
  values: ['music', 'stage', 'film', 'exhibition', 'festival', 'market', 'food', 'sport', 'family', 'tradition', 'tour', 'talk'],
};
const g49: Guard = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d))?)?$',
  expected:
    'a date (2026-07-14), a time with its offset (2026-07-14T20:00+02:00), or a month (2026-07) where the date is to be confirmed',
};
const g50: Guard = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d))?$',
  expected: 'a date (2026-07-14) or a time with its offset (2026-07-14T20:00+02:00)',
};
const g51: Guard = {
  type: 'string',
  values: ['EventScheduled', 'EventCancelled', 'EventPostponed', 'EventRescheduled', 'EventMovedOnline'],
};
const g52: Guard = { type: 'any', or: [g1, g2] };
const g53: Guard = { type: 'object', fields: { name: g52, 'place?': g0, 'geo?': g12, 'address?': g26 } };
const g54: Guard = {
  type: 'object',
  fields: {
    id: g0,
    city: g4,
    name: g2,
    'description?': g2,
    category: g48,
    startDate: g49,
    'endDate?': g50,
    'eventStatus?': g51,
    'previousStartDate?': g1,
    'superEvent?': g1,
    location: g53,
    'isAccessibleForFree?': g27,
    'wheelchair?': g28,
    'inLanguage?': g5,
    url: g9,
    'image?': g20,
    'originalLanguage?': g21,
  },
};
const g55: Guard = { type: 'integer', min: 0, max: 5 };
const g56: Guard = { type: 'array', min: 1, items: g1 };
const g57: Guard = { type: 'object', fields: { name: g1, url: g9 } };
const g58: Guard = { type: 'array', min: 1, items: g57 };
const g59: Guard = { type: 'object', fields: { name: g1, description: g2, url: g9 } };
const g60: Guard = { type: 'array', items: g59 };
const g61: Guard = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$', expected: 'a date such as 2026-07-14' };
const g62: Guard = {
  type: 'object',
  fields: {
    id: g0,
    from: g4,
    to: g4,
    means: g32,
    minutes: g33,
    changes: g55,
    'via?': g5,
    'line?': g1,
    provider: g56,
    planners: g58,
    'tickets?': g60,
    validThrough: g61,
  },
};

export const guards: Record<Kind, Guard> = { audiences: g3, cities: g22, places: g29, trips: g47, events: g54, connections: g62 };
