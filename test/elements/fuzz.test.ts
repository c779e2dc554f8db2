/** Documents that nobody would write (test/support/hostile.ts), shown by all four elements. Ten thousand more are read without a browser: test/node/fuzz.test.ts. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Feed } from '../../src/campaign/campaign.js';
import { CHECKED } from '../../src/campaign/generated/checked.js';
import { fixture, html, settled, text, waitUntil } from '../support/element.js';
import { answeringUrl, feedUrl } from '../support/feed.js';
import { documents, fewOf, SENTINEL } from '../support/hostile.js';
import '../../src/elements/city-carousel/define.js';
import '../../src/elements/event-strip/define.js';
import '../../src/elements/map/define.js';
import '../../src/elements/trip-teaser/define.js';

/** Chromium is the quickest of the three. */
const RUNS = /Chrome\//.test(navigator.userAgent) ? 100 : 20;

/** What is on screen, in shadow roots, too. */
function* all(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* all(element.shadowRoot);
  }
}

/** It leads to the web alone, and has nothing that runs. */
function expectHarmless(page: Element, src: string): void {
  for (const element of all(page)) {
    const address = element.getAttribute('href') ?? element.getAttribute('src');
    if (address !== null && !element.localName.startsWith('qp-') && element.localName !== 'use')
      expect(new URL(address, src).protocol, address).to.match(/^https?:$/);
    expect(element.localName).not.to.equal('script');
    expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).to.deep.equal([]);
  }
}

describe('a hostile feed', function () {
  this.timeout(150_000);

  it(`${RUNS} of them: never throws at the page, runs no script, leaves no box empty, links and pictures are http(s)`, async () => {
    const thrown: string[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent) => {
      const reason = 'reason' in event ? (event.reason as unknown) : event.message;
      thrown.push(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
    };
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    const { warn } = console;
    console.warn = () => undefined;
    const real = (await (await fetch(`${window.qpOrigins.scripts}/feed/v1/campaign.json`)).json()) as Feed;
    try {
      const { failed, errorInstance, counterexamplePath, counterexample } = await fc.check(
        fc.asyncProperty(documents(fewOf(real)), async (document) => {
          const src = answeringUrl(() => new Response(document));
          const page = await fixture<HTMLElement>(html`
            <div>
              <qp-city-carousel lang="de" host-city="trier" src=${src}></qp-city-carousel>
              <qp-trip-teaser lang="fr" host-city="metz" src=${src}></qp-trip-teaser>
              <qp-event-strip lang="lb" src=${src}></qp-event-strip>
              <qp-map lang="en" show="places events trips" src=${src}></qp-map>
            </div>
          `);
          const widgets = [...page.children];
          await waitUntil(
            () =>
              widgets.every((widget) => settled(widget) && text(widget.shadowRoot!.querySelector('.root')).length > 10) ||
              thrown.length > 0,
            `never settled: ${widgets
              .filter((each) => !settled(each))
              .map(({ localName }) => localName)
              .join()}`,
          );
          expect(thrown, 'thrown at the page').to.deep.equal([]);
          expect(Reflect.get(globalThis, SENTINEL), 'a script ran').to.equal(undefined);
          for (const widget of widgets) {
            expect(text(widget.shadowRoot!.querySelector('.root')).length, `${widget.localName} is empty`).to.be.greaterThan(10);
          }
          expectHarmless(page, src);
          page.remove();
        }),
        { seed: 20_261_126, numRuns: RUNS, endOnFailure: true },
      );
      // What is wrong comes first; the document, which is long, after it.
      expect(failed, `${String(errorInstance)}; path ${counterexamplePath}: ${String(counterexample)}`).to.equal(false);
    } finally {
      console.warn = warn;
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
    }
  });

  it('that says it was checked, on the script’s own server, where it is taken at its word: its links run nothing all the same', async () => {
    const real = (await (await fetch(`${window.qpOrigins.scripts}/feed/v1/campaign.json`)).json()) as Feed;
    const runs = JSON.stringify(real, (key, value: unknown) => (key === 'url' ? `javascript:globalThis.${SENTINEL}=1` : value));
    const src = feedUrl({ ...(JSON.parse(runs) as Feed), checked: CHECKED }, location.origin);
    const page = await fixture(html`
      <div>
        <qp-city-carousel lang="de" host-city="trier" src=${src}></qp-city-carousel>
        <qp-trip-teaser lang="de" host-city="trier" src=${src}></qp-trip-teaser>
        <qp-event-strip lang="de" src=${src}></qp-event-strip>
        <qp-map lang="de" src=${src}></qp-map>
      </div>
    `);
    for (const widget of page.children) await waitUntil(() => settled(widget), `${widget.localName} never settled`);
    const inside = (tag: string, selector: string) => page.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(selector);
    inside('qp-trip-teaser', '.toggle')!.click();
    await waitUntil(() => inside('qp-trip-teaser', '.tickets a'), 'no itinerary');
    inside('qp-map', '.open')!.click();
    await waitUntil(() => inside('qp-map', '.site'), 'no place');
    expect(inside('qp-city-carousel', '.link'), 'no cities').to.not.equal(null);
    expectHarmless(page, src);
  });
});
