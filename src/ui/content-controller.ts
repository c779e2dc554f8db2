/** Gets an element its content and says how far it is. The element never fetches by itself. */
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { CampaignError, type ErrorCode } from '../campaign/campaign.js';
import type { Problem } from '../campaign/check.js';
import type { Kind, Language } from '../campaign/generated/types.js';
import { storeFor, type Beginning, type CampaignStore, type Content } from '../campaign/store.js';
import type { Trust } from '../campaign/verify.js';
import { ErrorEvent } from './events.js';
import { warn, type Words } from './warn.js';

export interface ContentHost extends ReactiveControllerHost, HTMLElement {
  /** The feed's address, or undefined where there is none. */
  readonly feedUrl: string | undefined;
  /** Whose signatures the feed needs; false where it needs none. */
  readonly trust: Trust | false;
  readonly language: Language;
  /** Where content comes from when a page is prerendered, in place of that address. */
  readonly store?: Pick<CampaignStore, 'get'>;
}

/** The lists of the feed that an element needs. */
export type Kinds<T> = readonly (Kind & keyof T)[];

export class ContentController<T> implements ReactiveController {
  state: 'pending' | 'complete' | 'error' = 'pending';
  /** The last good content; it stays while new content is on its way or fails. */
  value: T | undefined;
  /** Set where one of its lists is only the beginning. */
  beginning: Beginning | undefined;
  /** Why the last attempt failed: its `code` is for programs. */
  error: CampaignError | undefined;
  #asked: string | undefined;
  #run = 0;

  constructor(
    private readonly host: ContentHost,
    private readonly kinds: () => Kinds<T>,
    /** Whether the beginning of a list will not do. */
    private readonly whole = false,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#online);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#online);
  }

  hostUpdate(): void {
    const asked = [this.host.feedUrl, this.host.trust, this.host.language].join();
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#get();
  }

  /** Asks again, after a failure. */
  retry(): Promise<void> {
    const run = this.#get();
    this.host.requestUpdate();
    return run;
  }

  readonly #online = () => {
    if (this.state === 'error') void this.retry();
  };

  async #get(): Promise<void> {
    const run = ++this.#run;
    const { feedUrl, trust, language, localName } = this.host;
    this.state = 'pending';
    try {
      if (!feedUrl) throw new CampaignError('source', `<${localName}> has no feed.`);
      const store = (isServer && this.host.store) || storeFor(feedUrl, trust);
      const value: Record<string, unknown> = {};
      const problems: Problem[] = [];
      let beginning: Beginning | undefined;
      await Promise.all(
        this.kinds().map(async (kind) => {
          const content: Content<Kind> = await store.get(kind, language, this.whole);
          value[kind] = content.items;
          problems.push(...content.problems);
          beginning ??= content.beginning;
        }),
      );
      if (run !== this.#run) return;
      this.value = value as T;
      this.beginning = beginning;
      this.state = 'complete';
      this.error = undefined;
      if (problems.length) void this.#report('format', `${feedUrl}: `, ({ describeAll }) => describeAll(problems));
    } catch (cause) {
      if (run !== this.#run) return;
      const { code, message } = (this.error =
        cause instanceof CampaignError ? cause : new CampaignError('format', `${feedUrl}: ${(cause as Error).message}`));
      this.state = 'error';
      void this.#report(code, `${message} `, ({ REMEDIES }) => REMEDIES[code], cause);
    }
    this.host.requestUpdate();
  }

  /** To the console and to the page: what and where, with the remedy. */
  async #report(code: ErrorCode, what: string, words: Words, cause?: unknown): Promise<void> {
    const short = `<${this.host.localName}> ${what}`;
    const message = await warn(short + code, (table) => short + words(table));
    this.host.dispatchEvent(new ErrorEvent(new CampaignError(code, message, { cause })));
  }
}
