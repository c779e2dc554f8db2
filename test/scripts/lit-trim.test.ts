import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { trimLit } from '../../scripts/lit-trim.js';

const FILES = [
  '@lit/reactive-element/css-tag.js',
  '@lit/reactive-element/reactive-element.js',
  'lit-html/lit-html.js',
  'lit-element/lit-element.js',
];

test('lit as installed leaves nothing of its own on a page, and no sentences for developers', async () => {
  for (const file of FILES) {
    const code = trimLit(file, await readFile(`node_modules/${file}`, 'utf8'));
    assert.doesNotMatch(code, /Versions|litPropertyMetadata|Symbol\.metadata|ShadyCSS|not constructable|Value passed/, file);
  }
});

test('another lit stops the build', () => {
  assert.throws(
    () => trimLit('lit-html/lit-html.js', 'export const html = 0;'),
    /the hook for its polyfill is not in this version/,
  );
});
