/** `quattropole collect` as it is called. */
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { CampaignError } from '../../campaign/campaign.js';
import { addDays, dayIn } from '../../campaign/select-events.js';
import { expectNoMore, UsageError, type Command } from '../command.js';
import { impossible } from '../content/calendar.js';
import { describeIssue } from '../describe-issue.js';
import { collectEvents, reportOf, type Order } from './collect.js';
import { formatReport } from './report.js';
import { readSettings } from './settings.js';

/** The folder for what is remembered, beside the feed. */
const CACHE = '.quattropole-collect';

export const collect: Command = {
  usage: `Usage: quattropole collect sources.json -o out.json [--into campaign.json]
                           [--from 2026-06-01] [--to 2026-12-31] [--strict] [--json]

Collects the events of the cities' calendars that sources.json names into a feed: each event once, and fair to
the four cities. A calendar that can't be had keeps its last good events.

  -o, --out   the feed to write
  --into      a feed from which all but the events is taken; without it the feed has events alone
  --from      the first day; default: today
  --to        the last day; default: a year on
  --strict    exit code 1 where a calendar could not be had anew (the feed is written all the same)
  --json      a report for programs on the standard output
  --accept    the id of a source that is believed though it has far fewer events than before; may be repeated
  --cache     the folder for what is remembered between runs; default: ${CACHE} beside the feed

Environment: OPENAGENDA_KEY, the key for sources of type openagenda.

Exit codes: 0 the feed was written, perhaps with warnings; 1 sources.json is wrong, there are no events at all
(nothing is written then), or see --strict; 2 called wrongly.`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        into: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        accept: { type: 'string', multiple: true, default: [] },
        cache: { type: 'string' },
      },
    });
    const [file, ...others] = positionals;
    if (!file) throw new UsageError('Name the file that lists the calendars, sources.json.');
    expectNoMore(others);
    const { out, into, strict, json, accept } = values;
    if (!out) throw new UsageError('Say where the feed goes: -o out.json.');
    const now = new Date();
    const from = values.from ?? dayIn(now, 'Europe/Luxembourg');
    const to = values.to ?? addDays(from, 365);
    for (const [name, day] of Object.entries({ from, to })) {
      if (!/^\d{4}-\d\d-\d\d$/.test(day) || impossible(day))
        throw new UsageError(`--${name} ${day} is no day such as 2026-06-01.`);
    }
    if (to < from) throw new UsageError(`--to ${to} is before --from ${from}.`);

    const { settings, issues } = await readSettings(file);
    const unknown = accept.filter((id) => !settings.sources.some((source) => source.id === id));
    for (const issue of issues) console.error(describeIssue(issue));
    if (issues.length) {
      console.error(`\n${issues.length} finding(s); nothing was written.`);
      return 1;
    }
    if (unknown.length) throw new UsageError(`--accept ${unknown.join(', ')}: there is no such source in ${file}.`);

    const cache = values.cache ?? join(dirname(out), CACHE);
    const order: Order = { file, settings, out, into, window: { from, to }, cache, accept, now, env: process.env };
    return runOrder(process.stderr.isTTY ? { ...order, progress: showProgress } : order, { strict, json });
  },
};

/** Collects, tells of it, and gives the exit code. */
export async function runOrder(order: Order, { strict, json }: { strict: boolean; json: boolean }): Promise<number> {
  try {
    const collected = await collectEvents(order);
    const told = json ? JSON.stringify(reportOf(collected, order), undefined, 2) : formatReport(collected, order);
    console.log(told);
    const trouble = collected.gathered.filter((each) => each.trouble);
    if (json)
      for (const { source, trouble: why } of trouble) console.error(`${source.id}: ${why!.message}\n    → ${why!.remedy}`);
    return collected.written && !(strict && trouble.length) ? 0 : 1;
  } catch (error) {
    const sentence = explain(error, order);
    if (!sentence) throw error;
    console.error(`${sentence}\n\nNothing was written.`);
    return 1;
  }
}

/** What goes wrong with our own files, in a sentence with a remedy. */
function explain(error: unknown, { into }: Order): string | undefined {
  if (error instanceof CampaignError)
    return `${error.message}\n    → name a campaign feed with --into, such as feed/v1/campaign.json`;
  if (error instanceof SyntaxError) return `${into}: is not JSON: ${error.message}\n    → was the file written in full?`;
  const { syscall, code, path } = error as NodeJS.ErrnoException;
  return syscall && `${path}: ${code} (${syscall})\n    → is the path right, and may we read and write there?`;
}

/** One line that is written over and over. */
function showProgress(done: readonly string[], all: number): void {
  const line =
    done.length < all ? `Collecting … ${done.length} of ${all} calendars${done.length ? `, last ${done.at(-1)}` : ''}` : '';
  // eslint-disable-next-line no-restricted-syntax -- a terminal, no page
  process.stderr.write(`\r\u001b[K${line}`);
}
