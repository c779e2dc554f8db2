import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { patchLeaflet } from '../../scripts/leaflet-patch.js';

test('Leaflet as installed writes no HTML at import, asks for no picture that a policy forbids, and keeps its listeners apart from a page’s own Leaflet', async () => {
  const code = patchLeaflet(await readFile('node_modules/leaflet/dist/leaflet-src.esm.js', 'utf8'));
  assert.doesNotMatch(code, /div\.innerHTML = '<svg\/>'/);
  assert.doesNotMatch(code, /_leaflet_events/);
  assert.doesNotMatch(code, /'data:/);
  assert.match(
    code,
    /for \(var i in map\._layers\) \{ if \(!Object\.prototype\.hasOwnProperty\.call\(map\._layers, i\)\) continue;/,
  );
});

test('another Leaflet stops the build', () => {
  assert.throws(
    () => patchLeaflet('export const version = "2.0.0";'),
    /the test for inline SVG is not in this version of Leaflet/,
  );
});
