/** What a visitor sees when the feed's server misbehaves: against one that does, on real sockets (test/support/fault-server.ts). */
import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { byRole, fixture, html, IS_WEBKIT, settled, show, text, waitUntil } from '../support/element.js';
import { faultyFeed } from '../support/faults.js';
import '../../src/elements/city-carousel/define.js';
import '../../src/elements/event-strip/define.js';
import '../../src/elements/map/define.js';
import '../../src/elements/trip-teaser/define.js';
import type { QpCityCarousel } from '../../src/elements/city-carousel/city-carousel.js';

type Widget = QpCityCarousel;

/** Longer than a feed may take, and the look into the cache after it. */
const PATIENCE = { timeout: 20_000 };

const failed = (element: Widget) => waitUntil(() => byRole(element, 'button', 'Try again').length > 0, 'no notice', PATIENCE);

const cities = /Luxembourg.*Metz.*Saarbrücken.*Trier/;

async function broken(kind: string) {
  const feed = faultyFeed(kind);
  await feed.breakDown();
  return { feed, template: html`<qp-city-carousel lang="en" src=${feed.src()}></qp-city-carousel>` };
}

async function showsMinimum(element: Widget): Promise<void> {
  await failed(element);
  expect(text(element.shadowRoot!.querySelector('.minimum'))).to.match(cities);
  expect(byRole(element, 'link')).to.have.length(4);
  expect(element.getBoundingClientRect().height).to.be.greaterThan(100);
}

