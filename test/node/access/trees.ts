/**
 * What a screen reader gets of each state: its accessibility tree, as it was read and found good. After a change of words or structure
 * `npx tsx test/node/access/matrix.test.ts --update` writes them anew; then read them, as somebody who sees nothing else.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Stage } from './stage.js';
import { IS_FULL } from './states.js';

export const UPDATE = process.argv.includes('--update');
/** The words are other ones, the structure is the same: the gate has time for one. */
const SPOKEN = UPDATE || IS_FULL ? (['de', 'fr'] as const) : (['de'] as const);
const FOLDER = new URL('./trees/', import.meta.url);

/** What is told, and what was told before. */
export async function treesOf(stage: Stage, state: string): Promise<{ now: string; before: string }[]> {
  const trees: { now: string; before: string }[] = [];
  for (const language of SPOKEN) {
    await stage.change({ language });
    const now = `${(await stage.page.locator('main').ariaSnapshot()).replaceAll(/(localhost|127\.0\.0\.1):\d+/g, '$1')}\n`;
    const file = new URL(`${language}/${state.replace(/\W+/g, '-')}.yaml`, FOLDER);
    if (UPDATE) {
      await mkdir(new URL('.', file), { recursive: true });
      await writeFile(file, now);
    }
    trees.push({ now, before: await readFile(file, 'utf8').catch(() => 'nothing: this state is new') });
  }
  return trees;
}
