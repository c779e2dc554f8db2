/** What a picture must be: a drawing of shapes only, small, of the one size; a photograph that is there. */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { issueOf, type Issue, type Item } from './read.js';
import { isLink, stringsOf } from './walk.js';

/** Bytes of a drawing after brotli. */
const BUDGET = 12 * 1024;
const FOLDER = 'pictures/';
const compress = promisify(brotliCompress);

export async function pictureIssues(items: readonly Item[], root: string): Promise<Issue[]> {
  const pictures = items.flatMap((item) =>
    [...stringsOf(item.data['image'], 'image')]
      .filter(([field, path]) => /\.contentUrl$/.test(field) && !isLink(path))
      .map(([field, path]) => ({ item, field, path })),
  );
  // A drawing that several items share is looked at once.
  const each = pictures.filter(({ path }, index) => pictures.findIndex((other) => other.path === path) === index);
  const found = await Promise.all(
    each.map(async ({ item, field, path }) =>
      (await fileFindings(path, root)).map((finding) => issueOf(item, field, ...finding)),
    ),
  );
  return found.flat();
}

type Finding = [message: string, remedy: string];

async function fileFindings(path: string, root: string): Promise<Finding[]> {
  if (!path.startsWith(FOLDER) || path.includes('..')) return [[`${path} is not in ${FOLDER}`, `put the picture into ${FOLDER}`]];
  const missing: Finding = [`there is no ${path}`, 'add the picture, or take the image away'];
  if (!path.endsWith('.svg')) {
    return access(join(root, path)).then(
      () => [],
      () => [missing],
    );
  }
  const svg = await readFile(join(root, path), 'utf8').catch(() => undefined);
  return svg === undefined ? [missing] : (await drawingFindings(svg)).map(([message, remedy]) => [`${path}: ${message}`, remedy]);
}

async function drawingFindings(svg: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  const forbidden =
    /<(script|style|text|image|foreignObject|a|iframe|filter|animate\w*|set)\b|\son\w+\s*=|\sstyle\s*=|(?:href|src)\s*=\s*["'](?!#)|url\((?!#)|<!ENTITY|<!DOCTYPE/i.exec(
      svg,
    );
  if (forbidden) {
    findings.push([
      `has ${forbidden[0].trim()}`,
      'a drawing is shapes only: no script, style, text, picture or outside reference',
    ]);
  }
  if (!/viewBox="0 0 1200 800"/.test(svg)) findings.push(['is not drawn on 1200 × 800', 'set viewBox="0 0 1200 800"']);
  const bytes = (await compress(svg)).length;
  if (bytes > BUDGET) {
    const message = `weighs ${bytes} bytes after brotli, more than ${BUDGET}`;
    findings.push([message, 'simplify paths, round coordinates, repeat with <use>']);
  }
  return findings;
}
