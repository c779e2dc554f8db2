/** Trips for tests: a day in Trier, a weekend in Metz and Saarbrücken, four days around the ring. */
import type { Audience, Connection, Place, Text, Trip } from '../../src/campaign/generated/types.js';
import { connection, feed, PIXEL } from './feed.js';

type Id = Place['city'];

const words = (de: string, en = `${de} (en)`): Text => ({ de, fr: `${de} (fr)`, lb: `${de} (lb)`, en });

export const place = (id: string, city: Id, name: string): Place => ({
  id,
  city,
  name: words(name, name),
  description: words('Ort'),
  category: 'culture',
  geo: { latitude: 49.5, longitude: 6.4 },
  address: { addressLocality: 'Trier', addressCountry: 'DE' },
  url: `https://${id}.example/`,
});

export const PLACES = [
  place('porta', 'trier', 'Porta Nigra: through the gate'),
  place('market', 'trier', 'Hauptmarkt'),
  place('cathedral', 'metz', 'Cathedral'),
  place('temple', 'metz', 'Temple Neuf'),
  place('castle', 'saarbruecken', 'Castle'),
  place('bock', 'luxembourg', 'Bock'),
];

export const AUDIENCES: Audience[] = [
  { id: 'families', name: words('Familien', 'Families') },
  { id: 'young', name: words('Junge Leute', 'Young people') },
];

const image: Trip['image'] = {
  contentUrl: PIXEL,
  width: 1200,
  height: 800,
  alt: words('Bild'),
  credit: 'Test',
  license: 'CC-BY-4.0',
};

export const trip = (id: string, changes: Partial<Trip> = {}): Trip => ({
  id,
  name: words(`Reise ${id}`, `Trip ${id}`),
  description: words(`Beschreibung ${id}`),
  stay: 'day',
  cities: ['trier'],
  itinerary: [
    {
      name: words('Tag in Trier', 'A day in Trier'),
      city: 'trier',
      items: [
        { place: 'porta', minutes: 60, description: words('Durch das Tor', 'Walk through') },
        { means: 'foot', minutes: 10 },
        { place: 'market', minutes: 80 },
      ],
    },
  ],
  arrivals: [
    {
      from: 'luxembourg',
      there: [
        { means: 'train', from: 'luxembourg', to: 'trier', minutes: 50, line: 'RE 11' },
        { means: 'foot', minutes: 10 },
      ],
      back: [{ means: 'train', from: 'trier', to: 'luxembourg', minutes: 55 }],
      firstDeparture: '06:12',
      lastReturn: '22:31',
    },
  ],
  image,
  ...changes,
});

/** A day in Trier: from Luxembourg only. */
export const DAY = trip('day', { touristType: ['families'] });

/** A weekend: from Trier two hours, from Luxembourg 55 minutes by bus. */
export const WEEKEND = trip('weekend', {
  stay: 'weekend',
  touristType: ['young', 'families'],
  cities: ['metz', 'saarbruecken'],
  itinerary: [
    {
      name: words('Erst Metz', 'Metz first'),
      city: 'metz',
      items: [
        { place: 'cathedral', minutes: 90 },
        { means: 'foot', minutes: 5 },
        { place: 'temple', minutes: 30 },
      ],
    },
    {
      name: words('Dann Saarbrücken', 'Saarbrücken next'),
      items: [
        { means: 'train', from: 'metz', to: 'saarbruecken', minutes: 65, line: 'TER' },
        { place: 'castle', minutes: 90 },
        { name: words('Am Fluss', 'By the river'), city: 'saarbruecken', minutes: 45 },
      ],
    },
  ],
  arrivals: [
    {
      from: 'trier',
      there: [{ means: 'train', from: 'trier', to: 'metz', minutes: 120 }],
      back: [{ means: 'train', from: 'saarbruecken', to: 'trier', minutes: 66 }],
    },
    {
      from: 'luxembourg',
      there: [{ means: 'bus', from: 'luxembourg', to: 'metz', minutes: 55 }],
      back: [{ means: 'bus', to: 'luxembourg', minutes: 75 }],
    },
  ],
  season: [4, 5, 6],
});

/** Four days, more stops than a card names. */
export const RING = trip('ring', {
  stay: 'longer',
  cities: ['luxembourg', 'metz', 'saarbruecken', 'trier'],
  itinerary: [1, 2, 3, 4].map((day) => ({
    name: words(`Etappe ${day}`, `Leg ${day}`),
    items: [1, 2, 3].map((stop) => ({
      name: words(`Halt ${day}.${stop}`, `Stop ${day}.${stop}`),
      city: (['luxembourg', 'metz', 'saarbruecken', 'trier'] as const)[day - 1]!,
      minutes: 20 * stop + day,
    })),
  })),
  arrivals: [
    { from: 'trier', there: [{ means: 'train', minutes: 50 }], back: [{ means: 'foot', minutes: 10 }] },
    { from: 'metz', there: [{ means: 'train', minutes: 40 }], back: [{ means: 'train', minutes: 90 }] },
  ],
});

export const TRIPS = [WEEKEND, DAY, RING];

const ticketed = (each: Connection): Connection => ({
  ...each,
  tickets: [{ name: 'Day ticket', description: words('Für alle', 'For everyone'), url: 'https://ticket.example/' }],
});

export const CONNECTIONS = [
  ticketed(connection('luxembourg', 'trier', 50)),
  connection('metz', 'saarbruecken', 65),
  ticketed(connection('saarbruecken', 'trier', 66)),
  connection('luxembourg', 'saarbruecken', 75, 'bus'),
  { ...connection('metz', 'trier', 120), planners: [{ name: 'Other planner', url: 'https://other.example/' }] },
];

export const tripFeed = (changes: Record<string, unknown> = {}) =>
  feed({ trips: TRIPS, places: PLACES, audiences: AUDIENCES, connections: CONNECTIONS, ...changes });
