/** The command line tool. `quattropole content`: checks the campaign's content and writes the feed. */
import { parseArgs } from 'node:util';
import { runContent } from './content/command.js';
import { watchContent } from './content/watch.js';

const USAGE = `Usage: quattropole content [--out dist/feed/v1] [--check] [--watch]

Checks everything in content/ and, where all is well, writes the feed and content/SOURCES.md.
Exit code 1 where something is to be mended; nothing is written then.

  --out     the folder for the feed
  --check   write nothing; content/SOURCES.md must be up to date (for a build server)
  --watch   run again after each change`;

const ROOT = 'content';

function options() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', default: 'dist/feed/v1' },
        check: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return { command: positionals.join(' '), ...values };
  } catch (error) {
    // A slip of the pen in an option deserves a sentence, not a stack.
    console.error(`${(error as Error).message}\n`);
    return undefined;
  }
}

const given = options();
if (given?.command !== 'content' || given.help) {
  (given?.help ? console.log : console.error)(USAGE);
  process.exitCode = given?.help ? 0 : 2;
} else {
  const { out, check } = given;
  const run = () => runContent({ root: ROOT, out, check });
  if (given.watch) await watchContent(ROOT, run);
  else process.exitCode = (await run()) ? 0 : 1;
}
