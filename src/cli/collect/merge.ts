/**
 * One event once. The same id, UID or address merges, and what `same` lists; else, within one language, titles that are alike
 * (`similarity.ts`), starts within a quarter of an hour and places within 150 m. What is less alike is left for a person to look at.
 * `different` keeps apart. The same result for the same candidates, in whatever order they come, and nothing more to merge in it.
 */
import { distance } from '../../geo/distance.js';
import { comparable } from './address.js';
import type { Candidate } from './candidates.js';
import { combine, inOrder } from './combine.js';
import { METRES, MINUTES, pairsOf, prepare, type Prepared } from './pairs.js';
import type { Pair } from './settings.js';
import { likeness } from './similarity.js';

/** From this likeness of the titles on, two events are the same; from the lesser one on, a person should look. */
export const MERGE_AT = 0.75;
export const REVIEW_AT = 0.4;
/** Places that are this far apart may be one that was found on the map twice. */
const NEAR = 2000;

/** Why two candidates are the same, the surest first. */
export const REASONS = ['same', 'id', 'uid', 'address', 'title'] as const;
export type Reason = (typeof REASONS)[number];

/** Two events that a person should look at. */
export interface Doubt {
  /** Their ids, or those of their series: an entry for "same" or "different". */
  pair: Pair;
  likeness: number;
  why: string;
  /** In how many dates of two series. */
  dates: number;
  candidates: readonly [Candidate, Candidate];
}

export interface Merged {
  candidates: Candidate[];
  /** How many candidates went into others, by the surest reason. */
  merged: Record<Reason, number>;
  review: Doubt[];
  /** Names under `same` and `different` that are nobody's. */
  unknown: string[];
  /** Pairs that `same` wants together and `different` apart. */
  contradictions: Pair[];
  /** How many pairs of titles were compared. */
  comparisons: number;
}

interface Edge {
  a: number;
  b: number;
  reason: Reason;
  likeness: number;
}

export function merge(
  given: readonly Candidate[],
  { same = [], different = [] }: { same?: readonly Pair[]; different?: readonly Pair[] } = {},
): Merged {
  const merged = Object.fromEntries(REASONS.map((reason) => [reason, 0])) as Merged['merged'];
  const contradictions = new Map<string, Pair>();
  let candidates = inOrder(given);
  let comparisons = 0;
  // What was merged may match what its parts did not, so again until nothing is left to merge.
  for (;;) {
    const all = candidates.map(prepare);
    const names = namesOf(candidates);
    const groups = new Groups(
      candidates.length,
      different.map((pair) => pair.map((name) => names(name)) as [number[], number[]]),
    );
    const compared = compare(all);
    comparisons += compared.comparisons;
    const edges = [...wanted(same, names, all), ...shared(all), ...compared.edges].sort(
      (x, y) => REASONS.indexOf(x.reason) - REASONS.indexOf(y.reason) || y.likeness - x.likeness || x.a - y.a || x.b - y.b,
    );
    let unions = 0;
    for (const { a, b, reason } of edges) {
      if (groups.of(a) === groups.of(b)) continue;
      if (groups.join(a, b)) {
        merged[reason] += 1;
        unions += 1;
      } else if (reason === 'same') {
        const pair: Pair = [candidates[a]!.ids[0]!, candidates[b]!.ids[0]!];
        contradictions.set(pair.join(), pair);
      }
    }
    if (unions) {
      candidates = inOrder(groups.all().map((group) => combine(group.map((index) => candidates[index]!))));
      continue;
    }
    const unknown = [...same, ...different].flat().filter((name) => !names(name).length);
    const review = doubts(
      compared.doubts.filter(({ a, b }) => !groups.apart(a, b)),
      candidates,
    );
    return {
      candidates,
      merged,
      review,
      unknown: [...new Set(unknown)],
      contradictions: [...contradictions.values()],
      comparisons,
    };
  }
}

type Names = (name: string) => readonly number[];

/** Whom a name means: an event, the events of a series, or all that have an address. */
function namesOf(candidates: readonly Candidate[]): Names {
  const [ids, series, links] = (['ids', 'series', 'links'] as const).map((key) => {
    const byName = new Map<string, number[]>();
    candidates.forEach((candidate, index) => {
      for (const name of candidate[key]) byName.set(name, [...(byName.get(name) ?? []), index]);
    });
    return byName;
  }) as [Map<string, number[]>, Map<string, number[]>, Map<string, number[]>];
  return (name) => ids.get(name) ?? series.get(name) ?? links.get(comparable(name) ?? '') ?? [];
}

