/**
 * Serves the built folder and the partner pages of test/pages, on two ports: a page on one, the script on the other, as in life. A
 * page's policy stands in its first comment: `<!-- Content-Security-Policy: … -->`; {{scripts}} is the script's origin,
 * {{stable}} and {{exact}} are the folders of its two channels there, {{copy}} is the stable one on the page's own server, {{sri:…}} is a file's hash,
 * {{widget}} is what the page's address asks for as `?widget=`, {{importmap, changed: …}} those of all parts, of which one does not fit, {{elsewhere}} a third origin, {{oldest}} the folder of the oldest release that is kept. Below /prerendered/ the same pages are prerendered, and their policies let the styles in.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { EXACT, STABLE } from '../../scripts/channels.js';
import { prerender } from '../../src/cli/prerender/prerender.js';
import { misbehave } from './fault-server.js';
import { hostFile } from './host-pages.js';
import { signedFeeds } from './signed-feeds.js';

/** What is kept of releases (scripts/keep-release.ts). */
const RELEASES = 'test/releases';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
};

/** What many pages of the table of hosts load, and never changes while tests run. */
const KEPT = /^\/(modules|hosts\/(inside|apps)|\d+\.\d+\.\d+\/chunks)\//;

export interface Origins {
  /** Where partner pages live. */
  pages: string;
  /** Where the script and the feed live. */
  scripts: string;
  close(): Promise<void>;
}

export async function servePages(dist: string, pages: string): Promise<Origins> {
  let scripts = '';
  const [oldest] = (await readdir(RELEASES)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const integrity = JSON.parse(await readFile(join(dist, EXACT, 'integrity.json'), 'utf8')) as Record<string, string>;
  integrity['probe.js'] = `sha384-${createHash('sha384')
    .update(await readFile(join(pages, 'probe.js')))
    .digest('base64')}`;
  /** An import map with the hashes of all parts of the script; for one that was changed on the server, as if it were not the one that is there. */
  const importMap = (changed: string) => {
    const parts = Object.entries(integrity).filter(([name]) => /^(chunks|base-map)\//.test(name));
    const hashes = parts.map(([name, hash]) => [
      `${scripts}/${EXACT}/${name}`,
      name === changed ? integrity['quattropole.js'] : hash,
    ]);
    return JSON.stringify({ integrity: Object.fromEntries(hashes) as Record<string, string> });
  };
  const signed = await signedFeeds(join(dist, 'feed/v1/index.json'));
  const answer = async (
    path: string,
    widget = '',
  ): Promise<{ body: Buffer | string; type: string; headers?: Record<string, string> }> => {
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const asked = normalize(path).replace(/^(\.\.[/\\])+/, '');
    if (signed.files.has(asked)) return { body: signed.files.get(asked)!, type };
    const file = asked.replace(/^\/signed\/\w+\//, '/feed/v1/');
    if (file.startsWith('/releases/')) return { body: await readFile(join(RELEASES, file.slice('/releases/'.length))), type };
    const host = await hostFile(file);
    if (host !== undefined && !file.endsWith('.html')) return { body: host, type };
    const [, folder, name = ''] = /^\/(pages|prerendered(?:-link)?)\/(.*)/.exec(file) ?? [];
    if (!host && !folder) return { body: await readFile(join(dist, file)), type };
    let text = (host?.toString() ?? (await readFile(join(pages, name), 'utf8')))
      .replaceAll('{{widget}}', widget)
      .replaceAll('{{scripts}}', scripts)
      .replaceAll('{{elsewhere}}', scripts.replace('localhost', '127.0.0.1'))
      .replaceAll('{{stable}}', `${scripts}/${STABLE}`)
      .replaceAll('{{exact}}', `${scripts}/${EXACT}`)
      .replaceAll('{{oldest}}', `${scripts}/releases/${oldest}`)
      .replaceAll('{{copy}}', `/${STABLE}`)
      .replaceAll('{{keys}}', signed.keys.replaceAll('"', '&quot;'))
      .replace(/\{\{importmap, changed: ([^}]+)\}\}/g, (_, changed: string) => importMap(changed))
      .replace(/\{\{sri:([^}]+)\}\}/g, (_, name: string) => integrity[name] ?? `no integrity of ${name}`);
    if (folder?.startsWith('prerendered')) {
      const styles = folder === 'prerendered' ? 'inline' : 'link';
      const made = await prerender(text, { feed: join(dist, 'feed/v1'), styles });
      text = made.html.replace("style-src 'self'", `style-src 'self' ${made.styleSources.join(' ')}`);
    }
    const headers = Object.fromEntries(
      [...text.matchAll(/^<!-- ([\w-]+): (.*) -->$/gm)].map(([, name, value]) => [name!, value!]),
    );
    return { body: text.replace(/^<!-- [\w-]+: .* -->\n/gm, ''), type, headers };
  };
  const listen = () =>
    new Promise<Server>((resolve) => {
      const server = createServer((request, response) => {
        if (misbehave(request, response, async (path) => Buffer.from((await answer(path)).body))) return;
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        answer(decodeURIComponent(pathname), searchParams.get('widget') ?? '').then(
          ({ body, type, headers }) =>
            response
              .writeHead(200, {
                'Content-Type': type,
                'Access-Control-Allow-Origin': '*',
                'Cross-Origin-Resource-Policy': 'cross-origin',
                ...(KEPT.test(pathname) && { 'Cache-Control': 'public, max-age=300' }),
                ...headers,
              })
              .end(body),
          () => response.writeHead(404, { 'Access-Control-Allow-Origin': '*' }).end('There is no such file.'),
        );
      });
      server.listen(0, () => resolve(server));
    });
  const [pageServer, scriptServer] = await Promise.all([listen(), listen()]);
  const origin = (server: Server) => `http://localhost:${(server.address() as { port: number }).port}`;
  scripts = origin(scriptServer);
  const close = async () =>
    void (await Promise.all([pageServer, scriptServer].map((server) => new Promise((done) => server.close(done)))));
  return { pages: origin(pageServer), scripts, close };
}
