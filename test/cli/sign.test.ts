/** Keys, signatures and what is said of them: four cities that trust each other, and not the server. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, mock, type TestContext } from 'node:test';
import fc from 'fast-check';
import { FLOOR, verifying } from '../../src/campaign/verify.js';
import { UsageError, type Command } from '../../src/cli/command.js';
import { judge, type SignedDocument } from '../../src/cli/sign/document.js';
import { keygen } from '../../src/cli/sign/keygen.js';
import { readRing } from '../../src/cli/sign/keys.js';
import { sign } from '../../src/cli/sign/sign.js';
import { verify } from '../../src/cli/sign/verify.js';
import { bytes, newKey, ringOf, signedBy, withHeader } from '../support/signing.js';

const PART = '{"formatVersion":1,"cities":[]}';
const index = (changes: object = {}) => ({
  formatVersion: 1,
  publisher: { name: 'Test', url: 'https://test.example/' },
  dateModified: FLOOR,
  expires: '2999-01-01',
  parts: { cities: { de: { url: 'parts/cities.de.json', sha256: createHash('sha256').update(PART).digest('base64url') } } },
  ...changes,
});

/** A folder with a feed, and the commands called in it. */
async function office(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'quattropole-sign-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  const write = (name: string, value: unknown) =>
    writeFile(path(name), typeof value === 'string' ? value : JSON.stringify(value));
  const read = (name: string) => readFile(path(name), 'utf8');
  const { mkdir } = await import('node:fs/promises');
  await mkdir(path('parts'));
  await write('parts/cities.de.json', PART);
  await write('index.json', index());
  const run = async (command: Command, ...args: string[]) => {
    const said: Record<'log' | 'error', string[]> = { log: [], error: [] };
    const mocks = (['log', 'error'] as const).map((name) =>
      mock.method(console, name, (line: string) => void said[name].push(line)),
    );
    try {
      const code = await command.run(args.map((each) => each.replace('~/', `${folder}/`)));
      const tidy = (lines: string[]) => lines.join('\n').replaceAll(`${folder}/`, '');
      return { code, out: tidy(said.log), err: tidy(said.error) };
    } finally {
      mocks.forEach((each) => each.mock.restore());
    }
  };
  /** Makes a city's key; adds it to keys.json. */
  const member = async (signer: string, ...options: string[]) => {
    const { out } = await run(keygen, '--signer', signer, '-o', `~/${signer}.key`, ...options);
    const ring = JSON.parse(await read('keys.json').catch(() => '{}')) as object;
    await write('keys.json', { ...ring, ...(JSON.parse(out) as object) });
  };
  const signAs = (signer: string, ...options: string[]) => run(sign, '~/index.json', '--key', `~/${signer}.key`, ...options);
  const check = (threshold = '2', ...options: string[]) =>
    run(verify, '~/index.jws.json', '--keys', '~/keys.json', '--threshold', threshold, ...options);
  const signatures = async () => (JSON.parse(await read('index.jws.json')) as SignedDocument).signatures;
  return { path, write, read, run, member, signAs, check, signatures, files: () => readdir(folder) };
}

describe('quattropole keygen', () => {
  it('keeps the private key to its owner, and prints what belongs into the key ring', async (t) => {
    const { run, path, read } = await office(t);
    const { code, out, err } = await run(keygen, '--signer', 'trier', '-o', '~/key.json');
    assert.equal(code, 0);
    assert.equal((await stat(path('key.json'))).mode & 0o777, 0o600);
    const key = JSON.parse(await read('key.json')) as { kid: string; jwk: { d: string } };
    assert.ok(key.jwk.d && !out.includes(key.jwk.d) && !err.includes(key.jwk.d), 'the private part was printed');
    const { ring, issues } = await readRing(out, 'keys.json');
    assert.deepEqual(issues, []);
    assert.equal(ring[key.kid]!.signer, 'trier');
    assert.match(err, /private key is in key\.json/);
  });

  it('never writes over a key', async (t) => {
    const { run, read, write } = await office(t);
    await write('key.json', 'precious');
    const { code, err, out } = await run(keygen, '--signer', 'trier', '-o', '~/key.json');
    assert.deepEqual([code, out, await read('key.json')], [1, '', 'precious']);
    assert.match(err, /key\.json: is there already.*\n {4}→ choose another name/);
  });

  it('asks for a signer, a file and an algorithm that browsers know', async (t) => {
    const { run, files } = await office(t);
    for (const args of [
      ['-o', '~/k'],
      ['--signer', 'trier'],
      ['--signer', 'Trier!', '-o', '~/k'],
      ['--signer', 'trier', '-o', '~/k', '--alg', 'none'],
    ]) {
      await assert.rejects(run(keygen, ...args), UsageError);
    }
    assert.ok(!(await files()).includes('k'));
  });
});

