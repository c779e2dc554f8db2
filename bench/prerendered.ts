/** A page as the built `quattropole prerender` makes it, with what it is made of: the built feed, or files of one. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { STABLE } from '../scripts/channels.js';
import type * as api from '../src/cli/prerender/api.js';

/** The script's origin is known only when the pages are served. */
const ORIGIN = 'https://widgets.example';

/** One of the two ways, with its name for the tables. */
export interface Prerendered {
  id: string;
  name: string;
  html: string;
}

/** With its styles in the page, which is the usual way, and linked. */
export const prerendered = (html: string, files?: ReadonlyMap<string, string>): Promise<Prerendered[]> =>
  Promise.all([
    prerenderedWith('inline', html, files).then((html) => ({ id: 'prerendered', name: 'prerendered', html })),
    prerenderedWith('link', html, files).then((html) => ({ id: 'prerendered-link', name: 'prerendered, styles linked', html })),
  ]);

async function prerenderedWith(
  styles: NonNullable<api.PrerenderOptions['styles']>,
  html: string,
  files: ReadonlyMap<string, string> | undefined,
): Promise<string> {
  const { prerender } = (await import(pathToFileURL('dist/cli/prerender.js').href)) as typeof api;
  const page = html.replaceAll('{{widgets}}', ORIGIN).replaceAll('{{stable}}', STABLE);
  const folder = files && (await mkdtemp(join(tmpdir(), 'qp-bench-')));
  try {
    for (const [name, text] of files ?? []) {
      const file = join(folder!, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const result = await prerender(page, { feed: folder ?? 'dist/feed/v1', styles });
    const [issue] = result.issues;
    if (issue) throw new Error(`${issue.tag}, line ${issue.line}: ${issue.message}`);
    return result.html.replaceAll(ORIGIN, '{{widgets}}');
  } finally {
    if (folder) await rm(folder, { recursive: true });
  }
}
