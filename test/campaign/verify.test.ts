/** Where keys are configured, nothing gets through that the host's trusted signers have not signed. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { CampaignError } from '../../src/campaign/campaign.js';
import { CampaignStore } from '../../src/campaign/store.js';
import { FLOOR, MOST_SIGNATURES, verifying, type Fetch } from '../../src/campaign/verify.js';
import type { SignedDocument } from '../../src/cli/sign/document.js';
import type { PrivateKey } from '../../src/cli/sign/keys.js';
import { newKey, ringOf, sha256, signedBy, withHeader } from '../support/signing.js';

const URL_ = 'https://x.example/v1/index.jws.json';
const PART = 'https://x.example/v1/parts/cities.de.json';
const CITIES = '{"formatVersion":1,"cities":[]}';
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SOME_RUNS = { numRuns: 60 };

let trier: PrivateKey, metz: PrivateKey, luxembourg: PrivateKey, stranger: PrivateKey;
/** Three of the four cities. */
let ring: string;
before(async () => {
  [trier, metz, luxembourg, stranger] = (await Promise.all(
    ['trier', 'metz', 'luxembourg', 'trier'].map((signer) => newKey(signer)),
  )) as [PrivateKey, PrivateKey, PrivateKey, PrivateKey];
  ring = ringOf(trier, metz, luxembourg);
});

const feed = (changes: Record<string, unknown> = {}) => ({
  formatVersion: 1,
  publisher: { name: 'Vier Städte' },
  dateModified: FLOOR,
  expires: '2999-01-01',
  ...changes,
});
const indexOf = async (part = CITIES, changes: Record<string, unknown> = {}) =>
  feed({ parts: { cities: { de: { url: 'parts/cities.de.json', sha256: await sha256(part) } } }, ...changes });

type Answers = Record<string, unknown>;
/** A server with these files; an array has the answer for the browser's cache, and the one past it. */
const serving =
  (answers: Answers, asked: string[] = []): Fetch =>
  async (url, { cache }) => {
    asked.push(`${cache} ${url.replace('https://x.example/v1/', '')}`);
    const answer = Array.isArray(answers[url]) ? (answers[url] as unknown[])[cache === 'default' ? 0 : 1] : answers[url];
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), {
      status: answer === undefined ? 404 : 200,
    });
  };

/** What a page with these settings gets: the text, or the code of the error. */
async function outcome(
  document: unknown,
  options: { keys?: string; threshold?: string | undefined; remember?: string } = {},
): Promise<string> {
  const { keys, threshold, remember } = { keys: ring, threshold: '2', ...options };
  const get = verifying(URL_, [keys, threshold, remember], serving({ [URL_]: document }));
  return get(URL_, { cache: 'default' }).then(
    (response) => response.text(),
    (error: CampaignError) => error.code ?? `not ours: ${String(error)}`,
  );
}

