/** `npm run fuzz [-- --runs 1000000 --seed 1]`: the long run of test/node/fuzz.test.ts. Says how far it is; a failure names its seed. */
import { parseArgs } from 'node:util';
import { readMany } from '../test/support/reader-property.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: `${Date.now() % 1e9}` },
    feed: { type: 'string', default: 'dist/feed/v1/campaign.json' },
  },
});
const BATCH = 10_000;
const runs = Number(values.runs);
const start = performance.now();
for (let done = 0; done < runs;) {
  const seed = Number(values.seed) + done / BATCH;
  readMany(values.feed, { seed, runs: Math.min(BATCH, runs - done) });
  done = Math.min(done + BATCH, runs);
  console.log(`${done} of ${runs} documents, ${Math.round((performance.now() - start) / 1000)} s, seed ${seed}`);
}
