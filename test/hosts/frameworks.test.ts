import { FRAMEWORKS } from './cases/frameworks.js';
import { suite } from './suite.js';

suite(FRAMEWORKS);
