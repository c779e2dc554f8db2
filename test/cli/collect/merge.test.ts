/** One event once. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { candidatesOf, type Candidate } from '../../../src/cli/collect/candidates.js';
import { merge, MERGE_AT } from '../../../src/cli/collect/merge.js';
import type { Pair } from '../../../src/cli/collect/settings.js';
import { likeness, titlesOf } from '../../../src/cli/collect/similarity.js';
import { candidate, event, SOURCES } from './candidates.js';

const idsOf = (candidates: readonly Candidate[]) => candidates.map(({ ids: [id] }) => id!);
const events = (...candidates: Candidate[]) => merge(candidates).candidates.map((each) => each.event);
const degree = (a: string, b: string) =>
  likeness(titlesOf(event({ name: { de: a } })), titlesOf(event({ name: { de: b } })))!.degree;

describe('what is the same', () => {
  it('has the same UID, in calendars that make them unique', () => {
    const uid = { uid: 'a1@venue.example' };
    const other = { name: { de: 'Ganz anders' }, startDate: '2026-06-05T21:00+02:00' };
    assert.equal(events(candidate({}, uid), candidate(other, { ...uid, rank: 1 })).length, 1);
    assert.equal(events(candidate({}, { uid: '17' }), candidate(other, { uid: '17', rank: 1 })).length, 2);
  });

  it('has the same UID in OpenAgenda and in its mirror', () => {
    const other = { name: { de: 'Ganz anders' }, location: { name: 'Anderswo' } };
    const open = candidate({}, { uid: '17', source: { type: 'openagenda' } });
    const mirror = candidate(other, { uid: '17', rank: 1, source: { type: 'opendatasoft' } });
    assert.equal(events(open, mirror).length, 1);
  });

  it('is an occurrence of a series only with the same RECURRENCE-ID, however its offset is written', () => {
    const uid = 'a1@venue.example';
    const first = candidate({}, { uid, recurrenceId: '2026-06-05T20:00+02:00' });
    const again = candidate({ name: { fr: 'Jazz à la serre' } }, { uid, recurrenceId: '2026-06-05T18:00Z', rank: 1 });
    const next = candidate({ startDate: '2026-06-12T20:00+02:00' }, { uid, recurrenceId: '2026-06-12T20:00+02:00' });
    const { candidates } = merge([first, again, next]);
    assert.equal(candidates.length, 2);
    const both = candidates.find(({ sources }) => sources.length === 2)!;
    assert.deepEqual(both.series, [...first.series, ...again.series]);
    assert.ok(candidates.every(({ series }) => series[0] === first.series[0]));
  });

  it('has the same address on the same day, in any language and spelling of it', () => {
    const german = candidate({ url: 'https://www.venue.example/jazz/?utm_source=x' });
    const french = candidate({ name: { fr: 'Concert' }, url: 'http://venue.example/jazz', startDate: '2026-06-05' }, { rank: 1 });
    const later = candidate({ name: { fr: 'Concert' }, url: 'http://venue.example/jazz', startDate: '2026-06-06' }, { rank: 1 });
    assert.equal(events(german, french, later).length, 2);
  });

  it('has not the same address where that is a front page, or a page about several events', () => {
    const front = { url: 'https://venue.example/' };
    assert.equal(events(candidate(front), candidate({ ...front, name: { de: 'Lesung' } }, { rank: 1 })).length, 2);
    const page = { url: 'https://venue.example/programme' };
    const titled = ['Jazz im Palmenhaus', 'Lesung für Kinder'].map((de) => ({ event: event({ ...page, name: { de } }) }));
    const all = candidatesOf(titled, SOURCES[0]!, 0);
    assert.equal(events(...all, candidate({ ...page, name: { fr: 'Concert' } }, { rank: 1 })).length, 3);
  });

  it('has two shows a day under one address, which stay two', () => {
    const show = (hour: string, rank: number) =>
      candidate({ url: 'https://venue.example/show', startDate: `2026-06-05T${hour}:00+02:00` }, { rank });
    assert.equal(events(show('15', 0), show('20', 0), show('15', 1), show('20', 1)).length, 2);
  });

  it('has titles that are alike, within a quarter of an hour and 150 m', () => {
    const near = { latitude: 49.75, longitude: 6.64 };
    const title = { name: { de: 'Jazz im Palmenhaus!' } };
    const first = candidate({ location: { name: 'Palmenhaus', geo: near } });
    const pair = (changes: Parameters<typeof candidate>[0]) =>
      events(first, candidate({ ...title, ...changes }, { rank: 1 })).length;
    assert.equal(pair({ startDate: '2026-06-05T18:15Z', location: { name: 'Im Park', geo: { ...near, latitude: 49.7513 } } }), 1);
    assert.equal(pair({ startDate: '2026-06-05T18:16Z', location: { name: 'Im Park', geo: near } }), 2);
    assert.equal(pair({ location: { name: 'Palmenhaus', geo: { ...near, latitude: 49.7515 } } }), 2);
    assert.equal(pair({ location: { name: 'PALMENHAUS' } }), 1);
    assert.equal(pair({ name: { fr: 'Jazz im Palmenhaus' } }), 2);
  });

  it('is left to a person where it is less alike, once for a series, with the line to paste', () => {
    const other = (week: number) =>
      candidate(
        {
          name: { de: 'Jazz im Palmenhaus: Trio Nordlicht' },
          startDate: `2026-06-${String(5 + 7 * week).padStart(2, '0')}T20:00+02:00`,
        },
        { rank: 1, uid: 'b', recurrenceId: String(week) },
      );
    const one = (week: number) =>
      candidate(
        { startDate: `2026-06-${String(5 + 7 * week).padStart(2, '0')}T20:00+02:00` },
        { uid: 'a', recurrenceId: String(week) },
      );
    const all = [one(0), one(1), other(0), other(1)];
    const { candidates, review } = merge(all);
    assert.equal(candidates.length, 4);
    assert.equal(review.length, 1);
    const [{ pair, dates, likeness: found }] = review as [(typeof review)[0]];
    assert.equal(dates, 2);
    assert.ok(found >= 0.4 && found < MERGE_AT);
    assert.equal(merge(all, { same: [pair] }).candidates.length, 2);
    const apart = merge(all, { different: [pair] });
    assert.deepEqual([apart.candidates.length, apart.review.length], [4, 0]);
  });

  it('is not the same with another number, nor where its source lists two', () => {
    const group = (number: number) => candidate({ name: { de: `Stadtrundgang Gruppe ${number}` } }, { rank: number });
    const numbered = merge([group(1), group(2)]);
    assert.deepEqual([numbered.candidates.length, numbered.review[0]!.why], [2, 'the titles have different numbers']);
    const twice = merge([candidate({}, { uid: '1' }), candidate({ name: { de: 'Jazz im Palmenhaus A' } }, { uid: '2' })]);
    assert.deepEqual([twice.candidates.length, twice.review[0]!.why], [2, 'their source lists them as two']);
  });

  it('compares titles without case, accents and signs, and words in any order', () => {
    assert.equal(degree('Große Führung', 'GROSSE FUHRUNG'), 1);
    assert.ok(degree('Konzert: Beethovens Neunte', 'Beethovens Neunte – Konzert') > 0.85);
    assert.ok(degree('Weinfest', 'Lesung für Kinder') < 0.4);
  });
});

describe('the one that stays', () => {
  it('has the texts, links and facts of all, credits whom it owes to, and the id of the first source', () => {
    const page = { url: 'https://a.example/jazz' };
    const german = candidate({ ...page, isAccessibleForFree: true }, { uid: 'x@y' });
    const french = candidate(
      {
        name: { fr: 'Jazz à la serre' },
        description: { fr: 'Trio.' },
        url: 'https://b.example/jazz',
        endDate: '2026-06-05T22:00+02:00',
      },
      { rank: 1, uid: 'x@y' },
    );
    const [one] = merge([french, german]).candidates;
    assert.deepEqual(one!.event, {
      city: 'trier',
      name: { de: 'Jazz im Palmenhaus', fr: 'Jazz à la serre' },
      description: { fr: 'Trio.' },
      category: 'music',
      startDate: '2026-06-05T20:00+02:00',
      endDate: '2026-06-05T22:00+02:00',
      location: { name: 'Palmenhaus' },
      isAccessibleForFree: true,
      url: { de: 'https://a.example/jazz', fr: 'https://b.example/jazz' },
    });
    assert.equal(one!.ids[0], german.ids[0]);
    assert.deepEqual(one!.credits, ['The calendar of trier', 'The calendar of metz']);
    assert.deepEqual(one!.licenses, ['CC-BY-4.0']);
  });

  it('is cancelled if one of them says so, and has the new date if it was moved', () => {
    const full = { description: { de: 'Alles.' }, image: undefined, endDate: '2026-06-05T22:00+02:00' };
    const uid = 'x@y';
    const status = (eventStatus: 'EventCancelled' | 'EventRescheduled', changes = {}) =>
      merge([
        candidate({ ...full, eventStatus: 'EventScheduled' } as never, { uid }),
        candidate({ eventStatus, ...changes }, { uid, rank: 1 }),
      ]).candidates[0]!.event;
    assert.equal(status('EventCancelled').eventStatus, 'EventCancelled');
    const moved = status('EventRescheduled', {
      startDate: '2026-06-06T19:00+02:00',
      previousStartDate: '2026-06-05T20:00+02:00',
    });
    assert.equal(moved.startDate, '2026-06-06T19:00+02:00');
    assert.equal(moved.endDate, undefined);
    assert.equal(moved.description!.de, 'Alles.');
  });

  it('is sold out if one of them says so', () => {
    const page = { url: 'https://a.example/jazz' };
    const [one] = events(
      candidate({ ...page, offers: { availability: 'InStock' } }),
      candidate({ ...page, offers: { availability: 'SoldOut' } }, { rank: 1 }),
    );
    assert.equal(one!.offers!.availability, 'SoldOut');
  });
});

describe('ids', () => {
  it('are the same in every run and whatever else changes', () => {
    const [a] = candidatesOf([{ uid: 'x@y', event: event() }], SOURCES[0]!, 0);
    const [b] = candidatesOf([{ uid: 'x@y', event: event({ name: { de: 'Neu' }, startDate: '2026-06-06' }) }], SOURCES[0]!, 3);
    assert.equal(a!.ids[0], b!.ids[0]);
    assert.match(a!.ids[0]!, /^trier-calendar-[a-z0-9]{12}$/);
  });

  it('tell events apart that share a page', () => {
    const page = (de: string) => ({ event: event({ url: 'https://a.example/all', name: { de } }) });
    const all = candidatesOf([page('Eins'), page('Zwei')], SOURCES[0]!, 0);
    assert.notEqual(all[0]!.ids[0], all[1]!.ids[0]);
  });
});

const titles = [
  'Jazz im Palmenhaus',
  'Jazz im Palmenhaus!',
  'Palmenhaus: Jazz',
  'Jazz im Haus',
  'Lesung',
  'Lesungen',
  'Gruppe 1',
  'Gruppe 2',
];
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const arbitrary = fc
  .array(
    fc.record({
      rank: fc.nat(3),
      uid: maybe(fc.constantFrom('1', '2', 'a@b', 'c@d')),
      recurrenceId: maybe(fc.constantFrom('2026-06-05T20:00+02:00', '2026-06-05T18:00Z', '2026-06-12')),
      language: fc.constantFrom('de' as const, 'fr' as const),
      title: fc.constantFrom(...titles),
      startDate: fc.constantFrom(
        '2026-06-05',
        '2026-06-05T20:00+02:00',
        '2026-06-05T18:10Z',
        '2026-06-05T20:20+02:00',
        '2026-06-05T23:55+02:00',
        '2026-06-06T00:05+02:00',
      ),
      venue: fc.constantFrom('Palmenhaus', 'Arsenal'),
      geo: maybe(fc.constantFrom(...[0, 0.001, 0.002, 0.01].map((more) => ({ latitude: 49.75 + more, longitude: 6.64 })))),
      url: fc.constantFrom('https://a.example/', 'https://a.example/1', 'https://a.example/2', 'https://b.example/1#top'),
      eventStatus: maybe(fc.constantFrom('EventScheduled' as const, 'EventCancelled' as const, 'EventRescheduled' as const)),
      endDate: maybe(fc.constant('2026-06-06')),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(({ rank, uid, recurrenceId, language, title, startDate, venue, geo, url, eventStatus, endDate }) =>
      candidate(
        {
          name: { [language]: title },
          startDate,
          location: { name: venue, ...(geo ? { geo } : {}) },
          url,
          ...(eventStatus ? { eventStatus } : {}),
          ...(endDate ? { endDate } : {}),
        },
        { rank, ...(uid ? { uid, ...(recurrenceId ? { recurrenceId } : {}) } : {}) },
      ),
    ),
  );

/** Pairs of ids that are there. */
const withPairs = arbitrary.chain((all) => {
  const id = all.length ? fc.constantFrom(...new Set(idsOf(all))) : fc.constant('nobody');
  return fc.record({
    all: fc.constant(all),
    pairs: fc.array(
      fc.tuple(id, id).filter(([a, b]) => a !== b),
      { maxLength: all.length > 1 && new Set(idsOf(all)).size > 1 ? 3 : 0 },
    ),
  });
});

