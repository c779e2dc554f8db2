/** What search engines are told of a widget: schema.org data of what it shows, with the addresses of who publishes it. */
import { eventData } from '../../campaign/event-data.js';
import type { Campaign, City, Language, Text, Trip } from '../../campaign/generated/types.js';
import type { Listing } from '../../campaign/select-events.js';
import { stationsOf } from '../../campaign/select-trips.js';
import { localize, localizedLink } from '../../i18n/text.js';
import type { Prepared } from './element.js';

interface Context {
  language: Language;
  /** The feed's address. */
  base: string;
  publisher: Campaign['publisher'] | undefined;
}

/** A script that holds the data; none where there is nothing to tell. As fallback content it leaves the widget's own alone. */
export function dataScript(tag: string, { shown, lists }: Prepared, context: Context): string {
  const items = shown.map((item) => dataOf(tag, item, lists, context)).filter(Boolean);
  if (!items.length) return '';
  // In a script, this sign could end it.
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': items }).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json" slot="fallback">${json}</script>`;
}

function dataOf(tag: string, item: unknown, lists: Prepared['lists'], context: Context): object | undefined {
  switch (tag) {
    case 'qp-city-carousel':
      return cityData(item as City, context);
    case 'qp-trip-teaser':
      return tripData(item as Trip, lists, context);
    case 'qp-event-strip': {
      const { event, unconfirmed } = item as Listing;
      const city = lists.cities?.find(({ id }) => id === event.city);
      // Without its day there is nothing to find it by.
      return unconfirmed ? undefined : eventData(event, { ...context, city });
    }
    default:
      return undefined;
  }
}

const inWords = (text: Text | undefined, { language }: Context): string | undefined =>
  localize(text, language).value || undefined;

function cityData(city: City, context: Context): object {
  return {
    '@type': 'TouristDestination',
    url: localizedLink(city.url, context.language).href,
    name: inWords(city.name, context),
    alternateName: city.alternateName,
    description: inWords(city.description, context),
    geo: { '@type': 'GeoCoordinates', ...city.geo },
    address: { '@type': 'PostalAddress', addressLocality: inWords(city.name, context), addressCountry: city.addressCountry },
    image: new URL(city.image.contentUrl, context.base).href,
  };
}

/** A trip has no page of its own but that of who publishes it. */
function tripData(trip: Trip, { places = [], audiences = [] }: Prepared['lists'], context: Context): object {
  const { publisher } = context;
  const stops = stationsOf(trip, places).map(({ name, place }) => ({
    '@type': place ? 'TouristAttraction' : 'Place',
    name: inWords(place?.name ?? name, context),
    url: place && localizedLink(place.url, context.language).href,
    geo: place && { '@type': 'GeoCoordinates', ...place.geo },
  }));
  return {
    '@type': 'TouristTrip',
    url: publisher?.url,
    name: inWords(trip.name, context),
    description: inWords(trip.description, context),
    touristType: audiences.filter(({ id }) => trip.touristType?.includes(id)).map(({ name }) => inWords(name, context)),
    image: new URL(trip.image.contentUrl, context.base).href,
    itinerary: {
      '@type': 'ItemList',
      itemListElement: stops.map((item, index) => ({ '@type': 'ListItem', position: index + 1, item })),
    },
    provider: publisher && { '@type': 'Organization', ...publisher },
  };
}
