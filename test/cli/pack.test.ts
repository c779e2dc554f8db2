/** The feed in parts: what a visitor downloads is what a page shows, in one language. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, mock } from 'node:test';
import { CHECKED } from '../../src/campaign/generated/checked.js';
import type { Campaign } from '../../src/campaign/schema.js';
import { pack as command } from '../../src/cli/pack/cli.js';
import { pack } from '../../src/cli/pack/pack.js';

const CAMPAIGN = {
  formatVersion: 1,
  publisher: { name: 'Test', url: 'https://test.example/' },
  dateModified: '2026-11-25',
  expires: '2027-12-31',
  audiences: [{ id: 'young', name: { de: 'Junge Leute', fr: 'Jeunes' } }],
  cities: [],
  places: [{ id: 'a', url: { de: 'https://a.example/de', en: 'https://a.example/en' }, geo: { latitude: 1, longitude: 2 } }],
  trips: [],
  events: [],
  connections: [],
} as unknown as Campaign;

const parse = (text: string | undefined) => JSON.parse(text!) as Record<string, unknown>;

describe('the feed in parts', () => {
  const files = pack(CAMPAIGN);

  it('has an index that says where each part is, and its hash', () => {
    const { parts, ...rest } = parse(files.get('index.json'));
    assert.deepEqual(rest, {
      formatVersion: 1,
      publisher: { name: 'Test', url: 'https://test.example/' },
      dateModified: '2026-11-25',
      expires: '2027-12-31',
    });
    const { url, sha256 } = (parts as Record<string, Record<string, { url: string; sha256: string }>>)['places']!['de']!;
    assert.equal(url, 'parts/places.de.json');
    assert.equal(sha256, createHash('sha256').update(files.get(url)!).digest('base64url'));
    assert.equal(files.size, 1 + 6 * 4);
  });

  it('has in a part one kind in one language', () => {
    assert.deepEqual(parse(files.get('parts/audiences.fr.json')), {
      formatVersion: 1,
      checked: CHECKED,
      audiences: [{ id: 'young', name: { fr: 'Jeunes' } }],
    });
    assert.deepEqual(parse(files.get('parts/places.en.json'))['places'], [
      { id: 'a', url: { en: 'https://a.example/en' }, geo: { latitude: 1, longitude: 2 } },
    ]);
  });

  it('says that a part was checked only where all of it fits', () => {
    // The place has no name, for one.
    assert.equal(parse(files.get('parts/places.en.json'))['checked'], undefined);
    assert.equal(parse(files.get('parts/trips.en.json'))['checked'], CHECKED);
  });

  it('keeps the text that a reader falls back to where one is missing, under its own language', () => {
    assert.deepEqual(parse(files.get('parts/audiences.lb.json'))['audiences'], [{ id: 'young', name: { de: 'Junge Leute' } }]);
  });
});

describe('quattropole pack', () => {
  it('writes all files of a good feed, and nothing of a bad one, with the remedy', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'quattropole-pack-'));
    t.after(() => rm(folder, { recursive: true }));
    const said = { log: mock.method(console, 'log', () => undefined), error: mock.method(console, 'error', () => undefined) };
    t.after(() => mock.restoreAll());
    const feed = join(folder, 'campaign.json');
    await writeFile(feed, JSON.stringify({ ...CAMPAIGN, places: [] }));
    assert.equal(await command.run([feed, '-o', join(folder, 'out')]), 0);
    assert.deepEqual(parse(await readFile(join(folder, 'out/parts/audiences.fr.json'), 'utf8')), {
      formatVersion: 1,
      checked: CHECKED,
      audiences: [{ id: 'young', name: { fr: 'Jeunes' } }],
    });

    await writeFile(feed, JSON.stringify({ ...CAMPAIGN, places: [{ id: 'a' }] }));
    assert.equal(await command.run([feed, '-o', join(folder, 'bad')]), 1);
    const message = String(said.error.mock.calls[0]!.arguments[0]);
    assert.match(message, /places\[0\]\.city: missing/);
    assert.match(message, /quattropole check/);
    assert.ok(!existsSync(join(folder, 'bad')));
  });
});
