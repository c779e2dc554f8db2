/** `<qp-event-strip>`: what is on in the four cities, day by day along the line that joins them. */
import { html, isServer, nothing, type TemplateResult } from 'lit';
import { EVENT_CATEGORIES } from '../../campaign/categories.js';
import type { City, CityId, Event } from '../../campaign/generated/types.js';
import { CITY_IDS } from '../../campaign/names.js';
import {
  dayIn,
  foldSeries,
  groupByDay,
  leadFairly,
  readEvents,
  selectEvents,
  type Listing,
  type Occurrence,
} from '../../campaign/select-events.js';
import { msg, type StringsLoader } from '../../i18n/messages.js';
import { card } from '../../ui/card.styles.js';
import { ContentController, type Kinds } from '../../ui/content-controller.js';
import { QpElement } from '../../ui/element.js';
import { exclusion } from '../../ui/exclude.js';
import { heading, titled } from '../../ui/heading.js';
import { base } from '../../ui/tokens.js';
import { warn } from '../../ui/warn.js';
import { renderCard, type View } from './card.js';
import { styles } from './event-strip.styles.js';
import type { Extras } from './extras.js';
import { headingOf } from './words.js';

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
    en: () => import('../../i18n/generated/strip-en.js'),
  };
  static override properties = {
    city: {},
    category: {},
    days: {},
    limit: {},
    deepLink: { attribute: 'deep-link', type: Boolean },
    seo: { type: Boolean },
  };

  /** Shows only one city: `luxembourg`, `metz`, `saarbruecken` or `trier`. Default: the visitor chooses. */
  declare city?: string;

  /**
   * Shows only one kind of event: `music`, `stage`, `film`, `exhibition`, `festival`, `market`, `food`, `sport`, `family`, `tradition`, `tour` or `talk`. Default: the
   * visitor chooses.
   */
  declare category?: string;

  /** How many days ahead at most. Default: as far as the campaign knows. */
  declare days?: string;

  /** How many cards are shown at first. Default 6. */
  declare limit?: string;

  /** Writes what a visitor chooses into the page's fragment (`#qp-events=…`), so that the address can be shared. It is read in any case. */
  declare deepLink: boolean;

  /** Describes the events shown to search engines (schema.org JSON-LD in the page's head), with links to who publishes them. */
  declare seo: boolean;

  /** How many cards are shown. */
  #shown: number | undefined;
  /** What a visitor can do with it: fetched once the first events are on screen. */
  #extras: Extras | 'failed' | undefined;
  /** All events, where the first are a part of their own; asked for when they are wanted. */
  #all: ContentController<Pick<Content, 'events'>> | undefined;
  #failed = false;
  #index: { events: Content['events']; home: CityId | undefined; occurrences: Occurrence[] } | undefined;
  /** The card that takes the focus once it is there. */
  #next: number | undefined;
  #asked = false;

  protected get kinds(): Kinds<Content> {
    return ['cities', 'events'];
  }

  protected override updated(): void {
    super.updated();
    if (this.#next !== undefined) this.renderRoot.querySelectorAll<HTMLElement>('.link')[this.#next]?.focus();
    this.#next = undefined;
    if (this.content.value && !this.#asked) void this.#fetchExtras();
  }

  protected renderContent(content: Content): TemplateResult | typeof nothing | undefined {
    const failed = this.#extras === 'failed';
    const extras = failed ? undefined : (this.#extras as Extras | undefined);
    // A choice has been made already: what does not belong to it is not shown before.
    const chosen = !!this.selection?.city || (!isServer && location.hash.includes('qp-events='));
    if (chosen && !this.#extras) return nothing;
    const { beginning } = this.content;
    const all = beginning ? this.#all?.value?.events : content.events;
    // Then what is there stays, also while they are asked for once more.
    if (this.#all?.state === 'error') this.#failed = true;
    const view = this.#view(content, all ? 'complete' : this.#failed ? 'failed' : this.#all && 'pending');
    const { now } = view;
    const occurrences = this.#occurrences(all ?? content.events, content.cities);
    const first = this.#number('limit', this.limit, 1) ?? 6;
    let found = foldSeries(
      selectEvents(occurrences, {
        now,
        days: this.#number('days', this.days, 0),
        permits: this.#permits(view.fixed),
        narrow: extras?.begin(view),
      }),
    );
    if (!all) {
      const { validFrom, validThrough, cards } = beginning!;
      const isValid = now >= new Date(validFrom) && now < new Date(validThrough);
      // What comes first, whatever else there is.
      const known = leadFairly(foldSeries(selectEvents(occurrences, { now })), cards).slice(0, isValid ? cards : 0);
      found = found.filter(([lead]) => known.some(([each]) => each!.event === lead!.event));
      const tooFew = chosen || found.length < first;
      if ((tooFew || failed) && !this.#all) this.#askAll();
      if (tooFew && view.all !== 'failed') return nothing;
    } else if (!found.length && !extras?.possible) {
      // The campaign has nothing for this page, whatever a visitor chooses.
      return undefined;
    }
    found = leadFairly(found, first);
    const shown = this.#shown ?? first;
    // Without what shows more, it is all there.
    const cards = failed ? found : found.slice(0, shown);
    if (isServer) this.shown = cards.flat();
    // First of all: the rest says how many there are.
    const filters = extras?.render(cards, found.length);
    return this.#renderPanel(
      html`${found.length ? this.#renderDays(cards, view, extras) : extras?.renderNone()}
      ${!all || found.length > cards.length ? html`<div class="more">${extras?.renderMore(shown)}</div>` : nothing}`,
      filters,
    );
  }

  /** The same panel with empty cards: what is known already stays where it is when the events come. */
  protected renderPending(): TemplateResult {
    return this.#renderPanel(
      html`<p class="visually-hidden" role="status">${msg('Loading…', { id: 'loading' })}</p>
        <div class="events" aria-hidden="true">${[1, 2, 3].map(() => html`<div class="card skeleton"></div>`)}</div>`,
    );
  }

  #renderPanel(events: TemplateResult, filters?: unknown): TemplateResult {
    const { label, title } = titled(this.heading, this.level, msg('What’s on', { id: 'strip.heading' }));
    return html`<section class="panel strip" aria-label=${label}>
      ${title && html`<header class="head">${title}</header>`}
      <div class="filters">${filters}</div>
      ${events}
    </section>`;
  }

  #view(content: Content, all: View['all']): View {
    return {
      locale: this.locale,
      level: Math.min(this.level + 2, 6),
      feedUrl: this.feedUrl!,
      now: this.clock(),
      cities: content.cities,
      target: this.setting('linkTarget'),
      all,
      askAll: () => this.#askAll(),
      fixed: {
        city: this.choice('city', this.city, CITY_IDS),
        category: this.choice('category', this.category, EVENT_CATEGORIES),
      },
      selection: this.selection,
      outbound: (href) => this.outbound(href),
      show: (count, focus) => {
        this.#shown = count;
        this.#next = focus;
        this.requestUpdate();
      },
    };
  }

  #renderDays(cards: readonly Listing[][], view: View, extras: Extras | undefined): TemplateResult {
    return html`<ol class="days">
      ${groupByDay(cards).map((day) => {
        const [[first]] = day as [[Listing]];
        const [above, date] = headingOf(first, dayIn(view.now, first.timeZone), this.locale);
        return html`<li class="day" ?data-unconfirmed=${first.unconfirmed}>
          ${heading(
            Math.min(this.level + 1, 6),
            html`<span class="above">${above}</span> <time datetime=${first.day}>${date}</time>`,
            undefined,
            'date',
          )}
          <ul class="events">
            ${day.map((card) => html`<li class="event" data-city=${card[0]!.event.city}>${renderCard(card, view, extras)}</li>`)}
          </ul>
        </li>`;
      })}
    </ol>`;
  }

  /** What the host wants to be shown at all. */
  #permits(fixed: View['fixed']): (event: Event) => boolean {
    const omitted = this.choice('host', this.setting('host'), ['last', 'omit'], 'last') === 'omit' ? this.home : undefined;
    const isExcluded = exclusion(this.setting('exclude'));
    return ({ id, city, category, superEvent = id }) =>
      (!fixed.city || city === fixed.city) &&
      (!fixed.category || category === fixed.category) &&
      city !== omitted &&
      !isExcluded(id) &&
      !isExcluded(superEvent);
  }

  /** All events where there are only the first; again where that failed. */
  #askAll(): void {
    if (this.#all) return void this.#all.retry();
    this.#all = new ContentController<Pick<Content, 'events'>>(this, () => ['events'], true);
    // Not while it renders.
    void this.updateComplete.then(() => this.requestUpdate());
  }

  /** The events in order: read once, however often they are chosen among. */
  #occurrences(events: Content['events'], cities: Content['cities']): Occurrence[] {
    const { home } = this;
    if (this.#index?.events !== events || this.#index.home !== home) {
      this.#index = { events, home, occurrences: readEvents(events, cities, home) };
    }
    return this.#index.occurrences;
  }

  /** A whole number; anything else warns and is left out. */
  #number(attribute: string, value: string | undefined, least: number): number | undefined {
    if (!value) return undefined;
    const number = Number(value);
    if (Number.isInteger(number) && number >= least) return number;
    void warn(attribute, ({ unknownValue }) =>
      unknownValue(this.localName, attribute, value, [`a whole number from ${least}`], undefined),
    );
    return undefined;
  }

  async #fetchExtras(): Promise<void> {
    this.#asked = true;
    try {
      const { Extras } = await import('./extras.js');
      const extras = new Extras(this);
      await extras.ready;
      this.addController((this.#extras = extras));
    } catch {
      this.#extras = 'failed';
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qp-event-strip': QpEventStrip;
  }
}