/** What `same` lists: two events whenever they are, of series those that start together. */
function* wanted(same: readonly Pair[], names: Names, all: readonly Prepared[]): Generator<Edge> {
  for (const [one, other] of same) {
    const [left, right] = [names(one), names(other)];
    const single = left.length === 1 && right.length === 1;
    for (const a of left) {
      for (const b of right) {
        if (a !== b && (single || timing(all[a]!, all[b]!) !== 'other')) yield { a, b, reason: 'same', likeness: 1 };
      }
    }
  }
}

/** What has an id, a UID or an address in common. */
function* shared(all: readonly Prepared[]): Generator<Edge> {
  for (const [key, reason] of [
    ['ids', 'id'],
    ['uids', 'uid'],
  ] as const) {
    const first = new Map<string, number>();
    for (const [index, { candidate }] of all.entries()) {
      for (const name of candidate[key]) {
        const before = first.get(name);
        if (before === undefined) first.set(name, index);
        else yield { a: before, b: index, reason, likeness: 1 };
      }
    }
  }
  const byAddress = new Map<string, number[]>();
  all.forEach(({ candidate, when }, index) => {
    for (const link of candidate.links) {
      const key = `${when.day} ${link}`;
      const bucket = byAddress.get(key);
      if (bucket) bucket.push(index);
      else byAddress.set(key, [index]);
    }
  });
  for (const indices of byAddress.values()) if (indices.length > 1) yield* ofOneAddress(indices, all);
}

/**
 * Events of one day with one address are the same if they start together, or if no source has another that day. An address that one source
 * gives to different titles is a page about several events, and tells nothing.
 */
function* ofOneAddress(indices: readonly number[], all: readonly Prepared[]): Generator<Edge> {
  const sources = indices.flatMap((index) => all[index]!.candidate.sources);
  const once = new Set(sources).size === sources.length;
  const starts = new Map<number | undefined, number[]>();
  for (const index of indices) {
    const { minute } = all[index]!.when;
    starts.set(minute, [...(starts.get(minute) ?? []), index]);
  }
  const aboutSeveral = [...starts.values()].some((together) => {
    const bySource = new Map<string, number>();
    return together.some((index) =>
      all[index]!.candidate.sources.some((source) => {
        const before = bySource.get(source);
        bySource.set(source, index);
        return before !== undefined && (likeness(all[before]!.titles, all[index]!.titles)?.degree ?? 1) < MERGE_AT;
      }),
    );
  });
  if (aboutSeveral) return;
  // In the order of their starts, neighbours are enough.
  const order = [...indices].sort((a, b) => (all[a]!.when.minute ?? 0) - (all[b]!.when.minute ?? 0) || a - b);
  for (const [place, b] of order.entries()) {
    const a = order[place - 1];
    if (a === undefined) continue;
    if (once || timing(all[a]!, all[b]!) === 'same') yield { a, b, reason: 'address', likeness: 1 };
  }
}

interface Suspicion {
  a: number;
  b: number;
  likeness: number;
  why: string;
}

/** Titles, times and places. */
function compare(all: readonly Prepared[]): { edges: Edge[]; doubts: Suspicion[]; comparisons: number } {
  const edges: Edge[] = [];
  const doubts: Suspicion[] = [];
  let comparisons = 0;
  for (const [a, b] of pairsOf(all)) {
    const [one, other] = [all[a]!, all[b]!];
    const when = timing(one, other);
    const where = placing(one, other);
    if (when === 'other' || where === 'other' || (when === 'perhaps' && where === 'perhaps')) continue;
    comparisons += 1;
    const alike = likeness(one.titles, other.titles);
    if (!alike || alike.degree < REVIEW_AT) continue;
    const { degree, otherNumbers } = alike;
    const apart = toldApart(one.candidate, other.candidate);
    if (apart && degree < MERGE_AT) continue;
    const why =
      degree < MERGE_AT
        ? 'the titles are somewhat alike'
        : when === 'perhaps'
          ? 'one has a time and the other none'
          : where === 'perhaps'
            ? 'the places are not quite the same'
            : otherNumbers
              ? 'the titles have different numbers'
              : degree < 1 && apart
                ? 'their source lists them as two'
                : undefined;
    if (!why) edges.push({ a, b, reason: 'title', likeness: degree });
    else if (degree >= MERGE_AT || (when === 'same' && where === 'same')) doubts.push({ a, b, likeness: degree, why });
  }
  return { edges, doubts, comparisons };
}

