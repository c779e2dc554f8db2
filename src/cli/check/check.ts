/** What is wrong with a feed: what a visitor's browser leaves out or shows wrongly, and what it makes do with. */
import { readFeed } from '../../campaign/refuse.js';
import { check, type Problem as Misfit } from '../../campaign/check.js';
import { describe } from '../../campaign/explain.js';
import { toGuard } from '../../campaign/guards.js';
import { Campaign, KINDS, type City, type Event, type Kind } from '../../campaign/schema.js';
import { readEvent } from '../../campaign/select-events.js';
import { remedyOf } from '../content/compile.js';
import { idIssues, pastIssues, positionIssues, referenceIssues, tripIssues } from '../content/editorial.js';
import { linkAndDateIssues } from '../content/links.js';
import { issueOf, type Content, type Issue, type Item } from '../content/read.js';
import { misread, unknownFields } from '../content/unknown-fields.js';
import { guardOf } from '../content/written.js';

export interface Finding {
  /** A warning: what browsers make do with. */
  severity: 'error' | 'warning';
  /** Where: `events[3].location.geo`. */
  path: string;
  /** The item's id. */
  id?: string | undefined;
  message: string;
  remedy: string;
}

/** An item of the feed, as the checks of the content know items: there it is a file's line that is named, here a path. */
interface FeedItem extends Item {
  path: string;
}

const KIND_NAMES = Object.keys(KINDS) as Kind[];

/** All findings, in the order of the feed. Throws a `CampaignError` where it is no feed of ours. */
export function checkFeed(value: unknown, { file, today }: { file: string; today: string }): Finding[] {
  const feed = readFeed(value, file);
  const findings: Finding[] = [];
  const add = (severity: Finding['severity'], path: string, id: unknown, message: string, remedy = '') =>
    findings.push({ severity, path, id: typeof id === 'string' ? id : undefined, message, remedy });

  const items = Object.fromEntries(
    KIND_NAMES.map((kind) => [
      kind,
      itemsOf(feed[kind], kind, (message, remedy) => add('error', kind, undefined, message, remedy)),
    ]),
  ) as Record<Kind, FeedItem[]>;

  // What stands around the lists.
  const { publisher, formatVersion, dateModified, expires } = Campaign.properties;
  const head: FeedItem = { data: feed, file, path: '', line: () => 0 };
  for (const [name, schema] of Object.entries({ publisher, formatVersion, dateModified, expires })) {
    check(guardOf(schema), feed[name], name, (misfit) =>
      add('error', misfit.path, undefined, describe(misfit), remedyFor(misfit)),
    );
  }

  // Each item by itself: what the browser's guard refuses is an error, what only the editors' does a warning.
  const good = Object.fromEntries(KIND_NAMES.map((kind) => [kind, [] as FeedItem[]])) as unknown as Record<Kind, FeedItem[]>;
  for (const kind of KIND_NAMES) {
    const tolerant = toGuard(KINDS[kind] as Parameters<typeof toGuard>[0], { editorial: false });
    const strict = guardOf(KINDS[kind]);
    for (const item of items[kind]) {
      const told = new Set<string>();
      const tell = (severity: Finding['severity']) => (misfit: Misfit) => {
        if (told.has(misfit.path)) return;
        told.add(misfit.path);
        add(severity, pathIn(item, misfit.path), item.data['id'], describe(misfit), remedyFor(misfit));
      };
      if (check(tolerant, item.data, '', tell('error'))) good[kind].push(item);
      check(strict, item.data, '', tell('warning'));
      misread(strict, item.data, tell('warning'));
      for (const field of unknownFields(strict, item.data)) {
        add(
          'warning',
          pathIn(item, field),
          item.data['id'],
          'is not a field of the model',
          'check the spelling, or leave it out',
        );
      }
    }
  }

  // Items with each other, and with the calendar.
  const content = contentOf(items);
  const whole = items.cities.length > 0;
  const errors = [
    ...idIssues(content, good.events),
    ...pastIssues(good.connections, typeof feed['expires'] === 'string' ? head : undefined, today),
    ...(whole ? referenceIssues(content, good) : []),
    ...dateIssues(good.events, good.cities),
  ];
  const links = linkAndDateIssues(
    [head, ...Object.values(items).flat()].map((item) => (item === head ? { ...head, data: ownFields(feed) } : item)),
  );
  const warnings = [...positionIssues(good), ...tripIssues(good.trips, content)];
  const place = new Map(
    Object.values(items)
      .flat()
      .map((item) => [item.id, item]),
  );
  const report = (severity: Finding['severity']) => (issue: Issue) => {
    const item = place.get(issue.item);
    const path = item ? pathIn(item, issue.field ?? '') : (issue.field ?? issue.item ?? issue.file.replace(/[./].*/, ''));
    add(severity, path, item?.data['id'], issue.message, issue.remedy);
  };
  errors.forEach(report('error'));
  for (const issue of links) report(/is not encrypted$/.test(issue.message) ? 'warning' : 'error')(issue);
  warnings.forEach(report('warning'));
  return inOrder(findings);
}