describe('quattropole sign', () => {
  it('lets one city after the other sign the same feed, byte for byte', async (t) => {
    const { member, signAs, signatures, read, check } = await office(t);
    await member('trier');
    await member('metz', '--alg', 'ES256');
    assert.match((await signAs('trier')).out, /Signed by trier \(trier-.*1 signature now/);
    assert.match((await signAs('metz')).out, /of 2026-.*good until 2999-01-01, 1 parts?\.\nSigned by metz .*2 signatures now/);
    assert.equal((await signatures()).length, 2);
    const { payload } = JSON.parse(await read('index.jws.json')) as SignedDocument;
    assert.equal(Buffer.from(payload, 'base64url').toString(), await read('index.json'));
    // Who signs twice has signed once.
    await signAs('metz');
    assert.equal((await signatures()).length, 2);
    assert.equal((await check()).code, 0);
  });

  it('does not add a signature to another feed', async (t) => {
    const { member, signAs, write, read } = await office(t);
    await member('trier');
    await signAs('trier');
    const before = await read('index.jws.json');
    await write('index.json', index({ publisher: { name: 'Another', url: 'https://test.example/' } }));
    const { code, err } = await signAs('trier');
    assert.equal(code, 1);
    assert.match(err, /index\.jws\.json: holds another feed than index\.json is now\n {4}→ .*delete it/);
    assert.equal(await read('index.jws.json'), before);
  });

  const bad: [name: string, files: Record<string, unknown>, message: RegExp][] = [
    [
      'that has expired',
      { 'index.json': index({ expires: '2020-01-01' }) },
      /index\.json › expires: the feed expired on 2020-01-01\n {4}→/,
    ],
    ['without a last day', { 'index.json': index({ expires: undefined }) }, /› expires: is no date\n {4}→/],
    [
      'of a day to come',
      { 'index.json': index({ dateModified: '2998-01-01' }) },
      /› dateModified: 2998-01-01 is yet to come\n {4}→/,
    ],
    [
      'older than scripts take',
      { 'index.json': index({ dateModified: '2020-01-01' }) },
      /› dateModified: is from before 20.*\n {4}→/,
    ],
    ['of another format', { 'index.json': index({ formatVersion: 2 }) }, /formatVersion is 2.*\n {4}→/],
    ['that is no JSON', { 'index.json': '{"formatVersion": 1, "da' }, /is not JSON.*\n {4}→/],
    [
      'with a part that is another one',
      { 'parts/cities.de.json': '{}' },
      /› parts: parts\/cities\.de\.json is another one than the index says\n {4}→/,
    ],
    [
      'with a part that is missing',
      { 'index.json': index({ parts: { a: { url: 'parts/a.json', sha256: 'x' } } }) },
      /parts\/a\.json is missing\n {4}→/,
    ],
    [
      'with a part on another server',
      { 'index.json': index({ parts: { a: { url: 'https://evil.example/a', sha256: 'x' } } }) },
      /on another server\n {4}→/,
    ],
    ['in one piece with errors', { 'index.json': { ...index(), parts: undefined, cities: [{}] } }, /› cities.*\n {4}→/],
    ['with a key that is none', { 'trier.key': '{"kid":"x"}' }, /trier\.key: is no key: it has no private key\n {4}→/],
  ];
  for (const [name, files, message] of bad) {
    it(`does not sign a feed ${name}, and leaves nothing behind`, async (t) => {
      const { member, signAs, write, files: present } = await office(t);
      await member('trier');
      const before = (await present()).sort();
      for (const [file, content] of Object.entries(files)) await write(file, content);
      const { code, err } = await signAs('trier');
      assert.equal(code, 1);
      assert.match(err, message);
      assert.match(err, /Nothing was signed\.$/);
      assert.deepEqual((await present()).sort(), before);
    });
  }
});

describe('quattropole verify', () => {
  it('says who signed, who is missing, and what to do', async (t) => {
    const { member, signAs, check } = await office(t);
    for (const city of ['trier', 'metz', 'luxembourg']) await member(city);
    await signAs('trier');
    const few = await check();
    assert.equal(few.code, 1);
    assert.match(few.out, /^trier +valid +trier-.*\nmetz +missing +has not signed\nluxembourg +missing +has not signed$/m);
    assert.match(few.out, /index\.jws\.json: 1 of 2 signers needed\n {4}→ have the missing ones sign/);
    assert.match(few.out, /REFUSED: pages with these keys do not show it\.$/);
    await signAs('metz');
    const enough = await check();
    assert.equal(enough.code, 0, enough.out);
    assert.match(enough.out, /^metz +valid/m);
    assert.match(enough.out, /All is well: pages with these keys show it\.$/);
    assert.match((await check('4')).out, /the key ring has 3 signers only/);
  });

  it('tells a feed that was changed from one that too few have signed', async (t) => {
    const { member, signAs, check, write, read } = await office(t);
    await member('trier');
    await signAs('trier');
    const document = JSON.parse(await read('index.jws.json')) as SignedDocument;
    const payload = Buffer.from(JSON.stringify(index({ expires: '2998-01-01' }))).toString('base64url');
    await write('index.jws.json', { ...document, payload });
    const { code, out } = await check('1');
    assert.equal(code, 1);
    assert.match(out, /trier +NOT VALID +trier-.*: the content is not what was signed/);
    assert.match(out, /→ it is not what was signed: .*take the server for broken into/);
    assert.doesNotMatch(out, /2998/, 'what nobody signed was read');
  });

  it('sees what pages would not show though it is signed', async (t) => {
    const { member, signAs, check, write } = await office(t);
    await member('trier');
    await signAs('trier');
    await write('parts/cities.de.json', `${PART} `);
    const { code, out } = await check('1');
    assert.equal(code, 1);
    assert.match(out, /› parts: parts\/cities\.de\.json is another one than the index says/);
  });

  it('notices that pages without keys get another feed', async (t) => {
    const { member, signAs, check, write } = await office(t);
    await member('trier');
    await signAs('trier');
    await write('index.json', index({ expires: '2998-01-01' }));
    const { code, out } = await check('1');
    assert.equal(code, 0);
    assert.match(out, /index\.json, for pages that ask for no signatures, is another feed/);
  });

  it('warns of a private key in the ring, and of entries that are none', async (t) => {
    const { member, signAs, check, write, read } = await office(t);
    await member('trier');
    await signAs('trier');
    const key = JSON.parse(await read('trier.key')) as object;
    await write('keys.json', { a: key, b: { signer: 'metz', alg: 'none' }, c: 5 });
    const { code, out } = await check('1');
    assert.equal(code, 1);
    assert.match(out, /keys\.json a › jwk\.d: is the private part of the key\n {4}→ take it for stolen/);
    assert.match(out, /keys\.json b › alg: is "none"\n {4}→ it must be Ed25519 or ES256/);
    assert.match(out, /keys\.json c › signer: says not whose key it is/);
  });

  it('says in a sentence what it cannot read', async (t) => {
    const { member, check, write } = await office(t);
    await member('trier');
    assert.match((await check('1')).out, /index\.jws\.json: can't be read \(ENOENT\)\n {4}→/);
    for (const content of ['{"payload"', '{}', '[]', 'null', JSON.stringify(index())]) {
      await write('index.jws.json', content);
      const { code, out } = await check('1');
      assert.equal(code, 1);
      assert.match(out, /index\.jws\.json: is no signed document: .*\n {4}→/);
    }
    for (const threshold of ['0', 'two', '1.5']) await assert.rejects(check(threshold), UsageError);
  });
});

describe('browser and command line', () => {
  it('are of one mind about any document, however it was changed', async () => {
    const keys = await Promise.all([newKey('trier', 'Ed25519'), newKey('metz', 'ES256'), newKey('trier', 'ES256')]);
    const ring = ringOf(keys[0]!, keys[1]!);
    const feed = index({ parts: undefined });
    const url = 'https://x.example/index.jws.json';
    const good = await signedBy(feed, ...keys);
    const odd = await Promise.all(
      [
        { typ: 'JWT' },
        { alg: 'none' },
        { alg: 'ES256' },
        { alg: 'Ed25519' },
        { crit: ['x'], x: 1 },
        { kid: '__proto__' },
      ].flatMap((header) => keys.map((key) => withHeader(feed, key, header))),
    );
    const pool = [...good.signatures, ...odd.flatMap(({ signatures }) => signatures)];
    const letter = fc.constantFrom(...'AQgwBz09-_=+/ ');
    const some = { 0: 0, 1: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(pool.length - 1), { maxLength: 6 }),
        fc.option(fc.tuple(fc.constantFrom('payload', 'protected', 'signature'), fc.nat(), letter), { freq: 2 }),
        fc.constantFrom(1, 2),
        async (chosen, change, threshold) => {
          const document = { payload: good.payload, signatures: chosen.map((at) => ({ ...pool[at]! })) };
          if (change) {
            const [where, at, by] = change;
            const edit = (text: string) => text.slice(0, at % text.length) + by + text.slice((at % text.length) + 1);
            const [first] = document.signatures;
            if (where === 'payload') document.payload = edit(document.payload);
            else if (first) first[where as 'signature'] = edit(first[where as 'signature']);
          }
          const signers = (await judge(document, JSON.parse(ring))).flatMap(({ key, fault }) =>
            key && !fault ? [key.signer] : [],
          );
          const get = verifying(url, [ring, `${threshold}`, undefined], async () => new Response(bytes(document) as BodyInit));
          const shown = await get(url, { cache: 'reload' }).then(
            () => true,
            () => false,
          );
          assert.equal(shown, new Set(signers).size >= threshold, JSON.stringify({ document, signers }));
          some[shown ? 1 : 0] += 1;
        },
      ),
      { numRuns: 300 },
    );
    assert.ok(some[0] > 20 && some[1] > 20, 'the sample has of both');
  });

  it('take the feed of this very release', async () => {
    const { dateModified } = JSON.parse(await readFile('dist/feed/v1/index.json', 'utf8')) as { dateModified: string };
    assert.ok(dateModified >= FLOOR, `${dateModified} is before ${FLOOR}`);
  });
});
