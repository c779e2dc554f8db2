/**
 * A `fetch` that gives out a feed only where enough of those whom the host trusts have signed it, and parts only where they are what that feed says. The
 * signed document is JWS General JSON (RFC 7515) around the bytes of the index, or of a feed in one piece. A lazy chunk with WebCrypto alone, as pages that
 * ask for no signatures do not carry it; `quattropole verify` says in more words what is wrong. What protects whom from what: SECURITY.md.
 */
import { readText } from './ask.js';
import { CampaignError, type ErrorCode } from './campaign.js';

/** A public key. Its algorithm is fixed here: what a document says of it must agree. */
export interface Key {
  /** Whose it is; several keys of one signer count once. */
  signer: string;
  alg: 'Ed25519' | 'ES256';
  jwk: JsonWebKey;
}
/** The keys by their ids (`kid`). */
export type KeyRing = Readonly<Record<string, Key>>;

/** What the host asks for. */
export type Trust = readonly [
  /** The key ring: its address on the page's own site, or the JSON itself. */
  keys: string,
  /** How many different signers there must be; 1 where nothing is said. */
  threshold: string | undefined,
  /** Set where the date of the newest feed may be kept in the visitor's browser. */
  remember: string | undefined,
];

interface Signature {
  protected: string;
  signature: string;
}
interface Document {
  payload: string;
  signatures: Signature[];
}
interface Part {
  url: string;
  sha256: string;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A signed feed says what it is (RFC 8725, 3.11): a signature that was given to something else counts for nothing. */
export const FEED_TYPE = 'quattropole-feed';
/** No signed feed from before this day is taken. A release raises it to the `dateModified` of the feed that is then online. */
export const FLOOR = '2026-11-25';
/** Those behind them are not looked at. */
export const MOST_SIGNATURES = 32;

/** Both algorithms give 64 bytes; in base64url they may be spelled in one way only. */
export const SIGNATURE = /^[\w-]{85}[AQgw]$/;

const DAY = 86_400_000;

const bytesOf = (binary: string) => Uint8Array.from(binary, (character) => character.charCodeAt(0));
const decode = (base64url: string) => atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));

const verifiers = new Map<string, Fetch>();

/** The page's own, by the name of its store. */
export function verified(name: string, ...given: Parameters<typeof verifying>): Fetch {
  let fetch = verifiers.get(name);
  if (!fetch) verifiers.set(name, (fetch = verifying(...given)));
  return fetch;
}

/** For the feed at this address, and its parts. */
export function verifying(url: string, [keys, threshold = '1', remember]: Trust, ask: Fetch): Fetch {
  /** Of the parts, by their addresses. */
  let hashes = new Map<string, string>();
  /** The date of the newest feed seen, by its address. Within a page, too, a feed does not grow older. */
  let newest: Record<string, string> = {};
  try {
    if (remember != null) newest = localStorage;
  } catch {
    // Storage is forbidden here.
  }

  const fail = (code: ErrorCode, what: string): never => {
    throw new CampaignError(code, `${url}: ${what}.`);
  };

  async function readRing(init: RequestInit): Promise<KeyRing> {
    try {
      // Whoever serves the feed must not say whom to trust.
      const response = keys.includes('{') ? new Response(keys) : await fetch(keys, { ...init, mode: 'same-origin' });
      return (await response.json()) as KeyRing;
    } catch (cause) {
      return fail('keys', (cause as Error).message);
    }
  }

  /** What is signed, once it is known that it is. */
  async function open(response: Response, ring: KeyRing): Promise<BodyInit> {
    const text = await readText(response, url);
    let document: Partial<Document> = {};
    try {
      document = JSON.parse(text) as Document;
    } catch {
      // Then nobody has signed it.
    }
    const { payload, signatures = [] } = document;
    const named = new Set<string>();
    const signers = new Set<string>();
    const verify = async ({ protected: head, signature }: Signature) => {
      const { kid, alg, typ, crit } = JSON.parse(decode(head)) as Record<string, string>;
      // A key that is not in the ring says nothing for or against the feed.
      if (!Object.hasOwn(ring, kid!)) return;
      const key = ring[kid!]!;
      named.add(key.signer);
      if (alg !== key.alg || typ !== FEED_TYPE || crit !== undefined || !SIGNATURE.test(signature)) return;
      const algorithm = { name: alg === 'ES256' ? 'ECDSA' : alg, namedCurve: 'P-256', hash: 'SHA-256' };
      const imported = await crypto.subtle.importKey('jwk', key.jwk, algorithm, false, ['verify']);
      // What is no base64url, and so no ASCII, cannot be decoded and goes no further.
      const signed = bytesOf(`${head}.${payload}`);
      if (await crypto.subtle.verify(algorithm, imported, bytesOf(decode(signature)), signed)) signers.add(key.signer);
    };
    // What fails, an algorithm that this browser lacks for one, is no signature.
    await Promise.allSettled(signatures.slice(0, MOST_SIGNATURES).map(verify));
    if (!(signers.size && signers.size >= +threshold)) {
      const code = named.size > signers.size ? 'signature' : 'threshold';
      fail(code, `${signers.size} of ${threshold} signers needed; it names ${[...named].join(', ') || 'nobody'}`);
    }
    const feed = decode(payload!);
    accept(feed);
    return bytesOf(feed);
  }

  /** Takes the dates, and the hashes of the parts, from what is verified. Its bytes do as a text: all of these are ASCII. */
  function accept(feed: string): void {
    const found = new Map<string, string>();
    // At any depth: a list may have more than one part.
    const { dateModified, expires } = JSON.parse(feed, (_, value: Part | undefined) => {
      if (value?.sha256) found.set(new URL(value.url, url).href, value.sha256);
      return value;
    }) as Record<string, string>;
    if (!(Date.parse(expires!) > Date.now() - DAY)) fail('expired', expires!);
    if (!(dateModified! >= FLOOR) || dateModified! < newest[url]!) fail('old', dateModified!);
    hashes = found;
    try {
      newest[url] = dateModified!;
    } catch {
      // Storage is full.
    }
  }

  async function take(address: string, init: RequestInit): Promise<Response> {
    const ring = address === url && (await readRing(init));
    const response = await ask(address, init);
    if (!response.ok) return response;
    const body = ring ? await open(response, ring) : new TextEncoder().encode(await readText(response, address));
    if (!ring) {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body as BufferSource));
      if (String.fromCharCode(...hash) !== decode(hashes.get(address) ?? '')) fail('hash', address);
    }
    return new Response(body, response);
  }

  return async (address, init) => {
    if (!crypto.subtle) fail('crypto', 'no https');
    try {
      return await take(address, init);
    } catch (error) {
      // The browser's cache, or a server in between, may have an index and parts that do not belong together: once more, past them.
      if (!(error instanceof CampaignError)) throw error;
      init = { ...init, cache: 'reload' };
      if (address !== url) await take(url, init);
      return take(address, init);
    }
  };
}
