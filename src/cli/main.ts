/** The command line tool. `quattropole content`: checks the campaign's content and writes the feed. */
import { watch } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildCampaign, describe, writeFeed } from './content/build.js';
import { formatReport, fairness } from './content/report.js';

const USAGE = `Usage: quattropole content [--out dist/feed/v1] [--watch]

Checks everything in content/ and, where all is well, writes the feed.
Exit code 1 where something is to be mended; nothing is written then.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'dist/feed/v1' },
    watch: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function content(): Promise<boolean> {
  const built = await buildCampaign('content');
  for (const issue of built.issues) console.error(describe(issue));
  if (built.issues.length) {
    console.error(`\n${built.issues.length} finding(s); nothing was written.`);
    return false;
  }
  await writeFeed(built, 'content', values.out);
  console.log(formatReport(fairness(built.campaign)));
  console.log(`\nAll is well. The feed is in ${values.out}.`);
  return true;
}

if (values.help || positionals[0] !== 'content') {
  console.error(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  process.exitCode = (await content()) ? 0 : 1;
  if (values.watch) {
    let timer: NodeJS.Timeout | undefined;
    watch('content', { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void content(), 150);
    });
    console.log('Watching content/ …');
  }
}
