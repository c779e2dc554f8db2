/** Trips and events on the map: what they add to the places, in the same form. Loaded where a page shows them. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { events } from '../../campaign/generated/events.js';
import { trips } from '../../campaign/generated/trips.js';
import type { City, CityId, Event, Language, Place, Trip } from '../../campaign/generated/types.js';
import { dayIn, readEvents, selectEvents, type Listing } from '../../campaign/select-events.js';
import { stationsOf } from '../../campaign/select-trips.js';
import type { Point } from '../../geo/distance.js';
import { formatDate, formatTimes } from '../../i18n/dates.js';
import { msg, str } from '../../i18n/messages.js';
import { localize, localized } from '../../i18n/text.js';
import { adopt } from '../../ui/adopt.js';
import { ContentController, type ContentHost, type Lists } from '../../ui/content-controller.js';
import { styles } from './extras.styles.js';
import { calendarIcon, routeIcon } from './extras-icons.js';
import { Once } from './once.js';
import type { CitySpots, Spot } from './place.js';
import { ring } from './ring.js';
import { routeOf, type RoutePart } from './route.js';

/** How many days ahead there are events on the map: what a visitor can still plan for. */
const DAYS = 7;

interface Content {
  trips: readonly Trip[];
  events: readonly Event[];
}

/** What the element knows. */
export interface Surroundings {
  cities: readonly City[];
  places: readonly Place[];
  locale: Language;
  home: CityId | undefined;
  isExcluded(id: string): boolean;
}

/** A trip on the map. */
export interface Route {
  trip: Trip;
  stops: readonly Spot[];
  parts: readonly RoutePart[];
  /** What a view of it is to hold. */
  points: readonly Point[];
}

export class Extras {
  readonly #content: ContentController<Content>;
  #kinds: string | undefined;
  readonly #once = new Once();

  constructor(
    host: ContentHost & ReactiveControllerHost,
    /** Which kinds of content are needed now. */
    private readonly needs: () => { trips: boolean; events: boolean },
  ) {
    adopt(host.shadowRoot!, styles);
    this.#content = new ContentController<Content>(host, () => this.#lists());
    host.requestUpdate();
  }

  #lists(): Lists<Content> {
    const needs = this.needs();
    this.#kinds = JSON.stringify(needs);
    return {
      ...(needs.trips && { trips: { kind: 'trips', guard: trips } }),
      ...(needs.events && { events: { kind: 'events', guard: events } }),
    } as Lists<Content>;
  }

  /** Fetches what came to be needed. */
  check(): void {
    if (this.#kinds !== undefined && this.#kinds !== JSON.stringify(this.needs())) void this.#content.retry();
  }

  /** The trips one can choose among. */
  trips(isExcluded: (id: string) => boolean): readonly Trip[] {
    return (this.#content.value?.trips ?? []).filter(({ id }) => !isExcluded(id));
  }

  /** The ids of all trips, once they are here. */
  get ids(): readonly string[] {
    return this.#content.value?.trips?.map(({ id }) => id) ?? [];
  }

  /** The way of a trip and its numbered stops; undefined where there is none of that name. */
  route(id: string | undefined, surroundings: Surroundings): Route | undefined {
    const { cities, places, home, isExcluded } = surroundings;
    const trip = id ? this.trips(isExcluded).find((each) => each.id === id) : undefined;
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
  events({ cities, places, locale, isExcluded }: Surroundings, now: Date): readonly Spot[] {
    const list = this.#content.value?.events;
    if (!list) return [];
    return this.#once.get('events', [list, cities, places, locale, now.toISOString().slice(0, 13)], () => {
      const placeOf = new Map(places.map((place) => [place.id, place]));
      const nameOf = new Map(cities.map((city) => [city.id, localize(city.name, locale).value]));
      const open = list.filter(({ id, eventStatus = '' }) => !isExcluded(id) && !/Cancelled|Postponed|Online/.test(eventStatus));
      return selectEvents(readEvents(open, cities), { now, when: 'all', days: DAYS })
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

  /** Spots among the others of their cities, behind these. */
  among(groups: readonly CitySpots[], spots: readonly Spot[], cities: readonly City[]): CitySpots[] {
    const more = cities
      .filter(({ id }) => !groups.some(({ city }) => city.id === id))
      .map((city): CitySpots => ({ city, places: [] }));
    return [...groups, ...more]
      .map(({ city, places }) => ({ city, places: [...places, ...spots.filter((spot) => spot.city === city.id)] }))
      .filter(({ places }) => places.length);
  }

  /** A choice among the trips. */
  renderChoice(
    chosen: string | undefined,
    trips: readonly Trip[],
    locale: Language,
    choose: (id: string | undefined) => void,
  ): TemplateResult {
    return html`<label class="trip-choice">
      ${routeIcon()}<span>${msg('Trip', { id: 'map.trip' })}</span>
      <select
        class="field"
        @change=${(event: globalThis.Event) => choose((event.target as HTMLSelectElement).value || undefined)}
      >
        <option value="" .selected=${!chosen}>${msg('No trip', { id: 'map.trip.none' })}</option>
        ${trips.map(
          ({ id, name }) =>
            html`<option value=${id} .selected=${id === chosen} lang=${localize(name, locale).lang ?? nothing}>
              ${localize(name, locale).value}
            </option>`,
        )}
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
  const first = today ? msg('Today', { id: 'map.today' }) : date(day);
  if (began || to !== day) {
    const last = date(to);
    return `${first}, ${msg(str`until ${last}`, { id: 'map.until' })}`;
  }
  return start ? `${first}, ${formatTimes(start, end, locale, timeZone)}` : first;
}
