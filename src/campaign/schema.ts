/**
 * The content model of the campaign feed: the one source of the TypeScript types and of the small check in the browser (both in
 * `generated/`), and of the published JSON Schema (`dist/feed/v1/campaign.schema.json`).
 *
 * Field names are schema.org's wherever it has one (TouristDestination, TouristAttraction, TouristTrip, Event,
 * ImageObject). TypeBox builds the schema; it is a tool of the build and never reaches the browser.
 *
 * Three notes travel as extra keywords: `expected`, what a pattern means in the words of an error message; `editorial` for fields that no
 * widget reads; and
 * `everyLanguage`, where an editor must fill in all four though a visitor's browser makes do with one.
 */
import { Type, type TSchema } from '@sinclair/typebox';
import { AVAILABILITIES, EVENT_CATEGORIES, EVENT_STATUSES, LANGUAGES, MEANS, PLACE_CATEGORIES, STAYS } from './categories.js';
import { CITY_IDS, FORMAT_VERSION } from './names.js';
import type * as types from './generated/types.js';

const oneOf = <const T extends readonly string[]>(values: T, options: object = {}) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], ...options });

/** A text a visitor reads, by language. A feed may lack languages (the text then falls back); the editor's check wants all four. */
const text = (maxLength: number, description?: string) =>
  Type.Object(
    inEveryLanguage(() => Type.String({ minLength: 1, maxLength })),
    { title: 'Text', minProperties: 1, everyLanguage: true, ...(description ? { description } : {}) },
  );

const inEveryLanguage = <T extends TSchema>(value: () => T) => ({
  de: Type.Optional(value()),
  fr: Type.Optional(value()),
  lb: Type.Optional(value()),
  en: Type.Optional(value()),
});

const id = () =>
  Type.String({
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    expected: 'an id of small letters, digits and hyphens, such as "porta-nigra"',
  });
const city = (description?: string) => oneOf(CITY_IDS, description ? { description } : {});
const link = () => Type.String({ pattern: '^https?://[^\\s]+$', expected: 'a link that starts with https:// or http://' });
const linkByLanguage = () =>
  Type.Union([link(), Type.Object(inEveryLanguage(link), { minProperties: 1 })], { title: 'LinkByLanguage' });
const date = () => Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$', expected: 'a date such as 2026-07-14' });
const picture = (description: string) =>
  Type.String({
    pattern: '^(https?://|(?!/|[A-Za-z][\\w+.-]*:)[\\w.-])[^\\s]*$',
    expected: 'an https:// address or a path relative to the feed',
    description,
  });
const minutes = () => Type.Integer({ minimum: 0, maximum: 1440, description: 'Minutes.' });

const Geo = Type.Object(
  {
    latitude: Type.Number({ minimum: -90, maximum: 90, description: 'Degrees north, WGS 84.' }),
    longitude: Type.Number({ minimum: -180, maximum: 180, description: 'Degrees east, WGS 84.' }),
  },
  { title: 'Geo' },
);

const ImageObject = Type.Object(
  {
    contentUrl: picture('Address of the picture; relative ones are resolved against the feed.'),
    width: Type.Integer({ minimum: 1, description: 'Intrinsic width in pixels.' }),
    height: Type.Integer({ minimum: 1, description: 'Intrinsic height in pixels.' }),
    alt: text(220, 'What is seen, for who does not see it.'),
    credit: Type.String({ minLength: 1, maxLength: 120, description: 'Author and source, as the license asks.' }),
    license: Type.String({
      minLength: 1,
      maxLength: 120,
      description: 'SPDX identifier (CC-BY-4.0) or the address of the license.',
    }),
    focalPoint: Type.Optional(
      Type.Object(
        { x: Type.Number({ minimum: 0, maximum: 1 }), y: Type.Number({ minimum: 0, maximum: 1 }) },
        { description: 'What must stay in view when cropped, as shares of width and height.' },
      ),
    ),
    srcset: Type.Optional(
      Type.Array(Type.Object({ contentUrl: picture('Its address.'), width: Type.Integer({ minimum: 1 }) }), {
        description: 'The same picture in other widths.',
      }),
    ),
  },
  { title: 'Image' },
);

const Address = Type.Object(
  {
    streetAddress: Type.Optional(Type.String({ maxLength: 120 })),
    postalCode: Type.Optional(Type.String({ maxLength: 12 })),
    addressLocality: Type.String({ minLength: 1, maxLength: 80, description: 'Town, in the official local spelling.' }),
    addressCountry: oneOf(['LU', 'FR', 'DE', 'BE']),
  },
  { title: 'Address' },
);

