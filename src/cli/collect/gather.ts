/** Everything that one source has, whatever happens to it: new, unchanged, or what it last had. */
import { dirname, resolve } from 'node:path';
import { addDays, dayIn, readEvent } from '../../campaign/select-events.js';
import { isWeb, withKey, withoutSecrets } from './address.js';
import { readApart, type Reading } from './apart.js';
import type { Cache, Remembered } from './cache.js';
import { download, DownloadError, readLocal, type Got } from './download.js';
import type { LimitedSource } from './settings.js';
import type { Occurrence, Problem, Window } from './types.js';

/** `kept`: its last good events; `failed`: there are none. */
export type State = 'fresh' | 'unchanged' | 'kept' | 'failed';

export interface Gathered {
  source: LimitedSource;
  state: State;
  occurrences: Occurrence[];
  bytes: number;
  /** Why it is kept or failed, and what may help. */
  trouble?: { message: string; remedy: string } | undefined;
  /** When the events are from, where they are not of today. */
  since?: string | undefined;
  /** What was wrong in the document. */
  problems: Problem[];
}

export interface Surroundings {
  /** The file that the source stands in: paths are relative to it. */
  file: string;
  window: Window;
  cache: Cache;
  env: Readonly<Record<string, string | undefined>>;
  now: Date;
  /** Takes what it has however much smaller it has become. */
  accept: boolean;
  formats?: string | undefined;
}

/** A source that had at least so many events, and now has less than that share, is not believed. */
const MANY = 5;
const SHRUNK = 0.2;
/** Pages of an answer; more are not asked for. */
const PAGES = 200;

export async function gather(source: LimitedSource, around: Surroundings): Promise<Gathered> {
  const known = await around.cache.recall(source);
  const last = known ? inWindow(known.occurrences, source, around.window) : [];
  const base = { source, bytes: 0, problems: [] };
  try {
    const { reading, got, document } = await read(source, around, known);
    const { occurrences, problems } = reading;
    const trouble = around.accept ? undefined : suspicion(occurrences.length, last.length, Boolean(known?.occurrences.length));
    if (trouble) return { ...keep(trouble), bytes: got.bytes, problems };
    const unchanged = got.text === undefined;
    const date = dayIn(around.now, source.timeZone);
    await around.cache.remember(source, { date, occurrences, etag: got.etag, lastModified: got.lastModified }, document);
    return { ...base, state: unchanged ? 'unchanged' : 'fresh', occurrences, bytes: got.bytes, problems };
  } catch (error) {
    // Where the disk is full or a folder is not ours, no other source would fare better.
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    const remedy = error instanceof DownloadError ? error.remedy : 'is it of the type that sources.json says? Ask the publisher';
    return keep({ message: hideKeys((error as Error).message, around.env), remedy });
  }

  function keep(trouble: { message: string; remedy: string }): Gathered {
    return last.length
      ? { ...base, state: 'kept', occurrences: last, since: known!.date, trouble }
      : { ...base, state: 'failed', occurrences: [], trouble };
  }
}

/** Why what came is not believed. */
function suspicion(now: number, last: number, hadAny: boolean): { message: string; remedy: string } | undefined {
  const accept = 'if that is right, run once with --accept and the id of the source';
  if (!now && (last || !hadAny))
    return {
      message: 'has no events in this time',
      remedy: last ? accept : 'is the address right, and the time (--from, --to)?',
    };
  if (last >= MANY && now < last * SHRUNK) return { message: `has only ${now} events, last time ${last}`, remedy: accept };
  return undefined;
}

interface Read {
  reading: Reading;
  got: Got;
  /** What is to be kept for the next run; none where the answer came in pages. */
  document: string | undefined;
}

async function read(source: LimitedSource, around: Surroundings, known: Remembered | undefined): Promise<Read> {
  const { file, window, cache, env, formats } = around;
  const { url, type, seconds, megabytes } = source;
  const limit = megabytes * 1e6;
  const apart = (document: string) => readApart({ document, source, window, formats });
  if (!isWeb(url)) {
    const got = await readLocal(resolve(dirname(file), url), { limit, seconds });
    return { reading: await apart(got.text!), got, document: undefined };
  }

  const { etag, lastModified } = known ?? {};
  const got = await download({ url: withKey(url, type, env), limit, seconds, etag, lastModified });
  const document = got.text ?? (await cache.document(source));
  // Someone has tidied up: ask again, without conditions.
  if (document === undefined) return read(source, around, undefined);

  const reading = await apart(document);
  if (!reading.next) return { reading, got, document };
  const [occurrences, problems] = [[...reading.occurrences], [...reading.problems]];
  let { bytes } = got;
  let next: Reading['next'] = reading.next;
  const asked = new Set<string>();
  for (let page = 1; next && !asked.has(JSON.stringify(next)); page += 1) {
    if (page === PAGES) {
      problems.push({
        message: `has more than ${PAGES} pages; the rest is left out`,
        remedy: 'ask for more events a page, or for fewer',
      });
      break;
    }
    asked.add(JSON.stringify(next));
    // What is left of the source's limit.
    const more = await download({ url: withKey(url, type, env, next), limit: limit - bytes, seconds });
    bytes += more.bytes;
    const further = await apart(more.text!);
    occurrences.push(...further.occurrences);
    problems.push(...further.problems);
    next = further.next;
  }
  return { reading: { occurrences, problems }, got: { text: got.text, bytes }, document: undefined };
}

/** Those that are on in the window: it has moved since they were read. */
function inWindow(occurrences: readonly Occurrence[], { timeZone, city }: LimitedSource, { from, to }: Window): Occurrence[] {
  return occurrences.filter(({ event }) => {
    const when = readEvent({ ...event, id: '', city }, timeZone);
    return when && when.to >= from && when.from < addDays(to, 1);
  });
}

/** A message may quote an address. */
function hideKeys(message: string, env: Readonly<Record<string, string | undefined>>): string {
  const key = env['OPENAGENDA_KEY'];
  const shown = message.replace(/https?:\/\/\S+/g, (url) => withoutSecrets(url));
  return key ? shown.replaceAll(key, '…') : shown;
}
