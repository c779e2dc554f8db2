/**
 * What the ground is made of in one view: paths and letters at their pixels. The picture before the map and the map's canvas are both
 * drawn from it, so that nothing moves when one takes the other's place.
 */
import type { CityId, Language } from '../../../campaign/generated/types.js';
import { nameIn, type BaseMap, type Box, type LineKind } from '../../../geo/base-map/base-map.js';
import { overlap, placeLabels, type Placed, type Taken, type Wanted } from '../../../geo/base-map/labels.js';
import { curve, partsIn, polygon, scaled, type Scale } from '../../../geo/base-map/path.js';
import { counted } from '../../../geo/counted.js';
import type { Point } from '../../../geo/distance.js';
import { metresPerPixel, project, type Pixel } from '../../../geo/projection.js';
import {
  COUNTRIES_TO,
  countryLetters,
  inkOf,
  METRES_A_MINUTE,
  RING_CASING,
  RING_WIDTH,
  riverLetters,
  showsTown,
  strokeOf,
  townLetters,
  townRadius,
  WALK_LETTERS,
  WALK_STROKE,
  WALKS_FROM,
  type Ink,
  type Letters,
  type Stroke,
} from './style.js';

export interface Drawn {
  path: string;
  fill?: Ink;
  stroke?: Stroke;
}

export interface Text {
  text: string;
  letters: Letters;
  /** Where the first letter begins, on the base line. */
  x: number;
  y: number;
  /** Degrees, clockwise, around that point. */
  turn: number;
}

export interface Plan {
  paths: Drawn[];
  texts: Text[];
}

export interface Frame {
  zoom: number;
  /** The view's top left corner, in pixels of the world at that zoom level. */
  left: number;
  top: number;
  /** What is in view, and a margin around it, in pixels from that corner: labels stand where they do for both. */
  view: Box;
  around: Box;
  /** What is drawn of lines: one or the other. */
  drawn: Box;
}

export interface Wishes {
  language: Language;
  /** What labels must not cover, in pixels from the corner. */
  taken: Taken;
  /** The line between the cities, in pixels from the corner; none where it would be wrong. */
  ring: readonly { city: CityId; points: readonly Pixel[] }[];
  /** The middles of cities, for how far one walks. */
  centres: readonly Point[];
  /** How far one walks, and how that is said. */
  walks: readonly { minutes: number; words: string }[];
  /** How wide a text is. */
  measure(text: string, letters: Letters): number;
}

/** Under all others first. */
const ORDER: readonly LineKind[] = ['road', 'river', 'rail', 'border'];
/** Between a town's dot and its name. */
const GAP = 4;
/** Between a river and its name; between two names of one river. */
const BESIDE = 5;
const AGAIN = 420;
/** How far from straight a river may be under its name; how many stretches are tried. */
const BEND = 6;
const TRIES = 20;

export function planOf(map: BaseMap, frame: Frame, wishes: Wishes): Plan {
  const scale: Scale = { factor: 2 ** frame.zoom, left: frame.left, top: frame.top };
  const walks = frame.zoom >= WALKS_FROM ? walksOf(frame, wishes) : [];
  const dots = map.towns
    .filter(({ rank }) => showsTown(rank, frame.zoom))
    .map(({ rank, name, at }) => ({ rank, name: nameIn(name, wishes.language), at: scaled(at, scale) }))
    .filter(({ at: { x, y } }) => overlap({ left: x, top: y, right: x + 1, bottom: y + 1 }, frame.around))
    .sort((a, b) => a.rank - b.rank);
  const rivers = map.lines.filter((line) => line.kind === 'river' && line.name && isShown(line, frame.zoom));
  const townsOf = (from: number, to = from) =>
    dots.filter(({ rank }) => rank >= from && rank <= to).map((dot) => townLabel(dot, frame, wishes));
  const riversOf = (from: number, to = from) =>
    rivers.filter(({ rank }) => rank >= from && rank <= to).flatMap((line) => riverLabels(line, scale, frame, wishes));
  const wanted = [
    ...townsOf(1),
    ...(frame.zoom <= COUNTRIES_TO ? countryLabels(map, scale, frame, wishes) : []),
    ...riversOf(1),
    ...townsOf(2),
    ...riversOf(2, 3),
    ...townsOf(3, 5),
  ];
  // A town whose name has no room is not shown either: a dot alone says nothing.
  const texts = [...walks.map(({ label }) => label), ...wanted];
  const placed = apart(placeLabels(texts, wishes.taken));
  const shown = placed
    .map(({ label, place }) => label[place]!)
    .filter(({ boxes }) => boxes.some((box) => overlap(box, frame.drawn)));
  return {
    paths: [
      ...areaPaths(map, scale, frame),
      ...linePaths(map, scale, frame),
      ...ringPaths(wishes),
      ...walks.map(({ path }) => path),
      ...shown.flatMap(({ dot }) => (dot ? [dot] : [])),
    ],
    texts: shown.map(({ text }) => text),
  };
}

