/** The map with 60 places against other maps and against the picture of it, on slow 4G. */
import { readCampaign } from '../feeds.js';
import type { MapData } from '../pages/map/markers.js';
import { pictureHtml } from '../pages/map/picture.js';
import { data, shell } from '../pages/shell.js';
import { prerendered } from '../prerendered.js';
import { pack } from '../../src/cli/pack/pack.js';
import { ring } from '../../src/elements/map/ring.js';
import { localize } from '../../src/i18n/text.js';
import { COSTS, SLOW_4G, type Goal, type Suite, type Variant } from '../suite.js';

const COUNT = 60;
/** In parts, one a kind and language, as a build has it. */
const FEED = '/bench/map/';

export async function map(): Promise<Suite> {
  const campaign = await readCampaign();
  // As many of each city, from all the real ones.
  const places = campaign.places.filter(
    (_, index, { length }) => Math.floor((index * COUNT) / length) !== Math.floor(((index - 1) * COUNT) / length),
  );
  if (places.length !== COUNT) throw new Error(`The campaign has ${campaign.places.length} places; the bench needs ${COUNT}.`);
  const inPage: MapData = {
    places: places.map(({ geo, name }) => [geo.latitude, geo.longitude, localize(name, 'en').value]),
    line: ring(campaign.cities).flatMap(({ line }) =>
      line.map(({ latitude, longitude }): [number, number] => [latitude, longitude]),
    ),
  };
  const page = (head: string, body: string) =>
    shell({
      lang: 'en',
      title: 'Around Trier',
      head: `<style>#map,simple-map{display:block;height:396px;background:#f3efe8}</style>${head}`,
      body,
    });
  const peer = (file: string, name: string, ready: Variant['ready'], zoom: string, tag = '<div id="map"></div>'): Variant => ({
    id: file,
    name,
    entry: `bench/pages/map/${file}.ts`,
    html: page('{{style}}{{script}}', `${tag}\n${data('data', inPage)}`),
    ready,
    interactive: ready,
    action: { ...(ready.host && { host: ready.host }), selector: zoom },
  });
  const markers = { selector: 'img.leaflet-marker-icon', count: COUNT };
  const zoom = '.leaflet-control-zoom-in';
  const files = pack({ ...campaign, places });
  const widget = page(
    `<script type="module" src="{{widgets}}/{{stable}}/quattropole.js" data-src="{{widgets}}${FEED}index.json"></script>`,
    '<qp-map host-city="trier"></qp-map>',
  );
  const ways = [{ id: 'quattropole', name: 'bare tag', html: widget }, ...(await prerendered(widget, files))];

  const variants: Variant[] = [
    {
      id: 'static',
      name: 'static SVG of the picture',
      html: page('', pictureHtml(campaign.cities, places)),
      ready: { selector: '#map .place', count: COUNT },
    },
    ...ways.map(({ id, name, html }) => ({
      id,
      name: `\`<qp-map>\`, ${name}`,
      html,
      // The four cities with the number of their places; where there is no room, one marker stands for many.
      ready: { host: 'qp-map', selector: '.picture .pin', count: 4 },
      interactive: { host: 'qp-map', selector: '.frame[data-state="live"] .stage .pin .dot', count: 4 },
      action: { host: 'qp-map', selector: '.tool' },
    })),
    peer('lit-leaflet', 'Lit around Leaflet', { host: 'simple-map', ...markers }, zoom, '<simple-map></simple-map>'),
    peer('leaflet', 'Leaflet 1.9', markers, zoom),
    peer('markercluster', 'Leaflet, markercluster 1.5', { selector: '.leaflet-marker-icon', count: 4 }, zoom),
    {
      ...peer('maplibre', 'MapLibre 6.17', { selector: '#map[data-drawn]', count: 1 }, '.maplibregl-ctrl-zoom-in'),
      html: page(
        '<link rel="stylesheet" href="/peers/maplibre-gl/dist/maplibre-gl.css"><link rel="modulepreload" href="/peers/maplibre-gl/dist/maplibre-gl.mjs"><link rel="modulepreload" href="/peers/maplibre-gl/dist/maplibre-gl-shared.mjs">{{script}}',
        `<div id="map"></div>\n${data('data', inPage)}`,
      ),
    },
  ];
  return {
    name: 'map',
    title: `Map with ${COUNT} places, slow 4G`,
    conditions: { network: SLOW_4G, cpu: 4 },
    variants,
    columns: [
      { measure: 'ready', title: 'useful picture, ms', ratio: true },
      { measure: 'interactive', title: 'interactive, ms' },
      { measure: 'action', title: 'zoom step, ms' },
      { measure: 'fcp', title: 'FCP, ms' },
      ...COSTS,
    ],
    goals: ways.flatMap(({ id: of, name }): Goal[] => [
      { text: `${name}: useful picture within 1.3 × static SVG`, measure: 'ready', of, to: 'static', most: 1.3 },
      { text: `${name}: interactive sooner than plain Leaflet`, measure: 'interactive', of, to: 'leaflet', most: 1 },
    ]),
    files: Object.fromEntries([...files].map(([name, text]) => [`${FEED}${name}`, text])),
  };
}
