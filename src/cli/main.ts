/** The command line tool in this repository: what is published, and what works on its own files. */
import { runCommand } from './command.js';
import { COMMANDS } from './commands.js';

const OWN_FILES = {
  content: async () => (await import('./content/cli.js')).content,
  basemap: async () => (await import('./basemap/cli.js')).basemap,
};

process.exitCode = await runCommand({ ...OWN_FILES, ...COMMANDS }, process.argv.slice(2));
