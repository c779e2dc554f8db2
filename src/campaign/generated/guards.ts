// Generated from schema.ts by "npm run generate".
import type { Guard } from '../guards.js';
import { audiences } from './audiences.js';
import { cities } from './cities.js';
import { places } from './places.js';
import { trips } from './trips.js';
import { events } from './events.js';
import { connections } from './connections.js';
import type { Kind } from './types.js';

export const GUARDS: Readonly<Record<Kind, Guard>> = { audiences, cities, places, trips, events, connections };
