/** The feed in parts: what a visitor downloads is what a page shows, in one language. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, mock } from 'node:test';
import { CHECKED } from '../../src/campaign/generated/checked.js';
import fc from 'fast-check';
import { EVENT_CATEGORIES } from '../../src/campaign/categories.js';
import { CITY_IDS } from '../../src/campaign/names.js';
import type { Campaign, Event } from '../../src/campaign/schema.js';
import { addDays, foldSeries, leadFairly, readEvents, selectEvents, type Listing } from '../../src/campaign/select-events.js';
import type { Beginning } from '../../src/campaign/store.js';
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

describe('the events of a feed in parts', () => {
  const TODAY = '2026-11-25';
  const cities = CITY_IDS.map((id) => ({ id, timeZone: 'Europe/Berlin' })) as unknown as Campaign['cities'];
  interface Packed {
    all: Event[];
    first: Event[];
    beginning: Beginning | undefined;
  }
  const packed = (events: readonly Event[]): Packed => {
    const files = pack({ ...CAMPAIGN, cities, events });
    const { de } = (
      parse(files.get('index.json'))['parts'] as Record<string, { de: { url: string; beginning?: { url: string } } }>
    )['events']!;
    const read = (url: string) => parse(files.get(url)) as unknown as { events: Event[]; beginning?: Beginning };
    const { events: all } = read(de.url);
    if (!de.beginning) return { all, first: all, beginning: undefined };
    const { events: first, beginning } = read(de.beginning.url);
    return { all, first, beginning };
  };
  const cardsAt = (events: readonly Event[], now: number): Listing[][] =>
    foldSeries(selectEvents(readEvents(events, cities), { now: new Date(now) }));
  /** What is on the cards, and whether there are more dates. */
  const seen = (cards: Listing[][], count: number) =>
    leadFairly(cards, count)
      .slice(0, count)
      .map(([lead, ...dates]) => `${lead!.event.id} ${lead!.day} ${dates.length > 0}`);

  const arbitrary = fc
    .array(
      fc.record({
        day: fc.integer({ min: -20, max: 120 }).map((days) => addDays(TODAY, days)),
        hour: fc.option(fc.integer({ min: 0, max: 23 }), { nil: undefined }),
        length: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
        isMonth: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
        city: fc.constantFrom(...CITY_IDS),
        category: fc.constantFrom(...EVENT_CATEGORIES),
        superEvent: fc.option(fc.constantFrom('series-a', 'series-b'), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 120 },
    )
    .map((all) =>
      all.map(({ day, hour, length, isMonth, superEvent, city, category }, index): Event => {
        const at = (date: string, time: number) => `${date}T${String(time).padStart(2, '0')}:00+01:00`;
        const startDate = isMonth ? day.slice(0, 7) : hour === undefined ? day : at(day, hour);
        const last = length === undefined ? undefined : addDays(day, Math.floor(length / 10));
        const endDate = last && (hour === undefined ? last : at(last, last === day ? 23 : hour));
        return {
          id: `event-${index}`,
          city,
          category,
          name: { de: superEvent ?? `Fest ${index}` },
          startDate,
          location: { name: 'Markt', address: { addressLocality: 'Trier', addressCountry: 'DE' } },
          url: 'https://fest.example/',
          ...(endDate && !isMonth && { endDate }),
          ...(superEvent && { superEvent }),
        };
      }),
    );

  it('are all in one part, each once, in the order of the feed; the first ones are of these', () => {
    fc.assert(
      fc.property(arbitrary, (events) => {
        const { all, first } = packed(events);
        const ids = all.map(({ id }) => id);
        assert.deepEqual(
          ids,
          events.map(({ id }) => id),
        );
        assert.deepEqual(
          first.map(({ id }) => id),
          ids.filter((id) => first.some((event) => event.id === id)),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('say with the first ones alone what all of them say first, at any moment for which they are', () => {
    let checked = 0;
    fc.assert(
      fc.property(
        arbitrary,
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (events, moments) => {
          const { all, first, beginning } = packed(events);
          if (!beginning) return;
          const [from, through] = [Date.parse(beginning.validFrom), Date.parse(beginning.validThrough)];
          assert.ok(from <= Date.parse(`${TODAY}T00:00+01:00`) && through - from >= 48 * 3_600_000, 'at least two days');
          const ends = all.flatMap(({ endDate = '' }) => (endDate.includes('T') ? Date.parse(endDate) : []));
          for (const now of [from, through - 1, ...ends, ...moments.map((part) => from + part * (through - from))]) {
            if (now < from || now >= through) continue;
            checked += 1;
            // Any number of cards that a host asks for.
            for (const count of [1, 3, beginning.cards])
              assert.deepEqual(seen(cardsAt(first, now), count), seen(cardsAt(all, now), count), new Date(now).toISOString());
          }
        },
      ),
      { numRuns: 60 },
    );
    assert.ok(checked > 100);
  });

  it('have no part for the first ones where these are all', () => {
    const { beginning, first } = packed(
      [{ id: 'a', city: 'metz', startDate: '2026-12-01' } as Event].map(
        (event) => ({ ...event, name: { de: 'A' }, location: { name: 'Markt' } }) as Event,
      ),
    );
    assert.equal(beginning, undefined);
    assert.equal(first.length, 1);
  });

  it('are few at first, however many there are: what a screen needs for two days', () => {
    const many = Array.from({ length: 3000 }, (_, index) => {
      const day = addDays(TODAY, Math.floor(index / 15));
      return {
        id: `e-${index}`,
        city: CITY_IDS[index % 4]!,
        category: 'music',
        name: { de: `Fest ${index}` },
        startDate: `${day}T${10 + (index % 10)}:00+01:00`,
        endDate: `${day}T22:00+01:00`,
        location: { name: 'Markt' },
        url: 'https://fest.example/',
      } as Event;
    });
    const { all, first } = packed(many);
    assert.equal(all.length, 3000);
    assert.ok(first.length <= 30, String(first.length));
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
