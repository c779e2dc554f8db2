/**
 * The markers on Leaflet's map: buttons of ours in its pane. One layer places them all, and a button whose place goes out of view is taken for one that
 * comes in: with ten thousand places a step of zooming changes some texts and positions and makes hardly anything new.
 */
import {
  DomUtil,
  Layer,
  type LatLngTuple,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet/dist/leaflet-src.esm.js';
import { html, render } from 'lit';
import { tuple } from './leaflet-points.js';
import { pinClass, type Pin } from './pins.js';

interface Held {
  button: HTMLButtonElement;
  pin: Pin;
}

/** What Leaflet says while it zooms; not among its published types. */
type Zooming = LeafletMap & { _latLngToNewLayerPoint(at: LatLngTuple, zoom: number, center: unknown): Point };

export class Markers extends Layer {
  readonly #held = new Map<string, Held>();
  #order: readonly Pin[] = [];
  /** The one that Tab reaches. */
  #current: string | undefined;

  constructor(
    private readonly activate: (key: string) => void,
    /** Where focus goes when its marker is gone and nothing stands for it. */
    private readonly stage: HTMLElement,
  ) {
    super();
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      zoom: () => this.#place(),
      viewreset: () => this.#place(),
      zoomanim: (event) => this.#animate(event as ZoomAnimEvent),
    };
  }

  override onAdd(): this {
    return this;
  }

  override onRemove(): this {
    for (const { button } of this.#held.values()) button.remove();
    this.#held.clear();
    return this;
  }

  show(pins: readonly Pin[]): void {
    if (pins.length === this.#order.length && pins.every((pin, index) => pin === this.#order[index])) return;
    const pane = this._map.getPane('markerPane')!;
    const focused = this.#focused();
    const keys = new Set(pins.map(({ key }) => key));
    const free: Held[] = [];
    for (const [key, held] of this.#held) {
      if (keys.has(key)) continue;
      this.#held.delete(key);
      free.push(held);
    }
    if (!keys.has(this.#current ?? '')) this.#current = pins[0]?.key;
    this.#order = pins;
    // The focused marker went into another one, or is filtered out: where it stood, nothing else takes the focus over unasked.
    const lost = focused && !keys.has(focused.key) ? focused : undefined;
    if (lost) this.stage.focus({ preventScroll: true });

    let next = pane.firstElementChild;
    for (const pin of pins) {
      const known = this.#held.get(pin.key);
      const held = known ?? free.pop() ?? this.#create();
      const changed = held.pin !== pin;
      held.pin = pin;
      if (!known) this.#held.set(pin.key, held);
      if (changed || !known) {
        this.#draw(held);
        this.#put(held);
      }
      // In reading order, for those who read the page without a map; what stands right stays, and keeps its focus.
      if (held.button === next) next = next.nextElementSibling;
      else pane.insertBefore(held.button, next);
    }
    for (const { button } of free) button.remove();
    const heir = lost && pins.find(({ places }) => places.some((place) => lost.places.includes(place)));
    if (heir) this.focus(heir.key);
    else if (focused && !lost) this.#held.get(focused.key)!.button.focus({ preventScroll: true });
  }

  /** Moves the focus to a marker, and the map so that it is in view. */
  focus(key: string): void {
    const held = this.#held.get(key);
    if (!held) return;
    held.button.focus({ preventScroll: true });
    this._map.panInside(tuple(held.pin.geo), { padding: [40, 40] });
  }

  /** The marker so many further on in reading order, or the first or last. */
  focusBy(step: number | 'first' | 'last'): void {
    const index = this.#order.findIndex(({ key }) => key === this.#current);
    const to = step === 'first' ? 0 : step === 'last' ? -1 : (index + step) % this.#order.length;
    const pin = this.#order.at(to);
    if (pin) this.focus(pin.key);
  }

  #focused(): Pin | undefined {
    const { activeElement } = this.stage.getRootNode() as ShadowRoot;
    return [...this.#held.values()].find(({ button }) => button === activeElement)?.pin;
  }

  #create(): Held {
    const button = document.createElement('button');
    button.type = 'button';
    const held = { button } as Held;
    button.addEventListener('click', () => this.activate(held.pin.key));
    button.addEventListener('focus', () => this.#makeCurrent(held.pin.key));
    return held;
  }

  #draw({ button, pin }: Held): void {
    button.className = `${pinClass(pin)} leaflet-zoom-animated`;
    button.dataset['city'] = pin.city;
    button.ariaLabel = pin.label;
    button.ariaHasPopup = pin.place ? 'dialog' : null;
    button.ariaExpanded = pin.place ? `${pin.isSelected}` : null;
    button.tabIndex = pin.key === this.#current ? 0 : -1;
    render(html`${pin.face}`, button);
  }

  #makeCurrent(key: string): void {
    const before = this.#held.get(this.#current ?? '');
    this.#current = key;
    for (const held of [before, this.#held.get(key)]) if (held) held.button.tabIndex = held.pin.key === key ? 0 : -1;
  }

  #put({ button, pin }: Held): void {
    DomUtil.setPosition(button, this._map.latLngToLayerPoint(tuple(pin.geo)).round());
  }

  #place(): void {
    for (const held of this.#held.values()) this.#put(held);
  }

  #animate({ zoom, center }: ZoomAnimEvent): void {
    const map = this._map as Zooming;
    for (const { button, pin } of this.#held.values())
      DomUtil.setPosition(button, map._latLngToNewLayerPoint(tuple(pin.geo), zoom, center).round());
  }
}
