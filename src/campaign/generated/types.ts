// Generated from schema.ts by "npm run generate".
import type { LANGUAGES, MEANS, STAYS } from '../categories.js';
import type { CITY_IDS, STRENGTHS } from '../names.js';

export type Language = (typeof LANGUAGES)[number];
export type CityId = (typeof CITY_IDS)[number];
export type Strength = (typeof STRENGTHS)[number];
export type Stay = (typeof STAYS)[number];
export type Means = (typeof MEANS)[number];

export interface Campaign {
  formatVersion: 1;
  publisher: {
    name: string;
    url: string;
  };
  dateModified: string;
  expires: string;
  audiences: readonly Audience[];
  cities: readonly City[];
  places: readonly Place[];
  trips: readonly Trip[];
  events: readonly Event[];
  connections: readonly Connection[];
}

export interface Audience {
  id: string;
  name: Text;
  description?: Text;
}

export interface Text {
  de?: string;
  fr?: string;
  lb?: string;
  en?: string;
}

export interface City {
  id: 'luxembourg' | 'metz' | 'saarbruecken' | 'trier';
  name: Text;
  /** Other names people search for. */
  alternateName?: readonly string[];
  slogan: Text;
  description: Text;
  /** What makes the city strong, a sentence each. */
  strengths: {
    culture: Text;
    tourism: Text;
    people: Text;
  };
  url: LinkByLanguage;
  geo: Geo;
  addressCountry: 'LU' | 'FR' | 'DE';
  /** IANA time zone. */
  timeZone: string;
  image: Image;
  /** The language the texts of this item were written in first. */
  originalLanguage?: 'de' | 'fr' | 'lb' | 'en';
}

export type LinkByLanguage =
  | string
  | {
      de?: string;
      fr?: string;
      lb?: string;
      en?: string;
    };

export interface Geo {
  /** Degrees north, WGS 84. */
  latitude: number;
  /** Degrees east, WGS 84. */
  longitude: number;
}

export interface Image {
  /** Address of the picture; relative ones are resolved against the feed. */
  contentUrl: string;
  /** Intrinsic width in pixels. */
  width: number;
  /** Intrinsic height in pixels. */
  height: number;
  alt: Text;
  /** Author and source, as the license asks. */
  credit: string;
  /** SPDX identifier (CC-BY-4.0) or the address of the license. */
  license: string;
  /** What must stay in view when cropped, as shares of width and height. */
  focalPoint?: {
    x: number;
    y: number;
  };
  /** The same picture in other widths. */
  srcset?: readonly {
    /** Its address. */
    contentUrl: string;
    width: number;
  }[];
}

export interface Place {
  id: string;
  /** The city it belongs to, or is visited from. */
  city: 'luxembourg' | 'metz' | 'saarbruecken' | 'trier';
  name: Text;
  /** Other names people search for. */
  alternateName?: readonly string[];
  description: Text;
  category: 'culture' | 'nature' | 'food' | 'shopping' | 'family' | 'business' | 'people';
  /** Ids of the audiences it suits. */
  touristType?: readonly string[];
  geo: Geo;
  address: Address;
  url: LinkByLanguage;
  /** schema.org form, such as "Tu-Su 10:00-18:00". */
  openingHours?: readonly string[];
  /** Absent: not known. */
  isAccessibleForFree?: boolean;
  /** Step-free access (the values of OpenStreetMap); absent: not known. */
  wheelchair?: 'yes' | 'limited' | 'no';
  image?: Image;
  /** The language the texts of this item were written in first. */
  originalLanguage?: 'de' | 'fr' | 'lb' | 'en';
}

export interface Address {
  streetAddress?: string;
  postalCode?: string;
  /** Town, in the official local spelling. */
  addressLocality: string;
  addressCountry: 'LU' | 'FR' | 'DE' | 'BE';
}

