/** The open itinerary: the way there, day by day, the way back, tickets; to share and to print. Loaded when the first one is opened. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { CityId, Connection, Language, Leg, LinkByLanguage, Place, Trip } from '../../campaign/generated/types.js';
import { stationsOf, type Station } from '../../campaign/select-trips.js';
import { byName, connectionsOf, monthRanges } from '../../campaign/select-ways.js';
import { formatDate } from '../../i18n/dates.js';
import { formatMinutes } from '../../i18n/format.js';
import { msg, str, type StringsLoader } from '../../i18n/messages.js';
import { localize, localized, localizedLink } from '../../i18n/text.js';
import { adopt } from '../../ui/adopt.js';
import { heading } from '../../ui/heading.js';
import { busIcon, trainIcon } from '../../ui/icons.js';
import { bicycleIcon, boatIcon, footIcon, printIcon, shareIcon, tramIcon } from './icons.js';
import { itineraryStyles } from './itinerary.styles.js';
import { linkTo, share } from './share.js';

const MEANS_ICONS: Record<Leg['means'], () => TemplateResult> = {
  train: trainIcon,
  bus: busIcon,
  tram: tramIcon,
  foot: footIcon,
  bicycle: bicycleIcon,
  boat: boatIcon,
};

type Arrival = Trip['arrivals'][number];

interface Host extends ReactiveControllerHost, HTMLElement {
  announce(words: () => string): void;
  addStrings(loader: StringsLoader): Promise<void>;
}

/** What the element knows and the itinerary shows. */
export interface View {
  locale: Language;
  /** The level of its headings. */
  level: number;
  places: readonly Place[];
  connections: readonly Connection[];
  /** The way from where the visitor sets out. */
  arrival: Arrival | undefined;
  /** The visitor sets out from another city. */
  depart(city: CityId): void;
  nameOf(city: CityId): string;
  isExcluded(id: string): boolean;
  outbound(href: string): string;
  target: string | undefined;
}

const STRINGS: StringsLoader = {
  de: () => import('../../i18n/generated/itinerary-de.js'),
  fr: () => import('../../i18n/generated/itinerary-fr.js'),
  lb: () => import('../../i18n/generated/itinerary-lb.js'),
  en: () => import('../../i18n/generated/itinerary-en.js'),
};

export class Itinerary {
  /** Once the strings are here. */
  readonly ready: Promise<void>;
  /** The trip whose link was copied, or stands there to be copied by hand. */
  #shared: { trip: string; copied: boolean } | undefined;

  constructor(private readonly host: Host) {
    adopt(host.shadowRoot!, itineraryStyles);
    this.ready = host.addStrings(STRINGS);
  }

  render(trip: Trip, view: View): TemplateResult {
    const { arrival, locale } = view;
    const stations = stationsOf(trip, view.places, (id) => view.isExcluded(id));
    return html`<div class="options">
        ${trip.arrivals.length > 1 ? this.#renderDeparture(trip, view) : nothing} ${this.#renderActions(trip, locale)}
      </div>
      <div class="line">
        ${arrival ? this.#renderThere(arrival, view) : nothing}
        ${trip.itinerary.map((_, day) => this.#renderDay(trip, day, stations, view))}
        ${arrival ? this.#renderBack(arrival, stations.at(-1)?.near ?? trip.cities.at(-1)!, view) : nothing}
      </div>
      ${this.#renderTickets(trip, view)}
      <p class="address">${linkTo(trip.id)}</p>`;
  }

