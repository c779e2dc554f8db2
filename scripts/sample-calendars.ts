/** The demo's calendars (`demo/sources`): collected into a feed by the real command, with its report, for `demo/calendars.html`. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { addDays } from '../src/campaign/select-events.js';

/** Writes `campaign.json` and `report.txt` into a folder; all but the events is that of the feed. */
export async function collectSamples(feed: string, folder: string, from: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Nothing is remembered from one build to the next: the same commit gives the same feed.
  const cache = await mkdtemp(join(tmpdir(), 'quattropole-samples-'));
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...['--import', 'tsx', 'src/cli/main.ts', 'collect', 'demo/sources/sources.json', '--cache', cache],
      ...['--out', join(folder, 'campaign.json'), '--into', feed, '--from', from, '--to', addDays(from, 240)],
    ]);
    await writeFile(join(folder, 'report.txt'), stdout.replaceAll(folder, 'demo/calendars'));
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}
