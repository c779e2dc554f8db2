/** Fair to four cities: how much of everything each city and each audience gets. */
import { CITY_IDS, LANGUAGES } from '../../campaign/names.js';
import type { Campaign, CityId } from '../../campaign/schema.js';

/** No city has less than this share of anything. */
export const FAIR_SHARE = 0.2;

export interface Row {
  what: string;
  byCity: Record<CityId, number>;
}

export interface Fairness {
  rows: Row[];
  audiences: { id: string; places: number; trips: number }[];
  /** What falls short: "Metz has 12 % of places". */
  unfair: string[];
}

const words = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  if (!Array.isArray(value) && LANGUAGES.some((language) => typeof (value as Record<string, unknown>)[language] === 'string')) {
    return Object.values(value as Record<string, string>).reduce((sum, text) => sum + (/^https?:/.test(text) ? 0 : text.split(/\s+/).length), 0);
  }
  return Object.values(value).reduce((sum: number, inner) => sum + words(inner), 0);
};

export function fairness(campaign: Campaign): Fairness {
  const count = (what: string, of: (city: CityId) => number): Row => ({ what, byCity: Object.fromEntries(CITY_IDS.map((city) => [city, of(city)])) as Row['byCity'] });
  const of = <T extends { city: CityId }>(list: readonly T[], city: CityId) => list.filter((item) => item.city === city);
  const own = (city: CityId) => [...campaign.cities.filter(({ id }) => id === city), ...of(campaign.places, city), ...of(campaign.events, city)];
  const rows = [
    count('places', (city) => of(campaign.places, city).length),
    count('trips', (city) => campaign.trips.filter(({ cities }) => cities.includes(city)).length),
    count('festivals', (city) => new Set(of(campaign.events, city).map(({ id, superEvent }) => superEvent ?? id)).size),
    count('words', (city) => own(city).reduce((sum, item) => sum + words(item), 0)),
    count('pictures', (city) => own(city).filter((item) => 'image' in item && item.image).length),
  ];
  const unfair = rows.flatMap(({ what, byCity }) => {
    const sum = Object.values(byCity).reduce((a, b) => a + b, 0);
    return CITY_IDS.filter((city) => sum > 0 && byCity[city] / sum < FAIR_SHARE).map((city) => `${city} has ${Math.round((100 * byCity[city]) / sum)} % of the ${what}`);
  });
  const audiences = campaign.audiences.map(({ id }) => ({
    id,
    places: campaign.places.filter(({ touristType }) => touristType?.includes(id)).length,
    trips: campaign.trips.filter(({ touristType }) => touristType?.includes(id)).length,
  }));
  return { rows, audiences, unfair };
}

export function formatReport({ rows, audiences, unfair }: Fairness): string {
  const share = (row: Row, city: CityId) => {
    const sum = Object.values(row.byCity).reduce((a, b) => a + b, 0);
    return `${row.byCity[city]} (${sum ? Math.round((100 * row.byCity[city]) / sum) : 0} %)`;
  };
  return [
    `${''.padEnd(12)}${CITY_IDS.map((city) => city.padStart(16)).join('')}`,
    ...rows.map((row) => `${row.what.padEnd(12)}${CITY_IDS.map((city) => share(row, city).padStart(16)).join('')}`),
    '',
    ...audiences.map(({ id, places, trips }) => `${id.padEnd(16)} ${places} places, ${trips} trips`),
    ...unfair.map((line) => `UNFAIR: ${line} (at least ${FAIR_SHARE * 100} % is due)`),
  ].join('\n');
}
