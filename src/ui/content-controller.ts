/** Gets an element its content and says how far it is. The element never fetches by itself. */
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { CampaignError, toCampaignError, type ErrorCode } from '../campaign/campaign.js';
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
  /** The day the content is from, where it is old. */
  old: unknown;
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

  hostUpdate(): void {
    const asked = [this.host.feedUrl, this.host.trust, this.host.language].join();
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.state = 'pending';
    void this.ask();
  }

  /** Asks again, after a failure. */
  retry(): Promise<void> {
    this.state = 'pending';
    this.host.requestUpdate();
    return this.ask();
  }

  /** The page's own of the feed that is asked for. */
  get store(): CampaignStore {
    return storeFor(this.host.feedUrl!, this.host.trust);
  }

  /** Asks; unless it is pending, nothing changes on screen before there is an answer, and a failure is not told once more. */
  async ask(): Promise<void> {
    const run = ++this.#run;
    const { feedUrl, language, localName } = this.host;
    try {
      if (!feedUrl) throw new CampaignError('source', `<${localName}> has no feed.`);
      const store = (isServer && this.host.store) || this.store;
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
      if ((this.old = store.old)) this.#persist();
    } catch (cause) {
      if (run === this.#run) this.#fail(cause as Error);
    }
    this.host.requestUpdate();
  }

  /** Content that can't be rendered is none: nothing is thrown at the page. */
  refuse(cause: unknown): void {
    if (!this.value) throw cause;
    this.value = undefined;
    this.state = 'pending';
    this.#fail(cause as Error);
    this.host.requestUpdate();
  }

  #fail(cause: Error): void {
    const { code, message } = (this.error = toCampaignError(cause, 'format', this.host.feedUrl));
    if (this.state === 'pending') void this.#report(code, `${message} `, ({ REMEDIES }) => REMEDIES[code], cause);
    this.state = 'error';
    this.#persist();
  }

  /** Asks again until it is there; how, is fetched only now. */
  #persist(): void {
    import('./persist.js').then(
      ({ persist }) => persist(this.host, this),
      () => addEventListener('online', () => void this.ask(), { once: true }),
    );
  }

  /** To the console and to the page: what and where, with the remedy. */
  async #report(code: ErrorCode, what: string, words: Words, cause?: unknown): Promise<void> {
    const short = `<${this.host.localName}> ${what}`;
    const message = await warn(short + code, (table) => short + words(table));
    this.host.dispatchEvent(new ErrorEvent(new CampaignError(code, message, { cause })));
  }
}
