/** DATAtourisme, the French national platform: its JSON-LD files, and the same without prefixes from its API. */
import type { Event } from '../../campaign/schema.js';
import { readItems, type Draft } from './draft.js';
import { addressOf, DESCRIPTION, geoOf, httpLink, locationOf, NAME, textOf } from './fields.js';
import { field, isObject, isTrue, list, parseJson, string } from './json.js';
import { byId, resolved, typesOf, type Node } from './linked-data.js';
import { dayOf, endAt, expand, lengthOf, momentAt, momentOf, weekdayOf, type Span } from './times.js';
import type { ReadContext, Reader } from './types.js';

export const readDatatourisme: Reader = (document, context) => {
  const data = parseJson(document);
  const objects = Array.isArray(data) ? data : (field(data, '@graph', 'objects', 'data') ?? [data]);
  if (!Array.isArray(objects) || (objects.length === 1 && !typesOf(objects[0]).length))
    throw new Error('this is no file of DATAtourisme: neither an object with "@type" nor a list "@graph" or "objects"');
  const nodes = byId(objects);
  return readItems(objects, context, (object) => readObject(object, nodes, context));
};

/** What is read, by its name in a file or in the API. */
const get = (value: unknown, ...names: string[]): unknown =>
  field(value, ...names.flatMap((name) => [name, `schema:${name}`, `rdfs:${name}`, `foaf:${name}`]));

function readObject(object: unknown, nodes: ReadonlyMap<string, Node>, context: ReadContext): Draft[] {
  const { source } = context;
  const all = (value: unknown, ...names: string[]) => list(get(value, ...names)).map((each) => resolved(each, nodes));
  const types = typesOf(object);
  const periods = all(object, 'takesPlaceAt');
  // Hotels, museums and trails stand in the same file.
  if (!periods.length && !types.some((type) => /Event$/.test(type))) return [];
  const descriptions = all(object, 'hasDescription');
  const { spans, series } = datesOf(periods, context);
  return [
    {
      uid: string(field(object, '@id', 'uri', 'uuid')),
      name: textOf(get(object, 'label'), source.language, NAME),
      description: textOf(
        [
          ...descriptions.flatMap((each) => list(get(each, 'shortDescription'))),
          ...list(get(object, 'comment')),
          ...descriptions.flatMap((each) => list(field(each, 'dc:description', 'description'))),
        ],
        source.language,
        DESCRIPTION,
      ),
      // The most special type comes first in no certain order: what every event is says nothing.
      words: types.filter((type) => !/^(PointOfInterest|EntertainmentAndEvent|Event|CulturalEvent|SocialEvent)$/.test(type)),
      spans,
      series,
      location: placeOf(all(object, 'isLocatedAt')[0], all, context),
      url: homepageOf([...all(object, 'hasContact'), ...all(object, 'hasBookingContact')]),
      isAccessibleForFree: isFree(
        all(object, 'offers').flatMap((offer) => all(offer, 'priceSpecification')),
        all,
      ),
      wheelchair: isTrue(field(object, 'reducedMobilityAccess')) ? 'yes' : undefined,
    },
  ];
}

type All = (value: unknown, ...names: string[]) => unknown[];

/** Of a contact its web page alone: never a name, a telephone or an e-mail address. */
const homepageOf = (contacts: readonly unknown[]): string | undefined =>
  contacts
    .flatMap((contact) => list(get(contact, 'homepage')))
    .map((each) => httpLink(isObject(each) ? field(each, '@id', '@value') : each))
    .find(Boolean);

function placeOf(place: unknown, all: All, { source }: ReadContext): Event['location'] | undefined {
  const address = all(place, 'address')[0];
  const point = all(place, 'geo')[0];
  const town = get(address, 'addressLocality') ?? list(get(get(address, 'hasAddressCity'), 'label'))[0];
  return locationOf(
    textOf(get(place, 'label', 'name'), source.language, NAME),
    addressOf(
      {
        street: list(get(address, 'streetAddress'))[0],
        postalCode: get(address, 'postalCode'),
        town: isObject(town) ? Object.values(textOf(town, source.language, NAME) ?? {})[0] : town,
      },
      source.city,
    ),
    geoOf(get(point, 'latitude'), get(point, 'longitude')),
  );
}

/** Free where each price says so. */
function isFree(prices: readonly unknown[], all: All): true | undefined {
  const free = prices.map((price) =>
    all(price, 'hasEligiblePolicy').some((policy) => /(^|[:#/])Free$/.test(string(field(policy, '@id', 'key')) ?? '')),
  );
  return (free.length && free.every(Boolean)) || undefined;
}

/** A period: its days, or their hours; of those days only the days of the week it applies to. */
function datesOf(periods: readonly unknown[], { source, window }: ReadContext): { spans: Span[]; series: boolean } {
  const { timeZone } = source;
  let series = periods.length > 1;
  const spans = periods.flatMap((period): Span[] => {
    const from = momentOf(get(period, 'startDate'), timeZone);
    if (!from) return [];
    const to = momentOf(get(period, 'endDate'), timeZone) ?? from;
    const byDay = list(field(period, 'appliesOnDay')).flatMap(
      (each) => weekdayOf(isObject(each) ? field(each, '@id', 'key') : each) ?? [],
    );
    const startTime = string(get(period, 'startTime'));
    const endTime = string(get(period, 'endTime'));
    const days = { start: dayOf(from), end: dayOf(to) };
    const start = startTime ? momentAt(dayOf(from), startTime, timeZone) : from;
    const first = { start, end: endAt(start, endTime, timeZone) };
    const count = lengthOf(days);
    // From the evening of one day into the next: that is one night.
    const isNight = count === 2 && startTime && endTime && endTime <= startTime;
    if (!byDay.length && (!startTime || count < 2 || isNight)) return [startTime ? first : { start: from, end: to }];
    series = true;
    return expand(
      startTime ? first : { start: dayOf(from) },
      { freq: byDay.length ? 'WEEKLY' : 'DAILY', byDay, until: dayOf(to) },
      window,
    );
  });
  return { spans, series };
}
