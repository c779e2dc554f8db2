/**
 * Serves the measured pages on one port and the built widgets on another, as in life: brotli, what lies in the version's folder or has a hash in
 * its name cached for good, the rest for minutes, CORS for the widgets. It counts what goes over the wire.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { EXACT } from '../scripts/channels.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

export interface Traffic {
  requests: number;
  bytes: number;
  /** Requests without an answer. */
  missing: string[];
}

export interface BenchServer {
  pages: string;
  widgets: string;
  /** What pages ask for besides what lies in dist/ and node_modules/. */
  publish(path: string, content: string | Uint8Array): void;
  /** Counts from now on. */
  reset(): void;
  readonly traffic: Traffic;
  /** Milliseconds since something went over the wire. */
  quietFor(): number;
  close(): Promise<void>;
}

interface Answer {
  body: Buffer;
  encoding: 'br' | undefined;
}

/** The best brotli for what is written once; larger than anything that a page on slow 4G should load, a quicker one. */
const quality = (length: number) => (length > 1_000_000 ? 5 : 11);

export async function serve(dist: string): Promise<BenchServer> {
  const published = new Map<string, Buffer>();
  const answers = new Map<string, Promise<Answer>>();
  const traffic: Traffic = { requests: 0, bytes: 0, missing: [] };
  const busy = new Set<ServerResponse>();
  let last = Date.now();

  const read = async (path: string, onPages: boolean): Promise<Buffer> => {
    const own = published.get(path);
    if (own) return own;
    const file = normalize(path);
    // The peers' own files, where they are used as they come; and the pictures that the widgets get from their own origin.
    if (onPages && file.startsWith('/peers/')) return readFile(join('node_modules', file.slice('/peers/'.length)));
    if (onPages && !file.startsWith('/pictures/')) throw new Error('not published');
    return readFile(join(dist, onPages ? 'feed/v1' : '', file));
  };
  const answer = async (path: string, onPages: boolean): Promise<Answer> => {
    const body = await read(path, onPages);
    if (extname(path) === '.png') return { body, encoding: undefined };
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality(body.length), [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    return { body: brotliCompressSync(body, { params }), encoding: 'br' };
  };

  const handle = (onPages: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const key = `${onPages} ${path}`;
    const before = request.socket.bytesWritten;
    traffic.requests += 1;
    last = Date.now();
    busy.add(response);
    response.on('close', () => {
      traffic.bytes += request.socket.bytesWritten - before;
      busy.delete(response);
      last = Date.now();
    });
    let ready = answers.get(key);
    if (!ready) answers.set(key, (ready = answer(path, onPages)));
    ready.then(
      ({ body, encoding }) =>
        response
          .writeHead(200, {
            'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
            'Content-Length': body.length,
            'Cache-Control':
              path.startsWith(`/${EXACT}/`) || /-[\w-]{8}\.\w+$/.test(path)
                ? 'public, max-age=31536000, immutable'
                : 'public, max-age=300',
            'Access-Control-Allow-Origin': '*',
            Vary: 'Accept-Encoding',
            ...(encoding && { 'Content-Encoding': encoding }),
          })
          .end(body),
      () => {
        traffic.missing.push(path);
        response.writeHead(404).end();
      },
    );
  };
  const listen = (onPages: boolean) =>
    new Promise<Server>((resolve) => {
      const server = createServer({ keepAliveTimeout: 60_000 }, handle(onPages));
      server.listen(0, () => resolve(server));
    });
  const servers = await Promise.all([listen(true), listen(false)]);
  const [pages, widgets] = servers.map((server) => `http://localhost:${(server.address() as { port: number }).port}`);
  return {
    pages: pages!,
    widgets: widgets!,
    publish(path, content) {
      published.set(path, Buffer.from(content));
      answers.delete(`true ${path}`);
      answers.delete(`false ${path}`);
    },
    reset: () => Object.assign(traffic, { requests: 0, bytes: 0, missing: [] }),
    traffic,
    quietFor: () => (busy.size ? 0 : Date.now() - last),
    close: async () =>
      void (await Promise.all(servers.map((server) => new Promise((done) => server.close(done).closeAllConnections())))),
  };
}
