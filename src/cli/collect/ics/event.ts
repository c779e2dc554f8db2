/** From the properties of a VEVENT to the fields of the feed: by allow-list, texts plain, links http(s) alone. */
import { LANGUAGES } from '../../../campaign/categories.js';
import type { Event, Language, Text } from '../../../campaign/schema.js';
import { categoryOf } from '../category.js';
import { DESCRIPTION, geoOf, httpLink, locationOf, NAME, statusInTitle, textOf as textByLanguage, TOWN } from '../fields.js';
import { given } from '../json.js';
import type { CollectedEvent, ReadContext } from '../types.js';
import { allOf, firstOf, param, type Component } from './components.js';
import { textOf, textsOf } from './values.js';
import type { Version } from './version.js';

export type Fields = Omit<CollectedEvent, 'startDate' | 'endDate'>;

/** All but the dates. Undefined where an event can't be without what is missing; the problem is reported. */
export function fieldsOf({ component, calendar }: Version, { source, report }: ReadContext): Fields | undefined {
  const { language } = source;
  const name = text(component, 'SUMMARY', language, NAME);
  const title = name?.[language] ?? LANGUAGES.map((each) => name?.[each]).find(Boolean);
  const item = title ?? (textOf(firstOf(component, 'UID')?.value ?? '') || `the event on line ${component.line}`);
  const lacks = (field: string, message: string, remedy: string) => {
    report({ item, field, message, remedy });
    return undefined;
  };

  if (component.badLines.length) {
    const lines = component.badLines.slice(0, 5).join(', ');
    report({
      item,
      message: `can't be read on line ${lines}`,
      remedy: 'These lines alone are left out; mend the export of the calendar.',
    });
  }
  if (!name || !title) {
    const remedy = 'It is left out; give it one in the calendar.';
    return lacks('SUMMARY', 'has no title in German, French, Luxembourgish or English', remedy);
  }
  const url = linkOf(component) ?? source.homepage ?? linkOf(calendar);
  if (!url) {
    const remedy = `It is left out; give it one in the calendar (URL), or set "homepage" of the source "${source.id}".`;
    return lacks('URL', 'has no link', remedy);
  }
  const geo = geoIn(component);
  const location = locationOf(text(component, 'LOCATION', language, NAME), undefined, geo);
  if (!location) lacks('LOCATION', 'names no place', 'The city alone is shown; add the place in the calendar.');
  const said = statusInTitle(title);
  return given<Fields>({
    name,
    description: text(component, 'DESCRIPTION', language, DESCRIPTION) ?? text(component, 'X-ALT-DESC', language, DESCRIPTION),
    category: categoryOf(
      allOf(component, 'CATEGORIES').flatMap(({ value }) => textsOf(value)),
      title,
    ),
    eventStatus: statusOf(component, calendar, lacks) ?? said.eventStatus,
    location: location ?? locationOf({ [language]: TOWN[source.city] }, undefined, geo)!,
    offers: said.soldOut && { availability: 'SoldOut' },
    url,
    originalLanguage: name[language] ? language : LANGUAGES.find((each) => name[each]),
  });
}

/** Each in its LANGUAGE, else in that of the source. */
const text = (component: Component, property: string, language: Language, maxLength: number): Text | undefined =>
  textByLanguage(
    allOf(component, property).map((each) => {
      const value = textOf(each.value);
      const code = param(each, 'language');
      return code ? { '@value': value, '@language': code } : value;
    }),
    language,
    maxLength,
  );

const linkOf = (component: Component): string | undefined =>
  allOf(component, 'URL')
    .map(({ value }) => httpLink(value) ?? httpLink(textOf(value)))
    .find(Boolean);

function geoIn(component: Component): Event['location']['geo'] {
  const [latitude, longitude, more] = firstOf(component, 'GEO')?.value.replaceAll('\\', '').split(/[;,]/) ?? [];
  return more === undefined ? geoOf(latitude, longitude) : undefined;
}

/**
 * TENTATIVE is not EventPostponed: who published the date expects it to be kept, and a visitor told otherwise stays at home. It is shown as any
 * other, and reported.
 */
function statusOf(
  component: Component,
  calendar: Component,
  say: (field: string, message: string, remedy: string) => unknown,
): Event['eventStatus'] {
  const status = firstOf(component, 'STATUS')?.value.trim().toUpperCase();
  const isCancelled = status === 'CANCELLED' || firstOf(calendar, 'METHOD')?.value.trim().toUpperCase() === 'CANCEL';
  if (isCancelled) return 'EventCancelled';
  if (status === 'TENTATIVE') say('STATUS', 'is tentative', 'It is shown as if it were sure; confirm it in the calendar.');
  return undefined;
}
