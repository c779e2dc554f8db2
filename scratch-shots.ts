import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { findChromium } from './scripts/browser.js';
const server = await createServer({ server: { port: 0, open: false }, logLevel: 'error' });
await server.listen();
const origin = server.resolvedUrls!.local[0]!;
const { path, args } = await findChromium();
const browser = await chromium.launch({ executablePath: path, args });
const shots: [string, number, string, 'light'|'dark', string, string?][] = JSON.parse(process.argv[2]!);
for (const [name, width, lang, scheme, markup, act] of shots) {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 }, ...(name.includes('forced') && { forcedColors: 'active' }) });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' || m.type() === 'warning' ? console.log(name, m.text()) : 0);
  page.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  await page.route('**/scratch.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="${lang}"><meta name=viewport content="width=device-width"><meta name="color-scheme" content="light dark"><script type=module src="/quattropole.js"></script><body style="margin:12px">${markup}</body></html>` }));
  await page.route('**/osmtiles/**', (route) => route.fulfill({ contentType: 'image/svg+xml', headers: {'access-control-allow-origin':'*'}, body: '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#e8f0e0" stroke="#9a9"/></svg>' }));
  await page.goto(origin + 'scratch.html');
  await page.waitForFunction(() => [...document.querySelectorAll('qp-map')].every((e) => e.shadowRoot?.querySelector('.root')?.getAttribute('aria-busy') === 'false' && e.shadowRoot.querySelector('.frame[data-state=live]')), undefined, { timeout: 60000 }).catch(() => console.log(name, 'not live'));
  await page.waitForTimeout(700);
  if (act) { await page.evaluate(act); await page.waitForTimeout(1800); }
  if (name.includes('pdf')) await page.pdf({ path: `/tmp/shots/${name}.pdf`, format: 'A4' });
  else await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true });
  await context.close();
}
await browser.close();
await server.close();