describe('a signed feed', () => {
  it('gets through to the letter where enough have signed it', async () => {
    expect(await outcome(await signedBy(feed(), trier, metz))).to.equal(JSON.stringify(feed()));
  });

  it('is looked at, signature by signature, with the algorithm of the key', async () => {
    const modern = await newKey('metz', 'Ed25519');
    const document = await signedBy(feed(), trier, modern);
    expect(await outcome(document, { keys: ringOf(trier, modern) })).to.equal(JSON.stringify(feed()));
  });

  it('needs one signer where the page does not say how many', async () => {
    expect(await outcome(await signedBy(feed(), metz), { threshold: undefined })).to.contain('formatVersion');
    expect(await outcome(await signedBy(feed()), { threshold: undefined })).to.equal('threshold');
  });

  it('is refused with one signature of two, and says so', async () => {
    const document = await signedBy(feed(), trier);
    const error = await verifying(
      URL_,
      [ring, '2', undefined],
      serving({ [URL_]: document }),
    )(URL_, { cache: 'default' }).catch((reason: CampaignError) => reason);
    expect(error).to.include({ code: 'threshold', message: `${URL_}: 1 of 2 signers needed; it names trier.` });
  });

  it('is refused with any one letter of payload, header or signature changed', async () => {
    const good = await signedBy(feed(), trier, metz);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('payload', 'protected', 'signature'),
        fc.nat(),
        fc.constantFrom(...BASE64URL, ' ', '=', '+', '/', 'ı', 'Ł'),
        async (where, at, letter) => {
          const change = (text: string) => text.slice(0, at % text.length) + letter + text.slice((at % text.length) + 1);
          const changed = structuredClone(good) as unknown as { payload: string; signatures: Record<string, string>[] };
          if (where === 'payload') changed.payload = change(changed.payload);
          else changed.signatures[1]![where] = change(changed.signatures[1]![where]!);
          fc.pre(JSON.stringify(changed) !== JSON.stringify(good));
          expect(await outcome(changed)).to.be.oneOf(['signature', 'threshold']);
        },
      ),
      SOME_RUNS,
    );
  });

  it('is refused as changed, not as signed by too few, where it was changed', async () => {
    const { signatures } = await signedBy(feed(), trier, metz);
    const { payload } = await signedBy(feed({ publisher: { name: 'Somebody else' } }));
    expect(await outcome({ payload, signatures })).to.equal('signature');
  });

  it('is not read before it is verified', async () => {
    expect(await outcome(await signedBy('no JSON', stranger))).to.equal('threshold');
    const parsed: string[] = [];
    const { parse } = JSON;
    JSON.parse = (text: string, ...rest: []) => (parsed.push(text), parse(text, ...rest)) as unknown;
    try {
      await outcome(await signedBy(feed({ secret: 'of a stranger' }), stranger));
    } finally {
      JSON.parse = parse;
    }
    expect(parsed.join()).to.contain(stranger.kid).and.not.contain('of a stranger');
  });

  const anything: [name: string, document: unknown][] = [
    ['the feed itself, unsigned', feed()],
    ['a page', '<!doctype html>'],
    ['half a document', '{"payload":"e30","signa'],
    ['nothing', ''],
    ['null', 'null'],
    [
      'signatures that are none',
      { payload: 'e30', signatures: [null, 5, {}, { protected: 'x', signature: 'y' }, { protected: 7 }] },
    ],
    ['a list of signatures that is none', { payload: 'e30', signatures: { length: 2 } }],
    ['a deep document', '['.repeat(100_000)],
  ];
  for (const [name, document] of anything) {
    it(`does not get through as ${name}`, async () => {
      const get = verifying(URL_, [ring, '1', undefined], serving({ [URL_]: document }));
      const error = await new CampaignStore(URL_, get).get('cities', 'de').catch((reason: CampaignError) => reason);
      expect(error).to.have.property('name', 'CampaignError');
    });
  }

  it('counts each signer once, whatever keys and copies there are', async () => {
    const second = await newKey('trier');
    const keys = ringOf(trier, second, metz);
    const { payload, signatures } = await signedBy(feed(), trier, second);
    expect(await outcome({ payload, signatures }, { keys })).to.equal('threshold');
    expect(await outcome({ payload, signatures: [signatures[0], signatures[0], signatures[0]] }, { keys })).to.equal('threshold');
  });

  it('is neither helped nor harmed by keys that nobody knows', async () => {
    expect(await outcome(await signedBy(feed(), trier, stranger))).to.equal('threshold');
    expect(await outcome(await signedBy(feed(), stranger, trier, metz))).to.contain('formatVersion');
    for (const kid of ['__proto__', 'constructor', 'toString', '', 5, null, ['x']]) {
      expect(await outcome(await withHeader(feed(), stranger, { kid }), { threshold: '1' })).to.equal('threshold');
    }
  });

  const headers: [name: string, header: Record<string, unknown>][] = [
    ['no algorithm at all', { alg: 'none' }],
    ['another algorithm than its key has', { alg: 'Ed25519' }],
    ['a shared secret for an algorithm', { alg: 'HS256' }],
    ['another type', { typ: 'JWT' }],
    ['no type', { typ: undefined }],
    ['conditions that we do not know', { crit: ['b64'], b64: false }],
    ['conditions that are none', { crit: null }],
  ];
  for (const [name, header] of headers) {
    it(`is refused where its signature names ${name}`, async () => {
      const document = await withHeader(feed(), trier, header);
      expect(await outcome(document, { threshold: '1' })).to.equal('signature');
      expect(await outcome(await withHeader(feed(), trier, {}), { threshold: '1' })).to.contain('formatVersion');
    });
  }

  it('takes no signature that is empty, and none made with the public key as a secret', async () => {
    const { payload, signatures } = await withHeader(feed(), trier, { alg: 'none' });
    expect(await outcome({ payload, signatures: [{ ...signatures[0], signature: '' }] }, { threshold: '1' })).to.equal(
      'signature',
    );
    const secret = await crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(JSON.stringify(trier.jwk)),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const forged = await withHeader(feed(), trier, { alg: 'HS256' });
    const [{ protected: head }] = forged.signatures as [SignedDocument['signatures'][0]];
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', secret, new TextEncoder().encode(`${head}.${forged.payload}`)));
    const signature = btoa(String.fromCharCode(...mac));
    expect(await outcome({ ...forged, signatures: [{ protected: head, signature }] }, { threshold: '1' })).to.equal('signature');
  });

  it('does not take an unprotected header for a protected one', async () => {
    const { payload, signatures } = await withHeader(feed(), stranger, {});
    expect(
      await outcome({ payload, signatures: [{ ...signatures[0], header: { kid: trier.kid } }] }, { threshold: '1' }),
    ).to.equal('threshold');
  });

  it('is looked at in bounds: of ten thousand signatures the first ones count', async () => {
    const { payload, signatures } = await signedBy(feed(), trier, metz);
    const junk = Array.from({ length: 10_000 }, () => ({ protected: 'e30', signature: 'x' }));
    expect(await outcome({ payload, signatures: [...junk, ...signatures] })).to.equal('threshold');
    expect(await outcome({ payload, signatures: [...junk.slice(0, MOST_SIGNATURES - 2), ...signatures] })).to.contain(
      'formatVersion',
    );
  });

  const thresholds: [threshold: string, code: string | undefined][] = [
    ['0', undefined],
    ['', undefined],
    ['2', undefined],
    ['-1', undefined],
    ['3', 'threshold'],
    ['99', 'threshold'],
    ['two', 'threshold'],
  ];
  for (const [threshold, code] of thresholds) {
    it(`with threshold="${threshold}" ${code ? 'refuses what two have signed' : 'takes what two have signed, and never what nobody has'}`, async () => {
      const got = await outcome(await signedBy(feed(), trier, metz), { threshold });
      if (code) expect(got).to.equal(code);
      else expect(got).to.contain('formatVersion');
      expect(await outcome(await signedBy(feed()), { threshold })).to.equal('threshold');
    });
  }
});

