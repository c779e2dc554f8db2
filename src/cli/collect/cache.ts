/** What is remembered of a source between runs: its last document with the server's marks, and its last good events. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.js';
import type { LimitedSource } from './settings.js';
import type { Occurrence } from './types.js';

/** The cache's own form: another version is not read. */
const VERSION = 1;

export interface Remembered {
  version: number;
  /** What it is of: another address or format is another source. */
  url: string;
  type: string;
  /** When the source was last well. */
  date: string;
  occurrences: Occurrence[];
  /** How to ask the server whether there is anything new. Only where the document is kept too. */
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export class Cache {
  constructor(private readonly folder: string) {}

  /** What is known of a source; undefined where it is new, or its file broken. */
  async recall({ id, url, type }: LimitedSource): Promise<Remembered | undefined> {
    try {
      const known = JSON.parse(await readFile(this.#file(id, 'json'), 'utf8')) as Remembered;
      const fits = known.version === VERSION && known.url === url && known.type === type && Array.isArray(known.occurrences);
      return fits ? known : undefined;
    } catch {
      return undefined;
    }
  }

  /** The last document. */
  document({ id }: LimitedSource): Promise<string | undefined> {
    return readFile(this.#file(id, 'document'), 'utf8').catch(() => undefined);
  }

  /** The document first: marks without it would have the server say "not modified" of what we don't have. Without marks it is of no use. */
  async remember({ id, url, type }: LimitedSource, news: Omit<Remembered, 'version' | 'url' | 'type'>, document?: string) {
    const { etag, lastModified, ...rest } = news;
    const marked = document !== undefined && Boolean(etag || lastModified);
    if (marked) await writeWhole(this.#file(id, 'document'), document);
    const known: Remembered = { version: VERSION, url, type, ...rest, ...(marked ? { etag, lastModified } : {}) };
    await writeWhole(this.#file(id, 'json'), JSON.stringify(known));
  }

  #file(id: string, ending: string): string {
    return join(this.folder, `${id}.${ending}`);
  }
}
