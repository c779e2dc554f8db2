/**
 * What a visitor can do with the strip beyond reading it: choose, unfold, keep a date, share the choice. Fetched once the first events are
 * on screen, where each thing has its place already; at once where a choice has been made already, by the page's address or in a group.
 */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { EventCounts } from '../../campaign/count-events.js';
import { formatFilters, narrowTo, parseFilters, type Filters } from '../../campaign/event-filters.js';
import type { CityId, Event } from '../../campaign/generated/types.js';
import { dayIn, type Listing, type Narrow } from '../../campaign/select-events.js';
import { pluralOf } from '../../i18n/counts.js';
import { msg, str, type StringsLoader } from '../../i18n/messages.js';
import { localize } from '../../i18n/text.js';
import { adopt } from '../../ui/adopt.js';
import { readFragment, withFragment } from '../../ui/fragment.js';
import { whenIdle } from '../../ui/idle.js';
import { downIcon } from '../../ui/more-icons.js';
import { cityOf, type View } from './card.js';
import { extraStyles } from './extras.styles.js';
import { EventSelectEvent } from './events.js';
import { FilterBar } from './filters.js';
import { categoryName } from './kinds.js';
import { renderFile } from './file.js';
import type * as more from './more.js';
import type * as seo from './seo.js';

const STRINGS: StringsLoader = {
  de: () => import('../../i18n/generated/filters-de.js'),
  fr: () => import('../../i18n/generated/filters-fr.js'),
  lb: () => import('../../i18n/generated/filters-lb.js'),
  en: () => import('../../i18n/generated/filters-en.js'),
};

/** How many more cards "Show more" brings. */
const MORE = 12;
/** The strip's part of the page's fragment. */
const FRAGMENT = 'qp-events';

export interface Host extends ReactiveControllerHost, HTMLElement {
  readonly deepLink: boolean;
  readonly seo: boolean;
  announce(words: () => string): void;
  addStrings(loader: StringsLoader): Promise<void>;
}

/** What unfolds on a card. */
type Fold = 'dates' | 'calendars';

const NOTHING: Filters = {
  when: 'all',
  city: undefined,
  category: undefined,
  free: false,
  accessible: false,
  language: undefined,
};

export class Extras implements ReactiveController {
  /** Once the strings are here. */
  readonly ready: Promise<void>;
  readonly #bar: FilterBar;
  /** What the visitor chose; in a group, the city is the group's. */
  #filters = NOTHING;
  /** The choice that the page's address made; and whether the visitor has made another one since. */
  #linked: string | undefined;
  #chose = false;
  readonly #open = new Set<string>();
  #counts = new EventCounts();
  #view!: View;
  #cards: readonly (readonly Listing[])[] = [];
  #found = 0;
  /** What the visitor has just chosen is not said yet. */
  #announces = false;
  /** Whether the strip is near the window. */
  #near: IntersectionObserver | undefined;
  #cancelIdle: (() => void) | undefined;
  /** What shows what is unfolded: fetched when it is first wanted. */
  #more: typeof more | undefined;
  #seo: typeof seo | undefined;

