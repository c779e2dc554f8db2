/** From the figures of all rounds to a table in Markdown: medians with the least and the greatest, and multiples of the first variant. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Column, Goal, Measure, Measures, Suite } from './suite.js';

export type Results = ReadonlyMap<string, readonly Measures[]>;

interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

const FORMATS: Readonly<Record<Measure, (value: number) => string>> = {
  requests: String,
  bytes: (value) => (value / 1024).toFixed(1),
  fcp: whole,
  lcp: whole,
  cls: (value) => value.toFixed(3),
  blocking: whole,
  painted: whole,
  ready: whole,
  interactive: whole,
  action: whole,
  heap: (value) => (value / 1024 / 1024).toFixed(1),
  nodes: String,
};

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

const of = (results: Results, id: string, measure: Measure) => spread(results.get(id)!.map((measures) => measures[measure]));

export function table({ variants, columns }: Suite, results: Results): string {
  const base = variants[0]!.id;
  const cell = (id: string, { measure, ratio }: Column) => {
    const { median, min, max } = of(results, id, measure);
    if (Number.isNaN(median)) return '–';
    const format = FORMATS[measure];
    const range = format(min) === format(max) ? '' : ` (${format(min)}–${format(max)})`;
    const first = of(results, base, measure).median;
    return `${ratio && first ? `**${(median / first).toFixed(2)}** · ` : ''}${format(median)}${range}`;
  };
  return [
    ['', ...columns.map(({ title }) => title)],
    ['---', ...columns.map(() => '---:')],
    ...variants.map(({ id, name }) => [name, ...columns.map((column) => cell(id, column))]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Each goal with what was measured: reached or not. */
export function goals({ goals }: Suite, results: Results): string {
  return goals
    .map(({ text, measure, of: id, to, least = 0, most }: Goal) => {
      const { median } = of(results, id, measure);
      const other = to && of(results, to, measure);
      const inNoise = other && most === undefined;
      const value = other && !inNoise ? median / other.median : median;
      const greatest = inNoise ? other.max : (most ?? Infinity);
      const figure = other && !inNoise ? value.toFixed(2) : FORMATS[measure](value);
      const noise = inNoise ? ` where that has up to ${FORMATS[measure](greatest)}` : '';
      return `- ${text}: ${figure}${noise}, ${value >= least && value <= greatest ? 'reached' : 'missed'}`;
    })
    .join('\n');
}

/** Puts a text between `<!-- bench:name -->` and `<!-- /bench:name -->`. */
export async function writeBetween(file: string, name: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const [start, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [from, to] = [before.indexOf(start), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no "${start} … ${end}". Put it where the table belongs.`);
  await writeFile(file, `${before.slice(0, from + start.length)}\n\n${text}\n\n${before.slice(to)}`);
}
