/** Gets an element its content and says how far it is. The element never fetches by itself. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CampaignError } from '../campaign/campaign.js';
import type { Language } from '../campaign/schema.js';
import { storeFor, type CampaignStore } from '../campaign/store.js';
import { ErrorEvent } from './events.js';
import { warnOnce } from './warn.js';

export interface ContentHost extends ReactiveControllerHost, HTMLElement {
  /** The feed's address, or undefined where there is none. */
  readonly feedUrl: string | undefined;
  readonly language: Language;
}

export class ContentController<T> implements ReactiveController {
  state: 'pending' | 'complete' | 'error' = 'pending';
  /** The last good content; it stays while new content is on its way or fails. */
  value: T | undefined;
  #asked: string | undefined;
  #run = 0;

  constructor(
    private readonly host: ContentHost,
    /** What the element needs of the store. */
    private readonly load: (store: CampaignStore, language: Language) => Promise<T>,
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
    const asked = `${this.host.feedUrl} ${this.host.language}`;
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
    const { feedUrl, language, localName } = this.host;
    this.state = 'pending';
    try {
      if (!feedUrl) throw new CampaignError('network', `<${localName}> has no feed: set src="https://…/feed/v1/campaign.json"`);
      const store = storeFor(feedUrl);
      const value = await this.load(store, language);
      const problems = await store.problems();
      if (run !== this.#run) return;
      this.value = value;
      this.state = 'complete';
      if (problems.length) {
        const shown = problems.slice(0, 5).map(({ path, message }) => `${path}: ${message}`);
        const message = `${feedUrl}: ${problems.length} problem(s), the items are left out:\n  ${shown.join('\n  ')}${problems.length > 5 ? '\n  …' : ''}`;
        warnOnce(message);
        this.host.dispatchEvent(new ErrorEvent(new CampaignError('format', message)));
      }
    } catch (cause) {
      if (run !== this.#run) return;
      const error = cause instanceof CampaignError ? cause : new CampaignError('format', `${feedUrl}: ${(cause as Error).message}`, { cause });
      this.state = 'error';
      warnOnce(`<${localName}> can't show its content. ${error.message}`);
      this.host.dispatchEvent(new ErrorEvent(error));
    }
    this.host.requestUpdate();
  }
}
