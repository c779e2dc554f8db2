// Generated from schema.ts by "npm run generate".
import type { Guard } from '../guards.js';
import { c0, c1 } from './common.js';

export const c18: Guard = { items: c0 };
export const c19: Guard = { values: ['LU', 'FR', 'DE', 'BE'] };
export const c20: Guard = { fields: { 'streetAddress?': c1, 'postalCode?': c1, addressLocality: c1, addressCountry: c19 } };
export const c21: Guard = { type: 'boolean' };
export const c22: Guard = { values: ['yes', 'limited', 'no'] };
