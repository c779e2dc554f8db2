/**
 * The map's half of the element, fetched when it comes near the window: first a light picture, then, when a visitor points at it or
 * focuses it, or it is in view and the page is idle, Leaflet in its place. It knows the size and what is in view, before and after.
 */
import { html, noChange, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { lookAhead } from './ahead.js';
import { NEAR, PADDING, pointsOf, sceneryOf, viewOf } from './aim.js';
import { CampaignError } from '../../campaign/campaign.js';
import type { City, CityId, Language, Place } from '../../campaign/generated/types.js';
import type { Point } from '../../geo/distance.js';
import { fitView, type Size, type View } from '../../geo/projection.js';
import { msg, type StringsLoader } from '../../i18n/messages.js';
import { adopt } from '../../ui/adopt.js';
import { ErrorEvent } from '../../ui/events.js';
import { whenIdle } from '../../ui/idle.js';
import { warn } from '../../ui/warn.js';
import { credits } from './credits.js';
import { loadGround, styles as groundStyles, type Ground } from './ground/ground.js';
import type * as leafletView from './leaflet-view.js';
import type { LeafletView, Scene } from './leaflet-view.js';
import { styles } from './map-frame.styles.js';
import { touched } from './touched.styles.js';
import { Pins, type Pin } from './pins.js';
import type { CitySpots, PlaceContext, Spot } from './place.js';
import { ring, RING_UP_TO, type RingPart } from './ring.js';
import type { RoutePart } from './route.js';
import { pictureOf, toolsFor } from './scene.js';

export const strings: StringsLoader = {
  de: () => import('../../i18n/generated/map-frame-de.js'),
  fr: () => import('../../i18n/generated/map-frame-fr.js'),
  lb: () => import('../../i18n/generated/map-frame-lb.js'),
  en: () => import('../../i18n/generated/map-frame-en.js'),
};

export interface FrameHost extends ReactiveControllerHost, HTMLElement {
  /** A visitor chose a city on the map. */
  onCity(city: CityId): void;
  /** A visitor opened a place on the map. */
  onPlace(place: Spot): void;
  /** A visitor closed what is open: by its button, or by a click on the ground. */
  onClose(by: 'button' | 'ground'): void;
}

/** What the map is to show. */
export interface Shown {
  cities: readonly City[];
  /** All places that the host allows, whatever is chosen. */
  places: readonly Place[];
  groups: readonly CitySpots[];
  /** How many there are, in words. */
  label: string;
  /** The city whose places are shown; undefined for all. */
  city: CityId | undefined;
  /** The place that is open. */
  selected: string | undefined;
  /** The trip that is shown: its stops, its way. */
  stops: readonly Spot[];
  route: readonly RoutePart[];
  /** What to look at, in place of the city or the whole: a name for it, and what it holds. */
  subject: { name: string; points: readonly Point[] } | undefined;
  /** Nothing more is on its way. */
  isComplete: boolean;
  /** There is a picture already, to which nothing may be lacking. */
  isReplacing: boolean;
  /** On paper. */
  isPrinting: boolean;
  context: PlaceContext;
}

/** No farther than this when one place is shown; nothing nearer ever. */
const AT_PLACE = 14;
const NEAREST = 17;
/** How long the hint about zooming stays. */
const HINT = 2200;
/** Of what stands below the map in its box. */
const TOOLS = 52;

const loadLeaflet = () => import('./leaflet-view.js');
/** On its way while the page is busy. */
const askForLeaflet = () => void loadLeaflet().catch(() => undefined);

export class MapFrame implements ReactiveController {
  /** Where the ground comes from. */
  static loadGround = loadGround;

  state: 'picture' | 'live' | 'failed' = 'picture';

  #shown: Shown | undefined;
  readonly #markers = new Pins();
  #pins: readonly Pin[] = [];
  #scene: Scene = { pins: [], ring: [], route: [], ground: undefined, popup: undefined };
  #ground: Ground | undefined;
  /** What a visitor looks for has been drawn; it is on screen, and the ground may take its time. */
  #isDrawn = false;
  #hasGround = false;
  #isBare = false;
  /** The language of the picture. */
  #pictureIn: Language | undefined;
  #ring: { of: readonly City[]; parts: RingPart[] } | undefined;

  #size: Size | undefined;
  #view: View | undefined;
  /** What the view is of: when that changes, the view does. */
  #subject: string | undefined;
  /** The visitor went somewhere else. */
  #moved = false;
  #resized = false;
  /** All that is to be in view had come. */
  #complete = false;
  /** The view that the map must still be brought to. */
  #pending: { view: View; animate: boolean } | undefined;

  #stage: HTMLElement | undefined;
  #map: LeafletView | undefined;
  #leaflet: typeof leafletView | undefined;
  #loading: Promise<void> | undefined;
  /** Somebody asked for the map before it could be. */
  #isWanted = false;
  #resize: ResizeObserver | undefined;
  #intersection: IntersectionObserver | undefined;
  #cancelIdle: (() => void) | undefined;
  #cancelAhead: (() => void) | undefined;
  /** The font of names on the ground. */
  #family = '';
  #listeners: AbortController | undefined;
  #hint: 'wheel' | 'touch' | undefined;
  #hintTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: FrameHost) {
    host.addController(this);
    const room = roomIn(host.shadowRoot!);
    this.#size = room?.size;
    if (room?.isInView) askForLeaflet();
    adopt(host.shadowRoot!, styles);
    adopt(host.shadowRoot!, touched);
    adopt(host.shadowRoot!, groundStyles);
    void MapFrame.loadGround()
      .then(
        (ground) => (this.#ground = ground),
        (cause: unknown) => this.#doWithoutGround(cause),
      )
      .finally(() => host.requestUpdate());
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#unwatch();
    // Moved in the document, it is back by then.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.#tearDown();
    });
  }

  hostUpdated(): void {
    const { host } = this;
    const stage = host.shadowRoot!.querySelector<HTMLElement>('.stage') ?? undefined;
    if (stage !== this.#stage) {
      this.#unwatch();
      this.#tearDown();
      this.#stage = stage;
      this.#watch();
    }
    // Names on the ground take as long to place as all else together: they come once the line and the markers are painted.
    if (stage && this.#view && !this.#isDrawn) {
      this.#isDrawn = true;
      requestAnimationFrame(() =>
        setTimeout(() => {
          this.#hasGround = true;
          host.requestUpdate();
        }),
      );
    }
    if (this.#isWanted && this.#view && stage) {
      this.#isWanted = false;
      void this.wake();
    }
    if (!this.#map) return;
    if (this.#pending) this.#map.setView(this.#pending.view, this.#pending.animate);
    this.#pending = undefined;
    this.#map.show(this.#scene);
  }

  render(shown: Shown): TemplateResult {
    this.#shown = shown;
    const { cities, stops, route, label, isReplacing, isPrinting, context } = shown;
    const { locale } = context;
    if (this.#ring?.of !== cities) this.#ring = { of: cities, parts: ring(cities) };
    this.#aim();
    if (isReplacing) this.#isDrawn = this.#hasGround = true;
    const view = this.#view;
    const size = this.#size;
    // Under the map the picture stays as it is, but in no other language; on paper it stands for the map again.
    const isCovered = this.state === 'live' && !isPrinting && this.#pictureIn === locale;
    this.#pictureIn = locale;
    const ground = view && (this.#hasGround || isPrinting) ? this.#ground : undefined;
    // To read it costs a layout: not before there is a ground, and the map itself reads it when it draws.
    if (ground && !(isCovered && this.#family)) this.#family = getComputedStyle(this.#stage ?? this.host).fontFamily;
    this.#pins = view && size ? this.#markers.in(shown, view, size, locale) : [];
    const open = this.#leaflet && this.#pins.find(({ isSelected }) => isSelected);
    this.#scene = {
      pins: this.#pins,
      ring: this.#ring.parts,
      ground: ground && { ground, scenery: sceneryOf(locale, this.#pins, this.#ring.parts, this.#family) },
      route,
      popup: open && {
        key: open.key,
        geo: open.geo,
        content: this.#leaflet!.popup(open.place!, context, () => this.host.onClose('button')),
      },
    };
    const picture = isCovered ? noChange : size && view ? pictureOf(this.#scene, view, size) : nothing;
    const hint =
      this.#hint === 'touch'
        ? msg('Two fingers move the map', { id: 'map-frame.hint.touch' })
        : /Mac|iP/.test(navigator.platform)
          ? msg('⌘ and the wheel zoom the map', { id: 'map-frame.hint.mac' })
          : msg('Ctrl and the wheel zoom the map', { id: 'map-frame.hint.wheel' });
    return html`<div
        class="frame"
        data-state=${this.state}
        ?data-close=${view && view.zoom > RING_UP_TO}
        ?data-trip=${stops.length}
        ?data-ground=${this.#scene.ground}
      >
        ${picture}
        <div
          class="stage"
          role="group"
          aria-roledescription=${msg('map', { id: 'map-frame.role' })}
          aria-label=${label}
          aria-describedby="keys"
          tabindex="0"
        ></div>
        <p class="visually-hidden" id="keys">
          ${msg('Arrow keys move the map, plus and minus zoom. The list has the same places.', { id: 'map-frame.keys' })}
        </p>
        ${credits(this.#ground?.sources, context.target)}
        <p class="hint" aria-hidden="true" ?data-shown=${this.#hint}>${hint}</p>
      </div>
      ${
        this.state === 'failed'
          ? nothing
          : toolsFor(
              view,
              locale,
              (work) => void this.#act(work),
              () => this.#goTo(pointsOf(shown, undefined, this.#ring!.parts), NEAR),
            )
      }
      ${
        this.#isBare
          ? html`<p class="note bare" role="status">
              ${msg('Borders, rivers and towns can’t be loaded at the moment. The cities and their places are all here.', {
                id: 'map-frame.no-ground',
              })}
            </p>`
          : nothing
      }`;
  }

  /** Shows one place, and room for its popup. */
  goToPlace({ geo }: Spot): void {
    this.#goTo([geo], Math.max(this.#view?.zoom ?? 0, AT_PLACE));
    this.#stage?.scrollIntoView({ block: 'nearest' });
    void this.wake();
  }

  /** Brings what was opened on the map into view in the list: only where that scrolls by itself; the page stays where it is. */
  showInList(item: HTMLElement | null): void {
    const list = item?.closest<HTMLElement>('.cities');
    if (!item || !list || list.scrollHeight <= list.clientHeight) return;
    list.scrollTop += item.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 4;
  }

  focusPlace(id: string): void {
    this.#map?.focusPin(id);
  }

  /** The map works on plain ground, and says so. */
  async #doWithoutGround(cause: unknown): Promise<void> {
    this.#isBare = true;
    const message = await warn('<qp-map> has no base map', ({ noBaseMap }) => noBaseMap);
    this.host.dispatchEvent(new ErrorEvent(new CampaignError('network', message, { cause })));
  }

  /** It has its ground, or knows that there is none. */
  get isComplete(): boolean {
    return this.#isBare || !!this.#ground;
  }

  /** Leaflet's part of it, once it is there. */
  get map(): LeafletView | undefined {
    return this.#map;
  }

  focus(): void {
    this.#stage?.focus({ preventScroll: true });
  }

  /** Brings into view what is shown, unless the visitor went elsewhere since it began to be. */
  #aim(): void {
    const { city, subject, isComplete } = this.#shown!;
    const name = subject?.name ?? city ?? 'all';
    const isNew = name !== this.#subject;
    const isOther = this.#resized || (isComplete && !this.#complete);
    this.#complete = isComplete;
    if (!this.#size || !(isNew || (isOther && !this.#moved))) return;
    const animate = isNew && this.#subject !== undefined;
    this.#subject = name;
    this.#resized = this.#moved = false;
    this.#view = viewOf(this.#shown!, this.#ring!.parts, this.#size);
    this.#pending = { view: this.#view, animate };
  }

  #goTo(points: readonly Point[], maxZoom: number): void {
    if (!this.#size || !points.length) return;
    this.#moved = true;
    this.#view = fitView(points, this.#size, { padding: PADDING, maxZoom });
    this.#pending = { view: this.#view, animate: points.length > 1 };
    this.host.requestUpdate();
  }

  /** A marker was activated: a place opens, a city is chosen or, once it is, comes nearer as a group does. */
  #onPin(key: string): void {
    const pin = this.#pins.find((each) => each.key === key);
    if (!pin) return;
    const { isCity, city, places, place } = pin;
    void this.wake();
    if (place) this.host.onPlace(place);
    else if (isCity && city !== this.#shown!.city) this.host.onCity(city);
    else if (places.length) {
      const before = this.#view!.zoom;
      this.#goTo(
        places.map(({ geo }) => geo),
        NEAREST,
      );
      // It can't: they stand in one spot.
      if (this.#view!.zoom <= before) this.host.onPlace(places[0]!);
    }
  }

  /** Does something with the map, once it is there. */
  async #act(work: (map: LeafletView) => void): Promise<void> {
    await this.wake();
    await this.host.updateComplete;
    if (this.#map) work(this.#map);
  }

  /** Fetches Leaflet and lets it take over. */
  wake(): Promise<void> {
    return (this.#loading ??= this.#start().catch(() => {
      this.state = 'failed';
      this.host.requestUpdate();
    }));
  }

  async #start(): Promise<void> {
    this.#leaflet = await loadLeaflet();
    if (!this.host.isConnected || !this.#stage || !this.#view) {
      // Hidden, gone or not yet measured: as soon as it is.
      this.#loading = undefined;
      this.#isWanted = true;
      return;
    }
    this.#map = new this.#leaflet.LeafletView(this.#stage, this.#view, {
      onMove: (moved, byVisitor) => {
        this.#cancelAhead?.();
        this.#moved ||= byVisitor;
        this.#view = moved;
        // It may be the host's own update that moved the map.
        queueMicrotask(() => this.host.requestUpdate());
      },
      onPin: (key) => this.#onPin(key),
      onGround: () => this.host.onClose('ground'),
      onRest: () => this.#lookAhead(),
    });
    this.#pending = undefined;
    this.state = 'live';
    this.host.requestUpdate();
  }

  #lookAhead(): void {
    const { ground } = this.#scene;
    this.#cancelAhead = lookAhead(this.#view!, {
      gather: (zoom) => this.#markers.gather(zoom),
      measure: (view) => ground?.ground.measure(view, this.#size!, ground.scenery),
    });
  }

  #watch(): void {
    const frame = this.#stage?.parentElement;
    if (!frame || !this.host.isConnected || this.#resize) return;
    this.#resize = new ResizeObserver(([entry]) => this.#measure(entry!.contentRect));
    this.#resize.observe(frame);
    this.#intersection = new IntersectionObserver((entries) => {
      this.#cancelIdle?.();
      if (!entries.at(-1)!.isIntersecting || this.state !== 'picture') return;
      askForLeaflet();
      this.#cancelIdle = whenIdle(() => void this.wake());
    });
    this.#intersection.observe(frame);

    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const listen = <E extends keyof HTMLElementEventMap>(
      type: E,
      listener: (event: HTMLElementEventMap[E]) => void,
      capture = false,
    ) => frame.addEventListener(type, listener, { signal, passive: true, capture });
    listen('pointerenter', () => void this.wake());
    listen('focusin', () => void this.wake());
    listen('click', ({ target }) => {
      const pin = (target as Element).closest<HTMLElement>('.picture [data-key]');
      if (pin) this.#onPin(pin.dataset['key']!);
    });
    const inPopup = ({ target }: Event) => !!(target as Element).closest('.leaflet-popup');
    listen(
      'wheel',
      (event) => {
        if (event.ctrlKey || event.metaKey || inPopup(event)) return;
        // The page scrolls; Leaflet does not hear of it.
        event.stopPropagation();
        this.#explain('wheel');
      },
      true,
    );
    listen('touchmove', (event) => {
      if (event.touches.length === 1 && !inPopup(event)) this.#explain('touch');
    });
  }

  /** The page was scrolled over the map: says how to move the map instead. */
  #explain(by: 'wheel' | 'touch' | undefined): void {
    clearTimeout(this.#hintTimer);
    this.#hint = by;
    this.host.requestUpdate();
    if (by) this.#hintTimer = setTimeout(() => this.#explain(undefined), HINT);
  }

  #unwatch(): void {
    this.#resize?.disconnect();
    this.#intersection?.disconnect();
    this.#cancelIdle?.();
    this.#listeners?.abort();
    this.#resize = this.#intersection = this.#cancelIdle = this.#listeners = undefined;
    clearTimeout(this.#hintTimer);
    this.#hint = undefined;
  }

  #measure({ width, height }: Size): void {
    // Hidden: what was measured before still holds.
    if (!width || !height || (width === this.#size?.width && height === this.#size.height)) return;
    this.#size = { width, height };
    this.#resized = true;
    this.#map?.resize();
    this.host.requestUpdate();
  }

  #tearDown(): void {
    this.#cancelAhead?.();
    this.#map?.destroy();
    this.#map = this.#loading = undefined;
    if (this.state !== 'live') return;
    this.state = 'picture';
    queueMicrotask(() => this.host.requestUpdate());
  }
}

/** The room for the map before it is there: that of a picture which the page came with, or what its box keeps free. */
function roomIn(root: ShadowRoot): { size: Size; isInView: boolean } | undefined {
  const frame = [...root.querySelectorAll('.frame')].find(({ clientWidth }) => clientWidth);
  const box = (frame ?? root.querySelector('.frame-and-tools'))?.getBoundingClientRect();
  if (!box?.width) return undefined;
  const { width, height, top, bottom } = box;
  return { size: { width, height: height - (frame ? 0 : TOOLS) }, isInView: top < innerHeight && bottom > 0 };
}
