/**
 * Cuts a feed into a small index and parts, one a kind and language, so that a visitor downloads only what the widgets of a page show. The names
 * of the parts are always the same, so that a script may ask for them together with the index; the index has the hash of each. Of events, which may be
 * thousands, that name has the first ones, and the index says where all are: who does not know of beginnings reads all.
 */
import { createHash } from 'node:crypto';
import { calendarFile } from '../../campaign/calendar.js';
import { LANGUAGES } from '../../campaign/categories.js';
import { fallbacks } from '../../campaign/fallbacks.js';
import { fits } from '../../campaign/fits.js';
import { CHECKED } from '../../campaign/generated/checked.js';
import { GUARDS } from '../../campaign/generated/guards.js';
import { Campaign, KINDS, type Kind, type Language, type Text } from '../../campaign/schema.js';
import { beginningOf } from './beginning.js';

/** Where a part is, from the index, and the SHA-256 hash of its bytes (base64url). */
export interface Part {
  url: string;
  sha256: string;
}

/** A part's hash, as the index has it. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64url');

/** All files of a feed by their names in its folder, but for the pictures: whole and in parts, its schema, a calendar file an event. */
export function feedFiles(campaign: Campaign): ReadonlyMap<string, string> {
  const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...Campaign };
  const files = new Map([
    ['campaign.json', JSON.stringify(campaign)],
    ['campaign.schema.json', JSON.stringify(schema)],
    ...pack(campaign),
  ]);
  const dateModified = new Date(campaign.dateModified);
  for (const event of campaign.events) {
    const city = campaign.cities.find(({ id }) => id === event.city);
    const file = calendarFile(event, { city, dateModified });
    if (file) files.set(`events/${event.id}.ics`, file);
  }
  return files;
}

/** `index.json` and the parts, by their names in the feed's folder. */
export function pack({ formatVersion, publisher, dateModified, expires, ...lists }: Campaign): Map<string, string> {
  const files = new Map<string, string>();
  const add = (name: string, kind: Kind, language: Language, list: readonly unknown[], rest?: object): Part => {
    const items = inOneLanguage(list, language) as unknown[];
    const fit = items.every((item) => fits(GUARDS[kind], item));
    // Checked here, once, and not by every visitor's browser.
    const text = JSON.stringify({ formatVersion, ...(fit && { checked: CHECKED }), ...rest, [kind]: items });
    const url = `parts/${name}.${language}.json`;
    files.set(url, text);
    return { url, sha256: sha256(text) };
  };
  const first = beginningOf({ ...lists, dateModified });
  const parts: Partial<Record<Kind, Partial<Record<Language, Part & { beginning?: Part }>>>> = {};
  for (const kind of Object.keys(KINDS) as Kind[]) {
    parts[kind] = Object.fromEntries(
      LANGUAGES.map((language) => {
        // The beginning has the name that a script asks for before it knows the index.
        if (kind !== 'events' || !first) return [language, add(kind, kind, language, lists[kind])];
        const { events, ...rest } = first;
        const beginning = add('events', kind, language, events, rest);
        return [language, { ...add('events.all', kind, language, lists.events), beginning }];
      }),
    );
  }
  files.set('index.json', JSON.stringify({ formatVersion, publisher, dateModified, expires, parts }));
  return files;
}

const isText = (value: object): value is Text =>
  Object.keys(value).length > 0 && Object.keys(value).every((key) => (LANGUAGES as readonly string[]).includes(key));

/** The value with one text of each: that of the language or, where there is none, the one a reader would fall back to. */
function inOneLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each) => inOneLanguage(each, language));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) {
    const nearest = fallbacks(language).find((each) => value[each]);
    return nearest ? { [nearest]: value[nearest] } : value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inOneLanguage(inner, language)]));
}
