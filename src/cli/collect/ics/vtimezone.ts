/** A zone from the rules that a calendar brings along (VTIMEZONE), where its name means nothing to anyone else. */
import { allOf, firstOf, type Component } from './components.js';
import { ruleOf, walk } from './rule.js';
import { dateTimeOf, utcOffsetOf } from './values.js';
import type { Zone } from './zones.js';

/** From an instant on this offset holds. */
interface Onset {
  instant: number;
  before: number;
  offset: number;
}

/** A clock is put forward and back twice a year: more are four centuries, or an attack. */
const MAX_ONSETS = 2000;

/** Undefined where the rules are none. They are followed up to the horizon, an instant. */
export function zoneFromRules(timeZone: Component, horizon: number): Zone | undefined {
  const onsets = timeZone.parts.flatMap((part) => onsetsOf(part, horizon)).sort((a, b) => a.instant - b.instant);
  const first = onsets[0];
  if (!first || onsets.length >= MAX_ONSETS) return undefined;
  return { offsetAt: (instant) => onsets.findLast((each) => each.instant <= instant)?.offset ?? first.before };
}

function onsetsOf(observance: Component, horizon: number): Onset[] {
  const [start, before, offset] = [
    dateTimeOf(firstOf(observance, 'DTSTART')?.value ?? ''),
    utcOffsetOf(firstOf(observance, 'TZOFFSETFROM')?.value ?? ''),
    utcOffsetOf(firstOf(observance, 'TZOFFSETTO')?.value ?? ''),
  ];
  if (!start || before === undefined || offset === undefined) return [];

  const walls = [start.wall];
  for (const { value } of allOf(observance, 'RDATE')) {
    walls.push(...value.split(',').flatMap((each) => dateTimeOf(each)?.wall ?? []));
  }
  for (const { value } of allOf(observance, 'RRULE')) {
    try {
      const rule = ruleOf(value);
      const until = rule.until && rule.until.wall + (rule.until.isUtc ? before : 0);
      walk(rule, { start: start.wall, from: start.wall, to: horizon }, (wall) => {
        if (walls.length > MAX_ONSETS || (until !== undefined && wall > until)) return false;
        walls.push(wall);
        return true;
      });
    } catch {
      // Of a zone whose rule is none, the first onset holds.
    }
  }
  return [...new Set(walls)].map((wall) => ({ instant: wall - before, before, offset }));
}
