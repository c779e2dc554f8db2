/** `<qp-event-strip>`: what is on in the four cities, day by day along the line that joins them. */
import { html, nothing, type TemplateResult } from 'lit';
import { EVENT_CATEGORIES } from '../../campaign/categories.js';
import { parseFilters, type Filters } from '../../campaign/event-filters.js';
import { cities } from '../../campaign/generated/cities.js';
import { events } from '../../campaign/generated/events.js';
import type { City, CityId, Event } from '../../campaign/generated/types.js';
import { CITY_IDS } from '../../campaign/names.js';
import {
  dayIn,
  foldSeries,
  groupByDay,
  readEvents,
  selectEvents,
  type Listing,
  type Occurrence,
} from '../../campaign/select-events.js';
import { msg, str, type StringsLoader } from '../../i18n/messages.js';
import { localize } from '../../i18n/text.js';
import { card } from '../../ui/card.styles.js';
import type { Lists } from '../../ui/content-controller.js';
import { QpElement } from '../../ui/element.js';
import { isExcluded } from '../../ui/exclude.js';
import { readFragment } from '../../ui/fragment.js';
import { heading } from '../../ui/heading.js';
import { base } from '../../ui/tokens.js';
import { warn } from '../../ui/warn.js';
import { renderCard, type View } from './card.js';
import { styles } from './event-strip.styles.js';
import { EventSelectEvent } from './events.js';
import type { FilterBar } from './filters.js';
import type * as parts from './more.js';
import type * as seo from './seo.js';
import { headingOf } from './words.js';

/** How many more cards "Show more" brings. */
const MORE = 12;
/** The strip's part of the page's fragment. */
export const FRAGMENT = 'qp-events';

interface Content {
  cities: readonly City[];
  events: readonly Event[];
}

/**
 * What is on in the four cities, grouped by day: name, place, hours, what has changed, a link to the event's page and a file for the visitor's
 * calendar. A visitor chooses when, where and what, what is free of charge, within reach of a wheelchair, in which language; past events
 * are left out, by the time of the event's city. A link that ends in `#qp-events=when:weekend;city:metz` opens it with that choice: `when` is `today`,
 * `weekend`, `week`, `days` (the next thirty), `month` (the next one) or `2026-12-01..2026-12-24`; further `category:…`, `language:…`, `free`, `accessible`.
 *
 * @tagname qp-event-strip
 *
 * @fires {EventSelectEvent} qp-event-select - A visitor opened an event's page: `event` is its id, `href` where its link leads. Bubbles.
 * @fires {CitySelectEvent} qp-city-select - A visitor chose a city for all widgets of the group. Bubbles.
 *
 * @csspart card - An event's card.
 * @csspart heading - The heading of the widget.
 */
export class QpEventStrip extends QpElement<Content> {
  static override styles = [...base, card, styles];
  static override strings: StringsLoader = {
    de: () => import('../../i18n/generated/strip-de.js'),
    fr: () => import('../../i18n/generated/strip-fr.js'),
    lb: () => import('../../i18n/generated/strip-lb.js'),
  };
  static override properties = {
    city: {},
    category: {},
    days: {},
    limit: {},
    deepLink: { attribute: 'deep-link', type: Boolean },
    seo: { type: Boolean },
    filters: { state: true },
    shown: { state: true },
    bar: { state: true },
    opened: { state: true },
    parts: { state: true },
  };

  /** Shows only one city: `luxembourg`, `metz`, `saarbruecken` or `trier`. Default: the visitor chooses. */
  declare city?: string;

  /** Shows only one kind of event, such as `music`, `market` or `family`. Default: the visitor chooses. */
  declare category?: string;

  /** How many days ahead at most. Default: as far as the campaign knows. */
  declare days?: string;

  /** How many cards are shown at first. Default 6. */
  declare limit?: string;

  /** Writes what a visitor chooses into the page's fragment (`#qp-events=…`), so that the address can be shared. It is read in any case. */
  declare deepLink: boolean;

  /** Describes the events shown to search engines (schema.org JSON-LD in the page's head), with links to who publishes them. */
  declare seo: boolean;

  /** What the visitor chose; in a group, the city is the group's. */
  declare private filters: Filters;
  /** How many cards are shown. */
  declare private shown: number | undefined;
  /** The filters: fetched once the first events are on screen. */
  declare private bar: FilterBar | undefined;
  /** What the visitor has unfolded. */
  declare private opened: ReadonlySet<string>;
  /** What shows it: fetched when it is first wanted. */
  declare private parts: typeof parts | undefined;

  #index: { content: Content; home: CityId | undefined; occurrences: Occurrence[] } | undefined;
  /** The cards on screen. */
  #cards: readonly Listing[][] = [];
  /** The card that takes the focus once it is there. */
  #next: number | undefined;
  #barAsked = false;
  /** The choice that the page's address made; and whether the visitor has made another one since. */
  #linked: string | undefined;
  #chose = false;
  #seo: typeof seo | undefined;