for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo']) {
  describe(`merging on a machine in ${zone}`, () => {
    const inZone = (run: () => void) => () => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        run();
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    };

    it(
      'does not depend on the order',
      inZone(() =>
        fc.assert(
          fc.property(
            arbitrary.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
            ([all, shuffled]) => assert.deepEqual(merge(shuffled), merge(all)),
          ),
        ),
      ),
    );

    it(
      'has nothing left to do the second time',
      inZone(() =>
        fc.assert(
          fc.property(arbitrary, (all) => {
            const { candidates } = merge(all);
            assert.deepEqual(merge(candidates).candidates, candidates);
          }),
        ),
      ),
    );

    it(
      'loses nobody: each candidate’s id is in exactly one event, and a candidate alone is as it was',
      inZone(() =>
        fc.assert(
          fc.property(arbitrary, (all) => {
            const { candidates, merged } = merge(all);
            assert.deepEqual(candidates.flatMap(({ ids }) => ids).sort(), [...new Set(idsOf(all))].sort());
            assert.equal(candidates.length, all.length - Object.values(merged).reduce((sum, count) => sum + count, 0));
            for (const one of candidates) {
              const before = all.filter(({ ids: [id] }) => one.ids.includes(id!));
              if (before.length === 1) assert.deepEqual(one, before[0]);
            }
          }),
        ),
      ),
    );

    it(
      'keeps apart what is different, always',
      inZone(() =>
        fc.assert(
          fc.property(withPairs, ({ all, pairs }) => {
            const { candidates } = merge(all, { different: pairs });
            for (const [a, b] of pairs) assert.ok(!candidates.some(({ ids }) => ids.includes(a) && ids.includes(b)));
          }),
        ),
      ),
    );

    it(
      'brings together what is the same, always',
      inZone(() =>
        fc.assert(
          fc.property(withPairs, ({ all, pairs }) => {
            const { candidates } = merge(all, { same: pairs as Pair[] });
            for (const [a, b] of pairs) assert.ok(candidates.some(({ ids }) => ids.includes(a) && ids.includes(b)));
          }),
        ),
      ),
    );
  });
}

