/**
 * Web Mercator as maps on the web use it: from degrees to pixels of a zoom level and back, and the view that shows a set of points.
 * Rounded as Leaflet rounds, so that a picture drawn with it lies exactly under the map that takes its place.
 */
import type { Point } from './distance.js';

export interface Pixel {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** What a map shows: the point in its middle, and how near. */
export interface View {
  center: Point;
  zoom: number;
}

/** Pixels around the whole world at zoom 0. */
const WORLD = 256;
/** Zoom levels are multiples of this. */
export const ZOOM_STEP = 0.25;

const scale = (zoom: number) => WORLD * 2 ** zoom;

export function project({ latitude, longitude }: Point, zoom: number): Pixel {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return {
    x: scale(zoom) * (longitude / 360 + 0.5),
    y: scale(zoom) * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  };
}

export function unproject({ x, y }: Pixel, zoom: number): Point {
  const turn = Math.PI * (1 - (2 * y) / scale(zoom));
  return { latitude: (Math.atan(Math.sinh(turn)) * 180) / Math.PI, longitude: (x / scale(zoom) - 0.5) * 360 };
}

/** Where points lie in a view of that size: pixels from its top left corner. */
export function onScreen({ center, zoom }: View, { width, height }: Size): (point: Point) => Pixel {
  const middle = project(center, zoom);
  const [left, top] = [Math.round(middle.x - width / 2), Math.round(middle.y - height / 2)];
  return (point) => {
    const { x, y } = project(point, zoom);
    return { x: Math.round(x) - left, y: Math.round(y) - top };
  };
}

/** The region and its surroundings, by two corners: there is nothing to see beyond. */
export const REGION: readonly [Point, Point] = [
  { latitude: 47.8, longitude: 4 },
  { latitude: 51, longitude: 9 },
];

/** How far one may go away before a view of that size shows more than what lies between two corners. */
export function coveringZoom([a, b]: readonly [Point, Point], { width, height }: Size): number {
  const [from, to] = [project(a, 0), project(b, 0)];
  const factor = Math.max(width / Math.abs(to.x - from.x), height / Math.abs(to.y - from.y));
  return Math.ceil(Math.log2(factor) / ZOOM_STEP) * ZOOM_STEP;
}

/** The nearest view that shows all the points, with room around them. */
export function fitView(
  points: readonly Point[],
  { width, height }: Size,
  { padding, minZoom = 0, maxZoom }: { padding: { x: number; y: number }; minZoom?: number; maxZoom: number },
): View {
  const pixels = points.map((point) => project(point, 0));
  const [left, right] = range(pixels.map(({ x }) => x));
  const [top, bottom] = range(pixels.map(({ y }) => y));
  const room = (all: number, margin: number) => Math.max(all - 2 * margin, all / 3, 1);
  const factor = Math.min(room(width, padding.x) / (right - left), room(height, padding.y) / (bottom - top));
  const zoom = Math.min(maxZoom, Math.max(minZoom, Math.floor(Math.log2(factor) / ZOOM_STEP) * ZOOM_STEP));
  return { center: unproject({ x: (left + right) / 2, y: (top + bottom) / 2 }, 0), zoom };
}

const range = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** Metres that a pixel stands for. */
export const metresPerPixel = ({ center, zoom }: View): number =>
  (Math.cos((center.latitude * Math.PI) / 180) * 2 * Math.PI * 6_378_137) / scale(zoom);
