/** Trips and events on the map: what they add to the places, in the same form. Loaded where a page shows them. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { City, CityId, Event, Language, Place, Trip } from '../../campaign/generated/types.js';
import { dayIn, readEvents, selectEvents, type Listing } from '../../campaign/select-events.js';
import type { PlaceCategory, PlaceSelection } from '../../campaign/select-places.js';
import { stationsOf } from '../../campaign/select-trips.js';
import type { Point } from '../../geo/distance.js';
import { formatDate, formatTimes } from '../../i18n/dates.js';
import { msg, str, type StringsLoader } from '../../i18n/messages.js';
import { localize, localized } from '../../i18n/text.js';
import { adopt } from '../../ui/adopt.js';
import { ContentController, type ContentHost, type Kinds } from '../../ui/content-controller.js';
import { styles } from './extras.styles.js';
import { calendarIcon, routeIcon } from './extras-icons.js';
import { Once } from './once.js';
import type { CitySpots, Spot } from './place.js';
import { ring } from './ring.js';
import { routeOf, type RoutePart } from './route.js';

export const strings: StringsLoader = {
  de: () => import('../../i18n/generated/map-trips-de.js'),
  fr: () => import('../../i18n/generated/map-trips-fr.js'),
  lb: () => import('../../i18n/generated/map-trips-lb.js'),
  en: () => import('../../i18n/generated/map-trips-en.js'),
};

/** How many days ahead there are events on the map: what a visitor can still plan for. */
const DAYS = 7;

const NONE: readonly never[] = [];

interface Content {
  trips: readonly Trip[];
  events: readonly Event[];
}

/** What the element shows without trips and events, and what decides it. */
export interface Selected {
  groups: readonly CitySpots[];
  counts: PlaceSelection['counts'];
  cities: readonly City[];
  /** All that the host allows. */
  places: readonly Place[];
  isExcluded(id: string): boolean;
  city: CityId | undefined;
  kind: PlaceCategory | undefined;
  home: CityId | undefined;
  host: 'last' | 'omit';
}

/** What is shown now. */
export interface Picked extends Selected {
  spots: readonly Spot[];
  route?: Route | undefined;
  /** What the map looks at, where that is not the city or the whole. */
  subject?: { name: string; points: readonly Point[] } | undefined;
}

/** A trip on the map. */
export interface Route {
  trip: Trip;
  stops: readonly Spot[];
  parts: readonly RoutePart[];
  /** What a view of it is to hold. */
  points: readonly Point[];
}

/** One of the allowed values of an attribute; another one warns. */
export type Choice = <V extends string>(attribute: string, value: string | undefined, allowed: readonly V[]) => V | undefined;

export interface ExtrasHost extends ContentHost, ReactiveControllerHost {
  trip?: string;
  show?: string;
  /** The trip that is shown: the host's, else the visitor's choice. */
  readonly tripId: string | undefined;
}

const SHOWS = ['places', 'events', 'trips'] as const;

