/** The feed in parts: what a visitor downloads is what a page shows, in one language. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Campaign } from '../../src/campaign/schema.js';
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
      audiences: [{ id: 'young', name: { fr: 'Jeunes' } }],
    });
    assert.deepEqual(parse(files.get('parts/places.en.json'))['places'], [
      { id: 'a', url: { en: 'https://a.example/en' }, geo: { latitude: 1, longitude: 2 } },
    ]);
  });

  it('keeps the text that a reader falls back to where one is missing, under its own language', () => {
    assert.deepEqual(parse(files.get('parts/audiences.lb.json'))['audiences'], [{ id: 'young', name: { de: 'Junge Leute' } }]);
  });
});
