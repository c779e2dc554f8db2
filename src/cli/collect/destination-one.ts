/** destination.one, whose interface is called eT4: `meta.et4.de/rest.ashx/search/?template=ET2014A.json`. */
import type { Event } from '../../campaign/schema.js';
import { readItems, type Draft } from './draft.js';
import { addressOf, DESCRIPTION, geoOf, httpLink, languageOf, locationOf, NAME, saysFree, textOf } from './fields.js';
import { field, list, parseJson, string, strings } from './json.js';
import { dayOf, expand, momentOf, weekdayOf, wholeDays, zoneOf, type Rule, type Span } from './times.js';
import type { ReadContext, Reader } from './types.js';

export const readDestinationOne: Reader = (document, context) => {
  const items = field(parseJson(document), 'items');
  if (!Array.isArray(items)) throw new Error('this is no answer of destination.one: it has no list "items"');
  return readItems(items, context, readItem);
};

function readItem(item: unknown, context: ReadContext): Draft[] {
  const { source } = context;
  const type = string(field(item, 'type'));
  if (type && type !== 'Event') return [];
  const attributes = new Map(
    list(field(item, 'attributes')).map((each) => [string(field(each, 'key')), string(field(each, 'value'))]),
  );
  const has = (key: string) => /^(true|1|ja)$/i.test(attributes.get(key) ?? '');
  const intervals = list(field(item, 'timeIntervals'));
  const { spans, repeats } = datesOf(intervals, string(field(item, 'title')), context);
  return [
    {
      uid: string(field(item, 'global_id', 'id')),
      name: textOf(field(item, 'title'), source.language, NAME),
      description: descriptionOf(list(field(item, 'texts')), context),
      words: [...strings(field(item, 'categories')), ...strings(field(item, 'keywords'))],
      spans,
      series: repeats || intervals.length > 1,
      location: placeOf(item, context),
      url: linkOf(item),
      eventStatus: has('DETAILS_ABGESAGT') ? 'EventCancelled' : undefined,
      isAccessibleForFree: textsOf(item, 'PRICE_INFO', 'PRICE_INFO_EXTRA').some(saysFree) || undefined,
      wheelchair: strings(field(item, 'features')).some((each) => /barrierefrei|rollstuhlgerecht/i.test(each))
        ? 'yes'
        : undefined,
      availability: has('DETAILS_AUSGEBUCHT') ? 'SoldOut' : undefined,
    },
  ];
}

const textsOf = (item: unknown, ...rels: string[]): unknown[] =>
  list(field(item, 'texts'))
    .filter((text) => rels.includes(string(field(text, 'rel')) ?? ''))
    .map((text) => field(text, 'value'));

/** The short text where there is one, by the language of each. */
function descriptionOf(texts: readonly unknown[], { source }: ReadContext): Draft['description'] {
  const values = [
    ['teaser', 'text/plain'],
    ['teaser', 'text/html'],
    ['details', 'text/plain'],
    ['details', 'text/html'],
  ].flatMap(([rel, type]) =>
    texts
      .filter((text) => field(text, 'rel') === rel && field(text, 'type') === type && string(field(text, 'value')))
      .map((text) => ({
        '@value': field(text, 'value'),
        '@language': languageOf(field(text, 'lang', 'language')) ?? source.language,
      })),
  );
  return textOf(values, source.language, DESCRIPTION);
}

/** Who organises it stands in "addresses", its telephone and e-mail beside the street: neither is read. */
function placeOf(item: unknown, { source }: ReadContext): Event['location'] | undefined {
  const point = field(field(item, 'geo'), 'main');
  return locationOf(
    textOf(field(item, 'name', 'company'), source.language, NAME),
    addressOf(
      {
        street: field(item, 'street'),
        postalCode: field(item, 'zip'),
        town: field(item, 'city'),
        country: field(item, 'country'),
      },
      source.city,
    ),
    geoOf(field(point, 'latitude'), field(point, 'longitude')),
  );
}

/** Which of its links leads nearest to the event. */
const LINKS = ['canonical', 'website', 'eventwebsite', 'ticket', 'booking', 'PRICE_KARTENLINK', 'venuewebsite'];

function linkOf(item: unknown): string | undefined {
  const media = list(field(item, 'media_objects'));
  const byRel = LINKS.flatMap((rel) => media.filter((each) => field(each, 'rel') === rel).map((each) => field(each, 'url')));
  return [field(item, 'web'), ...byRel].map((each) => httpLink(each)).find(Boolean);
}

function datesOf(
  intervals: readonly unknown[],
  item: string | undefined,
  context: ReadContext,
): { spans: Span[]; repeats: boolean } {
  const { source, window, report } = context;
  let repeats = false;
  const spans = intervals.flatMap((interval): Span[] => {
    const zone = zoneOf(field(interval, 'tz'), source.timeZone);
    const start = momentOf(field(interval, 'start'), zone);
    if (!start) return [];
    const end = field(interval, 'hideEnd') === true ? undefined : momentOf(field(interval, 'end'), zone);
    const first = wholeDays({ start, end });
    const freq = string(field(interval, 'freq'));
    if (!freq) return [first];
    const rule = ruleOf(interval, freq, first, zone);
    if (rule) {
      repeats = true;
      return expand(first, rule, window);
    }
    report({
      ...(item && { item }),
      field: 'timeIntervals',
      message: `repeats "${freq}", which is not known`,
      remedy: 'Its first date alone is taken; Daily, Weekly, Monthly and Yearly are read.',
    });
    return [first];
  });
  return { spans, repeats };
}

function ruleOf(interval: unknown, freq: string, { start }: Span, zone: string): Rule | undefined {
  const whole = (name: string, least: number, most: number): number | undefined => {
    const number = Number(string(field(interval, name)) ?? 'none');
    return Number.isInteger(number) && number >= least && number <= most && number !== 0 ? number : undefined;
  };
  const until = momentOf(field(interval, 'repeatUntil'), zone);
  const weekdays = [...list(field(interval, 'weekdays')), field(interval, 'weekday')].flatMap((each) => weekdayOf(each) ?? []);
  const common = { interval: whole('interval', 1, 1000), count: whole('repeatCount', 1, 100_000), until: until && dayOf(until) };
  const ordinal = whole('dayOrdinal', -5, 5);
  const nth = ordinal && weekdays.length ? weekdays.map((day) => `${ordinal}${day}`) : undefined;
  switch (freq.toLowerCase()) {
    case 'daily':
      return { ...common, freq: 'DAILY' };
    case 'weekly':
      return { ...common, freq: 'WEEKLY', byDay: weekdays };
    case 'monthly':
      return {
        ...common,
        freq: 'MONTHLY',
        byDay: nth,
        byMonthDay: nth ? undefined : [whole('dayOfMonth', 1, 31) ?? dayOf(start).day],
      };
    case 'yearly': {
      const byMonth = [whole('month', 1, 12) ?? dayOf(start).month];
      return {
        ...common,
        freq: 'YEARLY',
        byMonth,
        byDay: nth,
        byMonthDay: nth ? undefined : [whole('dayOfMonth', 1, 31) ?? dayOf(start).day],
      };
    }
    default:
      return undefined;
  }
}
