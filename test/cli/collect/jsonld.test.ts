/** schema.org/Event as JSON-LD. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readJsonLd } from '../../../src/cli/collect/jsonld.js';
import { misfits, reading } from './reading.js';

const event = {
  '@type': 'Event',
  '@id': 'https://tufa.example/e/1',
  name: 'Kabarett im Großen Saal',
  startDate: '2027-01-16T20:00',
  url: 'https://tufa.example/e/1',
  location: {
    '@type': 'Place',
    name: 'Tufa Trier',
    address: {
      streetAddress: 'Wechselstraße 4-6',
      postalCode: 54290,
      addressLocality: 'Trier',
      addressCountry: { name: 'Germany' },
    },
    geo: { latitude: '49.7509', longitude: '6.6392' },
  },
};
const read = (...changes: object[]) =>
  reading(
    readJsonLd,
    changes.map((change) => ({ ...event, ...change })),
  );
const page = (...blocks: (string | object)[]) =>
  `<!doctype html><html lang="de"><head><title>x</title>${blocks
    .map((block) => `<script type="application/ld+json">${typeof block === 'string' ? block : JSON.stringify(block)}</script>`)
    .join('\n')}</head><body><p>…</p></body></html>`;

describe('an event in JSON-LD', () => {
  it('comes with name, place, link and its hours in the source’s zone', async () => {
    const { occurrences, problems } = await read({ endDate: '2027-01-16T22:30:00', description: '<p>Ein <b>Abend</b></p>' });
    assert.deepEqual(problems, []);
    assert.deepEqual(occurrences, [
      {
        uid: 'https://tufa.example/e/1',
        event: {
          name: { de: 'Kabarett im Großen Saal' },
          description: { de: 'Ein Abend' },
          category: 'stage',
          startDate: '2027-01-16T20:00+01:00',
          endDate: '2027-01-16T22:30+01:00',
          location: {
            name: 'Tufa Trier',
            geo: { latitude: 49.7509, longitude: 6.6392 },
            address: { streetAddress: 'Wechselstraße 4-6', postalCode: '54290', addressLocality: 'Trier', addressCountry: 'DE' },
          },
          url: 'https://tufa.example/e/1',
          originalLanguage: 'de',
        },
      },
    ]);
    assert.deepEqual(misfits(occurrences[0]!), []);
  });

  it('is found in a graph, an ItemList, an array, or where a place lists its events', async () => {
    for (const document of [
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, event] },
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: event }] },
      [[event]],
      { '@type': 'Place', event: [event] },
      event,
    ]) {
      assert.equal((await reading(readJsonLd, document)).events.length, 1, JSON.stringify(document).slice(0, 60));
    }
  });

  it('is known by its type, whatever else it is', async () => {
    for (const type of [
      'MusicEvent',
      ['Thing', 'TheaterEvent'],
      'https://schema.org/Festival',
      'schema:ExhibitionEvent',
      'EventSeries',
    ]) {
      assert.equal((await read({ '@type': type })).events.length, 1, JSON.stringify(type));
    }
    for (const type of ['Place', 'BroadcastEvent', 'EventVenue', undefined]) {
      assert.equal((await read({ '@type': type })).events.length, 0, type);
    }
    assert.equal((await read({ '@type': ['MusicEvent'], name: 'Ein Abend' })).events[0]!.category, 'music');
  });

  it('follows references within a document', async () => {
    const place = { ...event.location, '@id': '#tufa' };
    const { events } = await reading(readJsonLd, { '@graph': [place, { ...event, location: { '@id': '#tufa' } }] });
    assert.equal(events[0]!.location.name, 'Tufa Trier');
  });

  it('keeps an instant’s offset and tells it in the source’s zone; a day stays a day', async () => {
    const { starts, events } = await read(
      { startDate: '2027-01-16T19:00:00.000Z' },
      { startDate: '2027-01-16', endDate: '2027-01-18' },
    );
    assert.deepEqual(starts, ['2027-01-16T20:00+01:00', '2027-01-16']);
    assert.equal(events[1]!.endDate, '2027-01-18');
  });

  it('lasts as long as its duration says', async () => {
    const { events } = await read({ duration: 'PT1H30M' }, { duration: 'P9999999Y' });
    assert.deepEqual(
      events.map(({ endDate }) => endDate),
      ['2027-01-16T21:30+01:00', undefined],
    );
  });

  it('belongs to the days on which it is on, whenever it began', async () => {
    const { starts } = await read(
      { startDate: '2026-11-01', endDate: '2026-12-01' },
      { startDate: '2026-11-01', endDate: '2026-11-30' },
      { startDate: '2026-11-30T20:00', endDate: '2026-12-01T00:00' },
      { startDate: '2027-06-30T23:00' },
      { startDate: '2027-07-01' },
    );
    assert.deepEqual(starts, ['2026-11-01', '2027-06-30T23:00+02:00']);
  });

  it('that is always there is no event', async () => {
    const { events, problems } = await read({ startDate: '2020-01-01', endDate: '9999-12-31' });
    assert.deepEqual(events, []);
    assert.match(problems[0]!.message, /lasts longer/);
  });

  it('tells its status and what it was moved from', async () => {
    const { events } = await read(
      { eventStatus: 'https://schema.org/EventCancelled' },
      { eventStatus: ['EventScheduled', 'http://schema.org/EventRescheduled'], previousStartDate: '2027-01-09T20:00' },
      { eventStatus: 'EventScheduled' },
      { name: 'ABGESAGT: Kabarett' },
    );
    assert.deepEqual(
      events.map(({ eventStatus, previousStartDate }) => [eventStatus, previousStartDate]),
      [
        ['EventCancelled', undefined],
        ['EventRescheduled', '2027-01-09T20:00+01:00'],
        [undefined, undefined],
        ['EventCancelled', undefined],
      ],
    );
  });

  it('is sold out where all its offers are, free where all cost nothing', async () => {
    const { events } = await read(
      { offers: { availability: 'https://schema.org/SoldOut', price: '12.00' } },
      { offers: [{ availability: 'SoldOut' }, { availability: 'http://schema.org/InStock' }] },
      { offers: { price: 0 } },
      { isAccessibleForFree: 'https://schema.org/True' },
      { isAccessibleForFree: false, offers: { price: '0' } },
      { isAccessibleForFree: '?' },
    );
    assert.deepEqual(
      events.map(({ offers, isAccessibleForFree }) => [offers?.availability, isAccessibleForFree]),
      [
        ['SoldOut', undefined],
        ['InStock', undefined],
        [undefined, true],
        [undefined, true],
        [undefined, false],
        [undefined, undefined],
      ],
    );
  });

  it('may have a place in a line, an address alone, or none but the net', async () => {
    const { events } = await read(
      { location: 'Tufa, Wechselstraße 4, 54290 Trier' },
      { location: 'Irgendwo am Fluss' },
      { location: { '@type': 'PostalAddress', streetAddress: 'Hauptmarkt 1', addressLocality: 'Trier' } },
      {
        location: [
          { '@type': 'VirtualLocation', url: 'https://live.example' },
          { '@type': 'Place', name: 'Dom' },
        ],
      },
      { location: { '@type': 'VirtualLocation', url: 'https://live.example' } },
      { location: { '@type': 'Place', name: 'Zürich', address: { addressLocality: 'Zürich', addressCountry: 'CH' } } },
    );
    assert.deepEqual(
      events.map(({ location }) => [location.name, location.address?.addressLocality]),
      [
        ['Tufa', 'Trier'],
        ['Irgendwo am Fluss', undefined],
        ['Hauptmarkt 1', 'Trier'],
        ['Dom', undefined],
        [{ de: 'Online', fr: 'En ligne', lb: 'Online', en: 'Online' }, undefined],
        ['Zürich', undefined],
      ],
    );
  });

  it('speaks several languages by tagged values or by the context', async () => {
    const tagged = [
      { '@value': 'Soirée', '@language': 'fr-FR' },
      { '@value': 'Owend', '@language': 'lb' },
      { '@value': 'Serata', '@language': 'it' },
    ];
    const { events } = await read({ name: tagged, inLanguage: ['de', { '@type': 'Language', alternateName: 'fr' }] });
    assert.deepEqual(events[0]!.name, { fr: 'Soirée', lb: 'Owend' });
    assert.deepEqual(events[0]!.inLanguage, ['de', 'fr']);
    const french = await reading(readJsonLd, { '@context': ['https://schema.org', { '@language': 'fr' }], '@graph': [event] });
    assert.deepEqual(french.events[0]!.name, { fr: event.name });
  });

  it('links to http(s) only, a relative address counts from the page', async () => {
    const { events } = await read({ url: 'javascript:alert(1)' }, { url: '/e/2' }, { url: 'https://erika:geheim@tufa.example/' });
    assert.deepEqual(
      events.map(({ url }) => url),
      ['https://calendar.example/', 'https://calendar.example/e/2', 'https://calendar.example/'],
    );
  });

  it('without a link, a title or a date is left out with a remedy', async () => {
    const { events, problems } = await reading(
      readJsonLd,
      [
        { ...event, url: undefined },
        { ...event, name: '<b></b>' },
        { ...event, startDate: 'demnächst' },
      ],
      { homepage: undefined as never },
    );
    assert.deepEqual(events, []);
    assert.deepEqual(
      problems.map(({ field }) => field),
      ['url', 'name', 'startDate'],
    );
    assert.match(problems[0]!.remedy, /"homepage" of the source "test"/);
  });
});

describe('events within an event', () => {
  const festival = { ...event, '@id': 'f', name: 'Festival', startDate: '2027-05-01', endDate: '2027-05-02' };

  it('are events of their own where they have a name, and take place and link from the whole', async () => {
    const { events } = await reading(readJsonLd, {
      ...festival,
      subEvent: [{ '@type': 'MusicEvent', name: 'Eröffnung', startDate: '2027-05-01T18:00' }],
    });
    assert.deepEqual(
      events.map(({ name, startDate, location, url }) => [name.de, startDate, location.name, url]),
      [
        ['Festival', '2027-05-01', 'Tufa Trier', 'https://tufa.example/e/1'],
        ['Eröffnung', '2027-05-01T18:00+02:00', 'Tufa Trier', 'https://tufa.example/e/1'],
      ],
    );
  });

  it('are its dates where they have none', async () => {
    const { occurrences } = await reading(readJsonLd, {
      ...festival,
      subEvent: ['2027-05-01T18:00', '2027-05-02T18:00'].map((startDate) => ({ '@type': 'Event', startDate })),
    });
    assert.deepEqual(
      occurrences.map(({ uid, recurrenceId, event: { startDate } }) => [uid, recurrenceId, startDate]),
      [
        ['f', '2027-05-01T18:00+02:00', '2027-05-01T18:00+02:00'],
        ['f', '2027-05-02T18:00+02:00', '2027-05-02T18:00+02:00'],
      ],
    );
  });

  it('are read once where a graph has them beside it, too', async () => {
    const concert = { '@type': 'MusicEvent', '@id': 'c', name: 'Eröffnung', startDate: '2027-05-01T18:00' };
    const { events } = await reading(readJsonLd, { '@graph': [concert, { ...festival, subEvent: [{ '@id': 'c' }] }] });
    assert.deepEqual(
      events.map(({ name }) => name.de),
      ['Festival', 'Eröffnung'],
    );
    assert.equal(events[1]!.location.name, 'Tufa Trier');
  });

  it('in a circle, or by the thousand one in another, end', async () => {
    const circle = {
      '@graph': [
        { ...festival, '@id': 'a', subEvent: { '@id': 'b' } },
        { ...festival, '@id': 'b', name: 'B', subEvent: { '@id': 'a' } },
      ],
    };
    assert.equal((await reading(readJsonLd, circle)).events.length, 2);
    const chain = Array.from({ length: 5000 }, (_, index) => ({
      ...festival,
      '@id': `${index}`,
      name: `${index}`,
      subEvent: [{ '@id': `${index + 1}` }, { '@id': `${index + 1}` }],
    }));
    assert.ok((await reading(readJsonLd, { '@graph': chain })).events.length < 5000);
  });
});

describe('a schedule', () => {
  const scheduled = (schedule: object, changes: object = {}) =>
    read({ startDate: '2026-12-01', endDate: '2027-06-30', ...changes, eventSchedule: { '@type': 'Schedule', ...schedule } });

  it('repeats by the week, on its days, but for its exceptions, at the same hour in summer and winter', async () => {
    const { starts, events, occurrences } = await scheduled({
      startDate: '2027-03-16',
      endDate: '2027-04-01',
      startTime: '19:30',
      endTime: '21:00:00',
      repeatFrequency: 'P1W',
      byDay: ['https://schema.org/Tuesday', 'Thursday'],
      exceptDate: ['2027-03-18', '2027-03-25T19:30'],
      scheduleTimezone: 'Europe/Berlin',
    });
    assert.deepEqual(starts, [
      '2027-03-16T19:30+01:00',
      '2027-03-23T19:30+01:00',
      '2027-03-30T19:30+02:00',
      '2027-04-01T19:30+02:00',
    ]);
    assert.equal(events[2]!.endDate, '2027-03-30T21:00+02:00');
    assert.equal(occurrences[0]!.recurrenceId, starts[0]);
  });

  it('repeats every second Friday of the month', async () => {
    const { starts } = await scheduled({
      startDate: '2027-01-01',
      endDate: '2027-03-31',
      byDay: '2FR',
      repeatFrequency: 'P1M',
      startTime: '18:00',
    });
    assert.deepEqual(starts, ['2027-01-08T18:00+01:00', '2027-02-12T18:00+01:00', '2027-03-12T18:00+01:00']);
  });

  it('repeats daily, and counts', async () => {
    assert.deepEqual((await scheduled({ startDate: '2027-01-01', repeatFrequency: 'Daily', repeatCount: 3 })).starts, [
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]);
    assert.deepEqual(
      (await scheduled({ startDate: '2027-01-01', endDate: '2027-01-02', startTime: '10:00', duration: 'PT8H' })).starts,
      ['2027-01-01T10:00+01:00', '2027-01-02T10:00+01:00'],
    );
  });

  it('in another time zone is told in that of the place', async () => {
    const { starts } = await scheduled({
      startDate: '2027-01-01',
      startTime: '20:00',
      repeatFrequency: 'P1D',
      repeatCount: 1,
      scheduleTimezone: 'Europe/London',
    });
    assert.deepEqual(starts, ['2027-01-01T20:00+00:00']);
  });

  it('without an end stops with the window', async () => {
    const { starts } = await scheduled({ startDate: '1900-01-01', repeatFrequency: 'P1D', startTime: '10:00' });
    assert.equal(starts.length, 212);
  });

  it('that can’t be read leaves the other dates, and says so', async () => {
    const { starts, problems } = await scheduled({ startDate: '2027-01-01', repeatFrequency: 'PT1S' }, { endDate: undefined });
    assert.deepEqual(starts, ['2026-12-01']);
    assert.equal(problems[0]!.field, 'eventSchedule');
  });
});

describe('a page with JSON-LD', () => {
  it('is read block by block; a broken one doesn’t take the others with it', async () => {
    const { events, problems } = await reading(readJsonLd, page(event, '{ "@type": "Event", ', { ...event, name: 'Zwei' }));
    assert.deepEqual(
      events.map(({ name }) => name.de),
      ['Kabarett im Großen Saal', 'Zwei'],
    );
    assert.deepEqual(
      problems.map(({ item }) => item),
      ['JSON-LD block 2'],
    );
  });

  it('may have line breaks within a text, comments around it, and a type with parameters', async () => {
    const html = `<script type="Application/LD+JSON; charset=utf-8">\n//<![CDATA[\n${JSON.stringify(event).replace('Kabarett im', 'Kabarett\nim')}\n//]]>\n</script>
      <!-- <script type="application/ld+json">{ "@type": "Event" }</script> --><script>var x = "<b>";</script>`;
    const { events, problems } = await reading(readJsonLd, html);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      events.map(({ name }) => name.de),
      ['Kabarett im Großen Saal'],
    );
  });

  it('that has none is refused', async () => {
    await assert.rejects(reading(readJsonLd, '<html><script>1</script></html>'), /application\/ld\+json/);
    await assert.rejects(reading(readJsonLd, ''), /neither JSON nor a page/);
  });
});
