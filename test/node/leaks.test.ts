/** Widgets that come and go leave nothing behind: after garbage collection a page has as many nodes and listeners as before. Chromium alone can tell. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { builtSite } from '../support/built-site.js';

const TIMES = 10;
/** How often all come before one counts: what is loaded or made once for a page stays with it. */
const FIRST = 3;
/** What shows that an element is complete, so that all of it has to go. */
const COMPLETE = {
  'qp-city-carousel': '.slide',
  'qp-trip-teaser': '.card',
  'qp-event-strip': '.filters .chip',
  'qp-map': '.frame[data-state=live] .stage .pin',
} as const;
type Tag = keyof typeof COMPLETE;
const TAGS = Object.keys(COMPLETE) as Tag[];

type Counters = Record<'documents' | 'nodes' | 'jsEventListeners', number>;

describe('a page on which widgets come and go', () => {
  let page: Page;
  let session: CDPSession;
  const site = builtSite();

  for (const tag of TAGS) {
    test(`has as many nodes and listeners as before, with ${tag}`, async () => {
      await open();
      const more = await left([tag]);
      assert.deepEqual(
        Object.entries(more).filter(([, value]) => value > 0),
        [],
      );
      await page.close();
    });
  }

  test('has more where it keeps what it took out: it can be told', async () => {
    await open();
    await page.evaluate(() => {
      const { remove } = Element.prototype;
      const kept = new Set<Element>();
      Element.prototype.remove = function () {
        remove.call(this);
        kept.add(this);
      };
    });
    const { nodes } = await left(['qp-city-carousel'], 0);
    assert.ok(nodes > TIMES * 50, `${nodes}`);
    await page.close();
  });

  async function open(): Promise<void> {
    page = await site.browser.newPage();
    session = await page.context().newCDPSession(page);
    await page.goto(`${site.origins.pages}/pages/bare.html`);
  }

  /** How much more there is after they came and went so many times; what is still on its way, a request or a timer, holds its element a while. */
  async function left(tags: readonly Tag[], patience = 40): Promise<Counters> {
    await comeAndGo(tags, FIRST);
    let first = await count();
    for (let before; !isDeepStrictEqual(first, before); first = await count()) {
      before = first;
      await page.waitForTimeout(250);
    }
    await comeAndGo(tags, TIMES);
    for (; ; patience -= 1) {
      const { documents, nodes, jsEventListeners } = await count();
      const more = {
        documents: documents - first.documents,
        nodes: nodes - first.nodes,
        jsEventListeners: jsEventListeners - first.jsEventListeners,
      };
      if (!patience || Object.values(more).every((value) => value <= 0)) return more;
      await page.waitForTimeout(250);
    }
  }

  async function comeAndGo(tags: readonly Tag[], times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      for (const tag of tags) {
        await page.evaluate((name) => document.body.append(document.createElement(name)), tag);
        const shown = page.locator(tag).last();
        await shown.scrollIntoViewIfNeeded();
        // A page is never idle where the machine is busy.
        if (tag === 'qp-map') await shown.locator('.stage').focus();
        await shown.locator(COMPLETE[tag]).first().waitFor();
        await shown.evaluate((element) => element.remove());
      }
    }
  }

  async function count(): Promise<Counters> {
    // Twice: what the first leaves to finalizers goes with the second.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    return session.send('Memory.getDOMCounters');
  }
});
