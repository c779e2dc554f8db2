/** destination.one (eT4). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDestinationOne } from '../../../src/cli/collect/destination-one.js';
import { misfits, reading } from './reading.js';

const item = {
  global_id: 'e_100001',
  id: '100001',
  type: 'Event',
  title: 'Weinprobe im Römerkeller',
  categories: ['Kulinarisches'],
  keywords: ['Riesling'],
  texts: [
    { rel: 'details', type: 'text/html', value: '<p>Sechs Weine.</p>' },
    { rel: 'teaser', type: 'text/plain', value: 'Sechs Weine, ein Keller.' },
    { rel: 'PRICE_INFO', type: 'text/plain', value: '18 €' },
  ],
  name: 'Vereinigte Hospitien',
  street: 'Krahnenufer 19',
  zip: '54290',
  city: 'Trier',
  country: 'Deutschland',
  geo: { main: { latitude: 49.7573, longitude: 6.6303 } },
  media_objects: [
    { rel: 'venuewebsite', url: 'https://weingut.example/' },
    { rel: 'default', type: 'image/jpeg', url: 'https://bilder.example/1.jpg' },
    { rel: 'ticket', url: 'https://karten.example/1' },
  ],
  timeIntervals: [
    { weekdays: [], start: '2027-01-16T18:00:00+01:00', end: '2027-01-16T20:00:00+01:00', tz: 'Europe/Berlin', interval: 1 },
  ],
  attributes: [],
};
const read = (...changes: object[]) =>
  reading(readDestinationOne, { status: 'OK', items: changes.map((change) => ({ ...item, ...change })) });
const repeated = (interval: object) =>
  read({ timeIntervals: [{ start: '2027-01-05T18:00:00+01', end: '2027-01-05T20:00:00+01', tz: 'Europe/Berlin', ...interval }] });

describe('an event of destination.one', () => {
  it('comes with its texts, place, link and hours', async () => {
    const { occurrences, problems } = await read({});
    assert.deepEqual(problems, []);
    assert.deepEqual(occurrences, [
      {
        uid: 'e_100001',
        event: {
          name: { de: 'Weinprobe im Römerkeller' },
          description: { de: 'Sechs Weine, ein Keller.' },
          category: 'food',
          startDate: '2027-01-16T18:00+01:00',
          endDate: '2027-01-16T20:00+01:00',
          location: {
            name: 'Vereinigte Hospitien',
            geo: { latitude: 49.7573, longitude: 6.6303 },
            address: { streetAddress: 'Krahnenufer 19', postalCode: '54290', addressLocality: 'Trier', addressCountry: 'DE' },
          },
          url: 'https://karten.example/1',
          originalLanguage: 'de',
        },
      },
    ]);
    assert.deepEqual(misfits(occurrences[0]!), []);
  });

  it('is cancelled or booked out by its attributes', async () => {
    const { events } = await read(
      { attributes: [{ key: 'DETAILS_ABGESAGT', value: 'true' }] },
      {
        attributes: [
          { key: 'DETAILS_AUSGEBUCHT', value: 'true' },
          { key: 'DETAILS_ABGESAGT', value: 'false' },
        ],
      },
    );
    assert.deepEqual(
      events.map(({ eventStatus, offers }) => [eventStatus, offers?.availability]),
      [
        ['EventCancelled', undefined],
        [undefined, 'SoldOut'],
      ],
    );
  });

  it('falls back to the details in HTML, and is free where its price says so', async () => {
    const { events } = await read({
      texts: [
        { rel: 'details', type: 'text/html', value: '<p>Sechs <b>Weine</b>.</p>' },
        { rel: 'teaser', type: 'text/plain', value: '' },
        { rel: 'PRICE_INFO', type: 'text/plain', value: 'Eintritt frei!' },
      ],
    });
    assert.deepEqual(events[0]!.description, { de: 'Sechs Weine.' });
    assert.equal(events[0]!.isAccessibleForFree, true);
  });

  it('has days, not hours, where it says from midnight to midnight', async () => {
    const { events } = await read({ timeIntervals: [{ start: '2027-01-16T00:00:00+01:00', end: '2027-01-17T23:59:00+01:00' }] });
    assert.deepEqual([events[0]!.startDate, events[0]!.endDate], ['2027-01-16', '2027-01-17']);
  });

  it('has no end where it is to be hidden', async () => {
    assert.equal((await repeated({ hideEnd: true })).events[0]!.endDate, undefined);
  });

  it('reads offsets of two digits', async () => {
    assert.deepEqual((await repeated({})).starts, ['2027-01-05T18:00+01:00']);
  });
});

describe('an interval', () => {
  it('repeats daily, with an end or a step', async () => {
    const { starts } = await repeated({ freq: 'Daily', interval: 2, repeatUntil: '2027-01-09T18:00:00+01:00' });
    assert.deepEqual(starts, ['2027-01-05T18:00+01:00', '2027-01-07T18:00+01:00', '2027-01-09T18:00+01:00']);
  });

  it('repeats every other week on its days, at the same hour after the clock changed', async () => {
    const { starts } = await repeated({
      start: '2027-03-16T18:00:00+01',
      freq: 'Weekly',
      interval: 2,
      weekdays: ['Tuesday', 'Friday'],
      repeatUntil: '2027-04-02T23:00:00+02:00',
    });
    assert.deepEqual(starts, [
      '2027-03-16T18:00+01:00',
      '2027-03-19T18:00+01:00',
      '2027-03-30T18:00+02:00',
      '2027-04-02T18:00+02:00',
    ]);
  });

  it('repeats weekly on the day of its start where it names none', async () => {
    assert.deepEqual((await repeated({ freq: 'Weekly', weekdays: [], repeatCount: 2 })).starts, [
      '2027-01-05T18:00+01:00',
      '2027-01-12T18:00+01:00',
    ]);
  });

  it('repeats monthly on the second Tuesday, the last Sunday, or a day of the month that each has', async () => {
    assert.deepEqual((await repeated({ freq: 'Monthly', dayOrdinal: 2, weekday: 'Tuesday', repeatCount: 2 })).starts, [
      '2027-01-12T18:00+01:00',
      '2027-02-09T18:00+01:00',
    ]);
    assert.deepEqual((await repeated({ freq: 'Monthly', dayOrdinal: -1, weekdays: ['Sunday'], repeatCount: 2 })).starts, [
      '2027-01-31T18:00+01:00',
      '2027-02-28T18:00+01:00',
    ]);
    assert.deepEqual(
      (await repeated({ start: '2027-01-31T18:00:00+01', end: undefined, freq: 'Monthly', repeatCount: 2 })).starts,
      ['2027-01-31T18:00+01:00', '2027-03-31T18:00+02:00'],
    );
  });

  it('repeats yearly', async () => {
    assert.deepEqual((await repeated({ start: '2020-01-06T18:00:00+01', end: undefined, freq: 'Yearly' })).starts, [
      '2027-01-06T18:00+01:00',
    ]);
    assert.deepEqual(
      (
        await repeated({
          start: '2020-05-10T11:00:00+02',
          end: undefined,
          freq: 'Yearly',
          month: 5,
          dayOrdinal: 2,
          weekday: 'Sunday',
        })
      ).starts,
      ['2027-05-09T11:00+02:00'],
    );
  });

  it('without an end stops with the window', async () => {
    const { starts, occurrences } = await repeated({
      start: '2001-01-01T10:00:00+01',
      end: '2001-01-01T11:00:00+01',
      freq: 'Daily',
    });
    assert.equal(starts.length, 212);
    assert.equal(new Set(occurrences.map(({ recurrenceId }) => recurrenceId)).size, 212);
  });

  it('without an end is capped in a window without one', async () => {
    const problems: string[] = [];
    const occurrences = await readDestinationOne(
      JSON.stringify({ items: [{ ...item, timeIntervals: [{ start: '2001-01-01T10:00:00', freq: 'Daily' }] }] }),
      {
        source: { id: 'x', city: 'trier', type: 'destination-one', url: 'x', timeZone: 'Europe/Berlin', language: 'de' },
        window: { from: '2027-01-01', to: '2047-01-01' },
        report: ({ message }) => problems.push(message),
      },
    );
    assert.equal(occurrences.length, 1000);
    assert.match(problems[0]!, /dates/);
  });

  it('that repeats in an unknown way is taken once, and says so', async () => {
    const { starts, problems } = await repeated({ freq: 'Lunar' });
    assert.equal(starts.length, 1);
    assert.match(problems[0]!.message, /"Lunar"/);
  });
});

describe('an answer of destination.one', () => {
  it('may hold other things than events, and must hold items', async () => {
    assert.deepEqual((await read({ type: 'Hotel' })).events, []);
    await assert.rejects(reading(readDestinationOne, { status: 'ERROR' }), /no list "items"/);
  });
});
