/** The configurator's snippet keeps the place that its widget takes: on a slow line nothing on the city's page moves. Chromium alone can tell. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { WIDGETS } from '../../src/embed/widgets.js';
import { builtSite } from '../support/built-site.js';

/** What WebPageTest calls slow 4G, in bytes a second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };
/** From here on two decimals show it. */
const LEAST = 0.005;

describe('a page with the snippet from the configurator, on slow 4G', { concurrency: 2 }, () => {
  /** The city's: from another origin, as in life. */
  let site: Server;
  const pages = new Map<string, string>();
  const built = builtSite();
  before(() => {
    site = createServer(({ url }, response) => response.setHeader('Content-Type', 'text/html').end(pages.get(url!))).listen(0);
  });
  after(() => site.close());

  for (const widget of WIDGETS) {
    test(`stays where it is while ${widget} comes, at 360 and at 1280 px`, async () => {
      const snippet = await configured(widget);
      for (const width of [360, 1280]) {
        const { shifts, moved } = await visit(snippet, widget, width);
        assert.ok(shifts < LEAST, `${width} px: ${shifts.toFixed(3)}\n${moved.join('\n')}`);
      }
    });
  }

  /** What the configurator gives once it has measured the widget. */
  async function configured(widget: string): Promise<string> {
    const page = await built.browser.newPage({ viewport: { width: 1280, height: 900 } });
    const address = new URLSearchParams({ widgets: widget, for: 'de', 'host-city': 'trier', lang: 'de' });
    await page.goto(`${built.origins.scripts}/demo/configurator.html?${address}`);
    const code = () => page.$$eval('figure code', (blocks) => blocks.map(({ textContent }) => textContent ?? ''));
    let pieces: string[] = [];
    // Measured, when it has not changed for two seconds.
    for (let calm = 0; calm < 4; await page.waitForTimeout(500)) {
      const now = await code();
      calm = now.length && now.join() === pieces.join() ? calm + 1 : 0;
      pieces = now;
    }
    await page.close();
    const [paste, style] = [/^<script/, /^<style/].map((start) => pieces.find((piece) => start.test(piece)));
    assert.ok(paste && style, `no snippet: ${pieces.join('\n')}`);
    return style + paste;
  }

  async function visit(snippet: string, widget: string, width: number): Promise<{ shifts: number; moved: string[] }> {
    const context = await built.browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    pages.set(
      `/${widget}`,
      `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Trier</title><style>body{margin:16px}</style><h1>Trier entdecken</h1>${snippet}<p>Darunter geht die Seite der Stadt weiter.</p></html>`,
    );
    await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/${widget}`);
    await isReady(page, `qp-${widget}`);
    const result = await page.evaluate(() => ({ shifts: window.qpShifts, moved: window.qpMoved }));
    await context.close();
    return result;
  }
});

/** Shown, and then for a while nothing came any more. */
async function isReady(page: Page, tag: string): Promise<void> {
  await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('[aria-busy=false]'), tag, {
    timeout: 60_000,
  });
  await page.waitForLoadState('networkidle');
}

declare global {
  interface Window {
    qpShifts: number;
    qpMoved: string[];
  }
}

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Runs in the page before anything else. */
function watch(): void {
  window.qpShifts = 0;
  window.qpMoved = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[]) {
      window.qpShifts += value;
      for (const { node, previousRect, currentRect } of sources) {
        const name = node instanceof Element ? `<${node.localName} class="${node.className}">` : String(node?.textContent);
        window.qpMoved.push(`${name}: ${previousRect.x},${previousRect.y} → ${currentRect.x},${currentRect.y}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
