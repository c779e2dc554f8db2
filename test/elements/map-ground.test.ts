/** What lies under the markers of the map: as a picture, on the canvas, and without its data. */
import { expect } from '@open-wc/testing';
import '../../src/elements/map/define.js';
import type { BaseMap } from '../../src/geo/base-map/base-map.js';
import { Ground, loadGround, type Scenery } from '../../src/elements/map/ground/ground.js';
import { MapFrame } from '../../src/elements/map/map-frame.js';
import type { QpMap } from '../../src/elements/map/map.js';
import { ring } from '../../src/elements/map/ring.js';
import { fitView } from '../../src/geo/projection.js';
import { fixture, html, render, root, settled, text, waitUntil } from '../support/element.js';
import { CITIES, city, feedUrl } from '../support/feed.js';
import { press } from '../support/map.js';
import { GEO, mapFeed } from '../support/places.js';

const show = async (attributes: Record<string, string> = {}, width = 720) => {
  const box = await fixture(html`<div style="inline-size: ${width}px"></div>`);
  const element = document.createElement('qp-map');
  for (const [name, value] of Object.entries({ lang: 'de', src: feedUrl(mapFeed()), ...attributes }))
    element.setAttribute(name, value);
  box.append(element);
  element.scrollIntoView({ block: 'nearest' });
  await waitUntil(() => settled(element) && root(element).querySelector('svg.ground'), 'no ground', { timeout: 12_000 });
  return element;
};
const live = async (attributes: Record<string, string> = {}, width?: number) => {
  const element = await show(attributes, width);
  root(element).querySelector<HTMLElement>('.stage')!.focus();
  await waitUntil(() => canvas(element) && isPainted(canvas(element)!), 'nothing painted');
  return element;
};
const canvas = (element: Element) => root(element).querySelector<HTMLCanvasElement>('.leaflet-tile-pane > canvas');
const pixels = (of: HTMLCanvasElement) => of.getContext('2d')!.getImageData(0, 0, of.width, of.height).data;
const isPainted = (of: HTMLCanvasElement) => of.width > 0 && pixels(of).some((value) => value > 0);
const names = (element: Element) => [...root(element).querySelectorAll('svg.ground text')].map((each) => each.textContent);

/** The middle grey of what is painted, from 0 to 255. */
function lightness(of: HTMLCanvasElement): number {
  const data = pixels(of);
  let [sum, weight] = [0, 0];
  for (let index = 0; index < data.length; index += 4) {
    const alpha = data[index + 3]!;
    sum += ((data[index]! + data[index + 1]! + data[index + 2]!) / 3) * alpha;
    weight += alpha;
  }
  return sum / weight;
}

