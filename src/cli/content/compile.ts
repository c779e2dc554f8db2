/** From what editors write to the campaign feed: references resolved, pictures measured, festivals dated. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check } from '../../campaign/check.js';
import { describe } from '../../campaign/explain.js';
import { toGuard } from '../../campaign/guards.js';
import { FORMAT_VERSION } from '../../campaign/names.js';
import { KINDS, type Campaign, type Kind } from '../../campaign/schema.js';
import { occurrences, type When } from './festivals.js';
import { issueOf, type Content, type Issue, type Item } from './read.js';
import { unknownFields } from './unknown-fields.js';

/** How far ahead events are dated. */
const MONTHS_AHEAD = 13;

/** What stays with the editors: never part of the feed. */
const EDITORIAL_FIELDS = ['sources'];

export interface Compiled {
  campaign: Campaign;
  issues: Issue[];
  /** Each item of the feed with the place an editor finds it. */
  items: Record<Kind, Item[]>;
}

export async function compile(content: Content, { root, today }: { root: string; today: string }): Promise<Compiled> {
  const issues: Issue[] = [];
  const items: Record<Kind, Item[]> = {
    audiences: content.audiences.map(published),
    cities: await Promise.all(content.cities.map((item) => withPicture(published(item)))),
    places: await Promise.all(content.places.map((item) => withPicture(ofItsCity(published(item))))),
    trips: await Promise.all(content.trips.map((item) => withPicture(published(item)))),
    events: content.festivals.flatMap((item) => dated(published(item))),
    connections: content.connections.map((item) => withTickets(published(item))),
  };

  for (const kind of Object.keys(KINDS) as Kind[]) {
    const guard = toGuard(KINDS[kind] as never, { editorial: true });
    for (const item of items[kind]) {
      for (const field of unknownFields(guard, item.data)) {
        issues.push(issueOf(item, field, 'is not a field of the model', 'check the spelling; quote a text that has a comma inside { … }'));
      }
    }
    items[kind] = items[kind].filter((item) => check(guard, item.data, '', (problem) => issues.push(issueOf(item, problem.path, describe(problem), remedies(describe(problem))))));
  }

  const settings = (content.campaign?.data ?? {}) as { publisher?: Campaign['publisher']; expires?: string };
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
  return { campaign, issues, items };

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
    if (!svg) issues.push(issueOf(item, 'image.contentUrl', `there is no ${path}`, 'add the drawing, or take the image away'));
    return { ...item, data: { ...item.data, image: { width: Number(width ?? 1200), height: Number(height ?? 800), ...(content.campaign?.data['pictures'] as object), ...image } } };
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
    const { when, time, ...event } = item.data as { id?: string; city?: string; location?: { place?: string }; when?: When[]; time?: { start: string; end?: string } };
    const city = content.cities.find(({ data }) => data['id'] === cityOf(item));
    const place = content.places.find(({ data }) => data['id'] === event.location?.place)?.data;
    const location = { ...event.location, ...(place ? { geo: place['geo'], address: place['address'] } : {}) };
    try {
      const found = occurrences(when ?? [], {
        from: today,
        to: monthsLater(today, MONTHS_AHEAD),
        timeZone: (city?.data['timeZone'] as string) ?? 'Europe/Paris',
        time,
      });
      if (!found.length) issues.push(issueOf(item, 'when', `no date between ${today} and ${monthsLater(today, MONTHS_AHEAD)}`, 'add the next date, or { month: … } where it is to be confirmed'));
      return found.map((dates) => ({
        ...item,
        data: { ...event, id: `${event.id}-${dates.startDate.slice(0, 10)}`, city: cityOf(item), ...dates, location, ...(found.length > 1 ? { superEvent: event.id } : {}) },
        line: (field) => item.line(field?.replace(/^(startDate|endDate)/, 'when')),
      }));
    } catch (error) {
      issues.push(issueOf(item, 'when', `can't be read: ${(error as Error).message}`, 'see "A festival or market" in content/README.md'));
      return [];
    }
  }
}

const ofItsCity = (item: Item): Item => ({ ...item, data: { city: cityOf(item), ...item.data } });

/** Places and festivals of `…/<city>.yaml` belong to that city unless they say otherwise. */
const cityOf = (item: Item): string => (item.data['city'] as string | undefined) ?? item.file.replace(/^.*\/|\.yaml$/g, '');

function monthsLater(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
}

/** What to do, for the commonest findings. */
function remedies(message: string): string | undefined {
  if (message.startsWith('missing')) return 'fill it in; texts need de, fr, lb and en';
  if (message.includes('characters')) return 'shorten it so that it fits the card';
  if (message.includes('link')) return 'write the whole address, with https://';
  return undefined;
}
