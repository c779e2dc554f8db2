/** What holds for the readers of all formats: nobody's data, nothing hostile, nothing that the feed would refuse. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDatatourisme } from '../../../src/cli/collect/datatourisme.js';
import { readDestinationOne } from '../../../src/cli/collect/destination-one.js';
import { readEchoLu } from '../../../src/cli/collect/echo-lu.js';
import { readJsonLd } from '../../../src/cli/collect/jsonld.js';
import { readOpenAgenda } from '../../../src/cli/collect/openagenda.js';
import { readOpendatasoft } from '../../../src/cli/collect/opendatasoft.js';
import type { Reader } from '../../../src/cli/collect/types.js';
import { misfits, reading } from './reading.js';

/** Of each format: how a document holds its items, a plain item, and the names of fields that may hold anything. */
const FORMATS: Record<string, { reader: Reader; document(items: unknown[]): unknown; item: Record<string, unknown> }> = {
  openagenda: {
    reader: readOpenAgenda,
    document: (events) => ({ events }),
    item: {
      uid: 1,
      title: { de: 'Ein Abend', fr: 'Une soirée' },
      description: { de: 'Text' },
      keywords: { de: ['Musik'] },
      conditions: { de: '5 €' },
      registration: [{ type: 'link', value: 'https://a.example' }],
      accessibility: { mi: true },
      status: 1,
      attendanceMode: 1,
      timezone: 'Europe/Berlin',
      timings: [{ begin: '2027-01-16T20:00:00+01:00', end: '2027-01-16T22:00:00+01:00' }],
      location: {
        name: 'Tufa',
        address: 'Wechselstraße 4',
        postalCode: '54290',
        city: 'Trier',
        countryCode: 'DE',
        latitude: 49.7,
        longitude: 6.6,
      },
    },
  },
  opendatasoft: {
    reader: readOpendatasoft,
    document: (results) => ({ results }),
    item: {
      uid: '1',
      canonicalurl: 'https://a.example/1',
      title_de: 'Ein Abend',
      description_de: 'Text',
      keywords_de: ['Musik'],
      timings: '[{"begin": "2027-01-16T20:00:00+01:00", "end": "2027-01-16T22:00:00+01:00"}]',
      status: '{"id": 1}',
      attendancemode: '{"id": 1}',
      registration: '[]',
      accessibility: ['mi'],
      location_name: 'Tufa',
      location_address: 'Wechselstraße 4, 54290 Trier',
      location_postalcode: '54290',
      location_city: 'Trier',
      location_countrycode: 'DE',
      location_coordinates: { lat: 49.7, lon: 6.6 },
    },
  },
  'JSON-LD': {
    reader: readJsonLd,
    document: (graph) => ({ '@graph': graph }),
    item: {
      '@type': 'Event',
      '@id': '#1',
      name: 'Ein Abend',
      description: 'Text',
      url: 'https://a.example/1',
      startDate: '2027-01-16T20:00',
      endDate: '2027-01-16T22:00',
      duration: 'PT2H',
      eventStatus: 'EventScheduled',
      eventSchedule: {
        startDate: '2027-01-16',
        endDate: '2027-02-16',
        repeatFrequency: 'P1W',
        byDay: ['MO'],
        startTime: '20:00',
        endTime: '22:00',
      },
      location: {
        '@type': 'Place',
        name: 'Tufa',
        address: { streetAddress: 'Wechselstraße 4', addressLocality: 'Trier' },
        geo: { latitude: 49.7, longitude: 6.6 },
      },
      offers: { price: 0, availability: 'SoldOut' },
      inLanguage: 'de',
      keywords: 'Musik',
      previousStartDate: '2027-01-15',
      subEvent: [{ '@type': 'Event', startDate: '2027-01-17' }],
    },
  },
  'destination.one': {
    reader: readDestinationOne,
    document: (items) => ({ items }),
    item: {
      global_id: 'e_1',
      title: 'Ein Abend',
      categories: ['Musik'],
      keywords: [],
      texts: [{ rel: 'teaser', type: 'text/plain', value: 'Text' }],
      name: 'Tufa',
      street: 'Wechselstraße 4',
      zip: '54290',
      city: 'Trier',
      country: 'Deutschland',
      web: 'https://a.example/1',
      geo: { main: { latitude: 49.7, longitude: 6.6 } },
      media_objects: [{ rel: 'ticket', url: 'https://a.example/2' }],
      attributes: [{ key: 'DETAILS_ABGESAGT', value: 'true' }],
      features: [],
      timeIntervals: [
        {
          start: '2027-01-16T20:00:00+01',
          end: '2027-01-16T22:00:00+01',
          freq: 'Weekly',
          interval: 1,
          weekdays: ['Monday'],
          repeatUntil: '2027-03-01T00:00:00',
          dayOrdinal: 1,
          repeatCount: 3,
          tz: 'Europe/Berlin',
        },
      ],
    },
  },
  'echo.lu': {
    reader: readEchoLu,
    document: (records) => ({ records }),
    item: {
      id: 'a-1',
      status: 'published',
      title: { de: 'Ein Abend' },
      description: { de: 'Text' },
      dates: [
        { from: '2027-01-16T19:00:00Z', to: '2027-02-16T21:00:00Z', openingHours: { monday: { from: '10:00', to: '18:00' } } },
      ],
      venues: [
        {
          title: 'Tufa',
          location: {
            address: {
              number: '4',
              street: 'Rue',
              postcode: 'L-1',
              town: 'Luxembourg',
              country: 'LU',
              latitude: '49.6',
              longitude: '6.1',
            },
          },
        },
      ],
      categories: ['music'],
      languages: ['de'],
      tickets: [{ price: 0, quantity: 1 }],
      purchaseLink: 'https://a.example/1',
    },
  },
  DATAtourisme: {
    reader: readDatatourisme,
    document: (graph) => ({ '@graph': graph }),
    item: {
      '@id': 'https://a.example/1',
      '@type': ['Concert', 'EntertainmentAndEvent'],
      'rdfs:label': { de: ['Ein Abend'] },
      hasDescription: [{ shortDescription: { de: ['Text'] } }],
      takesPlaceAt: [
        {
          startDate: '2027-01-16',
          endDate: '2027-01-18',
          startTime: '20:00',
          endTime: '22:00',
          appliesOnDay: [{ '@id': 'kb:Saturday' }],
        },
      ],
      isLocatedAt: [
        {
          'rdfs:label': { fr: ['Arsenal'] },
          'schema:geo': { 'schema:latitude': '49.1', 'schema:longitude': '6.1' },
          'schema:address': [
            { 'schema:streetAddress': ['1 rue'], 'schema:postalCode': '57000', 'schema:addressLocality': 'Metz' },
          ],
        },
      ],
      hasContact: [{ 'foaf:homepage': ['https://a.example/1'] }],
      offers: [{ priceSpecification: [{ hasEligiblePolicy: [{ '@id': 'kb:Free' }] }] }],
    },
  },
};

