/**
 * Every state of the four widgets, in four languages, three schemes, three windows and with the text spacing of WCAG 1.4.12: two checkers must find nothing, and a
 * screen reader is told the same as ever. Here each state is looked at once, and each pair of surroundings meets; all of it with `npm run verify:full`.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CHECKERS, findingsOn } from './checkers.js';
import { layoutFaults, targetFaults } from './layout.js';
import { everyRow, pairwise, type Row } from './pairwise.js';
import { SURROUNDINGS } from './stage.js';
import { stages } from './stages.js';
import { IS_FULL, STATES } from './states.js';
import { treesOf, UPDATE } from './trees.js';

const FACTORS = { state: Object.keys(STATES), ...SURROUNDINGS };
const all = everyRow(FACTORS);
const pairs = pairwise(SURROUNDINGS);
const rows = IS_FULL ? all : FACTORS.state.map((state, index) => ({ state, ...pairs[index % pairs.length]! }));

test('each two values of the matrix meet', () => {
  const factors = { a: ['1', '2', '3'], b: ['x', 'y'], c: ['p', 'q', 'r', 's'] };
  const made = pairwise(factors);
  for (const wanted of everyRow(factors)) {
    for (const [one, other] of [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ] as const)
      assert.ok(made.some((row) => row[one] === wanted[one] && row[other] === wanted[other]));
  }
  assert.ok(made.length < everyRow(factors).length);
});

describe('axe-core and IBM’s checker find nothing, no text is cut off, each target is large enough', { concurrency: 2 }, () => {
  const onStage = stages(CHECKERS);

  for (const state of FACTORS.state) {
    test(`in ${state}`, () =>
      onStage(async (stage) => {
        await stage.play(state);
        const trees = await treesOf(stage, state);
        if (UPDATE) return;
        const found: string[] = [];
        for (const { state: _, ...surroundings } of inOrder(rows.filter((row) => row.state === state))) {
          await stage.change(surroundings);
          const all = [
            ...(await findingsOn(stage.page)).map(({ checker, rule, html, says }) => `${checker} ${rule}: ${html}: ${says}`),
            ...(await layoutFaults(stage.page, surroundings.text === 'spaced')),
            ...(await targetFaults(stage.page)),
          ];
          found.push(...all.map((fault) => `${Object.values(surroundings).join(', ')}: ${fault}`));
        }
        assert.deepEqual(found, []);
        for (const { now, before } of trees) assert.equal(now, before);
      }));
  }

  test('how much was looked at', (t) => {
    t.diagnostic(`access: ${rows.length} of ${all.length} combinations`);
  });
});

/** A change of language waits for files, so there are few of them. */
const inOrder = (some: readonly Row<typeof FACTORS>[]): Row<typeof FACTORS>[] =>
  [...some].sort((a, b) => a.language.localeCompare(b.language));
