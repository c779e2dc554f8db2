import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { after, describe, it } from 'node:test';
import { describeElements } from '../../scripts/describe-elements.js';

const FOLDER = 'node_modules/.cache/describe-elements-test';

describe('the description of the elements', () => {
  after(() => rm(FOLDER, { recursive: true, force: true }));

  it('names each element, and leaves package.json as it is: "npm start" makes one for the demo', async () => {
    const before = await readFile('package.json', 'utf8');
    const { modules } = await describeElements(FOLDER);
    const tags = modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? []));
    assert.deepEqual(tags.sort(), ['qp-campaign', 'qp-city-carousel', 'qp-event-strip', 'qp-map', 'qp-trip-teaser']);
    assert.equal(await readFile('package.json', 'utf8'), before);
  });
});
