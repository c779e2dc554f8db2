/** What every command of the tool is, and how it is called. */

export interface Command {
  /** What `--help` says: the call, what it does, its exit codes and options. */
  usage: string;
  /** Runs with what stands behind its name; the exit code, or none while it goes on. */
  run(args: string[]): Promise<number | undefined>;
}

/** Called wrongly: the message and the usage are shown, and the exit code is 2. */
export class UsageError extends Error {}

/** Whatever else stands on the command line. */
export function expectNoMore(words: readonly string[]): void {
  if (words.length) throw new UsageError(`"${words.join(' ')}" is not expected here.`);
}

/** The commands by name, loaded when they are called. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;

/** Runs the command that the arguments name; its exit code. */
export async function runCommand(commands: Commands, [name = '', ...args]: string[]): Promise<number | undefined> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const wanted = ['--help', '-h', 'help'].includes(name);
    const usages = (await Promise.all(Object.values(commands).map((each) => each()))).map(({ usage }) => usage);
    (wanted ? console.log : console.error)(usages.join('\n\n\n'));
    return wanted ? 0 : 2;
  }
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.usage);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    // A slip of the pen in an option deserves a sentence, not a stack.
    if (!(error instanceof UsageError || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS'))) throw error;
    console.error(`${(error as Error).message}\n\n${command.usage}`);
    return 2;
  }
}
