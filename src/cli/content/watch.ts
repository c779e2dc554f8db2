/** Runs again whenever an editor has saved. */
import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SOURCES_FILE } from './sources.js';

/** Milliseconds without a change before a run: editors save in several steps, and "save all" saves several files. */
const QUIET = 200;

/** What programs put beside a file while they save it (4913 is vim's), and what we write ourselves. */
const isNoise = (name: string) => /^[.#]|^4913$|(~|\.part|\.tmp)$/.test(name) || name === SOURCES_FILE;

/**
 * Calls `run` now and after changes in the folder and its folders, one run at a time, until `stop` is called. Whatever `run`
 * does, the next change is heard: an editor in the middle of a change leaves a file half written.
 */
export async function watchContent(
  root: string,
  run: () => Promise<unknown>,
  { quiet = QUIET, log = console.log }: { quiet?: number; log?: (text: string) => void } = {},
): Promise<{ stop(): void }> {
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let changed = false;

  /**
   * Folder by folder, because a watcher of files loses those that a program replaces instead of changing them; and anew before
   * each run, because a folder may have been replaced too.
   */
  async function watchFolders(): Promise<void> {
    const entries = await readdir(root, { withFileTypes: true, recursive: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
    close();
    watchers = [root, ...folders].map((folder) =>
      watch(folder, (_event, name) => {
        if (name === null || !isNoise(name)) soon();
      }).on('error', soon),
    );
  }

  const close = () => watchers.forEach((watcher) => watcher.close());

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed = true;
      void start();
    }, quiet);
  }

  /** A change during a run is looked at after it. */
  const start = (): Promise<void> => (running ??= runAll().finally(() => (running = undefined)));

  async function runAll(): Promise<void> {
    while (changed) {
      changed = false;
      log(`\n${clock()}`);
      try {
        await watchFolders();
        await run();
      } catch (error) {
        log(`The run failed: ${(error as Error).stack ?? String(error)}`);
      }
      log('Watching …');
    }
  }

  changed = true;
  await start();
  return {
    stop() {
      clearTimeout(timer);
      close();
    },
  };
}

/** The time of day as an editor reads it, so that two runs with the same findings can be told apart. */
const clock = () => new Date().toLocaleTimeString('en-GB');
