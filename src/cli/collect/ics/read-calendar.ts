/** Reads iCalendar (RFC 5545, 7986): what is well-formed by the book, what is not as far as it can be understood. */
import { given } from '../json.js';
import { written } from '../times.js';
import type { CollectedEvent, Occurrence, Reader, ReadContext } from '../types.js';
import { allOf, calendarsOf, firstOf, type Component } from './components.js';
import { fieldsOf, type Fields } from './event.js';
import { linesOf } from './lines.js';
import { datesOf, normal, type Dated } from './series.js';
import { compareVersions, versionOf, type Version } from './version.js';
import { instantOf, zonesOf } from './zones.js';

/** Of a whole document: more are no calendar of a city. */
const MAX_OCCURRENCES = 20_000;

export const readCalendar: Reader = (document, context) => {
  const calendars = calendarsOf(linesOf(document)).filter(({ name }) => name === 'VCALENDAR');
  if (!calendars.length) throw new Error('this is no iCalendar file: it has no BEGIN:VCALENDAR');

  const found: { instant: number; occurrence: Occurrence }[] = [];
  for (const group of groupsOf(calendars.flatMap((calendar) => versionsOf(calendar, context)))) {
    if (found.length > MAX_OCCURRENCES) {
      const message = `has more than ${MAX_OCCURRENCES} dates in the window`;
      context.report({ message, remedy: 'The rest is left out: collect fewer days (--to), or a smaller calendar.' });
      break;
    }
    found.push(...occurrencesOf(group, context));
  }
  return found
    .slice(0, MAX_OCCURRENCES)
    .sort((a, b) => a.instant - b.instant)
    .map(({ occurrence }) => occurrence);
};

/** The events of a calendar that are for everybody and complete. */
function versionsOf(calendar: Component, context: ReadContext): Version[] {
  const zones = zonesOf(calendar, context);
  const events = calendar.parts.filter(({ name }) => name === 'VEVENT');
  if (calendar.cutOff) {
    context.report({
      message: `ends in the middle of ${events.at(-1)?.cutOff ? 'an event, which is left out' : 'the calendar'}`,
      remedy: 'What was read before is taken; fetch it again, or see whether the export is cut off.',
    });
  }
  const isPublic = (event: Component) => /^(PUBLIC)?$/i.test(firstOf(event, 'CLASS')?.value.trim() ?? '');
  const hidden = events.filter((event) => !isPublic(event)).length;
  if (hidden) {
    const message = `${hidden === 1 ? 'one event is' : `${hidden} events are`} marked as private or confidential`;
    context.report({ field: 'CLASS', message, remedy: 'Left out; make them public in the calendar if they are meant to be.' });
  }
  return events
    .filter((event) => !event.cutOff && isPublic(event))
    .flatMap((event) => versionOf(event, { calendar, zones, report: context.report }) ?? []);
}

/** By UID; an event without one stands alone. */
function groupsOf(versions: readonly Version[]): Version[][] {
  const groups = new Map<unknown, Version[]>();
  for (const version of versions) {
    const key = version.uid ?? version;
    const group = groups.get(key);
    if (group) group.push(version);
    else groups.set(key, [version]);
  }
  return [...groups.values()];
}

function occurrencesOf(group: readonly Version[], context: ReadContext): { instant: number; occurrence: Occurrence }[] {
  const { dates, changes } = newestOf(group);
  const [series] = dates;
  const fields = new Map<Version, Fields | undefined>();
  const isSeries =
    changes.length > 0 || dates.length > 1 || ['RRULE', 'RDATE'].some((name) => series && allOf(series.component, name).length);

  const fieldsFor = (version: Version): Fields | undefined => {
    if (!fields.has(version)) fields.set(version, fieldsOf(version, context));
    return fields.get(version);
  };
  const found = dates.length
    ? dates.flatMap((each, index) => datesOf(each, index ? [] : changes, context))
    : datesOf(undefined, changes, context);
  return found.flatMap((dated) => {
    const known = fieldsFor(dated.version);
    return known ? { instant: dated.instant, occurrence: occurrence(dated, known, isSeries) } : [];
  });
}

/**
 * Of each date and each change the newest version. Several that are equally new and begin at different times are no versions: some calendars
 * give one UID to all dates of a production.
 */
function newestOf(group: readonly Version[]): { dates: Version[]; changes: Version[] } {
  const dates: Version[] = [];
  for (const version of group.filter(({ changes }) => !changes)) {
    const order = dates.length ? compareVersions(version, dates[0]!) : 0;
    const same = dates.findIndex(({ start }) => instantOf(start) === instantOf(version.start));
    if (order > 0) dates.length = 0;
    if (order === 0 && same >= 0) dates[same] = version;
    else if (order >= 0) dates.push(version);
  }
  const changes = new Map<number, Version>();
  for (const version of group) {
    if (!version.changes) continue;
    const key = instantOf(normal(version.changes, (dates[0] ?? version).start));
    const known = changes.get(key);
    if (!known || compareVersions(version, known) >= 0) changes.set(key, version);
  }
  return { dates, changes: [...changes.values()].map((change) => completed(change, dates[0])) };
}

/** What a change does not say is as in the series. */
function completed(change: Version, series: Version | undefined): Version {
  if (!series) return change;
  const own = new Set(change.component.properties.map(({ name }) => name));
  const inherited = series.component.properties.filter(({ name }) => !own.has(name));
  const component = { ...change.component, properties: [...change.component.properties, ...inherited] };
  return { ...change, component, length: own.has('DTEND') || own.has('DURATION') ? change.length : series.length };
}

const occurrence = ({ version, span, original }: Dated, fields: Fields, isSeries: boolean): Occurrence =>
  given<Occurrence>({
    uid: version.uid,
    recurrenceId: isSeries ? written(original) : undefined,
    event: given<CollectedEvent>({
      ...fields,
      startDate: written(span.start),
      endDate: span.end && written(span.end),
    }),
  });
