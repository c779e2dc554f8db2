/** Pages with content that `quattropole prerender` put in: without the script, until it comes, and when it takes over. */
import { expect } from '@open-wc/testing';
import { settled, waitUntil } from '../support/element.js';
import { faultyFeed } from '../support/faults.js';
import { shown, visit, type Report, type Widget } from '../support/frame.js';

const TAGS = ['qp-city-carousel', 'qp-trip-teaser', 'qp-event-strip', 'qp-map'] as const;

const takenOver = (report: Report) =>
  report.widgets.every(({ isPrerendered }) => !isPrerendered) &&
  shown({ ...report, widgets: report.widgets.filter(({ tag }) => tag !== 'qp-campaign') });

type Page = { document: Document; window: Window & typeof globalThis; frame: HTMLIFrameElement };

const same = (html: string) => html;

/** A prerendered page of this origin, so that a test sees all of it; its script does not come by itself. */
async function open(
  page: string,
  { width = 1200, sandbox, sent = same }: { width?: number; sandbox?: string; sent?: (html: string) => string } = {},
): Promise<Page> {
  const html = await (await fetch(`${window.qpOrigins.scripts}/prerendered/${page}`)).text();
  const frame = document.createElement('iframe');
  frame.width = `${width}`;
  // All of it, so that nothing scrolls but the page around.
  frame.height = '9000';
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.srcdoc = sent(html).replace(/<script[^>]*src=[^>]*><\/script>/g, '');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  // A picture that never comes keeps the page loading.
  await (sent === same ? loaded : waitUntil(() => frame.contentDocument?.querySelector('qp-map'), 'no page'));
  return { document: frame.contentDocument!, window: frame.contentWindow as Page['window'], frame };
}

const find = <T extends Element = HTMLElement>({ document }: Page, tag: string, selector: string): T => {
  const found = document.querySelector(tag)!.shadowRoot!.querySelector<T>(selector);
  expect(found, `${tag} ${selector}`).to.exist;
  return found!;
};

function begin({ document }: Page): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `${window.qpOrigins.scripts}/v0/quattropole.js`;
  script.dataset['hostCity'] = 'trier';
  document.head.append(script);
}

/** The script comes; each frame until all is there, `look` may say what is wrong. */
async function arrive(page: Page, tags: readonly string[], look: () => void = () => undefined): Promise<void> {
  const { document } = page;
  const ready = new Set<string>();
  for (const tag of tags) document.querySelector(tag)!.addEventListener('qp-ready', () => ready.add(tag));
  begin(page);
  const end = performance.now() + 12_000;
  while (ready.size < tags.length && performance.now() < end) {
    // Far from the window a map stays as it is.
    tags
      .map((tag) => document.querySelector(tag)!)
      .find(({ localName }) => !ready.has(localName))
      ?.scrollIntoView();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    look();
  }
  expect([...ready].sort(), 'ready').to.deep.equal([...tags].sort());
  await new Promise((resolve) => requestAnimationFrame(resolve));
  look();
}

/** What stays the same for a while: not every engine has laid out a page when it says that it has loaded. */
async function atRest<T>(read: () => T): Promise<T> {
  let [value, frames] = [read(), 0];
  while (frames < 20) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = read();
    frames = JSON.stringify(now) === JSON.stringify(value) ? frames + 1 : 0;
    value = now;
  }
  return value;
}

