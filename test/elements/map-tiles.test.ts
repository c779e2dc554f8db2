import { expect } from '@open-wc/testing';
import { recipientOf } from '../../src/elements/map/tiles.js';
import type { TilesRequestEvent } from '../../src/elements/map/tiles-request.js';
import type { QpMap } from '../../src/elements/map/map.js';
import { byRole, root, text, waitUntil, warnings } from '../support/element.js';
import { answer as answers, archive } from '../support/archive.js';
import { live, ON_THE_MAP, pause, stage } from '../support/map.js';

/** Whatever the tile, this picture; on another origin than the page's, as tile servers are. */
const FOREIGN = `${window.qpOrigins.scripts}/feed/v1/pictures/grund.svg?{z}/{x}/{y}`;
const OWN = '/test/support/poster.svg?{z}/{x}/{y}';
const GONE = `${window.qpOrigins.scripts}/no/such/{z}/{x}/{y}.png`;
const HOST = new URL(window.qpOrigins.scripts).host;
const BY = { 'tiles-attribution': '© Somebody https://somebody.example/license' };

const tiles = (element: Element) => [...stage(element).querySelectorAll<HTMLImageElement>('img.leaflet-tile')];
const button = (element: Element, name: string) => byRole(element, 'button', name)[0];
const panelReady = (element: Element) => waitUntil(() => root(element).querySelector('.tiles'), 'no word of tiles');
const asks = async (element: Element) => {
  await panelReady(element);
  await waitUntil(() => button(element, 'Show detailed map'), 'does not ask');
};
const shows = (element: Element) =>
  waitUntil(() => tiles(element).some(({ className }) => className.includes('leaflet-tile-loaded')), 'no tiles');
const requested = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('grund.svg'));

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

describe('whose server tiles come from', () => {
  const of = (url: string) => recipientOf(url, 'https://trier.example/page/', 'https://widgets.example/chunks/tiles.js');

  it('is nobody’s business where it is the page’s or the script’s own', () => {
    expect(of('/tiles/{z}/{x}/{y}.png')).to.equal(undefined);
    expect(of('../maps/region.pmtiles')).to.equal(undefined);
    expect(of('https://widgets.example/{z}/{x}/{y}{r}.png')).to.equal(undefined);
  });

  it('is said by its name, one for all of its servers', () => {
    expect(of('https://tile.example.org/{z}/{x}/{y}.png')).to.equal('tile.example.org');
    expect(of('https://{s}.tile.example.org/{z}/{x}/{y}.png')).to.equal('tile.example.org');
    expect(of('//other.example:8080/{z}/{x}/{y}.png')).to.equal('other.example:8080');
    expect(of('http://trier.example/{z}/{x}/{y}.png'), 'not encrypted').to.equal('trier.example');
  });
});

describe('a detailed map', () => {
  it('of the page’s own server comes at once, and names its makers', async () => {
    const element = await live(700, { tiles: OWN, ...BY });
    await shows(element);
    expect(button(element, 'Show detailed map')).to.equal(undefined);
    expect(text(root(element).querySelector('.attribution'))).to.equal('© Somebody somebody.example');
    expect(root(element).querySelector<HTMLAnchorElement>('.attribution a')!.href).to.equal('https://somebody.example/license');
    expect(tiles(element)[0]!.referrerPolicy, 'one’s own server may know the page').to.equal('');
  });

  it('of another server is not asked for before the press of a button, which says whose it is', async () => {
    const before = requested().length;
    const element = await live(700, { tiles: FOREIGN, 'privacy-href': '/privacy', ...BY });
    await asks(element);
    await pause(300);
    expect(tiles(element)).to.have.length(0);
    expect(requested()).to.have.length(before);
    expect(text(root(element).querySelector('.consent')))
      .to.contain(`come from ${HOST}`)
      .and.contain('IP address');
    expect(root(element).querySelector<HTMLAnchorElement>('.consent a')!.pathname).to.equal('/privacy');
    await expect(element).to.be.accessible(ON_THE_MAP);
    button(element, 'Show detailed map')!.click();
    await shows(element);
    expect(tiles(element)[0]).to.include({ referrerPolicy: 'strict-origin', crossOrigin: 'anonymous' });
    expect(localStorage, 'remembered unasked').to.have.length(0);
    expect(element.shadowRoot!.activeElement).to.equal(stage(element));
  });

  it('leads to no privacy notice that would run a script: who may write a tag may not write one', async () => {
    const element = await live(700, { tiles: FOREIGN, 'privacy-href': 'java\nscript:document.title="ran"', ...BY });
    await asks(element);
    expect(root(element).querySelector('.consent a')).to.equal(null);
  });

  it('is taken back as easily', async () => {
    const element = await live(700, { tiles: FOREIGN, ...BY });
    await asks(element);
    button(element, 'Show detailed map')!.click();
    await shows(element);
    button(element, 'Back to the simple map')!.click();
    await waitUntil(() => tiles(element).length === 0, 'still there');
    await asks(element);
  });

  it('is remembered only on request, and forgotten when taken back', async () => {
    const first = await live(700, { tiles: FOREIGN, ...BY });
    await asks(first);
    root(first).querySelector<HTMLInputElement>('.remember input')!.click();
    expect(localStorage, 'before the answer').to.have.length(0);
    button(first, 'Show detailed map')!.click();
    await shows(first);
    const second = await live(700, { tiles: FOREIGN, ...BY });
    await shows(second);
    button(second, 'Back to the simple map')!.click();
    expect(localStorage).to.have.length(0);
  });

  it('that can’t be had leaves the simple one, and says so once', async () => {
    const element = await live(700, { tiles: GONE, ...BY });
    await asks(element);
    button(element, 'Show detailed map')!.click();
    const status = () => root(element).querySelector('.tiles [role=status]');
    await waitUntil(() => text(status()).startsWith('The detailed map can’t be loaded'), 'says nothing');
    expect(tiles(element)).to.have.length(0);
    expect(root(element).querySelectorAll('.tiles [role=status]')).to.have.length(1);
    expect(stage(element).querySelectorAll('.pin').length).to.be.greaterThan(3);
    await asks(element);
  });

  it('is gone with the attribute, and asked for anew for another address', async () => {
    const element = await live(700, { tiles: OWN, ...BY });
    await shows(element);
    element.setAttribute('tiles', FOREIGN);
    await asks(element);
    expect(tiles(element)).to.have.length(0);
    element.removeAttribute('tiles');
    await waitUntil(() => !root(element).querySelector('.tiles'), 'still asks');
  });

  it('without a name for its makers is said in the console', async () => {
    const said = await warnings(async () => panelReady(await live(700, { tiles: OWN })));
    expect(said.join()).to.contain('tiles-attribution="© OpenStreetMap contributors');
  });

  it('out of one file is drawn here', async () => {
    const url = new URL('/maps/region.pmtiles', location.href).href;
    answers(url, await archive());
    const element = await live(700, { tiles: '/maps/region.pmtiles', ...BY });
    await waitUntil(() => stage(element).querySelector('canvas.leaflet-tile-loaded'), 'nothing drawn', { timeout: 10_000 });
    const canvas = stage(element).querySelector<HTMLCanvasElement>('canvas.leaflet-tile-loaded')!;
    expect([...canvas.getContext('2d')!.getImageData(128, 128, 1, 1).data][3], 'opaque').to.equal(255);
  });
});