describe('the ground of the map', () => {
  it('names rivers, countries and towns in the reader’s language', async () => {
    const element = await show();
    const speaks = (...wanted: string[]) => waitUntil(() => wanted.every((name) => names(element).includes(name)), wanted.join());
    await speaks('Mosel', 'LUXEMBURG', 'Diedenhofen', 'Saarlouis');
    element.setAttribute('lang', 'fr');
    await speaks('Moselle', 'LUXEMBOURG', 'Thionville', 'Sarrelouis');
    element.setAttribute('lang', 'lb');
    await speaks('Musel', 'LËTZEBUERG', 'Diddenuewen');
  });

  it('comes after the line and the markers, which are what a visitor looks for', async () => {
    // It is there before all else.
    const ground = await loadGround();
    MapFrame.loadGround = () => Promise.resolve(ground);
    try {
      const box = await fixture(html`<div style="inline-size: 720px"></div>`);
      const element = document.createElement('qp-map');
      element.src = feedUrl(mapFeed());
      const seen: string[] = [];
      box.append(element);
      const note = () =>
        seen.push(
          ['.picture .pin', '.picture .line', 'svg.ground'].filter((each) => element.shadowRoot!.querySelector(each)).join(', '),
        );
      const observer = new MutationObserver(note);
      observer.observe(element.shadowRoot!, { childList: true, subtree: true });
      element.scrollIntoView({ block: 'nearest' });
      await waitUntil(() => seen.at(-1)?.includes('ground'), 'no ground', { timeout: 12_000 });
      observer.disconnect();
      expect([...new Set(seen)].filter(Boolean)).to.deep.equal([
        '.picture .pin, .picture .line',
        '.picture .pin, .picture .line, svg.ground',
      ]);
    } finally {
      MapFrame.loadGround = loadGround;
    }
  });

  it('says whose it is, with links, before and after', async () => {
    const element = await live();
    const credits = root(element).querySelector('.credits')!;
    expect(text(credits)).to.contain('© OpenStreetMap · Trainline · GeoNames');
    expect([...credits.querySelectorAll('a')].map(({ hostname }) => hostname)).to.deep.equal([
      'www.openstreetmap.org',
      'github.com',
      'www.geonames.org',
    ]);
    expect(credits.checkVisibility()).to.equal(true);
  });

  it('is painted crisply on the canvas, once Leaflet takes over', async () => {
    const element = await live();
    const { width, clientWidth } = canvas(element)!;
    expect(width).to.equal(Math.round(clientWidth * devicePixelRatio));
  });

  it('is drawn in view first, with a margin around once it begins to be moved, or rests after that', async () => {
    const element = await live();
    const room = root(element).querySelector<HTMLElement>('.stage')!;
    const share = () => Math.round((10 * canvas(element)!.clientWidth) / room.clientWidth) / 10;
    expect(share(), 'before anybody moves it').to.equal(1);
    press(room, 'ArrowRight');
    expect(share(), 'as the move begins').to.equal(1.6);
    press(room, '+');
    await waitUntil(() => share() === 1, 'not the view alone');
    expect(isPainted(canvas(element)!)).to.equal(true);
    await waitUntil(() => share() === 1.6, 'no margin at rest', { timeout: 6_000 });
  });

  it('by night is another one, and changes with the theme', async () => {
    const element = await live({ theme: 'light' });
    const day = lightness(canvas(element)!);
    element.setAttribute('theme', 'dark');
    await waitUntil(() => lightness(canvas(element)!) < day - 40, 'still day');
  });

  it('stands on the canvas where it stood in the picture', async () => {
    const { canvas: painted, element } = await both();
    const hits = [...element.querySelectorAll('path')].filter((path) => path.getAttribute('stroke') === 'var(--_town)');
    expect(hits.length).to.be.above(3);
    for (const path of hits) {
      // The ring of a town's dot: left of its middle.
      const [, x, y] = /^M(-?[\d.]+) (-?[\d.]+)/.exec(path.getAttribute('d')!)!;
      const [, , , alpha] = painted.getImageData(Math.round(Number(x)), Math.round(Number(y)), 1, 1).data;
      expect(alpha, `${x} ${y}`).to.be.above(60);
    }
  });

  it('without its data is plain, and the line between the cities is there', async () => {
    const empty: BaseMap = { sources: [], lines: [], areas: [], towns: [], countries: [] };
    const { element } = await both(new Ground(empty));
    expect(element.querySelectorAll('text')).to.have.length(0);
    expect(element.querySelectorAll('[data-city]')).to.have.length(8);
  });
});

/** One view, as a picture and painted. */
async function both(ground?: Ground) {
  ground ??= await loadGround();
  const size = { width: 600, height: 420 };
  const view = fitView(Object.values(GEO), size, { padding: { x: 40, y: 40 }, maxZoom: 12 });
  const scenery: Scenery = {
    language: 'de',
    pins: [],
    ring: ring(CITIES.map((id) => city(id, { geo: GEO[id] }))),
    walks: [],
    family: 'sans-serif',
  };
  const element = await fixture<HTMLElement>(html`<div></div>`);
  render(ground.picture(view, size, scenery), element);
  const context = Object.assign(document.createElement('canvas'), size).getContext('2d')!;
  ground.paint(context, ground.frameOf(view, size), scenery, new Proxy({} as never, { get: () => '#246' }));
  return { element, canvas: context };
}

declare global {
  interface HTMLElementTagNameMap {
    'qp-map': QpMap;
  }
}

describe('a base map that can’t be had', () => {
  it('is told to the page and to the visitor; list, line and markers are there', async () => {
    const { loadGround } = MapFrame;
    MapFrame.loadGround = () => Promise.reject(new Error('blocked'));
    try {
      const box = await fixture(html`<div style="inline-size: 720px"></div>`);
      const element = document.createElement('qp-map');
      Object.assign(element, { lang: 'en', src: feedUrl(mapFeed()) });
      const said: string[] = [];
      element.addEventListener('qp-error', ({ error }) => said.push(error.message));
      box.append(element);
      element.scrollIntoView({ block: 'nearest' });
      await waitUntil(() => said.length && root(element).querySelector('.bare'), 'nothing said');
      expect(said.join()).to.contain('base-map/');
      expect(text(root(element).querySelector('.bare'))).to.contain('can’t be loaded');
      await waitUntil(() => root(element).querySelector('.picture .line'), 'no line');
      expect(root(element).querySelector('.picture .line')!.checkVisibility()).to.equal(true);
      expect(root(element).querySelectorAll('.place').length).to.be.greaterThan(3);
    } finally {
      MapFrame.loadGround = loadGround;
    }
  });
});