export class Extras {
  readonly content: ContentController<Content>;
  readonly #once = new Once();
  #kinds: string | undefined;
  #trips: readonly Trip[] = [];
  #locale: Language = 'en';
  /** City and trip, and which was chosen last: that is what the map looks at. */
  #lead: { city: CityId | undefined; trip: string | undefined; isTrip: boolean } = {
    city: undefined,
    trip: undefined,
    isTrip: true,
  };

  constructor(
    private readonly host: ExtrasHost,
    private readonly choice: Choice,
  ) {
    adopt(host.shadowRoot!, styles);
    this.content = new ContentController<Content>(host, () => this.#kindsNeeded(), true);
    host.requestUpdate();
  }

  /** What it shows is here, or can't be had. */
  get isComplete(): boolean {
    return this.content.state !== 'pending';
  }

  get #shows(): readonly (typeof SHOWS)[number][] {
    const { show, trip } = this.host;
    return this.#once.get('shows', [show, trip], () => {
      const named = show?.split(/\s+/).flatMap((each) => this.choice('show', each, SHOWS) ?? []);
      return named?.length ? named : trip ? ['trips'] : ['places'];
    });
  }

  get #needs(): { trips: boolean; events: boolean } {
    const shows = this.#shows;
    return { trips: !!this.host.tripId || shows.includes('trips'), events: shows.includes('events') };
  }

  #kindsNeeded(): Kinds<Content> {
    const needs = this.#needs;
    this.#kinds = JSON.stringify(needs);
    return [...(needs.trips ? (['trips'] as const) : []), ...(needs.events ? (['events'] as const) : [])];
  }

  /** What is shown with trips and events. */
  pick(selected: Selected, locale: Language, now: Date): Omit<Picked, 'spots'> {
    // Fetches what came to be needed since.
    if (this.#kinds !== undefined && this.#kinds !== JSON.stringify(this.#needs)) void this.content.retry();
    const { cities, isExcluded, city, kind, home, host } = selected;
    const { trip, tripId } = this.host;
    const shows = this.#shows;
    const all = this.content.value?.trips ?? [];
    this.#locale = locale;
    this.#trips = this.#once.get('trips', [all, isExcluded], () => all.filter(({ id }) => !isExcluded(id)));
    // The host's own choice: another name is said in the console.
    if (trip && all.length)
      this.choice(
        'trip',
        trip,
        all.map(({ id }) => id),
      );
    const route = this.#route(tripId, selected);
    const events = shows.includes('events') && !kind ? this.#events(selected, locale, now) : NONE;
    const before = this.#lead;
    if (city !== before.city || tripId !== before.trip)
      this.#lead = { city, trip: tripId, isTrip: tripId !== before.trip ? !!tripId : !city };
    const { isTrip } = this.#lead;
    return this.#once.get('picked', [selected, shows, route, events, isTrip], () => {
      const showsPlaces = shows.includes('places');
      const open = cities.filter(({ id }) => (!city || city === id) && (host === 'last' || id !== home));
      return {
        ...selected,
        groups: withSpots(showsPlaces ? selected.groups : NONE, events, open),
        counts: showsPlaces ? selected.counts : new Map<PlaceCategory, number>(),
        route,
        subject: route && isTrip ? { name: `trip ${route.trip.id}`, points: route.points } : undefined,
      };
    });
  }

  /** The way of a trip and its numbered stops; undefined where there is none of that name. */
  #route(id: string | undefined, { cities, places, home, isExcluded }: Selected): Route | undefined {
    const trip = this.#trips.find((each) => each.id === id);
    return (
      trip &&
      this.#once.get('route', [trip, cities, places, home], () => {
        const geoOf = (city: CityId) => cities.find((each) => each.id === city)?.geo;
        const byId = new Map<string, Spot>();
        const way: { city: CityId; geo: Point }[] = [];
        stationsOf(trip, places, isExcluded).forEach(({ near, name, place, stop }, index) => {
          const geo = place?.geo ?? geoOf(near);
          if (!geo) return;
          way.push({ city: near, geo });
          const id = place?.id ?? `stop-${index + 1}`;
          const before = byId.get(id);
          const first = place ?? placeFor(trip, near, geo, cities, id);
          byId.set(id, {
            ...first,
            name: place?.name ?? name,
            description: stop.description ?? first.description,
            stop: [...(before?.stop ?? []), index + 1],
          });
        });
        const parts = routeOf(trip, way, { cities, ring: ring(cities), home });
        const stops = [...byId.values()];
        return { trip, stops, parts, points: [...stops.map(({ geo }) => geo), ...parts.flatMap(({ line }) => line)] };
      })
    );
  }

  /** What is on today and in the coming days, where it is known where. */
  #events({ cities, places, isExcluded }: Selected, locale: Language, now: Date): readonly Spot[] {
    const list = this.content.value?.events;
    if (!list) return NONE;
    return this.#once.get('events', [list, cities, places, locale, now.toISOString().slice(0, 13)], () => {
      const placeOf = new Map(places.map((place) => [place.id, place]));
      const nameOf = new Map(cities.map((city) => [city.id, localize(city.name, locale).value]));
      const open = list.filter(({ id, eventStatus = '' }) => !isExcluded(id) && !/Cancelled|Postponed|Online/.test(eventStatus));
      return selectEvents(readEvents(open, cities), { now, days: DAYS })
        .filter(({ unconfirmed }) => !unconfirmed)
        .flatMap((listing): Spot[] => {
          const { location, id, city, name, description = {}, url, image } = listing.event;
          const place = placeOf.get(location.place ?? '');
          const geo = location.geo ?? place?.geo;
          if (!geo) return [];
          const where = typeof location.name === 'string' ? location.name : localize(location.name, locale).value;
          const address = location.address ?? { addressLocality: nameOf.get(city) ?? '', addressCountry: 'DE' as const };
          return [
            {
              id: `event-${id}`,
              city,
              name,
              description,
              category: 'culture',
              geo,
              address: { ...address, streetAddress: [where, address.streetAddress].filter(Boolean).join(', ') },
              url,
              ...(image && { image }),
              when: whenOf(listing, locale, now),
              icon: calendarIcon,
            },
          ];
        });
    });
  }

  /** A choice among the trips, where the visitor has one. */
  renderChoice(choose: (id: string | undefined) => void): TemplateResult | typeof nothing {
    const { trip, tripId } = this.host;
    if (trip || !this.#trips.length || !(tripId || this.#shows.includes('trips'))) return nothing;
    return html`<label class="trip-choice">
      ${routeIcon()}<span>${msg('Trip', { id: 'map-trips.trip' })}</span>
      <select
        class="field"
        @change=${(event: globalThis.Event) => choose((event.target as HTMLSelectElement).value || undefined)}
      >
        <option value="" .selected=${!tripId}>${msg('No trip', { id: 'map-trips.none' })}</option>
        ${this.#trips.map(({ id, name }) => {
          const { value, lang } = localize(name, this.#locale);
          return html`<option value=${id} .selected=${id === tripId} lang=${ifDefined(lang)}>${value}</option>`;
        })}
      </select>
    </label>`;
  }

  /** The stops of the trip, in order, as the list has them. */
  renderRoute(
    { trip, stops }: Route,
    locale: Language,
    title: (content: unknown) => TemplateResult,
    item: (stop: Spot) => TemplateResult,
  ): TemplateResult {
    return html`<div class="city trip">
      <div class="station-head">${title(localized(trip.name, locale))}</div>
      <ol>
        ${stops.map(item)}
      </ol>
    </div>`;
  }
}