describe('a feed that fails', () => {
  /** Begins before the others: most of it is waiting. */
  const slow = document.createElement('div');
  before(async () => {
    document.body.append(slow);
    render((await broken('slow')).template, slow);
  });
  after(() => slow.remove());

  for (const kind of ['gone', 'failing', 'overloaded', 'refused', 'half', 'cut', 'page', 'empty', 'latin1', 'elsewhere']) {
    it(`${kind}: leaves a visitor with what is built in, four cities and links`, async function () {
      this.timeout(40_000);
      await showsMinimum(await fixture<Widget>((await broken(kind)).template));
    });
  }

  it('large: stops reading, leaves a visitor with what is built in, and does not ask for it again', async function () {
    this.timeout(40_000);
    const { feed, template } = await broken('large');
    await showsMinimum(await fixture<Widget>(template));
    const { asked, bytes } = await feed.report();
    expect(asked.length).to.be.at.most(2);
    // WebKit's network process reads on whatever the page does.
    if (!IS_WEBKIT) expect(bytes).to.be.lessThan(160 * 1024 * 1024);
  });

  it('leaves what stands inside the tag, and hides it once the feed is back', async function () {
    this.timeout(40_000);
    const feed = faultyFeed('failing');
    await feed.breakDown();
    const element = await fixture<Widget>(
      html`<qp-city-carousel lang="en" src=${feed.src()}
        ><a href="https://www.quattropole.org/">QuattroPole</a></qp-city-carousel
      >`,
    );
    await waitUntil(() => element.shadowRoot!.querySelector('.root') === null, 'still in the way');
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    await feed.mend();
    await waitUntil(() => settled(element), 'did not ask again', PATIENCE);
    expect(element.querySelector('a')!.checkVisibility()).to.equal(false);
  });

  it('shows the last good content from the browser’s cache, with its date, where the server can’t be reached, and the new once it can', async function () {
    this.timeout(40_000);
    const feed = faultyFeed('refused');
    // An earlier visit.
    (await show(html`<qp-city-carousel lang="en" src=${feed.src()}></qp-city-carousel>`)).remove();
    await feed.breakDown();
    const element = await show(html`<qp-city-carousel lang="en" src=${feed.src()}></qp-city-carousel>`);
    expect(byRole(element, 'link')).to.have.length(4);
    const isKept = await fetch(feed.src(), { cache: 'force-cache' }).then(
      ({ ok }) => ok,
      () => false,
    );
    // An engine under automation may keep nothing: then there is what is built in.
    if (!isKept) return expect(byRole(element, 'button', 'Try again')).to.have.length(1);
    await waitUntil(() => !!element.shadowRoot!.querySelector('.old'), 'no date', PATIENCE);
    expect(text(element.shadowRoot!.querySelector('.old'))).to.match(
      /^As of \d+ \w+ \d{4}\. Some of it may have changed since\.$/,
    );
    await feed.mend();
    await waitUntil(() => !element.shadowRoot!.querySelector('.old'), 'the date stays', PATIENCE);
    expect(text(element)).to.equal('');
    return expect(byRole(element, 'link')).to.have.length(4);
  });

  it('that is signed: the last one verified is shown from the browser’s cache, with its date, where the server can’t be reached', async function () {
    this.timeout(40_000);
    const keys = await (await fetch(`${window.qpOrigins.scripts}/signed/keys.json`)).text();
    const feed = faultyFeed('refused');
    const carousel = (visit: number) =>
      html`<qp-city-carousel lang="en" src="${feed.src('signed/two')}#${visit}" keys=${keys} threshold="2"></qp-city-carousel>`;
    const before = await show(carousel(1));
    expect(byRole(before, 'heading', 'Metz')).to.have.length(1);
    before.remove();
    await feed.breakDown();
    const isKept = await fetch(feed.src('signed/two').replace('index.json', 'index.jws.json'), { cache: 'force-cache' }).then(
      ({ ok }) => ok,
      () => false,
    );
    const element = await show<Widget>(carousel(2));
    // An engine under automation may keep nothing: then there is what is built in.
    if (!isKept) return showsMinimum(element);
    expect(byRole(element, 'heading', 'Metz')).to.have.length(1);
    return waitUntil(() => !!element.shadowRoot!.querySelector('.old'), 'no date', PATIENCE);
  });

  it('is asked for once by all widgets of a page, each time it is asked for', async function () {
    this.timeout(40_000);
    const feed = faultyFeed('failing');
    await feed.breakDown();
    const src = feed.src();
    const page = await fixture(html`
      <div>
        <qp-city-carousel lang="en" src=${src}></qp-city-carousel>
        <qp-trip-teaser lang="en" src=${src}></qp-trip-teaser>
        <qp-event-strip lang="en" src=${src}></qp-event-strip>
        <qp-map lang="en" src=${src}></qp-map>
      </div>
    `);
    const widgets = [...page.children] as Widget[];
    await Promise.all(widgets.map(failed));
    for (const widget of widgets) expect(text(widget.shadowRoot!.querySelector('.minimum'))).to.match(cities);
    // The server and, where nothing is kept, the server again on the way through the cache.
    const first = (await feed.report()).asked.length;
    expect(first).to.be.at.most(2);
    await feed.mend();
    await waitUntil(
      () => widgets.every((widget) => settled(widget) && !byRole(widget, 'button', 'Try again').length),
      'not all back',
      PATIENCE,
    );
    const { asked } = await feed.report();
    expect(asked.filter((path, index) => asked.indexOf(path) !== index)).to.deep.equal([]);
  });

  it('comes and goes: its content is shown in the end', async function () {
    this.timeout(60_000);
    const feed = faultyFeed('flapping');
    await feed.breakDown();
    const element = await fixture<Widget>(html`<qp-city-carousel lang="en" src=${feed.src()}></qp-city-carousel>`);
    await feed.breakDown();
    await waitUntil(() => !!element.shadowRoot!.querySelector('[data-city]'), 'no content', { timeout: 50_000 });
  });

  it('slow: leaves a visitor with what is built in, four cities and links', async function () {
    this.timeout(40_000);
    await showsMinimum(slow.querySelector<Widget>('qp-city-carousel')!);
  });
});

describe('a clock that is wrong by a day', () => {
  for (const [name, days] of [
    ['slow', -1],
    ['fast', 1],
  ] as const) {
    it(`shows events all the same, ${name}`, async () => {
      const src = `${window.qpOrigins.scripts}/feed/v1/index.json`;
      const clock = () => new Date(Date.now() + days * 86_400_000);
      const element = await show(html`<qp-event-strip lang="en" src=${src} .clock=${clock}></qp-event-strip>`);
      await waitUntil(() => byRole(element, 'link').length > 3, 'no events');
      expect(element.shadowRoot!.querySelector('.old')).to.equal(null);
    });
  }
});
