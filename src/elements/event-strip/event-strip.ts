/** `<qp-event-strip>`: what is on in the four cities, day by day along the line that joins them. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { cities } from '../../campaign/generated/cities.js';
import { events } from '../../campaign/generated/events.js';
import type { City, CityId, Event } from '../../campaign/generated/types.js';
import { EVENT_CATEGORIES } from '../../campaign/categories.js';
import { CITY_IDS } from '../../campaign/names.js';
import {
  countBy,
  dayIn,
  groupByDay,
  readEvents,
  selectEvents,
  WHENS,
  type Listing,
  type Occurrence,
  type When,
} from '../../campaign/select-events.js';
import { msg, str, type StringsLoader } from '../../i18n/messages.js';
import { localize, localized, localizedLink, siteName } from '../../i18n/text.js';
import type { Lists } from '../../ui/content-controller.js';
import { card } from '../../ui/card.styles.js';
import { controls } from '../../ui/controls.styles.js';
import { QpElement } from '../../ui/element.js';
import { EventSelectEvent } from './events.js';
import { isExcluded } from '../../ui/exclude.js';
import { heading } from '../../ui/heading.js';
import { arrowIcon, nextIcon } from '../../ui/icons.js';
import { clockIcon } from '../../ui/more-icons.js';
import { calendarIcon, noticeIcon, pinIcon, ticketIcon } from './icons.js';
import { base } from '../../ui/tokens.js';
import { warn } from '../../ui/warn.js';
import { styles } from './event-strip.styles.js';
import { categoryName, countName, headingOf, statusOf, timesOf, whenName } from './words.js';

/** How many more events "Show more" brings. */
const MORE = 12;

interface Content {
  cities: readonly City[];
  events: readonly Event[];
}

/** What may be chosen from a list. */
interface Choice<K extends 'city' | 'category'> {
  possible: readonly Listing[];
  listings: readonly Listing[];
  chosen: Event[K] | undefined;
  nameOf: (value: Event[K]) => string;
  choose: (value: Event[K] | undefined) => void;
}

