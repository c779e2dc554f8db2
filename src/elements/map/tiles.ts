/**
 * A detailed map from a server of the host's choice. From the page's own or the script's origin it comes at once; from any other one only after the visitor
 * said so here, or the page did for them with `allowTiles()`. Loaded where `tiles` is set.
 */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Language } from '../../campaign/generated/types.js';
import { msg, str, type StringsLoader } from '../../i18n/messages.js';
import { siteName } from '../../i18n/text.js';
import { adopt } from '../../ui/adopt.js';
import { warn } from '../../ui/warn.js';
import type { LeafletView } from './leaflet-view.js';
import type { TileSource } from './tile-layer.js';
import { TilesRequestEvent } from './tiles-request.js';
import { styles } from './tiles.styles.js';

export const strings: StringsLoader = {
  de: () => import('../../i18n/generated/map-tiles-de.js'),
  fr: () => import('../../i18n/generated/map-tiles-fr.js'),
  lb: () => import('../../i18n/generated/map-tiles-lb.js'),
  en: () => import('../../i18n/generated/map-tiles-en.js'),
};

export interface TilesHost extends ReactiveControllerHost, HTMLElement {
  tiles?: string;
  tilesAttribution?: string;
  privacyHref?: string;
}

/** The map that tiles are shown on. */
interface Stage {
  readonly map: LeafletView | undefined;
  wake(): Promise<void>;
  focus(): void;
}

/** Whose server tiles come from, as a visitor is told; undefined where that is the page's or the script's own. */
export function recipientOf(tiles: string, page: string, script: string): string | undefined {
  // The parts of an address that change from tile to tile are no valid host; `{s}` stands for one of several servers of one host.
  const address = tiles.replace(/\{s\}\.?/, '').replace(/[{}]/g, '');
  if (!URL.canParse(address, page)) return undefined;
  const { origin, host } = new URL(address, page);
  return origin === new URL(page).origin || origin === new URL(script).origin ? undefined : host;
}

const KEY = (recipient: string) => `qp-tiles ${recipient}`;

/** Storage may be forbidden; then nothing is remembered. */
const storage = {
  has(recipient: string): boolean {
    try {
      return localStorage.getItem(KEY(recipient)) !== null;
    } catch {
      return false;
    }
  },
  set(recipient: string): void {
    try {
      localStorage.setItem(KEY(recipient), 'yes');
    } catch {
      // It is asked again next time.
    }
  },
  remove(recipient: string): void {
    try {
      localStorage.removeItem(KEY(recipient));
    } catch {
      // There is nothing to forget.
    }
  },
};

export class Tiles implements ReactiveController {
  #url: string | undefined;
  #recipient: string | undefined;
  #allowed = false;
  /** The page asks the visitor by itself. */
  #silent = false;
  #failed = false;
  #remember = false;
  /** The map that has the tiles now, and how to take them off. */
  #on: { map: LeafletView; remove: Promise<() => void> } | undefined;

  constructor(
    private readonly host: TilesHost,
    private readonly stage: () => Stage | undefined,
    allowed: boolean,
  ) {
    host.addController(this);
    adopt(host.shadowRoot!, styles);
    this.#allowed = allowed;
  }

  /** Tiles are wanted, allowed, and not known to fail. */
  get shown(): boolean {
    return !!this.#url && this.#allowed && !this.#failed;
  }

  allow(): void {
    this.#allowed = true;
    this.#failed = false;
    this.host.requestUpdate();
    void this.stage()?.wake();
  }

