/** The places as a list: each city a line of its own, its places on it. It says all that the map says. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CityId, Place } from '../../campaign/generated/types.js';
import type { CityPlaces, PlaceSelection } from '../../campaign/select-places.js';
import { pluralOf } from '../../i18n/counts.js';
import { msg, str } from '../../i18n/messages.js';
import { localize, localized } from '../../i18n/text.js';
import { heading } from '../../ui/heading.js';
import { downIcon } from '../../ui/more-icons.js';
import { CATEGORY_ICONS, addressOf, categoryName, placesInWords, siteLink, type PlaceContext } from './place.js';

/** Places of a city that are shown before one asks for more, where all cities are. */
const FIRST = 3;

export interface ListContext extends PlaceContext {
  /** The place that is open. */
  selected: string | undefined;
  /** Cities whose places are all shown. */
  unfolded: ReadonlySet<CityId>;
  /** The city that distances start from. */
  hostName: string | undefined;
  /** A way back to all cities, or all kinds of place, where the visitor chose one. */
  allCities: (() => void) | undefined;
  allKinds: (() => void) | undefined;
  choose(city: CityId): void;
  unfold(city: CityId, first: Place): void;
  toggle(place: Place): void;
}

export function placeList({ groups, total }: PlaceSelection, context: ListContext): TemplateResult {
  const { locale, hostName, allCities, allKinds } = context;
  return html`<div class="list" part="list">
    <div class="summary">
      <p>
        <strong>${placesInWords(total, locale)}</strong>
        ${
          hostName && total
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
    ${groups.map((group) => cityPlaces(group, groups.length > 1, context))} ${total ? nothing : html`<p>${nothingHere()}</p>`}
    ${
      !total && allKinds
        ? html`<button class="button" type="button" @click=${allKinds}>${msg('Show all places', { id: 'map.all' })}</button>`
        : nothing
    }
  </div>`;
}

export const nothingHere = (): string => msg('There is no place of this kind here.', { id: 'map.none' });

function cityPlaces({ city, places }: CityPlaces, folds: boolean, context: ListContext): TemplateResult {
  const { locale, selected, unfolded } = context;
  const { id } = city;
  const name = localize(city.name, locale).value;
  const upTo = Math.max(FIRST, places.findIndex((place) => place.id === selected) + 1);
  // Not for one more line.
  const shown = !folds || unfolded.has(id) || places.length < upTo + 2 ? places.length : upTo;
  const rest = places.length - shown;
  return html`<div class="city" data-city=${id}>
    <div class="station-head">
      ${heading(Math.min(context.level + 1, 6), localized(city.name, locale), undefined, 'station-name')}
      ${
        folds
          ? html`<button class="choose" type="button" @click=${() => context.choose(id)}>
              ${msg(str`Only ${name}`, { id: 'selection.only' })}
            </button>`
          : nothing
      }
    </div>
    <ul>
      ${places.map((place, index) => placeItem(place, index >= shown, context))}
    </ul>
    ${
      rest
        ? html`<button class="unfold" type="button" @click=${() => context.unfold(id, places[shown]!)}>
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

function placeItem(place: Place, folded: boolean, context: ListContext): TemplateResult {
  const { locale, selected } = context;
  const open = place.id === selected;
  const far = context.distanceOf(place);
  return html`<li class="place" ?data-folded=${folded} ?data-open=${open} data-place=${place.id}>
    <button class="open" type="button" aria-expanded=${open} @click=${() => context.toggle(place)}>
      <span class="bead">${CATEGORY_ICONS[place.category]()}</span>
      <span class="name">${localized(place.name, locale)}</span>
    </button>
    <p class="facts">
      <span>${categoryName(place.category)}${far ? html` <span class="far">${far}</span>` : nothing}</span>
      ${siteLink(place, context)}
    </p>
    <p class="where">${addressOf(place)}</p>
    ${open ? html`<p class="description">${localized(place.description, locale)}</p>` : nothing}
  </li>`;
}
