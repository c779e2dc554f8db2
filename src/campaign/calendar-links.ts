/** Calendars on the web that take an event from a link. */
import { calendarEntry, utc } from './calendar.js';
import type { City, Event, Language } from './generated/types.js';

/** Names and addresses; none where the event has no day. */
export function calendarLinks(
  event: Event,
  options: { city: City | undefined; language: Language },
): (readonly [name: string, href: string])[] {
  const entry = calendarEntry(event, options);
  if (!entry) return [];
  const { name, place = '', start, end = start } = entry;
  const details = [entry.description, entry.href].filter(Boolean).join('\n\n');
  const short = (date: string | Date) => (typeof date === 'string' ? date.replaceAll('-', '') : utc(date));
  const long = (date: string | Date) => (typeof date === 'string' ? date : date.toISOString().replace(/\.\d+/, ''));
  const google = { action: 'TEMPLATE', text: name, dates: `${short(start)}/${short(end)}`, details, location: place };
  const outlook = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: name,
    startdt: long(start),
    enddt: long(end),
    allday: String(typeof start === 'string'),
    body: details,
    location: place,
  };
  return [
    ['Google', addressOf('https://calendar.google.com/calendar/render', google)],
    ['Outlook', addressOf('https://outlook.live.com/calendar/0/action/compose', outlook)],
    ['Microsoft 365', addressOf('https://outlook.office.com/calendar/0/action/compose', outlook)],
  ];
}

/** Outlook shows a plus as a plus: spaces are %20. */
const addressOf = (base: string, params: Record<string, string>): string =>
  `${base}?${new URLSearchParams(params).toString().replaceAll('+', '%20')}`;
