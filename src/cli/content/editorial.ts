/** What a schema cannot say: references, coordinates, dates, names, pictures. Each finding says how to mend it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { CITY_IDS, LANGUAGES } from '../../campaign/names.js';
import type { City, Connection, Event, Language, Place, Text, Trip } from '../../campaign/schema.js';
import { distance } from '../../geo/distance.js';
import type { Compiled } from './compile.js';
import { issueOf, type Content, type Issue, type Item } from './read.js';

/** Kilometres from the city's centre: for a place in town, and for one visited from there. */
const IN_TOWN = 10;
const IN_REACH = 45;
/** Bytes of a drawing after brotli. */
const PICTURE_BUDGET = 12 * 1024;
const DAYS: Record<Trip['stay'], [number, number]> = { day: [1, 1], weekend: [2, 3], longer: [3, 8] };

export async function editorialIssues(content: Content, compiled: Compiled, { root, today }: { root: string; today: string }): Promise<Issue[]> {
  const { items } = compiled;
  const issues: Issue[] = [];
  const say = (item: Item, field: string | undefined, message: string, remedy: string) => issues.push(issueOf(item, field, message, remedy));
  const ids = (kind: keyof typeof items) => new Set(items[kind].map(({ data }) => data['id'] as string));
  const places = ids('places');
  const audiences = ids('audiences');
  const cities = new Map(items.cities.map(({ data }) => [data['id'] as string, data as unknown as City]));

  for (const id of CITY_IDS) {
    if (!cities.has(id)) issues.push({ file: `cities/${id}.yaml`, message: `the city ${id} is missing or has errors`, remedy: 'mend the file' });
  }
  for (const [kind, list] of Object.entries(items)) {
    const seen = new Map<unknown, Item>();
    for (const item of list) {
      const before = seen.get(item.data['id']);
      if (before) say(item, 'id', `the id stands a second time in ${kind} (first in ${before.file}:${before.line()})`, 'give one of them another id');
      seen.set(item.data['id'], item);
    }
  }

  for (const item of [...items.places, ...items.trips] as Item[]) {
    ((item.data['touristType'] as string[] | undefined) ?? []).forEach((audience, index) => {
      if (!audiences.has(audience)) say(item, `touristType[${index}]`, `there is no audience "${audience}"`, `use one of ${[...audiences].join(', ')}`);
    });
  }

  for (const item of items.places) {
    const place = item.data as unknown as Place;
    const city = cities.get(place.city);
    if (!city) continue;
    const kilometres = distance(city.geo, place.geo) / 1000;
    const inTown = Object.values(city.name).includes(place.address.addressLocality);
    if (kilometres > (inTown ? IN_TOWN : IN_REACH)) {
      say(
        item,
        'geo',
        `lies ${kilometres.toFixed(1)} km from the centre of ${city.name.en}, more than the ${inTown ? IN_TOWN : IN_REACH} km for ${inTown ? 'a place in town' : 'a place visited from there'}`,
        inTown ? 'check latitude and longitude, or name the town it lies in as addressLocality' : 'check latitude and longitude',
      );
    }
  }

  for (const item of items.trips) {
    const trip = item.data as unknown as Trip;
    const countries = new Set(trip.cities.map((id) => cities.get(id)?.addressCountry));
    for (const { from } of trip.arrivals) countries.add(cities.get(from)?.addressCountry);
    if (countries.size < 2) say(item, 'cities', 'the trip crosses no border', 'let it visit, or start in, a city of another country');
    const [least, most] = DAYS[trip.stay];
    if (trip.itinerary.length < least || trip.itinerary.length > most) {
      say(item, 'itinerary', `${trip.itinerary.length} day(s) do not make a "${trip.stay}" trip`, `write ${least} to ${most} days, or change stay`);
    }
    trip.itinerary.forEach((day, d) =>
      day.items.forEach((stop, i) => {
        const field = `itinerary[${d}].items[${i}]`;
        if ('means' in stop) return;
        if (stop.place && !places.has(stop.place)) say(item, `${field}.place`, `there is no place "${stop.place}"`, 'use the id of a place in places/');
        if (!stop.place && !stop.city && !stop.name) say(item, field, 'the stop has neither place nor city nor name', 'name one of them');
      }),
    );
  }

  for (const item of items.events) {
    const event = item.data as unknown as Event;
    if (event.location.place && !places.has(event.location.place)) {
      say(item, 'location.place', `there is no place "${event.location.place}"`, 'use the id of a place in places/, or leave it out');
    }
    if (event.endDate && event.endDate.slice(0, 10) < event.startDate.slice(0, 10)) say(item, 'when', 'ends before it starts', 'swap the dates');
  }

  const pairs = new Set(items.connections.map(({ data }) => [data['from'], data['to']].sort().join('–')));
  CITY_IDS.forEach((a, index) =>
    CITY_IDS.slice(index + 1).forEach((b) => {
      if (!pairs.has([a, b].sort().join('–'))) issues.push({ file: 'connections.yaml', message: `no connection between ${a} and ${b}`, remedy: 'add one' });
    }),
  );
  for (const item of items.connections) {
    const { validThrough } = item.data as unknown as Connection;
    if (validThrough < today) say(item, 'validThrough', `was valid until ${validThrough}`, 'check it against the new timetable (it changes each December)');
  }
  if (compiled.campaign.expires <= today) {
    issues.push({ file: 'campaign.yaml', field: 'expires', message: `the content expired on ${compiled.campaign.expires}`, remedy: 'look it through and set a later date' });
  }

  for (const list of Object.values(items)) for (const item of list) checkTexts(item, content, issues);

  const drawings = new Map<string, Item>();
  for (const item of [...items.cities, ...items.places, ...items.trips]) {
    const path = (item.data['image'] as { contentUrl?: string } | undefined)?.contentUrl;
    if (path?.endsWith('.svg') && !path.includes(':')) drawings.set(path, item);
  }
  for (const [path, item] of drawings) {
    const svg = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (svg) for (const [message, remedy] of pictureFindings(svg)) say(item, 'image.contentUrl', `${path}: ${message}`, remedy);
  }
  return issues;
}

