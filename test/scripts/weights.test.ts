import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minify } from 'terser';
import { stretchesOf, weighParts } from '../../scripts/weights.js';

const BEFORE = `// src/ui/icons.ts
var icon = "M4 11.5 12 4.5l8 7M6.5 9.8v9.7h11V9.8M5 12h14M13 6l6 6-6 6";
// src/campaign/store.ts
var feed = "https://widgets.example/feed/v1/index.json?and=so+on";
console.log(icon, feed);
export { icon, feed };`;

test('each part weighs what is missing without it, and all of them the whole', async () => {
  const { code, map } = await minify(BEFORE, { module: true, compress: false, sourceMap: { asObject: true } });
  const stretches = stretchesOf(BEFORE, (map as { mappings: string }).mappings);
  const textOf = (part: string) =>
    stretches.map((each, index) => (each.part === part ? code!.slice(each.start, stretches[index + 1]?.start) : '')).join('');
  assert.match(textOf('icons'), /M4 11\.5/);
  assert.doesNotMatch(textOf('icons'), /widgets\.example/);
  assert.match(textOf('getting and reading the feed'), /widgets\.example/);

  const weights = weighParts(code!, stretches);
  assert.ok(weights.get('icons')! > 20 && weights.get('getting and reading the feed')! > 20);
  const sum = [...weights.values()].reduce((total, each) => total + each, 0);
  assert.ok(sum > 100 && sum < code!.length, `${sum}`);
});
