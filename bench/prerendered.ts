/** A page as the built `quattropole prerender` makes it, with what it is made of: the built feed, or files of one. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { STABLE } from '../scripts/channels.js';
import type * as api from '../src/cli/prerender/api.js';

/** The script's origin is known only when the pages are served. */
const ORIGIN = 'https://widgets.example';

export async function prerendered(
  html: string,
  styles: NonNullable<api.PrerenderOptions['styles']>,
  files?: ReadonlyMap<string, string>,
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