describe('a prerendered page', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  it('shows all its content where no script may run, in its looks, and no control that would do nothing', async () => {
    const page = await open('prerender.html', { sandbox: 'allow-same-origin' });
    for (const tag of TAGS) {
      const root = find(page, tag, '.root');
      expect(page.window.getComputedStyle(root).display, tag).to.equal('block');
      expect(page.document.querySelector<HTMLElement>(`${tag} > a`)!.getClientRects().length, 'the fallback shows').to.equal(0);
    }
    expect(find(page, 'qp-city-carousel', '.slides').innerText)
      .to.contain('Saarbrücken')
      .and.contain('mit dem Zug ab Trier');
    expect(find(page, 'qp-map', '.list').innerText).to.contain('Bock-Kasematten');
    const picture = [...page.document.querySelector('qp-map')!.shadowRoot!.querySelectorAll('.ground')].find(
      (each) => each.getClientRects().length,
    )!;
    expect(picture.getBoundingClientRect().width).to.be.greaterThan(400);
    for (const [tag, control] of [
      ['qp-city-carousel', '.chips'],
      ['qp-trip-teaser', '.toggle'],
      ['qp-map', '.search'],
    ] as const)
      expect(find(page, tag, control).getClientRects().length, control).to.equal(0);
    const pin = find(page, 'qp-map', '[data-still=wide] .pin.station[data-city=trier]').getBoundingClientRect();
    const frame = find(page, 'qp-map', '[data-still=wide]').getBoundingClientRect();
    expect(pin.left).to.be.within(frame.left, frame.right);
    expect(pin.top).to.be.within(frame.top, frame.bottom);
  });

  for (const width of [1200, 360]) {
    it(`does not move, and is never empty, when the script takes over, at ${width} px`, async () => {
      const page = await open('prerender.html', { width });
      const shifts: number[] = [];
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        new page.window.PerformanceObserver((list) =>
          shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
        ).observe({ type: 'layout-shift', buffered: false });
      }
      const boxes = () =>
        TAGS.map((tag) => Math.round(page.document.querySelector(tag)!.getBoundingClientRect().top + page.window.scrollY));
      // Not what Firefox does with room for lazy pictures, but what the takeover does.
      const images = TAGS.flatMap((tag) => [...page.document.querySelector(tag)!.shadowRoot!.querySelectorAll('img')]);
      for (const image of images) image.loading = 'eager';
      await Promise.all(
        images.map((image) => image.complete || new Promise((resolve) => image.addEventListener('load', resolve))),
      );
      const before = await atRest(boxes);
      const old = TAGS.map((tag) => find(page, tag, '.root'));
      await arrive(page, TAGS, () => {
        for (const tag of TAGS) expect(find(page, tag, '.root').innerText.length, `${tag} is empty`).to.be.greaterThan(100);
        expect(boxes(), 'where the widgets begin').to.deep.equal(before);
      });
      TAGS.forEach((tag, index) => expect(find(page, tag, '.root'), tag).not.to.equal(old[index]));
      expect(TAGS.map((tag) => page.document.querySelector(tag)!.shadowRoot!.querySelectorAll('.root').length)).to.deep.equal([
        1, 1, 1, 1,
      ]);
      expect(
        shifts.reduce((sum, value) => sum + value, 0),
        'layout shift',
      ).to.be.lessThan(0.01);
    });
  }

  it('keeps focus, scroll position and choice of a visitor who was faster than the script', async () => {
    const page = await open('prerender.html', { width: 360 });
    find(page, 'qp-city-carousel', '.slides').scrollLeft = 280;
    const left = find(page, 'qp-city-carousel', '.slides').scrollLeft;
    expect(left).to.be.greaterThan(100);
    const chip = find<HTMLInputElement>(page, 'qp-city-carousel', 'input[value=people]');
    chip.checked = true;
    const link = find<HTMLAnchorElement>(page, 'qp-city-carousel', '[data-city=metz] .link');
    link.focus({ preventScroll: true });
    await arrive(page, ['qp-city-carousel']);
    const root = page.document.querySelector('qp-city-carousel')!.shadowRoot!;
    const focused = root.activeElement as HTMLAnchorElement;
    expect(focused, 'no focus').to.exist;
    expect(focused).not.to.equal(link);
    expect(focused.href).to.equal(link.href);
    expect(find(page, 'qp-city-carousel', '.slides').scrollLeft).to.be.closeTo(left, 2);
    expect(find<HTMLInputElement>(page, 'qp-city-carousel', 'input[value=people]').checked).to.equal(true);
  });

  it('lets its pictures come first: no code of a widget is asked for until they are there, or a visitor turns to it', async () => {
    const slow = faultyFeed('slow');
    await slow.breakDown();
    const page = await open('prerender.html', {
      sent: (html) => html.replace(/[^"]*(?=pictures\/luxembourg\.svg)/, slow.folder),
    });
    const asked = () => page.window.performance.getEntriesByType('resource').map(({ name }) => /[^/]*$/.exec(name)![0]);
    begin(page);
    await waitUntil(() => asked().includes('wait.js'), 'it does not wait');
    await atRest(() => asked().length);
    expect(asked()).not.to.include('city-carousel.js');
    expect(page.window.customElements.get('qp-city-carousel')).to.equal(undefined);
    page.document.querySelector('qp-city-carousel')!.dispatchEvent(new page.window.PointerEvent('pointerover'));
    // WebKit does not list what it has from an earlier page.
    await waitUntil(() => page.window.customElements.get('qp-city-carousel'), 'it does not begin');
  });

  it('has its pictures at once where they were there already', async () => {
    const page = await open('prerender.html');
    const image = find<HTMLImageElement>(page, 'qp-city-carousel', 'img');
    if (!image.complete) await new Promise((resolve) => image.addEventListener('load', resolve));
    let seen = false;
    const root = page.document.querySelector('qp-city-carousel')!.shadowRoot!;
    await arrive(page, ['qp-city-carousel'], () => {
      const now = root.querySelector('img')!;
      if (now === image || seen) return;
      seen = true;
      expect(now.complete && now.naturalWidth > 0, 'the picture is gone for a moment').to.equal(true);
    });
    expect(seen).to.equal(true);
  });

  it('has each of its styles once, those of its parts among them, once the script has taken over', async () => {
    const page = await open('prerender.html');
    await arrive(page, TAGS);
    for (const tag of TAGS) {
      const sheets = page.document.querySelector(tag)!.shadowRoot!.adoptedStyleSheets;
      expect(new Set(sheets).size, tag).to.equal(sheets.length);
    }
    const { position } = page.window.getComputedStyle(find(page, 'qp-map', '.frame'));
    expect(position, 'the frame of the map').to.equal('relative');
  });

  it('works as ever once the script has taken over', async () => {
    const page = await open('prerender.html');
    await arrive(page, TAGS);
    find(page, 'qp-city-carousel', 'input[value=tourism]').click();
    const city = find(page, 'qp-city-carousel', '.strength');
    const words = city.innerText;
    find(page, 'qp-city-carousel', 'input[value=people]').click();
    await (page.document.querySelector('qp-city-carousel') as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    expect(find(page, 'qp-city-carousel', '.strength').innerText).not.to.equal(words);
    expect(settled(page.document.querySelector('qp-map')!)).to.equal(true);
  });

  for (const kind of ['prerendered', 'prerendered-link']) {
    it(`passes under a strict policy that names its styles, without one report (${kind})`, async () => {
      const report = await visit(`/${kind}/strict.html`, { until: takenOver });
      expect(report.violations).to.deep.equal([]);
      expect(report.errors).to.deep.equal([]);
      expect(report.widgets[0]!.text).to.contain('55 min en train depuis Metz');
      expect(report.widgets[0]!.fallback).to.equal(false);
    });
  }

  it('makes one widget of a div for editors, with the settings that the div has', async () => {
    const report = await visit('/prerendered/data-qp.html', { until: (now) => takenOver(now) && now.widgets.length > 1 });
    const plain = await visit('data-qp.html', { until: ({ widgets }) => widgets.some(({ busy }) => busy === 'false') });
    expect(report.widgets.map(({ tag, lang }) => `${tag} ${lang}`)).to.deep.equal(
      plain.widgets.map(({ tag, lang }) => `${tag} ${lang}`),
    );
    expect(report.errors).to.deep.equal([]);
  });

  it('keeps its content where the feed is gone', async () => {
    const report = await visit('/prerendered/no-feed.html', { until: ({ warnings }) => warnings.join().includes('QuattroPole') });
    expect(report.widgets[0]!.text).to.contain('Vier Städte, eine Linie').and.not.contain('lässt sich gerade nicht laden');
  });

  for (const kind of ['prerendered', 'prerendered-link']) {
    const until = ({ violations }: Report) => violations.some((each) => each.includes('script'));

    it(`keeps its content where the policy forbids the script (${kind})`, async () => {
      const report = await visit(`/${kind}/forbidden.html`, { until: (now) => until(now) && now.widgets[0]!.height > 300 });
      const [{ text, height, fallback }] = report.widgets as [Widget];
      expect(text).to.contain('Metz');
      expect(height).to.be.above(300);
      expect(fallback).to.equal(false);
    });

    it(`shows the links in the tag, and nothing without its looks, where the policy forbids the styles, too (${kind})`, async () => {
      const report = await visit(`/${kind}/forbidden-styles.html`, { until });
      const [{ height, fallback }] = report.widgets as [Widget];
      expect(fallback).to.equal(true);
      expect(height).to.be.below(60);
    });
  }
});