  constructor() {
    super();
    this.filters = { when: 'all' };
    this.opened = new Set();
  }

  protected get lists(): Lists<Content> {
    return { cities: { kind: 'cities', guard: cities }, events: { kind: 'events', guard: events } };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onReturn);
    window.addEventListener('hashchange', this.#readAddress);
    this.#readAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onReturn);
    window.removeEventListener('hashchange', this.#readAddress);
    this.#seo?.withdraw(this);
  }

  /** A page left open overnight does not show yesterday. */
  readonly #onReturn = () => this.requestUpdate();

  /** What the address says is chosen. Where it says nothing any more, only its own choice ends, not the visitor's. */
  readonly #readAddress = (): void => {
    const linked = readFragment(FRAGMENT);
    if (linked === this.#linked) return;
    this.#linked = linked;
    if (linked === undefined && this.#chose) return;
    this.#chose = false;
    this.filters = parseFilters(linked ?? '');
    this.shown = undefined;
  };

  protected override willUpdate(): void {
    // In a group, what the address says holds for all.
    const { selection, filters } = this;
    if (!selection || !filters.city || !this.content.value) return;
    selection.choose(filters.city, this.#cityName(filters.city));
    this.filters = { ...filters, city: undefined };
  }

  protected override updated(): void {
    super.updated();
    if (this.#next !== undefined) this.renderRoot.querySelectorAll<HTMLElement>('.link')[this.#next]?.focus();
    this.#next = undefined;
    if (!this.content.value) return;
    if (!this.#barAsked) void this.#fetchBar();
    if (this.deepLink) void import('./deep-link.js').then(({ write }) => write(FRAGMENT, this.#chosen), ignore);
    if (this.seo) void this.#describe();
    else this.#seo?.withdraw(this);
  }

  protected renderContent(content: Content): TemplateResult | undefined {
    const { bar } = this;
    const filters = this.#asked;
    const counts = bar?.count();
    let possible = 0;
    const found = selectEvents(this.#occurrences(content), {
      now: this.clock(),
      filters,
      days: this.#number('days', this.days, 0),
      permits: this.#permits(),
      count: (...each) => {
        possible += 1;
        counts?.add(...each);
      },
    });
    // The campaign has nothing for this page, whatever a visitor chooses.
    if (!possible) return undefined;
    const all = foldSeries(found);
    const limit = this.shown ?? this.#number('limit', this.limit, 1) ?? 6;
    this.#cards = all.slice(0, limit);

    const name = msg('What’s on', { id: 'strip.heading' });
    const title = this.heading ?? name;
    return html`<section class="panel strip" aria-label=${title || name}>
      ${title ? html`<header class="head">${heading(this.level, title, 'heading')}</header>` : nothing}
      <div class="filters">
        ${bar?.render({
          filters,
          counts: counts!,
          found: all.length,
          locale: this.locale,
          today: dayIn(this.clock(), content.cities[0]?.timeZone ?? 'UTC'),
          fixed: { city: !!this.city, category: !!this.category },
          cityName: this.#cityName,
          choose: (choice) => void this.#choose(choice),
        })}
      </div>
      ${all.length ? this.#renderDays() : this.#renderNone()}
      ${all.length > limit ? this.#renderMore(limit, all.length) : nothing}
    </section>`;
  }

  #renderDays(): TemplateResult {
    const now = this.clock();
    const view: View = {
      locale: this.locale,
      level: Math.min(this.level + 2, 6),
      feedUrl: this.feedUrl!,
      now,
      target: this.setting('linkTarget'),
      cityOf: this.#cityOf,
      outbound: (href) => this.outbound(href),
      select: ({ id }, href) => this.dispatchEvent(new EventSelectEvent(id, href)),
      parts: this.parts,
      isOpen: (fold, { id }) => this.opened.has(fold + id),
      toggle: (fold, { id }) => void this.#toggle(fold + id),
    };
    return html`<ol class="days">
      ${groupByDay(this.#cards).map((day) => {
        const [[first]] = day as [[Listing]];
        const [above, date] = headingOf(first, dayIn(now, first.timeZone), this.locale);
        return html`<li class="day" ?data-unconfirmed=${first.unconfirmed}>
          ${heading(
            Math.min(this.level + 1, 6),
            html`<span class="above">${above}</span> <time datetime=${first.day}>${date}</time>`,
            undefined,
            'date',
          )}
          <ul class="events">
            ${day.map((listings) => html`<li class="event" data-city=${listings[0]!.event.city}>${renderCard(listings, view)}</li>`)}
          </ul>
        </li>`;
      })}
    </ol>`;
  }

  #renderMore(shown: number, count: number): TemplateResult {
    const words = (number: number) => msg(str`${number} of ${count} events`, { id: 'strip.shown' });
    const more = () => {
      this.shown = shown + MORE;
      this.#next = shown;
      this.announce(() => words(Math.min(shown + MORE, count)));
    };
    return html`<div class="more">
      <button class="button" type="button" @click=${more}>${msg('Show more', { id: 'strip.more' })}</button>
      <p>${words(shown)}</p>
    </div>`;
  }

  #renderNone(): TemplateResult {
    const showAll = () => {
      this.selection?.choose(undefined);
      this.#next = 0;
      void this.#choose({
        when: 'all',
        city: undefined,
        category: undefined,
        free: false,
        accessible: false,
        language: undefined,
      });
    };
    return html`<div class="more">
      <p>${msg('No events match this choice.', { id: 'strip.no-match' })}</p>
      <button class="button" type="button" @click=${showAll}>${msg('Show all events', { id: 'strip.show-all' })}</button>
    </div>`;
  }

  protected renderPending(): TemplateResult {
    return html`<div class="panel strip">
      <p class="visually-hidden" role="status">${msg('Loading…', { id: 'loading' })}</p>
      <div class="events" aria-hidden="true">${[1, 2, 3].map(() => html`<div class="card skeleton"></div>`)}</div>
    </div>`;
  }

  /** What the visitor chose, here or in the group. */
  get #chosen(): Filters {
    const { filters, selection } = this;
    return selection ? { ...filters, city: selection.city } : filters;
  }

