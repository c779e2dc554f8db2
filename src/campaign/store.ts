/**
 * Where elements get their content: `get(list, lang)`, whatever the feed's form. One store an address and page, so no file is
 * fetched twice however many widgets there are.
 */
import { CampaignError, readFeed, readList, type Feed } from './campaign.js';
import type { Problem } from './check.js';
import type { Guard } from './guards.js';
import type { ItemOf, Kind, Language } from './generated/types.js';

/** How long a feed may take before it counts as gone. */
const TIMEOUT = 12_000;

/** A list of the feed: its name, and the guard for its items (`generated/<kind>.ts`). */
export interface List<K extends Kind> {
  kind: K;
  guard: Guard;
}

export interface Content<K extends Kind> {
  items: readonly ItemOf<K>[];
  /** What the check left out, and why. */
  problems: readonly Problem[];
}

export class CampaignStore {
  #feed: Promise<Feed> | undefined;
  readonly #lists = new Map<Kind, Content<never>>();

  constructor(
    /** The feed's address. */
    readonly url: string,
    private readonly fetch: typeof globalThis.fetch = (...request) => globalThis.fetch(...request),
  ) {}

  /** The good items of a list. `lang` says which texts are needed; a feed in one piece has them all. */
  async get<K extends Kind>({ kind, guard }: List<K>, _lang: Language): Promise<Content<K>> {
    const feed = await this.#load();
    let content = this.#lists.get(kind) as Content<K> | undefined;
    if (!content) {
      const problems: Problem[] = [];
      content = { items: readList<ItemOf<K>>(feed, kind, guard, (problem) => problems.push(problem)), problems };
      this.#lists.set(kind, content as Content<never>);
    }
    return content;
  }

  #load(): Promise<Feed> {
    return (this.#feed ??= this.#fetch().catch((error: unknown) => {
      // A failure is not kept: whoever asks next tries again.
      this.#feed = undefined;
      throw error;
    }));
  }

  async #fetch(): Promise<Feed> {
    try {
      return await this.#request('default');
    } catch (error) {
      // The last good content is in the browser's own HTTP cache, however old; nothing is stored by us.
      return this.#request('force-cache').catch(() => {
        throw error;
      });
    }
  }

  async #request(cache: RequestCache): Promise<Feed> {
    const { url } = this;
    const response = await this.fetch(url, { cache, credentials: 'same-origin', signal: AbortSignal.timeout(TIMEOUT) }).catch(
      (cause: Error) => {
        throw new CampaignError(cause.name === 'TimeoutError' ? 'timeout' : 'network', `${url}: ${cause.message}`, { cause });
      },
    );
    if (!response.ok) throw new CampaignError('http', `${url}: status ${response.status}`);
    const feed: unknown = await response.json().catch((cause: Error) => {
      throw new CampaignError('json', `${url}: ${cause.message}`, { cause });
    });
    return readFeed(feed, url);
  }
}

const stores = new Map<string, CampaignStore>();

/** The page's store for a feed address. */
export function storeFor(url: string): CampaignStore {
  let store = stores.get(url);
  if (!store) stores.set(url, (store = new CampaignStore(url)));
  return store;
}
