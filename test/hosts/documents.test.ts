import { DOCUMENTS } from './cases/documents.js';
import { suite } from './suite.js';

suite(DOCUMENTS);
