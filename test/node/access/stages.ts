/** Stages for the tests of a file: opened when one is needed, kept for the next. */
import { after, before } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../../scripts/browser.js';
import { openSite, type Site } from './site.js';
import { Stage } from './stage.js';

export function stages(scripts: readonly string[] = []): (work: (stage: Stage) => Promise<unknown>) => Promise<void> {
  let site: Site;
  let browser: Browser;
  const idle: Stage[] = [];
  before(async () => {
    site = await openSite();
    const { path, args } = await findChromium();
    browser = await chromium.launch({ executablePath: path, args });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  return async (work) => {
    const stage = idle.pop() ?? (await Stage.open(browser, site, scripts));
    await work(stage);
    // One that failed is left alone.
    idle.push(stage);
  };
}
