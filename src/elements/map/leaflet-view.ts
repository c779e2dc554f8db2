/**
 * Leaflet, and nothing else that knows it: fetched on demand. It gets a scene and shows it, keeping the markers that stay; what
 * a visitor does goes back to the element. No string of ours becomes HTML here (strict policies; see scripts/leaflet-patch.ts).
 */
import { Draggable, Map as LeafletMap, Polyline, Popup, SVG } from 'leaflet/dist/leaflet-src.esm.js';
import { nothing, render, type TemplateResult } from 'lit';
import type { Point } from '../../geo/distance.js';
import { curve } from '../../geo/base-map/path.js';
import { coveringZoom, REGION, ZOOM_STEP, type Pixel, type View } from '../../geo/projection.js';
import { adopt } from '../../ui/adopt.js';
import { whenIdle } from '../../ui/idle.js';
import { tuple } from './leaflet-points.js';
import { styles } from './leaflet.styles.js';
import { Markers } from './markers.js';
import type { Pin } from './pins.js';
import type { Ground, Scenery } from './ground/ground.js';
import { GroundLayer } from './ground/layer.js';
import type { RingPart } from './ring.js';
import type { RoutePart } from './route.js';

export interface Scene {
  pins: readonly Pin[];
  ring: readonly RingPart[];
  /** What lies under them, once it is there. */
  ground: { ground: Ground; scenery: Scenery } | undefined;
  /** The way of the trip that is shown. */
  route: readonly RoutePart[];
  /** The popup of the selected place. */
  popup: { key: string; geo: Point; content: TemplateResult } | undefined;
}

export { popup } from './popup.js';

interface Callbacks {
  onMove(view: View, byVisitor: boolean): void;
  onPin(key: string): void;
  onGround(): void;
  /** The map has stood still for a moment, and the page has nothing better to do. */
  onRest(): void;
}

const MAX_ZOOM = 17;
/** Pixels that an arrow key or button moves the map by. */
const STEP = 120;
/** How long the map stands still to be at rest, in milliseconds. */
const REST = 1000;

/** A smooth line; Leaflet's own is straight from point to point. */
const Curve = Polyline.extend({
  _updatePath(this: { _renderer: { _setPath(layer: unknown, path: string): void }; _parts: Pixel[][] }) {
    this._renderer._setPath(this, curve(this._parts[0] ?? []));
  },
}) as unknown as typeof Polyline;

// One finger scrolls the page, two move the map: a drag is a mouse's or a pen's matter.
const { prototype } = Draggable as unknown as { prototype: { _onDown(event: TouchEvent): void } };
const down = prototype._onDown;
prototype._onDown = function (event) {
  if (!('touches' in event)) down.call(this, event);
};

/** What `update()` does, step by step. */
type Inner = Record<'_updateLayout' | '_updatePosition' | '_adjustPan', () => void>;

export class LeafletView {
  readonly #map: LeafletMap;
  readonly #markers: Markers;
  readonly #lines: Polyline[] = [];
  readonly #ground: GroundLayer;
  #route: { of: readonly RoutePart[]; lines: Polyline[] } = { of: [], lines: [] };
  readonly #popup: Popup;
  readonly #content = document.createElement('div');
  #open: string | undefined;
  /** The visitor has their hands on it: what moves now is their doing, and not ours or a resized container's. */
  #isByHand = false;
  readonly #hands = new AbortController();
  #dragged = false;
  #detail = false;
  /** Leaflet begins a zoom a frame after it was asked to, and cannot be told otherwise until then. */
  #zoomWaits = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #cancelIdle: (() => void) | undefined;

