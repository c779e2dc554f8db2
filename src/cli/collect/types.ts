/** What the readers of calendars share: where events come from, and what a reader makes of them. */
import type { CityId, Event, Language } from '../../campaign/schema.js';

export const SOURCE_TYPES = [
  'ics',
  'openagenda',
  'opendatasoft',
  'jsonld',
  'destination-one',
  'echo-lu',
  'datatourisme',
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

/** A calendar of a city, as `sources.json` names it. */
export interface Source {
  /** Small letters, digits and hyphens; the events' ids begin with it. */
  id: string;
  city: CityId;
  type: SourceType;
  /** An http(s) address, or a file beside `sources.json`. */
  url: string;
  /** IANA time zone of dates that name none. Default: the city's. */
  timeZone: string;
  /** The language of texts that name none. Default: the city's. */
  language: Language;
  /** SPDX identifier or address of the license. */
  license?: string;
  /** Who is to be named. */
  credit?: string;
  /** Web page that events without a link of their own lead to. */
  homepage?: string;
}

/** The days that are collected, both included: `2026-06-01`. An event that is on in them belongs to them, whenever it began. */
export interface Window {
  from: string;
  to: string;
}

/** An event's own fields: an allow-list, so that no personal data comes along. The command adds `id`, `city`, `creditText` and `license`. */
export type CollectedEvent = Omit<Event, 'id' | 'city' | 'creditText' | 'license'>;

/** One occurrence, as its source has it. */
export interface Occurrence {
  /** UID (RFC 5545) or the source's own id; the same for all occurrences of a series. None: the source names none. */
  uid?: string;
  /** Which occurrence of a series: its original start (RECURRENCE-ID), as `startDate` is written. None: the event has just one. */
  recurrenceId?: string;
  event: CollectedEvent;
}

/** Something that a source has and we can't use, or used with a guess. */
export interface Problem {
  /** Which item: its UID, its title, or its place in the document. */
  item?: string;
  field?: string;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

export interface ReadContext {
  source: Source;
  window: Window;
  report(problem: Problem): void;
}

/**
 * Reads what a source sent. Tolerant by item: what can't be used is reported and left out. Throws only where the document as a whole is not
 * of this type. May hang or run out of memory on hostile input: the command runs it in a worker with a time-out and a memory limit.
 */
export type Reader = (document: string, context: ReadContext) => Occurrence[] | Promise<Occurrence[]>;
