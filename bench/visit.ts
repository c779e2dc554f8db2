/** One visit to one page: a fresh profile with an empty cache, the network and the processor throttled, everything measured. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Request } from './pages/observer.js';
import type { BenchServer } from './server.js';
import type { Conditions, Measures, Variant } from './suite.js';

/** A phone, as Lighthouse has it. */
const VIEWPORT = { width: 412, height: 823 };
/** How long a page may take to be ready and interactive. */
const TIMEOUT = 90_000;
/** How long nothing may go over the wire for a page to be complete. */
const QUIET = 1_200;
/** How long a visitor looks at what is there before they use it. */
const LOOK = 2_000;

/** The figures, and the requests in the order of their beginnings. */
export interface Visited {
  measures: Measures;
  requests: readonly Request[];
}

export interface Visit {
  browser: Browser;
  server: BenchServer;
  /** The script that runs in each page. */
  observer: string;
  suite: string;
  conditions: Conditions;
}

export async function visit(variant: Variant, { browser, server, observer, suite, conditions }: Visit): Promise<Visited> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    deviceScaleFactor: 2,
    isMobile: true,
    // What moves is moved at once, in all variants alike.
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  try {
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    const { ready, interactive } = variant;
    await page.addInitScript(`window.qpWatch=${JSON.stringify({ ready, interactive })};${observer}`);
    const cdp = await context.newCDPSession(page);
    await throttle(cdp, conditions);
    server.reset();
    await page.goto(`${server.pages}/${suite}/${variant.id}.html`, { waitUntil: 'commit' });
    await untilReady(page, variant, problems);
    await page.waitForTimeout(LOOK);
    while (server.quietFor() < QUIET) await page.waitForTimeout(100);

    const { traffic } = server;
    if (traffic.missing.length) throw new Error(`There is no ${traffic.missing.join(', ')}.`);
    const { requests: count, bytes } = traffic;
    const requests = await page.evaluate(() => window.qpRequests());
    const report = await page.evaluate(() => window.qpReport());
    const heap = await heapUsed(cdp);
    const nodes = await page.evaluate(() => window.qpNodes());
    await proveWords(page, variant);
    const action = variant.action ? await page.evaluate((what) => window.qpAct(what), variant.action) : NaN;
    const { fcp, lcp, cls, blocking } = report;
    const [painted, readyAt, interactiveAt] = [report.painted!, report.ready!, report.interactive ?? NaN];
    const measures = { fcp, lcp, cls, blocking, painted, ready: readyAt, interactive: interactiveAt, action, heap, nodes };
    return { measures: { ...measures, requests: count, bytes }, requests };
  } catch (error) {
    throw new Error(`${suite}, ${variant.name}: ${(error as Error).message}`, { cause: error });
  } finally {
    await context.close();
  }
}

async function throttle(cdp: CDPSession, { network, cpu }: Conditions): Promise<void> {
  await cdp.send('Network.enable');
  await cdp.send('Performance.enable');
  if (network) {
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.down / 8,
      uploadThroughput: network.up / 8,
    });
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

async function untilReady(page: Page, { ready, interactive }: Variant, problems: readonly string[]): Promise<void> {
  const deadline = Date.now() + TIMEOUT;
  for (;;) {
    const report = await page.evaluate(() => window.qpReport());
    const missing =
      report.ready === undefined ? 'ready' : interactive && report.interactive === undefined ? 'interactive' : undefined;
    if (!missing) return;
    if (Date.now() > deadline) {
      const { host = 'the page', selector, count } = ready;
      const seen = missing === 'ready' ? ` (${report.found} of ${count} ${selector} in ${host})` : '';
      const said = problems.length ? ` The console says: ${problems.slice(0, 3).join(' | ')}` : '';
      throw new Error(`not ${missing} within ${TIMEOUT / 1000} s${seen}.${said}`);
    }
    await page.waitForTimeout(200);
  }
}

async function heapUsed(cdp: CDPSession): Promise<number> {
  // Twice: what the first leaves to finalizers goes with the second.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
}

/** All variants show the same words; one that does not is no comparison. */
async function proveWords(page: Page, { words = [] }: Variant): Promise<void> {
  const missing = await page.evaluate((wanted) => window.qpUnread(wanted), words);
  if (missing.length) throw new Error(`the page does not show “${missing.join('”, “')}”, as the others do.`);
}
