/** Signed documents: JWS General JSON (RFC 7515, 7.2.1), several signatures over one payload. Browsers read them with `campaign/verify.ts`. */
import { base64url, errors, flattenedVerify, GeneralSign, importJWK, type JWK } from 'jose';
import { FEED_TYPE, MOST_SIGNATURES, SIGNATURE, type Key, type KeyRing } from '../../campaign/verify.js';
import type { PrivateKey } from './keys.js';

interface Signature {
  protected: string;
  signature: string;
}
export interface SignedDocument {
  payload: string;
  signatures: readonly Signature[];
}

/** What is to be said of one signature. */
export interface Verdict {
  kid: string;
  /** Undefined where the ring does not have its key. */
  key: Key | undefined;
  /** Why it is not valid; undefined where it is. */
  fault: string | undefined;
}

export const payloadOf = ({ payload }: SignedDocument): Uint8Array => base64url.decode(payload);

/** Throws where the text is no such document. */
export function readDocument(text: string): SignedDocument {
  const document = JSON.parse(text) as SignedDocument;
  const { payload, signatures } = Object(document) as Partial<SignedDocument>;
  const good =
    typeof payload === 'string' &&
    Array.isArray(signatures) &&
    signatures.every((each: unknown) => {
      const { protected: head, signature } = Object(each) as Partial<Signature>;
      return typeof head === 'string' && typeof signature === 'string';
    });
  if (!good) throw new Error('it has no payload with signatures');
  return document;
}

/** The document with one more signature; one by the same key is replaced. */
export async function addSignature(
  payload: Uint8Array,
  key: PrivateKey,
  before: readonly Signature[] = [],
): Promise<SignedDocument> {
  const signing = new GeneralSign(payload);
  signing
    .addSignature(await importJWK(key.jwk as JWK, key.alg))
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: FEED_TYPE });
  const { payload: encoded, signatures } = await signing.sign();
  const others = before.filter((each) => headerOf(each)?.['kid'] !== key.kid);
  return { payload: encoded, signatures: [...others, ...(signatures as Signature[])] };
}

/** One verdict a signature, in their order. */
export async function judge({ payload, signatures }: SignedDocument, ring: KeyRing): Promise<Verdict[]> {
  const verdicts = signatures.slice(0, MOST_SIGNATURES).map(async (each): Promise<Verdict> => {
    const { kid, alg, typ } = headerOf(each) ?? {};
    const key = typeof kid === 'string' && Object.hasOwn(ring, kid) ? ring[kid] : undefined;
    const verdict = (fault?: string): Verdict => ({ kid: typeof kid === 'string' ? kid : '?', key, fault });
    if (!key) return verdict('its key is not in the key ring');
    if (alg !== key.alg) return verdict(`it says ${JSON.stringify(alg)}, the key is for ${key.alg}`);
    if (typ !== FEED_TYPE) return verdict(`it was given to ${JSON.stringify(typ)}, not to a feed (${FEED_TYPE})`);
    if (!SIGNATURE.test(each.signature)) return verdict('it is not spelled as a signature');
    try {
      // Nothing besides the two: an unprotected header would not be signed.
      const { protected: head, signature } = each;
      await flattenedVerify({ payload, protected: head, signature }, await importJWK(key.jwk as JWK, key.alg), {
        algorithms: [key.alg],
      });
      return verdict();
    } catch (error) {
      return verdict(
        error instanceof errors.JWSSignatureVerificationFailed ? 'the content is not what was signed' : (error as Error).message,
      );
    }
  });
  return Promise.all(verdicts);
}

function headerOf({ protected: head }: Signature): Readonly<Record<string, unknown>> | undefined {
  try {
    return Object(JSON.parse(new TextDecoder().decode(base64url.decode(head)))) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
