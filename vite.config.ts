/**
 * The demo's server (`npm start`), and what all builds share. `scripts/build.ts` runs the builds: the script for partner
 * pages, the package's modules, the demo as a static site.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig, type ViteDevServer } from 'vite';
import { EXACT, STABLE } from './scripts/channels.js';
import { describeElements } from './scripts/describe-elements.js';
import { leafletPatch } from './scripts/leaflet-patch.js';
import { collectSamples } from './scripts/sample-calendars.js';
import type * as Content from './src/cli/content/build.js';
import type * as Pack from './src/cli/pack/pack.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const shared: UserConfig = {
  root: here('.'),
  base: './',
  logLevel: 'warn',
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
};

/** The page for an iframe and its scripts, in the folder of either channel. */
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8' };
const FRAME = new RegExp(`^/(?:${STABLE}|${EXACT})/(frame\\.(?:html|css|js)|frame-height\\.js)$`);

/** Serves the script and the feed at the addresses they have in the build; a change in content/ reloads the page. */
const campaign = (): Plugin => ({
  name: 'quattropole-campaign',
  configureServer(server) {
    const { config, middlewares, watcher } = server;
    let feed: Promise<ReadonlyMap<string, string>> | undefined;
    let manifest: ReturnType<typeof describeElements> | undefined;
    let samples: Promise<string> | undefined;
    // What makes the feed takes most of a second to load: only once a page asks for it, and anew after a change of its source.
    const load = <T>(path: string) => server.ssrLoadModule(path) as Promise<T>;
    const build = async () => {
      const { describe, draftCampaign, examine } = await load<typeof Content>('/src/cli/content/build.ts');
      const { feedFiles } = await load<typeof Pack>('/src/cli/pack/pack.ts');
      const draft = await draftCampaign(here('content'));
      // What is wrong with the content is said a little later: looking at spelling and pictures takes longer than all of this.
      void examine(draft).then(({ issues }) => issues.forEach((issue) => config.logger.warn(describe(issue))));
      return feedFiles(draft.compiled.campaign);
    };
    watcher.add(here('content'));
    watcher.on('all', (_event, path) => {
      if (!path.startsWith(here('content'))) return;
      feed = undefined;
      server.ws.send({ type: 'full-reload' });
    });
    middlewares.use((request, response, next) => {
      const path = request.url?.split('?')[0] ?? '';
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (path === '/') {
        response.writeHead(302, { Location: '/demo/' }).end();
      } else if (path === `/${STABLE}/quattropole.js` || path === `/${EXACT}/quattropole.js`) {
        request.url = '/src/embed/quattropole.ts';
        next();
      } else if (FRAME.test(path)) {
        const file = path.replace(FRAME, '/src/embed/frame/$1');
        if (file.endsWith('.js')) request.url = file.replace(/js$/, 'ts');
        // As it is: Vite's own client would not be let in by the page's policy.
        else
          return void readFile(here(`.${file}`)).then(
            (content) => response.setHeader('Content-Type', TYPES[extname(file)]!).end(content),
            next,
          );
        next();
      } else if (/^\/feed\/v1\/(\w+\.json|(parts|events)\/)/.test(path)) {
        feed ??= build();
        feed.then((files) => {
          const file = files.get(path.replace('/feed/v1/', ''));
          const type = path.endsWith('.ics') ? 'text/calendar; charset=utf-8' : 'application/json';
          if (file === undefined) next();
          else response.setHeader('Content-Type', type).end(file);
        }, next);
      } else if (path.startsWith('/demo/calendars/')) {
        samples ??= sampleCalendars(here('node_modules/.cache/quattropole'), (feed ??= build()));
        samples
          .then((folder) => readFile(join(folder, path.replace('/demo/calendars/', ''))))
          .then((file) => response.end(file), next);
      } else if (path === '/custom-elements.json') {
        manifest ??= describeElements('node_modules/.cache/quattropole');
        manifest.then((json) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(json)), next);
      } else {
        if (path.startsWith('/feed/v1/pictures/')) request.url = path.replace('/feed/v1', '/content');
        next();
      }
    });
    partnerSite(server);
  },
});

/** The demo's calendars, collected once, into the campaign's feed. */
async function sampleCalendars(cache: string, feed: Promise<ReadonlyMap<string, string>>): Promise<string> {
  const campaign = (await feed).get('campaign.json')!;
  await mkdir(cache, { recursive: true });
  await writeFile(`${cache}/campaign.json`, campaign);
  const { dateModified } = JSON.parse(campaign) as { dateModified: string };
  await collectSamples(`${cache}/campaign.json`, `${cache}/calendars`, dateModified);
  return `${cache}/calendars`;
}

/** The partner pages on an origin of their own, as in life: the next port serves nothing but them. */
function partnerSite(server: ViteDevServer): void {
  server.httpServer?.once('listening', () => {
    const { port } = server.httpServer!.address() as { port: number };
    const origin = `http://localhost:${port}`;
    const pages = createServer((request, response) => {
      const name = /^\/([\w-]+)(\.html)?$/.exec(request.url ?? '')?.[1] ?? 'trier';
      readFile(here(`demo/partners/${name}.html`), 'utf8').then(
        (html) =>
          response
            .setHeader('Content-Type', 'text/html; charset=utf-8')
            .end(html.replaceAll('../..', origin).replaceAll('href="../"', `href="${origin}/demo/"`)),
        () => response.writeHead(404).end('There is no such page.'),
      );
    });
    pages.on('error', (error) => server.config.logger.warn(`The partner pages are not served: ${error.message}`));
    pages.listen(port + 1, () =>
      server.config.logger.info(`  ➜  A partner city's page, another origin: http://localhost:${port + 1}/trier`),
    );
    server.httpServer!.once('close', () => pages.close());
  });
}

export default defineConfig({
  ...shared,
  logLevel: 'info',
  plugins: [campaign(), leafletPatch()],
  server: { open: process.stdout.isTTY ? '/demo/' : false, cors: true },
});