/** A text at one of its places, with the dot it belongs to. */
interface Candidate {
  text: Text;
  boxes: readonly Box[];
  dot?: Drawn;
}

/** Those that the edge of the view does not cut, together with their dot; what is outside is for when the map is dragged. */
const uncut = <T extends Candidate>(candidates: readonly T[], view: Box, mark: readonly Box[] = []): T[] =>
  candidates.filter((candidate) => {
    const boxes = [...candidate.boxes, ...mark];
    return boxes.every((box) => contains(view, box)) || !boxes.some((box) => overlap(box, view));
  });

/** No name a second time near the first: a river is named once a stretch. */
function apart(placed: readonly Placed<Candidate[]>[]): Placed<Candidate[]>[] {
  const kept: Text[] = [];
  return placed.filter(({ label, place }) => {
    const { text } = label[place]!;
    if (kept.some((other) => other.text === text.text && Math.hypot(other.x - text.x, other.y - text.y) < AGAIN / 2))
      return false;
    kept.push(text);
    return true;
  });
}

const isShown = ({ kind, rank, upTo }: BaseMap['lines'][number], zoom: number): boolean =>
  zoom <= upTo && !!strokeOf(kind, rank, zoom);

function areaPaths(map: BaseMap, scale: Scale, { zoom, drawn }: Frame): Drawn[] {
  return map.areas
    .filter(({ upTo }) => zoom <= upTo)
    .flatMap((area) => partsIn(area, scale, drawn).map((part): Drawn => ({ path: polygon(part), fill: inkOf(area.kind) })));
}

function linePaths(map: BaseMap, scale: Scale, { zoom, drawn }: Frame): Drawn[] {
  // One path for all that look the same: a page of lines is a dozen nodes.
  const paths = new Map<string, { stroke: Stroke; parts: string[] }>();
  for (const kind of ORDER) {
    for (const line of map.lines) {
      if (line.kind !== kind || !isShown(line, zoom)) continue;
      const stroke = strokeOf(kind, line.rank, zoom)!;
      const key = `${kind}${line.rank}`;
      const path = paths.get(key) ?? { stroke, parts: [] };
      paths.set(key, path);
      path.parts.push(...partsIn(line, scale, drawn).map(curve));
    }
  }
  return [...paths.values()].filter(({ parts }) => parts.length).map(({ stroke, parts }) => ({ path: parts.join(''), stroke }));
}

/** The line that leads: the casing of all parts first, so that none cuts into its neighbour. */
function ringPaths({ ring }: Wishes): Drawn[] {
  const parts = ring.map(({ city, points }) => ({ city, path: curve(points) }));
  return [
    { path: parts.map(({ path }) => path).join(''), stroke: { ink: 'surface', width: RING_CASING } },
    ...parts.map(({ city, path }): Drawn => ({ path, stroke: { ink: city, width: RING_WIDTH } })),
  ];
}

const boxAround = ({ x, y }: Pixel, width: number, height = width): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

