/**
 * A server that misbehaves on purpose, on real sockets: `/faults/<kind>/<name>/feed/v1/…` answers as the kind says. Each name is a server of its own: it serves
 * the built feed until `/faults/<kind>/<name>/break` is asked for, and again after `…/mend`; `…/report` says what it was asked for and how much it sent.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

interface State {
  broken: boolean;
  /** The paths that were asked for. */
  asked: string[];
  bytes: number;
}

const states = new Map<string, State>();

/** A day in a feed's life: kept by the browser, but asked about each time. */
const HEADERS = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json', 'Cache-Control': 'max-age=0' };
const MEGABYTE = Buffer.alloc(1024 * 1024, ' ');
const ENDLESS = 200;

type Fault = (response: ServerResponse, body: Buffer, state: State, request: IncomingMessage) => void;

const status =
  (code: number): Fault =>
  (response) =>
    void response.writeHead(code, { 'Access-Control-Allow-Origin': '*' }).end('Sorry.');

/** To where the good file is, on that host. */
function sendOn(to: (host: string) => string): Fault {
  return (response, _body, _state, { headers, url }) => {
    const path = url!.replace(/^\/faults\/\w+\/[^/]+/, '');
    response.writeHead(302, { ...HEADERS, Location: `http://${to(headers.host!)}${path}` }).end();
  };
}

const FAULTS: Record<string, Fault> = {
  gone: status(404),
  failing: status(500),
  overloaded: (response) => void response.writeHead(503, { 'Access-Control-Allow-Origin': '*', 'Retry-After': '120' }).end(),
  refused: (response) => void response.destroy(),
  // Says nothing, for ever.
  slow: () => undefined,
  half: (response, body) => {
    response.writeHead(200, { ...HEADERS, 'Content-Length': body.length });
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  },
  cut: (response, body) => void response.writeHead(200, HEADERS).end(body.subarray(0, body.length / 2)),
  page: (response) => void response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/html' }).end('<!doctype html><p>Login'),
  empty: (response) => void response.writeHead(204, HEADERS).end(),
  large: (response, _body, state) => {
    response.writeHead(200, HEADERS);
    const more = (): void => {
      while (!response.destroyed && state.bytes < ENDLESS * MEGABYTE.length) {
        state.bytes += MEGABYTE.length;
        if (!response.write(MEGABYTE)) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  },
  latin1: (response, body) => void response.writeHead(200, HEADERS).end(Buffer.from(body.toString('utf8'), 'latin1')),
  moved: sendOn((host) => host),
  elsewhere: sendOn((host) => host.replace('localhost', '127.0.0.1')),
  // Each file can be had every second time.
  flapping: (response, body, state, request) => {
    const times = state.asked.filter((path) => request.url!.endsWith(path)).length;
    (times % 2 ? status(500) : good)(response, body, state, request);
  },
};

const good: Fault = (response, body) => void response.writeHead(200, HEADERS).end(body);

/** Whether the request was one for it; `read` gives the good answers. */
export function misbehave(request: IncomingMessage, response: ServerResponse, read: (path: string) => Promise<Buffer>): boolean {
  const [, kind, name, path] = /^\/faults\/(\w+)\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? [];
  const fault = FAULTS[kind!];
  if (!fault) return false;
  const key = `${kind}/${name}`;
  let state = states.get(key);
  if (!state) states.set(key, (state = { broken: false, asked: [], bytes: 0 }));
  if (path === '/break' || path === '/mend' || path === '/report') {
    if (path !== '/report') Object.assign(state, { broken: path === '/break', asked: [], bytes: 0 });
    response.writeHead(200, { ...HEADERS, 'Cache-Control': 'no-store' }).end(JSON.stringify(state));
    return true;
  }
  state.asked.push(path!);
  read(path!).then(
    (body) => (state.broken ? fault : good)(response, body, state, request),
    () => status(404)(response, undefined!, state, request),
  );
  return true;
}
