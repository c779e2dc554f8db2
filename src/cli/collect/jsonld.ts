/** schema.org/Event as JSON-LD: in a file, or in the script elements of a page. */
import type { Event, Language } from '../../campaign/schema.js';
import { readItems, type Draft } from './draft.js';
import {
  addressFromLine,
  addressOf,
  availabilityOf,
  DESCRIPTION,
  geoOf,
  httpLink,
  languageOf,
  languagesOf,
  locationOf,
  NAME,
  ONLINE,
  statusOf,
  textOf,
} from './fields.js';
import { field, isObject, isTrue, list, string, strings } from './json.js';
import { blocksOf, byId, nodesIn, resolved, typesOf, type Node } from './linked-data.js';
import { scheduled } from './schedule.js';
import { after, durationOf, momentOf, written, type Span } from './times.js';
import type { ReadContext, Reader } from './types.js';

export const readJsonLd: Reader = (document, context) =>
  blocksOf(document, context.report).flatMap((block) => {
    const nodes = byId(block);
    const language = defaultLanguage(block) ?? context.source.language;
    const events = nodesIn(block, isEvent);
    // In a graph the parts of an event often stand beside it, too.
    const parts = new Set(events.flatMap((event) => partsOf(event, nodes)));
    const whole = events.filter((event) => !parts.has(event));
    const reading: Reading = { context, nodes, language, seen: new Set() };
    return readItems(whole.length ? whole : events, context, (event) => readEvent(event, reading, 0));
  });

interface Reading {
  context: ReadContext;
  /** What references lead to. */
  nodes: ReadonlyMap<string, Node>;
  language: Language;
  /** Each event is read once, however many others lead to it. */
  seen: Set<unknown>;
}

/** What the context of a block says of texts that name no language. */
const defaultLanguage = (block: unknown): Language | undefined =>
  list(field(block, '@context'))
    .map((each) => languageOf(field(each, '@language')))
    .find(Boolean);

/** Called events, and no visitor can go there. */
const NOT_MEANT = new Set(['PublicationEvent', 'BroadcastEvent', 'OnDemandEvent', 'DeliveryEvent', 'UserInteraction']);

const isEvent = (node: unknown): boolean =>
  typesOf(node).some(
    (type) => /(^|[a-z])Event(Series)?$|^Festival$|^Hackathon$|^CourseInstance$/.test(type) && !NOT_MEANT.has(type),
  );

const partsOf = (event: unknown, nodes: Reading['nodes']): Node[] =>
  [...list(field(event, 'subEvent')), ...list(field(event, 'subEvents'))].map((each) => resolved(each, nodes)).filter(isObject);

/** A festival has days, they have concerts; no more. */
const MAX_LEVELS = 8;

/** An event and those within it, which take from it what they don't say themselves. */
function readEvent(event: unknown, reading: Reading, level: number, parent?: unknown): Draft[] {
  const { nodes, seen } = reading;
  if (!isObject(event) || seen.has(event) || level > MAX_LEVELS) return [];
  seen.add(event);
  const parts = partsOf(event, nodes);
  // Parts without a name of their own are the dates of this one; those with a name are events besides.
  const dates = parts.filter((part) => isSame(part, event) && !seen.has(part));
  dates.forEach((date) => seen.add(date));
  return [
    ...(dates.length
      ? dates.map((date) => draftOf(date, reading, event, true))
      : [draftOf(event, reading, parent ?? resolved(field(event, 'superEvent'), nodes), false)]),
    ...parts.flatMap((part) => readEvent(part, reading, level + 1, event)),
  ];
}

const isSame = (part: Node, whole: Node): boolean => {
  const name = JSON.stringify(field(part, 'name'));
  return name === undefined || name === JSON.stringify(field(whole, 'name'));
};

function draftOf(event: Node, reading: Reading, parent: unknown, isDate: boolean): Draft {
  const { context, language, nodes } = reading;
  const { source } = context;
  const inherited = (name: string): unknown => field(event, name) ?? field(parent, name);
  const { spans, series } = whenOf(event, reading);
  const offers = list(inherited('offers')).map((each) => resolved(each, nodes));
  const previous = momentOf(list(field(event, 'previousStartDate'))[0], source.timeZone);
  return {
    uid: identifierOf(isDate ? parent : event),
    name: textOf(inherited('name'), language, NAME),
    description: textOf(inherited('description'), language, DESCRIPTION),
    words: [
      ...typesOf(event).filter((type) => type !== 'Event'),
      ...keywordsOf(inherited('keywords')),
      ...keywordsOf(inherited('about')),
    ],
    spans,
    series: series || isDate,
    ...placeOf(inherited('location'), reading),
    ...linkOf(event, parent, offers, source.url),
    eventStatus: statusOf(inherited('eventStatus')),
    previousStartDate: previous && written(previous),
    isAccessibleForFree: isFree(inherited('isAccessibleForFree'), offers),
    inLanguage: languagesOf(inherited('inLanguage')),
    availability: availabilityOf(offers.flatMap((offer) => list(field(offer, 'availability')))),
  };
}