describe('a page that has the answer', () => {
  const listen = (listener: (event: TilesRequestEvent) => void) => {
    document.addEventListener('qp-tiles-request', listener as never);
    return () => document.removeEventListener('qp-tiles-request', listener as never);
  };

  it('gives it when the map asks, before any visitor does', async () => {
    const stop = listen((event) => (event.target as QpMap).allowTiles());
    try {
      const element = await live(700, { tiles: FOREIGN, ...BY });
      await shows(element);
      element.revokeTiles();
      await waitUntil(() => tiles(element).length === 0);
    } finally {
      stop();
    }
  });

  it('may ask by itself: then the map does not', async () => {
    const stop = listen((event) => event.preventDefault());
    try {
      const element = await live(700, { tiles: FOREIGN, ...BY });
      await panelReady(element);
      await pause(200);
      expect(button(element, 'Show detailed map')).to.equal(undefined);
      element.allowTiles();
      await shows(element);
    } finally {
      stop();
    }
  });

  it('may have said so before the map was there', async () => {
    const element = document.createElement('qp-map');
    element.allowTiles();
    const other = await live(700, { tiles: FOREIGN, ...BY });
    await asks(other);
    other.allowTiles();
    await shows(other);
  });
});

/** The README's own words, so that what is shown there is what is tested. */
const recipe = async (name: string) => {
  const readme = await (await fetch('/README.md')).text();
  return new RegExp(`\`\`\`js\\n(// ${name}\\n[\\s\\S]*?)\`\`\``).exec(readme)![1]!;
};
const run = (code: string) => {
  const script = document.createElement('script');
  script.textContent = code;
  document.head.append(script);
};
const load = (src: string) =>
  new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject });
    document.head.append(script);
  });
const cookies = () =>
  document.cookie.split('; ').forEach((each) => (document.cookie = `${each.split('=')[0]}=; Max-Age=0; path=/`));

describe('with a consent manager', () => {
  before(async () => run((await recipe('qp-map and a consent manager')).replace('let consent', 'var consent')));
  afterEach(cookies);

  it('Klaro, its answer counts, and a press on the map counts there', async () => {
    await load('/node_modules/klaro/dist/klaro-no-css.js');
    run(await recipe('Klaro'));
    const { klaro } = window as unknown as {
      klaro: {
        getManager(): {
          getConsent(name: string): boolean;
          updateConsent(name: string, yes: boolean): void;
          saveAndApplyConsents(): void;
        };
      };
    };
    const element = await live(700, { tiles: FOREIGN, ...BY });
    await asks(element);
    button(element, 'Show detailed map')!.click();
    await shows(element);
    expect(klaro.getManager().getConsent('qp-map')).to.equal(true);
    klaro.getManager().updateConsent('qp-map', false);
    klaro.getManager().saveAndApplyConsents();
    await waitUntil(() => tiles(element).length === 0, 'did not hear the no');
    klaro.getManager().updateConsent('qp-map', true);
    klaro.getManager().saveAndApplyConsents();
    await shows(element);
    await shows(await live(700, { tiles: FOREIGN, ...BY }));
    run('answer(false)');
    document.querySelectorAll('.klaro').forEach((each) => each.remove());
  });

  it('tarteaucitron, its answer counts, and a press on the map counts there', async () => {
    await load('/node_modules/tarteaucitronjs/tarteaucitron.js');
    run(
      `tarteaucitron.init({ privacyUrl: '', orientation: 'bottom', highPrivacy: true, showIcon: false, adblocker: false, removeCredit: true });`,
    );
    run(await recipe('tarteaucitron'));
    await waitUntil(() => document.getElementById('qpmapAllowed'), 'tarteaucitron is not ready');
    const element = await live(700, { tiles: FOREIGN, ...BY });
    await asks(element);
    button(element, 'Show detailed map')!.click();
    await shows(element);
    expect(document.cookie).to.contain('qpmap=true');
    document.getElementById('qpmapDenied')!.click();
    await waitUntil(() => tiles(element).length === 0, 'did not hear the no');
  });
});
