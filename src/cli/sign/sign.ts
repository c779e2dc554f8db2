/** `quattropole sign` as it is called. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { SIGNED } from '../../campaign/early.js';
import { expectNoMore, UsageError, type Command } from '../command.js';
import type { Issue } from '../content/read.js';
import { describeIssue } from '../describe-issue.js';
import { writeWhole } from '../write-whole.js';
import { addSignature, payloadOf, readDocument, type SignedDocument } from './document.js';
import { inspectFeed } from './feed.js';
import { readPrivateKey } from './keys.js';

export const sign: Command = {
  usage: `Usage: quattropole sign feed/v1/index.json --key key.json [-o feed/v1/index${SIGNED}]

Signs a feed: its index, whose hashes hold all its parts, or a feed in one piece. The signed document holds the feed
as it is, beside which index.json stays for pages that ask for no signatures. Where the document is there already, as
another city signed first, one more signature is added to it; it must hold the very same feed.

Before, the feed is looked through: its dates, and whether its parts are there and what the index says.

  --key      the file that "quattropole keygen" wrote
  -o, --out  the signed document; default: beside the feed, ${SIGNED} in place of .json

Exit codes: 0 signed; 1 not signed, nothing is written; 2 called wrongly.`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { key: { type: 'string' }, out: { type: 'string', short: 'o' } },
    });
    const [file, ...others] = positionals;
    if (!file) throw new UsageError('Name the feed, such as feed/v1/index.json.');
    expectNoMore(others);
    if (!values.key) throw new UsageError('Name your key with --key, such as --key key.json.');
    if (!file.endsWith('.json') || file.endsWith(SIGNED))
      throw new UsageError(`Name the feed itself, such as index.json, and not "${file}".`);
    const out = values.out ?? file.replace(/\.json$/, SIGNED);
    try {
      console.log(await signFeed(file, values.key, out));
      return 0;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      console.error([...error.issues.map(describeIssue), '', 'Nothing was signed.'].join('\n'));
      return 1;
    }
  },
};

class Refusal extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super();
  }
}

const refuse = (file: string, message: string, remedy: string): never => {
  throw new Refusal([{ file, message, remedy }]);
};

/** Signs, writes, and says what was done. */
async function signFeed(file: string, keyFile: string, out: string): Promise<string> {
  const payload = (await read(file)) ?? refuse(file, 'is not there', 'is the path right? "quattropole pack" writes it');
  const secret = (await read(keyFile)) ?? refuse(keyFile, 'is not there', 'make one with "quattropole keygen"');
  const key = await readPrivateKey(secret.toString()).catch((error: Error) =>
    refuse(keyFile, `is no key: ${error.message}`, 'use the file that "quattropole keygen" wrote'),
  );
  const { summary, issues } = await inspectFeed(payload, file);
  if (issues.length) throw new Refusal(issues);
  const before = await read(out).then((bytes) => bytes && documentIn(bytes, out));
  if (before && !payload.equals(payloadOf(before))) {
    refuse(
      out,
      `holds another feed than ${file} is now`,
      'to begin anew, delete it, and let all sign again; otherwise fetch the feed that it was made for',
    );
  }
  const document = await addSignature(payload, key, before?.signatures);
  await writeWhole(out, JSON.stringify(document));
  const count = document.signatures.length;
  return `${file}: ${summary}.\nSigned by ${key.signer} (${key.kid}) in ${out}, which has ${count} signature${count > 1 ? 's' : ''} now.`;
}

function documentIn(bytes: Buffer, file: string): SignedDocument {
  try {
    return readDocument(bytes.toString());
  } catch (error) {
    return refuse(file, `is no signed document: ${(error as Error).message}`, 'delete it, or write elsewhere with -o');
  }
}

/** Undefined where there is no such file. */
const read = (file: string): Promise<Buffer | undefined> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    return refuse(file, `can't be read (${error.code})`, 'is it a file, and may you read it?');
  });
