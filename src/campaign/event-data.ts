/** An event as schema.org data. Field names are the feed's, which has them from there. */
import type { City, Event, Language, LinkByLanguage, Text } from './generated/types.js';
import { LANGUAGES } from './categories.js';

export interface EventDataOptions {
  city: City | undefined;
  language: Language;
  /** The feed's address. */
  base: string;
}

export function eventData(event: Event, { city, language, base }: EventDataOptions): object {
  const {
    name,
    description,
    startDate,
    endDate,
    eventStatus = 'EventScheduled',
    previousStartDate,
    location,
    image,
    offers,
  } = event;
  const pick = (value: Text | LinkByLanguage): string =>
    typeof value === 'string' ? value : (value[language] ?? LANGUAGES.map((each) => value[each]).find(Boolean) ?? '');
  // The publisher's own page, without what a host adds to links.
  const url = pick(event.url);
  const online = eventStatus === 'EventMovedOnline';
  const { address = city && { addressLocality: pick(city.name), addressCountry: city.addressCountry }, geo } = location;
  return {
    '@type': 'Event',
    url,
    name: pick(name),
    description: description && pick(description),
    startDate,
    endDate,
    eventStatus: schema(eventStatus),
    previousStartDate,
    eventAttendanceMode: schema(online ? 'OnlineEventAttendanceMode' : 'OfflineEventAttendanceMode'),
    location: online
      ? { '@type': 'VirtualLocation', url }
      : {
          '@type': 'Place',
          name: pick(location.name),
          address: address && { '@type': 'PostalAddress', ...address },
          geo: geo && { '@type': 'GeoCoordinates', ...geo },
        },
    image: image && new URL(image.contentUrl, base).href,
    isAccessibleForFree: event.isAccessibleForFree,
    inLanguage: event.inLanguage,
    offers: offers?.availability && { '@type': 'Offer', url, availability: schema(offers.availability) },
  };
}

const schema = (name: string): string => `https://schema.org/${name}`;
