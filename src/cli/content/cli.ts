/** `quattropole content` as it is called. */
import { parseArgs } from 'node:util';
import { expectNoMore, type Command } from '../command.js';
import { runContent } from './command.js';
import { watchContent } from './watch.js';

const ROOT = 'content';

export const content: Command = {
  usage: `Usage: quattropole content [--out dist/feed/v1] [--check] [--watch]

Checks everything in content/ and, where all is well, writes the feed and content/SOURCES.md.
Exit code 1 where something is to be mended; nothing is written then.

  --out     the folder for the feed
  --check   write nothing; content/SOURCES.md must be up to date (for a build server)
  --watch   run again after each change`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string', default: 'dist/feed/v1' },
        check: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
      },
    });
    expectNoMore(positionals);
    const { out, check } = values;
    const run = () => runContent({ root: ROOT, out, check });
    if (!values.watch) return (await run()) ? 0 : 1;
    await watchContent(ROOT, run);
    return undefined;
  },
};
