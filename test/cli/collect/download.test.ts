/** Getting what a calendar's server has, from servers as they are. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { download, readLocal } from '../../../src/cli/collect/download.js';
import { serve, status, text } from './server.js';

const limits = { limit: 1000, seconds: 5 };

describe('a download', () => {
  it('brings the document and the marks to ask with next time', async (t) => {
    const { origin } = await serve(t, text('fine', { ETag: '"1"', 'Last-Modified': 'Mon, 01 Jun 2026 10:00:00 GMT' }));
    const got = await download({ url: origin, ...limits });
    assert.deepEqual(got, { text: 'fine', bytes: 4, etag: '"1"', lastModified: 'Mon, 01 Jun 2026 10:00:00 GMT' });
  });

  it('asks only for what is new, where the server can tell', async (t) => {
    const { origin, asked } = await serve(t, status(304));
    const got = await download({ url: origin, ...limits, etag: '"1"', lastModified: 'Mon, 01 Jun 2026 10:00:00 GMT' });
    assert.equal(got.text, undefined);
    assert.equal(asked[0]!.headers['if-none-match'], '"1"');
    assert.equal(asked[0]!.headers['if-modified-since'], 'Mon, 01 Jun 2026 10:00:00 GMT');
  });

  it('asks again after an error of the server, and takes what comes then', async (t) => {
    const server = await serve(t, (request, response) => {
      server.answer(text('fine'));
      status(500)(request, response);
    });
    assert.equal((await download({ url: server.origin, ...limits })).text, 'fine');
    assert.equal(server.asked.length, 2);
  });

  it('gives up after three times and says so', async (t) => {
    const { origin, asked } = await serve(t, status(503));
    await assert.rejects(download({ url: origin, ...limits }), /the server answered 503 \(asked 3 times\)/);
    assert.equal(asked.length, 3);
  });

  it('does not insist where the answer is no', async (t) => {
    const { origin, asked } = await serve(t, status(404));
    await assert.rejects(download({ url: origin, ...limits }), /the server answered 404$/);
    assert.equal(asked.length, 1);
  });

  it('waits as long as the server says, and not if that is long', async (t) => {
    const server = await serve(t, (request, response) => {
      server.answer(text('fine'));
      status(429, { 'Retry-After': '1' })(request, response);
    });
    const began = Date.now();
    await download({ url: server.origin, ...limits });
    assert.ok(Date.now() - began >= 990);
    server.answer(status(429, { 'Retry-After': '3600' }));
    await assert.rejects(download({ url: server.origin, ...limits }), /answered 429$/);
  });

  it('is patient only so long, before the answer and within it', async (t) => {
    const { origin, answer } = await serve(t, () => undefined);
    await assert.rejects(download({ url: origin, limit: 1000, seconds: 0.3 }), /did not answer in full within 0\.3 seconds/);
    answer((_request, response) => response.writeHead(200).write('a little'));
    await assert.rejects(download({ url: origin, limit: 1000, seconds: 0.3 }), /did not answer in full within 0\.3 seconds/);
  });

  it('does not take half a document for a whole one', async (t) => {
    const { origin } = await serve(t, (_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('half');
      setTimeout(() => response.destroy(), 20);
    });
    await assert.rejects(download({ url: origin, ...limits }), /can't be reached/);
  });

  it('stops where a document is larger than its limit, without reading on', async (t) => {
    let sent = 0;
    const { origin } = await serve(t, (_request, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024))) sent += 64 * 1024;
      };
      response.on('drain', more);
      more();
    });
    await assert.rejects(download({ url: origin, limit: 100_000, seconds: 5 }), /is larger than 0\.1 MB/);
    assert.ok(sent < 20e6, `${sent} bytes were sent`);
  });

  it('follows redirects, but only to the web and not for ever', async (t) => {
    const { origin, answer } = await serve(t, (request, response) =>
      request.url === '/new' ? text('fine')(request, response) : status(301, { Location: '/new' })(request, response),
    );
    assert.equal((await download({ url: origin, ...limits })).text, 'fine');
    answer(status(302, { Location: 'file:///etc/hostname' }));
    await assert.rejects(download({ url: origin, ...limits }), /leads to file:\/\/\/etc\/hostname, which is no web address/);
    answer(status(302, { Location: '/' }));
    await assert.rejects(download({ url: origin, ...limits }), /leads on and on/);
  });

  it('says which server is not there', async () => {
    await assert.rejects(
      download({ url: 'http://127.0.0.1:9/', ...limits }),
      /can't be reached: ECONNREFUSED|can't be reached: bad port/,
    );
  });

  it('reads what is written in Latin 1 where the server says so', async (t) => {
    const { origin } = await serve(t, (_request, response) =>
      response.writeHead(200, { 'Content-Type': 'text/calendar; charset=iso-8859-1' }).end(Buffer.from('Trèves', 'latin1')),
    );
    assert.equal((await download({ url: origin, ...limits })).text, 'Trèves');
  });
});

describe('a file', () => {
  it('has the same limits, and a missing one is named as such', async () => {
    await assert.rejects(readLocal('/dev/zero', limits), /is larger than 0\.001 MB/);
    await assert.rejects(readLocal('/nowhere/at/all.ics', limits), /can't be read: ENOENT/);
  });
});