/** The items of a list; what is none is told. */
function itemsOf(list: unknown, kind: Kind, tell: (message: string, remedy: string) => void): FeedItem[] {
  if (list === undefined) tell('is missing', `write "${kind}": [] where there are none`);
  else if (!Array.isArray(list)) tell('is no list', 'write […]');
  if (!Array.isArray(list)) return [];
  return list.flatMap((data: unknown, index) => {
    const path = `${kind}[${index}]`;
    const object = typeof data === 'object' && data !== null && !Array.isArray(data);
    if (!object) tell(`${path} is no item with fields`, 'write {…}');
    return object ? { data: data as Record<string, unknown>, file: kind, id: path, path, line: () => 0 } : [];
  });
}

const contentOf = ({ audiences, cities, places, trips, events, connections }: Record<Kind, Item[]>): Content => ({
  campaign: undefined,
  audiences,
  cities,
  places,
  trips,
  festivals: events,
  connections,
  tickets: [],
  glossary: [],
  words: [],
});

/** Dates with a time that do not exist, and ends before the beginning. */
function dateIssues(events: readonly Item[], cities: readonly Item[]): Issue[] {
  const zones = new Map(cities.map(({ data }) => [data['id'], (data as unknown as City).timeZone]));
  const remedy = 'look it up in the calendar, or in the source';
  return events.flatMap((item) => {
    const event = item.data as unknown as Event;
    const bad = (['startDate', 'endDate'] as const).filter((field) => event[field]?.includes('T') && !exists(event[field]));
    if (bad.length) return bad.map((field) => issueOf(item, field, `${event[field]} is not in the calendar`, remedy));
    const when = readEvent(event, zones.get(event.city));
    const ends = event.endDate;
    if (!when || !ends || event.startDate.length === 7) return [];
    const early = ends.includes('T') ? when.start && Date.parse(ends) < when.start.getTime() : ends < when.from;
    return early ? [issueOf(item, 'endDate', `${ends} is before it begins (${event.startDate})`, remedy)] : [];
  });
}

/** `2026-02-30T20:00+01:00` rolls over in some engines and is no date in others. */
function exists(text: string): boolean {
  const [day = '', clock = ''] = text.split('T');
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(Date.parse(text)) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && clock < '24';
}

const pathIn = ({ path }: FeedItem, field: string): string => [path, field].filter(Boolean).join('.');

const ownFields = (feed: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(feed).filter(([name]) => !(KIND_NAMES as string[]).includes(name)));

const remedyFor = (misfit: Misfit): string =>
  misfit.value === undefined && /\.?(de|fr|lb|en)$/.test(misfit.path)
    ? 'translate it; until then visitors see it in another language'
    : remedyOf(misfit).replace('content/README.md shows what belongs here', 'campaign.schema.json says what belongs here');

/** By list and place, as they stand in the feed; errors of an item first. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const keyOf = ({ path, severity }: Finding) => {
    const [, kind = '', index = ''] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
    return [String(KIND_NAMES.indexOf(kind as Kind) + 1).padStart(2, '0'), index.padStart(7, '0'), severity, path].join(' ');
  };
  const keyed = findings.map((finding) => [keyOf(finding), finding] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, finding]) => finding);
}
