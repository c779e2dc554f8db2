/** What stands on the map: cities, places, stops, and groups of them where there is no room for each. */
import { html, nothing, type TemplateResult } from 'lit';
import type { City, CityId, Language } from '../../campaign/generated/types.js';
import type { Point } from '../../geo/distance.js';
import { gather, type Gathered } from '../../geo/gather.js';
import { project, type Pixel, type Size, type View } from '../../geo/projection.js';
import { msg, str } from '../../i18n/messages.js';
import { localize, localized } from '../../i18n/text.js';
import { countsInWords, iconOf, type CitySpots, type Spot } from './place.js';
import { END, NAME_AT } from './ring.js';

export interface Pin {
  /** Of the city or place that is shown; it stays the same while that is. */
  key: string;
  city: CityId;
  geo: Point;
  /** Its name, as a screen reader says it. */
  label: string;
  /** The place, where it is one. */
  place?: Spot;
  /** Every place it stands for. */
  places: readonly Spot[];
  isSelected: boolean;
  isCity: boolean;
  /** What it looks like. */
  face: TemplateResult;
}

interface Item {
  geo: Point;
  world: Pixel;
  city: City;
  place?: Spot;
}

/** From here on, streets are far enough apart for a city to be one point among others. */
export const CLOSE = 12.5;
/** Pixels between the middles of two markers; with many places, groups are larger and fewer. */
const APART = 38;
const APART_IF_MANY = 64;
const MANY = 150;
/** Pixels around a city's point that its name may take. */
const FARTHEST = 108;
/** Pixels of a row, in which markers are read from left to right. */
const ROW = 48;
/** How much beyond the view markers are there already, as a share of it. */
const MARGIN = 0.3;

/** What the markers are made of. */
export interface Marked {
  cities: readonly City[];
  groups: readonly CitySpots[];
  /** The stops of the trip that is shown: of all places they come first. */
  stops: readonly Spot[];
  selected: string | undefined;
}

/** The markers of a map. What it worked out for a zoom level holds until other places are shown. */
export class Pins {
  #marked: Marked | undefined;
  #items: readonly Item[] = [];
  #byZoom = new Map<number, Gathered<Item>[]>();
  #pins = new WeakMap<Gathered<Item>, { pin: Pin; close: boolean; locale: Language }>();