const contains = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

const circle = ({ x, y }: Pixel, radius: number): string => {
  const r = radius.toFixed(2);
  return `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${(2 * radius).toFixed(2)} 0a${r} ${r} 0 1 0 ${(-2 * radius).toFixed(2)} 0Z`;
};

/** Letters reach so far above and below the base line, as shares of their size. */
const ABOVE = 0.76;
const BELOW = 0.24;

const level = (text: string, letters: Letters, x: number, y: number): Text => ({ text, letters, x, y, turn: 0 });
const boxOfText = ({ x, y, letters: { size } }: Text, width: number): Box => ({
  left: x - 3,
  top: y - size * ABOVE - 1,
  right: x + width + 3,
  bottom: y + size * BELOW + 1,
});

function townLabel(
  { rank, name, at }: { rank: number; name: string; at: Pixel },
  { zoom, view }: Frame,
  { measure }: Wishes,
): Wanted<Candidate[]> {
  const letters = townLetters(rank, zoom);
  const radius = townRadius(rank, zoom);
  const width = measure(name, letters);
  const { x, y } = at;
  const middle = letters.size * 0.35;
  // Near the dot, or beside a line that the dot is on.
  const offsets = [radius + GAP, radius + RING_CASING].flatMap((away) => {
    const [above, below] = [-away - 1, away + letters.size * ABOVE - 1];
    const aslant = away * 0.72;
    return [
      [away, middle],
      [-away - width, middle],
      [-width / 2, above],
      [-width / 2, below],
      [aslant, above + 3],
      [aslant, below - 3],
      [-aslant - width, above + 3],
      [-aslant - width, below - 3],
    ];
  });
  const dot: Drawn = { path: circle(at, radius), fill: 'land', stroke: { ink: 'town', width: rank < 3 ? 1.75 : 1.4 } };
  const texts = offsets.map(([right, down]) => level(name, letters, x + right!, y + down!));
  const mark = boxAround(at, 2 * radius + 2);
  const candidates = uncut(
    texts.map((text) => ({ text, dot, boxes: [boxOfText(text, width)] })),
    view,
    [mark],
  );
  return {
    label: candidates,
    places: candidates.map(({ boxes }) => boxes),
    mark,
  };
}

function countryLabels(map: BaseMap, scale: Scale, { zoom, view }: Frame, { language, measure }: Wishes): Wanted<Candidate[]>[] {
  const letters = countryLetters(zoom);
  return map.countries.map(({ name, spots }) => {
    const text = nameIn(name, language).toUpperCase();
    const width = measure(text, letters);
    const candidates = uncut(
      spots
        .map((spot) => scaled(spot, scale))
        .map(({ x, y }) => level(text, letters, x - width / 2, y + letters.size / 3))
        .map((each) => ({ text: each, boxes: [boxOfText(each, width)] })),
      view,
    );
    // One that is in view, if there is one.
    const seen = (boxes: readonly Box[]): number => Number(boxes.every((box) => contains(view, box)));
    candidates.sort((a, b) => seen(b.boxes) - seen(a.boxes));
    return { label: candidates, places: candidates.map(({ boxes }) => boxes) };
  });
}

/** Beside the river, where it is straight enough for its name. */
function riverLabels(
  line: BaseMap['lines'][number],
  scale: Scale,
  frame: Frame,
  { language, measure }: Wishes,
): Wanted<Candidate[]>[] {
  const letters = riverLetters(line.rank);
  const text = nameIn(line.name, language);
  const width = measure(text, letters);
  const stroke = strokeOf(line.kind, line.rank, frame.zoom)!;
  return partsIn(line, scale, frame.around).flatMap((part) => {
    const stretches = stretchesOf(part, width + 8);
    const labels: Wanted<Candidate[]>[] = [];
    let from = 0;
    // The straightest of each piece of the way.
    while (from < stretches.length) {
      const until = stretches.findIndex(({ along }, index) => index > from && along - stretches[from]!.along > AGAIN);
      const piece = stretches.slice(from, until < 0 ? undefined : until).filter(({ bend }) => bend < BEND);
      from = until < 0 ? stretches.length : until;
      const best = piece.sort((a, b) => a.bend - b.bend).slice(0, TRIES);
      const candidates = uncut(
        best.flatMap(({ start, end, bend }) =>
          [-1, 1].map((side) => alongside(text, letters, width, start, end, side * (BESIDE + bend / 2 + stroke.width / 2))),
        ),
        frame.view,
      );
      if (candidates.length) labels.push({ label: candidates, places: candidates.map(({ boxes }) => boxes) });
    }
    return labels;
  });
}