describe('the dates of a signed feed', () => {
  const yesterday = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  const today = new Date().toISOString().slice(0, 10);
  const cases: [name: string, changes: Record<string, unknown>, outcome: string][] = [
    ['past its day', { expires: yesterday }, 'expired'],
    ['on its last day', { expires: today }, 'formatVersion'],
    ['without a last day', { expires: undefined }, 'expired'],
    ['with a last day that is none', { expires: 'never' }, 'expired'],
    ['older than the release allows', { dateModified: '2020-01-01' }, 'old'],
    ['without a date', { dateModified: undefined }, 'old'],
  ];
  for (const [name, changes, expected] of cases) {
    it(`${expected.length > 7 ? 'let through' : 'shut out'} one ${name}`, async () => {
      expect(await outcome(await signedBy(feed(changes), trier, metz))).to.contain(expected);
    });
  }

  const newer = () => signedBy(feed({ dateModified: '2027-06-01' }), trier, metz);
  const older = () => signedBy(feed({ dateModified: '2027-05-01' }), trier, metz);
  afterEach(() => localStorage.removeItem(URL_));

  it('are remembered from visit to visit where the host asks for it, and only there', async () => {
    expect(await outcome(await newer())).to.contain('formatVersion');
    expect(localStorage.getItem(URL_)).to.equal(null);
    expect(await outcome(await older(), { remember: '' })).to.contain('formatVersion');
    expect(await outcome(await newer(), { remember: '' })).to.contain('formatVersion');
    expect(localStorage.getItem(URL_)).to.equal('2027-06-01');
    expect(await outcome(await older(), { remember: '' })).to.equal('old');
    expect(await outcome(await newer(), { remember: '' })).to.contain('formatVersion');
  });

  it('do no harm where storage is full or forbidden', async () => {
    const full = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    const locked = new Proxy({}, { get: () => undefined, set: () => false }) as Storage;
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => locked });
    try {
      expect(await outcome(await newer(), { remember: '' })).to.contain('formatVersion');
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      });
      expect(await outcome(await newer(), { remember: '' })).to.contain('formatVersion');
    } finally {
      Object.defineProperty(window, 'localStorage', full);
    }
  });

  it('do not go back within a page', async () => {
    const answers: Answers = { [URL_]: await newer() };
    const get = verifying(URL_, [ring, '2', undefined], serving(answers));
    await get(URL_, { cache: 'default' });
    answers[URL_] = await older();
    expect(await get(URL_, { cache: 'default' }).catch((error: CampaignError) => error.code)).to.equal('old');
  });
});