  /** The markers in and around a view, in reading order: rows from top to bottom, each from left to right. */
  in(marked: Marked, { center, zoom }: View, { width, height }: Size, locale: Language): Pin[] {
    const before = this.#marked;
    if (!before || KEYS.some((key) => before[key] !== marked[key])) {
      this.#byZoom.clear();
      this.#items = itemsOf(marked);
    }
    this.#marked = marked;
    const middle = project(center, zoom);
    const [x, y] = [width * (0.5 + MARGIN), height * (0.5 + MARGIN)];
    return this.gather(zoom)
      .filter(
        ({ at, lead }) =>
          (Math.abs(at.x - middle.x) < x && Math.abs(at.y - middle.y) < y) ||
          (!!marked.selected && lead.place?.id === marked.selected),
      )
      .map((gathered) => this.#pinOf(gathered, zoom >= CLOSE, locale));
  }

  /** All of a zoom level, wherever they lie. */
  gather(zoom: number): Gathered<Item>[] {
    let all = this.#byZoom.get(zoom);
    if (!all) this.#byZoom.set(zoom, (all = gatherAt(this.#items, this.#marked?.selected, zoom)));
    return all;
  }

  #pinOf(gathered: Gathered<Item>, close: boolean, locale: Language): Pin {
    let known = this.#pins.get(gathered);
    if (known?.close !== close || known.locale !== locale) {
      known = { pin: pinOf(gathered, close, this.#marked!.selected, locale), close, locale };
      this.#pins.set(gathered, known);
    }
    return known.pin;
  }
}

const KEYS = ['cities', 'groups', 'stops', 'selected'] as const;

/** What markers may stand for, the most important first. */
function itemsOf({ cities, groups, stops, selected }: Marked): readonly Item[] {
  const cityOf = new Map(cities.map((city) => [city.id, city]));
  const isStop = new Set(stops.map(({ id }) => id));
  const items = cities.map((city): Item => ({ geo: city.geo, world: project(city.geo, 0), city }));
  const add = (place: Spot) => {
    const city = cityOf.get(place.city);
    if (!city) return;
    const item = { geo: place.geo, world: project(place.geo, 0), city, place };
    // The one that is open is never hidden behind another.
    if (place.id === selected) items.unshift(item);
    else items.push(item);
  };
  stops.forEach(add);
  for (const { places } of groups) for (const place of places) if (!isStop.has(place.id)) add(place);
  return items;
}

function gatherAt(items: readonly Item[], selected: string | undefined, zoom: number): Gathered<Item>[] {
  const close = zoom >= CLOSE;
  const apart = items.length > MANY ? APART_IF_MANY : APART;
  return gather(
    items,
    zoom,
    (lead, item, x, y) => {
      if (!item.place || (selected && lead.place?.id === selected)) return false;
      if (x * x + y * y < apart * apart) return true;
      return !lead.place && isUnderName(NAME_AT[lead.city.id], x, y, close);
    },
    FARTHEST,
  ).sort((a, b) => Math.floor(a.at.y / ROW) - Math.floor(b.at.y / ROW) || a.at.x - b.at.x);
}

/** Whether a marker that far from a city's would cover its name, or be covered by it; in streets the name stands alone, without a count. */
function isUnderName(side: (typeof NAME_AT)[CityId], x: number, y: number, close: boolean): boolean {
  if (side === 'after') return x > -42 && x < 108 && Math.abs(y) < (close ? 32 : 42);
  if (side === 'above-end') return isUnderName('above', x - END, y, close);
  const away = side === 'below' ? y : -y;
  return close ? Math.abs(x) < 56 && away > 0 && away < 66 : Math.abs(x) < (away > 12 ? 78 : 44) && away > -42 && away < 76;
}

function pinOf(
  { lead: { geo, city, place }, others }: Gathered<Item>,
  close: boolean,
  selected: string | undefined,
  locale: Language,
): Pin {
  const places = [...(place ? [place] : []), ...others.map(({ place }) => place!)];
  const count = places.length;
  const name = localize((place ?? city).name, locale).value;
  const stops = numbersOf(places);
  const base = {
    key: place?.id ?? `city-${city.id}`,
    city: place?.city ?? city.id,
    geo,
    places,
    isSelected: false,
    isCity: !place,
  };
  const counts = count ? countsInWords(places, locale) : [];
  const inWords = counts.join(', ');
  const numbered = (names: string) =>
    /\D/.test(stops)
      ? msg(str`Stops ${stops}: ${names}`, { id: 'map-frame.stops' })
      : msg(str`Stop ${stops}: ${names}`, { id: 'map-frame.stop' });
  if (!place) {
    return {
      ...base,
      label: stops ? numbered(name) : [name, ...counts].join(', '),
      face: html`<span class=${stops ? 'dot number' : 'dot'}>${stops || nothing}</span>
        <span class="tag"
          ><b>${localized(city.name, locale)}</b> ${count && !close && !stops ? html`<span>${counts[0]}</span>` : nothing}</span
        >`,
    };
  }
  if (count > 1) {
    return {
      ...base,
      label: stops
        ? numbered(places.map((each) => localize(each.name, locale).value).join(', '))
        : msg(str`${inWords}, among them ${name}`, { id: 'map-frame.gathered' }),
      face: html`<span class=${stops ? 'dot number' : 'dot group'}>${stops || count}</span>`,
    };
  }
  return {
    ...base,
    label: stops ? numbered(name) : name,
    place,
    isSelected: place.id === selected,
    face: stops ? html`<span class="dot number">${stops}</span>` : html`<span class="dot">${iconOf(place)()}</span>`,
  };
}

/** The numbers of the stops among them: "3", "1–4", "1, 3"; empty where there is none. */
export function numbersOf(places: readonly Spot[]): string {
  const runs: [number, number][] = [];
  for (const stop of places.flatMap(({ stop = [] }) => stop).sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && stop <= last[1] + 1) last[1] = stop;
    else runs.push([stop, stop]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** Why a pin looks as it does, for the styles. */
export const pinClass = ({ city, isCity, isSelected }: Pin): string =>
  `pin${isCity ? ` station ${NAME_AT[city]}` : ''}${isSelected ? ' selected' : ''}`;