  constructor(
    private readonly stage: HTMLElement,
    view: View,
    private readonly callbacks: Callbacks,
  ) {
    adopt(stage.getRootNode() as ShadowRoot, styles);
    const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#map = new LeafletMap(stage, {
      center: tuple(view.center),
      zoom: view.zoom,
      minZoom: Math.min(view.zoom, coveringZoom(REGION, { width: stage.clientWidth, height: stage.clientHeight })),
      maxZoom: MAX_ZOOM,
      maxBounds: [tuple(REGION[0]), tuple(REGION[1])],
      maxBoundsViscosity: 0.8,
      zoomSnap: ZOOM_STEP,
      zoomControl: false,
      attributionControl: false,
      // A focus trap and a listener on the window less: both are ours.
      keyboard: false,
      trackResize: false,
      boxZoom: false,
      closePopupOnClick: false,
      bounceAtZoomLimits: false,
      fadeAnimation: false,
      zoomAnimation: motion,
      markerZoomAnimation: motion,
      inertia: motion,
      renderer: new SVG({ padding: 1 }),
    });
    // Leaflet pans to a popup in motion, whatever is asked for.
    if (!motion) {
      const panBy = this.#map.panBy.bind(this.#map);
      this.#map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
    }
    // Lines say nothing that the markers and the list do not say.
    this.#map.getPane('overlayPane')!.ariaHidden = 'true';
    this.#watchZoom();
    this.#ground = new GroundLayer(this.#map, stage);
    this.#popup = new Popup({
      closeButton: false,
      autoClose: false,
      closeOnEscapeKey: false,
      offset: [0, -14],
      autoPanPadding: [12, 12],
      className: 'popup',
    }).setContent(this.#content);
    this.#map
      .on('moveend', () => {
        const { lat: latitude, lng: longitude } = this.#map.getCenter();
        callbacks.onMove({ center: { latitude, longitude }, zoom: this.#map.getZoom() }, this.#isByHand);
        this.#awaitRest();
      })
      .on('dragstart', () => {
        this.#dragged = true;
        this.#ground.widen();
      })
      // The click that ends a drag comes before the next task.
      .on('dragend', () => setTimeout(() => (this.#dragged = false)))
      .on('click', ({ originalEvent }) => {
        if (!(originalEvent.target as Element).closest('.pin')) callbacks.onGround();
      });
    this.#markers = new Markers((key) => this.#dragged || callbacks.onPin(key), stage).addTo(this.#map);
    // Somebody may have moved the map since it was opened.
    this.#content.addEventListener('focusin', () => (this.#popup as unknown as Inner)._adjustPan());
    const { signal } = this.#hands;
    stage.addEventListener('keydown', this.#onKeydown, { signal });
    stage.addEventListener('focusin', this.#onFocus, { signal });
    for (const type of ['pointerdown', 'touchstart', 'wheel', 'keydown']) {
      stage.addEventListener(type, () => (this.#isByHand = true), { capture: true, passive: true, signal });
    }
    // Two fingers move the map.
    stage.addEventListener('touchstart', ({ touches }) => touches[1] && this.#ground.widen(), { passive: true, signal });
    this.#awaitRest();
  }

  /** Leaflet's own map, for layers that are fetched later. */
  get leaflet(): LeafletMap {
    return this.#map;
  }

  show({ pins, ring, route, ground, popup }: Scene): void {
    if (!this.#lines.length) this.#drawRing(ring);
    if (route !== this.#route.of) this.#drawRoute(route);
    this.#markers.show(pins);
    // It looks at styles, so what changes them comes before.
    if (ground) this.#ground.show(ground.ground, ground.scenery);
    this.#showPopup(popup);
  }

  /** There are tiles, which are sharp at whole zoom levels only; or there are none any more. */
  detail(on: boolean): void {
    if (this.#detail === on) return;
    this.#detail = on;
    this.#map.options.zoomSnap = on ? 1 : ZOOM_STEP;
    this.stage.parentElement!.toggleAttribute('data-tiles', on);
    if (on) this.#map.setZoom(Math.floor(this.#map.getZoom()), { animate: false });
  }

  setView(view: View, animate: boolean): void {
    this.#isByHand = false;
    if (this.#zoomWaits) {
      // Its frame was asked for first.
      requestAnimationFrame(() => this.#hands.signal.aborted || this.setView(view, animate));
      return;
    }
    this.#endZoom();
    const { center, zoom } = view;
    this.#map.setView(tuple(center), this.#detail ? Math.floor(zoom) : zoom, {
      animate: animate && this.#map.options.zoomAnimation!,
    });
  }

  zoom(step: number): void {
    this.#isByHand = true;
    this.#map.setZoom(this.#map.getZoom() + step);
  }

  pan(x: number, y: number): void {
    this.#isByHand = true;
    this.#ground.widen();
    this.#map.panBy([x * STEP, y * STEP]);
  }

  resize(): void {
    this.#isByHand = false;
    // A move on its way would end beside where it was meant to.
    this.#map.stop();
    this.#endZoom();
    this.#map.invalidateSize({ animate: false });
    const { x: width, y: height } = this.#map.getSize();
    const least = coveringZoom(REGION, { width, height });
    if (this.#map.getZoom() < least) this.#map.setZoom(least, { animate: false });
    if (this.#open) this.#refitPopup();
    // Only now, and not by Leaflet's own setter: it would zoom in its own time, as a pan back into the bounds does that finds itself below the least.
    this.#map.options.minZoom = least;
  }

  #awaitRest(): void {
    this.#awaitNothing();
    this.#rest = setTimeout(() => {
      this.#cancelIdle = whenIdle(() => {
        // Most visitors only look: whoever has moved the map will again.
        if (this.#isByHand) this.#ground.widen();
        this.callbacks.onRest();
      });
    }, REST);
  }

  #awaitNothing(): void {
    clearTimeout(this.#rest);
    this.#cancelIdle?.();
  }

  #watchZoom(): void {
    const map = this.#map as unknown as { _tryAnimatedZoom(...request: unknown[]): boolean };
    const begin = map._tryAnimatedZoom.bind(map);
    map._tryAnimatedZoom = (...request) => {
      const begins = begin(...request);
      if (begins) {
        this.#zoomWaits = true;
        requestAnimationFrame(() => (this.#zoomWaits = false));
      }
      return begins;
    };
  }

  /** While Leaflet zooms, it does not hear of another view. */
  #endZoom(): void {
    const map = this.#map as unknown as { _animatingZoom?: boolean; _onZoomTransitionEnd(): void };
    if (map._animatingZoom) map._onZoomTransitionEnd();
  }

  focusPin(key: string): void {
    this.#markers.focus(key);
  }

  destroy(): void {
    this.#hands.abort();
    this.#ground.destroy();
    this.stage.parentElement?.removeAttribute('data-tiles');
    // Leaflet's timers for wheel and zoom do not know of the map's end.
    const map = this.#map as unknown as { _animatingZoom: boolean; scrollWheelZoom: { _timer?: number } };
    map._animatingZoom = false;
    clearTimeout(map.scrollWheelZoom._timer);
    this.#map.remove();
    // At last: a move that it was in the middle of ends with it, and would rest.
    this.#awaitNothing();
  }

  #drawRing(ring: readonly RingPart[]): void {
    for (const className of ['casing', 'line']) {
      for (const { city, line } of ring) {
        const part = new Curve(line.map(tuple), { className, interactive: false, smoothFactor: 0, noClip: true }).addTo(
          this.#map,
        );
        (part.getElement() as SVGElement).dataset['city'] = city;
        this.#lines.push(part);
      }
    }
  }

  #drawRoute(route: readonly RoutePart[]): void {
    for (const line of this.#route.lines) line.remove();
    const lines = route.map(({ kind, line }) =>
      new Curve(line.map(tuple), { className: `route ${kind}`, interactive: false, smoothFactor: 0, noClip: true }).addTo(
        this.#map,
      ),
    );
    this.#route = { of: route, lines };
  }

  #showPopup(popup: Scene['popup']): void {
    render(popup?.content ?? nothing, this.#content);
    if (popup?.key === this.#open) return;
    this.#open = popup?.key;
    if (!popup) {
      this.#popup.remove();
      return;
    }
    this.#fitPopup();
    this.#popup.setLatLng(tuple(popup.geo)).openOn(this.#map);
    this.#popup.update();
    this.#content.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  }

  /** A marker that has the focus is seen, wherever the map is. */
  readonly #onFocus = ({ target }: FocusEvent): void => {
    const pin = target as Element;
    if (!pin.matches('.pin:focus-visible')) return;
    const [view, { left, top, width, height }] = [this.stage.getBoundingClientRect(), pin.getBoundingClientRect()];
    const middle = this.#map.containerPointToLatLng([left + width / 2 - view.left, top + height / 2 - view.top]);
    this.#map.panInside(middle, { padding: [width / 2, height / 2] });
  };

  /** As large as the map has room for. */
  #fitPopup(): void {
    const { x, y } = this.#map.getSize();
    Object.assign(this.#popup.options, { maxWidth: Math.min(320, x - 48), minWidth: Math.min(300, x - 48), maxHeight: y - 64 });
  }

  /** As `update()`, which would hide it for a moment: the focus inside would be lost. */
  #refitPopup(): void {
    this.#fitPopup();
    const popup = this.#popup as unknown as Inner;
    popup._updateLayout();
    popup._updatePosition();
    popup._adjustPan();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || this.#content.contains(target as Node)) return;
    const onPin = target !== this.stage;
    const rove = ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: 'first', End: 'last' } as const)[key as 'End'];
    const pan = ({ ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] } as const)[key as 'ArrowUp'];
    const zoom = { '+': 1, '=': 1, '-': -1, _: -1 }[key];
    if (zoom) this.zoom(zoom);
    else if (onPin && rove) this.#markers.focusBy(rove);
    else if (!onPin && pan) this.pan(...pan);
    else return;
    event.preventDefault();
  };
}
