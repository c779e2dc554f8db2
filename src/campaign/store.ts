/**
 * Where elements get their content: `get(list, lang)`, whether the feed is one document or an index with parts by kind and language. One
 * store an address and page, so no file is fetched twice however many widgets there are.
 */
import { CampaignError, readFeed, type Feed } from './campaign.js';
import { ask, SIGNED, TIMEOUT } from './early.js';
import type { Problem } from './check.js';
import { fallbacks } from './fallbacks.js';
import { CHECKED } from './generated/checked.js';
import type { ItemOf, Kind, Language } from './generated/types.js';
import type { Fetch, Trust } from './verify.js';

/** How far the beginning of a list reaches: at these times, so many of its cards are those that come first. */
export interface Beginning {
  validFrom: string;
  validThrough: string;
  cards: number;
}

export interface Content<K extends Kind> {
  items: readonly ItemOf<K>[];
  /** What the check left out, and why. */
  problems: readonly Problem[];
  /** Set where it is not all of the list. */
  beginning: Beginning | undefined;
}

/** Where the parts of a feed are, in its index. */
type Parts = Readonly<Record<string, Readonly<Record<string, Part | undefined>> | undefined>>;
interface Part {
  url: string;
  beginning?: { url: string };
}

export class CampaignStore {
  /** Files by address: the feed or its index, and the parts. */
  readonly #files = new Map<string, Promise<Feed>>();
  readonly #lists = new Map<string, Promise<Content<Kind>>>();

  constructor(
    /** The address of the feed, or of its index. */
    readonly url: string,
    private readonly fetch: Fetch,
  ) {}

  /** The good items of a list, with texts in the language at least where there are any; its beginning, where the feed has that apart and the whole is not asked for. */
  async get<K extends Kind>(kind: K, language: Language, whole = false): Promise<Content<K>> {
    let { url } = this;
    let feed = await this.#load(url);
    const byLanguage = (feed['parts'] as Parts | undefined)?.[kind];
    const all = byLanguage && fallbacks(language).flatMap((each) => byLanguage[each] ?? [])[0];
    const part = (!whole && all?.beginning) || all;
    if (part) {
      // Parts come from where the index comes from.
      const { origin, pathname } = new URL(part.url, url);
      url = new URL(pathname, url).href;
      if (origin !== new URL(url).origin) throw new CampaignError('format', `${this.url}: ${part.url} is on another server.`);
      feed = await this.#load(url);
    }
    return once(this.#lists, `${kind} ${url}`, () => read(feed, kind, url)) as Promise<Content<K>>;
  }

  #load(url: string): Promise<Feed> {
    return once(this.#files, url, () => this.#fetch(url));
  }

  async #fetch(url: string): Promise<Feed> {
    try {
      return await request(this.fetch, url, 'default');
    } catch (error) {
      // The last good content is in the browser's own HTTP cache, however old; nothing is stored by us.
      return request(this.fetch, url, 'force-cache').catch(() => {
        throw error;
      });
    }
  }
}

/** A failure is not kept: whoever asks next tries again. */
function once<T>(made: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  let value = made.get(name);
  if (!value) {
    value = make().catch((error: unknown) => {
      made.delete(name);
      throw error;
    });
    made.set(name, value);
  }
  return value;
}

/** A feed, its index or a part of it; every failure is a `CampaignError`. */
export async function request(fetch: Fetch, url: string, cache: RequestCache): Promise<Feed> {
  const response = await fetch(url, { cache, credentials: 'same-origin', signal: AbortSignal.timeout(TIMEOUT) }).catch(
    (cause: Error) => {
      if (cause instanceof CampaignError) throw cause;
      throw new CampaignError(cause.name === 'TimeoutError' ? 'timeout' : 'network', `${url}: ${cause.message}`, { cause });
    },
  );
  if (!response.ok) throw new CampaignError('http', `${url}: status ${response.status}`);
  const feed: unknown = await response.json().catch((cause: Error) => {
    throw new CampaignError('json', `${url}: ${cause.message}`, { cause });
  });
  return readFeed(feed, url);
}

async function read<K extends Kind>(feed: Feed, kind: K, url: string): Promise<Content<K>> {
  const problems: Problem[] = [];
  const isChecked = feed['checked'] === CHECKED && new URL(url).origin === new URL(import.meta.url).origin;
  const items = isChecked
    ? (feed[kind] as ItemOf<K>[])
    : (await import('./read-list.js')).readList(feed, kind, (problem) => problems.push(problem));
  return { items, problems, beginning: feed['beginning'] as Beginning | undefined };
}

const stores = new Map<string, CampaignStore>();

/** The page's store for a feed address; with `trust`, for the signed document beside it. */
export function storeFor(feed: string, trust?: Trust | false): CampaignStore {
  const name = [feed, trust].join();
  let store = stores.get(name);
  if (!store) {
    const url = trust ? feed.replace(/\.json(?=$|\?)/, SIGNED) : feed;
    let verified: Fetch;
    store = new CampaignStore(
      url,
      trust ? async (...request) => (verified ??= (await import('./verify.js')).verifying(url, trust, ask))(...request) : ask,
    );
    stores.set(name, store);
  }
  return store;
}
