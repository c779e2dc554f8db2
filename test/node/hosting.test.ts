/** The README's recipe for nginx, started as it stands there, over the built folder. */
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { EXACT, STABLE } from '../../scripts/channels.js';

const PATH = `${process.env['PATH']}:/usr/sbin`;
const MODULES = '/etc/nginx/modules-enabled';
const isHere =
  spawnSync('nginx', ['-v'], { env: { PATH } }).status === 0 &&
  existsSync(MODULES) &&
  readdirSync(MODULES).some((name) => name.includes('brotli-static'));

describe('the recipe for nginx', { skip: isHere ? false : 'nginx with its brotli module is not on this machine' }, () => {
  let nginx: ChildProcess;
  let folder: string;
  /** A socket of its own: a port that is free now may be another test's in a moment. */
  let socketPath: string;

  before(async () => {
    const recipe = /```nginx\n([\s\S]+?)```/.exec(readFileSync('README.md', 'utf8'))![1]!;
    folder = mkdtempSync(join(tmpdir(), 'quattropole-nginx-'));
    socketPath = join(folder, 'socket');
    const site = recipe.replace('listen 80;', `listen unix:${socketPath};`).replace('/srv/quattropole', resolve('dist'));
    assert.notEqual(site, recipe);
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
    writeFileSync(
      join(folder, 'nginx.conf'),
      `include ${MODULES}/*.conf;\n${process.getuid?.() === 0 ? 'user root;' : ''}\ndaemon off;\npid ${folder}/pid;\nevents {}\nhttp { access_log off; ${paths.join(' ')}\n${site}\n}\n`,
    );
    nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
      env: { PATH },
      stdio: 'ignore',
    });
    while (!(await ask('/').catch(() => undefined))) {
      assert.equal(nginx.exitCode, null, `nginx ended: ${readFileSync(join(folder, 'error.log'), 'utf8')}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  });

  after(async () => {
    if (nginx.exitCode === null) {
      const ended = once(nginx, 'exit');
      nginx.kill();
      await ended;
    }
    rmSync(folder, { recursive: true });
  });

  interface Answer {
    status: number;
    headers: IncomingMessage['headers'];
    body: Buffer;
  }

  const ask = async (path: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const [response] = (await once(get({ socketPath, path, headers }), 'response')) as [IncomingMessage];
    const body: Buffer[] = [];
    for await (const piece of response) body.push(piece as Buffer);
    return { status: response.statusCode!, headers: response.headers, body: Buffer.concat(body) };
  };

  const chunk = () => `/${EXACT}/chunks/${readdirSync(`dist/${EXACT}/chunks`).find((name) => name.endsWith('.js'))}`;

  test('an exact version is kept for a year, the stable entry and the feed are asked for again soon', async () => {
    for (const path of [chunk(), `/${EXACT}/quattropole.js`]) {
      assert.equal((await ask(path)).headers['cache-control'], 'public, max-age=31536000, immutable', path);
    }
    for (const path of [`/${STABLE}/quattropole.js`, '/feed/v1/index.json']) {
      assert.match((await ask(path)).headers['cache-control']!, /^public, max-age=300, stale-while-revalidate/, path);
    }
    const { headers } = await ask('/feed/v1/index.json');
    const again = await ask('/feed/v1/index.json', { 'If-None-Match': headers.etag! });
    assert.equal(again.status, 304);
    assert.match(again.headers['cache-control']!, /max-age=300/);
  });

  test('what is compressed already is sent so, and says the same', async () => {
    for (const path of [chunk(), `/${STABLE}/quattropole.js`, '/feed/v1/index.json']) {
      const plain = await ask(path);
      assert.equal(plain.headers['content-encoding'], undefined);
      const brotli = await ask(path, { 'Accept-Encoding': 'gzip, br' });
      assert.equal(brotli.headers['content-encoding'], 'br', path);
      assert.deepEqual(brotliDecompressSync(brotli.body), plain.body);
      const gzip = await ask(path, { 'Accept-Encoding': 'gzip' });
      assert.equal(gzip.headers['content-encoding'], 'gzip', path);
      assert.deepEqual(gunzipSync(gzip.body), plain.body);
      assert.ok(brotli.body.length < plain.body.length);
    }
  });

  test('another origin may use everything, and an error says so too', async () => {
    const missing = await ask(`/${EXACT}/chunks/none.js`);
    assert.equal(missing.status, 404);
    assert.equal(missing.headers['cache-control'], undefined, 'an error is not kept for a year');
    for (const { headers } of [await ask(chunk()), await ask('/feed/v1/index.json'), missing]) {
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin');
      assert.match(headers['strict-transport-security']!, /^max-age=\d+$/);
      assert.equal(headers['server'], 'nginx');
    }
  });

  test('every kind of file has its type', async () => {
    const event = readdirSync('dist/feed/v1/events').find((name) => name.endsWith('.ics'));
    const picture = readdirSync('dist/feed/v1/pictures').find((name) => name.endsWith('.svg'));
    const types = {
      [chunk()]: 'application/javascript; charset=utf-8',
      '/feed/v1/index.json': 'application/json; charset=utf-8',
      [`/feed/v1/events/${event}`]: 'text/calendar; charset=utf-8',
      [`/feed/v1/pictures/${picture}`]: 'image/svg+xml',
      '/demo/': 'text/html; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types)) assert.equal((await ask(path)).headers['content-type'], type, path);
    const { headers } = await ask(`/feed/v1/pictures/${picture}`);
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*sandbox/);
  });

  test('nothing but reading is allowed', async () => {
    const post = request({ socketPath, path: '/feed/v1/index.json', method: 'POST' }).end();
    const [response] = (await once(post, 'response')) as [IncomingMessage];
    response.resume();
    assert.equal(response.statusCode, 403);
  });
});
