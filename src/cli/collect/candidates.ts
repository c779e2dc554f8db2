/** From what a reader found to candidates for the feed: each with an id that is the same in every run, and all it is known by. */
import { createHash } from 'node:crypto';
import type { Event } from '../../campaign/schema.js';
import { comparable } from './address.js';
import { instantOf } from './when.js';
import { plainTitle } from './similarity.js';
import type { Occurrence, Source } from './types.js';

export type CandidateEvent = Omit<Event, 'id' | 'creditText' | 'license' | 'superEvent'>;

/** An event on its way into the feed, from one source or merged from several. */
export interface Candidate {
  /** Its id, then the ids of all that it was merged from. */
  ids: readonly string[];
  /** The ids of the series that it is an occurrence of. */
  series: readonly string[];
  /** What its sources know it by; whoever shares one of them is the same. */
  uids: readonly string[];
  /** Addresses that lead to it and not to a site's front page, in comparable form. */
  links: readonly string[];
  /** The ids of its sources; the first is the one whose id it has. */
  sources: readonly string[];
  /** The place in `sources.json` of the first source. */
  rank: number;
  credits: readonly string[];
  licenses: readonly string[];
  event: CandidateEvent;
}

/** Twelve letters and digits: a mistaken match among a million events has a chance of about one in a hundred thousand. */
const short = (text: string): string =>
  BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    .toString(36)
    .slice(0, 12);

export function candidatesOf(occurrences: readonly Occurrence[], source: Source, rank: number): Candidate[] {
  const home = source.homepage && comparable(source.homepage);
  const known = occurrences.map((occurrence) => {
    const { uid, recurrenceId, event } = occurrence;
    const all = typeof event.url === 'string' ? [event.url] : Object.values(event.url);
    const links = [...new Set(all.flatMap((link) => comparable(link) ?? []))].filter((link) => link !== home).sort();
    const title = Object.values(event.name).map(plainTitle).sort().join('\n');
    const which = uid === undefined || recurrenceId !== undefined ? instantOf(recurrenceId ?? event.startDate) : '';
    // What has neither UID nor address is known by its title and venue.
    const own = uid ?? (links.length ? links.join('\n') : [title, JSON.stringify(event.location.name)].join('\n'));
    return { occurrence, links, title, own, which, key: [own, which].join('\n') };
  });
  const titles = new Map<string, Set<string>>();
  for (const { key, title } of known) titles.set(key, (titles.get(key) ?? new Set()).add(title));

  return known.map(({ occurrence: { uid, event }, links, title, own, which, key }): Candidate => {
    // One page for several events of a day: there the title tells them apart.
    const shared = uid === undefined && titles.get(key)!.size > 1;
    const space = spaceOf(source, uid);
    return {
      ids: [`${source.id}-${short(shared ? [key, title].join('\n') : key)}`],
      series: [`${source.id}-${short(uid ?? [own, title].join('\n'))}`],
      uids:
        uid === undefined
          ? []
          : [[space, uid, which].join('\n'), [space, uid, `@${instantOf(event.startDate)}`].join('\n')].sort(),
      links,
      sources: [source.id],
      rank,
      credits: source.credit ? [source.credit] : [],
      licenses: source.license ? [source.license] : [],
      event: { ...event, city: source.city },
    };
  });
}

/**
 * Whose UIDs are comparable: those made to be unique in the world (RFC 7986), those of OpenAgenda and of its mirror; all others, such as
 * "17", only within their source.
 */
function spaceOf({ id, type }: Source, uid = ''): string {
  if (type === 'openagenda' || type === 'opendatasoft') return 'openagenda';
  const worldwide = /\S@\S|^https?:|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i.test(uid);
  return worldwide ? '' : id;
}
