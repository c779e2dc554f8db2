/**
 * The ground as a layer of Leaflet: one canvas, drawn anew when the map has moved; it grows and shrinks with a zoom. What is in view comes first. The margin around it, which costs
 * as much again and more, comes when the map begins to be moved, or rests after that.
 */
import {
  DomUtil,
  Renderer,
  type Bounds,
  type Map as LeafletMap,
  type Point as LeafletPoint,
} from 'leaflet/dist/leaflet-src.esm.js';
import { CITY_IDS } from '../../../campaign/names.js';
import type { Ground, Scenery } from './ground.js';
import { around, MARGIN } from './margin.js';
import { INKS, type Ink } from './style.js';

/** Of Leaflet's renderers, what its types do not tell. */
interface Internals {
  _map: LeafletMap & { _animatingZoom?: boolean };
  _container: HTMLCanvasElement;
  /** What is drawn, in pixels of the layer. */
  _bounds: Bounds;
  _update(): void;
  options: { padding: number; canvas: HTMLCanvasElement; moved(): void };
  /** Takes so much around the view, as a share of its size. */
  reach(padding: number): void;
}

const prototype = Renderer.prototype as unknown as Internals;

const Canvas = Renderer.extend({
  _initContainer(this: Internals) {
    this._container = this.options.canvas;
  },
  _destroyContainer(this: Internals) {
    this._container.remove();
  },
  _update(this: Internals) {
    if (this._map._animatingZoom && this._bounds) return;
    this.reach(0);
    this.options.moved();
  },
  reach(this: Internals, padding: number) {
    this.options.padding = padding;
    prototype._update.call(this);
    DomUtil.setPosition(this._container, this._bounds.min!);
  },
}) as unknown as new (options: { pane: string; canvas: HTMLCanvasElement; moved(): void }) => Renderer & Internals;

export class GroundLayer {
  readonly #canvas = document.createElement('canvas');
  /** As the browser computes its colour, so the canvas is painted. */
  readonly #ink = document.createElement('i');
  /** Its colours change when those of the ground do, by night or by the host's will. */
  readonly #watch = document.createElement('i');
  readonly #layer: Renderer & Internals;
  #mixed: { of: string; colors: Record<Ink, string> } | undefined;
  #ground: Ground | undefined;
  #scenery: Scenery | undefined;
  /** What it was drawn for; nothing, once the map has moved. Its pins come right after that: drawn only then, a move is drawn once. */
  #drawn = '';

  constructor(
    private readonly map: LeafletMap,
    stage: HTMLElement,
  ) {
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#ink.className = 'ground-ink';
    this.#watch.className = 'ground-ink watch';
    this.#watch.addEventListener('transitionend', () => this.#draw());
    stage.append(this.#ink, this.#watch);
    this.#layer = new Canvas({ pane: 'tilePane', canvas: this.#canvas, moved: () => (this.#drawn = '') });
    this.#layer.addTo(map);
  }

  show(ground: Ground, scenery: Scenery): void {
    this.#ground = ground;
    this.#scenery = scenery;
    // What a label makes room for; the view is the map's own matter.
    const key = [scenery.language, scenery.family, ...scenery.pins.map(({ key, label }) => `${key} ${label}`)].join('\n');
    if (key === this.#drawn) return;
    this.#drawn = key;
    this.#draw();
  }

  /** Draws the margin, too. */
  widen(): void {
    const { _map, options } = this.#layer;
    if (_map._animatingZoom || options.padding === MARGIN) return;
    this.#layer.reach(MARGIN);
    this.#draw();
  }

  destroy(): void {
    this.#ink.remove();
    this.#watch.remove();
  }

  #draw(): void {
    const { map } = this;
    const bounds = this.#layer?._bounds;
    const context = this.#canvas.getContext('2d');
    if (!bounds || !context || !this.#ground || !this.#scenery) return;
    const { min, max } = bounds as { min: LeafletPoint; max: LeafletPoint };
    const [width, height] = [max.x - min.x, max.y - min.y];
    const ratio = devicePixelRatio;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    const corner = map.containerPointToLayerPoint([0, 0]);
    const { x: left, y: top } = map.getPixelOrigin().add(corner);
    const size = map.getSize();
    const [x, y] = [min.x - corner.x, min.y - corner.y];
    context.setTransform(ratio, 0, 0, ratio, -x * ratio, -y * ratio);
    context.clearRect(x, y, width, height);
    const frame = {
      zoom: map.getZoom(),
      left,
      top,
      view: { left: 0, top: 0, right: size.x, bottom: size.y },
      around: around({ width: size.x, height: size.y }),
      drawn: { left: x, top: y, right: x + width, bottom: y + height },
    };
    const { color, backgroundColor, fontFamily: family } = getComputedStyle(this.#watch);
    // Mixed anew only where what they are mixed of has changed: each takes the browser a look at all its styles.
    const of = color + backgroundColor;
    if (this.#mixed?.of !== of) this.#mixed = { of, colors: this.#mix() };
    this.#ground.paint(context, frame, { ...this.#scenery, family }, this.#mixed.colors);
  }

  #mix(): Record<Ink, string> {
    const { dataset, style } = this.#ink;
    const colorOf = (token: string): string => {
      style.color = `var(--_${token})`;
      return getComputedStyle(this.#ink).color;
    };
    const colors = INKS.map((ink): [Ink, string] => [ink, colorOf(ink)]);
    const accents = CITY_IDS.map((city): [Ink, string] => {
      dataset['city'] = city;
      return [city, colorOf('city')];
    });
    return Object.fromEntries([...colors, ...accents]) as Record<Ink, string>;
  }
}