const PEOPLE = {
  email: 'erika.mustermann@stadt.example',
  mail: ['erika.mustermann@stadt.example'],
  phone: '+49 651 9790777',
  telephone: '0651 / 979 07 77',
  fax: '03 87 39 01 02',
  contact: { name: 'Erika Mustermann', email: 'erika.mustermann@stadt.example', phone: '+352 22 28 09' },
  contactPoint: [{ '@type': 'ContactPoint', name: 'Erika Mustermann', telephone: '+49 651 9790777' }],
  organizer: {
    '@type': 'Person',
    name: 'Erika Mustermann',
    email: 'mailto:erika.mustermann@stadt.example',
    url: 'mailto:erika.mustermann@stadt.example',
  },
  performer: { '@type': 'Person', name: 'Erika Mustermann' },
  attendee: [{ name: 'Erika Mustermann' }],
  member: { uid: 1, name: 'Erika Mustermann', email: 'erika.mustermann@stadt.example', phone: '0651 / 979 07 77' },
  creator: { name: 'Erika Mustermann' },
  addresses: [{ rel: 'organizer', name: 'Erika Mustermann', phone: '+49 651 9790777' }],
  salesContact: { name: 'Erika Mustermann', email: 'erika.mustermann@stadt.example', phone: '23123123' },
  'schema:legalName': 'Erika Mustermann',
  'schema:email': ['erika.mustermann@stadt.example'],
  hasBeenCreatedBy: { 'schema:legalName': 'Erika Mustermann', 'foaf:homepage': ['mailto:erika.mustermann@stadt.example'] },
  isOwnedBy: [{ 'schema:legalName': 'Erika Mustermann' }],
  registration_contact: 'erika.mustermann@stadt.example',
  location_phone: '03 87 39 01 02',
  location_email: 'erika.mustermann@stadt.example',
};

/** People in every object, and in every text that a visitor would read. */
function planted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(planted);
  if (typeof value === 'object' && value !== null)
    return { ...PEOPLE, ...Object.fromEntries(Object.entries(value).map(([key, each]) => [key, planted(each)])) };
  return value === 'Text' ? 'Anmeldung bei erika.mustermann@stadt.example, Tel. 0651 / 979 07 77 oder +352 22 28 09.' : value;
}

