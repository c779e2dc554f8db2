/** `<qp-map>`: the four cities and their places, on a map and as a list that says the same. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { City, CityId, Place } from '../../campaign/generated/types.js';
import { PLACE_CATEGORIES } from '../../campaign/categories.js';
import { CITY_IDS } from '../../campaign/names.js';
import { selectPlaces, type PlaceCategory } from '../../campaign/select-places.js';
import { distance } from '../../geo/distance.js';
import { formatDistance } from '../../i18n/distance.js';
import { msg, type StringsLoader } from '../../i18n/messages.js';
import { localize } from '../../i18n/text.js';
import { choose } from '../../ui/choose.styles.js';
import type { Kinds } from '../../ui/content-controller.js';
import { card } from '../../ui/card.styles.js';
import { controls } from '../../ui/controls.styles.js';
import { QpElement } from '../../ui/element.js';
import { exclusion } from '../../ui/exclude.js';
import { heading, titled } from '../../ui/heading.js';
import { base } from '../../ui/tokens.js';
import { Choices } from './choices.js';
import { kindChips, kindsToCome } from './kinds.js';
import { nothingHere, placeItem, placeList, type ListContext } from './list.js';
import { styles } from './map.styles.js';
import { Once } from './once.js';
import { OpenPlace } from './open-place.js';
import { countInWords, type PlaceContext, type Spot } from './place.js';
import { Parts } from './parts.js';
import type { Picked } from './trips-and-events.js';

const NONE: readonly never[] = [];

interface Content {
  cities: readonly City[];
  places: readonly Place[];
}

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

  /** @internal Not in the package's types: those of Leaflet, which a page need not have, are among its own. */
  protected readonly parts = new Parts(this, (...choice) => this.choice(...choice));
  readonly #once = new Once();
  readonly #choices = new Choices(
    this,
    () => this.selection,
    () => this.#announceCount(),
  );
  readonly #open = new OpenPlace(this, () => this.parts.frame);
  #isPrinting = false;
  #hasShown = false;

  protected get kinds(): Kinds<Content> {
    return ['cities', 'places'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
  }

  /** Shows the detailed map of `tiles`: a visitor's consent to its server, given to the page's own consent manager. */
  allowTiles(): void {
    this.parts.allowTiles(true);
  }

  /** Takes that consent back: the simple map again, nothing remembered. */
  revokeTiles(): void {
    this.parts.allowTiles(false);
  }

  protected override updated(): void {
    super.updated();
    this.#open.updated();
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
    return this.#fixedCity ?? this.#choices.city;
  }

  get #fixedKind(): PlaceCategory | undefined {
    return this.choice('category', this.category, PLACE_CATEGORIES);
  }

  /** The trip that is shown: the host's, else the visitor's choice. */
  get tripId(): string | undefined {
    return this.trip || this.#choices.trip;
  }

  /** More than places is asked for. */
  get isSpecial(): boolean {
    return !!this.tripId || (!!this.show && this.show.trim() !== 'places');
  }

  get #picked(): Picked {
    const { cities, places } = this.content.value!;
    const { locale, home } = this;
    const exclude = this.setting('exclude');
    const [city, kind] = [this.#onlyCity, this.#fixedKind ?? this.#choices.kind];
    const host = this.choice('host', this.setting('host'), ['last', 'omit'], 'last');
    const audience = this.setting('audience');
    const selected = this.#once.get('selected', [cities, places, exclude, home, host, city, kind, audience], () => {
      const isExcluded = exclusion(exclude);
      const allowed = places.filter(({ id }) => !isExcluded(id));
      const all = selectPlaces(cities, allowed, { hostCity: home, host, city, category: kind, audience });
      return { ...all, cities, places: allowed, isExcluded, city, kind, home, host };
    });
    const picked = this.parts.extras?.pick(selected, locale, this.clock()) ?? selected;
    const { found } = this.#choices;
    return this.#once.get('picked', [picked, found], () => {
      const groups = found ? found.among(picked.groups) : picked.groups;
      return { ...picked, groups, spots: groups.flatMap(({ places }) => places) };
    });
  }

  #nameOf(id: CityId | undefined): string {
    return localize(this.content.value!.cities.find((city) => city.id === id)?.name, this.locale).value;
  }

  protected renderContent({ cities, places }: Content): TemplateResult | typeof nothing | undefined {
    if (!cities.length || !(places.length || this.isSpecial)) return undefined;
    const { frame, extras, tiles, missing } = this.parts;
    // Not the places first and then something else; but what is there stays.
    if (this.isSpecial && !extras && !this.#hasShown && !missing.has('extras')) return nothing;
    // It may find that more is needed: before one asks whether all is there.
    const picked = this.#picked;
    // A picture that is there already does not give way to an empty frame: while nobody is near, it may stay.
    const hasAll = extras ? extras.isComplete : !this.isSpecial || missing.has('extras');
    const isComplete = (frame?.isComplete ?? missing.has('frame')) && hasAll;
    if (this.isPrerendered && !isComplete) return nothing;
    this.#hasShown = true;
    const { groups, spots, route } = picked;
    const { found, kind } = this.#choices;
    const context = this.#context;
    const count = spots.length || !route ? countInWords(spots, this.locale) : '';
    const map = frame?.render({
      cities,
      places: picked.places,
      groups,
      label: count || localize(route!.trip.name, this.locale).value,
      city: this.#onlyCity,
      selected: this.#open.id,
      stops: route?.stops ?? NONE,
      route: route?.parts ?? NONE,
      subject: found && spots.length ? { name: `search ${found.query}`, points: spots.map(({ geo }) => geo) } : picked.subject,
      isComplete: hasAll,
      isReplacing: this.isPrerendered,
      isPrinting: this.#isPrinting,
      context,
    });
    return this.#renderPanel(
      html`${extras?.renderChoice((id) => this.#chooseTrip(id))}
      ${this.#fixedKind || !picked.counts.size ? nothing : kindChips(picked.counts, kind, (chosen) => this.#choices.chooseKind(chosen))}`,
      html`${map} ${tiles?.render(this.locale)}`,
      placeList(groups, this.#listContext(context, picked, count)),
    );
  }

  /** The same panel with an empty map: what is known already stays where it is when the places come. */
  protected renderPending(): TemplateResult {
    return this.#renderPanel(
      this.#fixedKind || this.isSpecial ? nothing : kindsToCome(),
      nothing,
      html`<div class="list skeleton">
        <p class="visually-hidden" role="status">${msg('Loading…', { id: 'loading' })}</p>
      </div>`,
    );
  }

  #renderPanel(choices: unknown, map: unknown, list: TemplateResult): TemplateResult {
    const { label, title } = titled(this.heading, this.level, msg('Four cities, one map', { id: 'map.heading' }));
    return html`<section class="panel map" aria-label=${label} @keydown=${this.#open.onKeydown}>
      <header class="head">${title} ${choices}</header>
      <div class="both" data-state=${ifDefined(this.parts.frame?.state)}>
        <div class="frame-and-tools" part="map">${map}</div>
        ${list}
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
      hostName: localize(host?.name, this.locale).value,
      distanceOf: ({ geo }) => host && formatDistance(distance(host.geo, geo), this.locale),
    };
  }

  #listContext(context: PlaceContext, { route }: Picked, count: string): ListContext {
    const { found, kind, limits } = this.#choices;
    const list: ListContext = {
      ...context,
      selected: this.#open.id,
      limits,
      isPrinting: this.#isPrinting,
      count,
      isSearch: !!found,
      route: undefined,
      allCities: this.#onlyCity && !this.#fixedCity ? () => this.#choose(undefined) : undefined,
      reset: (kind && !this.#fixedKind) || found ? () => this.#reset() : undefined,
      search: (query) => void this.#choices.search(query, this.content.value!.cities),
      choose: (city) => this.#choose(city),
      more: (city, first, limit) => this.#more(city, first.id, limit),
      toggle: (place) => this.#open.toggle(place),
    };
    const level = Math.min(this.level + 1, 6);
    list.route =
      route &&
      this.parts.extras!.renderRoute(
        route,
        this.locale,
        (content) => heading(level, content, undefined, 'station-name'),
        (stop) => placeItem(stop, list),
      );
    return list;
  }

  #choose(city: CityId | undefined): void {
    this.#open.id = undefined;
    this.#choices.chooseCity(city, this.#nameOf(city));
  }

  #chooseTrip(trip: string | undefined): void {
    this.#open.id = undefined;
    this.#choices.chooseTrip(trip);
  }

  #reset(): void {
    this.#choices.reset();
    const field = this.renderRoot.querySelector<HTMLInputElement>('[type=search]')!;
    field.value = '';
    // The button goes.
    field.focus();
  }

  #more(city: CityId, first: string, limit: number): void {
    this.#choices.more(city, limit);
    // The button goes on; what it brought is where one continues.
    void this.updateComplete.then(() => this.#open.focus(first));
  }

  #announceCount(): void {
    const { spots } = this.#picked;
    this.announce(() => (spots.length ? countInWords(spots, this.locale) : nothingHere(!!this.#choices.found)));
  }

  /** At once: what is printed is what is there when the event ends. */
  readonly #onPrint = ({ type }: Event) => {
    this.#isPrinting = type === 'beforeprint';
    this.requestUpdate();
    if (this.hasUpdated) this.performUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'qp-map': QpMap;
  }
}
