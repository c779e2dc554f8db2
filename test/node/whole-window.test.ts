/** What only a page in a window of its own shows: a site on plain http, and going back to a page that the browser has kept as it was. Chromium alone can tell. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { builtSite } from '../support/built-site.js';

/** A site's name that this browser alone knows: unlike localhost, it is no secure context without https. */
const SITE = 'city.example';
const TAGS = ['qp-city-carousel', 'qp-trip-teaser', 'qp-event-strip', 'qp-map'];

describe('a page in a window of its own', () => {
  const site = builtSite({
    windows: true,
    args: [`--host-resolver-rules=MAP ${SITE} 127.0.0.1`],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });

  const onPlainHttp = (path: string) => site.origins.pages.replace('localhost', SITE) + path;

  test('shows all four on plain http', async () => {
    const page = await site.browser.newPage();
    await page.goto(onPlainHttp('/pages/all.html'));
    assert.equal(await page.evaluate(() => isSecureContext), false);
    await settled(page, TAGS);
    await page.close();
  });

  test('shows nothing but what is built in on plain http where it asks for signatures, and says why', async () => {
    const page = await site.browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(onPlainHttp('/pages/signed.html'));
    assert.equal(await page.evaluate(() => globalThis.crypto.subtle), undefined);
    await page.waitForFunction(
      () => [...document.querySelectorAll('qp-city-carousel')].every(({ shadowRoot }) => shadowRoot?.querySelector('.minimum')),
      undefined,
      { timeout: 20_000 },
    );
    assert.match(said.join('\n'), /verify signatures on https pages only. Nothing unverified is shown/);
    await page.close();
  });

  test('is kept by the browser when a visitor goes on, and works as it was left when they come back', async (t) => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origins.pages}/pages/probe.js`);
    if (!(await isKept(page))) return void t.skip('this Chromium keeps no page at all');
    await page.goto(`${site.origins.pages}/pages/all.html`);
    await settled(page, TAGS);
    await press(page, 'qp-trip-teaser', '.toggle');
    await page.waitForFunction(() => document.querySelector('qp-trip-teaser')!.shadowRoot!.querySelector('.itinerary li'));
    assert.ok(await isKept(page));
    assert.equal(await page.locator('qp-trip-teaser .itinerary').count(), 1, 'the itinerary has been closed');
    await press(page, 'qp-trip-teaser', '.toggle');
    await page.locator('qp-trip-teaser .itinerary').waitFor({ state: 'detached', timeout: 8000 });
    await press(page, 'qp-city-carousel', '.choose');
    await page.locator('qp-event-strip .chip', { hasText: 'Luxemburg' }).first().waitFor({ timeout: 8000 });
    await page.close();
  });

  /** Goes on to another page, and back. */
  async function isKept(page: Page): Promise<boolean> {
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (document.title = `persisted: ${persisted}`)));
    await page.goto(`${site.origins.pages}/pages/bare.html`);
    // A page that is kept does not load.
    await page.goBack({ waitUntil: 'commit' });
    const told = page.waitForFunction(() => document.title.startsWith('persisted'), undefined, { timeout: 8000 });
    return told.then(
      async () => (await page.title()) === 'persisted: true',
      () => false,
    );
  }
});

const press = (page: Page, tag: string, control: string) =>
  page.evaluate(([name, inner]) => document.querySelector(name)!.shadowRoot!.querySelector<HTMLElement>(inner)!.click(), [
    tag,
    control,
  ] as const);

/** Each of them shows its content. */
const settled = (page: Page, tags: readonly string[]) =>
  page.waitForFunction(
    (names) => names.every((name) => document.querySelector(name)?.shadowRoot?.querySelector('.root[aria-busy=false]')),
    tags,
    { timeout: 20_000 },
  );
