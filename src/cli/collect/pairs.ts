/** Which candidates are worth comparing: those of the same time that share a place or the heart of their title, not each with each. */
import type { Candidate } from './candidates.js';
import { plainTitle, titlesOf, type Titles } from './similarity.js';
import { whenOf, type When } from './when.js';

/** Minutes within which two starts are the same, and metres within which two places are. */
export const MINUTES = 15;
export const METRES = 150;
/** Where more than this many share a time and a place, the heart of the title must be the same too. */
const CROWD = 50;

/** A candidate, made ready to be compared. */
export interface Prepared {
  candidate: Candidate;
  when: When;
  titles: Titles;
  venues: ReadonlySet<string>;
  /** The heart of each title. */
  hearts: readonly string[];
}

export function prepare(candidate: Candidate): Prepared {
  const { name } = candidate.event.location;
  const venues = (typeof name === 'string' ? [name] : Object.values(name)).map(plainTitle).filter(Boolean);
  const titles = titlesOf(candidate.event);
  return { candidate, when: whenOf(candidate.event.startDate), titles, venues: new Set(venues), hearts: heartsOf(titles) };
}

/** The sides of a cell of the grid, in degrees: a little more than `METRES` at 49° north. */
const [NORTH, EAST] = [0.0015, 0.0024];

/** Each pair worth a comparison once, as places in the list. */
export function* pairsOf(all: readonly Prepared[]): Generator<[number, number]> {
  const buckets = new Map<string, number[]>();
  const insert = (key: string, index: number) => {
    const bucket = buckets.get(key);
    if (bucket) bucket.push(index);
    else buckets.set(key, [index]);
  };
  all.forEach((each, index) => {
    for (const key of ownKeys(each)) insert(key, index);
  });
  const isCrowd = (key: string) => (buckets.get(key)?.length ?? 0) > CROWD;

  /** In a crowd, the last one seen with a title. */
  const twins = new Map<string, number>();
  for (const [index, each] of all.entries()) {
    const found = new Set<number>();
    // Of a pair, the one that comes later in the list looks.
    const look = (key: string) => {
      for (const other of buckets.get(key) ?? []) if (other < index) found.add(other);
    };
    for (const time of timesAround(each)) {
      for (const place of placesAround(each)) {
        const key = `${time}|${place}`;
        if (!isCrowd(key)) look(key);
        else for (const heart of each.hearts) lookInCrowd(`${key}|${heart}`);
      }
      for (const heart of each.hearts) lookInCrowd(`${time}|${each.candidate.event.city}|${heart}`);
    }
    for (const other of found) yield [other, index];
    for (const key of ownKeys(each)) if (isCrowd(key)) for (const title of titlesIn(each, key)) twins.set(title, index);

    /** A crowd under one word ("Führung") is not looked through, but for the very same title: the nearest with it stands for all. */
    function lookInCrowd(key: string) {
      if (!isCrowd(key)) return look(key);
      for (const title of titlesIn(each, key)) if (twins.has(title)) found.add(twins.get(title)!);
    }
  }
}

/** Under which a candidate is found: its times with its places, with the hearts of its titles, and with both. */
function* ownKeys(each: Prepared): Generator<string> {
  for (const time of timesOf(each)) {
    for (const place of placesOf(each)) {
      yield `${time}|${place}`;
      for (const heart of each.hearts) yield `${time}|${place}|${heart}`;
    }
    for (const heart of each.hearts) yield `${time}|${each.candidate.event.city}|${heart}`;
  }
}

const titlesIn = ({ titles }: Prepared, key: string): string[] =>
  [...titles].map(([language, title]) => `${key}|${language} ${title}`);

/** The slot of a quarter of an hour in which it starts, and its day: an event of the whole day is compared with all of that day. */
function timesOf({ when: { minute, day } }: Prepared): string[] {
  return minute === undefined ? [`all-day ${day}`] : [`slot ${Math.floor(minute / MINUTES)}`, `timed ${day}`];
}

function timesAround({ when: { minute, day } }: Prepared): string[] {
  if (minute === undefined) return [`all-day ${day}`, `timed ${day}`];
  const slot = Math.floor(minute / MINUTES);
  return [slot - 1, slot, slot + 1].map((each) => `slot ${each}`).concat(`all-day ${day}`);
}

function placesOf({ candidate, venues }: Prepared): string[] {
  const { geo } = candidate.event.location;
  return [...venues, ...(geo ? [`${Math.floor(geo.latitude / NORTH)} ${Math.floor(geo.longitude / EAST)}`] : [])];
}

function placesAround({ candidate, venues }: Prepared): string[] {
  const { geo } = candidate.event.location;
  if (!geo) return [...venues];
  const [row, column] = [Math.floor(geo.latitude / NORTH), Math.floor(geo.longitude / EAST)];
  const around = [-1, 0, 1].flatMap((north) => [-1, 0, 1].map((east) => `${row + north} ${column + east}`));
  return [...venues, ...around];
}

/** The longest word of each title, with its language. */
function heartsOf(titles: Titles): string[] {
  return [...titles].map(([language, title]) => {
    const longest = title.split(' ').reduce((best, word) => (word.length > best.length ? word : best), '');
    return `${language} ${longest}`;
  });
}
