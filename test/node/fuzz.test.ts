/** Documents that nobody would write, read as a browser reads them. A million of them: `npm run fuzz -- --runs 1000000`. */
import { test } from 'node:test';
import { readMany } from '../support/reader-property.js';

const RUNS = 10_000;

void test(`reads ${RUNS} hostile documents: nothing throws, every address is http(s), no prototype changes`, () => {
  readMany('dist/feed/v1/campaign.json', { seed: 20_261_126, runs: RUNS });
});
