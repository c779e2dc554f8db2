/** `<qp-map>`: the four cities and their places, on a map and as a list that says the same. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { City, CityId, Place } from '../../campaign/generated/types.js';
import { PLACE_CATEGORIES } from '../../campaign/categories.js';
import { CITY_IDS } from '../../campaign/names.js';
import { selectPlaces, type PlaceCategory } from '../../campaign/select-places.js';
import { distance } from '../../geo/distance.js';
import { formatDistance } from '../../i18n/distance.js';
import { msg, str, type StringsLoader } from '../../i18n/messages.js';
import { localize } from '../../i18n/text.js';
import { choose } from '../../ui/choose.styles.js';
import type { Kinds } from '../../ui/content-controller.js';
import { card } from '../../ui/card.styles.js';
import { controls } from '../../ui/controls.styles.js';
import { QpElement } from '../../ui/element.js';
import { CitySelectEvent } from '../../ui/events.js';
import type { Extras, Picked } from './trips-and-events.js';
import { exclusion } from '../../ui/exclude.js';
import { heading } from '../../ui/heading.js';
import { base } from '../../ui/tokens.js';
import { kindChips } from './kinds.js';
import { nothingHere, placeItem, placeList, type ListContext } from './list.js';
import type { MapFrame } from './map-frame.js';
import { styles } from './map.styles.js';
import { Once } from './once.js';
import { OpenPlace } from './open-place.js';
import { countInWords, type PlaceContext, type Spot } from './place.js';
import type { Found, Search } from './search.js';
import type { Tiles } from './tiles.js';

const NONE: readonly never[] = [];

interface Content {
  cities: readonly City[];
  places: readonly Place[];
}

/** How far from the window the map is fetched. */
const NEARBY = '600px';
/**
 * The four cities and their places: a map, and beside it the same places as a list. It begins as a light picture and becomes a map
 * when a visitor turns to it or the page is idle. The wheel zooms only with Ctrl or ⌘, one finger scrolls the page.
 *
 * @tagname qp-map
 *
 * @fires {CitySelectEvent} qp-city-select - A visitor chose a city: `city` is its id. Bubbles.
 * @fires {PlaceSelectEvent} qp-place-select - A visitor opened a place: `place` is its id. Bubbles.
 * @fires {TilesRequestEvent} qp-tiles-request - The map asks for a detailed map from another server (`recipient`): by itself, or because a visitor pressed the button (`pressed`). `preventDefault()` leaves it to the page, which calls `allowTiles()`. Bubbles.
 *
 * @csspart heading - The heading of the widget.
 * @csspart map - The map, with its controls.
 * @csspart list - The list of places.
 * @csspart popup - What is said of a place on the map.
 */
export class QpMap extends QpElement<Content> {
  static override styles = [...base, card, choose, controls, styles];
  static override strings: StringsLoader = {
    de: () => import('../../i18n/generated/map-de.js'),
    fr: () => import('../../i18n/generated/map-fr.js'),
    lb: () => import('../../i18n/generated/map-lb.js'),
    en: () => import('../../i18n/generated/map-en.js'),
  };
  static override properties = {
    city: {},
    category: {},
    trip: {},
    show: {},
    tiles: {},
    tilesAttribution: { attribute: 'tiles-attribution' },
    privacyHref: { attribute: 'privacy-href' },
    kind: { state: true },
    chosen: { state: true },
    chosenTrip: { state: true },
    found: { state: true },
    limits: { state: true },
  };

  /** Shows only the places of one city: `luxembourg`, `metz`, `saarbruecken` or `trier`. Default: the visitor chooses. */
  declare city?: string;

  /** Shows only one kind of place: `culture`, `nature`, `food`, `shopping`, `family`, `business` or `people`. Default: the visitor chooses. */
  declare category?: string;

  /** Id of a trip whose way and numbered stops are shown, in place of the places where `show` names none. Default: the visitor chooses. */
  declare trip?: string;

  /** What is shown, separated by spaces: `places` (default), `events` (today and the coming week), `trips` (to choose from). */
  declare show?: string;

  /** A detailed map: an address with `{z}`, `{x}`, `{y}` (also `{s}`, `{r}`), or that of a `.pmtiles` file. From another server it comes only with consent. */
  declare tiles?: string;

  /** Whom the detailed map is by, as its license asks; an address in it becomes a link. */
  declare tilesAttribution?: string;

  /** Where the page says what happens with a visitor's data; linked where the map asks for consent. */
  declare privacyHref?: string;

  /** The kind of place that the visitor chose. */
  declare private kind: PlaceCategory | undefined;
  /** The city and the trip that the visitor chose, where there is no group to share them with. */
  declare private chosen: CityId | undefined;
  declare private chosenTrip: string | undefined;
  /** What the visitor searches for. */
  declare private found: Found | undefined;
  /** How many places of a city are in the list, where the visitor asked for more. */
  declare private limits: ReadonlyMap<CityId, number>;

