/** What a run found, for people. */
import { CITY_IDS } from '../../campaign/names.js';
import { FAIR_SHARE, percent } from '../shares.js';
import type { Candidate } from './candidates.js';
import type { Collected, Order } from './collect.js';
import type { ByCity, Week } from './fairness.js';
import type { Gathered } from './gather.js';
import { REASONS, type Doubt } from './merge.js';
import { MINUTES } from './pairs.js';

/** How much of what there may be much of is told; --json tells all. */
const SHOWN = 8;
/** How many weeks stand in the table. */
const WEEKS = 5;

export function formatReport(collected: Collected, { window, out, settings: { perCity } }: Order): string {
  const { gathered, candidates, merged, review, left, ordered, unknown, contradictions, written } = collected;
  const parts = REASONS.filter((reason) => merged[reason]).map((reason) => `${merged[reason]} by ${WORDS[reason]}`);
  const together = REASONS.reduce((sum, reason) => sum + merged[reason], 0);
  const leftOut = left.reduce((sum, { events }) => sum + events, 0);
  return [
    `Events from ${window.from} to ${window.to}`,
    '',
    ...table([['source', 'city', 'events', ''], ...gathered.map(sourceRow)], [2]),
    ...section('Trouble', troubles(gathered)),
    ...section('In the calendars', problems(gathered)),
    '',
    `${count(candidates, 'occurrence')}; ${together ? `${together} merged (${parts.join(', ')})` : 'none the same as another'}; ${leftOut} left out${leftOut ? ` (${daysOf(left)})` : ''}.`,
    ...section('Are these the same? Put the line under "same" or "different" in sources.json', some(review.map(doubt))),
    ...section(
      'Names under "same" and "different" that are no event in this time',
      unknown.length ? [`  ${unknown.join(', ')}`] : [],
    ),
    ...section(
      '"same" and "different" contradict each other; they are kept apart',
      contradictions.map((pair) => `  ${JSON.stringify(pair)}`),
    ),
    ...(written ? ['', ...exposure(ordered)] : []),
    '',
    written
      ? `${count(ordered.events.length, 'event')}, at most ${perCity} a city and day, in ${out}.`
      : `There are no events. Nothing was written; what was in ${out} stays.`,
  ].join('\n');

  function daysOf(list: Collected['left']): string {
    const most = list.reduce((a, b) => (b.events > a.events ? b : a));
    return `${count(list.length, 'day')} with more than ${perCity} in a city, most in ${most.city} on ${most.day}: ${most.events}`;
  }
}

const WORDS: Record<(typeof REASONS)[number], string> = {
  same: 'sources.json',
  id: 'id',
  uid: 'UID',
  address: 'address',
  title: `title, place and start within ${MINUTES} minutes`,
};

const count = (number: number, what: string): string => `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;

function sourceRow({ source: { id, city }, state, occurrences, since }: Gathered): string[] {
  const words = { fresh: 'new', unchanged: 'unchanged', kept: `KEPT from ${since}`, failed: 'NONE' };
  return [id, city, String(occurrences.length), words[state]];
}

function* troubles(gathered: readonly Gathered[]): Generator<string> {
  for (const { source, trouble } of gathered)
    if (trouble) yield* [`  ${source.id}: ${trouble.message}`, `    → ${trouble.remedy}`];
}

function* problems(gathered: readonly Gathered[]): Generator<string> {
  for (const { source, problems: all } of gathered) {
    for (const { item, field, message, remedy } of all.slice(0, SHOWN)) {
      yield* [`  ${[source.id, item].filter(Boolean).join(' ')}${field ? ` › ${field}` : ''}: ${message}`, `    → ${remedy}`];
    }
    if (all.length > SHOWN) yield `  ${source.id}: and ${all.length - SHOWN} more; --json lists them`;
  }
}

function doubt({ pair, likeness, why, dates, candidates: [a, b] }: Doubt): string {
  const when = a.event.startDate.replace('T', ' ').slice(0, 16);
  const more = dates > 1 ? ` and ${count(dates - 1, 'more date')}` : '';
  return [
    `  ${likeness.toFixed(2)}  ${titleOf(a)} | ${titleOf(b)}`,
    `        ${when}${more}; ${why}`,
    `        ${JSON.stringify(pair)}`,
  ].join('\n');
}

const titleOf = ({ event: { name }, sources }: Candidate): string => `${Object.values(name)[0]} (${sources.join(', ')})`;

const some = (lines: readonly string[]): string[] =>
  lines.length > SHOWN ? [...lines.slice(0, SHOWN), `  and ${lines.length - SHOWN} more; --json lists them`] : [...lines];

function section(heading: string, lines: Iterable<string>): string[] {
  const all = [...lines];
  return all.length ? ['', `${heading}:`, ...all] : [];
}

/** How much is seen of each city. */
function exposure({ weeks, shares, counts, unfair }: Collected['ordered']): string[] {
  const row = (name: string, of: (city: keyof ByCity) => string) => [name, ...CITY_IDS.map(of)];
  const ofWeek = ({ week, shares: byCity }: Week) => row(`week of ${week}`, (city) => percent(byCity[city]));
  const rows = [
    row('seen of each city', (city) => city),
    ...weeks.slice(0, WEEKS).map(ofWeek),
    row(weeks.length > WEEKS ? `all ${weeks.length} weeks` : 'all', (city) => percent(shares[city])),
    row('events', (city) => String(counts[city])),
  ];
  return [
    ...table(rows, [1, 2, 3, 4]),
    ...CITY_IDS.map((city) => [city, weeks.filter(({ shares: byCity }) => byCity[city] < FAIR_SHARE).length] as const)
      .filter(([, thin]) => thin)
      .map(([city, thin]) => `${city} is under ${percent(FAIR_SHARE)} in ${thin} of ${count(weeks.length, 'week')}`),
    ...unfair.map(
      (city) =>
        `UNFAIR: ${city} is seen ${percent(shares[city])} (at least ${percent(FAIR_SHARE)} is due): it needs more events, or another calendar`,
    ),
  ];
}

/** Columns as wide as their widest cell; those named stand to the right. */
function table(rows: readonly string[][], right: readonly number[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (right.includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}
