/** What the package tells compilers and editors of the elements. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { FOLDERS } from '../../scripts/elements.js';

interface Attribute {
  name: string;
  description: unknown;
  values?: { name: string }[];
  valueSet?: string;
  value?: { type: string | string[] };
}
interface Tag {
  name: string;
  attributes: Attribute[];
  js?: { events: { name: string }[] };
}
const fields = JSON.parse(await readFile('package.json', 'utf8')) as Record<
  'web-types' | 'html.customData' | 'customElements',
  string
>;
const read = async <T>(path: string) => JSON.parse(await readFile(path, 'utf8')) as T;
const TAGS = FOLDERS.map((name) => `qp-${name}`);
const find = (tags: Tag[], tag: string, name: string) =>
  tags.find((each) => each.name === tag)!.attributes.find((attribute) => attribute.name === name);

describe('what editors and compilers know of the elements', () => {
  it('holds in TypeScript, React, Vue and Svelte: right code compiles, each mistake is found', () => {
    const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'test/types'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });

  it('is offered by VS Code: tags, attributes with their values, and those that take none', async () => {
    const { tags } = await read<{ tags: Tag[] }>(fields['html.customData']);
    assert.deepEqual(
      tags.map(({ name }) => name),
      TAGS,
    );
    assert.deepEqual(
      find(tags, 'qp-map', 'host-city')?.values?.map(({ name }) => name),
      ['luxembourg', 'metz', 'saarbruecken', 'trier'],
    );
    assert.equal(find(tags, 'qp-event-strip', 'deep-link')?.valueSet, 'v');
    assert.equal(find(tags, 'qp-map', 'tiles')?.values, undefined);
    // Inner state is no attribute.
    assert.equal(find(tags, 'qp-city-carousel', 'chosen'), undefined);
  });

  it('is offered by JetBrains’ editors, events included', async () => {
    const { contributions } = await read<{ contributions: { html: { elements: Tag[] } } }>(fields['web-types']);
    const { elements } = contributions.html;
    assert.deepEqual(
      elements.map(({ name }) => name),
      TAGS,
    );
    assert.deepEqual(find(elements, 'qp-trip-teaser', 'stay')?.value, { type: ['day', 'weekend', 'longer'] });
    const events = elements.find(({ name }) => name === 'qp-map')!.js!.events.map(({ name }) => name);
    assert.deepEqual(events.sort(), ['qp-city-select', 'qp-error', 'qp-place-select', 'qp-ready', 'qp-tiles-request']);
  });
});
