/** echo.lu, Luxembourg's national calendar, version 1: `GET /v1/allExperiences`. */
import type { Event } from '../../campaign/schema.js';
import { readItems, type Draft } from './draft.js';
import { addressOf, DESCRIPTION, geoOf, httpLink, languagesOf, locationOf, NAME, statusOf, textOf } from './fields.js';
import { field, isObject, list, parseJson, string, strings } from './json.js';
import { dayOf, endAt, expand, lastDayOf, momentAt, momentOf, weekdayOf, wholeDays, type Span } from './times.js';
import type { ReadContext, Reader } from './types.js';

export const readEchoLu: Reader = (document, context) => {
  const answer = parseJson(document);
  const records = field(answer, 'records') ?? (isObject(field(answer, 'record')) ? [field(answer, 'record')] : undefined);
  if (!Array.isArray(records)) throw new Error('this is no answer of echo.lu: it has no list "records"');
  return readItems(records, context, readRecord);
};

/** What nobody is to see yet, or any more. */
const NOT_PUBLIC = /^(draft|pending|rejected|unpublished|deleted|archived)$/i;
const STATUSES = new Map<string, Event['eventStatus']>([
  ['cancelled', 'EventCancelled'],
  ['canceled', 'EventCancelled'],
  ['postponed', 'EventPostponed'],
]);

function readRecord(record: unknown, context: ReadContext): Draft[] {
  const { source } = context;
  const status = string(field(record, 'status')) ?? '';
  if (NOT_PUBLIC.test(status)) return [];
  const dates = list(field(record, 'dates'));
  const spans = dates.map((date) => datesOf(date, context));
  const tickets = list(field(record, 'tickets'));
  const prices = tickets.map((ticket) => string(field(ticket, 'price')));
  return [
    {
      uid: string(field(record, 'id', '_id')),
      name: textOf(field(record, 'title'), source.language, NAME),
      description: textOf(field(record, 'description') ?? field(record, 'subtitle'), source.language, DESCRIPTION),
      words: ['categories', 'formats', 'tags', 'audiences'].flatMap((each) => strings(field(record, each))),
      spans: spans.flat(),
      series: dates.length > 1 || dates.some((date) => field(date, 'openingHours')),
      location: placeOf(record, context),
      url:
        pageOf(record) ??
        [field(record, 'purchaseLink'), field(dates[0], 'purchaseLink')].map((each) => httpLink(each)).find(Boolean),
      eventStatus: STATUSES.get(status.toLowerCase()) ?? statusOf(status),
      isAccessibleForFree: tickets.length ? prices.every((price) => price !== undefined && Number(price) === 0) : undefined,
      inLanguage: languagesOf(field(record, 'languages')),
      // Nobody counts free seats there as sold out: only where every kind of ticket has a number, and it is none.
      availability: tickets.length && tickets.every((ticket) => field(ticket, 'quantity') === 0) ? 'SoldOut' : undefined,
    },
  ];
}

/** The portal has a page for each, in three languages. */
function pageOf(record: unknown): Event['url'] | undefined {
  const id = string(field(record, 'id'));
  if (!id || !/^[\w-]+$/.test(id)) return undefined;
  const page = (language: string) => `https://www.echo.lu/${language}/experiences/${id}`;
  return { de: page('de'), fr: page('fr'), en: page('en') };
}

/** The venue; the seller, the organiser and the contacts that stand beside it are not read. */
function placeOf(record: unknown, { source }: ReadContext): Event['location'] | undefined {
  const venue = list(field(record, 'venues')).find(isObject);
  const place = field(venue, 'location') ?? field(record, 'location');
  const address = field(place, 'address');
  const street = ['number', 'street'].flatMap((each) => string(field(address, each)) ?? []).join(', ');
  return locationOf(
    textOf(field(venue, 'title', 'name'), source.language, NAME),
    addressOf(
      {
        street,
        postalCode: field(address, 'postcode'),
        town: field(address, 'town'),
        country: field(address, 'country'),
      },
      source.city,
    ),
    geoOf(field(address, 'latitude') ?? field(place, 'latitude'), field(address, 'longitude') ?? field(place, 'longitude')),
  );
}

/** From one time to another; or, for an exhibition, the hours of each day of the week from one day to another. */
function datesOf(date: unknown, { source, window }: ReadContext): Span[] {
  const { timeZone } = source;
  const start = momentOf(field(date, 'from'), timeZone);
  const end = momentOf(field(date, 'to'), timeZone);
  if (!start) return [];
  const hours = field(date, 'openingHours');
  const opened = hoursOf(hours).flatMap(({ day, from, to }) => {
    const first = momentAt(dayOf(start), from, timeZone);
    const until = end && lastDayOf({ start, end });
    return expand({ start: first, end: endAt(first, to, timeZone) }, { freq: 'WEEKLY', byDay: [day], until }, window);
  });
  return hoursOf(hours).length ? opened : [wholeDays({ start, end })];
}

/** `{ "tuesday": { "from": "10:00", "to": "18:00" } }`, with one or several stretches a day. */
function hoursOf(hours: unknown): { day: string; from: unknown; to: unknown }[] {
  if (!isObject(hours)) return [];
  return Object.entries(hours).flatMap(([name, stretches]) => {
    const day = weekdayOf(name);
    return list(stretches).flatMap((each) =>
      day && string(field(each, 'from')) ? [{ day, from: field(each, 'from'), to: field(each, 'to') }] : [],
    );
  });
}