/** A stop where no single place is meant: it stands for the city. */
function placeFor(trip: Trip, city: CityId, geo: Point, cities: readonly City[], id: string): Spot {
  const { name, url, addressCountry } = cities.find((each) => each.id === city)!;
  return {
    id,
    city,
    name: trip.name,
    description: {},
    category: 'people',
    geo,
    address: { addressLocality: Object.values({ ...name })[0] ?? '', addressCountry },
    url,
  };
}

/** "Today, 20:00", "Sat 28 Nov, 10:00–18:00", "until 6 January". */
function whenOf({ day, to, start, end, began, timeZone }: Listing, locale: Language, now: Date): string {
  const date = (value: string) =>
    formatDate(new Date(value), locale, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const today = day === dayIn(now, timeZone);
  const first = today ? msg('Today', { id: 'map-trips.today' }) : date(day);
  if (began || to !== day) {
    const last = date(to);
    return `${first}, ${msg(str`until ${last}`, { id: 'map-trips.until' })}`;
  }
  return start ? `${first}, ${formatTimes(start, end, locale, timeZone)}` : first;
}

/** Spots among the others of their cities, behind these. */
function withSpots(groups: readonly CitySpots[], spots: readonly Spot[], cities: readonly City[]): readonly CitySpots[] {
  if (!spots.length) return groups;
  const more = cities
    .filter(({ id }) => !groups.some(({ city }) => city.id === id))
    .map((city): CitySpots => ({ city, places: [] }));
  return [...groups, ...more]
    .map(({ city, places }) => ({ city, places: [...places, ...spots.filter((spot) => spot.city === city.id)] }))
    .filter(({ places }) => places.length);
}
