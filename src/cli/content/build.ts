/** The pipeline in one call: content → check → feed. Used by the command, the build and the demo's server. */
import { execFileSync } from 'node:child_process';
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describeIssue } from '../describe-issue.js';
import { feedFiles } from '../pack/pack.js';
import { writeWhole } from '../write-whole.js';
import { compile, type Compiled } from './compile.js';
import { editorialIssues } from './editorial.js';
import { linkAndDateIssues } from './links.js';
import { pictureIssues } from './pictures.js';
import { listsOf, readContent, type Content, type Issue } from './read.js';
import { sourceIssues, sourcesPage } from './sources.js';
import { spellingIssues } from './spelling.js';
import { textIssues } from './texts.js';

/** "Today" in a build is the commit's date, so that two builds of one commit are the same. */
export function commitDate(cwd: string): string {
  try {
    const date = execFileSync('git', ['log', '-1', '--format=%cs'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return date.trim() || systemDate();
  } catch {
    // An unpacked tarball has no git.
    return systemDate();
  }
}
const systemDate = () => new Date().toISOString().slice(0, 10);

export interface Built extends Compiled {
  content: Content;
  /** All findings, in the order of files and lines. */
  issues: Issue[];
  /** The page of sources; only where there are no findings. */
  sources: string;
}

/** The campaign as the files have it; what is wrong with them, as far as reading them shows. */
export interface Draft {
  root: string;
  today: string;
  content: Content;
  compiled: Compiled;
  issues: Issue[];
}

export async function draftCampaign(root: string, today = commitDate(root)): Promise<Draft> {
  const { content, issues } = await readContent(root);
  return { root, today, content, issues, compiled: await compile(content, { root, today }) };
}

export const buildCampaign = async (root: string, today?: string): Promise<Built> => examine(await draftCampaign(root, today));

/** Finds whatever else is wrong, which takes longer than all before. */
export async function examine({ root, today, content, issues, compiled }: Draft): Promise<Built> {
  const items = Object.values(listsOf(content)).flat();
  const all = [
    ...issues,
    ...compiled.issues,
    ...editorialIssues(content, compiled, { today, whole: !issues.length }),
    ...linkAndDateIssues(content.campaign ? [content.campaign, ...items] : items),
    ...(await pictureIssues(items, root)),
    ...sourceIssues(content),
    ...textIssues(items, compiled.glossary),
    ...(await spellingIssues(items, content.words)),
  ];
  const found = inOrder(all);
  return { ...compiled, content, issues: found, sources: found.length ? '' : sourcesPage(content) };
}

/** In the order of files and lines; what a festival's dates have in common is said once. */
function inOrder(issues: readonly Issue[]): Issue[] {
  const keyOf = ({ file, line = 0, field = '', message }: Issue) =>
    [file, String(line).padStart(6, '0'), field, message].join('\n');
  const byKey = new Map(issues.map((issue) => [keyOf(issue), issue]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, issue]) => issue);
}

/** Writes the feed, whole and in parts, its schema, its pictures and a calendar file an event into a folder; each file appears whole or not at all. */
export async function writeFeed({ campaign }: Pick<Built, 'campaign'>, root: string, folder: string): Promise<void> {
  const files = feedFiles(campaign);
  for (const [name, text] of files) await writeWhole(join(folder, name), text);
  // What an earlier feed had and this one has not.
  for (const name of await readdir(join(folder, 'events')))
    if (!files.has(`events/${name}`)) await rm(join(folder, 'events', name));
  await cp(join(root, 'pictures'), join(folder, 'pictures'), {
    recursive: true,
    filter: (source) => !/\.[a-z]+$/.test(source) || /\.(svg|jpe?g|webp|avif|png)$/.test(source),
  });
}

/** A finding as a person reads it. */
export const describe = (issue: Issue): string => describeIssue({ ...issue, file: `content/${issue.file}` });
