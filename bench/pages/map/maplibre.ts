/** MapLibre with an empty style in the page: the places as circles, the line below them. It is used as it comes, from its own files. */
import type * as maplibre from 'maplibre-gl';
import { readData } from './markers.js';

// A module of its own origin, so that it finds its worker.
const address = '/peers/maplibre-gl/dist/maplibre-gl.mjs';
const { LngLatBounds, Map, NavigationControl } = (await import(/* @vite-ignore */ address)) as typeof maplibre;

const { places, line } = readData();
const container = document.getElementById('map')!;
const turned = ([latitude, longitude]: readonly [number, number, ...unknown[]]): [number, number] => [longitude, latitude];
const bounds = new LngLatBounds();
for (const point of line) bounds.extend(turned(point));
const view = new Map({
  container,
  bounds,
  fitBoundsOptions: { padding: 20 },
  attributionControl: false,
  style: {
    version: 8,
    sources: {
      line: {
        type: 'geojson',
        data: { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line.map(turned) } },
      },
      places: {
        type: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: places.map((place) => ({
            type: 'Feature',
            properties: { name: place[2] },
            geometry: { type: 'Point', coordinates: turned(place) },
          })),
        },
      },
    },
    layers: [
      { id: 'line', type: 'line', source: 'line', paint: { 'line-color': '#24406b', 'line-width': 4 } },
      { id: 'places', type: 'circle', source: 'places', paint: { 'circle-color': '#9b2d41', 'circle-radius': 8 } },
    ],
  },
}).addControl(new NavigationControl());
// All is drawn: the canvas says nothing, so the page does.
let drawn = 0;
view.on('idle', () => (container.dataset['drawn'] = String(++drawn)));