const originalLanguage = () =>
  Type.Optional(oneOf(LANGUAGES, { editorial: true, description: 'The language the texts of this item were written in first.' }));
const wheelchair = () =>
  Type.Optional(
    oneOf(['yes', 'limited', 'no'], { description: 'Step-free access (the values of OpenStreetMap); absent: not known.' }),
  );
const touristType = () => Type.Optional(Type.Array(id(), { description: 'Ids of the audiences it suits.' }));

/** schema.org/TouristDestination: one of the four cities. */
export const City = Type.Object(
  {
    id: city(),
    name: text(40),
    alternateName: Type.Optional(Type.Array(Type.String(), { description: 'Other names people search for.' })),
    slogan: text(64, 'The reason to go, in one line.'),
    description: text(260),
    strengths: Type.Object(
      { culture: text(130), tourism: text(130), people: text(130) },
      { description: 'What makes the city strong, a sentence each.' },
    ),
    url: linkByLanguage(),
    geo: Geo,
    addressCountry: oneOf(['LU', 'FR', 'DE']),
    timeZone: Type.String({ minLength: 3, description: 'IANA time zone.' }),
    image: ImageObject,
    originalLanguage: originalLanguage(),
  },
  { title: 'City' },
);

/** schema.org/TouristAttraction: a place worth the way. */
export const Place = Type.Object(
  {
    id: id(),
    city: city('The city it belongs to, or is visited from.'),
    name: text(60),
    alternateName: Type.Optional(Type.Array(Type.String(), { description: 'Other names people search for.' })),
    description: text(260),
    category: oneOf(PLACE_CATEGORIES),
    touristType: touristType(),
    geo: Geo,
    address: Address,
    url: linkByLanguage(),
    openingHours: Type.Optional(
      Type.Array(Type.String({ maxLength: 80 }), { description: 'schema.org form, such as "Tu-Su 10:00-18:00".' }),
    ),
    isAccessibleForFree: Type.Optional(Type.Boolean({ description: 'Absent: not known.' })),
    wheelchair: wheelchair(),
    image: Type.Optional(ImageObject),
    originalLanguage: originalLanguage(),
  },
  { title: 'Place' },
);

const Stop = Type.Object(
  {
    place: Type.Optional(id()),
    city: Type.Optional(city('Where no single place is meant.')),
    name: Type.Optional(text(80, 'Needed where neither place nor city names the stop.')),
    minutes: minutes(),
    description: Type.Optional(text(200)),
  },
  { title: 'Stop' },
);

const Leg = Type.Object(
  {
    means: oneOf(MEANS),
    minutes: minutes(),
    from: Type.Optional(city()),
    to: Type.Optional(city()),
    line: Type.Optional(Type.String({ maxLength: 40, description: 'Line as it stands on the vehicle, such as "RE 11".' })),
    description: Type.Optional(text(160)),
  },
  { title: 'Leg' },
);

/** schema.org/TouristTrip: a day, a weekend or a longer stay that crosses a border. */
export const Trip = Type.Object(
  {
    id: id(),
    name: text(60),
    description: text(260),
    stay: oneOf(STAYS),
    touristType: touristType(),
    cities: Type.Array(city(), { minItems: 1, description: 'The cities it visits, in order.' }),
    itinerary: Type.Array(
      Type.Object({
        name: text(60, 'What the day is about.'),
        city: Type.Optional(city('Where the day begins.')),
        items: Type.Array(Type.Union([Leg, Stop]), { minItems: 1, description: 'Stops and the legs between them, in order.' }),
      }),
      { minItems: 1, description: 'One entry a day.' },
    ),
    arrivals: Type.Array(
      Type.Object({
        from: city(),
        there: Type.Array(Leg, { minItems: 1 }),
        back: Type.Array(Leg, { minItems: 1 }),
        firstDeparture: Type.Optional(Type.String({ pattern: '^\\d\\d:\\d\\d$', expected: 'a time such as 08:05' })),
        lastReturn: Type.Optional(Type.String({ pattern: '^\\d\\d:\\d\\d$', expected: 'a time such as 22:31' })),
      }),
      { minItems: 1, description: 'How to get there and back, by city of departure.' },
    ),
    season: Type.Optional(
      Type.Array(Type.Integer({ minimum: 1, maximum: 12 }), {
        description: 'Months in which it is at its best; absent: all year.',
      }),
    ),
    image: ImageObject,
    originalLanguage: originalLanguage(),
  },
  { title: 'Trip' },
);