export interface Trip {
  id: string;
  name: Text;
  description: Text;
  stay: 'day' | 'weekend' | 'longer';
  /** Ids of the audiences it suits. */
  touristType?: readonly string[];
  /** The cities it visits, in order. */
  cities: readonly ('luxembourg' | 'metz' | 'saarbruecken' | 'trier')[];
  /** One entry a day. */
  itinerary: readonly {
    name: Text;
    /** Where the day begins. */
    city?: 'luxembourg' | 'metz' | 'saarbruecken' | 'trier';
    /** Stops and the legs between them, in order. */
    items: readonly (Leg | Stop)[];
  }[];
  /** How to get there and back, by city of departure. */
  arrivals: readonly {
    from: 'luxembourg' | 'metz' | 'saarbruecken' | 'trier';
    there: readonly Leg[];
    back: readonly Leg[];
    firstDeparture?: string;
    lastReturn?: string;
  }[];
  /** Months in which it is at its best; absent: all year. */
  season?: readonly number[];
  image: Image;
  /** The language the texts of this item were written in first. */
  originalLanguage?: 'de' | 'fr' | 'lb' | 'en';
}

export interface Leg {
  means: 'train' | 'bus' | 'tram' | 'foot' | 'bicycle' | 'boat';
  /** Minutes. */
  minutes: number;
  from?: 'luxembourg' | 'metz' | 'saarbruecken' | 'trier';
  to?: 'luxembourg' | 'metz' | 'saarbruecken' | 'trier';
  /** Line as it stands on the vehicle, such as "RE 11". */
  line?: string;
  description?: Text;
}

export interface Stop {
  place?: string;
  /** Where no single place is meant. */
  city?: 'luxembourg' | 'metz' | 'saarbruecken' | 'trier';
  name?: Text;
  /** Minutes. */
  minutes: number;
  description?: Text;
}

export interface Event {
  id: string;
  city: 'luxembourg' | 'metz' | 'saarbruecken' | 'trier';
  name: Text;
  description?: Text;
  category:
    | 'music'
    | 'stage'
    | 'film'
    | 'exhibition'
    | 'festival'
    | 'market'
    | 'food'
    | 'sport'
    | 'family'
    | 'tradition'
    | 'tour'
    | 'talk';
  startDate: string;
  endDate?: string;
  eventStatus?: 'EventScheduled' | 'EventCancelled' | 'EventPostponed' | 'EventRescheduled' | 'EventMovedOnline';
  previousStartDate?: string;
  /** The series this occurrence belongs to. */
  superEvent?: string;
  location: {
    name: string | Text;
    place?: string;
    geo?: Geo;
    address?: Address;
  };
  /** Absent: not known. */
  isAccessibleForFree?: boolean;
  /** Step-free access (the values of OpenStreetMap); absent: not known. */
  wheelchair?: 'yes' | 'limited' | 'no';
  /** Languages the event is held in (BCP 47). */
  inLanguage?: readonly string[];
  /** Tickets: whether there are any left. Absent: not known. */
  offers?: {
    availability?: 'InStock' | 'LimitedAvailability' | 'SoldOut';
  };
  url: LinkByLanguage;
  image?: Image;
  /** Whose calendar it comes from, as its license asks. */
  creditText?: string;
  /** SPDX identifier or address of the license of the texts. */
  license?: string;
  /** The language the texts of this item were written in first. */
  originalLanguage?: 'de' | 'fr' | 'lb' | 'en';
}

export interface Connection {
  id: string;
  from: 'luxembourg' | 'metz' | 'saarbruecken' | 'trier';
  to: 'luxembourg' | 'metz' | 'saarbruecken' | 'trier';
  means: 'train' | 'bus' | 'tram' | 'foot' | 'bicycle' | 'boat';
  /** Minutes. */
  minutes: number;
  changes: number;
  /** Where one changes. */
  via?: readonly ('luxembourg' | 'metz' | 'saarbruecken' | 'trier')[];
  line?: string;
  /** Operators. */
  provider: readonly string[];
  /** Journey planners. */
  planners: readonly {
    name: string;
    url: LinkByLanguage;
  }[];
  tickets?: readonly Ticket[];
  validThrough: string;
}

export interface Ticket {
  name: string;
  description: Text;
  url: LinkByLanguage;
}

/** The lists of the feed, by kind. */
export interface Lists {
  audiences: Audience;
  cities: City;
  places: Place;
  trips: Trip;
  events: Event;
  connections: Connection;
}
export type Kind = keyof Lists;
export type ItemOf<K extends Kind> = Lists[K];
