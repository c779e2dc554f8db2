/** An event's card: where, what, when, what has changed, and the ways on from it. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { City, CityId, Event, Language } from '../../campaign/generated/types.js';
import type { Listing } from '../../campaign/select-events.js';
import { msg } from '../../i18n/messages.js';
import { localized, localizedLink, siteName } from '../../i18n/text.js';
import { heading } from '../../ui/heading.js';
import { arrowIcon } from '../../ui/icons.js';
import { clockIcon } from '../../ui/more-icons.js';
import type { SelectionController } from '../../ui/selection.js';
import { noticeIcon, pinIcon, speechIcon, ticketIcon } from './icons.js';
import type { Extras } from './extras.js';
import { foreignTo, statusOf, timesOf } from './words.js';

/** What the element knows and its parts show. */
export interface View {
  locale: Language;
  /** The level of a card's heading. */
  level: number;
  /** The feed's address. */
  feedUrl: string;
  now: Date;
  cities: readonly City[];
  /** Whether all events are here. */
  all: 'pending' | 'complete' | 'failed' | undefined;
  /** Asks for them, or once more. */
  askAll(): void;
  target: string | undefined;
  /** What the host has decided. */
  fixed: { city: CityId | undefined; category: Event['category'] | undefined };
  /** What the group has in common. */
  selection: SelectionController | undefined;
  outbound(href: string): string;
  /** Shows so many cards, or as many as at first, and moves the focus to one of them. */
  show(count?: number, focus?: number): void;
}

export function renderCard([listing, ...dates]: readonly Listing[], view: View, extras: Extras | undefined): TemplateResult {
  const { locale, level, target } = view;
  const { event } = listing!;
  const { href, hreflang } = localizedLink(event.url, locale);
  const link = view.outbound(href);
  const name = localized(event.name, locale);
  const city = cityOf(event, view);
  return html`<article class="card" part="card">
    <p class="kind"><strong>${localized(city?.name, locale)}</strong> ${extras?.renderKind(event)}</p>
    ${heading(
      level,
      html`<a
        class="link"
        href=${link}
        hreflang=${ifDefined(hreflang)}
        target=${ifDefined(target)}
        @click=${() => extras?.tell(event, link)}
        >${event.eventStatus === 'EventCancelled' ? html`<s>${name}</s>` : name}</a
      >`,
      undefined,
      'name',
    )}
    ${statusOf(listing!, locale).map((status) => html`<p class="status">${noticeIcon()}<span>${status}</span></p>`)}
    ${renderFacts(listing!, view)}
    ${event.description ? html`<p class="description">${localized(event.description, locale)}</p>` : nothing}
    ${dates.length ? html`<div class="again">${extras?.renderDates(event, dates)}</div>` : nothing}
    <div class="ways">
      <span class="site"
        ><span aria-hidden="true">${siteName(href)}${arrowIcon()}</span>
        ${event.creditText ? html`<small>${event.creditText}</small>` : nothing}</span
      >
      ${hasFile(listing!) ? html`<span class="calendars">${extras?.renderCalendars(listing!)}</span>` : nothing}
    </div>
    ${extras?.renderServices(listing!)}
  </article>`;
}

function renderFacts(listing: Listing, { locale }: View): TemplateResult | typeof nothing {
  const { event } = listing;
  const { name } = event.location;
  const where = typeof name === 'string' ? name : localized(name, locale);
  const facts = [
    [clockIcon, timesOf(listing, locale)] as const,
    [pinIcon, event.eventStatus !== 'EventMovedOnline' && where] as const,
    [ticketIcon, event.isAccessibleForFree && msg('Free entry', { id: 'strip.free' })] as const,
    [speechIcon, foreignTo(event, locale)] as const,
  ].filter(([, text]) => text);
  // A list without an item is none.
  return facts.length
    ? html`<ul class="facts">
        ${facts.map(([icon, text]) => html`<li>${icon()}<span>${text}</span></li>`)}
      </ul>`
    : nothing;
}

export const cityOf = ({ city }: Pick<Event, 'city'>, { cities }: Pick<View, 'cities'>): City | undefined =>
  cities.find(({ id }) => id === city);

/** There is a day to keep. */
export const hasFile = ({ event, unconfirmed }: Listing): boolean =>
  !unconfirmed && event.eventStatus !== 'EventCancelled' && event.eventStatus !== 'EventPostponed';
