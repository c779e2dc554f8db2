/** What the live feed has to choose from, by its names in the reader's language. */
import { EVENT_CATEGORIES, PLACE_CATEGORIES } from '../../src/campaign/categories.js';
import type { City, Language, Text } from '../../src/campaign/generated/types.js';
import { MINIMUM } from '../../src/campaign/minimum.js';
import { storeFor } from '../../src/campaign/store.js';
import { categoryName as eventCategory } from '../../src/elements/event-strip/kinds.js';
import { categoryName as placeCategory } from '../../src/elements/map/place.js';
import { load, withStrings, type StringsLoader } from '../../src/i18n/messages.js';
import { localize, localizedLink } from '../../src/i18n/text.js';
import type { Choice } from '../control.js';
import type { Link } from './configuration.js';

/** By the name of the attribute, or of a widget and its attribute. */
export type Choices = Readonly<Record<string, readonly Choice[]>>;

/** The categories are called as the widgets call them. */
const STRINGS: readonly StringsLoader[] = [
  {
    de: () => import('../../src/i18n/generated/filters-de.js'),
    fr: () => import('../../src/i18n/generated/filters-fr.js'),
    lb: () => import('../../src/i18n/generated/filters-lb.js'),
    en: () => import('../../src/i18n/generated/filters-en.js'),
  },
  {
    de: () => import('../../src/i18n/generated/map-de.js'),
    fr: () => import('../../src/i18n/generated/map-fr.js'),
    lb: () => import('../../src/i18n/generated/map-lb.js'),
    en: () => import('../../src/i18n/generated/map-en.js'),
  },
];

export async function readChoices(feed: string, language: Language): Promise<Choices> {
  const store = storeFor(feed);
  const [cityList, audienceList, tripList, eventList, placeList, words] = await Promise.all([
    store.get('cities', language),
    store.get('audiences', language),
    store.get('trips', language),
    store.get('events', language, true),
    store.get('places', language),
    load(language, STRINGS),
  ]);
  const named = (items: readonly { id: string; name: Text }[]): Choice[] =>
    items.map(({ id, name }) => ({ value: id, label: localize(name, language).value }));
  /** Only what there is something of. */
  const kinds = <C extends string>(all: readonly C[], items: readonly { category: string }[], name: (category: C) => string) =>
    all
      .filter((category) => items.some((item) => item.category === category))
      .map((category) => ({ value: category, label: withStrings(words, () => name(category)) }));
  return {
    'host-city': named(cityList.items),
    city: named(cityList.items),
    audience: named(audienceList.items),
    trip: named(tripList.items),
    'event-strip.category': kinds(EVENT_CATEGORIES, eventList.items, eventCategory),
    'map.category': kinds(PLACE_CATEGORIES, placeList.items, placeCategory),
  };
}

/** The cities' own pages: what stays where no script runs. */
export async function cityLinks(feed: string, language: Language): Promise<Link[]> {
  const { items } = await storeFor(feed).get('cities', language);
  return linksTo(items, language);
}

/** Those that are built in, for when the feed can't be had. */
export const builtInLinks = (language: Language): Link[] => linksTo(MINIMUM, language);

const linksTo = (items: readonly Pick<City, 'name' | 'url'>[], language: Language): Link[] =>
  items.map(({ name, url }) => ({ href: localizedLink(url, language).href, text: localize(name, language).value }));
