/**
 * Cuts events and time zones out of a calendar's lines. Properties are read by an allow-list, so that whoever organises, attends or is to be
 * called never comes in; each line by itself, so that a bad one costs no more than itself.
 */
import ICAL from 'ical.js';
import type { Line } from './lines.js';

export interface Property {
  /** In capitals. */
  name: string;
  /** By their names in small letters. */
  params: Readonly<Record<string, unknown>>;
  /** As it is written: still escaped. */
  value: string;
}

export interface Component {
  name: string;
  /** The line on which it begins. */
  line: number;
  properties: Property[];
  parts: Component[];
  /** Lines that could not be read. */
  badLines: number[];
  /** The document ends before it does. */
  cutOff: boolean;
}

const ALLOWED: Readonly<Record<string, ReadonlySet<string>>> = {
  VCALENDAR: new Set(['METHOD', 'URL', 'X-WR-TIMEZONE']),
  VEVENT: new Set([
    'UID', 'SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED', 'RECURRENCE-ID', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'EXRULE',
    'STATUS', 'CLASS', 'SUMMARY', 'DESCRIPTION', 'X-ALT-DESC', 'LOCATION', 'GEO', 'URL', 'CATEGORIES',
  ]), // prettier-ignore
  VTIMEZONE: new Set(['TZID', 'X-LIC-LOCATION']),
  STANDARD: new Set(['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'RRULE', 'RDATE']),
  DAYLIGHT: new Set(['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'RRULE', 'RDATE']),
};

/** What each stands in. Whatever is still open there was not closed. */
const PARENTS: Readonly<Record<string, string>> = {
  VCALENDAR: '',
  VEVENT: 'VCALENDAR',
  VTIMEZONE: 'VCALENDAR',
  STANDARD: 'VTIMEZONE',
  DAYLIGHT: 'VTIMEZONE',
};

/** Deeper than any calendar nests. */
const MAX_DEPTH = 8;

/** Values stay as they are written: what they mean depends on more than the library knows here. */
const RAW = { property: {}, param: {}, value: {}, propertyGroups: false };

/** The calendars of a document; a file may hold several. */
export function calendarsOf(lines: readonly Line[]): Component[] {
  const root = component('', 0);
  const open = [root];
  const nameOf = (level: number) => open[level]!.name;

  for (const { number, text } of lines) {
    const [, edge, word = ''] = /^(BEGIN|END)\s*:\s*([\w-]{1,60})\s*$/i.exec(text) ?? [];
    const name = word.toUpperCase();
    if (edge?.toUpperCase() === 'BEGIN') {
      const parent = Object.hasOwn(PARENTS, name) ? PARENTS[name] : undefined;
      if (parent !== undefined) {
        while (open.length > 1 && nameOf(open.length - 1) !== parent) open.pop();
        // A calendar that was never begun.
        if (parent === 'VCALENDAR' && open.length === 1) push(open, component(parent, number));
      }
      if (open.length < MAX_DEPTH) push(open, component(name, number));
    } else if (edge) {
      const level = open.findLastIndex((each) => each.name === name);
      if (level > 0) open.length = level;
    } else read(open.at(-1)!, number, text);
  }
  for (const each of open) each.cutOff = true;
  return root.parts;
}

const component = (name: string, line: number): Component => ({
  name,
  line,
  properties: [],
  parts: [],
  badLines: [],
  cutOff: false,
});

function push(open: Component[], child: Component): void {
  open.at(-1)!.parts.push(child);
  open.push(child);
}

function read(into: Component, number: number, text: string): void {
  const allowed = Object.hasOwn(ALLOWED, into.name) ? ALLOWED[into.name] : undefined;
  if (!allowed) return;
  const name = /^([A-Za-z0-9-]+)\s*[;:]/.exec(text)?.[1]?.toUpperCase();
  if (!name) into.badLines.push(number);
  if (!name || !allowed.has(name)) return;
  try {
    const [, params, , value] = ICAL.parse.property(text, RAW) as [string, Record<string, unknown>, string, string];
    into.properties.push({ name, params, value });
  } catch {
    into.badLines.push(number);
  }
}

export const allOf = ({ properties }: Component, name: string): Property[] => properties.filter((each) => each.name === name);

/** Where a property may stand once only, the first counts. */
export const firstOf = ({ properties }: Component, name: string): Property | undefined =>
  properties.find((each) => each.name === name);

export const param = (property: Property | undefined, name: string): string | undefined => {
  const value = property && Object.hasOwn(property.params, name) ? property.params[name] : undefined;
  return typeof value === 'string' ? value.trim() : undefined;
};
