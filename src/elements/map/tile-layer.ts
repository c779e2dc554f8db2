/** Tiles on Leaflet's map. Loaded when they may be shown. */
import { TileLayer, type GridLayer } from 'leaflet/dist/leaflet-src.esm.js';
import type { LeafletView } from './leaflet-view.js';

export interface TileSource {
  /** An address with `{z}`, `{x}` and `{y}` (also `{s}`, `{r}`), or that of a `.pmtiles` archive. */
  url: string;
  /** Of another origin than the page's and the script's. */
  isForeign: boolean;
  /** The language of names, where tiles are drawn here. */
  lang: string;
}

/** The layer of Leaflet that shows them. */
export async function layerFor({ url, isForeign, lang }: TileSource, maxZoom: number): Promise<GridLayer> {
  if (/\.pmtiles($|[?#])/.test(url))
    return (await import('./vector-tiles.js')).vectorTiles(new URL(url, document.baseURI).href, lang);
  return new TileLayer(url, {
    maxZoom,
    // Nothing of the visitor's but the page's origin, which the OpenStreetMap policy asks for: no path, no cookie. It also satisfies pages that embed only what agrees
    // to it (COEP); the server must send Access-Control-Allow-Origin.
    crossOrigin: 'anonymous',
    ...(isForeign && { referrerPolicy: 'strict-origin' }),
    keepBuffer: 1,
  });
}

/** Puts a layer on a map; returns the way to take it off. Where no tile of a view can be had, it is off again and `failed` is called once. */
export function putOn(map: LeafletView, layer: GridLayer, failed: () => void): () => void {
  let loaded = 0;
  let missing = 0;
  const remove = () => {
    layer.off().remove();
    map.detail(false);
  };
  const count = () => {
    // One tile missing is a hole; nothing but holes is no map.
    if (loaded || !missing) return;
    // Leaflet is still at it.
    queueMicrotask(() => {
      remove();
      failed();
    });
  };
  layer
    .on('tileload', () => {
      loaded += 1;
      map.detail(true);
    })
    .on('tileerror', () => (missing += 1))
    .on('load', count);
  layer.addTo(map.leaflet);
  return remove;
}
