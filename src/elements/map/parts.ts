/** The parts of the element that are fetched when there is something for them: the map itself, trips and events, a detailed map. */
import type { ReactiveController } from 'lit';
import type { StringsLoader } from '../../i18n/messages.js';
import type { MapFrame } from './map-frame.js';
import type { QpMap } from './map.js';
import type { Tiles } from './tiles.js';
import type { Choice, Extras } from './trips-and-events.js';

/** How far from the window the map is fetched; the loader of partner pages has the same. */
const NEARBY = 600;

export class Parts implements ReactiveController {
  frame: MapFrame | undefined;
  extras: Extras | undefined;
  tiles: Tiles | undefined;
  /** Those that can't be had: without them, the rest works. */
  readonly missing = new Set<string>();
  readonly #asked = new Set<string>();
  #near: IntersectionObserver | undefined;
  #tilesAllowed = false;

  constructor(
    private readonly host: QpMap,
    private readonly choice: Choice,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    const { top, bottom, width } = this.host.getBoundingClientRect();
    // The observer tells a frame later.
    if (width && top < innerHeight + NEARBY && bottom > -NEARBY) return this.#fetchFrame();
    this.#near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#near?.disconnect();
        this.#fetchFrame();
      },
      { rootMargin: `${NEARBY}px` },
    );
    this.#near.observe(this.host);
  }

  hostDisconnected(): void {
    this.#near?.disconnect();
  }

  hostUpdated(): void {
    const { host } = this;
    // Not before: the group that the element belongs to is known only now.
    if (host.isSpecial) {
      this.#fetch(
        'extras',
        () => import('./trips-and-events.js'),
        ({ Extras }) => new Extras(host, this.choice),
      );
    }
    if (host.tiles && this.frame) {
      this.#fetch(
        'tiles',
        () => import('./tiles.js'),
        ({ Tiles }) => new Tiles(host, () => this.frame, this.#tilesAllowed),
      );
    }
  }

  allowTiles(isAllowed: boolean): void {
    this.#tilesAllowed = isAllowed;
    if (isAllowed) this.tiles?.allow();
    else this.tiles?.revoke();
  }

  #fetchFrame(): void {
    this.#fetch(
      'frame',
      () => import('./map-frame.js'),
      ({ MapFrame }) => new MapFrame(this.host),
    );
  }

  /** Once; and its strings, which it waits for. */
  #fetch<N extends 'frame' | 'extras' | 'tiles', M extends { strings: StringsLoader }>(
    name: N,
    load: () => Promise<M>,
    make: (module: M) => NonNullable<Parts[N]>,
  ): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    load()
      .then(async (module) => {
        await this.host.addStrings(module.strings);
        this[name] = make(module) as this[N];
      })
      .catch(() => this.missing.add(name))
      .finally(() => this.host.requestUpdate());
  }
}
