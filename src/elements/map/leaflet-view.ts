/**
 * Leaflet, and nothing else that knows it: fetched on demand. It gets a scene and shows it, keeping the markers that stay; what
 * a visitor does goes back to the element. No string of ours becomes HTML here (strict policies; see scripts/leaflet-patch.ts).
 */
import {
  DivIcon,
  Draggable,
  Map as LeafletMap,
  Marker,
  Polyline,
  Popup,
  SVG,
  type LatLngTuple,
} from 'leaflet/dist/leaflet-src.esm.js';
import { html, nothing, render, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Point } from '../../geo/distance.js';
import { curve } from '../../geo/base-map/path.js';
import { coveringZoom, REGION, ZOOM_STEP, type Pixel, type View } from '../../geo/projection.js';
import { adopt } from '../../ui/adopt.js';
import { styles } from './leaflet.styles.js';
import { pinClass, type Pin } from './pins.js';
import type { Ground, Scenery } from './ground/ground.js';
import { GroundLayer } from './ground/layer.js';
import type { RingPart } from './ring.js';

export interface Scene {
  pins: readonly Pin[];
  ring: readonly RingPart[];
  /** What lies under them, once it is there. */
  ground: { ground: Ground; scenery: Scenery } | undefined;
  /** The popup of the selected place. */
  popup: { key: string; geo: Point; content: TemplateResult } | undefined;
}

export { popup } from './popup.js';

interface Callbacks {
  onMove(view: View, byVisitor: boolean): void;
  onPin(key: string): void;
  onGround(): void;
}

const MAX_ZOOM = 17;
/** Pixels that an arrow key or button moves the map by. */
const STEP = 120;

const tuple = ({ latitude, longitude }: Point): LatLngTuple => [latitude, longitude];

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

