/**
 * Takes screenshots of the widgets to look at: 360, 768 and 1280 px, light and dark, four languages; and of their states.
 * `npm run screenshots [-- --only 360-light-de] [--page /demo/] [--page '/demo/bare.html?widget=map']`; the pictures go to screenshots/.
 */
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { LANGUAGES } from '../src/campaign/categories.js';
import { findChromium } from './browser.js';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, page: { type: 'string', default: '/demo/bare.html' } },
});
const WIDTHS = [360, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;

const server = await createServer({ server: { port: 0, open: false }, logLevel: 'error' });
await server.listen();
const origin = server.resolvedUrls!.local[0]!;
// The feed is made when it is first asked for; a page does not wait that long on a busy machine.
await (await fetch(new URL('/feed/v1/index.json', origin))).text();
const { path, args } = await findChromium();
const browser = await chromium.launch({ executablePath: path, args });
await mkdir('screenshots', { recursive: true });

/** Every widget shows its content, and every picture that is due has come. */
async function settled(page: Page): Promise<void> {
  // What is far from the window is not fetched.
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll('*')].filter(({ localName }) => /^qp-(?!campaign)/.test(localName));
    return widgets.every(({ shadowRoot }) => {
      const root = shadowRoot?.querySelector('.root');
      return (
        root?.getAttribute('aria-busy') === 'false' &&
        [...root.querySelectorAll('img')].every((image) => image.complete || image.getBoundingClientRect().left > innerWidth)
      );
    });
  });
  await page.waitForTimeout(250);
}

let count = 0;
for (const scheme of SCHEMES) {
  const context = await browser.newContext({ colorScheme: scheme, deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 500 ? 780 : 900 });
    for (const lang of LANGUAGES) {
      const name = `${values.page.replace(/\W+/g, '-').replace(/^-|-html$|-$/g, '')}-${width}-${scheme}-${lang}`;
      if (!name.includes(values.only)) continue;
      const address = new URL(values.page, origin);
      address.searchParams.set('lang', lang);
      await page.goto(address.href);
      await settled(page);
      await page.screenshot({ path: `screenshots/${name}.png`, fullPage: true });
      count += 1;
    }
  }
  await context.close();
}
await browser.close();
await server.close();
console.log(`${count} screenshots in screenshots/`);
