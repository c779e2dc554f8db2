import { STYLES } from './cases/styles.js';
import { suite } from './suite.js';

suite(STYLES);
