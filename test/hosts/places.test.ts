import { PLACES } from './cases/places.js';
import { suite } from './suite.js';

suite(PLACES);