export class LeafletView {
  readonly #map: LeafletMap;
  readonly #markers = new Map<string, { marker: Marker; holder: HTMLElement; pin: Pin }>();
  readonly #lines: Polyline[] = [];
  readonly #ground: GroundLayer;
  readonly #popup: Popup;
  readonly #content = document.createElement('div');
  #open: string | undefined;
  /** The one marker that Tab reaches. */
  #current: string | undefined;
  #order: readonly Pin[] = [];
  /** The map moves because we say so. */
  #ours = false;
  #dragged = false;

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
        callbacks.onMove({ center: { latitude, longitude }, zoom: this.#map.getZoom() }, !this.#ours);
        this.#ours = false;
      })
      .on('dragstart', () => (this.#dragged = true))
      // The click that ends a drag comes before the next task.
      .on('dragend', () => setTimeout(() => (this.#dragged = false)))
      .on('click', ({ originalEvent }) => {
        if (!(originalEvent.target as Element).closest('.pin')) callbacks.onGround();
      });
    stage.addEventListener('keydown', this.#onKeydown);
  }

  get canZoomIn(): boolean {
    return this.#map.getZoom() < this.#map.getMaxZoom();
  }

  show({ pins, ring, ground, popup }: Scene): void {
    if (ground) this.#ground.show(ground.ground, ground.scenery);
    if (!this.#lines.length) this.#drawRing(ring);
    const focused = [...this.#markers].find(([, { holder }]) => holder.contains(this.#active))?.[0];
    const before = focused && this.#markers.get(focused)?.pin;
    const keys = new Set(pins.map(({ key }) => key));
    for (const [key, { marker }] of this.#markers) {
      if (keys.has(key)) continue;
      marker.remove();
      this.#markers.delete(key);
    }
    this.#order = pins;
    if (!keys.has(this.#current ?? '')) this.#current = pins[0]?.key;
    for (const pin of pins) this.#showPin(pin);
    // The focused marker went into another one, or is filtered out.
    if (before && !keys.has(before.key)) {
      const heir = pins.find(({ places }) => places.some((place) => before.places.includes(place)));
      if (heir) this.focusPin(heir.key);
      else this.stage.focus({ preventScroll: true });
    }
    this.#showPopup(popup);
  }

  setView({ center, zoom }: View, animate: boolean): void {
    this.#ours = true;
    this.#map.setView(tuple(center), zoom, { animate: animate && this.#map.options.zoomAnimation! });
  }

  zoom(step: number): void {
    this.#map.setZoom(this.#map.getZoom() + step);
  }

  pan(x: number, y: number): void {
    this.#map.panBy([x * STEP, y * STEP], { animate: this.#map.options.zoomAnimation! });
  }

  resize(): void {
    this.#ours = true;
    this.#map.invalidateSize({ animate: false });
    const { x: width, y: height } = this.#map.getSize();
    this.#map.setMinZoom(coveringZoom(REGION, { width, height }));
    this.#ours = false;
  }

  focusPin(key: string): boolean {
    const held = this.#markers.get(key);
    if (!held) return false;
    this.#current = key;
    for (const pin of this.#order) this.#showPin(pin);
    held.holder.querySelector('button')!.focus({ preventScroll: true });
    this.#map.panInside(tuple(held.pin.geo), { padding: [40, 40] });
    return true;
  }

  destroy(): void {
    this.stage.removeEventListener('keydown', this.#onKeydown);
    this.#ground.destroy();
    // Leaflet's timers for wheel and zoom do not know of the map's end.
    const map = this.#map as unknown as { _animatingZoom: boolean; scrollWheelZoom: { _timer?: number } };
    map._animatingZoom = false;
    clearTimeout(map.scrollWheelZoom._timer);
    this.#map.remove();
  }

  get #active(): Element | null {
    return (this.stage.getRootNode() as ShadowRoot).activeElement;
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

  #showPin(pin: Pin): void {
    let held = this.#markers.get(pin.key);
    if (!held) {
      const holder = document.createElement('div');
      // Leaflet's own keyboard handling and roles off: the button inside has them.
      const icon = new DivIcon({ html: holder, className: 'mark', iconSize: undefined as never });
      const marker = new Marker(tuple(pin.geo), { icon, keyboard: false, interactive: false }).addTo(this.#map);
      this.#markers.set(pin.key, (held = { marker, holder, pin }));
    }
    held.pin = pin;
    held.marker.setZIndexOffset(pin.isSelected ? 2000 : pin.isCity ? 1000 : 0);
    const opens = !!pin.place;
    render(
      html`<button
        type="button"
        class=${pinClass(pin)}
        data-city=${pin.city}
        aria-label=${pin.label}
        aria-haspopup=${ifDefined(opens ? 'dialog' : undefined)}
        aria-expanded=${ifDefined(opens ? pin.isSelected : undefined)}
        tabindex=${pin.key === this.#current ? 0 : -1}
        @click=${() => this.#dragged || this.callbacks.onPin(pin.key)}
        @focus=${() => this.#makeCurrent(pin.key)}
      >
        ${pin.face}
      </button>`,
      held.holder,
    );
  }

  #makeCurrent(key: string): void {
    if (key === this.#current) return;
    this.#current = key;
    for (const pin of this.#order) this.#showPin(pin);
  }

  #showPopup(popup: Scene['popup']): void {
    render(popup?.content ?? nothing, this.#content);
    if (popup?.key === this.#open) return;
    this.#open = popup?.key;
    if (!popup) {
      this.#popup.remove();
      return;
    }
    const { x, y } = this.#map.getSize();
    Object.assign(this.#popup.options, { maxWidth: Math.min(320, x - 48), minWidth: Math.min(300, x - 48), maxHeight: y - 64 });
    this.#popup.setLatLng(tuple(popup.geo)).openOn(this.#map);
    this.#popup.update();
    this.#content.querySelector<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || this.#content.contains(target as Node)) return;
    const onPin = target !== this.stage;
    const index = this.#order.findIndex((pin) => pin.key === this.#current);
    const rove = { ArrowRight: index + 1, ArrowDown: index + 1, ArrowLeft: index - 1, ArrowUp: index - 1, Home: 0, End: -1 }[key];
    const pan = ({ ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] } as const)[key as 'ArrowUp'];
    const zoom = { '+': 1, '=': 1, '-': -1, _: -1 }[key];
    if (zoom) this.zoom(zoom);
    else if (onPin && rove !== undefined) this.focusPin(this.#order.at(rove % this.#order.length)!.key);
    else if (!onPin && pan) this.pan(...pan);
    else return;
    event.preventDefault();
  };
}
