/** `<qp-trip-teaser>`: trips that cross a border, each a card whose line unfolds to the whole itinerary. */
import { html, isServer, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Audience, City, CityId, Connection, Place, Text, Trip } from '../../campaign/generated/types.js';
import { STAYS } from '../../campaign/categories.js';
import { arrivalFrom, highlightsOf, mainMeans, minutesOf, selectTrips, stationsOf } from '../../campaign/select-trips.js';
import { formatDays, pluralOf } from '../../i18n/counts.js';
import { formatMinutes } from '../../i18n/format.js';
import { msg, str, type StringsLoader } from '../../i18n/messages.js';
import { localize, localized } from '../../i18n/text.js';
import { card } from '../../ui/card.styles.js';
import type { Kinds } from '../../ui/content-controller.js';
import { QpElement } from '../../ui/element.js';
import { TripOpenEvent } from './events.js';
import { exclusion } from '../../ui/exclude.js';
import { readFragment } from '../../ui/fragment.js';
import { heading, titled } from '../../ui/heading.js';
import { busIcon, peopleIcon, trainIcon } from '../../ui/icons.js';
import { clockIcon, downIcon } from '../../ui/more-icons.js';
import { footIcon } from './icons.js';
import { picture } from '../../ui/picture.js';
import { base } from '../../ui/tokens.js';
import type { Itinerary } from './itinerary.js';
import { styles } from './trip-teaser.styles.js';

/** How many trips may be shown. */
const LIMITS = '1 2 3 4 5 6 7 8 9 10 11 12'.split(' ');
/** How many stops a card names. */
const STOPS = 6;

interface Content {
  trips: readonly Trip[];
  cities: readonly City[];
  places: readonly Place[];
  connections: readonly Connection[];
  audiences: readonly Audience[];
}

/**
 * One trip, or those that suit the host city and its visitors best: picture, stops, duration, how to get there and back, and the full
 * itinerary on demand, to share and to print. A link that ends in `#qp-trip=` and the id of a trip opens it.
 *
 * @tagname qp-trip-teaser
 *
 * @fires {TripOpenEvent} qp-trip-open - A visitor opened an itinerary, by its button or by a shared link: `trip` is its id. Bubbles.
 *
 * @csspart card - A trip's card.
 * @csspart itinerary - The open itinerary.
 * @csspart heading - The heading of the widget.
 */
export class QpTripTeaser extends QpElement<Content> {
  static override styles = [...base, card, styles];
  static override strings: StringsLoader = {
    de: () => import('../../i18n/generated/teaser-de.js'),
    fr: () => import('../../i18n/generated/teaser-fr.js'),
    lb: () => import('../../i18n/generated/teaser-lb.js'),
    en: () => import('../../i18n/generated/teaser-en.js'),
  };
  static override properties = {
    trip: {},
    stay: {},
    limit: {},
    opened: { state: true },
    departure: { state: true },
    linked: { state: true },
    itinerary: { state: true },
  };

  /** Id of the one trip that is shown. Default: the best matching ones. */
  declare trip?: string;

  /** Only trips of that length: `day`, `weekend` or `longer`. */
  declare stay?: string;

  /** How many trips are shown at most, 1 to 12. Default 3. */
  declare limit?: string;

  /** Id of the trip whose itinerary is open. */
  declare private opened: string | undefined;

  /** Where the visitor sets out, if not from the host city. */
  declare private departure: CityId | undefined;

  /** Id of the trip that the page's address names. */
  declare private linked: string | undefined;

  /** What shows the open itinerary; it is fetched when the first one is opened. */
  declare private itinerary: Itinerary | 'failed' | undefined;