describe('20,000 occurrences', () => {
  const many = (of: (index: number) => Candidate) => Array.from({ length: 20_000 }, (_, index) => of(index));
  const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + (index % 365))).toISOString().slice(0, 10);

  it('of a year take few comparisons', () => {
    const all = many((index) =>
      candidate(
        {
          name: { de: `${titles[index % 4]} ${index}` },
          startDate: `${day(index)}T${String(10 + (index % 12))}:00+01:00`,
          location: { name: `Saal ${index % 80}`, geo: { latitude: 49.7 + (index % 80) / 500, longitude: 6.6 } },
          url: `https://venue.example/${index}`,
        },
        { rank: index % 4, uid: `${index}@venue.example` },
      ),
    );
    const { comparisons, candidates } = merge(all);
    assert.equal(candidates.length, 20_000);
    assert.ok(comparisons < 200_000, `${comparisons} comparisons`);
  });

  it('on one day in one place take few comparisons, too, and the same title is found', () => {
    const all = many((index) =>
      candidate(
        { name: { de: `Stand${index % 10_000} am Hauptmarkt` }, startDate: '2026-06-05', location: { name: 'Trier' } },
        { rank: index < 10_000 ? 0 : 1, uid: String(index) },
      ),
    );
    const { comparisons, candidates } = merge(all);
    assert.equal(candidates.length, 10_000);
    assert.ok(comparisons < 400_000, `${comparisons} comparisons`);
  });
});