for (const [format, { reader, document, item }] of Object.entries(FORMATS)) {
  describe(`the reader of ${format}`, () => {
    it('reads its plain item without complaint', async () => {
      const { occurrences, problems } = await reading(reader, document([item]));
      assert.deepEqual(problems, []);
      assert.ok(occurrences.length);
      assert.deepEqual(occurrences.flatMap(misfits), []);
    });

    it('leaves out what is on in other years, which is no fault of its dates', async () => {
      for (const year of [2026, 2029]) {
        const window = { from: `${year}-06-01`, to: `${year}-06-30` };
        assert.deepEqual(await reading(reader, document([item]), {}, window), {
          occurrences: [],
          problems: [],
          events: [],
          starts: [],
        });
      }
    });

    it('lets no name, e-mail address or telephone number of anybody through', async () => {
      const { occurrences } = await reading(reader, document([planted(item)]));
      assert.ok(occurrences.length);
      const text = JSON.stringify(occurrences);
      for (const trace of ['Erika', 'Mustermann', '@stadt', 'mailto:', '979', '22 28 09', '23123123', '03 87']) {
        assert.ok(!text.includes(trace), `"${trace}" came through: ${text}`);
      }
    });

    it('is not harmed by names of prototypes', async () => {
      const hostile = withPrototypes(document([item]));
      const { occurrences } = await reading(reader, hostile);
      assert.ok(occurrences.length);
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
      assert.ok(!JSON.stringify(occurrences).includes('Erika'));
    });

    it('refuses JSON nested without end, in a sentence, at once', async () => {
      const start = Date.now();
      for (const deep of [
        '['.repeat(200_000),
        '{"a":'.repeat(200_000),
        `${'[{"@graph":'.repeat(50_000)}1${'}]'.repeat(50_000)}`,
      ]) {
        await assert.rejects(reading(reader, deep), /nested deeper than 60 levels/);
      }
      assert.ok(Date.now() - start < 2000);
    });

    it('takes a script in a title for nothing but text', async () => {
      const title = '<img src=x onerror=alert(1)><script>alert(1)</script>Ein &lt;b&gt; Abend';
      const { events } = await reading(reader, JSON.stringify(document([item])).replaceAll('"Ein Abend"', JSON.stringify(title)));
      assert.equal(events[0]!.name.de, 'Ein <b> Abend');
    });

    it('yields nothing that the feed would refuse and throws nothing but a sentence, whatever it is given', async () => {
      const odd = fc.oneof(
        fc.jsonValue({ maxDepth: 3 }),
        fc.constantFrom(
          '',
          ' ',
          '9999-12-31',
          '0000-01-01',
          '2027-02-30T25:61',
          '-1',
          'P1D',
          'javascript:1',
          'x'.repeat(500),
          1e308,
          -0,
          '١٢',
          '24:00',
          [],
          {},
          null,
        ),
        fc
          .date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') })
          .map((date) => date.toISOString()),
      );
      const paths = pathsOf(item);
      const changes = fc.array(fc.tuple(fc.constantFrom(...paths), odd), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(changes, async (list) => {
          const changed = structuredClone(item);
          for (const [path, value] of list) set(changed, path, value);
          const { occurrences, problems } = await reading(reader, document([changed, item]));
          assert.deepEqual(occurrences.flatMap(misfits), []);
          assert.deepEqual(
            problems.filter(({ remedy }) => remedy.includes('fault of the reader')),
            [],
          );
        }),
        { numRuns: 150 },
      );
    });

    it('throws nothing but a sentence on arbitrary JSON', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.json(),
            fc.string(),
            fc.array(fc.jsonValue()).map((items) => JSON.stringify(document(items))),
          ),
          async (text) => {
            try {
              const { occurrences, problems } = await reading(reader, text);
              assert.deepEqual(occurrences.flatMap(misfits), []);
              assert.deepEqual(
                problems.filter(({ remedy }) => remedy.includes('fault of the reader')),
                [],
              );
            } catch (error) {
              assert.equal((error as Error).constructor, Error);
              assert.match((error as Error).message, /^this is |^the JSON /);
            }
          },
        ),
        { numRuns: 300 },
      );
    });
  });
}

/** JSON with the names of prototypes in every object. */
function withPrototypes(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(withPrototypes).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const own = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${withPrototypes(each)}`);
  return `{"__proto__":{"polluted":true,"name":"Erika"},"constructor":{"prototype":{"polluted":true}},"toString":"x",${own.join()}}`;
}

type Path = (string | number)[];

/** Every place in an item that can be changed. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [...(path.length ? [path] : []), ...inner.flatMap(([key, each]) => pathsOf(each, [...path, key]))];
}

function set(target: unknown, path: Path, value: unknown): void {
  const [key, ...rest] = path;
  if (typeof target !== 'object' || target === null) return;
  if (rest.length) set((target as Record<string, unknown>)[key!], rest, value);
  else (target as Record<string, unknown>)[key!] = value;
}
