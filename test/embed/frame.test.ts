/** The page for an iframe, from the built folder: on another origin as in life; on the test's own where a test looks inside. */
import { expect } from '@open-wc/testing';
import { STABLE } from '../../scripts/channels.js';
import { settingsOf } from '../../src/embed/frame/settings.js';
import { isHeight } from '../../src/embed/frame/messages.js';
import { fixture, html, waitUntil } from '../support/element.js';

const stable = `${window.qpOrigins.scripts}/${STABLE}`;

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
    await waitUntil(() => frame.clientHeight > 500, 'no height');
    const narrow = frame.clientHeight;
    frame.width = '1200';
    await waitUntil(() => frame.clientHeight !== narrow, 'the height stays');
  });

  describe('believes nobody but the frame, and nothing but a number', () => {
    const forger = `${window.qpOrigins.pages}/pages/forger/frame.html`;
    const forged = { type: 'qp-frame-height', height: 123 };

    /** What the page hears of it, once it has been heard by all. */
    const say = async (frame: HTMLIFrameElement, data: unknown) => {
      let heard: MessageEvent | undefined;
      const hear = (event: MessageEvent) => {
        if (event.source === frame.contentWindow) heard = event;
      };
      addEventListener('message', hear);
      frame.contentWindow!.postMessage({ say: data }, '*');
      await waitUntil(() => heard, 'nothing was heard');
      removeEventListener('message', hear);
      return heard!;
    };
    /** Once the page in it listens; where it leads on to another page, that one. */
    const loaded = async (src: string) => {
      const listening = new Set<MessageEventSource | null>();
      const hear = ({ data, source }: MessageEvent) => data === 'listening' && listening.add(source);
      addEventListener('message', hear);
      const frame = await frameOf(src);
      await waitUntil(() => listening.has(frame.contentWindow), 'the frame says nothing');
      removeEventListener('message', hear);
      return frame;
    };

    it('takes a height from it', async () => {
      const frame = await loaded(forger);
      await say(frame, forged);
      expect(frame.clientHeight).to.equal(123);
    });

    it('refuses everything else that it says', async () => {
      const frame = await loaded(forger);
      const heights = [NaN, -5, 0, 1e9, Infinity, '123', null, undefined, {}];
      const others = [null, 'qp-frame-height', 5, { height: 123 }, { type: 'resize', height: 123 }];
      for (const data of [...heights.map((height) => ({ ...forged, height })), ...others]) {
        await say(frame, data);
        expect(frame.clientHeight).to.equal(200);
      }
    });

    it('refuses the page of another origin that has taken its place', async () => {
      const frame = await loaded(`${forger}?go=${encodeURIComponent(`${location.origin}/test/pages/forger/frame.html`)}`);
      const { origin } = await say(frame, forged);
      expect(origin).to.equal(location.origin);
      expect(frame.clientHeight).to.equal(200);
    });

    it('refuses the page itself', async () => {
      const frame = await loaded(forger);
      postMessage(forged, '*');
      await say(frame, 'so all before this has been heard');
      expect(frame.clientHeight).to.equal(200);
    });
  });

  it('says its language and its title, and opens links in the city’s page', async () => {
    const frame = await frameOf(`/dist/${STABLE}/frame.html?widget=city-carousel&lang=fr&host-city=metz`);
    const inside = () => frame.contentDocument?.querySelector('qp-city-carousel')?.shadowRoot;
    await waitUntil(() => inside()?.querySelector('a'), 'no widget');
    expect(frame.contentDocument!.documentElement.lang).to.equal('fr');
    await waitUntil(() => frame.contentDocument!.title !== 'QuattroPole', 'no title');
    expect(frame.contentDocument!.title).to.equal('Quatre villes, une ligne · QuattroPole');
    const targets = [...inside()!.querySelectorAll('a')].map(({ target }) => target);
    expect(new Set(targets)).to.deep.equal(new Set(['_top']));
  });
});

describe('the address of the page in the frame', () => {
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
      '?src=https://evil.example/feed.json&onclick=alert(1)&style=x&keys=x&__proto__=1&LANG=de' +
        '&tiles=https://evil.example/{z}/{x}/{y}.png&tiles-attribution=https://evil.example/&privacy-href=javascript:alert(1)',
    );
    expect(attributes).to.deep.equal({});
    expect(problems).to.have.length(9);
  });

  it('takes heights that a widget can have', () => {
    expect([1, 640.5, 30_000].every((height) => isHeight({ type: 'qp-frame-height', height }))).to.equal(true);
  });
});
