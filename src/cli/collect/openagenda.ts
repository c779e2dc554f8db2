/** OpenAgenda, version 2: `GET /v2/agendas/{uid}/events?detailed=1`. */
import type { Text } from '../../campaign/schema.js';
import type { Draft } from './draft.js';
import { readItems } from './draft.js';
import {
  addressOf,
  DESCRIPTION,
  geoOf,
  httpLink,
  languagesOf,
  lineOf,
  locationOf,
  NAME,
  ONLINE,
  saysFree,
  textOf,
} from './fields.js';
import { field, isObject, list, parseJson, string, strings } from './json.js';
import { mayBeIn, momentOf, zoneOf, type Span } from './times.js';
import type { ReadContext, Reader } from './types.js';

export const readOpenAgenda: Reader = (document, context) => {
  const events = field(parseJson(document), 'events');
  if (!Array.isArray(events)) throw new Error('this is no page of OpenAgenda events: it has no list "events"');
  return readItems(events, context, readOpenAgendaEvent);
};

/** What the next page is asked for with, as `after[]=…&after[]=…`; undefined: this page is the last one. */
export function nextAfter(document: string): string[] | undefined {
  const page = parseJson(document);
  const after = strings(field(page, 'after'));
  return after.length && list(field(page, 'events')).length ? after : undefined;
}

/** https://developers.openagenda.com: what "status" says. */
const STATUSES = new Map<string, Pick<Draft, 'eventStatus' | 'availability'>>([
  ['2', { eventStatus: 'EventRescheduled' }],
  ['3', { eventStatus: 'EventMovedOnline' }],
  ['4', { eventStatus: 'EventPostponed' }],
  ['5', { availability: 'SoldOut' }],
  ['6', { eventStatus: 'EventCancelled' }],
]);

const PUBLISHED = '2';
const ONLINE_ONLY = '2';

/** One event; its mirror at Opendatasoft is brought into the same form. */
export function readOpenAgendaEvent(event: unknown, context: ReadContext): Draft[] {
  const { source } = context;
  const name = textOf(field(event, 'title'), source.language, NAME);
  const state = string(field(event, 'state'));
  if (state && state !== PUBLISHED) return [];

  const { spans, count, isElsewhen } = timings(event, context);
  if (isElsewhen) return [];
  const agenda = slug(field(field(event, 'originAgenda'), 'slug'));
  const own = slug(field(event, 'slug'));
  const registration = list(field(event, 'registration')).map((each) => (isObject(each) ? field(each, 'value') : each));
  return [
    {
      uid: string(field(event, 'uid')),
      name,
      description: textOf(field(event, 'description'), source.language, DESCRIPTION),
      words: keywords(field(event, 'keywords')),
      spans,
      series: count > 1,
      location: location(event, context),
      url:
        httpLink(field(event, 'canonicalUrl')) ??
        (agenda && own ? `https://openagenda.com/${agenda}/events/${own}` : undefined) ??
        [...registration, field(event, 'onlineAccessLink'), field(field(event, 'location'), 'website')]
          .map((each) => httpLink(each))
          .find(Boolean),
      isAccessibleForFree: isFree(textOf(field(event, 'conditions'), source.language, DESCRIPTION)),
      wheelchair: isForWheelchairs(field(event, 'accessibility')) ? 'yes' : undefined,
      inLanguage: languagesOf(field(event, 'inLanguage')),
      ...STATUSES.get(string(field(event, 'status')) ?? ''),
    },
  ];
}

/** `isElsewhen`: it has dates that can be read, and none is in the window. */
function timings(event: unknown, { source, window, report }: ReadContext): { spans: Span[]; count: number; isElsewhen: boolean } {
  const zone = zoneOf(field(event, 'timezone'), source.timeZone);
  const all = list(field(event, 'timings'));
  // Without "detailed" a page has these alone.
  const some = ['firstTiming', 'nextTiming', 'lastTiming'].flatMap((each) => field(event, each) ?? []);
  if (!all.length && some.length) {
    report({
      item: string(field(event, 'uid')) ?? 'an event',
      field: 'timings',
      message: 'has its first and last date only',
      remedy: 'Add detailed=1 to the address of the source, so that all its dates come along.',
    });
  }
  const written = all.length ? all : some;
  const near = written.filter((timing) => mayBeIn(field(timing, 'begin'), field(timing, 'end'), window));
  const spans = near.flatMap((timing) => {
    const start = momentOf(field(timing, 'begin'), zone);
    return start ? { start, end: momentOf(field(timing, 'end'), zone) } : [];
  });
  // One that is no date at all is told, whenever it would be.
  const isElsewhen = !near.length && written.some((timing) => momentOf(field(timing, 'begin'), zone));
  return { spans, count: written.length, isElsewhen };
}

function location(event: unknown, { source }: ReadContext): Draft['location'] {
  const place = field(event, 'location');
  if (!isObject(place)) {
    return string(field(event, 'attendanceMode')) === ONLINE_ONLY || httpLink(field(event, 'onlineAccessLink'))
      ? ONLINE
      : undefined;
  }
  const postalCode = string(field(place, 'postalCode'));
  const line = lineOf(field(place, 'address'), 200) ?? '';
  // The address has the town in it once more.
  const cut = postalCode ? line.indexOf(postalCode) : -1;
  const street = (cut < 0 ? line : line.slice(0, cut)).replace(/[\s,]+$/, '');
  return locationOf(
    textOf(field(place, 'name'), source.language, NAME),
    addressOf({ street, postalCode, town: field(place, 'city'), country: field(place, 'countryCode') }, source.city),
    geoOf(field(place, 'latitude'), field(place, 'longitude')),
  );
}

/** By language, or one list. */
const keywords = (value: unknown): string[] =>
  (isObject(value) ? Object.values(value) : [value]).flatMap(strings).flatMap((each) => each.split(/[,;]/));

/** "mi" is a motor impairment; not ticked means nothing. */
const isForWheelchairs = (value: unknown): boolean =>
  isObject(value) ? field(value, 'mi') === true : strings(value).includes('mi');

const isFree = (conditions: Text | undefined): true | undefined => Object.values(conditions ?? {}).some(saysFree) || undefined;

const slug = (value: unknown): string | undefined => {
  const text = string(value);
  return text && /^[\w-]+$/.test(text) ? text : undefined;
};
