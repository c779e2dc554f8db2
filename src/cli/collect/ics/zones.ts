/** Time zones: between wall clocks and instants, and what a TZID means. The zone of the machine plays no part in it. */
import windowsZones from 'cldr-core/supplemental/windowsZones.json' with { type: 'json' };
import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../times.js';
import type { ReadContext } from '../types.js';
import { allOf, firstOf, param, type Component, type Property } from './components.js';
import { DAY, midnight, textOf, utcOffsetOf, type DateTime } from './values.js';
import { zoneFromRules } from './vtimezone.js';

export interface Zone {
  /** What is added to UTC to get the wall clock, in milliseconds. */
  offsetAt(instant: number): number;
}

/** A date, or a time with its zone. */
export interface When {
  wall: number;
  zone?: Zone | undefined;
}

export const UTC: Zone = { offsetAt: () => 0 };

/** From one change of the clocks to the next; asked once, as thousands of dates fall between two. */
interface Season {
  from: number;
  to: number;
  offset: number;
}

function iana(id: string): Zone {
  const seasons: Season[] = [];
  const seasonOf = (instant: number): Season => {
    const time = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(id);
    return {
      from: time.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
      to: time.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
      offset: time.offsetNanoseconds / 1e6,
    };
  };
  return {
    offsetAt(instant) {
      const known = seasons.find(({ from, to }) => from <= instant && instant < to);
      if (!known) seasons.unshift(seasonOf(instant));
      return (known ?? seasons[0]!).offset;
    },
  };
}

/** The instants at which the wall clock shows this: none where it is put forward over it, two where it is put back. */
export function instantsOf(wall: number, zone: Zone): number[] {
  const offsets = new Set([zone.offsetAt(wall - DAY), zone.offsetAt(wall + DAY)]);
  return [...offsets]
    .filter((offset) => zone.offsetAt(wall - offset) === offset)
    .map((offset) => wall - offset)
    .sort((a, b) => a - b);
}

/** The instant that is meant (RFC 5545, 3.3.5): the first of two; in a gap, as if the clock had not been put forward yet. Of a date: in UTC. */
export const instantOf = ({ wall, zone }: When): number =>
  zone ? (instantsOf(wall, zone)[0] ?? wall - zone.offsetAt(wall - DAY)) : wall;

export const wallAt = (instant: number, zone: Zone | undefined): number => instant + (zone?.offsetAt(instant) ?? 0);

/** As the feed tells it: with the offset of the event's own zone; what is written in UTC, in the zone of the source. */
export function momentAt(instant: number, zone: Zone | undefined, timeZone: string): Moment {
  const time = Temporal.Instant.fromEpochMilliseconds(instant);
  if (!zone) return time.toZonedDateTimeISO('UTC').toPlainDate();
  if (zone === UTC) return time.toZonedDateTimeISO(timeZone);
  const minutes = Math.round(zone.offsetAt(instant) / 60_000);
  const two = (number: number) => `${Math.trunc(number)}`.padStart(2, '0');
  return time.toZonedDateTimeISO(`${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`);
}

/** Reads the times of a calendar in the zones that are meant. */
export interface Zones {
  /** Of the source: in it days begin where nothing else is said. */
  own: Zone;
  /** A time without a zone is in the one given, else in the calendar's. */
  of(value: DateTime, property: Property, floating?: Zone): When;
}

/** A TZID means: an IANA zone, one of Windows, the rules of its VTIMEZONE; else the calendar's zone, the source's at last. */
export function zonesOf(calendar: Component, { source, window, report }: ReadContext): Zones {
  const horizon = Date.parse(window.to) + 366 * DAY;
  const rules = new Map<string, Component>();
  for (const part of calendar.parts) {
    const id = firstOf(part, 'TZID');
    if (part.name === 'VTIMEZONE' && id && !part.cutOff) rules.set(textOf(id.value).trim(), part);
  }

  const found = new Map<string, Zone | undefined>();
  const find = (tzid: string): Zone | undefined => {
    const id = tzid.trim();
    if (!found.has(id)) {
      const own = rules.get(id);
      const located = own && firstOf(own, 'X-LIC-LOCATION');
      found.set(id, named(id) ?? (located && named(located.value)) ?? (own && zoneFromRules(own, horizon)));
    }
    return found.get(id);
  };

  const [theirs] = allOf(calendar, 'X-WR-TIMEZONE').map(({ value }) => find(textOf(value)));
  const own = named(source.timeZone) ?? UTC;
  const unknown = new Set<string>();

  return {
    own,
    of({ wall, isDate, isUtc }, property, floating = theirs ?? own) {
      if (isDate || param(property, 'value')?.toUpperCase() === 'DATE') return { wall: midnight(wall) };
      if (isUtc) return { wall, zone: UTC };
      const tzid = param(property, 'tzid');
      const zone = tzid ? find(tzid) : undefined;
      if (tzid && !zone && !unknown.has(tzid)) {
        unknown.add(tzid);
        report({
          field: 'TZID',
          message: `the time zone "${tzid.slice(0, 60)}" is not known, and the calendar does not define it`,
          remedy: `Its times are taken as ${theirs ? 'in the zone of the calendar' : `in ${source.timeZone}`}; let the calendar name an IANA zone.`,
        });
      }
      return { wall, zone: zone ?? floating };
    },
  };
}

/** A zone that has a name in the world: `Europe/Berlin`, `/vendor/Europe/Berlin`, `W. Europe Standard Time`, `UTC+01:00`. */
function named(tzid: string): Zone | undefined {
  const id = tzid.replaceAll('"', '').trim();
  if (id.length > 100) return undefined;
  if (/^(Etc\/)?(UTC|GMT|Z|Zulu|Universal)$/i.test(id)) return UTC;
  const parts = id.split('/');
  const name = [id, ...[3, 2].filter((count) => parts.length > count).map((count) => parts.slice(-count).join('/'))].find(isIana);
  if (name) return iana(name);
  const offset = utcOffsetOf(id.replace(/^(UTC|GMT)/i, ''));
  if (offset !== undefined) return { offsetAt: () => offset };
  const windows = WINDOWS.get(id.toLowerCase());
  return windows === undefined ? undefined : named(windows);
}

/** A few have no slash; of the other short names one means another thing on each continent. */
const isIana = (id: string): boolean => /^([A-Za-z_]+(\/[\w+-]+)+|[CEMW]ET)$/.test(id) && exists(id);

function exists(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

const WINDOWS: ReadonlyMap<string, string> = new Map(
  windowsZones.supplemental.windowsZones.mapTimezones
    .map(({ mapZone }) => mapZone)
    .filter(({ _territory }) => _territory === '001')
    .map(({ _other, _type }) => [_other.toLowerCase(), _type]),
);
