/** Fair to four cities: how much of everything each city and each audience gets, and how much began in each language. */
import { LANGUAGES } from '../../campaign/categories.js';
import { CITY_IDS } from '../../campaign/names.js';
import type { Campaign, CityId, Language } from '../../campaign/schema.js';
import { FAIR_SHARE, percent, shareOf } from '../shares.js';
import { listsOf, type Content } from './read.js';
import { textsOf } from './walk.js';

export interface Row {
  what: string;
  byCity: Record<CityId, number>;
}

export interface Fairness {
  rows: Row[];
  audiences: { id: string; places: number; trips: number }[];
  /** How many items were written first in each language. */
  origins: Record<Language, number>;
  /** What falls short: "Metz has 12 % of places". */
  unfair: string[];
}

/** The words of all languages. */
const words = (item: object): number =>
  [...textsOf(item)]
    .flatMap(([, text]) => LANGUAGES.map((language) => text[language]?.split(/\s+/).length ?? 0))
    .reduce((sum, count) => sum + count, 0);

export function fairness({ campaign, content }: { campaign: Campaign; content: Content }): Fairness {
  // A festival counts once, however many dates it has.
  const festivals = [...new Map(campaign.events.map((event) => [event.superEvent ?? event.id, event])).values()];
  /** What a city has of its own, and its even part of the trips that visit it. */
  const amount = (city: CityId, of: (item: object) => number): number => {
    const own = [
      ...campaign.cities.filter(({ id }) => id === city),
      ...campaign.places.filter((place) => place.city === city),
      ...festivals.filter((event) => event.city === city),
    ];
    const visiting = campaign.trips.filter(({ cities }) => cities.includes(city));
    return (
      own.reduce((sum, item) => sum + of(item), 0) + visiting.reduce((sum, trip) => sum + of(trip) / new Set(trip.cities).size, 0)
    );
  };
  const row = (what: string, of: (city: CityId) => number): Row => ({
    what,
    byCity: Object.fromEntries(CITY_IDS.map((city) => [city, of(city)])) as Row['byCity'],
  });
  const rows = [
    row('places', (city) => campaign.places.filter((place) => place.city === city).length),
    row('trips', (city) => campaign.trips.filter(({ cities }) => cities.includes(city)).length),
    row('festivals', (city) => festivals.filter((event) => event.city === city).length),
    row('words', (city) => amount(city, words)),
    row('pictures', (city) => amount(city, (item) => ('image' in item && item.image ? 1 : 0))),
  ];
  const unfair = rows.flatMap(({ what, byCity }) =>
    CITY_IDS.filter((city) => shareOf(byCity[city], byCity) < FAIR_SHARE).map(
      (city) => `${city} has ${percent(shareOf(byCity[city], byCity))} of the ${what}`,
    ),
  );
  const audiences = campaign.audiences.map(({ id }) => ({
    id,
    places: campaign.places.filter(({ touristType }) => touristType?.includes(id)).length,
    trips: campaign.trips.filter(({ touristType }) => touristType?.includes(id)).length,
  }));
  const written = Object.values(listsOf(content)).flat();
  const origins = Object.fromEntries(
    LANGUAGES.map((language) => [language, written.filter(({ data }) => data['originalLanguage'] === language).length]),
  ) as Fairness['origins'];
  return { rows, audiences, origins, unfair };
}

export function formatReport({ rows, audiences, origins, unfair }: Fairness): string {
  const cell = (count: number, all: Record<string, number>) => `${round(count)} (${percent(shareOf(count, all))})`.padStart(16);
  return [
    `${''.padEnd(12)}${CITY_IDS.map((city) => city.padStart(16)).join('')}`,
    ...rows.map(({ what, byCity }) => `${what.padEnd(12)}${CITY_IDS.map((city) => cell(byCity[city], byCity)).join('')}`),
    '',
    `${''.padEnd(12)}${LANGUAGES.map((language) => language.padStart(16)).join('')}`,
    `${'written in'.padEnd(12)}${LANGUAGES.map((language) => cell(origins[language], origins)).join('')}`,
    '',
    ...audiences.map(({ id, places, trips }) => `${id.padEnd(16)} ${places} places, ${trips} trips`),
    ...unfair.map((line) => `UNFAIR: ${line} (at least ${percent(FAIR_SHARE)} is due)`),
  ].join('\n');
}

/** A trip's parts may be thirds. */
const round = (count: number) => (count < 100 ? Math.round(count * 10) / 10 : Math.round(count));
