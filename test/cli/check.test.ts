/** `quattropole check`: what a publisher learns about a feed. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it, type TestContext } from 'node:test';
import type { Campaign } from '../../src/campaign/schema.js';
import { checkFeed } from '../../src/cli/check/check.js';
import { check } from '../../src/cli/check/cli.js';
import { buildCampaign } from '../../src/cli/content/build.js';
import { TODAY } from './copy.js';

type Editable = Record<string, Record<string, never>[]> & Record<string, never>;
let whole: Campaign;
before(async () => {
  const root = new URL('fixtures/content', import.meta.url).pathname;
  whole = (await buildCampaign(root, TODAY)).campaign;
});

/** What is found in the sample after one change. */
function findings(change: (feed: Editable) => void = () => undefined, today = TODAY) {
  const feed = JSON.parse(JSON.stringify(whole)) as Editable;
  change(feed);
  return checkFeed(feed, { file: 'campaign.json', today });
}

describe('a feed', () => {
  it('in which all is well has no findings', () => {
    assert.deepEqual(findings(), []);
  });

  const errors: [name: string, change: (feed: Editable) => void, path: string, message: RegExp][] = [
    [
      'a number in quotes',
      (feed) => Object.assign(feed['places']![0]!['geo']!, { latitude: '49,6' }),
      'places[0].geo.latitude',
      /between -90 and 90, got "49,6"/,
    ],
    [
      'an id twice',
      (feed) => Object.assign(feed['events']![1]!, { id: feed['events']![0]!['id'] }),
      'events[1].id',
      /second time in events \(first in events\[0\]\)/,
    ],
    [
      'an event at a place that is not there',
      (feed) => Object.assign(feed['events']![0]!['location']!, { place: 'gone' }),
      'events[0].location.place',
      /no place "gone"/,
    ],
    [
      'a day that is not in the calendar',
      (feed) => Object.assign(feed['events']![0]!, { startDate: '2026-02-30', endDate: undefined }),
      'events[0].startDate',
      /2026-02-30 is not in the calendar/,
    ],
    [
      'a time on such a day',
      (feed) => Object.assign(feed['events']![0]!, { startDate: '2026-02-30T20:00+01:00', endDate: undefined }),
      'events[0].startDate',
      /not in the calendar/,
    ],
    [
      'an hour that does not exist',
      (feed) => Object.assign(feed['events']![0]!, { startDate: '2026-07-02T25:00+02:00', endDate: undefined }),
      'events[0].startDate',
      /expected a date .* got "2026-07-02T25:00\+02:00"/,
    ],
    [
      'an end before the beginning',
      (feed) => Object.assign(feed['events']![0]!, { startDate: '2026-07-02', endDate: '2026-07-01' }),
      'events[0].endDate',
      /before it begins/,
    ],
    [
      'a connection of last year',
      (feed) => Object.assign(feed['connections']![0]!, { validThrough: '2025-12-13' }),
      'connections[0].validThrough',
      /was valid until 2025-12-13/,
    ],
    ['content that expired', (feed) => Object.assign(feed, { expires: '2026-01-01' }), 'expires', /expired on 2026-01-01/],
    [
      'a city that is missing',
      (feed) => Object.assign(feed, { cities: whole.cities.slice(0, -1) }),
      'cities',
      /the city trier is missing/,
    ],
    ['a list that is none', (feed) => Object.assign(feed, { trips: {} }), 'trips', /is no list/],
    [
      'an address that is none',
      (feed) => Object.assign(feed['places']![0]!, { url: 'https://nowhere' }),
      'places[0].url',
      /is no address/,
    ],
  ];
  for (const [name, change, path, message] of errors) {
    it(`with ${name} has an error that says where`, () => {
      const found = findings(change).filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        found.map((finding) => finding.path),
        [path],
        JSON.stringify(found),
      );
      assert.match(found[0]!.message, message);
      assert.ok(found[0]!.remedy);
    });
  }

  it('with a stop at a place that is not there names the trip, the day and the stop', () => {
    const found = findings((feed) => {
      const items = feed['trips']![0]!['itinerary']![0]!['items'] as unknown as { place?: string }[];
      items.find(({ place }) => place)!.place = 'gone';
    });
    assert.match(found[0]!.path, /^trips\[0\]\.itinerary\[0\]\.items\[\d\]\.place$/);
  });

  const warnings: [name: string, change: (feed: Editable) => void, path: string, message: RegExp][] = [
    [
      'without a language',
      (feed) => void delete (feed['places']![0]!['name'] as unknown as { lb?: string }).lb,
      'places[0].name.lb',
      /missing/,
    ],
    [
      'with a text too long for its card',
      (feed) => Object.assign(feed['places']![0]!['name']!, { de: 'x'.repeat(61) }),
      'places[0].name.de',
      /1 to 60 characters/,
    ],
    [
      'with a link that is not encrypted',
      (feed) => Object.assign(feed['places']![0]!, { url: 'http://metz.example/' }),
      'places[0].url',
      /not encrypted/,
    ],
    [
      'with a field that is none of ours',
      (feed) => Object.assign(feed['places']![0]!, { adress: 1 }),
      'places[0].adress',
      /not a field/,
    ],
    [
      'with a place far away',
      (feed) => Object.assign(feed['places']![0]!, { geo: { latitude: 48.1, longitude: 6.4 } }),
      'places[0].geo',
      /km from the centre/,
    ],
  ];
  for (const [name, change, path, message] of warnings) {
    it(`${name} is shown all the same: a warning`, () => {
      const found = findings(change);
      assert.deepEqual(
        found.map((finding) => [finding.severity, finding.path]),
        [['warning', path]],
        JSON.stringify(found),
      );
      assert.match(found[0]!.message, message);
    });
  }

  it('of events alone is looked through without a campaign around it', () => {
    const alone = { ...whole, cities: [], places: [], trips: [], connections: [], audiences: [] };
    assert.deepEqual(checkFeed(alone, { file: 'events.json', today: TODAY }), []);
  });

  it('may hold anything at all without harm', () => {
    for (const odd of [null, 5, 'x', [], [null]]) {
      const found = findings((feed) => Object.assign(feed, { events: odd, places: [odd], expires: odd }));
      assert.ok(found.length > 0);
    }
  });
});

