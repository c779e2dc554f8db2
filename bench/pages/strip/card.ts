/** An event's words on a card, the same in static HTML, in the plain Lit list and in the calendar. */
import type { City, Event, Text } from '../../../src/campaign/schema.js';

export interface EventCard {
  id: string;
  city: string;
  name: string;
  cityName: string;
  day: string;
  times: string;
  where: string;
  description: string;
  href: string;
}

const english = (value: string | Text | undefined): string =>
  typeof value === 'string' ? value : (value?.en ?? value?.de ?? value?.fr ?? value?.lb ?? '');

const ZONE = { timeZone: 'Europe/Berlin' } as const;
const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', ...ZONE });
const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...ZONE });

export function cardsOf(events: readonly Event[], cities: readonly City[]): EventCard[] {
  const names = new Map(cities.map(({ id, name }) => [id, english(name)]));
  return events.map(({ id, city, name, startDate, endDate, location, description, url }) => {
    const start = new Date(startDate);
    return {
      id,
      city,
      name: english(name),
      cityName: names.get(city) ?? city,
      day: dayFormat.format(start),
      times: endDate ? `${timeFormat.format(start)}–${timeFormat.format(new Date(endDate))}` : timeFormat.format(start),
      where: english(location.name),
      description: english(description),
      href: english(url),
    };
  });
}

/** One list a day. */
export function byDay(cards: readonly EventCard[]): EventCard[][] {
  const days: EventCard[][] = [];
  for (const card of cards) {
    const last = days.at(-1);
    if (last?.[0]!.day === card.day) last.push(card);
    else days.push([card]);
  }
  return days;
}