  #renderDeparture(trip: Trip, { arrival, depart, nameOf }: View): TemplateResult {
    return html`<label class="departure">
      <span>${msg('Departure', { id: 'itinerary.departure' })}</span>
      <select class="field" @change=${({ target }: Event) => depart((target as HTMLSelectElement).value as CityId)}>
        ${trip.arrivals.map(
          ({ from }) => html`<option .value=${from} .selected=${from === arrival?.from}>${nameOf(from)}</option>`,
        )}
      </select>
    </label>`;
  }

  #renderThere({ from, there, firstDeparture }: Arrival, view: View): TemplateResult {
    return html`<section>
      ${heading(view.level, msg('The way there', { id: 'itinerary.there' }), undefined, 'title')}
      <ol>
        ${this.#renderEnd(from, firstDeparture && msg(str`First departure ${firstDeparture}`, { id: 'itinerary.first' }), view)}
        ${this.#renderLegs(there, from, view)}
      </ol>
    </section>`;
  }

  #renderBack({ from, back, lastReturn }: Arrival, start: CityId, view: View): TemplateResult {
    return html`<section>
      ${heading(view.level, msg('The way back', { id: 'itinerary.back' }), undefined, 'title')}
      <ol>
        ${this.#renderLegs(back, start, view)}
        ${this.#renderEnd(from, lastReturn && msg(str`Last departure ${lastReturn}`, { id: 'itinerary.last' }), view)}
      </ol>
    </section>`;
  }

  /** The station where one sets out, and comes back to. */
  #renderEnd(city: CityId, note: string | undefined, { nameOf }: View): TemplateResult {
    return html`<li class="stop" data-city=${city}>
      <p class="what">${nameOf(city)}</p>
      ${note ? html`<p class="text">${note}</p>` : nothing}
    </li>`;
  }

  #renderDay(trip: Trip, day: number, stations: readonly Station[], view: View): TemplateResult {
    const { name, city, items } = trip.itinerary[day]!;
    const { locale } = view;
    let near = city ?? stations.find((station) => station.day >= day)?.near ?? trip.cities[0]!;
    return html`<section>
      ${trip.itinerary.length > 1 ? html`<p class="day">${msg(str`Day ${day + 1}`, { id: 'itinerary.day' })}</p>` : nothing}
      ${heading(view.level, localized(name, locale), undefined, 'title')}
      <ol>
        ${items.map((item) => {
          if ('means' in item) {
            const start = near;
            near = item.to ?? near;
            return this.#renderLeg(item, start, view);
          }
          const station = stations.find(({ stop }) => stop === item);
          if (!station) return nothing;
          near = station.near;
          return html`<li class="stop" data-city=${near}>
            <p class="what">
              ${station.place ? link(station.place.url, localized(station.name, locale), view) : localized(station.name, locale)}
              <span class="time">${formatMinutes(item.minutes, locale)}</span>
            </p>
            ${item.description ? html`<p class="text">${localized(item.description, locale)}</p>` : nothing}
          </li>`;
        })}
      </ol>
    </section>`;
  }

  #renderLegs(legs: readonly Leg[], start: CityId, view: View): TemplateResult[] {
    let near = start;
    return legs.map((leg) => {
      const from = near;
      near = leg.to ?? near;
      return this.#renderLeg(leg, from, view);
    });
  }

  #renderLeg({ means, line, minutes, from, to, description }: Leg, near: CityId, { locale, nameOf }: View): TemplateResult {
    const names: Record<Leg['means'], string> = {
      train: msg('Train', { id: 'itinerary.train' }),
      bus: msg('Bus', { id: 'itinerary.bus' }),
      tram: msg('Tram', { id: 'itinerary.tram' }),
      foot: msg('On foot', { id: 'itinerary.foot' }),
      bicycle: msg('By bicycle', { id: 'itinerary.bicycle' }),
      boat: msg('Boat', { id: 'itinerary.boat' }),
    };
    const route =
      from && to ? `${nameOf(from)} – ${nameOf(to)}` : to ? msg(str`to ${nameOf(to)}`, { id: 'itinerary.to' }) : undefined;
    return html`<li class="leg" data-city=${near} data-means=${means}>
      ${MEANS_ICONS[means]()}
      <p>
        ${[names[means], line].filter(Boolean).join('\u00a0')}${route ? `, ${route}` : nothing}
        <span class="time">${formatMinutes(minutes, locale)}</span>
        ${description ? html`<span class="text">${localized(description, locale)}</span>` : nothing}
      </p>
    </li>`;
  }

  #renderTickets(trip: Trip, view: View): TemplateResult | typeof nothing {
    const used = connectionsOf(trip, view.arrival?.from, view.connections);
    if (!used.length) return nothing;
    const { locale } = view;
    const tickets = byName(used.flatMap(({ tickets = [] }) => tickets));
    const planners = byName(used.flatMap(({ planners }) => planners));
    const until = used.map(({ validThrough }) => validThrough).sort()[0]!;
    const date = formatDate(new Date(until), locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    return html`<section class="tickets">
      ${heading(view.level, msg('Tickets and timetables', { id: 'itinerary.tickets' }), undefined, 'title')}
      <ul>
        ${tickets.map(
          ({ name, description, url }) =>
            html`<li>
              <p class="what">${link(url, name, view)}</p>
              <p class="text">${localized(description, locale)}</p>
            </li>`,
        )}
      </ul>
      <p class="planners">
        <span>${msg('Exact times:', { id: 'itinerary.planners' })}</span>
        ${planners.map(({ name, url }) => link(url, name, view))}
      </p>
      <p class="text">
        ${msg(str`Minutes by the timetable until ${date}.`, { id: 'itinerary.until' })} ${this.#season(trip, locale)}
      </p>
    </section>`;
  }

  /** The months in which the trip is at its best. */
  #season({ season }: Trip, locale: Language): string {
    const name = (month: number) =>
      formatDate(new Date(Date.UTC(2024, month - 1, 15)), locale, { month: 'long', timeZone: 'UTC' });
    const months = monthRanges(season)
      .map(([first, last]) => (first === last ? name(first) : `${name(first)}–${name(last)}`))
      .join(', ');
    return months && msg(str`The trip is at its best: ${months}.`, { id: 'itinerary.season' });
  }

  #renderActions(trip: Trip, locale: Language): TemplateResult {
    const shared = this.#shared?.trip === trip.id ? this.#shared : undefined;
    return html`<div class="actions">
      <button class="button" type="button" @click=${() => void this.#share(trip, locale)}>
        ${shareIcon()}${msg('Share', { id: 'itinerary.share' })}
      </button>
      <button
        class="button"
        type="button"
        @click=${() => void import('./print.js').then(({ printTrip }) => printTrip(this.host))}
      >
        ${printIcon()}${msg('Print', { id: 'itinerary.print' })}
      </button>
      ${
        shared?.copied
          ? html`<p class="said">${copied()}</p>`
          : shared
            ? html`<label class="said"
                >${byHand()}
                <input
                  class="field"
                  readonly
                  .value=${linkTo(trip.id)}
                  @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
              /></label>`
            : nothing
      }
    </div>`;
  }

  async #share(trip: Trip, locale: Language): Promise<void> {
    const outcome = await share(localize(trip.name, locale).value, linkTo(trip.id));
    if (outcome === 'shared' || outcome === 'dismissed') return;
    this.#shared = { trip: trip.id, copied: outcome === 'copied' };
    this.host.announce(outcome === 'copied' ? copied : byHand);
    this.host.requestUpdate();
  }
}

const copied = () => msg('The link is copied.', { id: 'itinerary.copied' });
const byHand = () => msg('The link, to copy:', { id: 'itinerary.link' });

function link(url: LinkByLanguage, content: unknown, { locale, outbound, target }: View): TemplateResult {
  const { href, hreflang } = localizedLink(url, locale);
  return html`<a href=${outbound(href)} hreflang=${ifDefined(hreflang)} target=${ifDefined(target)}>${content}</a>`;
}