describe('the parts of a signed feed', () => {
  const opened = async (answers: Answers, asked?: string[]) => {
    const get = verifying(URL_, [ring, '2', undefined], serving(answers, asked));
    await get(URL_, { cache: 'default' });
    return () =>
      get(PART, { cache: 'default' }).then(
        (response) => response.text(),
        (error: CampaignError) => error.code,
      );
  };

  it('get through as they were signed, at whatever depth the index names them', async () => {
    const parts = {
      events: {
        de: { url: 'parts/x.json', sha256: 'x', beginning: { url: 'parts/cities.de.json', sha256: await sha256(CITIES) } },
      },
    };
    const part = await opened({ [URL_]: await signedBy(feed({ parts }), trier, metz), [PART]: CITIES });
    expect(await part()).to.equal(CITIES);
  });

  it('are refused with any one byte changed', async () => {
    const index = await signedBy(await indexOf(), trier, metz);
    await fc.assert(
      fc.asyncProperty(fc.nat(CITIES.length - 1), fc.integer({ min: 32, max: 126 }), async (at, code) => {
        const changed = CITIES.slice(0, at) + String.fromCharCode(code) + CITIES.slice(at + 1);
        fc.pre(changed !== CITIES);
        expect(await (await opened({ [URL_]: index, [PART]: changed }))()).to.equal('hash');
      }),
      SOME_RUNS,
    );
  });

  it('are refused where the index has no hash of them', async () => {
    for (const parts of [undefined, {}, { cities: { de: { url: 'parts/cities.de.json' } } }]) {
      const index = await signedBy(feed({ parts }), trier, metz);
      expect(await (await opened({ [URL_]: index, [PART]: CITIES }))()).to.equal('hash');
    }
  });

  it('are asked for anew, with the index, where the browser’s cache has an older one', async () => {
    const asked: string[] = [];
    const index = await signedBy(await indexOf(), trier, metz);
    const part = await opened({ [URL_]: index, [PART]: ['{"old":true}', CITIES] }, asked);
    expect(await part()).to.equal(CITIES);
    expect(asked).to.deep.equal([
      'default index.jws.json',
      'default parts/cities.de.json',
      'reload index.jws.json',
      'reload parts/cities.de.json',
    ]);
  });

  it('are taken with the newer index where the cache has the older one', async () => {
    const before = await signedBy(await indexOf('{"old":true}'), trier, metz);
    const now = await signedBy(await indexOf(), trier, metz);
    const part = await opened({ [URL_]: [before, now], [PART]: CITIES });
    expect(await part()).to.equal(CITIES);
  });
});