  constructor(private readonly host: Host) {
    adopt(host.shadowRoot!, extraStyles);
    this.#bar = new FilterBar(host);
    this.ready = host.addStrings(STRINGS);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#readAddress);
    document.addEventListener('visibilitychange', this.#onReturn);
    this.#readAddress();
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#readAddress);
    document.removeEventListener('visibilitychange', this.#onReturn);
    this.#seo?.withdraw(this);
    this.#near?.disconnect();
    this.#cancelIdle?.();
    this.#near = undefined;
  }

  hostUpdated(): void {
    const { host } = this;
    // Before the first rendering there is nothing to say.
    if (!this.#view) return;
    if (!this.#view.all) this.#awaitNearness();
    if (host.deepLink) this.#writeAddress();
    if (host.seo) void this.#describe();
    else this.#seo?.withdraw(this);
  }

  /** Begins a rendering: counts anew, and says what is chosen. */
  begin(view: View): Narrow {
    this.#view = view;
    // In a group, what the address says holds for all.
    const { city } = this.#filters;
    if (view.selection && city) {
      this.#filters = { ...this.#filters, city: undefined };
      queueMicrotask(() => view.selection!.choose(city, this.#nameOf(city)));
    }
    this.#counts = new EventCounts(this.#bar.open);
    return narrowTo({ ...this.#asked, ...(view.selection && city && { city }) }, this.#counts);
  }

  /** Whether there is anything to choose among. */
  get possible(): boolean {
    return this.#counts.of('when') !== undefined;
  }

  /** The filters, once all that is found is known. */
  render(cards: readonly (readonly Listing[])[], found: number): TemplateResult | undefined {
    this.#cards = cards;
    this.#found = found;
    const { locale, now, cities, fixed, all } = this.#view;
    if (all !== 'complete') return undefined;
    const bar = this.#bar.render({
      filters: this.#asked,
      counts: this.#counts,
      found,
      locale,
      today: dayIn(now, cities[0]?.timeZone ?? 'UTC'),
      fixed,
      cityName: (city) => this.#nameOf(city),
      choose: (choice) => this.#choose(choice),
      reset: () => this.#choose(NOTHING),
    });
    // In the rendering that shows it: one more would choose among all events once more.
    if (this.#announces) this.#bar.announce();
    this.#announces = false;
    return bar;
  }

  renderMore(shown: number): TemplateResult | undefined {
    const { all, askAll } = this.#view;
    // One template for both: the focus stays on the button when it becomes the other one.
    const offer = (action: () => void, label: string, words: string) =>
      html`<button class="button" type="button" @click=${action}>${label}</button>
        <p role=${ifDefined(all === 'failed' ? 'status' : undefined)}>${words}</p>`;
    if (all === 'failed') {
      return offer(
        askAll,
        msg('Try again', { id: 'filters.retry' }),
        msg('The other events can’t be loaded at the moment.', { id: 'filters.failed' }),
      );
    }
    if (all !== 'complete') return undefined;
    const count = this.#found;
    const words = (number: number) => msg(str`${number} of ${count} events`, { id: 'filters.shown' });
    const more = () => {
      this.#view.show(shown + MORE, shown);
      this.host.announce(() => words(Math.min(shown + MORE, count)));
    };
    return offer(more, msg('Show more', { id: 'filters.show-more' }), words(shown));
  }

  renderNone(): TemplateResult | undefined {
    if (this.#view.all !== 'complete') return undefined;
    return html`<div class="more">
      <p>${msg('No events match this choice.', { id: 'filters.no-match' })}</p>
      <button class="button" type="button" @click=${() => this.#choose(NOTHING, true)}>
        ${msg('Show all events', { id: 'filters.show-all' })}
      </button>
    </div>`;
  }

  /** The page is told what a visitor opens. */
  tell({ id }: Event, href: string): void {
    this.host.dispatchEvent(new EventSelectEvent(id, href));
  }

  /** Beside the city's name, where it has its place. */
  renderKind({ category }: Event): string {
    return categoryName(category);
  }

  /** The other dates of a series, on demand. */
  renderDates(event: Event, dates: readonly Listing[]): TemplateResult | undefined {
    // How many there are is not known before.
    if (this.#view.all !== 'complete') return undefined;
    const open = this.#open.has(`dates ${event.id}`);
    return html`<button class="fold" type="button" aria-expanded=${open} @click=${() => void this.#toggle('dates', event)}>
        ${downIcon()}<span>${moreDates(dates.length, this.#view)}</span>
      </button>
      ${open ? this.#more?.renderDates(dates, this.#view) : nothing}`;
  }

  /** A file for the visitor's calendar, and others' services on demand. */
  renderCalendars(listing: Listing): TemplateResult {
    const { event } = listing;
    const { value } = localize(event.name, this.#view.locale);
    return html`${renderFile(
        listing,
        html`<span>${msg('Add to calendar', { id: 'filters.calendar' })}<span class="visually-hidden">: ${value}</span></span>`,
        this.#view,
      )}
      <button
        class="calendar"
        type="button"
        aria-label=${msg(str`More calendars: ${value}`, { id: 'filters.calendars' })}
        aria-expanded=${this.#open.has(`calendars ${event.id}`)}
        @click=${() => void this.#toggle('calendars', event)}
      >
        ${downIcon()}
      </button>`;
  }

  renderServices(listing: Listing): TemplateResult | typeof nothing | undefined {
    return this.#open.has(`calendars ${listing.event.id}`) ? this.#more?.renderServices(listing, this.#view) : nothing;
  }

  /** What is asked for: what the host has fixed is no choice. */
  get #asked(): Filters {
    const { selection, fixed } = this.#view;
    const { city, category } = this.#filters;
    return {
      ...this.#filters,
      city: fixed.city ?? (selection ? selection.city : city),
      category: fixed.category ?? category,
    };
  }

  #nameOf(city: CityId): string {
    return localize(cityOf({ city }, this.#view)?.name, this.#view.locale).value;
  }

  /** Shows what the visitor chose, and says how much that is. */
  #choose(choice: Partial<Filters>, focus = false): void {
    const { selection } = this.#view;
    this.#chose = true;
    this.#filters = { ...this.#filters, ...choice };
    this.#view.show(undefined, focus ? 0 : undefined);
    if (selection && 'city' in choice && choice.city !== selection.city) {
      this.#filters = { ...this.#filters, city: undefined };
      // The group says it.
      selection.choose(choice.city, choice.city && this.#nameOf(choice.city));
      if (choice !== NOTHING) return;
    }
    this.#announces = true;
  }

  async #toggle(fold: Fold, { id }: Event): Promise<void> {
    const { host } = this;
    const key = `${fold} ${id}`;
    this.#more ??= await import('./more.js').catch(() => undefined);
    if (!this.#more) return host.announce(() => msg('This content can’t be loaded at the moment.', { id: 'error' }));
    this.#more.adoptStyles(host.shadowRoot!);
    if (!this.#open.delete(key)) this.#open.add(key);
    host.requestUpdate();
  }

  /** All events come when the strip is near the window and the page has nothing better to do. */
  #awaitNearness(): void {
    // An update that was planned may come when the element is gone.
    if (this.#near || !this.host.isConnected) return;
    this.#near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#near?.disconnect();
        this.#cancelIdle = whenIdle(() => this.#view.all ?? this.#view.askAll());
      },
      { rootMargin: '100% 0%' },
    );
    this.#near.observe(this.host);
  }

  /** A page left open overnight does not show yesterday. */
  readonly #onReturn = () => this.host.requestUpdate();

  /** What the address says is chosen. Where it says nothing any more, only its own choice ends, not the visitor's. */
  readonly #readAddress = (): void => {
    const linked = readFragment(FRAGMENT);
    if (linked === this.#linked) return;
    this.#linked = linked;
    if (linked === undefined && this.#chose) return;
    this.#chose = false;
    this.#filters = parseFilters(linked ?? '');
    this.#view?.show();
  };

  /** In place: no step in the visitor's history, no scrolling, and other parts of the fragment stay. */
  #writeAddress(): void {
    const { selection } = this.#view;
    const chosen = selection ? { ...this.#filters, city: selection.city } : this.#filters;
    const hash = withFragment(location.hash, FRAGMENT, formatFilters(chosen));
    if (hash === location.hash) return;
    try {
      history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
    } catch {
      // A sandboxed frame may not, and Safari stops a page that does so very often.
    }
  }

  async #describe(): Promise<void> {
    this.#seo ??= await import('./seo.js').catch(() => undefined);
    const { host } = this;
    if (host.isConnected && host.seo) this.#seo?.describe(this, this.#cards.flat(), this.#view);
  }
}

/** "and 1 more date", "and 6 more dates". */
const moreDates = (count: number, { locale }: View): string =>
  pluralOf(count, locale) === 'one'
    ? msg(str`and ${count} more date`, { id: 'filters.more-dates.one' })
    : msg(str`and ${count} more dates`, { id: 'filters.more-dates.other' });