const identifierOf = (event: unknown): string | undefined => {
  const identifier = list(field(event, 'identifier'))[0];
  return string(field(event, '@id')) ?? string(identifier) ?? string(field(identifier, 'value'));
};

/** Words in a list, in one text with commas, or as DefinedTerm. */
const keywordsOf = (value: unknown): string[] =>
  list(value)
    .flatMap((each) => (string(field(each, 'name')) ?? string(each) ?? '').split(','))
    .filter(Boolean);

function whenOf(event: Node, { context, nodes }: Reading): { spans: Span[]; series: boolean } {
  const { source, window, report } = context;
  const starts = list(field(event, 'startDate'));
  const ends = list(field(event, 'endDate'));
  const own = starts.flatMap((each, index): Span[] => {
    const start = momentOf(each, source.timeZone);
    if (!start) return [];
    return [{ start, end: momentOf(ends[index], source.timeZone) ?? after(start, durationOf(field(event, 'duration'))) }];
  });
  const schedules = list(field(event, 'eventSchedule'))
    .map((each) => resolved(each, nodes))
    .filter(isObject);
  if (!schedules.length) return { spans: own, series: own.length > 1 };
  const found = schedules.map((each) => scheduled(each, own[0], source.timeZone, window));
  if (found.every((each) => each)) return { spans: found.flatMap((each) => each ?? []), series: true };
  report({
    item: string(field(event, 'name')) ?? identifierOf(event) ?? 'an event',
    field: 'eventSchedule',
    message: "repeats in a way that can't be read",
    remedy: 'Its other dates are taken; a Schedule needs startDate and repeatFrequency such as "P1W".',
  });
  return { spans: [...own, ...found.flatMap((each) => each ?? [])], series: true };
}

/** A text, an address, a place, a VirtualLocation or several of these: the first that one can go to. */
function placeOf(value: unknown, { context, language, nodes }: Reading): Pick<Draft, 'location'> {
  const { city } = context.source;
  const places = list(value).map((each) => resolved(each, nodes));
  const real = places.filter((place) => !typesOf(place).includes('VirtualLocation'));
  for (const place of real) {
    if (!isObject(place)) {
      const line = string(place);
      if (!line || httpLink(line)) continue;
      const address = addressFromLine(line, city);
      const [named = line] = line.split(',');
      const location = locationOf(textOf(address ? named : line, language, NAME), address, undefined);
      if (location) return { location };
      continue;
    }
    const geo = resolved(field(place, 'geo'), nodes);
    const location = locationOf(
      textOf(field(place, 'name'), language, NAME),
      postalAddress(typesOf(place).includes('PostalAddress') ? place : resolved(list(field(place, 'address'))[0], nodes), city),
      geoOf(field(geo, 'latitude') ?? field(place, 'latitude'), field(geo, 'longitude') ?? field(place, 'longitude')),
    );
    if (location) return { location };
  }
  return { location: places.length > real.length ? ONLINE : undefined };
}

function postalAddress(value: unknown, city: ReadContext['source']['city']): Event['location']['address'] {
  if (!isObject(value)) return addressFromLine(string(value) ?? '', city);
  const country = field(value, 'addressCountry');
  return addressOf(
    {
      street: list(field(value, 'streetAddress'))[0],
      postalCode: field(value, 'postalCode'),
      town: field(value, 'addressLocality'),
      country: isObject(country) ? field(country, 'identifier', 'name') : country,
    },
    city,
  );
}

/** Its own page, else where tickets are, else that of the whole. */
function linkOf(event: Node, parent: unknown, offers: readonly unknown[], page: string): Pick<Draft, 'url'> {
  const base = httpLink(page);
  const candidates = [
    ...list(field(event, 'url')),
    ...list(field(event, 'mainEntityOfPage')).map((each) => (isObject(each) ? field(each, '@id', 'url') : each)),
    ...list(field(event, 'sameAs')),
    ...offers.flatMap((offer) => list(field(offer, 'url'))),
    ...list(field(parent, 'url')),
  ];
  return { url: candidates.map((each) => httpLink(isObject(each) ? field(each, '@id', '@value') : each, base)).find(Boolean) };
}

/** What it says itself; else whether all its tickets cost nothing. */
function isFree(said: unknown, offers: readonly unknown[]): boolean | undefined {
  const value = list(said)[0];
  if (isTrue(value)) return true;
  if (value === false || /(^|\/)false$/i.test(string(value) ?? '')) return false;
  const prices = offers.flatMap((offer) => strings(field(offer, 'price', 'highPrice')));
  return prices.length && prices.length === offers.length && prices.every((price) => Number(price) === 0) ? true : undefined;
}
