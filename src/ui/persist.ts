/**
 * Asks again for what could not be had: ever less often, never all visitors at once, and all widgets of a page together, as one attempt. Fetched only after
 * a failure. It ends when the content is there or the element has gone; what is not seen is not asked for.
 */
import type { ReactiveController } from 'lit';
import type { ErrorCode } from '../campaign/campaign.js';
import type { CampaignStore } from '../campaign/store.js';
import type { ContentHost } from './content-controller.js';

/** The pauses: the first one, doubled each time up to the longest. Half of each is chance. */
const FIRST = 4_000;
const LONGEST = 300_000;
/** A connection that comes and goes does not ask more often than this. */
const SPACING = 10_000;

/** Nothing that time mends, or that costs a visitor too much to try again. */
const FINAL: readonly ErrorCode[] = ['source', 'crypto', 'size'];

interface Content {
  readonly state: string;
  readonly error: { code: ErrorCode } | undefined;
  readonly store: CampaignStore;
  ask(): Promise<void>;
}

/** There is nothing to wait for. */
const isSettled = ({ state, error, store }: Content): boolean =>
  state === 'complete' ? !store.kept : !!error && FINAL.includes(error.code);

class Attempts {
  readonly #waiting = new Set<Content>();
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hurried = -Infinity;

  constructor(private readonly store: CampaignStore) {}

  join(content: Content): void {
    if (!this.#waiting.size) {
      addEventListener('online', this.#hurry);
      document.addEventListener('visibilitychange', this.#hurry);
    }
    this.#waiting.add(content);
    this.#timer ??= setTimeout(this.#ask, Math.min(LONGEST, FIRST * 2 ** this.#count) * (0.5 + Math.random() / 2));
  }

  leave(content: Content): void {
    if (!this.#waiting.delete(content) || this.#waiting.size) return;
    this.#stop();
    this.#count = 0;
    removeEventListener('online', this.#hurry);
    document.removeEventListener('visibilitychange', this.#hurry);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The connection returns, or the page is looked at again. */
  readonly #hurry = (): void => {
    if (performance.now() < this.#hurried + SPACING) {
      this.#timer ??= setTimeout(this.#ask, SPACING);
      return;
    }
    this.#hurried = performance.now();
    this.#ask();
  };

  readonly #ask = (): void => {
    this.#stop();
    // It goes on once the page is looked at.
    if (document.hidden) return;
    this.#count += 1;
    // What came from the browser's cache is asked for again, too; what is new stays.
    if (this.store.kept) this.store.made.clear();
    this.store.kept = false;
    this.store.old = undefined;
    // Who fails again joins again.
    for (const content of this.#waiting) void content.ask();
  };
}

const attempts = new Map<CampaignStore, Attempts>();
const persistent = new WeakMap<Content, Persistence>();

class Persistence implements ReactiveController {
  #attempts: Attempts | undefined;

  constructor(
    private readonly host: ContentHost,
    private readonly content: Content,
  ) {
    host.addController(this);
  }

  /** Once it has failed, and when the element is put somewhere else. */
  hostConnected(): void {
    const { content } = this;
    if (!this.host.isConnected || isSettled(content)) return;
    let shared = attempts.get(content.store);
    if (!shared) attempts.set(content.store, (shared = new Attempts(content.store)));
    if (shared !== this.#attempts) this.hostDisconnected();
    this.#attempts = shared;
    shared.join(content);
  }

  hostUpdated(): void {
    if (isSettled(this.content)) this.hostDisconnected();
  }

  hostDisconnected(): void {
    this.#attempts?.leave(this.content);
    this.#attempts = undefined;
  }
}

export function persist(host: ContentHost, content: Content): void {
  let persistence = persistent.get(content);
  if (!persistence) persistent.set(content, (persistence = new Persistence(host, content)));
  persistence.hostConnected();
}