  /** What is asked for: what the host has fixed is no choice. */
  get #asked(): Filters {
    const chosen = this.#chosen;
    return { ...chosen, city: this.#only ?? chosen.city, category: this.#onlyKind ?? chosen.category };
  }

  get #only(): CityId | undefined {
    return this.choice('city', this.city, CITY_IDS);
  }

  get #onlyKind(): Event['category'] | undefined {
    return this.choice('category', this.category, EVENT_CATEGORIES);
  }

  /** What the host wants to be shown at all. */
  #permits(): (event: Event) => boolean {
    const only = this.#only;
    const onlyKind = this.#onlyKind;
    const omitted = this.choice('host', this.setting('host'), ['last', 'omit'], 'last') === 'omit' ? this.home : undefined;
    const exclude = this.setting('exclude');
    return ({ id, city, category, superEvent = '' }) =>
      (!only || city === only) &&
      (!onlyKind || category === onlyKind) &&
      city !== omitted &&
      !(exclude && (isExcluded(exclude, id) || isExcluded(exclude, superEvent)));
  }

  /** The feed's events in order: read once, however often they are chosen among. */
  #occurrences(content: Content): Occurrence[] {
    const { home } = this;
    if (this.#index?.content !== content || this.#index.home !== home) {
      this.#index = { content, home, occurrences: readEvents(content.events, content.cities, home) };
    }
    return this.#index.occurrences;
  }

  readonly #cityOf = (city: CityId): City | undefined => this.content.value!.cities.find(({ id }) => id === city);

  readonly #cityName = (city: CityId): string => localize(this.#cityOf(city)?.name, this.locale).value;

  /** A whole number; anything else warns and is left out. */
  #number(attribute: string, value: string | undefined, least: number): number | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    const number = Number(value);
    if (Number.isInteger(number) && number >= least) return number;
    void warn(`<${this.localName} ${attribute}="${value}"> is not known.`, ({ unknownValue }) =>
      unknownValue(this.localName, attribute, value, [`a whole number from ${least}`], undefined),
    );
    return undefined;
  }

  /** Shows what the visitor chose, and says how much that is. */
  async #choose(choice: Partial<Filters>): Promise<void> {
    const { selection } = this;
    this.#chose = true;
    this.shown = undefined;
    if (selection && 'city' in choice) {
      const { city, ...others } = choice;
      this.filters = { ...this.filters, ...others };
      selection.choose(city, city && this.#cityName(city));
      if (city) return;
    } else this.filters = { ...this.filters, ...choice };
    await this.updateComplete;
    this.bar?.announce();
  }

  /** Without them, the events are there all the same. */
  async #fetchBar(): Promise<void> {
    this.#barAsked = true;
    this.bar = await import('./filters.js')
      .then(async ({ FilterBar }) => {
        const bar = new FilterBar(this);
        await bar.ready;
        return bar;
      })
      .catch(ignore);
  }

  async #toggle(key: string): Promise<void> {
    this.parts ??= await import('./more.js').catch(ignore);
    if (!this.parts) return this.announce(() => msg('This content can’t be loaded at the moment.', { id: 'error' }));
    this.parts.adoptStyles(this.shadowRoot!);
    const opened = new Set(this.opened);
    if (!opened.delete(key)) opened.add(key);
    this.opened = opened;
  }

  async #describe(): Promise<void> {
    this.#seo ??= await import('./seo.js').catch(ignore);
    if (this.isConnected && this.seo) this.#seo?.describe(this, this.#cards.flat(), this.#cityOf, this.locale, this.feedUrl!);
  }
}

const ignore = () => undefined;

declare global {
  interface HTMLElementTagNameMap {
    'qp-event-strip': QpEventStrip;
  }
}
