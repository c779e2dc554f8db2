import { SCRIPTS } from './cases/scripts.js';
import { suite } from './suite.js';

suite(SCRIPTS);
