/** What items say of each other, of where they lie and of when: one mistake, one finding. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Copy, TODAY } from './copy.js';

describe('places and trips', () => {
  it('sees that latitude and longitude were swapped', async (t) => {
    const copy = await Copy.edited(
      t,
      'places/trier.yaml',
      'latitude: 49.7596, longitude: 6.6441',
      'latitude: 6.6441, longitude: 49.7596',
    );
    await copy.finds({
      file: 'places/trier.yaml',
      at: 'geo:',
      item: 'trier-market',
      field: 'geo',
      message: /swapped/,
      remedy: /swap them/,
    });
  });

  it('sees it of a city too, without a word on the city’s places', async (t) => {
    const copy = await Copy.edited(
      t,
      'cities/trier.yaml',
      'latitude: 49.7569, longitude: 6.6414',
      'latitude: 6.6414, longitude: 49.7569',
    );
    await copy.finds({
      file: 'cities/trier.yaml',
      at: 'geo:',
      item: 'trier',
      field: 'geo',
      message: /swapped/,
      remedy: /swap them/,
    });
  });

  it('says how far a place lies from its city', async (t) => {
    const copy = await Copy.edited(t, 'places/trier.yaml', 'latitude: 49.7596', 'latitude: 49.9596');
    await copy.finds({
      file: 'places/trier.yaml',
      at: 'geo:',
      item: 'trier-market',
      field: 'geo',
      message: /22\.5 km from the centre of Trier, more than the 10 km/,
      remedy: /addressLocality/,
    });
  });

  it('explains a number written with a comma', async (t) => {
    const copy = await Copy.edited(t, 'places/trier.yaml', 'latitude: 49.7596', 'latitude: 49,7596');
    const { issues } = await copy.build();
    assert.ok(
      issues.some(({ field, remedy }) => field === 'geo.7596' && /point/.test(remedy!)),
      JSON.stringify(issues),
    );
  });

  it('knows no time zone of Trier', async (t) => {
    const copy = await Copy.edited(t, 'cities/trier.yaml', 'timeZone: Europe/Berlin', 'timeZone: Europe/Trier');
    await copy.finds({
      file: 'cities/trier.yaml',
      at: 'timeZone:',
      item: 'trier',
      field: 'timeZone',
      message: /no time zone "Europe\/Trier"/,
      remedy: /Europe\/Luxembourg/,
    });
  });

  it('names a place that a trip visits and nobody described', async (t) => {
    const copy = await Copy.edited(t, 'trips/trier-and-luxembourg.yaml', 'place: luxembourg-market', 'place: luxembourg-markt');
    await copy.finds({
      file: 'trips/trier-and-luxembourg.yaml',
      at: 'place: luxembourg-markt',
      item: 'trier-and-luxembourg',
      field: 'itinerary[0].items[2].place',
      message: /no place "luxembourg-markt"/,
      remedy: /id of a place/,
    });
  });

  for (const [field, right, wrong] of [
    ['to', 'to: luxembourg', 'to: luxemburg'],
    ['means', 'means: train', 'means: trian'],
    ['minutes', 'minutes: 50', 'minutes: long'],
  ] as const) {
    it(`sees a slip in a leg’s ${field}, which does not make it a stop`, async (t) => {
      const copy = await Copy.edited(t, 'trips/trier-and-luxembourg.yaml', right, wrong);
      await copy.finds({
        file: 'trips/trier-and-luxembourg.yaml',
        at: wrong,
        item: 'trier-and-luxembourg',
        field: `itinerary[0].items[1].${field}`,
        message: /expected/,
        remedy: /one of these words|number/,
      });
    });
  }

  it('does not blame the trip for a mistake in the place', async (t) => {
    const copy = await Copy.edited(t, 'places/luxembourg.yaml', 'category: food', 'category: eating');
    await copy.finds({
      file: 'places/luxembourg.yaml',
      at: 'category: eating',
      item: 'luxembourg-market',
      field: 'category',
      message: /one of culture, .*got "eating"/,
      remedy: /one of these words/,
    });
  });

  it('wants a trip to cross a border', async (t) => {
    const copy = await Copy.edited(
      t,
      'trips/saarbruecken-and-metz.yaml',
      'cities: [saarbruecken, metz]',
      'cities: [saarbruecken, trier]',
    );
    await copy.finds({
      file: 'trips/saarbruecken-and-metz.yaml',
      at: 'cities:',
      item: 'saarbruecken-and-metz',
      field: 'cities',
      message: /crosses no border/,
      remedy: /another country/,
    });
  });

  it('wants as many days as the stay says', async (t) => {
    const copy = await Copy.edited(t, 'trips/saarbruecken-and-metz.yaml', 'stay: day', 'stay: weekend');
    await copy.finds({
      file: 'trips/saarbruecken-and-metz.yaml',
      at: 'itinerary:',
      item: 'saarbruecken-and-metz',
      field: 'itinerary',
      message: /1 day\(s\) do not make a "weekend" trip/,
      remedy: /2 to 3 day/,
    });
  });

  it('names an audience that does not exist, and those that do', async (t) => {
    const copy = await Copy.edited(t, 'places/metz.yaml', 'touristType: [families]', 'touristType: [family]');
    await copy.finds({
      file: 'places/metz.yaml',
      at: 'touristType:',
      item: 'metz-market',
      field: 'touristType[0]',
      message: /no audience "family"/,
      remedy: /use one of families/,
    });
  });

  it('says where an id stood first', async (t) => {
    const copy = await Copy.edited(t, 'places/trier.yaml', '- id: trier-market', '- id: metz-market');
    await copy.edit('trips/trier-and-luxembourg.yaml', 'place: trier-market', 'place: metz-market');
    await copy.edit('events/trier.yaml', 'place: trier-market', 'place: metz-market');
    await copy.finds({
      file: 'places/trier.yaml',
      at: 'id: metz-market',
      item: 'metz-market',
      field: 'id',
      message: /second time in places \(first in places\/metz\.yaml:1\)/,
      remedy: /another id/,
    });
  });

  it('misses a city whose file is gone', async (t) => {
    const copy = await Copy.make(t);
    await copy.write('cities/metz.yaml', await copy.read('cities/trier.yaml'));
    const { issues } = await copy.build();
    assert.ok(issues.some(({ file, message }) => file === 'cities/metz.yaml' && /the city metz is missing/.test(message)));
    assert.ok(issues.some(({ file, field }) => file === 'cities/trier.yaml' && field === 'id'));
  });
});

describe('dates', () => {
  it('says until when a connection was valid', async (t) => {
    const copy = await Copy.edited(t, 'connections.yaml', "validThrough: '2026-12-12'", "validThrough: '2026-06-30'");
    await copy.finds({
      file: 'connections.yaml',
      at: "validThrough: '2026-06-30'",
      item: 'luxembourg-metz',
      field: 'validThrough',
      message: /valid until 2026-06-30/,
      remedy: /timetable/,
    });
  });

  it('counts a connection’s last day', async (t) => {
    const copy = await Copy.edited(t, 'connections.yaml', "validThrough: '2026-12-12'", `validThrough: '${TODAY}'`);
    assert.deepEqual((await copy.build()).issues, []);
  });

  it('refuses the 30th of February', async (t) => {
    const copy = await Copy.edited(t, 'connections.yaml', "validThrough: '2026-12-12'", "validThrough: '2027-02-30'");
    await copy.finds({
      file: 'connections.yaml',
      at: '2027-02-30',
      item: 'luxembourg-metz',
      field: 'validThrough',
      message: /2027-02-30 is not in the calendar/,
      remedy: /calendar/,
    });
  });

  for (const [wrong, field] of [
    ['{ start: 2026-11-31, end: 2027-01-03 }', 'when[0].start'],
    ['{ start: 2026-11-20, end: 2027-02-29 }', 'when[0].end'],
    ['{ month: 2027-13 }', 'when[0].month'],
  ] as const) {
    it(`refuses a festival on ${wrong}`, async (t) => {
      const copy = await Copy.edited(t, 'events/metz.yaml', '{ start: 2026-11-20, end: 2027-01-03 }', wrong);
      await copy.finds({
        file: 'events/metz.yaml',
        at: wrong,
        item: 'metz-fair',
        field,
        message: /is not in the calendar/,
        remedy: /calendar/,
      });
    });
  }

  it('refuses a time that no clock shows', async (t) => {
    const copy = await Copy.edited(t, 'events/saarbruecken.yaml', "end: '01:00'", "end: '25:00'");
    await copy.finds({
      file: 'events/saarbruecken.yaml',
      at: "end: '25:00'",
      item: 'saarbruecken-fair',
      field: 'time.end',
      message: /25:00 is no time of the day/,
      remedy: /source/,
    });
  });

  it('sees that a festival ends before it starts', async (t) => {
    const copy = await Copy.edited(t, 'events/metz.yaml', 'end: 2027-01-03', 'end: 2026-01-03');
    await copy.finds({
      file: 'events/metz.yaml',
      at: 'start: 2026-11-20',
      item: 'metz-fair',
      field: 'when[0]',
      message: /ends before it starts/,
      remedy: /README/,
    });
  });

  it('sees a misspelt rule, which would else give the first of January', async (t) => {
    const copy = await Copy.edited(t, 'events/saarbruecken.yaml', 'BYMONTH=8', 'BYMONTHS=8');
    await copy.finds({
      file: 'events/saarbruecken.yaml',
      at: 'BYMONTHS',
      item: 'saarbruecken-fair',
      field: 'when[0]',
      message: /"BYMONTHS=8" is no part of a rule/,
      remedy: /README/,
    });
  });

  it('asks for the next date of a festival that is over', async (t) => {
    const copy = await Copy.edited(
      t,
      'events/metz.yaml',
      'start: 2026-11-20, end: 2027-01-03',
      'start: 2025-11-20, end: 2026-01-03',
    );
    await copy.finds({
      file: 'events/metz.yaml',
      at: 'when:',
      item: 'metz-fair',
      field: 'when',
      message: /no date between 2026-07-01 and 2027-08-01/,
      remedy: /month/,
    });
  });

  it('says when the whole campaign has expired', async (t) => {
    const copy = await Copy.edited(t, 'campaign.yaml', 'expires: 2027-12-31', 'expires: 2026-07-01');
    await copy.finds({
      file: 'campaign.yaml',
      at: 'expires:',
      field: 'expires',
      message: /expired on 2026-07-01/,
      remedy: /later date/,
    });
  });
});
