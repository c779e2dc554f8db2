/** The places as a list: each city a line of its own, its places on it. It says all that the map says. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CityId } from '../../campaign/generated/types.js';
import { pluralOf } from '../../i18n/counts.js';
import { msg, str } from '../../i18n/messages.js';
import { localize, localized } from '../../i18n/text.js';
import { heading } from '../../ui/heading.js';
import { downIcon } from '../../ui/more-icons.js';
import { searchIcon } from './icons.js';
import { addressLink, iconOf, kindOf, siteLink, type CitySpots, type PlaceContext, type Spot } from './place.js';

/** Places of a city that are shown before one asks for more: where there are several cities, or one. */
const FIRST = 3;
const PAGE = 20;

export interface ListContext extends PlaceContext {
  /** The place that is open. */
  selected: string | undefined;
  /** How many places of a city are shown, where a visitor asked for more. */
  limits: ReadonlyMap<CityId, number>;
  /** On paper nobody can ask for more. */
  isPrinting: boolean;
  /** How many there are, in words. */
  count: string;
  isSearch: boolean;
  /** The stops of the trip that is shown. */
  route: TemplateResult | undefined;
  /** A way back to all cities, or from what was chosen and searched for, where the visitor did. */
  allCities: (() => void) | undefined;
  reset: (() => void) | undefined;
  search(query: string): void;
  choose(city: CityId): void;
  more(city: CityId, first: Spot, limit: number): void;
  toggle(place: Spot): void;
}

export function placeList(groups: readonly CitySpots[], context: ListContext): TemplateResult {
  const { count, hostName, route, allCities, reset, search } = context;
  const isEmpty = !groups.length && !route;
  return html`<div class="list" part="list">
    <div class="summary">
      <label class="search">
        ${searchIcon()}<span class="visually-hidden">${msg('Search places', { id: 'map.search' })}</span>
        <input
          type="search"
          autocomplete="off"
          placeholder=${msg('Search places', { id: 'map.search' })}
          @input=${({ target }: Event) => search((target as HTMLInputElement).value)}
        />
      </label>
      <p>
        ${count ? html`<strong>${count}</strong>` : nothing}
        ${
          hostName && !isEmpty
            ? html`<span class="note"
                >${msg(str`Distances as the crow flies from the centre of ${hostName}`, { id: 'map.distances' })}</span
              >`
            : nothing
        }
      </p>
      ${
        allCities
          ? html`<button class="choose" type="button" @click=${allCities}>${msg('All cities', { id: 'map.all-cities' })}</button>`
          : nothing
      }
    </div>
    <div class="cities">
      ${route} ${groups.map((group) => cityPlaces(group, groups.length > 1, context))}
      ${isEmpty ? html`<p>${nothingHere(context.isSearch)}</p>` : nothing}
      ${
        isEmpty && reset
          ? html`<button class="button" type="button" @click=${reset}>${msg('Show all places', { id: 'map.all' })}</button>`
          : nothing
      }
    </div>
  </div>`;
}

export const nothingHere = (isSearch: boolean): string =>
  isSearch
    ? msg('Nothing of that name is here.', { id: 'map.none.search' })
    : msg('There is no place of this kind here.', { id: 'map.none' });

function cityPlaces({ city, places }: CitySpots, isOneOfMany: boolean, context: ListContext): TemplateResult {
  const { locale, selected, limits, isPrinting } = context;
  const { id } = city;
  const name = localize(city.name, locale).value;
  const limit = limits.get(id) ?? (isOneOfMany ? FIRST : PAGE);
  // Not for one more line.
  const count = isPrinting || places.length < limit + 2 ? places.length : limit;
  const open = places.findIndex((place) => place.id === selected);
  const shown = [...places.slice(0, count), ...(open >= count ? [places[open]!] : [])];
  const rest = places.length - shown.length;
  const next = places.slice(count).find((place) => !shown.includes(place));
  return html`<div class="city" data-city=${id}>
    <div class="station-head">
      ${heading(Math.min(context.level + 1, 6), localized(city.name, locale), undefined, 'station-name')}
      ${
        isOneOfMany
          ? html`<button class="choose" type="button" @click=${() => context.choose(id)}>
              ${msg(str`Only ${name}`, { id: 'selection.only' })}
            </button>`
          : nothing
      }
    </div>
    <ul>
      ${shown.map((place) => placeItem(place, context))}
    </ul>
    ${
      next
        ? html`<button class="unfold" type="button" @click=${() => context.more(id, next, count + PAGE)}>
            ${
              pluralOf(rest, locale) === 'one'
                ? msg(str`${rest} more place in ${name}`, { id: 'map.more.one' })
                : msg(str`${rest} more places in ${name}`, { id: 'map.more.other' })
            }${downIcon()}
          </button>`
        : nothing
    }
  </div>`;
}

export function placeItem(place: Spot, context: ListContext): TemplateResult {
  const { locale, selected } = context;
  const { stop } = place;
  const open = place.id === selected;
  const far = context.distanceOf(place);
  return html`<li class="place" ?data-open=${open} data-place=${place.id} data-city=${stop ? place.city : nothing}>
    <button class="open" type="button" aria-expanded=${open} @click=${() => context.toggle(place)}>
      <span class=${stop ? 'bead number' : 'bead'}>${stop ? stop.join(', ') : iconOf(place)()}</span>
      <span class="name">${localized(place.name, locale)}</span>
    </button>
    <p class="facts">
      <span>${kindOf(place)}${far ? html` <span class="far">${far}</span>` : nothing}</span>
      ${siteLink(place, context)}
    </p>
    <p class="where">${addressLink(place, context)}</p>
    ${open ? html`<p class="description">${localized(place.description, locale)}</p>` : nothing}
  </li>`;
}
