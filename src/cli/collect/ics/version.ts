/** An event as one VEVENT has it: when it is, and which version of what. A series has several: its own, and those of changed dates. */
import { MAX_DAYS } from '../draft.js';
import type { Problem } from '../types.js';
import { firstOf, param, type Component, type Property } from './components.js';
import { DAY, dateTimeOf, durationOf, midnight, textOf, type Duration } from './values.js';
import { instantOf, type When, type Zones } from './zones.js';

export interface Version {
  component: Component;
  calendar: Component;
  /** Of the calendar. */
  zones: Zones;
  uid?: string | undefined;
  start: When;
  length: Duration;
  /** The date that it changes (RECURRENCE-ID). */
  changes?: When | undefined;
  /** It changes all that follow, too (RANGE=THISANDFUTURE). */
  andFuture: boolean;
  report(problem: Omit<Problem, 'item'>): void;
}

/** Something that lasts for a moment, or for the day. */
const NO_LENGTH: Duration = { days: 0, time: 0 };

/** Undefined where it has no date that can be used; the problem is reported. */
export function versionOf(
  component: Component,
  { calendar, zones, report }: { calendar: Component; zones: Zones; report(problem: Problem): void },
): Version | undefined {
  const value = (name: string) => textOf(firstOf(component, name)?.value ?? '').trim();
  const uid = value('UID') || undefined;
  const say = (problem: Omit<Problem, 'item'>) => report({ item: uid ?? `the event on line ${component.line}`, ...problem });

  const id = firstOf(component, 'RECURRENCE-ID');
  const changes = whenOf(id, zones);
  if (id && !changes) {
    say({
      field: 'RECURRENCE-ID',
      message: 'is no date',
      remedy: 'The change is left out: nobody can say which date it is for.',
    });
    return undefined;
  }
  const dtstart = firstOf(component, 'DTSTART');
  const start = whenOf(dtstart, zones) ?? (dtstart ? undefined : changes);
  if (!start) {
    const message = dtstart ? `"${dtstart.value.slice(0, 30)}" is no date` : 'is missing';
    say({ field: 'DTSTART', message, remedy: 'The event is left out; give it a date such as 20260714T200000.' });
    return undefined;
  }
  const length = lengthOf(component, start, zones, say);
  if (length.days + length.time / DAY > MAX_DAYS) {
    const message = `lasts longer than ${MAX_DAYS} days`;
    say({
      field: firstOf(component, 'DTEND') ? 'DTEND' : 'DURATION',
      message,
      remedy: 'It is left out as an offer that is always there; is its end right?',
    });
    return undefined;
  }
  if (firstOf(component, 'EXRULE')) {
    say({ field: 'EXRULE', message: 'is no longer part of iCalendar', remedy: 'It is ignored; leave dates out with EXDATE.' });
  }
  const andFuture = param(id, 'range')?.toUpperCase() === 'THISANDFUTURE';
  return { component, calendar, zones, uid, start, length, changes, andFuture, report: say };
}

function whenOf(property: Property | undefined, zones: Zones): When | undefined {
  const value = property && dateTimeOf(property.value);
  return value && zones.of(value, property);
}

/** From DTEND, which is not part of it any more, or DURATION. An end before the start is none. */
function lengthOf(component: Component, start: When, zones: Zones, say: Version['report']): Duration {
  const wrong = (field: string, message: string) => {
    say({ field, message, remedy: 'Only its start is taken; put the end right in the calendar.' });
    return NO_LENGTH;
  };
  const dtend = firstOf(component, 'DTEND');
  if (dtend) {
    const value = dateTimeOf(dtend.value);
    if (!value) return wrong('DTEND', `"${dtend.value.slice(0, 30)}" is no date`);
    const length = between(start, zones.of(value, dtend, start.zone));
    return length.days < 0 || length.time < 0 ? wrong('DTEND', 'is before the start') : length;
  }
  const duration = firstOf(component, 'DURATION');
  if (!duration) return NO_LENGTH;
  const length = durationOf(duration.value);
  if (!length) return wrong('DURATION', `"${duration.value.slice(0, 30)}" is no duration`);
  return start.zone ? length : { days: length.days + Math.ceil(length.time / DAY), time: 0 };
}

/** Between two times exactly, as RFC 5545 (3.8.5.3) wants it for all dates of a series; between days, days. */
export function between(start: When, end: When): Duration {
  if (start.zone) return { days: 0, time: instantOf(end.zone ? end : { ...end, zone: start.zone }) - instantOf(start) };
  const rest = end.wall > midnight(end.wall) ? 1 : 0;
  return { days: (midnight(end.wall) - start.wall) / DAY + rest, time: 0 };
}

/** Which of two is newer: SEQUENCE counts (RFC 5545, 3.8.7.4), then when it was changed. 0: nothing tells. */
export function compareVersions(a: Version, b: Version): number {
  const rank = ({ component }: Version) => {
    const time = (name: string) => dateTimeOf(firstOf(component, name)?.value ?? '')?.wall ?? 0;
    const sequence = /^\d{1,9}$/.exec(firstOf(component, 'SEQUENCE')?.value.trim() ?? '')?.[0] ?? '0';
    return [Number(sequence), time('LAST-MODIFIED'), time('DTSTAMP')];
  };
  const [ours, theirs] = [rank(a), rank(b)];
  const differing = ours.findIndex((each, index) => each !== theirs[index]);
  return differing < 0 ? 0 : ours[differing]! - theirs[differing]!;
}
