/** A city's site with one widget on a page, and a feed that stays as it was in November 2026, whatever the content is today; so do its pictures' addresses. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Campaign } from '../../../src/campaign/schema.js';
import { feedFiles } from '../../../src/cli/pack/pack.js';
import { servePages } from '../../support/pages-server.js';

/** How the feed is: as ever, past its time, without an item, broken, never there, without what follows the first events. */
export type FeedState = 'good' | 'old' | 'empty' | 'broken' | 'silent' | 'cut';

export interface Site {
  /** The address of a page with this in its middle. */
  page(body: string, feed: FeedState): string;
  /** A server for tiles, which is another one than the page's. */
  tiles: string;
  close(): Promise<void>;
}

export const campaign = JSON.parse(await readFile(new URL('./campaign.json', import.meta.url), 'utf8')) as Campaign;

const FEEDS: Readonly<Record<FeedState, ReadonlyMap<string, string>>> = {
  good: feedFiles(campaign),
  old: feedFiles({ ...campaign, expires: '2026-10-31' }),
  empty: feedFiles({ ...campaign, cities: [], places: [], trips: [], events: [], connections: [] }),
  broken: new Map(),
  silent: new Map(),
  cut: new Map([...feedFiles(campaign)].filter(([name]) => !name.startsWith('parts/events.all'))),
};

const html = (body: string, feed: string, scripts: string) => `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>Trier entdecken</title>
    <style>body { margin: 8px; background: Canvas; font-family: sans-serif }</style>
    <script type="module" src="${scripts}/v0/quattropole.js" data-host-city="trier" data-src="${feed}"></script>
  </head>
  <body><main><h1>Trier</h1>${body}</main></body>
</html>`;

export async function openSite(): Promise<Site> {
  const origins = await servePages('dist', 'test/pages');
  let origin = '';
  const answer = async (url: URL): Promise<{ body: string | Buffer; type: string } | undefined> => {
    const [, state, file] = /^\/(\w+)\/(.*)$/.exec(url.pathname) as unknown as [string, FeedState, string];
    if (file === 'page') {
      // The feed is from another server, as in life; one that is silent holds no connection that a page needs.
      const body = html(
        url.searchParams.get('body')!,
        `${origin.replace('localhost', '127.0.0.1')}/${state}/index.json`,
        origins.scripts,
      );
      return { body, type: 'text/html; charset=utf-8' };
    }
    if (file.startsWith('pictures/')) return { body: await readFile(`dist/feed/v1/${file}`), type: 'image/svg+xml' };
    const body = FEEDS[state]?.get(file);
    return body === undefined ? undefined : { body, type: 'application/json' };
  };
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    const url = new URL(request.url!, origin);
    if (url.pathname.startsWith('/silent/') && !url.pathname.endsWith('/page')) return;
    answer(url).then(
      (found) =>
        found
          ? response.writeHead(200, { 'Content-Type': found.type, 'Cache-Control': 'max-age=300' }).end(found.body)
          : response.writeHead(500).end('Sorry.'),
      () => response.writeHead(404).end('There is no such file.'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    page: (body, feed) => `${origin}/${feed}/page?${new URLSearchParams({ body })}`,
    tiles: origins.pages,
    close: async () => {
      server.closeAllConnections();
      await Promise.all([origins.close(), new Promise((done) => server.close(done))]);
    },
  };
}
