/**
 * One event from several records of it. The most complete record leads, then the order of `sources.json`; each field comes from the first
 * that has it, texts and links language by language. Two things differ: the most serious status wins, with the dates that belong to it, and
 * the id is that of the first source, so that it stays when another record becomes the more complete.
 */
import { AVAILABILITIES, LANGUAGES } from '../../campaign/categories.js';
import type { Event, Language, Text } from '../../campaign/schema.js';
import type { Candidate, CandidateEvent } from './candidates.js';

type Status = NonNullable<Event['eventStatus']>;
type Link = Event['url'];

/** The more serious the later. */
const GRAVITY: readonly (Status | undefined)[] = [
  undefined,
  'EventScheduled',
  'EventRescheduled',
  'EventMovedOnline',
  'EventPostponed',
  'EventCancelled',
];

const gravity = ({ eventStatus }: CandidateEvent): number => GRAVITY.indexOf(eventStatus);

/** How much a record says. */
export function completeness(event: CandidateEvent): number {
  const { name, description = {}, url, location, image, endDate, startDate } = event;
  const languages = [name, description, typeof url === 'string' ? {} : url].map((texts) => Object.keys(texts).length);
  const said = [endDate, startDate.includes('T'), location.geo, location.address, image, event.inLanguage, event.offers].filter(
    Boolean,
  );
  const known = [event.isAccessibleForFree, event.wheelchair].filter((value) => value !== undefined);
  return languages.reduce((sum, count) => sum + count, 0) + said.length + known.length;
}

/** In the order of `sources.json`, then of ids, and the same for the same candidates however they came. */
export function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const keyOf = (candidate: Candidate) =>
    [String(candidate.rank).padStart(6, '0'), candidate.ids[0], JSON.stringify(candidate)].join('\n');
  return candidates
    .map((candidate) => [keyOf(candidate), candidate] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, candidate]) => candidate);
}

/** The same for the same records, in whatever order they come. */
export function combine(candidates: readonly Candidate[]): Candidate {
  const ordered = inOrder(candidates);
  const [first] = ordered as [Candidate];
  if (ordered.length === 1) return first;
  const all = <K extends 'ids' | 'series' | 'uids' | 'links' | 'sources' | 'credits' | 'licenses'>(key: K): string[] => [
    ...new Set(ordered.flatMap((candidate) => candidate[key])),
  ];
  const events = ordered.map(({ event }) => event);
  return {
    ids: [first.ids[0]!, ...all('ids').slice(1).sort()],
    series: all('series'),
    uids: all('uids').sort(),
    links: all('links').sort(),
    sources: all('sources'),
    rank: first.rank,
    credits: all('credits'),
    licenses: all('licenses'),
    event: combineEvents(
      [...events].sort((a, b) => completeness(b) - completeness(a)),
      first.event.city,
    ),
  };
}

/** The most complete first. */
function combineEvents(events: readonly CandidateEvent[], city: Event['city']): CandidateEvent {
  const [lead] = events as [CandidateEvent];
  const first = <K extends keyof CandidateEvent>(key: K): CandidateEvent[K] | undefined =>
    events.map((event) => event[key]).find((value) => value !== undefined);
  const place = <K extends keyof Event['location']>(key: K): Event['location'][K] | undefined =>
    events.map(({ location }) => location[key]).find((value) => value !== undefined);

  const gravest = events.reduce((worst, event) => (gravity(event) > gravity(worst) ? event : worst));
  const moved = gravity(gravest) > GRAVITY.indexOf('EventScheduled');
  // A time says more than a day, but the new date of an event that was moved says most.
  const dated = moved ? gravest : (events.find(({ startDate }) => startDate.includes('T')) ?? lead);
  const endDate = dated.endDate ?? events.find((event) => event.startDate === dated.startDate && event.endDate)?.endDate;
  const availability = AVAILABILITIES.findLast((each) => events.some(({ offers }) => offers?.availability === each));

  return withoutGaps({
    city,
    name: texts(events.map(({ name }) => name))!,
    description: texts(events.map(({ description }) => description)),
    category: lead.category,
    startDate: dated.startDate,
    endDate,
    eventStatus: gravest.eventStatus,
    previousStartDate: moved ? gravest.previousStartDate : first('previousStartDate'),
    location: withoutGaps({
      name: names(events.map(({ location }) => location.name)),
      place: place('place'),
      geo: place('geo'),
      address: place('address'),
    }),
    isAccessibleForFree: first('isAccessibleForFree'),
    wheelchair: first('wheelchair'),
    inLanguage: first('inLanguage'),
    offers: availability ? { availability } : first('offers'),
    url: links(events),
    image: first('image'),
    originalLanguage: first('originalLanguage'),
  });
}

/** Texts complete each other: each language from the first that has it. */
function texts(all: readonly (Text | undefined)[]): Text | undefined {
  const entries = LANGUAGES.flatMap((language) => {
    const text = all.map((each) => each?.[language]).find(Boolean);
    return text ? [[language, text] as const] : [];
  });
  return entries.length ? Object.fromEntries(entries) : undefined;
}

function names(all: readonly Event['location']['name'][]): Event['location']['name'] {
  const [lead] = all as [Event['location']['name']];
  return typeof lead === 'string' ? lead : texts(all.filter((name) => typeof name !== 'string'))!;
}

/** A page in one language is for the languages in which its record has a title. */
function links(events: readonly CandidateEvent[]): Link {
  const linkOf = (language: Language): string | undefined =>
    events
      .map(({ url, name }) => (typeof url !== 'string' ? url[language] : name[language] ? url : undefined))
      .find((link) => link !== undefined);
  const entries = LANGUAGES.flatMap((language) => {
    const link = linkOf(language);
    return link ? [[language, link] as const] : [];
  });
  const different = new Set(entries.map(([, link]) => link));
  return different.size > 1 ? Object.fromEntries(entries) : ([...different][0] ?? events[0]!.url);
}

const withoutGaps = <T extends object>(value: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
