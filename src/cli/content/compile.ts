/** From what editors write to the campaign feed: references resolved, pictures measured, festivals dated. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check, type Problem } from '../../campaign/check.js';
import { describe } from '../../campaign/explain.js';
import type { Guard } from '../../campaign/guards.js';
import { FORMAT_VERSION } from '../../campaign/names.js';
import { KINDS, type Campaign, type Kind } from '../../campaign/schema.js';
import { impossible } from './calendar.js';
import { occurrences, type Occurrence } from './festivals.js';
import { issueOf, type Content, type Issue, type Item } from './read.js';
import { misread, unknownFields } from './unknown-fields.js';
import { stringsOf } from './walk.js';
import { Dating, guardOf, Settings, Term, Ticket, type Time, type When } from './written.js';

/** How far ahead events are dated. */
const MONTHS_AHEAD = 13;

/** What stays with the editors: never part of the feed. */
const EDITORIAL_FIELDS = ['sources'];

export interface Compiled {
  campaign: Campaign;
  issues: Issue[];
  /** Each item of the feed with the place an editor finds it. */
  items: Record<Kind, Item[]>;
  glossary: Term[];
}

export async function compile(content: Content, { root, today }: { root: string; today: string }): Promise<Compiled> {
  const issues: Issue[] = [];
  const items: Record<Kind, Item[]> = {
    audiences: content.audiences.map(published),
    cities: await Promise.all(content.cities.map((item) => withPicture(published(item)))),
    places: await Promise.all(content.places.map((item) => withPicture(ofItsCity(published(item))))),
    trips: await Promise.all(content.trips.map((item) => withPicture(published(item)))),
    events: (await Promise.all(content.festivals.map((item) => withPicture(published(item))))).flatMap(dated),
    connections: content.connections.map((item) => withTickets(published(item))),
  };

  for (const kind of Object.keys(KINDS) as Kind[]) {
    const guard = guardOf(KINDS[kind]);
    items[kind] = items[kind].filter((item) => fits(guard, item));
  }
  const ticket = guardOf(Ticket);
  const term = guardOf(Term);
  for (const item of content.tickets) fits(ticket, published(item));
  const glossary = content.glossary.filter((item) => fits(term, item)).map(({ data }) => data as Term);
  if (content.campaign) fits(guardOf(Settings), content.campaign);

  const settings = (content.campaign?.data ?? {}) as Partial<Settings>;
  const list = <K extends Kind>(kind: K) => items[kind].map(({ data }) => data) as unknown as Campaign[K];
  const campaign: Campaign = {
    formatVersion: FORMAT_VERSION,
    publisher: settings.publisher ?? { name: 'QuattroPole', url: 'https://www.quattropole.org/' },
    dateModified: today,
    expires: settings.expires ?? today,
    audiences: list('audiences'),
    cities: list('cities'),
    places: list('places'),
    trips: list('trips'),
    events: list('events'),
    connections: list('connections'),
  };
  return { campaign, issues, items, glossary };

  /** Whether an item is as the guard wants it; slips of the pen are reported too. */
  function fits(guard: Guard, item: Item, data: unknown = item.data): boolean {
    const ours = (field: string) => !(item.file === CONNECTIONS && /^tickets\[/.test(field));
    for (const field of unknownFields(guard, data)) {
      if (ours(field)) {
        const remedy = /(^|\.)\d+$/.test(field)
          ? 'a number has a point, as in 6.64, and no comma'
          : 'check the spelling; quote a text that has a comma inside { … }';
        issues.push(issueOf(item, field, 'is not a field of the model', remedy));
      }
    }
    let good = true;
    const report = (problem: Problem) => {
      good = false;
      // A ticket's own mistakes are reported where it is written.
      if (ours(problem.path)) issues.push(issueOf(item, problem.path, describe(problem), remedyOf(problem)));
    };
    check(guard, data, '', report);
    misread(guard, data, report);
    return good;
  }

  function published(item: Item): Item {
    const data = { ...item.data };
    for (const field of EDITORIAL_FIELDS) delete data[field];
    return { ...item, data };
  }

  /** Fills in what a drawing says of itself and what all our drawings share. */
  async function withPicture(item: Item): Promise<Item> {
    const image = item.data['image'] as Record<string, unknown> | undefined;
    const path = image?.['contentUrl'];
    if (typeof path !== 'string' || !path.endsWith('.svg') || path.includes(':')) return item;
    const svg = await readFile(join(root, path), 'utf8').catch(() => undefined);
    const [, , , width, height] = /viewBox="([\d.-]+) ([\d.-]+) ([\d.]+) ([\d.]+)"/.exec(svg ?? '') ?? [];
    return {
      ...item,
      data: {
        ...item.data,
        image: {
          width: Number(width ?? 1200),
          height: Number(height ?? 800),
          ...(content.campaign?.data['pictures'] as object),
          ...image,
        },
      },
    };
  }

  function withTickets(item: Item): Item {
    const ids = item.data['tickets'];
    if (!Array.isArray(ids)) return item;
    const tickets = ids.map((id, index) => {
      const ticket = content.tickets.find(({ data }) => data['id'] === id);
      if (!ticket) {
        const known = content.tickets.map(({ data }) => data['id']).join(', ');
        issues.push(issueOf(item, `tickets[${index}]`, `there is no ticket "${id}" in tickets.yaml`, `use one of ${known}`));
        return undefined;
      }
      const { name, description, url } = ticket.data;
      return { name, description, url };
    });
    return { ...item, data: { ...item.data, tickets: tickets.filter(Boolean) } };
  }

  /** A festival's occurrences in the months ahead. */
  function dated(item: Item): Item[] {
    const { when, time, ...event } = item.data as {
      id?: string;
      city?: string;
      location?: { place?: string };
      when?: When[];
      time?: Time;
    };
    const dating = Object.fromEntries(Object.entries({ id: event.id, when, time }).filter(([, value]) => value !== undefined));
    // A day that does not exist is reported with all other strings; there is nothing to reckon with it.
    const datable = fits(DATING, item, dating) && ![...stringsOf(dating)].some(([, text]) => impossible(text));
    const city = content.cities.find(({ data }) => data['id'] === cityOf(item));
    const place = content.places.find(({ data }) => data['id'] === event.location?.place)?.data;
    const location = { ...event.location, ...(place ? { geo: place['geo'], address: place['address'] } : {}) };
    const timeZone = (city?.data['timeZone'] as string | undefined) ?? 'Europe/Paris';
    const to = monthsLater(today, MONTHS_AHEAD);
    let readable = datable;
    const found = (datable ? when! : []).flatMap((each, index) => {
      try {
        return occurrences([each], { from: today, to, timeZone, time });
      } catch (error) {
        readable = false;
        const remedy = 'see "A festival or market" in content/README.md';
        issues.push(issueOf(item, `when[${index}]`, `can't be read: ${(error as Error).message}`, remedy));
        return [];
      }
    });
    if (!found.length && readable) {
      const remedy = 'add the next date, or { month: … } where it is to be confirmed';
      issues.push({ ...issueOf(item, 'when', `no date between ${today} and ${to}`, remedy), past: true });
    }
    const at = (dates: Occurrence): Item => ({
      ...item,
      id: event.id,
      data: {
        ...event,
        id: `${event.id}-${dates.startDate.slice(0, 10)}`,
        city: cityOf(item),
        ...dates,
        location,
        ...(found.length > 1 ? { superEvent: event.id } : {}),
      },
    });
    // Without a date it is no event, but the rest of it is looked through all the same.
    if (!found.length) fits(guardOf(KINDS.events), at({ startDate: today }));
    return found.sort((a, b) => (a.startDate < b.startDate ? -1 : 1)).map(at);
  }
}

const CONNECTIONS = 'connections.yaml';
const DATING = guardOf(Dating);

const ofItsCity = (item: Item): Item => ({ ...item, data: { city: cityOf(item), ...item.data } });

/** Places and festivals of `…/<city>.yaml` belong to that city unless they say otherwise. */
const cityOf = (item: Item): string => (item.data['city'] as string | undefined) ?? item.file.replace(/^.*\/|\.yaml$/g, '');

function monthsLater(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
}

/** What to do, for the commonest findings. */
export function remedyOf({ path, value, guard }: Problem): string {
  if (value === undefined) {
    if (/\.(credit|license)$/.test(path))
      return 'a picture names its author and its license: ask for them, or take another picture';
    if (/\.alt\b/.test(path)) return 'say what is seen, in de, fr, lb and en, for those who do not see it';
    return 'fill it in; texts need de, fr, lb and en';
  }
  if (typeof value === 'string' && value.length > (guard.max ?? Infinity)) return 'shorten it so that it fits the card';
  if (guard.values) return 'use one of these words';
  if (guard.type === 'boolean') return 'write true or false, without quotes';
  if (guard.type && typeof value === 'string') return 'write the number without quotes, with a point and no comma';
  const isLink = [guard, ...(guard.or ?? [])].some(({ pattern }) => pattern?.startsWith('^https?:'));
  return isLink ? 'write the whole address, with https://' : 'content/README.md shows what belongs here';
}