  revoke(): void {
    if (this.#recipient) storage.remove(this.#recipient);
    this.#allowed = this.#failed = this.#silent = false;
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const tiles = this.host.tiles ?? '';
    if (tiles !== (this.#url ?? '')) this.#begin(tiles);
    const map = this.stage()?.map;
    if (this.#on && (this.#on.map !== map || !this.shown)) this.#take();
    if (map && this.shown && !this.#on) this.#put(map);
  }

  hostDisconnected(): void {
    // Moved in the document, it is back by then.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.#take();
    });
  }

  /** Another address: whether it may be used is asked anew. */
  #begin(tiles: string): void {
    this.#take();
    const isFirst = this.#url === undefined;
    this.#url = tiles || undefined;
    this.#failed = this.#silent = false;
    this.#recipient = tiles ? recipientOf(tiles, document.baseURI, import.meta.url) : undefined;
    if (!isFirst) this.#allowed = false;
    if (!tiles) {
      this.host.requestUpdate();
      return;
    }
    if (!this.host.tilesAttribution)
      void warn('<qp-map tiles> has no tiles-attribution.', ({ noAttribution }) => noAttribution());
    const { host } = this;
    queueMicrotask(() => {
      if (!this.#recipient || this.#allowed || storage.has(this.#recipient)) this.allow();
      else this.#silent = !host.dispatchEvent(new TilesRequestEvent(this.#recipient, false));
      host.requestUpdate();
    });
  }

  #put(map: LeafletView): void {
    const source: TileSource = {
      url: this.#url!,
      isForeign: !!this.#recipient,
      lang: this.host.shadowRoot!.querySelector('.root')!.getAttribute('lang')!,
    };
    const nothingToTake = () => undefined;
    const remove: Promise<() => void> = import('./tile-layer.js')
      .then(async ({ layerFor, putOn }) => {
        const layer = await layerFor(source, map.leaflet.getMaxZoom());
        return this.#on?.remove === remove ? putOn(map, layer, () => this.#fail()) : nothingToTake;
      })
      .catch(() => {
        this.#fail();
        return nothingToTake;
      });
    this.#on = { map, remove };
  }

  #take(): void {
    void this.#on?.remove.then((remove) => remove());
    this.#on = undefined;
  }

  #fail(): void {
    this.#failed = true;
    this.host.requestUpdate();
  }

  render(locale: Language): TemplateResult | typeof nothing {
    if (!this.#url) return nothing;
    const attribution = this.host.tilesAttribution ?? '';
    return html`<div class="tiles" lang=${locale}>
      <p class="failure" role="status">
        ${this.#failed ? msg('The detailed map can’t be loaded at the moment. This is the simple one.', { id: 'map-tiles.failed' }) : nothing}
      </p>
      ${this.shown ? html`<p class="attribution">${linked(attribution)}</p>` : nothing}
      ${this.#recipient && !this.#silent ? this.#renderConsent(this.#recipient) : nothing}
    </div>`;
  }

  #renderConsent(recipient: string): TemplateResult {
    const site = recipient.replace(/^www\./, '');
    if (this.shown) {
      return html`<button class="plain" type="button" @click=${this.#onRevoke}>
        ${msg('Back to the simple map', { id: 'map-tiles.back' })}
      </button>`;
    }
    const { privacyHref = '' } = this.host;
    return html`<div class="consent" role="group" aria-label=${msg('Detailed map', { id: 'map-tiles.title' })}>
      <p id="recipient">
        ${msg(
          str`Streets and houses would come from ${site}. That server then learns your IP address and where you look on the map.`,
          {
            id: 'map-tiles.ask',
          },
        )}
        ${isWeb(privacyHref) ? html`<a href=${privacyHref}>${msg('Privacy', { id: 'map-tiles.privacy' })}</a>` : nothing}
      </p>
      <div class="answer">
        <button class="button" type="button" aria-describedby="recipient" @click=${this.#onAllow}>
          ${msg('Show detailed map', { id: 'map-tiles.show' })}
        </button>
        <label class="remember">
          <input type="checkbox" .checked=${this.#remember} @change=${this.#onRemember} />
          <span>${msg('Remember on this device', { id: 'map-tiles.remember' })}</span>
        </label>
      </div>
    </div>`;
  }

  readonly #onRemember = ({ target }: Event) => {
    this.#remember = (target as HTMLInputElement).checked;
  };

  readonly #onAllow = () => {
    if (!this.host.dispatchEvent(new TilesRequestEvent(this.#recipient!, true))) return;
    if (this.#remember) storage.set(this.#recipient!);
    this.allow();
    // The button goes; the map is what it was for.
    this.stage()?.focus();
  };

  readonly #onRevoke = () => {
    this.revoke();
    this.stage()?.focus();
  };
}

/** An address of the page's, perhaps a relative one. Editors may write attributes, but no script. */
const isWeb = (href: string): boolean =>
  !!href && URL.canParse(href, document.baseURI) && new URL(href, document.baseURI).protocol.startsWith('http');

/** Text in which an address is a link, called by its host's name. */
const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s,;)]+)/).map((part, index) => (index % 2 ? html`<a href=${part}>${siteName(part)}</a>` : part));
