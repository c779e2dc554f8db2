/**
 * Builds the sources once more, in another folder, on another day, in another time zone and language, and compares with `dist/`, file by file. What differs
 * is named, and fails: whoever checks out a release can then hold their build against ours.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, cp, link, mkdir, readdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/** In the repository, so that git still says which commit this is. */
const ELSEWHERE = '.cache/reproducible/elsewhere';
const DAYS = 400;

/** Runs first in each process of the build. Only what asks for the time gets another one. */
const laterClock = `data:text/javascript,${encodeURIComponent(`
const shift = ${DAYS} * 86400000;
const now = Date.now;
Date.now = () => now() + shift;
globalThis.Date = new Proxy(Date, { construct: (target, given, as) => Reflect.construct(target, given.length ? given : [Date.now()], as) });
`)}`;

async function hashes(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = files.sort().map(async (file): Promise<[string, string]> => {
    const hash = createHash('sha256').update(await readFile(file));
    return [file.slice(folder.length + 1), hash.digest('hex')];
  });
  return new Map(await Promise.all(pairs));
}

/** The libraries at the same place beside the sources, without copying some 700 MB: a link to the folder would have them elsewhere. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    // What tools keep there is of the first build.
    if (entry.name === '.cache') continue;
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await link(source, target).catch(() => copyFile(source, target));
  }
}

const here = await hashes('dist').catch(() => new Map<string, string>());
if (!here.size) {
  console.error('There is no dist/ to compare with: run "npm run build" first.');
  process.exit(1);
}

await rm(ELSEWHERE, { recursive: true, force: true });
await mkdir(ELSEWHERE, { recursive: true });
const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).trim();
for (const file of sources.split('\n')) await cp(file, join(ELSEWHERE, file));
await linkTree('node_modules', join(ELSEWHERE, 'node_modules'));

execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
  cwd: ELSEWHERE,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: `--import=${laterClock}` },
});
const there = await hashes(join(ELSEWHERE, 'dist'));

const different = [...new Set([...here.keys(), ...there.keys()])].filter((file) => here.get(file) !== there.get(file));
for (const file of different) {
  const how = !there.has(file) ? 'is in dist/ only' : !here.has(file) ? 'is in the second build only' : 'differs';
  console.error(`dist/${file} ${how}`);
}
if (different.length) {
  console.error(
    `\n${different.length} of ${here.size} files differ between two builds of the same sources; the second one is in ${ELSEWHERE}/dist.`,
  );
  process.exit(1);
}
await rm(ELSEWHERE, { recursive: true });
console.log(
  `Two builds, the second ${DAYS} days later in another folder, time zone and language: all ${here.size} files are the same.`,
);
