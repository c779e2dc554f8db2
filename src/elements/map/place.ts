/** What is said of a place, in the list and in the popup on the map. */
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Language, Place } from '../../campaign/generated/types.js';
import type { PlaceCategory } from '../../campaign/select-places.js';
import { pluralOf } from '../../i18n/counts.js';
import { msg, str } from '../../i18n/messages.js';
import { localize, localizedLink, siteName } from '../../i18n/text.js';
import { arrowIcon, cultureIcon, peopleIcon } from '../../ui/icons.js';
import { businessIcon, familyIcon, foodIcon, natureIcon, shoppingIcon } from './icons.js';

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

export const placesInWords = (count: number, locale: Language): string =>
  pluralOf(count, locale) === 'one'
    ? msg(str`${count} place`, { id: 'map.places.one' })
    : msg(str`${count} places`, { id: 'map.places.other' });

export function addressOf({ address }: Place): string {
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
  /** How far it is, in short or in a whole sentence; undefined where there is nothing to start from. */
  distanceOf(place: Place, whole?: boolean): string | undefined;
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
