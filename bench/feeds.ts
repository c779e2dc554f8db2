/**
 * The content of the measured pages: the real campaign's, and lists of any length made from it, the same in every run (seeded). What
 * is made for the thousands has one language, as a page loads it once the feed comes in parts; everything else has all four.
 */
import { readFile } from 'node:fs/promises';
import { LANGUAGES } from '../src/campaign/categories.js';
import type { Event, Language, Place, Text } from '../src/campaign/generated/types.js';
import type { Campaign } from '../src/campaign/schema.js';

export const readCampaign = async (): Promise<Campaign> =>
  JSON.parse(await readFile('dist/feed/v1/campaign.json', 'utf8')) as Campaign;

/** Numbers from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Places all over the region, denser towards the cities. */
export function manyPlaces({ cities, places }: Campaign, count: number): Place[] {
  const next = random(10_000);
  const near = () => (next() + next() + next() - 1.5) / 3;
  return Array.from({ length: count }, (_, index) => {
    const { image: _image, ...model } = places[index % places.length]!;
    const { geo } = cities.find(({ id }) => id === model.city)!;
    return onlyEnglish({
      ...model,
      id: `${model.id}-${index}`,
      name: { en: `${model.name.en} ${index}` },
      geo: { latitude: round(geo.latitude + near()), longitude: round(geo.longitude + 1.5 * near()) },
    });
  });
}

/** Events from tomorrow on, evenly over so many days, each at an hour, in the order of their beginnings. */
export function manyEvents({ events }: Campaign, count: number, days: number, today = new Date()): Event[] {
  const next = random(5_000);
  const models = events.filter(({ eventStatus = 'EventScheduled' }) => eventStatus === 'EventScheduled');
  const hours = Array.from({ length: count }, (_, index) => {
    const day = new Date(today.getTime() + (1 + Math.floor((index * days) / count)) * 86_400_000).toISOString().slice(0, 10);
    return `${day}T${10 + Math.floor(next() * 10)}`;
  }).sort();
  return hours.map((hour, index) => {
    const { image: _image, superEvent: _series, ...model } = models[Math.floor(next() * models.length)]!;
    return {
      ...model,
      id: `${model.id}-${index}`,
      name: numbered(model.name, index),
      startDate: `${hour}:00+01:00`,
      endDate: `${hour}:50+01:00`,
    };
  });
}

const numbered = (text: Text, index: number): Text =>
  Object.fromEntries(LANGUAGES.flatMap((lang) => (text[lang] ? [[lang, `${text[lang].slice(0, 80)} ${index}`]] : [])));

export function onlyEnglish<T extends object>(item: T): T {
  return Object.fromEntries(Object.entries(item).map(([field, value]) => [field, inEnglish(value)])) as T;
}

function inEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inEnglish);
  if (!value || typeof value !== 'object') return value;
  const texts = value as Partial<Record<Language, unknown>>;
  return 'de' in texts || 'fr' in texts ? { en: texts.en ?? texts.de ?? texts.fr } : onlyEnglish(value);
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
