/** The two files that hold keys: a signer's own, which is secret, and the key ring, which is not. */
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { Key, KeyRing } from '../../campaign/verify.js';
import type { Issue } from '../content/read.js';

export const ALGORITHMS = ['Ed25519', 'ES256'] as const satisfies readonly Key['alg'][];
const CURVES: Readonly<Record<Key['alg'], string>> = { Ed25519: 'Ed25519', ES256: 'P-256' };

/** What `keygen` writes: a key with its private part, and its id. */
export interface PrivateKey extends Key {
  kid: string;
}

export async function makeKey(signer: string, alg: Key['alg']): Promise<PrivateKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  // Readable, and no two alike (RFC 7638).
  const kid = `${signer}-${(await calculateJwkThumbprint(await exportJWK(publicKey))).slice(0, 10)}`;
  return { kid, signer, alg, jwk: await exportJWK(privateKey) };
}

/** The entry of the key ring that belongs to it. */
export function publicEntry({ kid, signer, alg, jwk }: PrivateKey): KeyRing {
  const { kty, crv, x, y } = jwk;
  return { [kid]: { signer, alg, jwk: { kty, crv, x, ...(y && { y }) } as JsonWebKey } };
}

/** The key in a file that `keygen` wrote; throws where it is none. */
export async function readPrivateKey(text: string): Promise<PrivateKey> {
  const key = JSON.parse(text) as PrivateKey;
  const whole = ['kid', 'signer', 'alg', 'jwk'].every((field) => field in key);
  if (!whole || !ALGORITHMS.includes(key.alg) || !key.jwk.d) throw new Error('it has no private key');
  await importJWK(key.jwk as JWK, key.alg);
  return key;
}

/** A key ring, and what is wrong with it. */
export async function readRing(text: string, file: string): Promise<{ ring: KeyRing; issues: Issue[] }> {
  const issues: Issue[] = [];
  const tell = (item: string, field: string | undefined, message: string, remedy: string) =>
    issues.push({ file, item, field, message, remedy });
  let ring: KeyRing = {};
  try {
    ring = Object(JSON.parse(text)) as KeyRing;
  } catch (error) {
    tell(
      '',
      undefined,
      `is not JSON: ${(error as Error).message}`,
      'put together what "quattropole keygen" printed: { "kid": { … }, "kid": { … } }',
    );
  }
  for (const [kid, key] of Object.entries(ring)) {
    const { signer, alg, jwk } = Object(key) as Partial<Key>;
    if (typeof signer !== 'string' || !signer) tell(kid, 'signer', 'says not whose key it is', 'write the city, such as "trier"');
    if (!ALGORITHMS.includes(alg!)) tell(kid, 'alg', `is ${JSON.stringify(alg)}`, `it must be ${ALGORITHMS.join(' or ')}`);
    else if (jwk?.crv !== CURVES[alg!])
      tell(kid, 'jwk.crv', `does not go with ${alg}`, `a key for ${alg} has "crv": "${CURVES[alg!]}"`);
    else if (jwk.d)
      tell(
        kid,
        'jwk.d',
        'is the private part of the key',
        'take it for stolen: make a new key, and put only the public one here',
      );
    else
      await importJWK(jwk as JWK, alg).catch((error: Error) =>
        tell(kid, 'jwk', error.message, 'copy it again as "keygen" printed it'),
      );
  }
  if (!issues.length && !Object.keys(ring).length) tell('', undefined, 'has no keys', 'put in what "quattropole keygen" printed');
  return { ring, issues };
}
