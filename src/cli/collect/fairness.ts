/** Fair to four cities: a bound to what one of them has on a day, an order in which all are seen alike, and figures to check it by. */
import { CITY_IDS } from '../../campaign/names.js';
import type { CityId, Event } from '../../campaign/schema.js';
import { addDays, readEvent } from '../../campaign/select-events.js';
import { FAIR_SHARE, shareOf } from '../shares.js';
import { timeZoneOf } from './settings.js';

export type ByCity = Record<CityId, number>;

/** An event of the feed, as far as places on a day are given by it. */
export interface Contender {
  event: Event;
  /** How much its record says: of two alike the fuller one stays. */
  completeness: number;
}

/** The day under which a strip shows it first. */
function dayOf({ event }: Contender, from: string): string {
  const first = readEvent(event, timeZoneOf(event.city))?.from ?? event.startDate;
  return first < from ? from : first;
}

const byDay = (contenders: readonly Contender[], from: string): Map<string, Contender[]> => {
  const days = new Map<string, Contender[]>();
  for (const contender of contenders) {
    const day = dayOf(contender, from);
    const list = days.get(day);
    if (list) list.push(contender);
    else days.set(day, [contender]);
  }
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
};

export interface Limited {
  kept: Contender[];
  /** Where something fell out: how much. */
  left: { city: CityId; day: string; events: number }[];
}

/**
 * At most `perCity` events a city and day. What stays: one of each category in turn, so that a day is not all concerts; within a category what
 * takes place, then what begins that day, then what is on only once, then the fuller record. A second time of the same series comes last.
 */
export function limitPerCity(contenders: readonly Contender[], { perCity, from }: { perCity: number; from: string }): Limited {
  const dates = new Map<string, number>();
  for (const { event } of contenders) if (event.superEvent) dates.set(event.superEvent, (dates.get(event.superEvent) ?? 0) + 1);
  const isSeries = ({ event }: Contender) => (dates.get(event.superEvent ?? '') ?? 1) > 1;
  const kept: Contender[] = [];
  const left: Limited['left'] = [];
  for (const [day, all] of byDay(contenders, from)) {
    for (const city of CITY_IDS) {
      const own = all.filter(({ event }) => event.city === city).sort(better);
      const chosen = own.length > perCity ? inTurn(own).slice(0, perCity) : own;
      kept.push(...chosen);
      if (own.length > chosen.length) left.push({ city, day, events: own.length - chosen.length });
    }

    function better(a: Contender, b: Contender): number {
      return (
        Number(isOff(a)) - Number(isOff(b)) ||
        Number(a.event.startDate.slice(0, 10) < day) - Number(b.event.startDate.slice(0, 10) < day) ||
        Number(isSeries(a)) - Number(isSeries(b)) ||
        b.completeness - a.completeness ||
        (a.event.startDate < b.event.startDate
          ? -1
          : a.event.startDate > b.event.startDate
            ? 1
            : a.event.id < b.event.id
              ? -1
              : 1)
      );
    }
  }
  return { kept, left };
}

const isOff = ({ event: { eventStatus } }: Contender) => eventStatus === 'EventCancelled' || eventStatus === 'EventPostponed';

/** The best of each category, then the second best of each … */
function inTurn(sorted: readonly Contender[]): Contender[] {
  const series = new Set<string>();
  const again: Contender[] = [];
  const turns: Contender[][] = [];
  const counts = new Map<string, number>();
  for (const contender of sorted) {
    const { superEvent, category } = contender.event;
    if (superEvent && series.has(superEvent)) {
      again.push(contender);
      continue;
    }
    if (superEvent) series.add(superEvent);
    const turn = counts.get(category) ?? 0;
    counts.set(category, turn + 1);
    (turns[turn] ??= []).push(contender);
  }
  return [...turns.flat(), ...again];
}

/** How many cards a strip shows at first: those that the feed's order puts first on a day, by the hour (`leadFairly`). */
export const SCREEN = 6;

/** How much is seen of what stands at a place of a day's list, from 0: all of the first screen alike, half of the third (the discount of DCG, by screens). */
const seen = (place: number): number => 1 / Math.log2(Math.floor(place / SCREEN) + 2);

/** The Monday of the week. */
function weekOf(day: string): string {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

const nothing = (): ByCity => Object.fromEntries(CITY_IDS.map((city) => [city, 0])) as ByCity;

export interface Week {
  /** Its Monday. */
  week: string;
  /** What is seen of each city, as a share of what is seen of all. */
  shares: ByCity;
}

export interface Ordered {
  events: Event[];
  weeks: Week[];
  /** Over the whole time. */
  shares: ByCity;
  /** How many events each city has. */
  counts: ByCity;
  /** Cities that are seen too little. */
  unfair: CityId[];
}

/**
 * By day; within a day each next place goes to the city that was seen least that week, and there to what comes first: what begins that day by the
 * hour, then what has been on. So each city leads on some days, and a city with little on one day gets better places on the next.
 */
export function orderFairly(contenders: readonly Contender[], { from }: { from: string }): Ordered {
  const events: Event[] = [];
  const weeks = new Map<string, ByCity>();
  const counts = nothing();
  for (const [day, all] of byDay(contenders, from)) {
    const week = weekOf(day);
    const exposure = weeks.get(week) ?? nothing();
    weeks.set(week, exposure);
    const queues = new Map(CITY_IDS.map((city) => [city, all.filter(({ event }) => event.city === city).sort(earlier)]));
    for (let place = 0; place < all.length; place += 1) {
      const waiting = CITY_IDS.filter((city) => queues.get(city)!.length);
      const next = waiting.reduce((least, city) => (exposure[city] < exposure[least] ? city : least));
      exposure[next] += seen(place);
      counts[next] += 1;
      events.push(queues.get(next)!.shift()!.event);
    }

    function earlier(a: Contender, b: Contender): number {
      const began = ({ event }: Contender) => Number(event.startDate.slice(0, 10) < day);
      const moment = ({ event }: Contender) =>
        event.startDate.includes('T') ? Date.parse(event.startDate) : Date.parse(day) - 1e8;
      return began(a) - began(b) || moment(a) - moment(b) || (a.event.id < b.event.id ? -1 : 1);
    }
  }
  const shares = sharesOf([...weeks.values()].reduce(sum, nothing()));
  return {
    events,
    weeks: [...weeks].map(([week, exposure]) => ({ week, shares: sharesOf(exposure) })),
    shares,
    counts,
    unfair: events.length ? CITY_IDS.filter((city) => shares[city] < FAIR_SHARE) : [],
  };
}

const sum = (a: ByCity, b: ByCity): ByCity => Object.fromEntries(CITY_IDS.map((city) => [city, a[city] + b[city]])) as ByCity;

const sharesOf = (exposure: ByCity): ByCity =>
  Object.fromEntries(CITY_IDS.map((city) => [city, shareOf(exposure[city], exposure)])) as ByCity;
