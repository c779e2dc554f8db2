/**
 * Where elements get their content: `get(list, lang)`, whether the feed is one document or an index with parts by kind and language. One
 * store an address and page, so no file is fetched twice however many widgets there are.
 */
import { toCampaignError, type Feed } from './campaign.js';
import { ask, readText } from './ask.js';
import { CACHE_TIMEOUT, SIGNED, TIMEOUT } from './early.js';
import type { Problem } from './check.js';
import { fallbacks } from './fallbacks.js';
import { CHECKED } from './generated/checked.js';
import type { ItemOf, Kind, Language } from './generated/types.js';
import { FORMAT_VERSION } from './names.js';
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

const DAY = 86_400_000;

export class CampaignStore {
  /** Files by address, the feed or its index and the parts; and the lists in them. */
  readonly made = new Map<string, Promise<unknown>>();
  /** Some of it is from the browser's cache, because it can't be had anew. */
  kept = false;
  /** The day it is from, where it is old: past its time, or all that the browser has while nothing newer can be had. */
  old: unknown;

  constructor(
    /** The address of the feed, or of its index. */
    readonly url: string,
    private readonly fetch: Fetch,
  ) {}

  /** The good items of a list, with texts in the language at least where there are any; its beginning, where the feed has that apart and the whole is not asked for. */
  async get<K extends Kind>(kind: K, language: Language, whole = false): Promise<Content<K>> {
    let { url } = this;
    let feed = await this.#load(url);
    const { dateModified, expires } = feed;
    const byLanguage = (feed['parts'] as Parts | undefined)?.[kind];
    const all = fallbacks(language)
      .map((each) => byLanguage?.[each])
      .find(Boolean);
    const part = (!whole && all?.beginning) || all;
    if (part) {
      // Parts come from where the index comes from.
      const { origin, pathname } = new URL(part.url, url);
      if (origin !== new URL(url).origin) (await import('./refuse.js')).refusePart(part.url, url);
      url = new URL(pathname, url).href;
      feed = await this.#load(url);
    }
    // Its last day is part of it, and clocks may be wrong by a day.
    if (this.kept || Date.parse(expires as string) < Date.now() - 2 * DAY) this.old = dateModified;
    return this.#once(`${kind} ${url}`, () => read(feed, kind, url)) as Promise<Content<K>>;
  }

  #load(url: string): Promise<Feed> {
    return this.#once(url, () => this.#fetch(url)) as Promise<Feed>;
  }

  /** A failure is not kept: whoever asks next tries again. */
  #once(name: string, make: () => Promise<unknown>): Promise<unknown> {
    let value = this.made.get(name);
    if (!value) {
      value = make().catch((error: unknown) => {
        this.made.delete(name);
        throw error;
      });
      this.made.set(name, value);
    }
    return value;
  }

  async #fetch(url: string): Promise<Feed> {
    try {
      return await request(this.fetch, url, 'default');
    } catch (error) {
      // The last good content may be in the browser's own HTTP cache, however old; nothing is stored by us.
      const feed = await request(this.fetch, url, 'force-cache').catch(() => {
        throw error;
      });
      this.kept = true;
      return feed;
    }
  }
}

/** A feed, its index or a part of it; every failure is a `CampaignError`. */
export async function request(fetch: Fetch, url: string, cache: RequestCache): Promise<Feed> {
  let response: Response | undefined;
  try {
    const signal = AbortSignal.timeout(cache === 'default' ? TIMEOUT : CACHE_TIMEOUT);
    response = await fetch(url, { cache, signal });
    if (!response.ok || response.redirected) (await import('./refuse.js')).acceptAnswer(response, url);
    const feed = JSON.parse(await readText(response, url)) as Feed | null;
    return feed?.['formatVersion'] === FORMAT_VERSION ? feed : (await import('./refuse.js')).readFeed(feed, url);
  } catch (error) {
    throw toCampaignError(error as Error, response ? 'json' : 'network', url);
  }
}

async function read<K extends Kind>(feed: Feed, kind: K, url: string): Promise<Content<K>> {
  const problems: Problem[] = [];
  const isChecked = feed['checked'] === CHECKED && new URL(url).origin === new URL(import.meta.url).origin;
  const items = isChecked
    ? (feed[kind] as ItemOf<K>[])
    : (await import('./read-list.js')).readList(feed, kind, (problem) => problems.push(problem));
  return { items, problems, beginning: feed['beginning'] as Beginning | undefined };
}

/** The signed document beside a feed. The loader finds it in its own way: for a function of this file it would have to wait. A test holds both to one address. */
export const signedAddress = (feed: string): string => feed.replace(/\.json(?![^?#])/, SIGNED);

const stores = new Map<string, CampaignStore>();

/** The page's store for a feed address; with `trust`, for the signed document beside it. */
export function storeFor(feed: string, trust?: Trust | false): CampaignStore {
  const name = [feed, trust].join();
  let store = stores.get(name);
  if (!store) {
    const url = trust ? signedAddress(feed) : feed;
    store = new CampaignStore(
      url,
      trust ? (...request) => import('./verify.js').then(({ verified }) => verified(name, url, trust, ask)(...request)) : ask,
    );
    stores.set(name, store);
  }
  return store;
}
