/** Keys and signed feeds for tests, made as the command line tool makes them. */
import { importJWK, type JWK } from 'jose';
import { addSignature, type SignedDocument } from '../../src/cli/sign/document.js';
import { makeKey, publicEntry, type PrivateKey } from '../../src/cli/sign/keys.js';
import { FEED_TYPE, type Key } from '../../src/campaign/verify.js';

export const newKey = (signer: string, alg: Key['alg'] = 'ES256'): Promise<PrivateKey> => makeKey(signer, alg);

/** The key ring in which these are. */
export const ringOf = (...keys: PrivateKey[]): string => JSON.stringify(Object.assign({}, ...keys.map(publicEntry)));

export const bytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

/** The feed, signed by each of these. */
export async function signedBy(feed: unknown, ...keys: PrivateKey[]): Promise<SignedDocument> {
  let document: SignedDocument = { payload: base64url(bytes(feed)), signatures: [] };
  for (const key of keys) document = await addSignature(bytes(feed), key, document.signatures);
  return document;
}

/** A document with one signature that is right for the header it has, whatever that says. */
export async function withHeader(feed: unknown, key: PrivateKey, header: Record<string, unknown>): Promise<SignedDocument> {
  const payload = base64url(bytes(feed));
  const head = base64url(bytes({ alg: key.alg, kid: key.kid, typ: FEED_TYPE, ...header }));
  const algorithm = key.alg === 'ES256' ? { name: 'ECDSA', hash: 'SHA-256' } : { name: 'Ed25519' };
  const imported = (await importJWK(key.jwk as JWK, key.alg)) as CryptoKey;
  const signature = await crypto.subtle.sign(algorithm, imported, bytes(`${head}.${payload}`) as BufferSource);
  return { payload, signatures: [{ protected: head, signature: base64url(new Uint8Array(signature)) }] };
}

export const base64url = (data: Uint8Array): string =>
  btoa(String.fromCharCode(...data))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The digest as an index has it. */
export const sha256 = async (text: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(text) as BufferSource)));