  /** The map itself; fetched when it comes near the window. */
  #frame: MapFrame | undefined;
  #near: IntersectionObserver | undefined;
  /** Fetched when there is something for them. */
  #extras: Extras | undefined;
  #tiles: Tiles | undefined;
  readonly #asked = new Set<string>();
  #tilesAllowed = false;
  #search: Search | undefined;
  readonly #once = new Once();
  readonly #open = new OpenPlace(this, () => this.#frame);
  #isPrinting = false;
  #hasShown = false;

  constructor() {
    super();
    this.limits = new Map();
  }

  protected get kinds(): Kinds<Content> {
    return ['cities', 'places'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#near?.disconnect();
        // Without it, there is still the list.
        void import('./map-frame.js').then(
          ({ MapFrame }) => {
            this.#frame ??= new MapFrame(this);
            this.requestUpdate();
          },
          () => undefined,
        );
      },
      { rootMargin: NEARBY },
    );
    this.#near.observe(this);
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#near?.disconnect();
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
  }

  /** Shows the detailed map of `tiles`: a visitor's consent to its server, given to the page's own consent manager. */
  allowTiles(): void {
    this.#tilesAllowed = true;
    this.#tiles?.allow();
  }

  /** Takes that consent back: the simple map again, nothing remembered. */
  revokeTiles(): void {
    this.#tilesAllowed = false;
    this.#tiles?.revoke();
  }

  protected override updated(): void {
    super.updated();
    this.#open.updated();
    // Not before: the group that the element belongs to is known only now.
    if (this.#isSpecial) {
      this.#fetch('extras', async () => {
        const { Extras } = await import('./trips-and-events.js');
        this.#extras = new Extras(this, (...choice) => this.choice(...choice));
      });
    }
    if (this.tiles && this.#frame) {
      this.#fetch('tiles', async () => {
        const { Tiles } = await import('./tiles.js');
        this.#tiles = new Tiles(this, () => this.#frame, this.#tilesAllowed);
      });
    }
  }

  onCity(city: CityId): void {
    if (!this.#fixedCity) this.#choose(city);
  }

  onPlace(place: Spot): void {
    this.#open.open(place, 'map');
  }

  onClose(by: 'button' | 'ground'): void {
    this.#open.close(by === 'button');
  }

  get #fixedCity(): CityId | undefined {
    return this.choice('city', this.city, CITY_IDS);
  }

  /** The city whose places are shown; undefined for all. */
  get #onlyCity(): CityId | undefined {
    return this.#fixedCity ?? (this.selection ? this.selection.city : this.chosen);
  }

  get #kind(): PlaceCategory | undefined {
    return this.choice('category', this.category, PLACE_CATEGORIES) ?? this.kind;
  }

  /** The trip that is shown: the host's, else the visitor's choice. */
  get tripId(): string | undefined {
    return this.trip || (this.selection ? this.selection.trip : this.chosenTrip);
  }

  /** More than places is asked for. */
  get #isSpecial(): boolean {
    return !!this.tripId || (!!this.show && this.show.trim() !== 'places');
  }

  get #picked(): Picked {
    const { cities, places } = this.content.value!;
    const { locale, home } = this;
    const exclude = this.setting('exclude');
    const [city, kind] = [this.#onlyCity, this.#kind];
    const host = this.choice('host', this.setting('host'), ['last', 'omit'], 'last');
    const audience = this.setting('audience');
    const selected = this.#once.get('selected', [cities, places, exclude, home, host, city, kind, audience], () => {
      const isExcluded = exclusion(exclude);
      const allowed = places.filter(({ id }) => !isExcluded(id));
      const all = selectPlaces(cities, allowed, { hostCity: home, host, city, category: kind, audience });
      return { ...all, cities, places: allowed, isExcluded, city, kind, home, host };
    });
    const picked = this.#extras?.pick(selected, locale, this.clock()) ?? selected;
    const { found } = this;
    return this.#once.get('picked', [picked, found], () => {
      const groups = found ? found.among(picked.groups) : picked.groups;
      return { ...picked, groups, spots: groups.flatMap(({ places }) => places) };
    });
  }

  #nameOf(id: CityId | undefined): string {
    return localize(this.content.value!.cities.find((city) => city.id === id)?.name, this.locale).value;
  }

  protected renderContent({ cities, places }: Content): TemplateResult | undefined {
    if (!cities.length || !(places.length || this.#isSpecial)) return undefined;
    // Not the places first and then something else; but what is there stays.
    if (this.#isSpecial && !this.#extras && !this.#hasShown && !this.#asked.has('no extras')) return this.renderPending();
    this.#hasShown = true;
    const picked = this.#picked;
    const { groups, spots, route } = picked;
    const name = msg('Four cities, one map', { id: 'map.heading' });
    const title = this.heading ?? name;
    const context = this.#context;
    const count = spots.length || !route ? countInWords(spots, this.locale) : '';
    const map = this.#frame?.render({
      cities,
      places: picked.places,
      groups,
      label: count || localize(route!.trip.name, this.locale).value,
      city: this.#onlyCity,
      selected: this.#open.id,
      stops: route?.stops ?? NONE,
      route: route?.parts ?? NONE,
      subject:
        this.found && spots.length ? { name: `search ${this.found.query}`, points: spots.map(({ geo }) => geo) } : picked.subject,
      isPrinting: this.#isPrinting,
      context,
    });
    return html`<section class="panel map" aria-label=${title || name} @keydown=${this.#open.onKeydown}>
      <header class="head">
        ${title ? heading(this.level, title, 'heading') : nothing} ${this.#extras?.renderChoice((id) => this.#chooseTrip(id))}
        ${this.choice('category', this.category, PLACE_CATEGORIES) || !picked.counts.size ? nothing : kindChips(picked.counts, this.kind, (kind) => this.#chooseKind(kind))}
      </header>
      <div class="both" data-state=${ifDefined(this.#frame?.state)}>
        <div class="frame-and-tools" part="map">${map} ${this.#tiles?.render(this.locale)}</div>
        ${placeList(groups, this.#listContext(context, picked, count))}
      </div>
    </section>`;
  }

  get #context(): PlaceContext {
    const host = this.content.value!.cities.find(({ id }) => id === this.home);
    return {
      locale: this.locale,
      feedUrl: this.feedUrl!,
      level: this.level,
      target: this.setting('linkTarget'),
      outbound: (href) => this.outbound(href),
      distanceOf: (place, whole) => {
        if (!host) return undefined;
        const short = formatDistance(distance(host.geo, place.geo), this.locale);
        const from = this.#nameOf(host.id);
        return whole ? msg(str`${short} from the centre of ${from}, as the crow flies`, { id: 'map.distance' }) : short;
      },
    };
  }

  #listContext(context: PlaceContext, { route }: Picked, count: string): ListContext {
    const fixedKind = this.choice('category', this.category, PLACE_CATEGORIES);
    const list: ListContext = {
      ...context,
      selected: this.#open.id,
      limits: this.limits,
      isPrinting: this.#isPrinting,
      count,
      isSearch: !!this.found,
      hostName: this.#nameOf(this.home) || undefined,
      route: undefined,
      allCities: this.#onlyCity && !this.#fixedCity ? () => this.#choose(undefined) : undefined,
      reset: (this.kind && !fixedKind) || this.found ? () => this.#reset() : undefined,
      search: (query) => void this.#find(query),
      choose: (city) => this.#choose(city),
      more: (city, first, limit) => this.#more(city, first.id, limit),
      toggle: (place) => this.#open.toggle(place),
    };
    const level = Math.min(this.level + 1, 6);
    list.route =
      route &&
      this.#extras!.renderRoute(
        route,
        this.locale,
        (content) => heading(level, content, undefined, 'station-name'),
        (stop) => placeItem(stop, list),
      );
    return list;
  }

  #chooseKind(kind: PlaceCategory | undefined): void {
    this.kind = kind;
    this.#announceCount();
  }

  #choose(city: CityId | undefined): void {
    this.#open.id = undefined;
    if (this.selection) {
      this.selection.choose(city, this.#nameOf(city));
      return;
    }
    this.chosen = city;
    if (city) this.dispatchEvent(new CitySelectEvent(city));
    this.#announceCount();
  }

  #chooseTrip(trip: string | undefined): void {
    this.#open.id = undefined;
    if (this.selection) this.selection.chooseTrip(trip);
    else this.chosenTrip = trip;
  }

  #reset(): void {
    this.kind = this.found = undefined;
    const field = this.renderRoot.querySelector<HTMLInputElement>('[type=search]')!;
    field.value = '';
    // The button goes.
    field.focus();
    this.#announceCount();
  }

  async #find(query: string): Promise<void> {
    const { Search } = await import('./search.js');
    this.#search ??= new Search((found) => {
      this.found = found;
      this.#announceCount();
    });
    this.#search.type(query, this.content.value!.cities);
  }

  #announceCount(): void {
    const { spots } = this.#picked;
    this.announce(() => (spots.length ? countInWords(spots, this.locale) : nothingHere(!!this.found)));
  }

  #more(city: CityId, first: string, limit: number): void {
    this.limits = new Map(this.limits).set(city, limit);
    // The button goes on; what it brought is where one continues.
    void this.updateComplete.then(() => this.#open.focus(first));
  }

  /** Fetches a part of the element, once; without it, the rest works. */
  #fetch(name: string, load: () => Promise<void>): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    load().then(
      () => this.requestUpdate(),
      () => {
        this.#asked.add(`no ${name}`);
        this.requestUpdate();
      },
    );
  }

  /** At once: what is printed is what is there when the event ends. */
  readonly #onPrint = ({ type }: Event) => {
    this.#isPrinting = type === 'beforeprint';
    this.requestUpdate();
    if (this.hasUpdated) this.performUpdate();
  };

  protected renderPending(): TemplateResult {
    return html`<div class="panel map">
      <p class="visually-hidden" role="status">${msg('Loading…', { id: 'loading' })}</p>
      <div class="both" aria-hidden="true">
        <div class="frame-and-tools"></div>
        <div class="list"></div>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qp-map': QpMap;
  }
}
