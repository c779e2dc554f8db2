/** The way from `sources.json` to the feed: gather, merge, share out, order, write. */
import { readFile } from 'node:fs/promises';
import { readFeed } from '../../campaign/refuse.js';
import { check } from '../../campaign/check.js';
import { describe } from '../../campaign/explain.js';
import { toGuard } from '../../campaign/guards.js';
import { FORMAT_VERSION } from '../../campaign/names.js';
import { Event, type Campaign } from '../../campaign/schema.js';
import { dayIn } from '../../campaign/select-events.js';
import { writeWhole } from '../write-whole.js';
import { withoutSecrets } from './address.js';
import { Cache } from './cache.js';
import { candidatesOf, type Candidate } from './candidates.js';
import { completeness } from './combine.js';
import { limitPerCity, orderFairly, type Limited, type Ordered } from './fairness.js';
import { gather, type Gathered, type Surroundings } from './gather.js';
import { merge, type Merged } from './merge.js';
import type { Settings } from './settings.js';
import type { Problem, Window } from './types.js';

export interface Order {
  /** `sources.json`. */
  file: string;
  settings: Settings;
  /** Where the feed goes. */
  out: string;
  /** The feed that all but the events is taken from. */
  into?: string | undefined;
  window: Window;
  /** The folder for what is remembered between runs. */
  cache: string;
  /** The sources that are believed however much smaller they have become. */
  accept: readonly string[];
  now: Date;
  env: Surroundings['env'];
  /** Hears which sources are done. */
  progress?: (done: readonly string[], all: number) => void;
  /** A module with other readers than our own: for tests. */
  formats?: string | undefined;
}

export interface Collected extends Pick<Merged, 'merged' | 'review' | 'unknown' | 'contradictions'>, Pick<Limited, 'left'> {
  gathered: Gathered[];
  /** How many events went into each source's part of the feed. */
  candidates: number;
  ordered: Ordered;
  /** The feed was written: there was something to write. */
  written: boolean;
}

/** How many sources are asked at a time. */
const AT_ONCE = 4;

/** What all but the events are taken from; throws a `CampaignError` where it is no feed. */
export async function readInto(file: string): Promise<Partial<Campaign>> {
  return readFeed(JSON.parse(await readFile(file, 'utf8')), file);
}

export async function collectEvents(order: Order): Promise<Collected> {
  const { settings, window, out, now } = order;
  const rest = order.into ? await readInto(order.into) : undefined;
  const gathered = (await gatherAll(order)).map(usable);
  const candidates = gathered.flatMap(({ occurrences, source }, rank) => candidatesOf(occurrences, source, rank));
  const { same, different, perCity } = settings;
  const { candidates: events, ...found } = merge(candidates, { same, different });
  const series = seriesOf(events);
  const contenders = events.map((candidate) => ({
    event: { ...eventOf(candidate), superEvent: series.get(candidate.series[0]!)! },
    completeness: completeness(candidate.event),
  }));
  const { kept, left } = limitPerCity(contenders, { perCity, from: window.from });
  const ordered = orderFairly(kept, { from: window.from });
  const published = inSeries(ordered.events);

  const today = dayIn(now, 'Europe/Luxembourg');
  const feed: Partial<Campaign> = {
    ...(rest ?? eventsAlone(window.to)),
    formatVersion: FORMAT_VERSION,
    dateModified: today,
    events: published,
  };
  const written = published.length > 0;
  if (written) await writeWhole(out, JSON.stringify(feed));
  return { ...found, gathered, candidates: candidates.length, left, ordered: { ...ordered, events: published }, written };
}

/** A few at a time, in the order of `sources.json`. */
async function gatherAll({
  file,
  settings: { sources },
  window,
  cache,
  accept,
  now,
  env,
  progress,
  formats,
}: Order): Promise<Gathered[]> {
  const results: Gathered[] = [];
  const done: string[] = [];
  const store = new Cache(cache);
  let next = 0;
  progress?.(done, sources.length);
  const work = async () => {
    for (let place = next++; place < sources.length; place = next++) {
      const source = sources[place]!;
      results[place] = await gather(source, {
        file,
        window,
        cache: store,
        env,
        now,
        accept: accept.includes(source.id),
        formats,
      });
      done.push(source.id);
      progress?.(done, sources.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

const guard = toGuard(Event as Parameters<typeof toGuard>[0], { editorial: false });

/** Without what a reader let through and the feed does not take. */
function usable({ occurrences, problems, ...gathered }: Gathered): Gathered {
  const { city } = gathered.source;
  const found: Problem[] = [];
  const good = occurrences.filter(({ uid, event }, index) => {
    const item = uid ?? `${index + 1}`;
    return check(guard, { ...event, id: 'id', city }, '', (misfit) =>
      found.push({ item, field: misfit.path, message: describe(misfit), remedy: 'it is left out; ask the publisher to mend it' }),
    );
  });
  return { ...gathered, occurrences: good, problems: [...problems, ...found] };
}

/** As it stands in the feed. */
function eventOf({ ids: [id], credits, licenses, event }: Candidate): Event {
  return {
    id: id!,
    ...event,
    ...(credits.length ? { creditText: credits.join('; ') } : {}),
    ...(licenses.length ? { license: licenses.join(' AND ') } : {}),
  };
}

/** Series that share a date are one, under the name that the first source gives it. */
function seriesOf(candidates: readonly Candidate[]): Map<string, string> {
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? id;
    return name === id ? id : nameOf(name);
  };
  for (const { series } of candidates) for (const id of series) names.set(nameOf(id), nameOf(series[0]!));
  return new Map([...names.keys()].map((id) => [id, nameOf(id)]));
}

/** Only what has other dates in the feed is part of a series. */
function inSeries(events: readonly Event[]): Event[] {
  const dates = new Map<string, number>();
  for (const { superEvent = '' } of events) dates.set(superEvent, (dates.get(superEvent) ?? 0) + 1);
  return events.map(({ superEvent = '', ...event }) => (dates.get(superEvent)! > 1 ? { ...event, superEvent } : event));
}

/** A feed without a campaign around the events. */
const eventsAlone = (expires: string): Omit<Campaign, 'formatVersion' | 'dateModified' | 'events'> => ({
  publisher: { name: 'QuattroPole', url: 'https://www.quattropole.org/' },
  expires,
  audiences: [],
  cities: [],
  places: [],
  trips: [],
  connections: [],
});

/** The report for programs. */
export function reportOf(collected: Collected, { window, out, settings }: Order): object {
  const { gathered, candidates, merged, review, left, ordered, unknown, contradictions, written } = collected;
  return {
    ...window,
    out: written ? out : null,
    sources: gathered.map(({ source: { id, city, type, url }, state, occurrences, bytes, since, trouble, problems }) => ({
      id,
      city,
      type,
      url: withoutSecrets(url),
      state,
      occurrences: occurrences.length,
      bytes,
      since,
      trouble,
      problems,
    })),
    occurrences: candidates,
    events: ordered.events.length,
    merged,
    review: review.map(({ pair, likeness, why, dates, candidates: both }) => ({
      pair,
      likeness: Math.round(likeness * 100) / 100,
      why,
      dates,
      events: both.map(({ ids: [id], sources, event: { name, startDate } }) => ({ id, sources, name, startDate })),
    })),
    unknown,
    contradictions,
    perCity: settings.perCity,
    leftOut: left,
    exposure: { counts: ordered.counts, shares: ordered.shares, weeks: ordered.weeks, unfair: ordered.unfair },
  };
}
