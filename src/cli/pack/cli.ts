/** `quattropole pack` as it is called. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../../campaign/check.js';
import { describe } from '../../campaign/explain.js';
import { toGuard } from '../../campaign/guards.js';
import { Campaign } from '../../campaign/schema.js';
import { expectNoMore, UsageError, type Command } from '../command.js';
import { writeWhole } from '../write-whole.js';
import { feedFiles } from './pack.js';

const SHOWN = 5;

export const pack: Command = {
  usage: `Usage: quattropole pack campaign.json -o feed/v1

Cuts a feed into a small index (index.json) and parts by kind and language, so that a visitor downloads only what the widgets of a
page show; beside them the whole feed, its schema and a calendar file an event. Pictures stay where they are: addresses in
the feed are relative to this folder.

Exit codes: 0 written; 1 the feed is not one, nothing is written; 2 called wrongly.`,

  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: { type: 'string', short: 'o' } } });
    const [file, ...others] = positionals;
    if (!file) throw new UsageError('Name the feed, such as campaign.json.');
    expectNoMore(others);
    if (!values.out) throw new UsageError('Name the folder that is written with -o, such as -o feed/v1.');
    try {
      for (const [name, text] of feedFiles(await readCampaign(file))) await writeWhole(join(values.out, name), text);
    } catch (error) {
      console.error(
        `${(error as Error).message}\n    → "quattropole check ${file}" says all that is to be mended. Nothing was written.`,
      );
      return 1;
    }
    console.log(`The feed in parts is in ${values.out}.`);
    return 0;
  },
};

async function readCampaign(file: string): Promise<Campaign> {
  const text = await readFile(file, 'utf8');
  let campaign: unknown;
  try {
    campaign = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is not JSON: ${(cause as Error).message}`, { cause });
  }
  const problems: string[] = [];
  check(toGuard(Campaign as never, { editorial: false }), campaign, '', (problem) =>
    problems.push(`  ${problem.path}: ${describe(problem)}`),
  );
  if (problems.length) {
    const more = problems.length > SHOWN ? `\n  and ${problems.length - SHOWN} more` : '';
    throw new Error(`${file} is no feed:\n${problems.slice(0, SHOWN).join('\n')}${more}`);
  }
  return campaign as Campaign;
}
