/** The samples of the demo, in all formats but iCalendar. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { collectSamples } from '../../../scripts/sample-calendars.js';
import { readDatatourisme } from '../../../src/cli/collect/datatourisme.js';
import { readDestinationOne } from '../../../src/cli/collect/destination-one.js';
import { readEchoLu } from '../../../src/cli/collect/echo-lu.js';
import { readJsonLd } from '../../../src/cli/collect/jsonld.js';
import { readOpenAgenda } from '../../../src/cli/collect/openagenda.js';
import { readOpendatasoft } from '../../../src/cli/collect/opendatasoft.js';
import type { Reader, Source, SourceType } from '../../../src/cli/collect/types.js';
import { misfits, reading } from './reading.js';

const READERS: Partial<Record<SourceType, Reader>> = {
  openagenda: readOpenAgenda,
  opendatasoft: readOpendatasoft,
  jsonld: readJsonLd,
  'destination-one': readDestinationOne,
  'echo-lu': readEchoLu,
  datatourisme: readDatatourisme,
};

const { sources } = JSON.parse(await readFile('demo/sources/sources.json', 'utf8')) as { sources: Source[] };

describe('the demo’s samples', () => {
  for (const source of sources) {
    const reader = READERS[source.type];
    if (!reader) continue;
    it(`of ${source.id} can be read, call themselves samples and hold nobody’s data`, async () => {
      const document = await readFile(`demo/sources/${source.url}`, 'utf8');
      const { occurrences, events, problems } = await reading(reader, document, source);
      assert.match(document, /Beispieldaten/);
      assert.match(source.credit!, /Beispieldaten|exemple/);
      assert.ok(new Set(occurrences.map(({ uid, event }) => uid ?? event.name)).size >= 7);
      assert.deepEqual(occurrences.flatMap(misfits), []);
      // Each has something cancelled, something free and something that repeats; blemishes are told.
      assert.ok(
        events.some(({ eventStatus, offers }) => eventStatus ?? offers),
        'nothing is cancelled or sold out',
      );
      assert.ok(
        events.some(({ isAccessibleForFree }) => isAccessibleForFree),
        'nothing is free',
      );
      assert.ok(
        occurrences.some(({ recurrenceId }) => recurrenceId),
        'nothing repeats',
      );
      assert.deepEqual(
        problems.filter(({ remedy }) => remedy.includes('fault of the reader')),
        [],
      );
      const leak = /@(exemple|beispi)|Erika|Camille|Claude|000 00|00 00|03 87/.exec(JSON.stringify(events));
      assert.equal(leak?.[0], undefined);
    });
  }

  it('show each city often enough, from winter to summer, as the report says', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'quattropole-samples-test-'));
    try {
      await collectSamples('dist/feed/v1/campaign.json', folder, '2026-12-01');
      const report = await readFile(join(folder, 'report.txt'), 'utf8');
      for (const { id } of sources) assert.match(report, new RegExp(`^${id} .* new$`, 'm'));
      assert.match(report, /^all 3\d weeks( +\d\d %){4}$/m);
      assert.doesNotMatch(report, /UNFAIR/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