/** schema.org/Event: one occurrence. */
export const Event = Type.Object(
  {
    id: id(),
    city: city(),
    name: text(90),
    description: Type.Optional(text(400)),
    category: oneOf(EVENT_CATEGORIES),
    startDate: Type.String({
      pattern: '^\\d{4}-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d))?)?$',
      expected:
        'a date (2026-07-14), a time with its offset (2026-07-14T20:00+02:00), or a month (2026-07) where the date is to be confirmed',
    }),
    endDate: Type.Optional(
      Type.String({
        pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d))?$',
        expected: 'a date (2026-07-14) or a time with its offset (2026-07-14T20:00+02:00)',
      }),
    ),
    eventStatus: Type.Optional(oneOf(EVENT_STATUSES)),
    previousStartDate: Type.Optional(Type.String()),
    superEvent: Type.Optional(Type.String({ description: 'The series this occurrence belongs to.' })),
    location: Type.Object({
      name: Type.Union([Type.String({ minLength: 1 }), text(90)]),
      place: Type.Optional(id()),
      geo: Type.Optional(Geo),
      address: Type.Optional(Address),
    }),
    isAccessibleForFree: Type.Optional(Type.Boolean({ description: 'Absent: not known.' })),
    wheelchair: wheelchair(),
    inLanguage: Type.Optional(Type.Array(Type.String(), { description: 'Languages the event is held in (BCP 47).' })),
    offers: Type.Optional(
      Type.Object(
        { availability: Type.Optional(oneOf(AVAILABILITIES)) },
        { description: 'Tickets: whether there are any left. Absent: not known.' },
      ),
    ),
    url: linkByLanguage(),
    image: Type.Optional(ImageObject),
    creditText: Type.Optional(Type.String({ maxLength: 120, description: 'Whose calendar it comes from, as its license asks.' })),
    license: Type.Optional(
      Type.String({ maxLength: 200, editorial: true, description: 'SPDX identifier or address of the license of the texts.' }),
    ),
    originalLanguage: originalLanguage(),
  },
  { title: 'Event' },
);

const Ticket = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 60 }), description: text(200), url: linkByLanguage() },
  { title: 'Ticket' },
);

/** Public transport between two cities, the same both ways. */
export const Connection = Type.Object(
  {
    id: id(),
    from: city(),
    to: city(),
    means: oneOf(MEANS),
    minutes: minutes(),
    changes: Type.Integer({ minimum: 0, maximum: 5 }),
    via: Type.Optional(Type.Array(city(), { description: 'Where one changes.' })),
    line: Type.Optional(Type.String({ maxLength: 60 })),
    provider: Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description: 'Operators.' }),
    planners: Type.Array(Type.Object({ name: Type.String({ minLength: 1 }), url: linkByLanguage() }), {
      minItems: 1,
      description: 'Journey planners.',
    }),
    tickets: Type.Optional(Type.Array(Ticket)),
    validThrough: date(),
  },
  { title: 'Connection' },
);

/** schema.org/Audience: whom a place or trip suits. */
export const Audience = Type.Object({ id: id(), name: text(40), description: Type.Optional(text(140)) }, { title: 'Audience' });

/** The lists of the feed, by kind. Elements ask the store for these names. */
export const KINDS = {
  audiences: Audience,
  cities: City,
  places: Place,
  trips: Trip,
  events: Event,
  connections: Connection,
} satisfies Record<string, TSchema>;

/** The campaign feed: one static JSON document. */
export const Campaign = Type.Object(
  {
    formatVersion: Type.Literal(FORMAT_VERSION),
    publisher: Type.Object({ name: Type.String({ minLength: 1 }), url: link() }),
    dateModified: date(),
    expires: date(),
    audiences: Type.Array(Audience),
    cities: Type.Array(City),
    places: Type.Array(Place),
    trips: Type.Array(Trip),
    events: Type.Array(Event),
    connections: Type.Array(Connection),
  },
  { title: 'Campaign', description: 'The campaign feed of QuattroPole.' },
);

export type Kind = keyof typeof KINDS;
export type City = types.City;
export type Place = types.Place;
export type Trip = types.Trip;
export type Event = types.Event;
export type Connection = types.Connection;
export type Campaign = types.Campaign;
export type { CityId, Language, Text } from './generated/types.js';
