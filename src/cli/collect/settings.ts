/** `sources.json`: which calendars are collected, and what is known about their events. */
import { readFile } from 'node:fs/promises';
import { Type } from '@sinclair/typebox';
import { check, type Problem as Misfit } from '../../campaign/check.js';
import { describe } from '../../campaign/explain.js';
import { LANGUAGES } from '../../campaign/categories.js';
import { CITY_IDS } from '../../campaign/names.js';
import { City, Event, Place, type CityId, type Language } from '../../campaign/schema.js';
import { remedyOf } from '../content/compile.js';
import { isTimeZone } from '../content/editorial.js';
import type { Issue } from '../content/read.js';
import { unknownFields } from '../content/unknown-fields.js';
import { guardOf } from '../content/written.js';
import { SOURCE_TYPES, type Source } from './types.js';

/** A source with its limits filled in. */
export interface LimitedSource extends Source {
  /** What is larger than this many megabytes is not read. Default: 20. */
  megabytes: number;
  /** An answer, and the reading of it, may take this long each. Default: 20. */
  seconds: number;
}

/** Two names: ids of events or series as they stand in the feed, or addresses of events. */
export type Pair = readonly [string, string];

export interface Settings {
  sources: LimitedSource[];
  /** What is one event though it does not look so. */
  same: Pair[];
  /** What are two events though they look like one. */
  different: Pair[];
  /** How many events a city has on a day, at most. Default: 12. */
  perCity: number;
}

const MEGABYTES = 20;
const SECONDS = 20;
const PER_CITY = 12;

/** What a source of a city is taken to mean where it says nothing. */
const CITIES: Record<CityId, { timeZone: string; language: Language }> = {
  luxembourg: { timeZone: 'Europe/Luxembourg', language: 'fr' },
  metz: { timeZone: 'Europe/Paris', language: 'fr' },
  saarbruecken: { timeZone: 'Europe/Berlin', language: 'de' },
  trier: { timeZone: 'Europe/Berlin', language: 'de' },
};

export const timeZoneOf = (city: CityId): string => CITIES[city].timeZone;

const word = Type.String({ minLength: 1 });
const oneOf = (values: readonly string[]) => Type.Unsafe<string>({ type: 'string', enum: [...values] });
const pairs = Type.Optional(Type.Array(Type.Array(word, { minItems: 2 })));

const SettingsSchema = Type.Object({
  sources: Type.Array(
    Type.Object({
      id: Place.properties.id,
      city: City.properties.id,
      type: oneOf(SOURCE_TYPES),
      url: word,
      timeZone: Type.Optional(word),
      language: Type.Optional(oneOf(LANGUAGES)),
      license: Event.properties.license,
      credit: Event.properties.creditText,
      homepage: Type.Optional(Place.properties.url.anyOf[0]),
      megabytes: Type.Optional(Type.Number({ minimum: 0.001, maximum: 200 })),
      seconds: Type.Optional(Type.Number({ minimum: 0.1, maximum: 600 })),
    }),
    { minItems: 1 },
  ),
  same: pairs,
  different: pairs,
  perCity: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
});

/** Reads `sources.json`; where there are issues, the settings are not to be used. */
export async function readSettings(file: string): Promise<{ settings: Settings; issues: Issue[] }> {
  const issues: Issue[] = [];
  const nothing: Settings = { sources: [], same: [], different: [], perCity: PER_CITY };
  let written: unknown;
  try {
    written = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    issues.push(
      code
        ? { file, message: `can't be read (${code})`, remedy: 'name the file that lists the calendars; the README shows one' }
        : { file, message: `is not JSON: ${message}`, remedy: 'look for a comma too many, or a quotation mark that is missing' },
    );
    return { settings: nothing, issues };
  }
  const guard = guardOf(SettingsSchema);
  const say = (path: string, message: string, remedy: string) =>
    issues.push({ file, ...placeOf(written, path), message, remedy });
  const report = (misfit: Misfit) => say(misfit.path, describe(misfit), ownRemedy(misfit));
  if (!check(guard, written, '', report)) return { settings: nothing, issues };
  for (const field of unknownFields(guard, written))
    say(field, 'is not known here', 'check the spelling; the README lists the fields');

  const { sources, same = [], different = [], perCity = PER_CITY } = written as Written;
  const seen = new Set<string>();
  sources.forEach(({ id, timeZone, url }, index) => {
    if (seen.has(id)) say(`sources[${index}].id`, `"${id}" stands there twice`, 'give one of them another id');
    seen.add(id);
    if (timeZone && !isTimeZone(timeZone)) {
      say(`sources[${index}].timeZone`, `there is no time zone "${timeZone}"`, 'write Europe/Luxembourg or the like');
    }
    if (/^[a-z][a-z+.-]+:/i.test(url) && !/^https?:/i.test(url)) {
      say(`sources[${index}].url`, `${url} is no web address`, 'write https://…, or the path of a file beside this one');
    }
  });
  for (const [name, list] of Object.entries({ same, different })) {
    list.forEach((pair, index) => {
      const wrong = pair.length !== 2 || pair[0] === pair[1];
      if (wrong) say(`${name}[${index}]`, 'does not name two events', 'write a pair of ids or addresses: ["…", "…"]');
    });
  }
  const groups = groupsOf(same);
  different.forEach(([a, b], index) => {
    if (a === b || !groups.get(a!)?.has(b!)) return;
    say(`different[${index}]`, `"same" says that ${a} and ${b} are one event`, 'take one of the two away');
  });

  const settings = {
    sources: sources.map((source) => ({ ...CITIES[source.city], megabytes: MEGABYTES, seconds: SECONDS, ...source })),
    same: same.map(([a, b]): Pair => [a!, b!]),
    different: different.map(([a, b]): Pair => [a!, b!]),
    perCity,
  };
  return { settings, issues };
}

type Written = { sources: (Omit<Source, 'timeZone' | 'language'> & Partial<LimitedSource>)[] } & Partial<{
  same: string[][];
  different: string[][];
  perCity: number;
}>;

/** The item that a path leads into, by its id, and the field in it. */
function placeOf(written: unknown, path: string): Pick<Issue, 'item' | 'field'> {
  const [, index, field] = /^sources\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  if (index === undefined) return { field: path || undefined };
  const { id } = ((written as Written).sources[Number(index)] ?? {}) as { id?: unknown };
  return { item: typeof id === 'string' ? id : `sources[${index}]`, field: field || undefined };
}

function ownRemedy(misfit: Misfit): string {
  const { path, value } = misfit;
  if (value === undefined) return 'fill it in; the README shows a sources.json';
  if (/\.city$/.test(path)) return `use one of ${CITY_IDS.join(', ')}`;
  return remedyOf(misfit).replace('content/README.md shows', 'the README shows');
}

/** For each name all that are said to be the same, itself included. */
function groupsOf(same: readonly string[][]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const names of same) {
    const group = new Set(names.flatMap((name) => [name, ...(groups.get(name) ?? [])]));
    for (const name of group) groups.set(name, group);
  }
  return groups;
}
