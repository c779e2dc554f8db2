/** What stands on the map: cities, places, and groups of places where there is no room for each. */
import { html, nothing, type TemplateResult } from 'lit';
import type { City, CityId, Language, Place } from '../../campaign/generated/types.js';
import type { CityPlaces } from '../../campaign/select-places.js';
import type { Point } from '../../geo/distance.js';
import { gather } from '../../geo/gather.js';
import { msg, str } from '../../i18n/messages.js';
import { localize, localized } from '../../i18n/text.js';
import { CATEGORY_ICONS, placesInWords } from './place.js';

export interface Pin {
  /** Of the city or place that is shown; it stays the same while that is. */
  key: string;
  city: CityId;
  geo: Point;
  /** Its name, as a screen reader says it. */
  label: string;
  /** The place, where it is one. */
  place?: Place;
  /** Every place it stands for. */
  places: readonly Place[];
  isSelected: boolean;
  isCity: boolean;
  /** What it looks like. */
  face: TemplateResult;
}

interface Item {
  geo: Point;
  city: City;
  place?: Place;
  order: number;
}

/** From here on, streets are far enough apart for a city to be one point among others. */
export const CLOSE = 12.5;
/** Pixels between the middles of two markers. */
const APART = 38;

export function pinsFor(
  cities: readonly City[],
  groups: readonly CityPlaces[],
  { zoom, selected, locale }: { zoom: number; selected: string | undefined; locale: Language },
): Pin[] {
  let order = 0;
  const stations: Item[] = [];
  const spots: Item[] = [];
  for (const city of cities) {
    stations.push({ geo: city.geo, city, order: order++ });
    for (const place of groups.find((group) => group.city === city)?.places ?? [])
      spots.push({ geo: place.geo, city, place, order: order++ });
  }
  // The one that is open is never hidden behind another.
  const items = [
    ...spots.filter(({ place }) => place!.id === selected),
    ...stations,
    ...spots.filter(({ place }) => place!.id !== selected),
  ];
  const close = zoom >= CLOSE;
  const pins = gather(items, zoom, (lead, item, { x, y }) => {
    if (!item.place || (selected && lead.place?.id === selected)) return false;
    if (Math.hypot(x, y) < APART) return true;
    // A city's name stands below its point.
    return !lead.place && (close ? Math.abs(x) < 56 && y > 0 && y < 66 : Math.abs(x) < (y > 12 ? 78 : 44) && y > -42 && y < 76);
  });
  return pins
    .sort((a, b) => a.lead.order - b.lead.order)
    .map(({ lead: { geo, city, place }, others }) => {
      const places = [...(place ? [place] : []), ...others.map(({ place }) => place!)];
      const count = places.length;
      const name = localize((place ?? city).name, locale).value;
      const base = { key: place?.id ?? `city-${city.id}`, city: place?.city ?? city.id, geo, places, isCity: !place };
      if (!place) {
        return {
          ...base,
          label: count ? `${name}, ${placesInWords(count, locale)}` : name,
          isSelected: false,
          face: html`<span class="dot"></span
            ><span class="tag"
              ><b>${localized(city.name, locale)}</b>
              ${count && !close ? html`<span>${placesInWords(count, locale)}</span>` : nothing}</span
            >`,
        };
      }
      if (count > 1) {
        return {
          ...base,
          label: msg(str`${count} places, among them ${name}`, { id: 'map.group' }),
          isSelected: false,
          face: html`<span class="dot group">${count}</span>`,
        };
      }
      return {
        ...base,
        label: name,
        place,
        isSelected: place.id === selected,
        face: html`<span class="dot">${CATEGORY_ICONS[place.category]()}</span>`,
      };
    });
}

/** Why a pin looks as it does, for the styles. */
export const pinClass = ({ isCity, isSelected }: Pin): string => `pin${isCity ? ' station' : ''}${isSelected ? ' selected' : ''}`;
