/** The pipeline in one call: content → check → feed. Used by the command, the build and the demo's server. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Campaign } from '../../campaign/schema.js';
import { compile, type Compiled } from './compile.js';
import { editorialIssues } from './editorial.js';
import { readContent, type Issue } from './read.js';

/** "Today" in a build is the commit's date, so that two builds of one commit are the same. */
export function commitDate(cwd: string): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs'], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || systemDate();
  } catch {
    // An unpacked tarball has no git.
    return systemDate();
  }
}
const systemDate = () => new Date().toISOString().slice(0, 10);

export interface Built extends Compiled {
  /** All findings, in the order of files and lines. */
  issues: Issue[];
}

export async function buildCampaign(root: string, today = commitDate(root)): Promise<Built> {
  const { content, issues } = await readContent(root);
  const compiled = await compile(content, { root, today });
  const all = [...issues, ...compiled.issues, ...(await editorialIssues(content, compiled, { root, today }))];
  all.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
  return { ...compiled, issues: all };
}

/** Writes the feed, its schema and its pictures into a folder; each file appears whole or not at all. */
export async function writeFeed(built: Built, root: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const put = async (name: string, value: unknown) => {
    const file = join(folder, name);
    await writeFile(`${file}.part`, JSON.stringify(value));
    await rename(`${file}.part`, file);
  };
  await put('campaign.json', built.campaign);
  await put('campaign.schema.json', { $schema: 'https://json-schema.org/draft/2020-12/schema', ...Campaign });
  await cp(join(root, 'pictures'), join(folder, 'pictures'), { recursive: true, filter: (source) => !/\.[a-z]+$/.test(source) || /\.(svg|jpe?g|webp|avif|png)$/.test(source) });
}

/** A finding as a person reads it: file:line item › field: what. Remedy. */
export const describe = ({ file, line, item, field, message, remedy }: Issue): string =>
  `content/${file}${line ? `:${line}` : ''}${item ? ` ${item}` : ''}${field ? ` › ${field}` : ''}: ${message}${remedy ? `\n    → ${remedy}` : ''}`;
