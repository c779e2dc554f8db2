/** OpenAgenda’s mirror at Opendatasoft. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOpendatasoft } from '../../../src/cli/collect/opendatasoft.js';
import { METZ, misfits, reading } from './reading.js';

const row = {
  uid: '87654321',
  slug: 'atelier-vitrail',
  canonicalurl: 'https://openagenda.com/metz/events/atelier-vitrail',
  title_fr: 'Atelier vitrail',
  title_en: 'Stained glass workshop',
  description_fr: 'Découpe du verre.',
  keywords_fr: ['atelier', 'vitrail'],
  conditions_fr: null,
  timings:
    '[{"begin": "2027-01-16T14:00:00+01:00", "end": "2027-01-16T17:00:00+01:00"}, {"begin": "2027-01-23T14:00:00+01:00", "end": "2027-01-23T17:00:00+01:00"}]',
  accessibility: ['mi'],
  status: '{"id": 5, "label": {"fr": "Complet"}}',
  attendancemode: '{"id": 1, "label": {"fr": "Sur place"}}',
  location_coordinates: { lon: 6.1757, lat: 49.1202 },
  location_name: 'Cathédrale Saint-Étienne',
  location_address: 'Place d’Armes, 57000 Metz',
  location_postalcode: '57000',
  location_city: 'Metz',
  location_countrycode: 'FR',
};

describe('a row of Opendatasoft', () => {
  it('is read like the event it mirrors, timings and status from JSON in a text', async () => {
    const { occurrences, starts, events, problems } = await reading(readOpendatasoft, { total_count: 1, results: [row] }, METZ);
    assert.deepEqual(problems, []);
    assert.deepEqual(starts, ['2027-01-16T14:00+01:00', '2027-01-23T14:00+01:00']);
    assert.deepEqual(events[0]!.name, { fr: 'Atelier vitrail', en: 'Stained glass workshop' });
    assert.deepEqual(events[0]!.offers, { availability: 'SoldOut' });
    assert.equal(events[0]!.wheelchair, 'yes');
    assert.equal(events[0]!.url, row.canonicalurl);
    assert.deepEqual(events[0]!.location.geo, { latitude: 49.1202, longitude: 6.1757 });
    assert.equal(events[0]!.location.address?.streetAddress, 'Place d’Armes');
    assert.deepEqual(occurrences.flatMap(misfits), []);
  });

  for (const [version, page] of [
    ['1.0', { records: [{ recordid: 'a', fields: row }] }],
    ['2.0', { records: [{ record: { id: 'a', fields: row } }] }],
    ['an export', [row]],
  ] as const) {
    it(`is found in ${version}, too`, async () => {
      assert.equal((await reading(readOpendatasoft, page, METZ)).events.length, 2);
    });
  }

  it('with broken JSON in a column loses that column alone, and says so', async () => {
    const broken = {
      ...row,
      timings: '[{"begin": ',
      firstdate_begin: '2027-01-16T13:00:00+00:00',
      firstdate_end: '2027-01-16T16:00:00+00:00',
    };
    const { starts, problems } = await reading(readOpendatasoft, { results: [broken] }, METZ);
    assert.deepEqual(starts, ['2027-01-16T14:00+01:00']);
    assert.deepEqual(
      problems.map(({ item, field }) => [item, field]),
      [['87654321', 'timings']],
    );
  });

  it('may have coordinates in a pair, and no place at all', async () => {
    const pair = { ...row, location_coordinates: [49.12, 6.17] };
    const online = { ...row, location_name: null, location_city: null, attendancemode: '{"id": 2}' };
    const { events } = await reading(readOpendatasoft, { results: [pair, online] }, METZ);
    assert.deepEqual(events[0]!.location.geo, { latitude: 49.12, longitude: 6.17 });
    assert.deepEqual((events[2]!.location.name as { fr: string }).fr, 'En ligne');
  });

  it('in a page of something else is refused', async () => {
    await assert.rejects(reading(readOpendatasoft, { message: 'no' }), /neither "results" nor "records"/);
  });
});
