/** What a visitor asks for: which events match, and how a page's address says it. */
import { EVENT_CATEGORIES } from './categories.js';
import type { CityId, Event } from './generated/types.js';
import { CITY_IDS } from './names.js';

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

/** The languages an event is held in, `de` for `de-LU`; what is no language (`zxx`) or none of two letters is left out. */
export const languagesOf = ({ inLanguage = [] }: Event): string[] => [
  ...new Set(inLanguage.map((tag) => tag.toLowerCase().split('-', 1)[0]!).filter((code) => /^[a-z]{2}$/.test(code))),
];

/** A visitor in a wheelchair gets there, at least with help. */
export const isAccessible = ({ wheelchair }: Event): boolean => wheelchair === 'yes' || wheelchair === 'limited';

/**
 * Which one filter speaks against an event; `several` where it is more than one. Each filter's choices are counted among what only
 * this filter leaves out.
 */
export function failureOf(
  event: Event,
  { when, city, category, free, accessible, language }: Filters,
  isOn: (when: When) => boolean,
): keyof Filters | 'several' | undefined {
  let failure: keyof Filters | undefined;
  let count = 0;
  const test = (name: keyof Filters, holds: boolean) => {
    if (holds) return;
    failure = name;
    count += 1;
  };
  test('when', isOn(when));
  test('city', !city || event.city === city);
  test('category', !category || event.category === category);
  test('free', !free || event.isAccessibleForFree === true);
  test('accessible', !accessible || isAccessible(event));
  test('language', !language || languagesOf(event).includes(language));
  return count > 1 ? 'several' : failure;
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
