/** `quattropole keygen` as it is called. */
import { open, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Key } from '../../campaign/verify.js';
import { expectNoMore, UsageError, type Command } from '../command.js';
import { describeIssue } from '../describe-issue.js';
import { ALGORITHMS, makeKey, publicEntry } from './keys.js';

export const keygen: Command = {
  usage: `Usage: quattropole keygen --signer trier -o key.json [--alg Ed25519|ES256]

Makes a key to sign feeds with. The private key is written to a file that its owner alone may read: it never leaves
this machine. The public one is printed, for the key rings of those who show the feed:

  quattropole keygen --signer trier -o key.json > trier.json

  --signer   who signs: a city, such as trier; several keys of one signer count as one
  --alg      Ed25519 (default), for browsers from 2023 to 2025 on; ES256, for all
  -o, --out  the file for the private key; one that is there is never written over

Exit codes: 0 made; 1 the file can't be written, nothing is made; 2 called wrongly.`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { signer: { type: 'string' }, alg: { type: 'string', default: 'Ed25519' }, out: { type: 'string', short: 'o' } },
    });
    const { signer = '', alg, out } = values;
    expectNoMore(positionals);
    if (!/^[a-z][a-z0-9-]*$/.test(signer))
      throw new UsageError('Say who signs with --signer, in small letters, digits and hyphens, such as trier.');
    if (!ALGORITHMS.includes(alg as Key['alg']))
      throw new UsageError(`--alg ${alg} is not known; use ${ALGORITHMS.join(' or ')}.`);
    if (!out) throw new UsageError('Name the file for the private key with -o, such as -o key.json.');
    const key = await makeKey(signer, alg as Key['alg']);
    try {
      await writeSecret(out, `${JSON.stringify(key, undefined, 2)}\n`);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const taken = code === 'EEXIST';
      console.error(
        describeIssue({
          file: out,
          message: taken ? 'is there already, and a key that is lost cannot be made again' : message,
          remedy: taken ? 'choose another name, or move that file away' : 'choose a folder that you may write to',
        }),
      );
      return 1;
    }
    console.log(JSON.stringify(publicEntry(key), undefined, 2));
    console.error(
      `\nThe private key is in ${out}. Keep it secret, with a copy in a safe place. What is printed above belongs into the key rings.`,
    );
    return 0;
  },
};

/** Never over a file that is there, and never readable by others, not for a moment. */
async function writeSecret(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}