describe('keys', () => {
  const urlOf = (text: string) => URL.createObjectURL(new Blob([text]));

  it('may stand at an address of the page’s own site', async () => {
    expect(await outcome(await signedBy(feed(), trier, metz), { keys: urlOf(ring) })).to.contain('formatVersion');
  });

  it('are not taken from another site, which may be the one that serves the feed', async () => {
    const document = await signedBy(feed(), trier, metz);
    // It is there, and any page may read it.
    const elsewhere = `${window.qpOrigins.scripts}/feed/v1/index.json`;
    expect((await fetch(elsewhere)).ok).to.equal(true);
    expect(await outcome(document, { keys: elsewhere })).to.equal('keys');
  });

  for (const [name, keys] of Object.entries({ 'are empty': '', 'are no JSON': '{trier}', 'are gone': '/no-such-file.json' })) {
    it(`that ${name} let nothing through`, async () => {
      expect(await outcome(await signedBy(feed(), trier, metz), { keys })).to.equal('keys');
    });
  }

  it('without https let nothing through, and ask for nothing', async () => {
    const subtle = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')!;
    const asked: string[] = [];
    const document = await signedBy(feed(), trier, metz);
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    try {
      const get = verifying(URL_, [ring, '2', undefined], serving({ [URL_]: document }, asked));
      const error = await get(URL_, { cache: 'default' }).catch((reason: CampaignError) => reason);
      expect(error).to.have.property('code', 'crypto');
      expect(asked).to.deep.equal([]);
    } finally {
      delete (crypto as { subtle?: unknown }).subtle;
    }
    expect(Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')).to.deep.equal(subtle);
  });

  it('of an algorithm that the browser does not know do not count, and the others do', async () => {
    const { signatures, payload } = await signedBy(feed(), trier, metz);
    const future = await withHeader(feed(), luxembourg, { kid: 'future', alg: 'ML-DSA-65' });
    const keys = JSON.stringify({
      ...(JSON.parse(ring) as object),
      future: { signer: 'future', alg: 'ML-DSA-65', jwk: { kty: 'AKP', alg: 'ML-DSA-65', pub: 'AA' } },
    });
    const document = { payload, signatures: [...future.signatures, ...signatures] };
    expect(await outcome(document, { keys, threshold: '2' })).to.contain('formatVersion');
    expect(await outcome(document, { keys, threshold: '3' })).to.equal('signature');
  });

  it('can be changed: old and new stand in the ring side by side, until the old one is taken out', async () => {
    const next = await newKey('trier');
    const [old, both, after] = [ringOf(trier, metz), ringOf(trier, next, metz), ringOf(next, metz)];
    const byOld = await signedBy(feed(), trier, metz);
    const byNew = await signedBy(feed(), next, metz);
    const during = await signedBy(feed(), trier, next, metz);
    const seen = (document: SignedDocument) =>
      Promise.all([old, both, after].map((keys) => outcome(document, { keys }).then((got) => got.includes('formatVersion'))));
    expect(await seen(byOld), 'signed with the old key').to.deep.equal([true, true, false]);
    expect(await seen(byNew), 'signed with the new key').to.deep.equal([false, true, true]);
    expect(await seen(during), 'signed with both').to.deep.equal([true, true, true]);
  });

  it('can be lost: the others go on, and a stolen key alone does nothing', async () => {
    expect(await outcome(await signedBy(feed(), metz, luxembourg))).to.contain('formatVersion');
    expect(await outcome(await signedBy(feed({ publisher: 'thief' }), trier))).to.equal('threshold');
    // Once the ring is without it, not even together with another.
    expect(await outcome(await signedBy(feed(), trier, metz), { keys: ringOf(metz, luxembourg) })).to.equal('threshold');
  });
});