describe('quattropole check', () => {
  async function run(t: TestContext, content: string, ...options: string[]) {
    const folder = await mkdtemp(join(tmpdir(), 'quattropole-check-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'campaign.json');
    await writeFile(file, content);
    const said: string[] = [];
    const { log } = console;
    console.log = (line: string) => said.push(line);
    try {
      return { code: await check.run([file, ...options]), said: said.join('\n') };
    } finally {
      console.log = log;
    }
  }
  /** Nothing in it is past on the day of the test. */
  const lasting = () => ({
    ...whole,
    expires: '2999-01-01',
    connections: whole.connections.map((connection) => ({ ...connection, validThrough: '2999-01-01' })),
  });

  it('ends with 0 where there are no errors, with 1 where there are, and takes warnings for errors with --strict', async (t) => {
    const good = await run(t, JSON.stringify(lasting()));
    assert.deepEqual([good.code, /All is well\.$/.test(good.said)], [0, true], good.said);
    const places = lasting().places.map((place) => ({ ...place, name: { de: 'Turm' } }));
    const poor = JSON.stringify({ ...lasting(), places });
    const warned = await run(t, poor);
    assert.equal(warned.code, 0);
    assert.match(warned.said, /places\[0\]\.name\.fr \(.*\): warning: missing: .*\n {4}→ translate it/);
    assert.match(warned.said, /0 error\(s\), 12 warning\(s\)\.$/);
    assert.equal((await run(t, poor, '--strict')).code, 1);
    const broken = await run(t, JSON.stringify({ ...lasting(), events: [{}] }), '--json');
    assert.equal(broken.code, 1);
    assert.equal((JSON.parse(broken.said) as { ok: boolean }).ok, false);
  });

  it('says in a sentence that a file is no feed', async (t) => {
    for (const content of ['{"events": [', '[]', '{"formatVersion": 2}']) {
      const { code, said } = await run(t, content);
      assert.equal(code, 1);
      assert.match(said, /campaign\.json: .+\n {4}→ .+\n\n.*1 error\(s\)/);
    }
  });
});
