/**
 * What a screen reader gets of each state: its accessibility tree, as it was read and found good. After a change of words or structure
 * `npx tsx test/node/access/trees.test.ts --update` writes them anew; then read them, as somebody who sees nothing else.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { stages } from './stages.js';
import { IS_FULL, STATES } from './states.js';

const UPDATE = process.argv.includes('--update');
/** The words are other ones, the structure is the same: the gate has time for one. */
const SPOKEN = UPDATE || IS_FULL ? (['de', 'fr'] as const) : (['de'] as const);
const FOLDER = new URL('./trees/', import.meta.url);

describe('a screen reader is told the same as ever', { concurrency: 2 }, () => {
  const onStage = stages();

  for (const state of Object.keys(STATES)) {
    test(`of ${state}`, () =>
      onStage(async (stage) => {
        await stage.play(state);
        for (const language of SPOKEN) {
          await stage.change({ language });
          const tree = `${(await stage.page.locator('main').ariaSnapshot()).replaceAll(/(localhost|127\.0\.0\.1):\d+/g, '$1')}\n`;
          const file = new URL(`${language}/${state.replace(/\W+/g, '-')}.yaml`, FOLDER);
          if (UPDATE) {
            await mkdir(new URL('.', file), { recursive: true });
            await writeFile(file, tree);
          }
          assert.equal(tree, await readFile(file, 'utf8').catch(() => 'nothing: this state is new'));
        }
      }));
  }
});
