/** The map with 10,000 places against bare circles and against what others cluster with, on a slow processor. */
import { manyPlaces, onlyEnglish, readCampaign } from '../feeds.js';
import { shell } from '../pages/shell.js';
import type { Suite, Variant } from '../suite.js';

const COUNT = 10_000;
const FEED = '/bench/scale/campaign.json';

export async function scale(): Promise<Suite> {
  const campaign = await readCampaign();
  const places = manyPlaces(campaign, COUNT);
  // As one language's part of a feed: no trips, no events.
  const feed = { ...campaign, cities: campaign.cities.map(onlyEnglish), places, trips: [], connections: [], events: [] };
  const page = (head: string, body: string) =>
    shell({
      lang: 'en',
      title: 'Everything around Trier',
      head: `<style>#map,#map canvas{display:block;width:100%;height:396px;background:#f3efe8}.cluster,.point{display:grid;place-items:center;border-radius:50%;color:#fff;background:#9b2d41}.point{scale:.5}</style>${head}`,
      body,
    });
  const peer = (id: string, name: string, ready: Variant['ready'], selector: string): Variant => ({
    id,
    name,
    entry: `bench/pages/scale/${id}.ts`,
    html: page('{{style}}{{script}}', `<div id="map" data-src="${FEED}"></div>`),
    ready,
    action: { selector },
  });
  const zoom = '.leaflet-control-zoom-in';
  const markers = { selector: '.leaflet-marker-icon', count: 4 };
  return {
    name: 'scale',
    title: 'Map with 10,000 places, slow processor',
    conditions: { cpu: 4 },
    variants: [
      {
        ...peer('canvas', 'bare circles on a canvas', { selector: 'canvas[data-drawn]', count: 1 }, '#zoom'),
        html: page('{{script}}', `<div id="map" data-src="${FEED}"><canvas></canvas></div><button id="zoom">Zoom in</button>`),
      },
      {
        id: 'quattropole',
        name: '`<qp-map>`',
        html: page(
          '<script type="module" src="{{widgets}}/{{stable}}/quattropole.js"></script>',
          `<qp-map src="{{widgets}}${FEED}"></qp-map>`,
        ),
        ready: { host: 'qp-map', selector: '.picture .pin', count: 4 },
        interactive: { host: 'qp-map', selector: '.frame[data-state="live"] .stage .pin .dot', count: 4 },
        action: { host: 'qp-map', selector: '.tool' },
      },
      peer('supercluster', 'Leaflet, supercluster 9.1', markers, zoom),
      peer('leaflet-canvas', 'Leaflet, its canvas', { selector: '#map[data-drawn]', count: 1 }, zoom),
      peer('markercluster-many', 'Leaflet, markercluster 1.5', markers, zoom),
    ],
    columns: [
      { measure: 'ready', title: 'ready, ms', ratio: true },
      { measure: 'action', title: 'zoom step, ms', ratio: true },
      { measure: 'interactive', title: 'interactive, ms' },
      { measure: 'blocking', title: 'blocking, ms' },
      { measure: 'heap', title: 'heap, MB' },
      { measure: 'nodes', title: 'nodes' },
      { measure: 'bytes', title: 'KB' },
    ],
    goals: [
      { text: 'ready within 1.4 × bare circles', measure: 'ready', of: 'quattropole', to: 'canvas', most: 1.4 },
      { text: 'zoom step within 1.3 × bare circles', measure: 'action', of: 'quattropole', to: 'canvas', most: 1.3 },
    ],
    files: { [FEED]: JSON.stringify(feed) },
  };
}
