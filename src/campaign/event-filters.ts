/** What a visitor asks for: which events match, how many each choice has, and how a page's address says it. Fetched after the first events. */
import type { EventCounts } from './count-events.js';
import { EVENT_CATEGORIES } from './categories.js';
import type { CityId, Event } from './generated/types.js';
import { CITY_IDS } from './names.js';
import { languagesOf } from './event-languages.js';
import { addDays, later, type Narrow, type Occurrence } from './select-events.js';

export const WHENS = ['all', 'today', 'weekend', 'week', 'days', 'month'] as const;
/**
 * `weekend` is this Saturday and Sunday, on a Sunday that Sunday alone; `week` is the next one, from Monday on; `days` today and the next thirty;
 * `month` the next one. A stretch is written `2026-12-01..2026-12-24`; one of its ends may be open.
 */
export type When = (typeof WHENS)[number] | `${string}..${string}`;

export interface Filters {
  when: When;
  city?: CityId | undefined;
  category?: Event['category'] | undefined;
  free?: boolean | undefined;
  accessible?: boolean | undefined;
  /** A language the event is held in, such as `de`. */
  language?: string | undefined;
}

/** Which one filter speaks against an event; `several` where it is more than one. */
export type Failure = keyof Filters | 'several' | undefined;

/** A visitor in a wheelchair gets there, at least with help. */
export const isAccessible = ({ wheelchair }: Event): boolean => wheelchair === 'yes' || wheelchair === 'limited';

/** The days of a stretch of time. */
type Range = readonly [first: string, last: string];

/** What of the events on a page a visitor asks for, for `selectEvents`; all of them are counted. */
export function narrowTo(filters: Filters, counts: EventCounts): Narrow {
  const named = WHENS.findIndex((when) => when === filters.when);
  const zones = new Map<string, { days: string; whens: Range[]; asked: Range }>();
  return (occurrence, today, limit) => {
    let zone = zones.get(today);
    if (!zone) {
      const within = (when: When): Range => {
        const [first, last] = stretch(when, today);
        return [later(first, today), limit < last ? limit : last];
      };
      const [whens, asked] = [WHENS.map(within), within(filters.when)];
      zones.set(today, (zone = { days: `${today} ${limit}`, whens, asked }));
    }
    const on = whensOf(occurrence, zone.days, zone.whens);
    const failure = failureOf(occurrence.event, filters, named < 0 ? isOn(occurrence, zone.asked) : !!((on >> named) & 1));
    counts.add(occurrence, failure, on);
    return failure ? undefined : zone.asked[0];
  };
}

const isOn = ({ from, to }: Occurrence, [first, last]: Range): boolean => first <= last && from <= last && to >= first;

/** By what the day is. */
const known = new WeakMap<Occurrence, { days: string; on: number }>();

/** In which of the named stretches an event is on, a bit each. That stays the same whatever is chosen, and a feed has thousands of events. */
function whensOf(occurrence: Occurrence, days: string, whens: readonly Range[]): number {
  const before = known.get(occurrence);
  if (before?.days === days) return before.on;
  const on = whens.reduce(
    (bits, range, index) =>
      // For what is known by its month only, the week is not known.
      isOn(occurrence, range) && !(occurrence.unconfirmed && SHORT.has(WHENS[index]!)) ? bits | (1 << index) : bits,
    0,
  );
  known.set(occurrence, { days, on });
  return on;
}

const SHORT = new Set<When>(['today', 'weekend', 'week']);

/** The first and the last day of what a visitor asks for. */
function stretch(when: When, today: string): Range {
  const weekday = new Date(today).getUTCDay();
  const monday = addDays(today, weekday ? 8 - weekday : 1);
  const month = nextMonth(today);
  switch (when) {
    case 'all':
      return [today, '9999'];
    case 'today':
      return [today, today];
    case 'weekend':
      return [addDays(monday, -2), addDays(monday, -1)];
    case 'week':
      return [monday, addDays(monday, 6)];
    case 'days':
      return [today, addDays(today, 30)];
    case 'month':
      return [month, addDays(nextMonth(month), -1)];
    default: {
      const [first, last] = when.split('..');
      return [first!, last || '9999'];
    }
  }
}

/** The first of the month after a day. */
const nextMonth = (day: string): string => `${addDays(`${day.slice(0, 8)}01`, 31).slice(0, 8)}01`;

/** Each filter's choices are counted among what only this filter leaves out. */
function failureOf(event: Event, { city, category, free, accessible, language }: Filters, isOn: boolean): Failure {
  let failure: Failure;
  if (!isOn) failure = 'when';
  if (city && event.city !== city) failure = failure ? 'several' : 'city';
  if (category && event.category !== category) failure = failure ? 'several' : 'category';
  if (free && !event.isAccessibleForFree) failure = failure ? 'several' : 'free';
  if (accessible && !isAccessible(event)) failure = failure ? 'several' : 'accessible';
  if (language && !languagesOf(event).includes(language)) failure = failure ? 'several' : 'language';
  return failure;
}

/** From a part of a page's address such as `when:weekend;city:metz;free`; what is not known is left out. */
export function parseFilters(text: string): Filters {
  const given = new Map(text.split(';').map((part) => part.split(/:(.*)/s, 2) as [string, string | undefined]));
  const when = given.get('when') ?? '';
  const language = given.get('language');
  return {
    when: WHENS.find((each) => each === when) ?? (isStretch(when) ? when : 'all'),
    city: CITY_IDS.find((id) => id === given.get('city')),
    category: EVENT_CATEGORIES.find((id) => id === given.get('category')),
    free: given.has('free'),
    accessible: given.has('accessible'),
    language: language && /^[a-z]{2}$/.test(language) ? language : undefined,
  };
}

function isStretch(when: string): when is When {
  const days = when.split('..');
  return (
    days.length === 2 &&
    days.some(Boolean) &&
    days.every((day) => !day || (/^\d{4}-\d\d-\d\d$/.test(day) && !isNaN(Date.parse(day))))
  );
}

/** What `parseFilters` reads, such as `when:weekend;city:metz`; empty where nothing is chosen. */
export const formatFilters = ({ when, city, category, free, accessible, language }: Filters): string =>
  [
    when !== 'all' && `when:${when}`,
    city && `city:${city}`,
    category && `category:${category}`,
    free && 'free',
    accessible && 'accessible',
    language && `language:${language}`,
  ]
    .filter(Boolean)
    .join(';');
