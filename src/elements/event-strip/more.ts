/** What unfolds on a card: the other dates of a series, and calendars on the web. Fetched when a visitor unfolds the first. */
import { html, nothing, type TemplateResult } from 'lit';
import { calendarLinks } from '../../campaign/calendar-links.js';
import type { Listing } from '../../campaign/select-events.js';
import type { Language } from '../../campaign/generated/types.js';
import { msg } from '../../i18n/messages.js';
import { localizedLink } from '../../i18n/text.js';
import { adopt } from '../../ui/adopt.js';
import { cityOf, hasFile, type View } from './card.js';
import { renderFile } from './file.js';
import { moreStyles } from './more.styles.js';
import { DATE, inWords, statusOf, timesOf } from './words.js';

export const adoptStyles = (root: ShadowRoot): void => adopt(root, moreStyles);

/** Each with its hours, what is special about it, and its own calendar file. */
export function renderDates(dates: readonly Listing[], view: View): TemplateResult {
  const { locale } = view;
  return html`<ul class="dates">
    ${dates.map((listing) => {
      const date = dateOf(listing, locale);
      const details = [timesOf(listing, locale), ...statusOf(listing, locale)].filter(Boolean).join(', ');
      return html`<li>
        <a href=${view.outbound(localizedLink(listing.event.url, locale).href)} target=${view.target ?? nothing}>${date}</a>
        <span>${details}</span>
        ${
          hasFile(listing)
            ? renderFile(
                listing,
                html`<span class="visually-hidden">${msg('Add to calendar', { id: 'filters.calendar' })}: ${date}</span>`,
                view,
              )
            : nothing
        }
      </li>`;
    })}
  </ul>`;
}

/** Links to others' services: only for those who ask, and in a window of their own. */
export function renderServices({ event }: Listing, view: View): TemplateResult {
  return html`<ul class="services">
    ${calendarLinks(event, { city: cityOf(event, view), language: view.locale }).map(
      ([name, href]) => html`<li><a href=${href} target="_blank" rel="noopener noreferrer">${name}</a></li>`,
    )}
  </ul>`;
}

/** A date of a series on its own: "Saturday 5 December", "December 2027". */
const dateOf = ({ day, unconfirmed }: Listing, locale: Language): string =>
  inWords(day, locale, unconfirmed ? { month: 'long', year: 'numeric' } : { weekday: 'short', ...DATE, year: 'numeric' });
