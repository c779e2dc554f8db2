/**
 * Where elements get their content: `get(kind, lang)`, whatever the feed's form. One store an address and page, so no file is
 * fetched twice however many widgets there are.
 */
import { CampaignError, readCampaign, type CheckedCampaign } from './campaign.js';
import type { Problem } from './check.js';
import type { ItemOf, Kind, Language } from './schema.js';

/** How long a feed may take before it counts as gone. */
const TIMEOUT = 12_000;

export class CampaignStore {
  #checked: Promise<CheckedCampaign> | undefined;

  constructor(
    /** The feed's address. */
    readonly url: string,
    private readonly fetch: typeof globalThis.fetch = (...request) => globalThis.fetch(...request),
  ) {}

  /** The items of a kind, checked. `lang` says which texts are needed; a feed in one piece has them all. */
  async get<K extends Kind>(kind: K, _lang: Language): Promise<readonly ItemOf<K>[]> {
    const { campaign } = await this.#load();
    return campaign[kind] as unknown as readonly ItemOf<K>[];
  }

  /** What the check left out. */
  async problems(): Promise<readonly Problem[]> {
    return (await this.#load()).problems;
  }

  #load(): Promise<CheckedCampaign> {
    return (this.#checked ??= this.#fetch().catch((error: unknown) => {
      // A failure is not kept: whoever asks next tries again.
      this.#checked = undefined;
      throw error;
    }));
  }

  async #fetch(): Promise<CheckedCampaign> {
    try {
      return await this.#request('default');
    } catch (error) {
      // The last good content is in the browser's own HTTP cache, however old; nothing is stored by us.
      return this.#request('force-cache').catch(() => {
        throw error;
      });
    }
  }

  async #request(cache: RequestCache): Promise<CheckedCampaign> {
    const response = await this.fetch(this.url, { cache, credentials: 'same-origin', signal: AbortSignal.timeout(TIMEOUT) }).catch((cause: Error) => {
      if (cause.name === 'TimeoutError') throw new CampaignError('timeout', `${this.url}: no answer within ${TIMEOUT / 1000} s`, { cause });
      throw new CampaignError(
        'network',
        `${this.url}: can't be fetched. Is the address right, does that server send Access-Control-Allow-Origin, and does this page's Content-Security-Policy allow it in connect-src?`,
        { cause },
      );
    });
    if (!response.ok) throw new CampaignError('http', `${this.url}: answered with status ${response.status}`);
    const feed: unknown = await response.json().catch((cause: Error) => {
      throw new CampaignError('json', `${this.url}: is not complete JSON (${cause.message})`, { cause });
    });
    return readCampaign(feed, this.url);
  }
}

const stores = new Map<string, CampaignStore>();

/** The page's store for a feed address. */
export function storeFor(url: string): CampaignStore {
  let store = stores.get(url);
  if (!store) stores.set(url, (store = new CampaignStore(url)));
  return store;
}
