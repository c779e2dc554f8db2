/**
 * Vector tiles out of one file (PMTiles), drawn by protomaps-leaflet: an optional peer of the package, in our own build a chunk. Its Leaflet layer wants
 * Leaflet as a global, which may be the host's; so the layer is ours, and reading and drawing are its.
 */
import { GridLayer, type Coords, type DoneCallback } from 'leaflet/dist/leaflet-src.esm.js';
import type * as Protomaps from 'protomaps-leaflet';

const TILE = 256;
/** Pixels around a tile in which names of its neighbours reach into it. */
const REACH = 16;

export async function vectorTiles(url: string, lang: string): Promise<GridLayer> {
  let library: typeof Protomaps;
  // In a `try`, as bundlers want it: who has not installed it can build all the same.
  try {
    library = await import('protomaps-leaflet');
  } catch (cause) {
    throw new Error('A .pmtiles map needs the package protomaps-leaflet.', { cause });
  }
  return new VectorTiles(library, url, lang);
}

class VectorTiles extends GridLayer {
  readonly #style: Protomaps.Static;
  readonly #labelers: Protomaps.Labelers;
  /** The tiles on the map, by their place in the world. */
  readonly #tiles = new Map<string, { canvas: HTMLCanvasElement; coords: Coords }>();

  constructor(
    private readonly library: typeof Protomaps,
    url: string,
    lang: string,
  ) {
    super({ tileSize: TILE, keepBuffer: 1 });
    // It knows no Luxembourgish; names on the spot are the nearest there is.
    this.#style = new library.Static({ url, flavor: 'light', lang });
    this.#labelers = new library.Labelers(
      document.createElement('canvas').getContext('2d')!,
      this.#style.labelRules,
      REACH,
      (keys) => {
        // A name of a tile that came later reaches into it.
        for (const key of keys) {
          const tile = this.#tiles.get(key);
          if (tile) void this.#draw(tile.canvas, tile.coords).catch(() => undefined);
        }
      },
    );
    this.on('tileunload', ({ coords }) => this.#tiles.delete(keyOf(coords)));
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    this.#tiles.set(keyOf(coords), { canvas, coords });
    this.#draw(canvas, coords).then(
      () => done(undefined, canvas),
      (error: Error) => done(error, canvas),
    );
    return canvas;
  }

  async #draw(canvas: HTMLCanvasElement, coords: Coords): Promise<void> {
    const { x, y, z } = coords;
    const prepared = await Promise.all(
      [...this.#style.views].map(async ([name, view]) => [name, [await view.getDisplayTile({ x, y, z })]] as const),
    );
    if (!this.#tiles.has(keyOf(coords))) return;
    const tiles = new Map(prepared);
    this.#labelers.add(z, tiles as never);
    const ratio = window.devicePixelRatio;
    canvas.width = canvas.height = TILE * ratio;
    const context = canvas.getContext('2d')!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = this.#style.backgroundColor ?? 'transparent';
    context.fillRect(0, 0, TILE, TILE);
    const [left, top] = [TILE * x, TILE * y];
    const around = { minX: left - REACH, minY: top - REACH, maxX: left + TILE + REACH, maxY: top + TILE + REACH };
    this.library.paint(
      context,
      z,
      tiles as never,
      this.#labelers.getIndex(z) ?? null,
      this.#style.paintRules,
      around,
      { x: left, y: top } as never,
      false,
    );
  }
}

const keyOf = ({ x, y, z }: Coords): string => `${x}:${y}:${z}`;
