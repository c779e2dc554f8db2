/** OpenAgenda, version 2. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextAfter, readOpenAgenda } from '../../../src/cli/collect/openagenda.js';
import { METZ, misfits, reading } from './reading.js';

const event = {
  uid: 12345678,
  slug: 'concert-de-l-avent-1',
  originAgenda: { uid: 1, slug: 'metz', title: 'Metz' },
  title: { fr: 'Concert de l’Avent', de: 'Adventskonzert', es: 'Concierto' },
  description: { fr: 'Chœurs &amp; orgue.', de: 'Chöre und Orgel.' },
  keywords: { fr: ['musique', 'orgue'] },
  conditions: { fr: 'Entrée libre, dans la limite des places' },
  accessibility: { mi: true, hi: false },
  attendanceMode: 1,
  status: 1,
  state: 2,
  timezone: 'Europe/Paris',
  timings: [{ begin: '2026-12-05T20:00:00+01:00', end: '2026-12-05T21:30:00+01:00' }],
  location: {
    name: 'Cathédrale Saint-Étienne',
    address: 'Place d’Armes, 57000 Metz',
    postalCode: '57000',
    city: 'Metz',
    countryCode: 'FR',
    latitude: 49.1202,
    longitude: 6.1757,
  },
};
const read = (...changes: object[]) =>
  reading(readOpenAgenda, { events: changes.map((change) => ({ ...event, ...change })) }, METZ);

describe('an event of OpenAgenda', () => {
  it('comes with its texts, place, link and hours', async () => {
    const { occurrences, problems } = await read({});
    assert.deepEqual(problems, []);
    assert.deepEqual(occurrences, [
      {
        uid: '12345678',
        event: {
          name: { fr: 'Concert de l’Avent', de: 'Adventskonzert' },
          description: { fr: 'Chœurs & orgue.', de: 'Chöre und Orgel.' },
          category: 'music',
          startDate: '2026-12-05T20:00+01:00',
          endDate: '2026-12-05T21:30+01:00',
          location: {
            name: 'Cathédrale Saint-Étienne',
            geo: { latitude: 49.1202, longitude: 6.1757 },
            address: { streetAddress: 'Place d’Armes', postalCode: '57000', addressLocality: 'Metz', addressCountry: 'FR' },
          },
          isAccessibleForFree: true,
          wheelchair: 'yes',
          url: 'https://openagenda.com/metz/events/concert-de-l-avent-1',
          originalLanguage: 'fr',
        },
      },
    ]);
    assert.deepEqual(misfits(occurrences[0]!), []);
  });

  it('tells each status', async () => {
    const { events } = await read(...[1, 2, 3, 4, 5, 6].map((status) => ({ status })));
    assert.deepEqual(
      events.map(({ eventStatus, offers }) => eventStatus ?? offers?.availability),
      [undefined, 'EventRescheduled', 'EventMovedOnline', 'EventPostponed', 'SoldOut', 'EventCancelled'],
    );
  });

  it('has one occurrence a timing, known by its start', async () => {
    const timings = Array.from({ length: 800 }, (_, index) => {
      const day = new Date(Date.UTC(2026, 9, 1) + index * 86_400_000).toISOString().slice(0, 10);
      return { begin: `${day}T10:00:00+0100`, end: `${day}T12:00:00+0100` };
    });
    const { occurrences } = await read({ timings });
    // Of 800 days from October 2026, those of the half year.
    assert.equal(occurrences.length, 212);
    assert.equal(occurrences[0]!.recurrenceId, '2026-12-01T10:00+01:00');
    assert.equal(occurrences.at(-1)!.event.startDate, '2027-06-30T11:00+02:00');
    assert.ok(occurrences.every(({ uid }) => uid === '12345678'));
  });

  it('keeps its recurrence id when only one of its dates is left in the window', async () => {
    const { occurrences } = await read({
      timings: [{ begin: '2026-10-05T20:00:00+02:00' }, { begin: '2026-12-05T20:00:00+01:00' }],
    });
    assert.deepEqual(
      occurrences.map(({ recurrenceId }) => recurrenceId),
      ['2026-12-05T20:00+01:00'],
    );
  });

  it('may be online, or nowhere', async () => {
    const { events, problems } = await read(
      { location: null, attendanceMode: 2, onlineAccessLink: 'https://live.example/1' },
      { uid: 2, location: null },
    );
    assert.deepEqual(
      events.map(({ location }) => location.name),
      [{ de: 'Online', fr: 'En ligne', lb: 'Online', en: 'Online' }, 'Metz'],
    );
    assert.deepEqual(
      problems.map(({ field, message }) => [field, message]),
      [['location', 'names no place']],
    );
  });

  it('is left out while it is not published', async () => {
    assert.deepEqual((await read({ state: 1 }, { state: -1 })).events, []);
  });

  it('takes the registration’s page where it has none of its own, never its e-mail or telephone', async () => {
    const registration = [
      { type: 'email', value: 'resa@metz.example' },
      { type: 'phone', value: '0387000000' },
      { type: 'link', value: 'https://resa.example/42' },
    ];
    const { events } = await read({ originAgenda: null, registration });
    assert.equal(events[0]!.url, 'https://resa.example/42');
  });

  it('tells free of charge only where it is so for everybody', async () => {
    const { events } = await read(
      ...['Gratuit', 'Gratuit, sur réservation', 'Gratuit pour les moins de 12 ans', 'Entrée libre ou 5 €', '8 €'].map((fr) => ({
        conditions: { fr },
      })),
    );
    assert.deepEqual(
      events.map(({ isAccessibleForFree }) => isAccessibleForFree),
      [true, true, undefined, undefined, undefined],
    );
  });

  it('says so where a page has first and last dates only', async () => {
    const { problems, starts } = await read({ timings: undefined, firstTiming: event.timings[0], lastTiming: event.timings[0] });
    assert.deepEqual(starts, ['2026-12-05T20:00+01:00']);
    assert.match(problems[0]!.remedy, /detailed=1/);
  });

  it('with a text in one language is in the source’s', async () => {
    const { events } = await read({ title: 'Concert', description: 'Un soir' });
    assert.deepEqual(events[0]!.name, { fr: 'Concert' });
  });
});

describe('a page of OpenAgenda', () => {
  it('says what the next one is asked for with', () => {
    assert.deepEqual(nextAfter(JSON.stringify({ events: [event], after: [1796479200000, '12345678'] })), [
      '1796479200000',
      '12345678',
    ]);
    for (const page of [{ events: [event], after: null }, { events: [], after: [1, 2] }, { events: [event] }]) {
      assert.equal(nextAfter(JSON.stringify(page)), undefined);
    }
  });

  it('that is something else is refused in a sentence', async () => {
    await assert.rejects(reading(readOpenAgenda, { error: 'key' }), /no list "events"/);
    await assert.rejects(reading(readOpenAgenda, '<html>'), /not complete JSON/);
  });

  it('reads on after an event it can’t use', async () => {
    const { events, problems } = await read({ title: null }, { timings: [{ begin: '2026-02-30T20:00:00+01:00' }] }, {});
    assert.equal(events.length, 1);
    assert.deepEqual(
      problems.map(({ field }) => field),
      ['name', 'startDate'],
    );
  });
});
