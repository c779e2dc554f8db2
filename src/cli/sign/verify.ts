/** `quattropole verify` as it is called. */
import { parseArgs } from 'node:util';
import { SIGNED } from '../../campaign/early.js';
import { MOST_SIGNATURES, type KeyRing } from '../../campaign/verify.js';
import { expectNoMore, UsageError, type Command } from '../command.js';
import type { Issue } from '../content/read.js';
import { describeIssue } from '../describe-issue.js';
import { judge, payloadOf, readDocument, type SignedDocument, type Verdict } from './document.js';
import { addressOf, inspectFeed, readBytes } from './feed.js';
import { readRing } from './keys.js';

export const verify: Command = {
  usage: `Usage: quattropole verify feed/v1/index${SIGNED} --keys keys.json [--threshold 2]

Says who signed a feed, who is missing, and whether pages that ask for these keys would show it: enough signers, not
expired, not too old, all parts there and as they were signed. Both the document and the keys may be web addresses.

  --keys       the key ring: { "kid": { "signer", "alg", "jwk" } }
  --threshold  how many different signers there must be; default: 1

Exit codes: 0 pages show it; 1 they do not; 2 called wrongly.`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { keys: { type: 'string' }, threshold: { type: 'string', default: '1' } },
    });
    const [file, ...others] = positionals;
    if (!file) throw new UsageError(`Name the signed document, such as feed/v1/index${SIGNED}.`);
    expectNoMore(others);
    if (!values.keys) throw new UsageError('Name the key ring with --keys, such as --keys keys.json.');
    const threshold = Number(values.threshold);
    if (!Number.isInteger(threshold) || threshold < 1)
      throw new UsageError(`--threshold ${values.threshold} is no number from 1 on.`);
    const { lines, issues } = await report(file, values.keys, threshold);
    const end = issues.length ? 'REFUSED: pages with these keys do not show it.' : 'All is well: pages with these keys show it.';
    console.log([...lines, ...issues.map(describeIssue), '', `${file}: ${end}`].join('\n'));
    return issues.length ? 1 : 0;
  },
};

async function report(file: string, keys: string, threshold: number): Promise<{ lines: string[]; issues: Issue[] }> {
  const [ringText, text] = await Promise.all([readText(keys), readText(file)]);
  if (ringText instanceof Error) return { lines: [], issues: [unreadable(keys, ringText)] };
  const { ring, issues } = await readRing(ringText, keys);
  if (issues.length) return { lines: [], issues };
  if (text instanceof Error) return { lines: [], issues: [unreadable(file, text)] };
  let document: SignedDocument;
  try {
    document = readDocument(text);
  } catch (error) {
    const remedy = 'name the document that "quattropole sign" wrote; was it sent whole?';
    return { lines: [], issues: [{ file, message: `is no signed document: ${(error as Error).message}`, remedy }] };
  }
  const verdicts = await judge(document, ring);
  const lines = describeSigners(verdicts, ring);
  const signers = new Set(verdicts.flatMap(({ key, fault }) => (key && !fault ? [key.signer] : [])));
  if (signers.size < threshold) {
    issues.push({
      file,
      message: `${signers.size} of ${threshold} signers needed`,
      remedy: remedyFor(verdicts, ring, threshold),
    });
    // What nobody vouches for is not read.
    return { lines, issues };
  }
  if (document.signatures.length > MOST_SIGNATURES) {
    lines.push(`Only the first ${MOST_SIGNATURES} of ${document.signatures.length} signatures count.`);
  }
  const payload = payloadOf(document);
  const { summary, issues: faults } = await inspectFeed(payload, file);
  if (summary) lines.push('', `The feed is ${summary}.`);
  const plain = file.replace(SIGNED, '.json');
  const beside = plain === file ? undefined : await readBytes(addressOf(plain)).catch(() => undefined);
  if (beside && !Buffer.from(beside).equals(payload)) {
    lines.push(`${plain}, for pages that ask for no signatures, is another feed than the signed one.`);
  }
  return { lines, issues: faults };
}

/** A line a signature, then those of the ring who have not signed. */
function describeSigners(verdicts: readonly Verdict[], ring: KeyRing): string[] {
  const signed = new Set(verdicts.flatMap(({ key }) => key?.signer ?? []));
  const missing = [...new Set(Object.values(ring).map(({ signer }) => signer))].filter((signer) => !signed.has(signer));
  const rows = [
    ...verdicts.map(({ kid, key, fault }) => [
      key?.signer ?? '?',
      fault ? 'NOT VALID' : 'valid',
      fault ? `${kid}: ${fault}` : kid,
    ]),
    ...missing.map((signer) => [signer, 'missing', 'has not signed']),
  ] as [string, string, string][];
  const width = Math.max(0, ...rows.map(([signer]) => signer.length));
  return rows.map(([signer, state, detail]) => `${signer.padEnd(width)}  ${state.padEnd(9)}  ${detail}`);
}

function remedyFor(verdicts: readonly Verdict[], ring: KeyRing, threshold: number): string {
  if (verdicts.some(({ key, fault }) => key && fault)) {
    return 'it is not what was signed: publish it as it was, and where nobody of you changed it, take the server for broken into';
  }
  const known = new Set(Object.values(ring).map(({ signer }) => signer)).size;
  return known < threshold
    ? `the key ring has ${known} signer${known === 1 ? '' : 's'} only: add keys, or ask for fewer`
    : 'have the missing ones sign the same feed with "quattropole sign", or bring the key ring up to date';
}

const unreadable = (file: string, error: Error): Issue => ({
  file,
  message: `can't be read (${error.message})`,
  remedy: 'is the path right?',
});

const readText = (name: string): Promise<string | Error> =>
  readBytes(addressOf(name)).then(
    (bytes) => new TextDecoder().decode(bytes),
    (error: NodeJS.ErrnoException) => new Error(error.code ?? error.message),
  );
