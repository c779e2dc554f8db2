/** `<qp-map>`: the four cities and their places, on a map and as a list that says the same. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { cities } from '../../campaign/generated/cities.js';
import { places } from '../../campaign/generated/places.js';
import type { City, CityId, Place } from '../../campaign/generated/types.js';
import { PLACE_CATEGORIES } from '../../campaign/categories.js';
import { CITY_IDS } from '../../campaign/names.js';
import { selectPlaces, type PlaceCategory, type PlaceSelection } from '../../campaign/select-places.js';
import { distance } from '../../geo/distance.js';
import { formatDistance } from '../../i18n/distance.js';
import { msg, str, type StringsLoader } from '../../i18n/messages.js';
import { localize } from '../../i18n/text.js';
import { choose } from '../../ui/choose.styles.js';
import type { Lists } from '../../ui/content-controller.js';
import { card } from '../../ui/card.styles.js';
import { controls } from '../../ui/controls.styles.js';
import { QpElement } from '../../ui/element.js';
import { CitySelectEvent } from '../../ui/events.js';
import { PlaceSelectEvent } from './events.js';
import { isExcluded } from '../../ui/exclude.js';
import { heading } from '../../ui/heading.js';
import { base } from '../../ui/tokens.js';
import { nothingHere, placeList, type ListContext } from './list.js';
import type { MapFrame } from './map-frame.js';
import { styles } from './map.styles.js';
import { CATEGORY_ICONS, categoryName, placesInWords, type PlaceContext } from './place.js';

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
  };
  static override properties = {
    city: {},
    category: {},
    kind: { state: true },
    chosen: { state: true },
    selected: { state: true },
    unfolded: { state: true },
  };

  /** Shows only the places of one city: `luxembourg`, `metz`, `saarbruecken` or `trier`. Default: the visitor chooses. */
  declare city?: string;

  /** Shows only one kind of place: `culture`, `nature`, `food`, `shopping`, `family`, `business` or `people`. Default: the visitor chooses. */
  declare category?: string;

  /** The kind of place that the visitor chose. */
  declare private kind: PlaceCategory | undefined;
  /** The city that the visitor chose, where there is no group to share it with. */
  declare private chosen: CityId | undefined;
  /** The place that is open. */
  declare private selected: string | undefined;
  /** Cities whose places are all in the list. */
  declare private unfolded: ReadonlySet<CityId>;

  /** The map itself; fetched when it comes near the window. */
  #frame: MapFrame | undefined;
  #near: IntersectionObserver | undefined;
  /** Where focus returns to when the popup closes. */
  #openedFrom: 'list' | 'map' = 'map';
  #scrollTo: string | undefined;

  constructor() {
    super();
    this.unfolded = new Set();
  }

  protected get lists(): Lists<Content> {
    return { cities: { kind: 'cities', guard: cities }, places: { kind: 'places', guard: places } };
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
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#near?.disconnect();
  }

  protected override updated(): void {
    super.updated();
    if (this.#scrollTo) this.#scrollListTo(this.#scrollTo);
    this.#scrollTo = undefined;
  }

  onCity(city: CityId): void {
    if (!this.#fixedCity) this.#choose(city);
  }

  onPlace(place: Place): void {
    this.#select(place, 'map');
  }

  onClose(by: 'button' | 'ground'): void {
    this.#close(by === 'button');
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

  get #selection(): PlaceSelection {
    const { cities, places } = this.content.value!;
    return selectPlaces(cities, places, {
      hostCity: this.home,
      host: this.choice('host', this.setting('host'), ['last', 'omit'], 'last'),
      city: this.#onlyCity,
      category: this.#kind,
      audience: this.setting('audience'),
      isExcluded: (id) => isExcluded(this.setting('exclude'), id),
    });
  }

  #nameOf(id: CityId | undefined): string {
    return localize(this.content.value!.cities.find((city) => city.id === id)?.name, this.locale).value;
  }

  protected renderContent({ cities, places }: Content): TemplateResult | undefined {
    if (!cities.length || !places.length) return undefined;
    const selection = this.#selection;
    const name = msg('Four cities, one map', { id: 'map.heading' });
    const title = this.heading ?? name;
    const context = this.#context;
    const map = this.#frame?.render({
      ...selection,
      cities,
      places,
      city: this.#onlyCity,
      selected: this.selected,
      context,
    });
    return html`<section class="panel map" aria-label=${title || name} @keydown=${this.#onKeydown}>
      <header class="head">
        ${title ? heading(this.level, title, 'heading') : nothing}
        ${this.choice('category', this.category, PLACE_CATEGORIES) ? nothing : this.#renderKinds(selection)}
      </header>
      <div class="both" data-state=${ifDefined(this.#frame?.state)}>
        <div class="frame-and-tools" part="map">${map}</div>
        ${placeList(selection, { ...context, ...this.#listContext })}
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

  get #listContext(): Omit<ListContext, keyof PlaceContext> {
    const fixedKind = this.choice('category', this.category, PLACE_CATEGORIES);
    return {
      selected: this.selected,
      unfolded: this.unfolded,
      hostName: this.#nameOf(this.home) || undefined,
      allCities: this.#onlyCity && !this.#fixedCity ? () => this.#choose(undefined) : undefined,
      allKinds: this.kind && !fixedKind ? () => this.#chooseKind(undefined) : undefined,
      choose: (city) => this.#choose(city),
      unfold: (city, first) => this.#unfold(city, first.id),
      toggle: (place) => this.#toggle(place),
    };
  }

  #renderKinds({ counts }: PlaceSelection): TemplateResult {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const chip = (kind: PlaceCategory | undefined, name: string, count: number) =>
      html`<label class="chip">
        <input
          type="radio"
          name="kind"
          .value=${kind ?? ''}
          .checked=${kind === this.kind}
          @change=${() => this.#chooseKind(kind)}
        />
        ${kind ? CATEGORY_ICONS[kind]() : nothing}<span>${name}</span> <span class="count">${count}</span>
      </label>`;
    return html`<fieldset class="chips kinds">
      <legend class="visually-hidden">${msg('What', { id: 'map.what' })}</legend>
      ${chip(undefined, msg('Everything', { id: 'map.everything' }), all)}
      ${PLACE_CATEGORIES.filter((kind) => counts.has(kind) || kind === this.kind).map((kind) =>
        chip(kind, categoryName(kind), counts.get(kind) ?? 0),
      )}
    </fieldset>`;
  }

  #chooseKind(kind: PlaceCategory | undefined): void {
    this.kind = kind;
    this.#announceCount();
  }

  #choose(city: CityId | undefined): void {
    this.selected = undefined;
    if (this.selection) {
      this.selection.choose(city, this.#nameOf(city));
      return;
    }
    this.chosen = city;
    if (city) this.dispatchEvent(new CitySelectEvent(city));
    this.#announceCount();
  }

  #announceCount(): void {
    const { total } = this.#selection;
    this.announce(() => (total ? placesInWords(total, this.locale) : nothingHere()));
  }

  #toggle(place: Place): void {
    if (place.id === this.selected) this.#close();
    else this.#select(place, 'list');
  }

  #select(place: Place, from: 'list' | 'map'): void {
    this.selected = place.id;
    this.#openedFrom = from;
    if (from === 'map') this.#scrollTo = place.id;
    else this.#frame?.goToPlace(place);
    this.dispatchEvent(new PlaceSelectEvent(place.id));
  }

  #close(returnsFocus = true): void {
    const id = this.selected;
    if (!id) return;
    this.selected = undefined;
    if (!returnsFocus) return;
    void this.updateComplete.then(() => {
      if (this.#openedFrom === 'map') this.#frame?.focusPlace(id);
      else this.#item(id)?.querySelector<HTMLElement>('.open')?.focus();
    });
  }

  #item(id: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-place="${CSS.escape(id)}"]`);
  }

  #unfold(city: CityId, first: string): void {
    this.unfolded = new Set([...this.unfolded, city]);
    // The button goes; what it brought is where one goes on.
    void this.updateComplete.then(() => this.#item(first)?.querySelector<HTMLElement>('.open')?.focus());
  }

  /** Only the list, where it scrolls by itself; the page stays where it is. */
  #scrollListTo(id: string): void {
    const item = this.#item(id);
    const list = item?.closest<HTMLElement>('.list');
    if (!item || !list || list.scrollHeight <= list.clientHeight) return;
    list.scrollTop += item.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 4;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.selected) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
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
