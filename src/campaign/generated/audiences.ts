// Generated from schema.ts by "npm run generate".
import type { Guard } from '../guards.js';
import { c0, c2 } from './common.js';

export const audiences: Guard = { fields: { id: c0, name: c2, 'description?': c2 } };