  /** The link has been followed: what the visitor closes then stays closed. */
  #followed = false;
  /** The open trip that the group knows of. */
  #told: string | undefined;
  /** The city of the shared selection that was last announced. */
  #filter: CityId | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#readAddress);
    this.#readAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#readAddress);
  }

  protected override willUpdate(): void {
    const city = this.#cityChosen;
    if (city && city !== this.#filter && this.content.value) this.#announceCount(city);
    this.#filter = city;
  }

  protected override updated(): void {
    super.updated();
    this.#tell();
    if (this.#followed || !this.linked || this.isPrerendered) return;
    const card = this.renderRoot.querySelector<HTMLElement>(`[data-trip="${CSS.escape(this.linked)}"]`);
    if (!card) return;
    this.#followed = true;
    void this.open(this.linked).then(() => {
      card.scrollIntoView();
      if (document.activeElement === document.body) card.querySelector('button')?.focus({ preventScroll: true });
    });
  }

  protected get kinds(): Kinds<Content> {
    return ['trips', 'cities', 'places', 'connections', 'audiences'];
  }

  /** Opens the itinerary of a trip, if it is among those shown; another one closes. */
  async open(trip: string): Promise<void> {
    if (this.opened === trip || !this.content.value || !this.#trips.some(({ id }) => id === trip)) return;
    this.opened = trip;
    this.dispatchEvent(new TripOpenEvent(trip));
    if (typeof this.itinerary !== 'object') {
      this.itinerary = await import('./itinerary.js')
        .then(async ({ Itinerary }) => {
          const itinerary = new Itinerary(this);
          await itinerary.ready;
          return itinerary;
        })
        .catch(() => 'failed' as const);
    }
    await this.updateComplete;
  }

  /** Closes the open itinerary. */
  close(): void {
    this.opened = undefined;
  }

  /** The trips that are shown. */
  get #trips(): readonly Trip[] {
    const { trips, audiences } = this.content.value!;
    const isExcluded = this.#isExcluded;
    const all = trips.filter(({ id }) => !isExcluded(id));
    const ids = trips.map(({ id }) => id);
    const fixed = ids.length ? this.choice('trip', this.trip, ids) : undefined;
    if (fixed) return all.filter(({ id }) => id === fixed);
    const stay = this.choice('stay', this.stay, STAYS);
    const audienceIds = audiences.map(({ id }) => id);
    const matching = selectTrips(all, {
      hostCity: this.home,
      stay,
      audience: audienceIds.length ? this.choice('audience', this.setting('audience'), audienceIds) : undefined,
      city: this.#cityChosen,
    }).slice(0, Number(this.choice('limit', this.limit, LIMITS, this.trip ? '1' : '3')));
    // A shared link leads to its trip, whatever else is shown.
    const linked = all.find((trip) => trip.id === this.linked && (!stay || trip.stay === stay || !this.#isAtHomeElsewhere(trip)));
    return linked && !matching.includes(linked) ? [linked, ...matching] : matching;
  }

  /** Another teaser of the page shows trips of that length: a shared link leads there. */
  #isAtHomeElsewhere({ id, stay }: Trip): boolean {
    const others = [...document.querySelectorAll<QpTripTeaser>(this.localName)].filter((other) => other !== this);
    return others.some((other) => (other.trip ? other.trip === id : !other.stay || other.stay === stay));
  }

  /** The city that the visitor chose in a widget of the same group; it does not change a trip that the host chose. */
  get #cityChosen(): CityId | undefined {
    return this.trip ? undefined : this.selection?.city;
  }

  /** Tells the group which trip is open; also when that was opened before the group was joined. */
  #tell(): void {
    const { selection, opened } = this;
    const before = this.#told;
    if (!selection || opened === before) return;
    this.#told = opened;
    // Another widget of the group may have opened another one since.
    if (opened || selection.trip === before) selection.chooseTrip(opened);
  }

  get #isExcluded(): (id: string) => boolean {
    return exclusion(this.setting('exclude'));
  }

  #nameOf(id: CityId): string {
    return localize(this.content.value!.cities.find((city) => city.id === id)?.name, this.locale).value || id;
  }

  readonly #readAddress = (): void => {
    this.linked = readFragment('qp-trip');
    this.#followed = false;
  };

  #announceCount(city: CityId): void {
    const count = this.#trips.length;
    const name = this.#nameOf(city);
    this.announce(() =>
      pluralOf(count, this.locale) === 'one'
        ? msg(str`${name}: ${count} trip`, { id: 'teaser.count.one' })
        : msg(str`${name}: ${count} trips`, { id: 'teaser.count.other' }),
    );
  }

  protected renderContent(): TemplateResult | undefined {
    const shown = this.#trips;
    const city = this.#cityChosen;
    if (!shown.length && !city) return undefined;
    if (isServer) this.shown = shown;
    return this.#renderPanel(
      (level) =>
        html`${shown.length ? nothing : this.#renderEmpty(city!)}
          <div class="trips" data-count=${shown.length}>${shown.map((trip) => this.#renderTrip(trip, level))}</div>`,
      city,
    );
  }

  /** The same panel with empty cards: what is known already stays where it is when the trips come. */
  protected renderPending(): TemplateResult {
    const count = this.trip ? 1 : Number(this.choice('limit', this.limit, LIMITS, '3'));
    return this.#renderPanel(
      () =>
        html`<p class="visually-hidden" role="status">${msg('Loading…', { id: 'loading' })}</p>
          <div class="trips" data-count=${count} aria-hidden="true">
            ${LIMITS.slice(0, count).map(() => html`<div class="card skeleton"></div>`)}
          </div>`,
    );
  }

  #renderPanel(trips: (level: number) => TemplateResult, city?: CityId): TemplateResult {
    // One trip is its own heading.
    const own = this.heading ?? (this.trip ? '' : undefined);
    const { label, title } = titled(own, this.level, msg('Trips along the line', { id: 'teaser.heading' }));
    const level = title ? Math.min(this.level + 1, 6) : this.level;
    return html`<section class="panel teaser" aria-label=${label}>
      ${
        title || city
          ? html`<header class="head">
              ${title} ${city ? this.selection!.renderChoice(city, this.#nameOf(city)) : nothing}
            </header>`
          : nothing
      }
      ${trips(level)}
    </section>`;
  }

  #renderEmpty(city: CityId): TemplateResult {
    return html`<div class="notice">
      <p>${msg(str`None of these trips goes to ${this.#nameOf(city)}.`, { id: 'teaser.none' })}</p>
      <button class="button" type="button" @click=${() => this.selection?.choose(undefined)}>
        ${msg('Show all trips', { id: 'teaser.all' })}
      </button>
    </div>`;
  }

  #renderTrip(trip: Trip, level: number): TemplateResult {
    const { locale } = this;
    const open = this.opened === trip.id;
    const stations = stationsOf(trip, this.content.value!.places, this.#isExcluded);
    const highlights = highlightsOf(stations, STOPS);
    const rest = stations.length - highlights.length;
    return html`<article class="card" part="card" data-trip=${trip.id} ?data-open=${open}>
        ${picture(trip.image, { base: this.feedUrl!, locale, sizes: '(min-width: 640px) 420px, 95vw' })}
        <ol class="cities" aria-label=${msg('Cities', { id: 'teaser.cities' })}>
          ${trip.cities.map((city) => html`<li data-city=${city}>${this.#nameOf(city)}</li>`)}
        </ol>
        ${heading(level, localized(trip.name, locale), undefined, 'name')}
        <ul class="facts">
          ${this.#renderFacts(trip)}
        </ul>
        <p class="description">${localized(trip.description, locale)}</p>
        <ol class="stops" aria-label=${msg('Stops', { id: 'teaser.stops' })}>
          ${highlights.map(({ near, name }) => this.#renderStop(near, name))}
          ${
            rest > 0
              ? html`<li class="rest" data-city=${stations.at(-1)!.near}>
                  ${
                    pluralOf(rest, locale) === 'one'
                      ? msg(str`and ${rest} more stop`, { id: 'teaser.rest.one' })
                      : msg(str`and ${rest} more stops`, { id: 'teaser.rest.other' })
                  }
                </li>`
              : nothing
          }
        </ol>
        <button
          class="button toggle"
          type="button"
          aria-expanded=${open}
          aria-controls=${open ? 'itinerary' : nothing}
          aria-label=${msg(str`Itinerary: ${localize(trip.name, locale).value}`, { id: 'teaser.open' })}
          @click=${() => (open ? this.close() : void this.open(trip.id))}
        >
          ${msg('Itinerary', { id: 'teaser.itinerary' })}${downIcon()}
        </button>
      </article>
      ${open ? html`<div class="itinerary" id="itinerary" part="itinerary">${this.#renderItinerary(trip, level)}</div>` : nothing}`;
  }

  /** A stop by its name alone: what follows a colon ("Porta Nigra: through the Roman gate") is for the itinerary. */
  #renderStop(city: CityId, name: Text): TemplateResult {
    const { value, lang } = localize(name, this.locale);
    return html`<li data-city=${city} lang=${ifDefined(lang)}>${value.split(/\s*:\s/, 1)}</li>`;
  }

  /** How long, for whom, and there and back from where the visitor sets out. */
  #renderFacts({ stay, itinerary, touristType, arrivals, cities: [first] }: Trip): TemplateResult {
    const { locale } = this;
    const minutes = minutesOf(itinerary.flatMap(({ items }) => items));
    const time = formatMinutes(Math.round(minutes / 30) * 30, locale);
    const duration =
      stay === 'day' ? msg(str`Day trip, ${time}`, { id: 'teaser.day-trip' }) : formatDays(itinerary.length, locale);
    const suits = this.content.value!.audiences.filter(({ id }) => touristType?.includes(id));
    const arrival = arrivals.find(({ from }) => from === (this.departure ?? this.home));
    return html`<li>${clockIcon()}<span>${duration}</span></li>
      ${
        suits.length
          ? html`<li>
              ${peopleIcon()}<span>${suits.map(({ name }, index) => [index ? ', ' : '', localized(name, locale)])}</span>
            </li>`
          : nothing
      }
      ${arrival ? html`<li>${this.#renderWay(arrival, first === arrival.from)}</li>` : nothing}`;
  }

  #renderWay({ from, there, back }: Trip['arrivals'][number], startsHere: boolean): TemplateResult {
    const city = this.#nameOf(from);
    const [out, home] = [there, back].map((legs) => formatMinutes(minutesOf(legs), this.locale));
    const means = mainMeans(there);
    const sentence = startsHere
      ? msg(str`Starts in ${city}, ${home} back`, { id: 'teaser.way.here' })
      : means !== mainMeans(back) || !['train', 'bus'].includes(means)
        ? msg(str`From ${city}: ${out} there, ${home} back`, { id: 'teaser.way' })
        : means === 'bus'
          ? msg(str`From ${city} by bus: ${out} there, ${home} back`, { id: 'teaser.way.bus' })
          : msg(str`From ${city} by train: ${out} there, ${home} back`, { id: 'teaser.way.train' });
    const icon = { bus: busIcon, foot: footIcon }[mainMeans(startsHere ? back : [...there, ...back]) as string] ?? trainIcon;
    return html`${icon()}<span>${sentence}</span>`;
  }

  #renderItinerary(trip: Trip, level: number): TemplateResult {
    const { itinerary, locale } = this;
    if (typeof itinerary !== 'object') {
      return html`<p role="status">
        ${itinerary ? msg('This content can’t be loaded at the moment.', { id: 'error' }) : msg('Loading…', { id: 'loading' })}
      </p>`;
    }
    const arrival = arrivalFrom(trip, this.departure) ?? arrivalFrom(trip, this.home) ?? trip.arrivals[0];
    return itinerary.render(trip, {
      ...this.content.value!,
      locale,
      level: Math.min(level + 1, 6),
      arrival,
      depart: (city) => (this.departure = city),
      nameOf: (city) => this.#nameOf(city),
      isExcluded: this.#isExcluded,
      outbound: (href) => this.outbound(href),
      target: this.setting('linkTarget'),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qp-trip-teaser': QpTripTeaser;
  }
}
