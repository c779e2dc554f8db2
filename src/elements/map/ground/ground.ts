/**
 * The ground of the map: what lies under the line and the markers. Fetched with its data once the map is; until then, and where it cannot be had,
 * the map works on plain ground.
 */
import { html, type TemplateResult } from 'lit';
import type { Language } from '../../../campaign/generated/types.js';
import { decodeBaseMap, type BaseMap, type Box, type Source } from '../../../geo/base-map/base-map.js';
import { counted } from '../../../geo/counted.js';
import type { Point } from '../../../geo/distance.js';
import { project, type Pixel, type Size, type View } from '../../../geo/projection.js';
import type { Pin } from '../pins.js';
import { END, NAME_AT, RING_UP_TO, type RingPart } from '../ring.js';
import { around } from './margin.js';
import { measureIn, paint, svgOf } from './paint.js';
import { planOf, type Frame, type Plan } from './plan.js';
import type { Ink } from './style.js';

export { styles } from './ground.styles.js';

/** What stands on the ground, and in which language it speaks. */
export interface Scenery {
  language: Language;
  pins: readonly Pin[];
  ring: readonly RingPart[];
  walks: readonly { minutes: number; words: string }[];
  /** The font of the widget. */
  family: string;
}

/** Room of a marker on each side of its point, and of a line. */
const PIN = 20;
const STATION = 24;
const LINE = 6;
/** Of a city's name at its station: how far it goes from there, alone and with the count of places; its letters; the edge around them. */
const TAG = {
  alone: 42,
  counted: 62,
  after: 18,
  letters: { ink: 'town-ink', size: 16, weight: 750 },
  small: { ink: 'town-ink', size: 13, weight: 400 },
  edge: 10,
} as const;
/** Of the credits, about. */
const CREDITS = { width: 250, height: 24 };

export async function loadGround(): Promise<Ground> {
  const { region } = await import('../../../geo/base-map/region/region.js');
  return new Ground(decodeBaseMap(region));
}

export class Ground {
  constructor(private readonly map: BaseMap) {}

  get sources(): readonly Source[] {
    return this.map.sources;
  }

  /** For the picture that stands before the map. */
  picture(view: View, size: Size, scenery: Scenery): TemplateResult {
    const drawing = svgOf(this.#plan(this.frameOf(view, size), scenery));
    return html`<svg class="ground" viewBox="0 0 ${size.width} ${size.height}">${drawing}</svg>`;
  }

  /** Measures the names in a view: later that is known. */
  measure(view: View, size: Size, scenery: Scenery): void {
    this.#plan(this.frameOf(view, size), scenery);
  }

  /** A view with nothing around it. */
  frameOf(view: View, size: Size): Frame {
    const { x: left, y: top } = cornerOf(view, size);
    const box = { left: 0, top: 0, right: size.width, bottom: size.height };
    return { zoom: view.zoom, left, top, view: box, around: around(size), drawn: box };
  }

  /** For the map: onto a canvas whose unit is a pixel and whose zero is the view's corner. */
  paint(canvas: CanvasRenderingContext2D, frame: Frame, scenery: Scenery, colors: Record<Ink, string>): void {
    paint(canvas, this.#plan(frame, scenery), colors, scenery.family);
  }

  #plan(frame: Frame, { language, pins, ring, walks, family }: Scenery): Plan {
    const { zoom, left, top } = frame;
    const measure = measureIn(family);
    const centres = pins.filter(({ isCity }) => isCity).map(({ geo }) => geo);
    // Rounded as Leaflet rounds the line where it draws it itself.
    const at = (geo: Point): Pixel => {
      const { x, y } = project(geo, zoom);
      return { x: Math.round(x) - left, y: Math.round(y) - top };
    };
    const lines = zoom > RING_UP_TO ? [] : ring.map(({ city, line }) => ({ city, points: line.map(at) }));
    const taken = {
      markers: [...markersOf(pins, at, measure), creditsIn(frame.view)],
      lines: lines.flatMap(({ points }) => beads(points)),
    };
    return planOf(this.map, frame, { language, taken, ring: lines, centres, walks, measure });
  }
}

/** The view's corner as `onScreen` and Leaflet round it. */
function cornerOf({ center, zoom }: View, { width, height }: Size): Pixel {
  const { x, y } = project(center, zoom);
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2) };
}

const box = ({ x, y }: Pixel, reach: number): Box => ({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });

const markersOf = (pins: readonly Pin[], at: (geo: Point) => Pixel, measure: ReturnType<typeof measureIn>): Box[] =>
  pins.flatMap(({ city, isCity, geo, label, places }) => {
    const point = at(geo);
    if (!isCity) return [box(point, PIN)];
    // Its label is its name, and the count after a comma, which stands in smaller letters under it.
    const [name, count] = label.split(', ');
    const width = Math.max(measure(name!, TAG.letters), count ? measure(count, TAG.small) : 0) + 2 * TAG.edge;
    const height = places.length ? TAG.counted : TAG.alone;
    const above = { left: point.x - width / 2, top: point.y - height, right: point.x + width / 2, bottom: point.y };
    const tag = {
      above,
      'above-end': { ...above, left: above.left + END, right: above.right + END },
      below: { left: point.x - width / 2, top: point.y, right: point.x + width / 2, bottom: point.y + height },
      after: { left: point.x, top: point.y - STATION, right: point.x + TAG.after + width, bottom: point.y + STATION },
    }[NAME_AT[city]];
    return [box(point, STATION), tag];
  });

/** The line that says whose the map is stands in the corner. */
const creditsIn = ({ right, bottom }: Box): Box => ({ left: right - CREDITS.width, top: bottom - CREDITS.height, right, bottom });

/** Boxes along a line, close enough to cover it. */
const beads = (points: readonly Pixel[]): Box[] =>
  points.flatMap((point, index) => {
    const next = points[index + 1];
    if (!next) return [box(point, LINE)];
    const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / LINE));
    return counted(steps, (step) =>
      box({ x: point.x + ((next.x - point.x) * step) / steps, y: point.y + ((next.y - point.y) * step) / steps }, LINE),
    );
  });
