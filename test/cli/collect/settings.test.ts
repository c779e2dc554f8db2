/** `sources.json`: each mistake is told with its place and its remedy. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { readSettings } from '../../../src/cli/collect/settings.js';

const source = { id: 'trier', city: 'trier', type: 'ics', url: 'https://trier.example/all.ics' };

async function read(t: TestContext, content: unknown) {
  const folder = await mkdtemp(join(tmpdir(), 'quattropole-settings-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'sources.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readSettings(file);
}

describe('sources.json', () => {
  it('takes from the city what a source does not say', async (t) => {
    const { settings, issues } = await read(t, { sources: [source, { ...source, id: 'metz', city: 'metz', language: 'de' }] });
    assert.deepEqual(issues, []);
    assert.deepEqual(settings, {
      sources: [
        { ...source, timeZone: 'Europe/Berlin', language: 'de', megabytes: 20, seconds: 20 },
        { ...source, id: 'metz', city: 'metz', timeZone: 'Europe/Paris', language: 'de', megabytes: 20, seconds: 20 },
      ],
      same: [],
      different: [],
      perCity: 12,
    });
  });

  const mistakes: [name: string, content: unknown, at: { item?: string; field?: string }, message: RegExp, remedy: RegExp][] = [
    ['no JSON', '{ "sources": [ }', {}, /is not JSON/, /comma/],
    ['no sources', { sources: [] }, { field: 'sources' }, /an array with at least 1 entry/, /README/],
    [
      'a city that is none of ours',
      { sources: [{ ...source, city: 'nancy' }] },
      { item: 'trier', field: 'city' },
      /got "nancy"/,
      /luxembourg, metz/,
    ],
    [
      'a type we cannot read',
      { sources: [{ ...source, type: 'rss' }] },
      { item: 'trier', field: 'type' },
      /one of ics, openagenda/,
      /one of these/,
    ],
    [
      'a field that is missing',
      { sources: [{ ...source, url: undefined }] },
      { item: 'trier', field: 'url' },
      /missing/,
      /fill it in/,
    ],
    [
      'a field we do not know',
      { sources: [{ ...source, adress: 'x' }] },
      { item: 'trier', field: 'adress' },
      /not known/,
      /spelling/,
    ],
    [
      'a time zone that is none',
      { sources: [{ ...source, timeZone: 'CET+1' }] },
      { item: 'trier', field: 'timeZone' },
      /no time zone/,
      /Europe/,
    ],
    [
      'an address that is none of the web',
      { sources: [{ ...source, url: 'ftp://x.example/a' }] },
      { item: 'trier', field: 'url' },
      /no web address/,
      /https/,
    ],
    ['an id twice', { sources: [source, source] }, { item: 'trier', field: 'id' }, /twice/, /another id/],
    ['a pair of three', { sources: [source], same: [['a', 'b', 'c']] }, { field: 'same[0]' }, /does not name two/, /pair/],
    [
      'a contradiction',
      {
        sources: [source],
        same: [
          ['a', 'b'],
          ['b', 'c'],
        ],
        different: [['c', 'a']],
      },
      { field: 'different[0]' },
      /are one event/,
      /take one/,
    ],
  ];
  for (const [name, content, { item, field }, message, remedy] of mistakes) {
    it(`tells of ${name}`, async (t) => {
      const { issues } = await read(t, content);
      assert.equal(issues.length, 1, JSON.stringify(issues));
      const [issue] = issues as [(typeof issues)[0]];
      assert.deepEqual([issue.item, issue.field], [item, field]);
      assert.match(issue.message, message);
      assert.match(issue.remedy ?? '', remedy);
    });
  }

  it('tells of a file that is not there', async () => {
    const { issues } = await readSettings('/nowhere/sources.json');
    assert.match(issues[0]!.message, /can't be read \(ENOENT\)/);
  });
});
