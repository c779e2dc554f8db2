/** A calendar file made here, for feeds that have none beside them. Loaded when a visitor asks for it. */
import { calendarFile } from '../../campaign/calendar.js';
import type { City, Event, Language } from '../../campaign/generated/types.js';

export function downloadCalendar(event: Event, city: City | undefined, language: Language, now: Date): void {
  const file = calendarFile(event, { city, language, dateModified: now });
  if (!file) return;
  const href = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href, download: `${event.id}.ics` });
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