interface Stretch {
  start: Pixel;
  end: Pixel;
  /** How far the river is from the straight line between, at most. */
  bend: number;
  /** How far along the river it begins. */
  along: number;
}

/** Stretches of a length, from each point on. */
function stretchesOf(points: readonly Pixel[], length: number): Stretch[] {
  const stretches: Stretch[] = [];
  let along = 0;
  points.forEach((start, index) => {
    if (index) along += Math.hypot(start.x - points[index - 1]!.x, start.y - points[index - 1]!.y);
    const end = points.slice(index + 1).findIndex(({ x, y }) => Math.hypot(x - start.x, y - start.y) >= length);
    if (end < 0) return;
    const last = points[index + 1 + end]!;
    const far = Math.hypot(last.x - start.x, last.y - start.y);
    const bend = points
      .slice(index + 1, index + 1 + end)
      .reduce(
        (most, { x, y }) =>
          Math.max(most, Math.abs((last.x - start.x) * (start.y - y) - (start.x - x) * (last.y - start.y)) / far),
        0,
      );
    stretches.push({ start, end: last, bend, along });
  });
  return stretches;
}

/** A text that runs along a line, so far to its right; never upside down. */
function alongside(text: string, letters: Letters, width: number, a: Pixel, b: Pixel, aside: number): Candidate {
  const [start, end] = a.x <= b.x ? [a, b] : [b, a];
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const [east, south] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const margin = (length - width) / 2;
  // The base line lies below the letters.
  const down = aside > 0 ? aside + letters.size * 0.62 : aside;
  const at = (along: number, across: number): Pixel => ({
    x: start.x + east * along - south * across,
    y: start.y + south * along + east * across,
  });
  const origin = at(margin, down);
  const height = letters.size * (ABOVE + BELOW);
  const steps = Math.max(1, Math.ceil(width / height));
  const boxes = counted(steps + 1, (step) =>
    boxAround(at(margin + (width * step) / steps, down - letters.size * 0.3), height * 0.8),
  );
  return { text: { text, letters, ...origin, turn: (Math.atan2(south, east) * 180) / Math.PI }, boxes };
}

/** Circles around the middles of cities. */
function walksOf(
  { zoom, left, top, around }: Frame,
  { centres, walks, measure }: Wishes,
): { path: Drawn; label: Wanted<Candidate[]> }[] {
  return centres.flatMap((center) => {
    const { x, y } = project(center, zoom);
    const at = { x: x - left, y: y - top };
    return walks.flatMap(({ minutes, words }) => {
      const radius = (minutes * METRES_A_MINUTE) / metresPerPixel({ center, zoom });
      if (!overlap(boxAround(at, 2 * radius), around)) return [];
      const width = measure(words, WALK_LETTERS);
      const spots = [-1, 1].map((side): Candidate => {
        const label = level(
          words,
          WALK_LETTERS,
          at.x - width / 2,
          at.y + side * (radius + WALK_LETTERS.size * 0.7) + WALK_LETTERS.size * 0.35,
        );
        return { text: label, boxes: [boxOfText(label, width)] };
      });
      return [
        {
          path: { path: circle(at, radius), stroke: WALK_STROKE },
          label: { label: spots, places: spots.map(({ boxes }) => boxes) },
        },
      ];
    });
  });
}