/** Whether the starts are the same; `perhaps`: one of them is known by its day only. */
function timing({ when: a }: Prepared, { when: b }: Prepared): 'same' | 'perhaps' | 'other' {
  if (a.minute !== undefined && b.minute !== undefined) return Math.abs(a.minute - b.minute) <= MINUTES ? 'same' : 'other';
  if (a.day !== b.day) return 'other';
  return a.minute === b.minute ? 'same' : 'perhaps';
}

/** Whether the places are the same, by their distance, or by name where one of them has no position. */
function placing({ candidate: a, venues }: Prepared, { candidate: b, venues: others }: Prepared): 'same' | 'perhaps' | 'other' {
  const [here, there] = [a.event.location.geo, b.event.location.geo];
  if (here && there) {
    const metres = distance(here, there);
    return metres <= METRES ? 'same' : metres <= NEAR ? 'perhaps' : 'other';
  }
  return [...venues].some((venue) => others.has(venue)) ? 'same' : a.event.city === b.event.city ? 'perhaps' : 'other';
}

/** A source that has both, each with a UID of its own, means two events. */
const toldApart = (a: Candidate, b: Candidate): boolean =>
  a.uids.length > 0 && b.uids.length > 0 && a.sources.some((source) => b.sources.includes(source));

/** Groups of candidates that are the same, with pairs that must never be in one. */
class Groups {
  readonly #members: number[][];
  readonly #group: number[];
  /** The sides of `different` that a group holds: `3a`. */
  readonly #sides: Set<string>[];

  constructor(count: number, different: readonly [readonly number[], readonly number[]][]) {
    this.#group = Array.from({ length: count }, (_, index) => index);
    this.#members = this.#group.map((index) => [index]);
    this.#sides = this.#group.map(() => new Set());
    different.forEach(([left, right], rule) => {
      for (const index of left) this.#sides[index]!.add(`${rule}a`);
      for (const index of right) this.#sides[index]!.add(`${rule}b`);
    });
  }

  of(index: number): number {
    return this.#group[index]!;
  }

  apart(a: number, b: number): boolean {
    const [left, right] = [this.#sides[this.of(a)]!, this.#sides[this.of(b)]!];
    return [...left].some((side) => right.has(side.endsWith('a') ? side.replace('a', 'b') : side.replace('b', 'a')));
  }

  /** False where `different` forbids it. */
  join(a: number, b: number): boolean {
    if (this.apart(a, b)) return false;
    const [keep, drop] = [this.of(a), this.of(b)].sort((x, y) => this.#members[y]!.length - this.#members[x]!.length) as [
      number,
      number,
    ];
    for (const index of this.#members[drop]!) this.#group[index] = keep;
    this.#members[keep]!.push(...this.#members[drop]!);
    this.#members[drop] = [];
    for (const side of this.#sides[drop]!) this.#sides[keep]!.add(side);
    return true;
  }

  all(): number[][] {
    return this.#members.filter((members) => members.length);
  }
}

/** For each two events once, for two series once; the most alike first. */
function doubts(suspicions: readonly Suspicion[], candidates: readonly Candidate[]): Doubt[] {
  const sizes = new Map<string, number>();
  for (const { series } of candidates) for (const id of series) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const nameOf = ({ ids, series }: Candidate, bySeries: boolean): string => (bySeries ? series[0]! : ids[0]!);
  const recurring = ({ series }: Candidate): boolean => sizes.get(series[0]!)! > 1;
  const found = new Map<string, Doubt>();
  for (const { a, b, likeness: degree, why } of suspicions) {
    const pair = [candidates[a]!, candidates[b]!] as const;
    const bySeries = pair.every(recurring) && pair[0].series[0] !== pair[1].series[0];
    const names = pair.map((each) => nameOf(each, bySeries)) as unknown as Pair;
    const key = names.join(' ');
    const before = found.get(key);
    found.set(
      key,
      before ? { ...before, dates: before.dates + 1 } : { pair: names, likeness: degree, why, dates: 1, candidates: pair },
    );
  }
  return [...found.values()].sort((a, b) => b.likeness - a.likeness || (a.pair.join() < b.pair.join() ? -1 : 1));
}
