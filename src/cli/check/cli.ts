/** `quattropole check` as it is called. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CampaignError } from '../../campaign/campaign.js';
import { REMEDIES } from '../../campaign/explain.js';
import { dayIn } from '../../campaign/select-events.js';
import { expectNoMore, UsageError, type Command } from '../command.js';
import { describeIssue } from '../describe-issue.js';
import { checkFeed, type Finding } from './check.js';

/** How many findings of one kind are told in full. */
const SHOWN = 5;

export const check: Command = {
  usage: `Usage: quattropole check campaign.json [--strict] [--json]

Looks through a feed. Errors are what a visitor's browser leaves out or shows wrongly: wrong fields, ids that stand
twice, references to nothing, dates that do not exist, connections and content that have expired. Warnings are what it
makes do with: a language that is missing, a text that is too long, a link that is not encrypted.

  --strict   warnings are errors
  --json     all findings on the standard output, for programs

Exit codes: 0 no errors; 1 errors; 2 called wrongly.`,

  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { strict: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    });
    const [file, ...others] = positionals;
    if (!file) throw new UsageError('Name the feed, such as feed/v1/campaign.json.');
    expectNoMore(others);
    const findings = await findingsOf(file, dayIn(new Date(), 'Europe/Luxembourg'));
    const wrong = findings.filter(({ severity }) => severity === 'error' || values.strict).length;
    if (values.json) console.log(JSON.stringify({ file, ok: !wrong, findings }, undefined, 2));
    else console.log(formatFindings(file, findings));
    return wrong ? 1 : 0;
  },
};

async function findingsOf(file: string, today: string): Promise<Finding[]> {
  const failed = (message: string, remedy: string): Finding[] => [{ severity: 'error', path: '', message, remedy }];
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return failed(`can't be read (${(error as NodeJS.ErrnoException).code})`, 'is the path right?');
  }
  try {
    return checkFeed(JSON.parse(text), { file, today });
  } catch (error) {
    if (error instanceof SyntaxError) return failed(`is not JSON: ${error.message}`, REMEDIES.json);
    if (error instanceof CampaignError) return failed(error.message.replace(`${file}: `, ''), REMEDIES[error.code]);
    throw error;
  }
}

/** A few of each kind: the same language may be missing a thousand times. */
function formatFindings(file: string, findings: readonly Finding[]): string {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const kind = [finding.severity, finding.path.replace(/\d+/g, ''), finding.message.replace(/".*"|\d+/g, '')].join(' ');
    const list = kinds.get(kind);
    if (list) list.push(finding);
    else kinds.set(kind, [finding]);
  }
  const lines = [...kinds.values()].flatMap((all) => [
    ...all.slice(0, SHOWN).map((finding) => line(file, finding)),
    ...(all.length > SHOWN ? [`    and ${all.length - SHOWN} more such; --json lists them`] : []),
  ]);
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const sum = findings.length ? `${count('error')} error(s), ${count('warning')} warning(s).` : 'All is well.';
  return [...lines, ...(lines.length ? [''] : []), `${file}: ${sum}`].join('\n');
}

const line = (file: string, { severity, path, id, message, remedy }: Finding): string =>
  describeIssue({
    file,
    field: [path, id ? `(${id})` : ''].filter(Boolean).join(' '),
    message: severity === 'warning' ? `warning: ${message}` : message,
    remedy,
  });
