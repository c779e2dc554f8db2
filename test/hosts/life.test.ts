import { LIFE } from './cases/life.js';
import { suite } from './suite.js';

suite(LIFE);
