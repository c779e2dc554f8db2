/** echo.lu, version 1. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEchoLu } from '../../../src/cli/collect/echo-lu.js';
import { LUXEMBOURG, misfits, reading } from './reading.js';

const record = {
  id: 'jazz-am-gronn-Ab12',
  status: 'published',
  title: { fr: 'Jazz au Grund', de: 'Jazz im Grund', lb: 'Jazz am Gronn' },
  description: { fr: '<p>Un trio, <em>une cave</em>.</p>' },
  dates: [{ from: '2027-02-12T19:00:00.000Z', to: '2027-02-12T21:00:00.000Z' }],
  venues: [
    {
      title: 'Neimënster',
      location: {
        address: {
          number: '28',
          street: 'Rue Münster',
          postcode: 'L-2160',
          town: 'Luxembourg',
          country: 'Luxembourg',
          latitude: '49.6096',
          longitude: '6.1370',
        },
      },
    },
  ],
  categories: ['music-jazz'],
  languages: ['fr', 'lb'],
  tickets: [{ title: 'Entrée', price: 0, currency: 'EUR' }],
};
const read = (...changes: object[]) =>
  reading(readEchoLu, { stats: {}, records: changes.map((change) => ({ ...record, ...change })) }, LUXEMBOURG);

describe('an event of echo.lu', () => {
  it('comes with its texts by language, venue, page and hours in Luxembourg', async () => {
    const { occurrences, problems } = await read({});
    assert.deepEqual(problems, []);
    assert.deepEqual(occurrences, [
      {
        uid: 'jazz-am-gronn-Ab12',
        event: {
          name: { fr: 'Jazz au Grund', de: 'Jazz im Grund', lb: 'Jazz am Gronn' },
          description: { fr: 'Un trio, une cave.' },
          category: 'music',
          startDate: '2027-02-12T20:00+01:00',
          endDate: '2027-02-12T22:00+01:00',
          location: {
            name: 'Neimënster',
            geo: { latitude: 49.6096, longitude: 6.137 },
            address: {
              streetAddress: '28, Rue Münster',
              postalCode: 'L-2160',
              addressLocality: 'Luxembourg',
              addressCountry: 'LU',
            },
          },
          isAccessibleForFree: true,
          inLanguage: ['fr', 'lb'],
          url: {
            de: 'https://www.echo.lu/de/experiences/jazz-am-gronn-Ab12',
            fr: 'https://www.echo.lu/fr/experiences/jazz-am-gronn-Ab12',
            en: 'https://www.echo.lu/en/experiences/jazz-am-gronn-Ab12',
          },
          originalLanguage: 'fr',
        },
      },
    ]);
    assert.deepEqual(misfits(occurrences[0]!), []);
  });

  it('of weeks is open on its days of the week, at the hours of each', async () => {
    const { starts, events, occurrences } = await read({
      dates: [
        {
          from: '2027-03-22T00:00:00.000Z',
          to: '2027-03-31T22:00:00.000Z',
          openingHours: {
            wednesday: { from: '10:00', to: '18:00' },
            thursday: [
              { from: '10:00', to: '12:00' },
              { from: '14:00', to: '01:00' },
            ],
            monday: null,
          },
        },
      ],
    });
    assert.deepEqual(starts, [
      '2027-03-24T10:00+01:00',
      '2027-03-25T10:00+01:00',
      '2027-03-25T14:00+01:00',
      '2027-03-31T10:00+02:00',
    ]);
    assert.equal(events[2]!.endDate, '2027-03-26T01:00+01:00');
    assert.deepEqual(
      occurrences.map(({ recurrenceId }) => recurrenceId),
      starts,
    );
  });

  it('of several dates has one occurrence each', async () => {
    const { occurrences } = await read({
      dates: [...record.dates, { from: '2027-02-13T19:00:00Z', to: '2027-02-13T21:00:00Z' }],
    });
    assert.deepEqual(
      occurrences.map(({ recurrenceId }) => recurrenceId),
      ['2027-02-12T20:00+01:00', '2027-02-13T20:00+01:00'],
    );
  });

  it('is cancelled or postponed by its status, and not read before it is public', async () => {
    const { events } = await read(
      { status: 'cancelled' },
      { status: 'postponed' },
      { status: 'draft' },
      { status: 'pending' },
      { status: undefined },
    );
    assert.deepEqual(
      events.map(({ eventStatus }) => eventStatus),
      ['EventCancelled', 'EventPostponed', undefined],
    );
  });

  it('costs something, is sold out, or nobody says', async () => {
    const { events } = await read(
      {
        tickets: [
          { price: 12, quantity: 0 },
          { price: 0, quantity: 0 },
        ],
      },
      { tickets: [{ price: '0', quantity: 5 }] },
      { tickets: [] },
    );
    assert.deepEqual(
      events.map(({ isAccessibleForFree, offers }) => [isAccessibleForFree, offers?.availability]),
      [
        [false, 'SoldOut'],
        [true, undefined],
        [undefined, undefined],
      ],
    );
  });

  it('may have a title in one language and an address without a venue', async () => {
    const { events } = await read({
      title: 'Jazz',
      venues: [],
      location: { address: { street: 'Grand-Rue', town: 'Luxembourg' } },
    });
    assert.deepEqual([events[0]!.name, events[0]!.location.name], [{ fr: 'Jazz' }, 'Grand-Rue']);
  });
});

describe('an answer of echo.lu', () => {
  it('must hold records', async () => {
    await assert.rejects(reading(readEchoLu, { error: 'Unauthorized' }), /no list "records"/);
    assert.equal((await reading(readEchoLu, { record }, LUXEMBOURG)).events.length, 1);
  });
});
