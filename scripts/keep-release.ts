/**
 * Keeps of a release what the test of compatibility needs (`test/embed/releases.test.ts`): its carousel in a single file, and its feed in German. Run it once after the
 * build of each release and commit what it writes: `npm run build && npx tsx scripts/keep-release.ts`.
 */
import { cp, mkdir, rm } from 'node:fs/promises';
import { EXACT } from './channels.js';

const kept = `test/releases/${EXACT}`;
await rm(kept, { recursive: true, force: true });
await mkdir(kept, { recursive: true });
await cp(`dist/${EXACT}/city-carousel.js`, `${kept}/city-carousel.js`);
await cp('dist/feed/v1/index.json', `${kept}/feed/v1/index.json`);
await cp('dist/feed/v1/parts', `${kept}/feed/v1/parts`, {
  recursive: true,
  filter: (path) => !/\.(br|gz)$|\.(fr|lb|en)\.json$/.test(path),
});
console.log(`Kept in ${kept}.`);
