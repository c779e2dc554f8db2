/** The bench compares like with like: whatever shows the content, a visitor reads the same words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escape } from '../../bench/pages/shell.js';
import { SUITES } from '../../bench/suites/index.js';
import { goals, spread, table } from '../../bench/table.js';
import type { Measures } from '../../bench/suite.js';

for (const name of ['carousel', 'strip']) {
  test(`all pages of the bench's ${name} that are written in HTML have the words that the widget is held to`, async () => {
    for (const { variants } of await SUITES[name]!()) {
      const wanted = variants.find(({ id }) => id === 'quattropole')!.words!;
      assert.ok(wanted.length > 10);
      for (const { id, html, words } of variants.filter((variant) => variant.words && variant.id !== 'quattropole')) {
        assert.deepEqual(words, wanted, id);
        for (const word of wanted) assert.ok(html.includes(escape(word)), `${id} lacks “${word}”`);
      }
    }
  });
}

/** Of one visit. */
const measures = (ready: number, blocking = 0): Measures => ({
  requests: 1,
  bytes: 2048,
  fcp: 1,
  lcp: 1,
  cls: 0,
  blocking,
  painted: 1,
  ready,
  interactive: NaN,
  action: NaN,
  heap: 0,
  nodes: 1,
});

test('a table has the median with the least and the greatest, and multiples of its first line', async () => {
  assert.deepEqual(spread([3, 1, 10, 2]), { median: 2.5, min: 1, max: 10 });
  const [suite] = await SUITES['carousel']!();
  const variants = suite!.variants.slice(0, 2);
  const [first, second] = [variants[0]!, variants[1]!];
  const results = new Map([
    [first.id, [measures(100)]],
    [second.id, [measures(150), measures(120), measures(180)]],
  ]);
  const lines = table({ ...suite!, variants }, results).split('\n');
  assert.match(
    lines[3]!,
    new RegExp(`^\\| ${second.name.replace(/[<>]/g, '.')} \\| \\*\\*1\\.50\\*\\* · 150 \\(120–180\\) \\| – \\|`),
  );
});

test('a goal is a figure, a multiple of another variant’s, or what is within that one’s noise', async () => {
  const [suite] = await SUITES['carousel']!();
  const results = new Map([
    ['static', [measures(100, 20), measures(100, 90), measures(100, 50)]],
    ['ours', [measures(130, 80), measures(150, 85), measures(90, 200)]],
    ['slow', [measures(500, 95), measures(500, 95), measures(500, 0)]],
  ]);
  const said = goals(
    {
      ...suite!,
      goals: [
        { text: 'ratio', measure: 'ready', of: 'ours', to: 'static', most: 1.3 },
        { text: 'figure', measure: 'ready', of: 'slow', most: 499 },
        { text: 'least', measure: 'ready', of: 'slow', to: 'static', least: 6, most: 9 },
        { text: 'noise', measure: 'blocking', of: 'ours', to: 'static' },
        { text: 'more', measure: 'blocking', of: 'slow', to: 'static' },
      ],
    },
    results,
  );
  assert.deepEqual(said.split('\n'), [
    '- ratio: 1.30, reached',
    '- figure: 500, missed',
    '- least: 5.00, missed',
    '- noise: 85 where that has up to 90, reached',
    '- more: 95 where that has up to 90, missed',
  ]);
});
