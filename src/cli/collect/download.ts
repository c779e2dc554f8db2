/** Gets what a source has: a file, or a web address with patience and limits. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout as pause } from 'node:timers/promises';

export interface Wanted {
  url: string;
  /** Bytes; more is not read. */
  limit: number;
  seconds: number;
  /** What we have from last time. */
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export interface Got {
  /** Undefined: it has not changed since. */
  text: string | undefined;
  bytes: number;
  etag?: string | undefined;
  lastModified?: string | undefined;
}

/** Why it could not be had, in a sentence, and what may help. `again`: it may help to wait, for so many milliseconds if the server says so. */
export class DownloadError extends Error {
  constructor(
    message: string,
    readonly remedy: string,
    readonly again?: { after?: number | undefined } | undefined,
  ) {
    super(message);
  }
}

/** How often a server is asked, and how long the first pause is; each further one is twice as long. */
const ATTEMPTS = 3;
const PAUSE = 500;
/** A server that wants us to wait longer is left alone. */
const PATIENCE = 30_000;
const REDIRECTS = 5;

export async function download(wanted: Wanted): Promise<Got> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await request(wanted);
    } catch (error) {
      if (!(error instanceof DownloadError) || !error.again) throw error;
      // Some more or less, so that all who wait do not come back in the same moment.
      const wait = error.again.after ?? PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random());
      if (attempt === ATTEMPTS || wait > PATIENCE) {
        const asked = attempt > 1 ? ` (asked ${attempt} times)` : '';
        throw new DownloadError(`${error.message}${asked}`, error.remedy);
      }
      await pause(wait);
    }
  }
}

/** One attempt, redirects included, within the time. */
async function request({ url, limit, seconds, etag, lastModified }: Wanted): Promise<Got> {
  const signal = AbortSignal.timeout(seconds * 1000);
  const headers = new Headers({ 'User-Agent': 'quattropole-collect (+https://www.quattropole.org/)' });
  if (etag) headers.set('If-None-Match', etag);
  if (lastModified) headers.set('If-Modified-Since', lastModified);
  try {
    const response = await follow(url, { headers, signal });
    if (response.status === 304) return { text: undefined, bytes: 0, etag, lastModified };
    if (!response.ok) {
      await response.body?.cancel();
      throw refused(response);
    }
    const bytes = await collect(response.body ? Readable.fromWeb(response.body as ReadableStream) : [], limit);
    return {
      text: decode(bytes, response.headers.get('content-type') ?? ''),
      bytes: bytes.length,
      etag: response.headers.get('etag') ?? undefined,
      lastModified: response.headers.get('last-modified') ?? undefined,
    };
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    if (signal.aborted) {
      const remedy = 'it may be better later; "seconds" of the source sets how long we wait';
      throw new DownloadError(`did not answer in full within ${seconds} seconds`, remedy);
    }
    const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
    const remedy = 'is the address right, and the server there? Open it in a browser';
    throw new DownloadError(`can't be reached: ${cause?.code ?? cause?.message ?? message}`, remedy, {});
  }
}

/** Follows redirects, to the web only, and takes no key along to another server. */
async function follow(url: string, init: RequestInit): Promise<Response> {
  let address = new URL(url);
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const response = await fetch(address, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status === 304 || response.status >= 400 || !location) return response;
    await response.body?.cancel();
    const next = URL.canParse(location, address.href) ? new URL(location, address) : undefined;
    if (!next || !/^https?:$/.test(next.protocol)) {
      throw new DownloadError(
        `leads to ${location.slice(0, 80)}, which is no web address`,
        'ask the publisher for the right address',
      );
    }
    address = next;
  }
  throw new DownloadError(`leads on and on, more than ${REDIRECTS} times`, 'ask the publisher for the right address');
}

function refused({ status, headers }: Response): DownloadError {
  const message = `the server answered ${status}`;
  if (status === 401 || status === 403) return new DownloadError(message, 'does it need a key? The README names the variables');
  if (status === 429 || status >= 500) {
    return new DownloadError(message, 'it may be better later', { after: retryAfter(headers.get('retry-after')) });
  }
  return new DownloadError(message, 'is the address still right? Open it in a browser');
}

/** Milliseconds; the header has seconds or a date (RFC 9110). */
function retryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** A file, with the same limits: it may be a device without end. */
export async function readLocal(file: string, { limit, seconds }: { limit: number; seconds: number }): Promise<Got> {
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    const bytes = await collect(createReadStream(file, { signal }), limit);
    return { text: decode(bytes, ''), bytes: bytes.length };
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const remedy = 'files are looked for beside sources.json';
    throw new DownloadError(signal.aborted ? `took longer than ${seconds} seconds` : `can't be read: ${code ?? message}`, remedy);
  }
}

/** All of a stream, which is given up as soon as it is too much. */
async function collect(chunks: AsyncIterable<Uint8Array> | readonly Uint8Array[], limit: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) {
      const remedy = 'ask for fewer events, or raise "megabytes" of the source';
      throw new DownloadError(`is larger than ${limit / 1e6} MB`, remedy);
    }
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** In the encoding that the server or the page names; UTF-8 where none is known. */
function decode(bytes: Buffer, type: string): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const head = bytes.subarray(0, 1024).toString('latin1');
  const mark = head.startsWith('\xff\xfe') ? 'utf-16le' : head.startsWith('\xfe\xff') ? 'utf-16be' : undefined;
  const meta = /^\s*</.test(head) ? named.exec(head)?.[1] : undefined;
  const encoding = mark ?? named.exec(type)?.[1] ?? meta ?? 'utf-8';
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
