/** The link to an event's calendar file. */
import { html, type TemplateResult } from 'lit';
import type { Listing } from '../../campaign/select-events.js';
import { cityOf, type View } from './card.js';
import { calendarIcon } from './extra-icons.js';

/** A real file beside a feed of ours; for a feed from elsewhere, one that is made here. */
export function renderFile({ event }: Listing, words: TemplateResult, view: View): TemplateResult {
  const { href, pathname } = new URL(view.feedUrl);
  if (pathname.endsWith('/index.json')) {
    return html`<a class="calendar" href=${new URL(`events/${event.id}.ics`, href).href} type="text/calendar"
      >${calendarIcon()}${words}</a
    >`;
  }
  const download = async () => {
    const { downloadCalendar } = await import('./download.js');
    downloadCalendar(event, cityOf(event, view), view.locale, view.now);
  };
  return html`<button class="calendar" type="button" @click=${download}>${calendarIcon()}${words}</button>`;
}
