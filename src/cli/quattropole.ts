#!/usr/bin/env node
/** The command line tool as it is published: `npm exec --package=@quattropole/widgets -- quattropole …`. */
import { runCommand } from './command.js';
import { COMMANDS } from './commands.js';

process.exitCode = await runCommand(COMMANDS, process.argv.slice(2));
