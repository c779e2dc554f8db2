/** For the tests of a block that runs in Node: the built folder on its servers, and a Chromium to look at it. */
import { after, before } from 'node:test';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { findChromium } from '../../scripts/browser.js';
import { servePages, type Origins } from './pages-server.js';

interface Wanted extends Pick<LaunchOptions, 'ignoreDefaultArgs'> {
  /** With windows of its own, which not every machine's can show. */
  windows?: boolean;
  args?: readonly string[];
}

export function builtSite({ windows = false, args: more = [], ...options }: Wanted = {}): {
  readonly origins: Origins;
  readonly browser: Browser;
} {
  let origins: Origins;
  let browser: Browser;
  before(async () => {
    origins = await servePages('dist', 'test/pages');
    const { path, args } = await findChromium({ windows });
    browser = await chromium.launch({ ...options, executablePath: path, args: [...args, ...more] });
  });
  after(async () => {
    await browser?.close();
    await origins?.close();
  });
  return {
    get origins() {
      return origins;
    },
    get browser() {
      return browser;
    },
  };
}
