/** What is said of a place, in the list and in the popup on the map. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { City, Language, Place } from '../../campaign/generated/types.js';
import type { PlaceCategory } from '../../campaign/select-places.js';
import { pluralOf } from '../../i18n/counts.js';
import { msg, str } from '../../i18n/messages.js';
import { localize, localizedLink, siteName } from '../../i18n/text.js';
import { arrowIcon, cultureIcon, peopleIcon } from '../../ui/icons.js';
import { mapsLink } from './maps-app.js';
import { businessIcon, familyIcon, foodIcon, natureIcon, shoppingIcon } from './icons.js';

/** What stands on the map and in the list: a place, or an event or a stop in the form of one. */
export interface Spot extends Place {
  /** An event: when it is, said in place of the category. */
  when?: string;
  /** Which stops of the trip it is, from 1. */
  stop?: readonly number[];
  icon?: () => TemplateResult;
}

export interface CitySpots {
  city: City;
  places: readonly Spot[];
}

export const CATEGORY_ICONS: Record<PlaceCategory, () => TemplateResult> = {
  culture: cultureIcon,
  nature: natureIcon,
  food: foodIcon,
  shopping: shoppingIcon,
  family: familyIcon,
  business: businessIcon,
  people: peopleIcon,
};

export const categoryName = (category: PlaceCategory): string =>
  ({
    culture: msg('Culture', { id: 'strength.culture' }),
    nature: msg('Nature', { id: 'map.nature' }),
    food: msg('Food and wine', { id: 'map.food' }),
    shopping: msg('Shopping', { id: 'map.shopping' }),
    family: msg('For families', { id: 'map.family' }),
    business: msg('Work and research', { id: 'map.business' }),
    people: msg('People', { id: 'strength.people' }),
  })[category];

export const iconOf = ({ icon, category }: Spot): (() => TemplateResult) => icon ?? CATEGORY_ICONS[category];

export const kindOf = ({ when, category }: Spot): string => when ?? categoryName(category);

const placesInWords = (count: number, locale: Language): string =>
  pluralOf(count, locale) === 'one'
    ? msg(str`${count} place`, { id: 'map.places.one' })
    : msg(str`${count} places`, { id: 'map.places.other' });

const eventsInWords = (count: number, locale: Language): string =>
  pluralOf(count, locale) === 'one'
    ? msg(str`${count} event`, { id: 'map-trips.events.one' })
    : msg(str`${count} events`, { id: 'map-trips.events.other' });

/** "12 places", "3 events", "12 places, 3 events". */
export const countInWords = (spots: readonly Spot[], locale: Language): string => countsInWords(spots, locale).join(', ');

export function countsInWords(spots: readonly Spot[], locale: Language): string[] {
  const events = spots.filter(({ when }) => when).length;
  const places = spots.length - events;
  return [...(places || !events ? [placesInWords(places, locale)] : []), ...(events ? [eventsInWords(events, locale)] : [])];
}

function addressOf({ address }: Place): string {
  // "L-1343 Luxembourg" stays on one line.
  const town = [address.postalCode?.replace('-', '\u2011'), address.addressLocality].filter(Boolean).join('\u00a0');
  return [address.streetAddress, town].filter(Boolean).join(', ');
}

export interface PlaceContext {
  locale: Language;
  feedUrl: string;
  /** Of the headings. */
  level: number;
  target: string | undefined;
  outbound(href: string): string;
  /** The city that distances start from; empty where there is none. */
  hostName: string;
  /** How far it is from there; undefined where there is nothing to start from. */
  distanceOf(place: Spot): string | undefined;
}

export function siteLink(place: Place, { locale, target, outbound }: PlaceContext): TemplateResult {
  const { href, hreflang } = localizedLink(place.url, locale);
  const site = siteName(href);
  return html`<a
    class="site"
    href=${outbound(href)}
    hreflang=${ifDefined(hreflang)}
    target=${ifDefined(target)}
    aria-label=${`${site}: ${localize(place.name, locale).value}`}
    ><span>${site}</span>${arrowIcon()}</a
  >`;
}

/** The address, which opens the app for maps that the visitor has. */
export function addressLink(place: Spot, { locale, target }: PlaceContext): TemplateResult {
  const address = addressOf(place);
  const name = localize(place.name, locale).value;
  return html`<a
    class="address"
    href=${mapsLink(place.geo, name)}
    target=${ifDefined(target)}
    aria-label=${msg(str`${address}: open ${name} in a maps app`, { id: 'map.app' })}
    >${address}</a
  >`;
}
