/** DATAtourisme. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDatatourisme } from '../../../src/cli/collect/datatourisme.js';
import { METZ, misfits, reading } from './reading.js';

const object = {
  '@id': 'https://data.datatourisme.example/13/aaaa',
  'dc:identifier': 'LOR1',
  '@type': ['schema:Event', 'schema:ExhibitionEvent', 'CulturalEvent', 'EntertainmentAndEvent', 'PointOfInterest', 'Exhibition'],
  'rdfs:label': { fr: ['Trésors des ducs'], en: ['Treasures of the dukes'], nl: ['Schatten'] },
  hasDescription: [{ '@type': ['Description'], shortDescription: { fr: ['Un parcours <br>dans l’orfèvrerie.'] } }],
  takesPlaceAt: [{ '@type': ['Period'], startDate: '2027-01-16', endDate: '2027-03-14' }],
  isLocatedAt: [
    {
      'rdfs:label': { fr: ['Musée de La Cour d’Or'] },
      'schema:geo': { 'schema:latitude': '49.1211', 'schema:longitude': '6.1781' },
      'schema:address': [
        { 'schema:streetAddress': ['2 rue du Haut-Poirier'], 'schema:postalCode': '57000', 'schema:addressLocality': 'Metz' },
      ],
    },
  ],
  hasContact: [
    {
      'schema:legalName': 'Jeanne Petit',
      'schema:email': ['jeanne@musee.example'],
      'schema:telephone': ['+33 3 87 20 13 20'],
      'foaf:homepage': ['https://musee.example/tresors'],
    },
  ],
  reducedMobilityAccess: true,
};
const read = (...changes: object[]) =>
  reading(readDatatourisme, { '@graph': changes.map((change) => ({ ...object, ...change })) }, METZ);
const on = (period: object) => read({ takesPlaceAt: [period] });

describe('an event of DATAtourisme', () => {
  it('comes with its texts, place, link and days; of its contact the web page alone', async () => {
    const { occurrences, problems } = await read({});
    assert.deepEqual(problems, []);
    assert.deepEqual(occurrences, [
      {
        uid: 'https://data.datatourisme.example/13/aaaa',
        event: {
          name: { fr: 'Trésors des ducs', en: 'Treasures of the dukes' },
          description: { fr: 'Un parcours\ndans l’orfèvrerie.' },
          category: 'exhibition',
          startDate: '2027-01-16',
          endDate: '2027-03-14',
          location: {
            name: 'Musée de La Cour d’Or',
            geo: { latitude: 49.1211, longitude: 6.1781 },
            address: {
              streetAddress: '2 rue du Haut-Poirier',
              postalCode: '57000',
              addressLocality: 'Metz',
              addressCountry: 'FR',
            },
          },
          wheelchair: 'yes',
          url: 'https://musee.example/tresors',
          originalLanguage: 'fr',
        },
      },
    ]);
    assert.deepEqual(misfits(occurrences[0]!), []);
  });

  it('is read alike from the API, without prefixes', async () => {
    const { events } = await reading(
      readDatatourisme,
      {
        objects: [
          {
            uuid: 'bbbb',
            type: ['Concert', 'EntertainmentAndEvent'],
            label: { '@fr': 'Concert', '@de': 'Konzert' },
            takesPlaceAt: [{ startDate: '2027-01-16', endDate: '2027-01-16', startTime: '20:30:00', endTime: '22:00:00' }],
            isLocatedAt: [
              {
                address: [
                  { streetAddress: ['20 boulevard d’Alsace'], postalCode: '57070', hasAddressCity: { label: { '@fr': 'Metz' } } },
                ],
                geo: { latitude: 49.1164, longitude: 6.2264 },
              },
            ],
            hasContact: [{ homepage: ['https://bam.example/1'] }],
            offers: [{ priceSpecification: [{ hasEligiblePolicy: [{ key: 'Free' }] }] }],
          },
        ],
      },
      METZ,
    );
    assert.deepEqual(events, [
      {
        name: { fr: 'Concert', de: 'Konzert' },
        category: 'music',
        startDate: '2027-01-16T20:30+01:00',
        endDate: '2027-01-16T22:00+01:00',
        location: {
          name: '20 boulevard d’Alsace',
          geo: { latitude: 49.1164, longitude: 6.2264 },
          address: { streetAddress: '20 boulevard d’Alsace', postalCode: '57070', addressLocality: 'Metz', addressCountry: 'FR' },
        },
        isAccessibleForFree: true,
        url: 'https://bam.example/1',
        originalLanguage: 'fr',
      },
    ]);
  });

  it('has its hours on each day of a period', async () => {
    const { starts } = await on({ startDate: '2027-03-26', endDate: '2027-03-28', startTime: '10:00', endTime: '18:00' });
    assert.deepEqual(starts, ['2027-03-26T10:00+01:00', '2027-03-27T10:00+01:00', '2027-03-28T10:00+02:00']);
  });

  it('has them on the days of the week it applies to', async () => {
    const { starts, occurrences } = await on({
      startDate: '2027-01-01',
      endDate: '2027-01-14',
      startTime: '10:00',
      appliesOnDay: [{ '@id': 'kb:Saturday' }, { '@id': 'kb:Wednesday' }],
    });
    assert.deepEqual(starts, [
      '2027-01-02T10:00+01:00',
      '2027-01-06T10:00+01:00',
      '2027-01-09T10:00+01:00',
      '2027-01-13T10:00+01:00',
    ]);
    assert.ok(occurrences.every(({ recurrenceId }) => recurrenceId));
  });

  it('may last a night', async () => {
    const { events } = await on({ startDate: '2027-01-16', endDate: '2027-01-17', startTime: '22:00', endTime: '04:00' });
    assert.deepEqual(
      events.map(({ startDate, endDate }) => [startDate, endDate]),
      [['2027-01-16T22:00+01:00', '2027-01-17T04:00+01:00']],
    );
  });

  it('has one occurrence a period, and an end before the start is none', async () => {
    const { events } = await read({
      takesPlaceAt: [
        { startDate: '2027-01-16', endDate: '2027-01-10' },
        { startDate: '2027-02-16', endDate: '2027-02-16' },
      ],
    });
    assert.deepEqual(
      events.map(({ startDate, endDate }) => [startDate, endDate]),
      [
        ['2027-01-16', undefined],
        ['2027-02-16', undefined],
      ],
    );
  });

  it('in literals with a language, and by references', async () => {
    const place = { '@id': '#place', 'rdfs:label': [{ '@value': 'Arsenal', '@language': 'fr' }] };
    const { events } = await reading(
      readDatatourisme,
      [{ ...object, 'rdfs:label': [{ '@value': 'Trésors', '@language': 'fr' }], isLocatedAt: [{ '@id': '#place' }] }, place],
      METZ,
    );
    assert.deepEqual([events[0]!.name, events[0]!.location.name], [{ fr: 'Trésors' }, 'Arsenal']);
  });
});

describe('a file of DATAtourisme', () => {
  it('may hold hotels and trails, and one object alone', async () => {
    assert.deepEqual((await read({ '@type': ['Hotel', 'PointOfInterest'], takesPlaceAt: undefined })).events, []);
    assert.equal((await reading(readDatatourisme, object, METZ)).events.length, 1);
    await assert.rejects(reading(readDatatourisme, { error: 1 }), /no file of DATAtourisme/);
  });
});
