/** An event as an iCalendar file (RFC 5545): one occurrence, times in UTC. Pure, for the feed writer and for the browser. */
import type { City, Event, Language, LinkByLanguage, Text } from './generated/types.js';
import { LANGUAGES } from './categories.js';
import { addDays, dayIn, readEvent, type Occurrence } from './select-events.js';

/** An event's texts, in the language asked for or the nearest. */
export interface CalendarOptions {
  /** The city of the event: its time zone, and its name where the address has none. */
  city?: City | undefined;
  /** When the feed was last changed. */
  dateModified: Date;
  /**
   * The one language of the file. Without it, as for a file that all readers share: the title in the language of the event,
   * the description in each language there is.
   */
  language?: Language;
}

/** What a calendar is told of an event, whatever its format. */
export interface CalendarEntry {
  name: string;
  description: string;
  place: string | undefined;
  href: string | undefined;
  /** Days, the last one not part of it any more, or instants. */
  start: string | Date;
  end: string | Date | undefined;
}

/** None where only the month is known, or where the date is not in the calendar. */
export function calendarEntry(
  event: Event,
  { city, language }: Omit<CalendarOptions, 'dateModified'>,
): CalendarEntry | undefined {
  const occurrence = readEvent(event, city?.timeZone);
  if (!occurrence || occurrence.unconfirmed) return undefined;
  const own = language ?? languageOf(event);
  const href = pick(event.url, own);
  return {
    name: pick(event.name, own),
    description: descriptionOf(event, language ? [language] : [own, ...LANGUAGES.filter((each) => each !== own)]),
    place: event.eventStatus === 'EventMovedOnline' ? undefined : placeOf(event, city, own),
    href: URL.canParse(href) ? new URL(href).href : undefined,
    ...dates(occurrence),
  };
}

/**
 * The calendar file for an event; none where only its month is known, or where its date is not in the calendar. It has no METHOD: that would make it a
 * message between calendars, which wants an organiser (RFC 5546).
 */
export function calendarFile(event: Event, options: CalendarOptions): string | undefined {
  const entry = calendarEntry(event, options);
  if (!entry) return undefined;
  const { dateModified } = options;
  const { name, description, place, href, start, end } = entry;
  const { eventStatus = 'EventScheduled', location } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//QuattroPole//Campaign//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${event.id}@quattropole.org`,
    `DTSTAMP:${utc(dateModified)}`,
    `LAST-MODIFIED:${utc(dateModified)}`,
    // Higher than before, each time something has changed: the number of the day.
    eventStatus === 'EventScheduled' ? undefined : `SEQUENCE:${Math.floor(dateModified.getTime() / 86_400_000)}`,
    moment('DTSTART', start),
    end && moment('DTEND', end),
    text('SUMMARY', name),
    text('DESCRIPTION', description),
    place && text('LOCATION', place),
    place && location.geo ? `GEO:${location.geo.latitude};${location.geo.longitude}` : undefined,
    href && `URL:${href}`,
    `STATUS:${eventStatus === 'EventCancelled' ? 'CANCELLED' : eventStatus === 'EventPostponed' ? 'TENTATIVE' : 'CONFIRMED'}`,
    // Whole days do not make anybody busy.
    typeof start === 'string' ? 'TRANSP:TRANSPARENT' : undefined,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines
    .filter(Boolean)
    .map((line) => `${fold(line!)}\r\n`)
    .join('');
}

const moment = (name: string, value: string | Date): string =>
  typeof value === 'string' ? `${name};VALUE=DATE:${value.replaceAll('-', '')}` : `${name}:${utc(value)}`;

/** Both ends are days, or both are instants: the last day is not part of it any more, as RFC 5545 counts. */
function dates({ event, timeZone, from, to, start, end }: Occurrence): Pick<CalendarEntry, 'start' | 'end'> {
  if (!start) return { start: from, end: addDays(to, 1) };
  const close = end ?? (event.endDate === to ? midnight(addDays(to, 1), timeZone) : undefined);
  // An end at the very beginning is none.
  return { start, end: close && close > start ? close : undefined };
}

/** The instant at which a day begins there: one of the hours around midnight in UTC. */
export function midnight(day: string, timeZone: string): Date {
  const before = Date.parse(addDays(day, -1));
  const step = 15 * 60_000;
  for (let instant = before; ; instant += step) {
    if (dayIn(new Date(instant), timeZone) >= day) return new Date(instant);
  }
}

/** `20260704T193000Z`. */
export const utc = (date: Date): string => date.toISOString().replace(/[-:]|\.\d+/g, '');

const pick = (value: Text | LinkByLanguage | undefined, language: Language): string =>
  typeof value === 'string' ? value : (value?.[language] ?? LANGUAGES.map((each) => value?.[each]).find(Boolean) ?? '');

/** The language of the event itself, as far as we speak it. */
const languageOf = ({ inLanguage, name, originalLanguage }: Event): Language =>
  LANGUAGES.find((each) => inLanguage?.[0]?.toLowerCase().split('-')[0] === each && name[each]) ?? originalLanguage ?? 'en';

function descriptionOf({ name, description }: Event, languages: readonly Language[]): string {
  if (languages.length === 1) return pick(description, languages[0]!);
  return languages
    .filter((language) => description?.[language])
    .map((language) => [name[language], description![language]].filter(Boolean).join('\n'))
    .join('\n\n');
}

function placeOf({ location: { name, address } }: Event, city: City | undefined, language: Language): string {
  const town = address ? [address.postalCode, address.addressLocality].filter(Boolean).join(' ') : pick(city?.name, language);
  const parts = [pick(name, language), address?.streetAddress, town];
  return parts.filter((part, index) => part && !parts.slice(0, index).some((earlier) => earlier?.endsWith(part))).join(', ');
}

/** A property of type TEXT: its signs escaped, without control characters; none where it is empty. */
function text(name: string, value: string): string | undefined {
  const escaped = value
    .trim()
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- a calendar file may not hold them
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
  return escaped ? `${name}:${escaped}` : undefined;
}

const octets = (character: string): number => {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Lines of at most 75 octets, never cut within a character; those that go on begin with a space. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += size;
  }
  return folded;
}
