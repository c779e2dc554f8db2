/** The page for an iframe, from the built folder: on another origin as in life; on the test's own where a test looks inside. */
import { expect } from '@open-wc/testing';
import { STABLE } from '../../scripts/channels.js';
import { WIDGETS, settingsOf } from '../../src/embed/frame/settings.js';
import { isHeight } from '../../src/embed/frame/messages.js';
import { ELEMENTS } from '../../src/embed/registry.js';
import { fixture, html, waitUntil } from '../support/element.js';

const stable = `${window.qpOrigins.scripts}/${STABLE}`;
const LONG = { timeout: 8000 };

const frameOf = async (src: string) => {
  const frame = document.createElement('iframe');
  Object.assign(frame, { src, title: 'QuattroPole', width: '360', height: '200' });
  await fixture(html`<div>${frame}</div>`);
  return frame;
};

/** The script for the page around, run for this test alone. */
const loadHelper = () =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(script, { src: `${stable}/frame-height.js`, onload: resolve, onerror: reject });
    document.head.append(script);
  });

describe('a widget in an iframe', () => {
  before(loadHelper);

  it('gets the height of its content, and follows it', async () => {
    const frame = await frameOf(`${stable}/frame.html?widget=city-carousel&lang=de&host-city=trier`);
    await waitUntil(() => frame.clientHeight > 500, 'no height', LONG);
    const narrow = frame.clientHeight;
    frame.width = '1200';
    await waitUntil(() => frame.clientHeight !== narrow, 'the height stays', LONG);
  });

  it('believes nobody but the frame, and nothing but a number', async () => {
    // There is nothing at this address: no message but the test's.
    const frame = await frameOf(`${window.qpOrigins.scripts}/nowhere/frame.html`);
    const height = frame.clientHeight;
    const send = (source: MessageEventSource | null, origin: string, data: unknown) =>
      dispatchEvent(new MessageEvent('message', { source, origin, data }));
    const { origin } = new URL(stable);
    const forged = { type: 'qp-frame-height', height: 123 };
    const other = await frameOf('about:blank');
    send(window, location.origin, forged);
    send(other.contentWindow, origin, forged);
    send(frame.contentWindow, 'https://evil.example', forged);
    for (const bad of [NaN, -5, 0, 1e9, Infinity, '123', null, undefined, {}])
      send(frame.contentWindow, origin, { ...forged, height: bad });
    for (const data of [null, 'qp-frame-height', 5, { height: 123 }, { type: 'resize', height: 123 }])
      send(frame.contentWindow, origin, data);
    expect(frame.clientHeight).to.equal(height);
    expect(other.clientHeight).to.equal(200);
    // The same message is believed where it comes from the frame.
    send(frame.contentWindow, origin, forged);
    expect(frame.clientHeight).to.equal(123);
  });

  it('says its language and its title, and opens links in the city’s page', async () => {
    const frame = await frameOf(`/dist/${STABLE}/frame.html?widget=city-carousel&lang=fr&host-city=metz`);
    const inside = () => frame.contentDocument?.querySelector('qp-city-carousel')?.shadowRoot;
    await waitUntil(() => inside()?.querySelector('a'), 'no widget', LONG);
    expect(frame.contentDocument!.documentElement.lang).to.equal('fr');
    await waitUntil(() => frame.contentDocument!.title !== 'QuattroPole', 'no title', LONG);
    expect(frame.contentDocument!.title).to.equal('Quatre villes, une ligne · QuattroPole');
    const targets = [...inside()!.querySelectorAll('a')].map(({ target }) => target);
    expect(new Set(targets)).to.deep.equal(new Set(['_top']));
  });
});

describe('the address of the page in the frame', () => {
  it('knows every widget that the script knows', () => {
    expect(WIDGETS.map((name) => `qp-${name}`).sort()).to.deep.equal(
      Object.keys(ELEMENTS)
        .filter((tag) => tag !== 'qp-campaign')
        .sort(),
    );
  });

  it('sets the attributes of the element', () => {
    expect(settingsOf('?widget=map&lang=de&host-city=trier&theme=dark')).to.deep.equal({
      tag: 'qp-map',
      attributes: { lang: 'de', 'host-city': 'trier', theme: 'dark' },
      problems: [],
    });
  });

  it('says which widgets there are where it names another', () => {
    const { tag, problems } = settingsOf('?widget=weather');
    expect(tag).to.equal('qp-city-carousel');
    expect(problems.join()).to.contain('"weather"').and.contain('event-strip');
  });

  it('decides nothing about where content comes from, and sets no handler', () => {
    const { attributes, problems } = settingsOf(
      '?src=https://evil.example/feed.json&onclick=alert(1)&style=x&keys=x&__proto__=1&LANG=de',
    );
    expect(attributes).to.deep.equal({});
    expect(problems).to.have.length(6);
  });

  it('takes heights that a widget can have', () => {
    expect([1, 640.5, 30_000].every((height) => isHeight({ type: 'qp-frame-height', height }))).to.equal(true);
  });
});
