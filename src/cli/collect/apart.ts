/**
 * Has a document read in a process of its own, with a time-out and a memory limit, so that hostile input harms nobody. A process and not a
 * thread: a thread can't be stopped within `JSON.parse` (12 s were measured for 20 MB of brackets), and a single large allocation in it ends
 * the whole program.
 */
import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LimitedSource } from './settings.js';
import type { Occurrence, Problem, Window } from './types.js';

/** Megabytes of memory that a reader may use, where nothing else is said. */
const MEMORY = 512;

/** Seconds that the process may take to start. */
const START = 30;

/** What the process says when it is there. */
export const READY = 'ready';

export interface Task {
  document: string;
  source: LimitedSource;
  window: Window;
  /** A module with other `FORMATS` than our own: for tests. */
  formats?: string | undefined;
  /** Megabytes of memory that the reader may use. */
  memory?: number;
}

export interface Reading {
  occurrences: Occurrence[];
  problems: Problem[];
  /** The parameters of the next page. */
  next?: readonly (readonly [name: string, value: string])[] | undefined;
}

export type Answer = Reading | { failure: string };

/** Reads a document; rejects with a sentence where that does not succeed. */
export function readApart(task: Task): Promise<Reading> {
  const { seconds } = task.source;
  const { memory: limit = MEMORY } = task;
  // The process is a file beside this one, in the source as in the bundle.
  const program = fileURLToPath(new URL(`./apart-process${extname(import.meta.url)}`, import.meta.url));
  const child = fork(program, {
    execArgv: [...process.execArgv.filter((option) => !option.startsWith('--test')), `--max-old-space-size=${limit}`],
    // Keys are none of a reader's business, nor is the machine's time zone.
    env: { ...withoutKeys(process.env), TZ: 'UTC' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const kill = () => child.kill('SIGKILL');
    const end = (settle: () => void) => {
      clearTimeout(timer);
      process.off('exit', kill);
      kill();
      settle();
    };
    const fail = (message: string) => end(() => reject(new Error(message)));
    const within = (most: number) => setTimeout(() => fail(`could not be read within ${seconds} seconds`), most * 1000);
    // To start takes a moment, on a busy machine a long one, which is not the document's fault.
    let timer = within(seconds + START);
    process.once('exit', kill);
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-20_000)));
    child.on('message', (answer: Answer | typeof READY) => {
      if (answer === READY) {
        clearTimeout(timer);
        timer = within(seconds);
        child.send(task, (error) => {
          if (error) fail(`can't be read: ${error.message}`);
        });
      } else if ('failure' in answer) fail(`can't be read: ${answer.failure}`);
      else end(() => resolve(answer));
    });
    child.once('error', (error) => fail(`can't be read: ${error.message}`));
    child.once('close', () => {
      const memory = /out of memory|allocation failed|invalid size error/i.test(said);
      fail(
        memory ? `needs more than ${limit} MB of memory to be read` : `can't be read: the reader ended early. ${firstLine(said)}`,
      );
    });
  });
}

const withoutKeys = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/KEY|TOKEN|SECRET|PASSWORD/i.test(name)));

const firstLine = (text: string): string => /^.*Error.*$/m.exec(text)?.[0] ?? '';