/**
 * What is on in the four cities, grouped by day: name, place, hours, what has changed, a link to the event's page and a file for the visitor's
 * calendar. A visitor chooses when, where and what; past events are left out, by the time of the event's city.
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
  static override styles = [...base, card, controls, styles];
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
    when: { state: true },
    place: { state: true },
    kind: { state: true },
    shown: { state: true },
  };

  /** Shows only one city: `luxembourg`, `metz`, `saarbruecken` or `trier`. Default: the visitor chooses. */
  declare city?: string;

  /** Shows only one kind of event, such as `music`, `market` or `family`. Default: the visitor chooses. */
  declare category?: string;

  /** How many days ahead at most. Default: as far as the campaign knows. */
  declare days?: string;

  /** How many events are shown at first. Default 6. */
  declare limit?: string;

  /** What the visitor chose: when, where outside a group, what; and how many events are shown. */
  declare private when: When;
  declare private place: CityId | undefined;
  declare private kind: Event['category'] | undefined;
  declare private shown: number | undefined;

  /** How many events match what the visitor chose. */
  #found = 0;
  #read: { content: Content; occurrences: Occurrence[] } | undefined;
  /** The event that takes the focus once it is there. */
  #next: number | undefined;

  constructor() {
    super();
    this.when = 'all';
  }

  protected get lists(): Lists<Content> {
    return { cities: { kind: 'cities', guard: cities }, events: { kind: 'events', guard: events } };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onReturn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onReturn);
  }

  /** A page left open overnight does not show yesterday. */
  readonly #onReturn = () => this.requestUpdate();

  protected override updated(): void {
    super.updated();
    if (this.#next === undefined) return;
    this.renderRoot.querySelectorAll<HTMLElement>('.link')[this.#next]?.focus();
    this.#next = undefined;
  }

  protected renderContent(content: Content): TemplateResult | undefined {
    const only = this.choice('city', this.city, CITY_IDS);
    const onlyKind = this.choice('category', this.category, EVENT_CATEGORIES);
    const city = only ?? (this.selection ? this.selection.city : this.place);
    const kind = onlyKind ?? this.kind;

    const select = (when: When) =>
      this.#select(content, when).filter(
        ({ event }) => (!only || event.city === only) && (!onlyKind || event.category === onlyKind),
      );
    const possible = select('all');
    // The campaign has nothing for this page, whatever a visitor chooses.
    if (!possible.length) return undefined;
    const inTime = this.when === 'all' ? possible : select(this.when);
    const inKind = inTime.filter(({ event }) => !kind || event.category === kind);
    const inCity = inTime.filter(({ event }) => !city || event.city === city);
    const found = inKind.filter(({ event }) => !city || event.city === city);
    this.#found = found.length;

    const limit = this.shown ?? this.#number('limit', this.limit, 1) ?? 6;
    const name = msg('What’s on', { id: 'strip.heading' });
    const title = this.heading ?? name;
    return html`<section class="panel strip" aria-label=${title || name}>
      <header class="head">
        ${title ? heading(this.level, title, 'heading') : nothing}
        <div class="filters">
          ${this.#renderWhen()}
          ${
            only
              ? nothing
              : this.#renderChoice('city', msg('City', { id: 'strip.city' }), msg('All cities', { id: 'strip.all-cities' }), {
                  possible,
                  listings: inKind,
                  chosen: city,
                  nameOf: this.#cityName,
                  choose: (value) =>
                    this.selection
                      ? this.selection.choose(value, value && this.#cityName(value))
                      : void this.#filter({ place: value }),
                })
          }
          ${
            onlyKind
              ? nothing
              : this.#renderChoice('category', msg('What', { id: 'strip.what' }), msg('Everything', { id: 'strip.everything' }), {
                  possible,
                  listings: inCity,
                  chosen: kind,
                  nameOf: categoryName,
                  choose: (value) => void this.#filter({ kind: value }),
                })
          }
        </div>
      </header>
      ${found.length ? this.#renderDays(found.slice(0, limit)) : this.#renderNone()}
      ${found.length > limit ? this.#renderMore(limit, found.length) : nothing}
    </section>`;
  }

  #select(content: Content, when: When): Listing[] {
    if (this.#read?.content !== content) this.#read = { content, occurrences: readEvents(content.events, content.cities) };
    const host = this.choice('host', this.setting('host'), ['last', 'omit'], 'last');
    const days = this.#number('days', this.days, 0);
    const all = selectEvents(this.#read.occurrences, { now: this.clock(), when, days, hostCity: this.home });
    const omitted = host === 'omit' ? this.home : undefined;
    const exclude = this.setting('exclude');
    const unwanted = ({ id, superEvent = '' }: Event) => exclude && (isExcluded(exclude, id) || isExcluded(exclude, superEvent));
    return all.filter(({ event }) => event.city !== omitted && !unwanted(event));
  }

  readonly #cityName = (city: CityId): string =>
    localize(this.content.value!.cities.find(({ id }) => id === city)?.name, this.locale).value;

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

  #renderWhen(): TemplateResult {
    return html`<fieldset class="chips">
      <legend class="visually-hidden">${msg('When', { id: 'strip.when' })}</legend>
      ${WHENS.map(
        (when) =>
          html`<label class="chip">
            <input
              type="radio"
              name="when"
              .value=${when}
              .checked=${when === this.when}
              @change=${() => void this.#filter({ when })}
            />
            <span>${whenName(when)}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  /** What may be chosen: of each as many as match what else is chosen. */
  #renderChoice<K extends 'city' | 'category'>(
    key: K,
    label: string,
    all: string,
    { possible, listings, chosen, nameOf, choose }: Choice<K>,
  ): TemplateResult {
    const counts = countBy(listings, key);
    const values = new Set(countBy(possible, key).keys());
    if (chosen) values.add(chosen);
    const named = [...values].map((value) => [value, nameOf(value)] as const).sort(([, a], [, b]) => (a < b ? -1 : 1));
    const option = (value: string, name: string, count = 0) =>
      html`<option .value=${value} .selected=${value === (chosen ?? '')}>${name} (${count})</option>`;
    return html`<label class="select">
      <span class="visually-hidden">${label}</span>
      <select
        @change=${({ target }: { target: HTMLSelectElement }) => choose([...values].find((value) => value === target.value))}
      >
        ${option('', all, listings.length)} ${named.map(([value, name]) => option(value, name, counts.get(value)))}
      </select>
      ${nextIcon()}
    </label>`;
  }

  #renderDays(listings: readonly Listing[]): TemplateResult {
    const days = groupByDay(listings);
    const now = this.clock();
    return html`<ol class="days">
      ${days.map((day) => {
        const [first] = day as [Listing];
        const [above, date] = headingOf(first, dayIn(now, first.timeZone), this.locale);
        return html`<li class="day" ?data-unconfirmed=${first.unconfirmed}>
          ${heading(
            Math.min(this.level + 1, 6),
            html`<span class="above">${above}</span> <time datetime=${first.day}>${date}</time>`,
            undefined,
            'date',
          )}
          <ul class="events">
            ${day.map((listing) => this.#renderEvent(listing))}
          </ul>
        </li>`;
      })}
    </ol>`;
  }

  #renderEvent(listing: Listing): TemplateResult {
    const { locale } = this;
    const { event } = listing;
    const { href, hreflang } = localizedLink(event.url, locale);
    const link = this.outbound(href);
    const status = statusOf(listing, locale);
    const cancelled = event.eventStatus === 'EventCancelled';
    const name = localized(event.name, locale);
    const city = this.content.value!.cities.find(({ id }) => id === event.city);
    return html`<li class="event" data-city=${event.city}>
      <article class="card" part="card">
        <p class="kind"><strong>${localized(city?.name, locale)}</strong> ${categoryName(event.category)}</p>
        ${heading(
          Math.min(this.level + 2, 6),
          html`<a
            class="link"
            href=${link}
            hreflang=${ifDefined(hreflang)}
            target=${ifDefined(this.setting('linkTarget'))}
            @click=${() => this.dispatchEvent(new EventSelectEvent(event.id, link))}
            >${cancelled ? html`<s>${name}</s>` : name}</a
          >`,
          undefined,
          'name',
        )}
        ${status ? html`<p class="status">${noticeIcon()}<span>${status}</span></p>` : nothing} ${this.#renderFacts(listing)}
        ${event.description ? html`<p class="description">${localized(event.description, locale)}</p>` : nothing}
        <div class="ways">
          <span class="site" aria-hidden="true">${siteName(href)}${arrowIcon()}</span>
          ${listing.unconfirmed || cancelled || event.eventStatus === 'EventPostponed' ? nothing : this.#renderCalendar(event, city)}
        </div>
      </article>
    </li>`;
  }

  #renderFacts(listing: Listing): TemplateResult {
    const { event } = listing;
    const { name } = event.location;
    const times = timesOf(listing, this.locale);
    const where = typeof name === 'string' ? name : localized(name, this.locale);
    const fact = (icon: () => TemplateResult, text: unknown) => (text ? html`<li>${icon()}<span>${text}</span></li>` : nothing);
    return html`<ul class="facts">
      ${fact(clockIcon, times)} ${fact(pinIcon, event.eventStatus !== 'EventMovedOnline' && where)}
      ${fact(ticketIcon, event.isAccessibleForFree && msg('Free entry', { id: 'strip.free' }))}
    </ul>`;
  }

  /** A real file beside a feed of ours; for a feed from elsewhere, one that is made here. */
  #renderCalendar(event: Event, city: City | undefined): TemplateResult {
    const words = html`${calendarIcon()}<span
        >${msg('Add to calendar', { id: 'strip.calendar' })}<span class="visually-hidden"
          >: ${localized(event.name, this.locale)}</span
        ></span
      >`;
    const { href, pathname } = new URL(this.feedUrl!);
    if (/\/(index|campaign)\.json$/.test(pathname)) {
      return html`<a class="calendar" href=${new URL(`events/${event.id}.ics`, href).href} type="text/calendar">${words}</a>`;
    }
    const download = async () => {
      const { downloadCalendar } = await import('./download.js');
      downloadCalendar(event, city, this.locale, this.clock());
    };
    return html`<button class="calendar" type="button" @click=${download}>${words}</button>`;
  }

  #renderMore(shown: number, count: number): TemplateResult {
    const more = () => {
      this.shown = shown + MORE;
      this.#next = shown;
      this.announce(() => this.#shownOf(Math.min(shown + MORE, count), count));
    };
    return html`<div class="more">
      <button class="button" type="button" @click=${more}>${msg('Show more', { id: 'strip.more' })}</button>
      <p>${this.#shownOf(shown, count)}</p>
    </div>`;
  }

  readonly #shownOf = (shown: number, count: number): string => msg(str`${shown} of ${count} events`, { id: 'strip.shown' });

  #renderNone(): TemplateResult {
    const showAll = async () => {
      this.selection?.choose(undefined);
      await this.#filter({ when: 'all', place: undefined, kind: undefined });
      this.renderRoot.querySelector<HTMLElement>('input:checked')?.focus();
    };
    return html`<div class="more">
      <p>${msg('No events match this choice.', { id: 'strip.no-match' })}</p>
      <button class="button" type="button" @click=${showAll}>${msg('Show all events', { id: 'strip.show-all' })}</button>
    </div>`;
  }

  /** Shows what the visitor chose, and says how much that is. */
  async #filter(choice: { when?: When; place?: CityId | undefined; kind?: Event['category'] | undefined }): Promise<void> {
    Object.assign(this, choice, { shown: undefined });
    await this.updateComplete;
    this.announce(() => countName(this.#found, this.locale));
  }

  protected renderPending(): TemplateResult {
    return html`<div class="panel strip">
      <p class="visually-hidden" role="status">${msg('Loading…', { id: 'loading' })}</p>
      <div class="events" aria-hidden="true">${[1, 2, 3].map(() => html`<div class="card skeleton"></div>`)}</div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qp-event-strip': QpEventStrip;
  }
}
