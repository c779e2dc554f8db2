/** `quattropole content`: checks the content, says what is to be mended, and writes the feed and the page of sources. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.js';
import { buildCampaign, describe, writeFeed } from './build.js';
import { fairness, formatReport } from './report.js';
import { SOURCES_FILE } from './sources.js';

export interface Options {
  /** The folder with the content. */
  root: string;
  /** The folder for the feed. */
  out: string;
  /** Writes nothing and wants SOURCES.md to be up to date: for a build server. */
  check?: boolean;
  /** Today, where it is not the commit's date. */
  today?: string | undefined;
}

/** Where the words go: findings, and all else. */
export interface Voice {
  error(text: string): void;
  log(text: string): void;
}

/** Whether all is well; where it is not, nothing was written. */
export async function runContent({ root, out, check = false, today }: Options, voice: Voice = console): Promise<boolean> {
  const built = await buildCampaign(root, today);
  const { issues } = built;
  const page = join(root, SOURCES_FILE);
  const pageIsOld = !issues.length && (await readFile(page, 'utf8').catch(() => '')) !== built.sources;
  if (check && pageIsOld) {
    const remedy = 'run "npm run content" and commit the file with your change';
    issues.push({ file: SOURCES_FILE, message: 'is not what the sources of the items give', remedy });
  }
  for (const issue of issues) voice.error(describe(issue));
  if (issues.length) {
    voice.error(`\n${issues.length} finding(s); nothing was written.`);
    return false;
  }

  const fair = fairness(built);
  voice.log(formatReport(fair));
  if (fair.unfair.length) {
    voice.error('\nEach city is due its share: write more for the one that falls short. Nothing was written.');
    return false;
  }
  if (check) {
    voice.log('\nAll is well.');
    return true;
  }
  await writeFeed(built, root, out);
  if (pageIsOld) await writeWhole(page, built.sources);
  voice.log(`\nAll is well. The feed is in ${out}.`);
  return true;
}
