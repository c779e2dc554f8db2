/** Hostile documents end in a sentence, within seconds, and harm nobody. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readApart } from '../../../src/cli/collect/apart.js';
import type { LimitedSource } from '../../../src/cli/collect/settings.js';

const formats = new URL('./formats.ts', import.meta.url).href;
const window = { from: '2026-06-01', to: '2026-12-31' };
const source: LimitedSource = {
  id: 'trier',
  city: 'trier',
  type: 'ics',
  url: 'trier.ics',
  timeZone: 'Europe/Berlin',
  language: 'de',
  megabytes: 20,
  seconds: 20,
};
const read = (document: string, seconds = 20, memory?: number) =>
  readApart({ document, source: { ...source, seconds }, window, formats, ...(memory && { memory }) });

describe('reading apart', () => {
  it('gives what the reader found, and what it said', async () => {
    const { occurrences, problems } = await read(JSON.stringify([{ title: 'odd', start: '2026-06-01', uid: '1' }]));
    assert.equal(occurrences[0]!.event.name.de, 'odd');
    assert.deepEqual(problems, [{ item: '1', message: 'is odd', remedy: 'ask for an even one' }]);
  });

  it('says why a document is none of this type', async () => {
    await assert.rejects(read('BEGIN:'), /can't be read: .*JSON/);
  });

  it('ends a reader that does not', async () => {
    const began = Date.now();
    await assert.rejects(read('hang', 3), /could not be read within 3 seconds/);
    assert.ok(Date.now() - began < 30_000);
  });

  it('bounds its memory, grown bit by bit or at once', async () => {
    await assert.rejects(read('memory', 60, 128), /needs more than 128 MB of memory/);
    await assert.rejects(read('one large piece', 60, 128), /needs more than 128 MB of memory/);
  });

  it('does not let deep JSON through to us', async () => {
    const began = Date.now();
    await assert.rejects(read('['.repeat(10_000_000), 3), /can't be read|could not be read|memory/);
    assert.ok(Date.now() - began < 30_000);
  });

  it('tells a reader no keys', async () => {
    process.env['OPENAGENDA_KEY'] = 'secret';
    await assert.rejects(read('env'), (error: Error) => /PATH/.test(error.message) && !/OPENAGENDA/.test(error.message));
    delete process.env['OPENAGENDA_KEY'];
  });

  it('says so where there is no reader yet', async () => {
    await assert.rejects(
      readApart({ document: '', source: { ...source, type: 'echo-lu' }, window, formats }),
      /there is no reader for "echo-lu"/,
    );
  });
});