/** Names as the glossary wants them, in each language's texts. */
function checkTexts(item: Item, { glossary }: Content, issues: Issue[]): void {
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value) && LANGUAGES.every((language) => typeof (value as Text)[language] === 'string')) {
      for (const language of LANGUAGES) checkText((value as Text)[language]!, language, `${path}.${language}`);
      return;
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key);
  };
  const checkText = (text: string, language: Language, field: string) => {
    for (const { data } of glossary) {
      const { term, avoid } = data as { term: Text; avoid?: Partial<Record<Language, string[]>> };
      for (const word of avoid?.[language] ?? []) {
        // A whole word, and not a part of a proper name that the glossary allows.
        const allowed = ((data['allow'] as string[] | undefined) ?? []).some((name) => text.includes(name));
        if (!allowed && new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'u').test(text)) {
          issues.push(issueOf(item, field, `says "${word}"`, `the glossary has "${term[language]}" in this language`));
        }
      }
    }
    if (language === 'fr' && / [;:!?»]|« /.test(text)) {
      issues.push(issueOf(item, field, 'a plain space stands before ; : ! ? » or after «', 'use a no-break space (U+00A0, or U+202F before ; ! ?)'));
    }
    if (language === 'fr' && /\p{L}'\p{L}/u.test(text)) issues.push(issueOf(item, field, "a straight apostrophe (')", 'use ’'));
    if (/ {2}|^ | $/.test(text)) issues.push(issueOf(item, field, 'double spaces, or one at an end', 'take them away'));
  };
  walk(item.data, '');
}

/** What a drawing must be: shapes only, small, of the one size. */
export function pictureFindings(svg: string): [message: string, remedy: string][] {
  const findings: [string, string][] = [];
  const forbidden = /<(script|style|text|image|foreignObject|a|iframe|filter|animate\w*|set)\b|\son\w+\s*=|\sstyle\s*=|(?:href|src)\s*=\s*["'](?!#)|url\((?!#)|<!ENTITY|<!DOCTYPE/i.exec(svg);
  if (forbidden) findings.push([`has ${forbidden[0].trim()}`, 'a drawing is shapes only: no script, style, text, picture or outside reference']);
  if (!/viewBox="0 0 1200 800"/.test(svg)) findings.push(['is not drawn on 1200 × 800', 'set viewBox="0 0 1200 800"']);
  const bytes = brotliCompressSync(Buffer.from(svg)).length;
  if (bytes > PICTURE_BUDGET) findings.push([`weighs ${bytes} bytes after brotli, more than ${PICTURE_BUDGET}`, 'simplify paths, round coordinates, repeat with <use>']);
  return findings;
}
