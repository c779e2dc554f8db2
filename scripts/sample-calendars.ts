/** The demo's calendars (`demo/sources`): collected into a feed by the real command, with its report, for `demo/calendars.html`. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { addDays } from '../src/campaign/select-events.js';

/** Writes the feed, in parts, and `report.txt` into a folder; all but the events is that of the feed given. */
export async function collectSamples(feed: string, folder: string, from: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const run = async (...args: string[]) =>
    (await promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args])).stdout;
  // Nothing is remembered from one build to the next: the same commit gives the same feed.
  const temporary = await mkdtemp(join(tmpdir(), 'quattropole-samples-'));
  const collected = join(temporary, 'campaign.json');
  try {
    const report = await run(
      ...['collect', 'demo/sources/sources.json', '--out', collected, '--into', feed],
      ...['--from', from, '--to', addDays(from, 240)],
    );
    // The command says when it has collected; the sample is as old as the build's commit.
    const sample = JSON.parse(await readFile(collected, 'utf8')) as { dateModified: string };
    await writeFile(collected, JSON.stringify({ ...sample, dateModified: from }));
    await run('pack', collected, '-o', folder);
    await writeFile(join(folder, 'report.txt'), report.replaceAll(collected, 'campaign.json'));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
