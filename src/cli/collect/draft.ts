/** From what a reader understood of an item to its occurrences in the feed's own fields: the one place where events are made. */
import type { Event, Language, Text } from '../../campaign/schema.js';
import { LANGUAGES } from '../../campaign/categories.js';
import { categoryOf } from './category.js';
import { locationOf, statusInTitle, TOWN } from './fields.js';
import { given } from './json.js';
import { isIn, lengthOf, sound, written, type Span } from './times.js';
import type { CollectedEvent, Occurrence, ReadContext } from './types.js';

/** An item of a calendar, understood. What an event can't be without may be missing; the problem is then reported. */
export interface Draft {
  uid?: string | undefined;
  name: Text | undefined;
  description?: Text | undefined;
  /** The calendar's own categories and keywords. */
  words: readonly string[];
  /** Its dates; of something that repeats, those in the window. */
  spans: readonly Span[];
  /** Whether the calendar has more dates of it, in the window or not. */
  series: boolean;
  location: Event['location'] | undefined;
  url: Event['url'] | undefined;
  eventStatus?: Event['eventStatus'];
  previousStartDate?: string | undefined;
  isAccessibleForFree?: boolean | undefined;
  wheelchair?: Event['wheelchair'];
  inLanguage?: readonly string[] | undefined;
  availability?: NonNullable<Event['offers']>['availability'];
}

/** Of one series, in the window: more is no calendar but a mistake, or an attack. */
export const MAX_OCCURRENCES = 1000;
/** What lasts longer is no event but an offer that is always there. */
export const MAX_DAYS = 731;

/** Reads item by item: one that goes wrong doesn't take the others with it. */
export function readItems(
  items: readonly unknown[],
  context: ReadContext,
  read: (item: unknown, context: ReadContext) => readonly Draft[],
): Occurrence[] {
  return items.flatMap((item, index) => {
    try {
      return read(item, context).flatMap((draft) => occurrencesOf(draft, context, `item ${index + 1}`));
    } catch (error) {
      context.report({
        item: `item ${index + 1}`,
        message: `can't be read: ${(error as Error).message}`,
        remedy: 'It is left out. This is a fault of the reader: please report it with the item.',
      });
      return [];
    }
  });
}

function occurrencesOf(draft: Draft, context: ReadContext, place: string): Occurrence[] {
  const { source, window } = context;
  const { name } = draft;
  const title = titleOf(name, source.language);
  const item = title ?? draft.uid ?? place;
  const lacks = (field: string, message: string, remedy: string) => {
    context.report({ item, field, message, remedy });
    return [];
  };

  if (!name || !title)
    return lacks(
      'name',
      'has no title in German, French, Luxembourgish or English',
      'It is left out; give it one in the calendar.',
    );
  if (!draft.spans.length && !draft.series)
    return lacks(
      'startDate',
      'has no date that can be read',
      'It is left out; give it a date such as 2027-01-16T20:00 in the calendar.',
    );

  const spans = draft.spans.map(sound).filter((span) => isIn(span, window));
  const lasting = spans.filter((span) => lengthOf(span) <= MAX_DAYS);
  if (lasting.length < spans.length) {
    lacks('endDate', `lasts longer than ${MAX_DAYS} days`, 'It is left out as an offer that is always there; is its end right?');
  }
  if (!lasting.length) return [];
  const url = draft.url ?? source.homepage;
  if (!url) {
    return lacks(
      'url',
      'has no link',
      `It is left out; give it one in the calendar, or set "homepage" of the source "${source.id}".`,
    );
  }
  if (!draft.location) lacks('location', 'names no place', 'The city alone is shown; add the place in the calendar.');

  const byStart = new Map(lasting.map((span) => [written(span.start), span]));
  const starts = [...byStart].sort(([a], [b]) => (a < b ? -1 : 1));
  if (starts.length > MAX_OCCURRENCES) {
    lacks('startDate', `has ${starts.length} dates`, `Only the first ${MAX_OCCURRENCES} are taken.`);
  }

  const fields = fieldsOf(draft, { name, title, url }, context);
  return starts.slice(0, MAX_OCCURRENCES).map(([startDate, { end }]) =>
    given<Occurrence>({
      uid: draft.uid,
      recurrenceId: draft.series ? startDate : undefined,
      event: given<CollectedEvent>({ ...fields, startDate, endDate: end && written(end) }),
    }),
  );
}

/** All but the dates: the same for every occurrence. */
function fieldsOf(
  draft: Draft,
  { name, title, url }: { name: Text; title: string; url: Event['url'] },
  { source }: ReadContext,
): { [K in keyof CollectedEvent]: CollectedEvent[K] | undefined } & { startDate: string } {
  const said = statusInTitle(title);
  const availability = draft.availability ?? (said.soldOut && 'SoldOut');
  return {
    name,
    description: draft.description,
    category: categoryOf(draft.words, title),
    startDate: '',
    eventStatus: draft.eventStatus ?? said.eventStatus,
    previousStartDate: draft.previousStartDate,
    location: draft.location ?? locationOf({ [source.language]: TOWN[source.city] }, undefined, undefined)!,
    isAccessibleForFree: draft.isAccessibleForFree,
    wheelchair: draft.wheelchair,
    inLanguage: draft.inLanguage,
    offers: availability && { availability },
    url,
    originalLanguage: name[source.language] ? source.language : LANGUAGES.find((language) => name[language]),
  };
}

const titleOf = (name: Text | undefined, language: Language): string | undefined =>
  name?.[language] ?? LANGUAGES.map((each) => name?.[each]).find(Boolean);
