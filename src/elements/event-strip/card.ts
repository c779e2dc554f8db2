/** An event's card: where, what, when, what has changed, and the ways on from it. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { City, CityId, Event, Language } from '../../campaign/generated/types.js';
import type { Listing } from '../../campaign/select-events.js';
import { msg, str } from '../../i18n/messages.js';
import { localize, localized, localizedLink, siteName } from '../../i18n/text.js';
import { heading } from '../../ui/heading.js';
import { arrowIcon } from '../../ui/icons.js';
import { clockIcon, downIcon } from '../../ui/more-icons.js';
import { calendarIcon, noticeIcon, pinIcon, speechIcon, ticketIcon } from './icons.js';
import type * as parts from './more.js';
import { categoryName, foreignTo, moreDates, statusOf, timesOf } from './words.js';

/** What unfolds on a card. */
export type Fold = 'dates' | 'calendars';

/** What the element knows and a card shows. */
export interface View {
  locale: Language;
  /** The level of its heading. */
  level: number;
  /** The feed's address. */
  feedUrl: string;
  now: Date;
  target: string | undefined;
  cityOf(id: CityId): City | undefined;
  outbound(href: string): string;
  select(event: Event, href: string): void;
  /** What shows what has been unfolded. */
  parts: typeof parts | undefined;
  isOpen(fold: Fold, event: Event): boolean;
  toggle(fold: Fold, event: Event): void;
}

export function renderCard([listing, ...dates]: readonly Listing[], view: View): TemplateResult {
  const { locale, level, target, select } = view;
  const { event } = listing!;
  const { href, hreflang } = localizedLink(event.url, locale);
  const link = view.outbound(href);
  const name = localized(event.name, locale);
  const city = view.cityOf(event.city);
  return html`<article class="card" part="card">
    <p class="kind"><strong>${localized(city?.name, locale)}</strong> ${categoryName(event.category)}</p>
    ${heading(
      level,
      html`<a
        class="link"
        href=${link}
        hreflang=${ifDefined(hreflang)}
        target=${ifDefined(target)}
        @click=${() => select(event, link)}
        >${event.eventStatus === 'EventCancelled' ? html`<s>${name}</s>` : name}</a
      >`,
      undefined,
      'name',
    )}
    ${statusOf(listing!, locale).map((status) => html`<p class="status">${noticeIcon()}<span>${status}</span></p>`)}
    ${renderFacts(listing!, view)}
    ${event.description ? html`<p class="description">${localized(event.description, locale)}</p>` : nothing}
    ${dates.length ? renderDates(event, dates, view) : nothing}
    <div class="ways">
      <span class="site"
        ><span aria-hidden="true">${siteName(href)}${arrowIcon()}</span>
        ${event.creditText ? html`<small>${event.creditText}</small>` : nothing}</span
      >
      ${hasFile(listing!) ? renderCalendars(listing!, view) : nothing}
    </div>
    ${view.isOpen('calendars', event) ? view.parts?.renderCalendars(listing!, view) : nothing}
  </article>`;
}

function renderFacts(listing: Listing, { locale }: View): TemplateResult {
  const { event } = listing;
  const { name } = event.location;
  const where = typeof name === 'string' ? name : localized(name, locale);
  const fact = (icon: () => TemplateResult, text: unknown) => (text ? html`<li>${icon()}<span>${text}</span></li>` : nothing);
  return html`<ul class="facts">
    ${fact(clockIcon, timesOf(listing, locale))} ${fact(pinIcon, event.eventStatus !== 'EventMovedOnline' && where)}
    ${fact(ticketIcon, event.isAccessibleForFree && msg('Free entry', { id: 'strip.free' }))}
    ${fact(speechIcon, foreignTo(event, locale))}
  </ul>`;
}

/** The other dates of a series, on demand. */
function renderDates(event: Event, dates: readonly Listing[], view: View): TemplateResult {
  const open = view.isOpen('dates', event);
  return html`<button class="fold" type="button" aria-expanded=${open} @click=${() => view.toggle('dates', event)}>
      ${downIcon()}<span>${moreDates(dates.length, view.locale)}</span>
    </button>
    ${open ? view.parts?.renderDates(dates, view) : nothing}`;
}

/** There is a day to keep. */
export const hasFile = ({ event, unconfirmed }: Listing): boolean =>
  !unconfirmed && event.eventStatus !== 'EventCancelled' && event.eventStatus !== 'EventPostponed';

function renderCalendars(listing: Listing, view: View): TemplateResult {
  const { event } = listing;
  const { value } = localize(event.name, view.locale);
  return html`<span class="calendars"
    >${renderFile(
      listing,
      html`<span>${msg('Add to calendar', { id: 'strip.calendar' })}<span class="visually-hidden">: ${value}</span></span>`,
      view,
    )}
    <button
      class="calendar"
      type="button"
      aria-label=${msg(str`More calendars: ${value}`, { id: 'strip.calendars' })}
      aria-expanded=${view.isOpen('calendars', event)}
      @click=${() => view.toggle('calendars', event)}
    >
      ${downIcon()}
    </button></span
  >`;
}

/** A real file beside a feed of ours; for a feed from elsewhere, one that is made here. */
export function renderFile({ event }: Listing, words: TemplateResult, view: View): TemplateResult {
  const { href, pathname } = new URL(view.feedUrl);
  if (pathname.endsWith('/campaign.json')) {
    return html`<a class="calendar" href=${new URL(`events/${event.id}.ics`, href).href} type="text/calendar"
      >${calendarIcon()}${words}</a
    >`;
  }
  const download = async () => {
    const { downloadCalendar } = await import('./download.js');
    downloadCalendar(event, view.cityOf(event.city), view.locale, view.now);
  };
  return html`<button class="calendar" type="button" @click=${download}>${calendarIcon()}${words}</button>`;
}
