/** All hosts, for the server that makes pages of them. */
import type { Host } from '../host.js';
import { DOCUMENTS } from './documents.js';
import { FRAMEWORKS } from './frameworks.js';
import { LIFE } from './life.js';
import { PLACES } from './places.js';
import { SCRIPTS } from './scripts.js';
import { STYLES } from './styles.js';

export const HOSTS: readonly Host[] = [...STYLES, ...PLACES, ...FRAMEWORKS, ...SCRIPTS, ...DOCUMENTS, ...LIFE];
