/** Elements can be imported where there is no DOM: for prerendering, and in a build of somebody's site. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

const elements = readdirSync('src/elements');

test('there are elements to import', () => assert.ok(elements.length > 0));

for (const name of elements) {
  test(`${name} can be imported in Node, with and without registration`, async () => {
    const module = (await import(`../../src/elements/${name}/${name}.ts`)) as Record<string, unknown>;
    assert.ok(Object.values(module).some((value) => typeof value === 'function' && /^Qp/.test(value.name)));
    await import(`../../src/elements/${name}/define.ts`);
  });
}
