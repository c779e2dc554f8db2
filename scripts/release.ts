/**
 * `npm run release -- 0.2.0 [--dry-run]`: version, changelog, commit, tag, and in `release/` the tarball, the static files, checksums, hashes for `integrity`, and the bill of materials. All
 * that can be refused is refused before anything is touched; what fails later is undone. Nothing is pushed or published: that stays a person's decision, and the last lines say how.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dateHeading, newer, released } from './release-notes.js';

const OUT = 'release';
const RELEASE_BRANCH = 'main';

class Refusal extends Error {}
const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' }).trim();
const git = (...args: string[]) => run('git', ...args);
const loudly = (...args: string[]) => {
  console.log(`\n> npm ${args.join(' ')}`);
  execFileSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
};

function read(): { version: string; dry: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    });
    if (positionals.length === 1) return { version: positionals[0]!, dry: values['dry-run'] };
  } catch {
    // The same remedy as for a missing version.
  }
  throw new Refusal('Usage: npm run release -- <version> [--dry-run], for example: npm run release -- 0.2.0 --dry-run');
}

/** All that speaks against a release, at once. */
function objections(version: string, current: string, changelog: string): string[] {
  const found: string[] = [];
  const dirty = git('status', '--porcelain');
  if (dirty) found.push(`the tree has changes that are not committed: commit or stash them\n${dirty.replace(/^/gm, '    ')}`);
  const branch = git('rev-parse', '--abbrev-ref', 'HEAD');
  if (branch !== RELEASE_BRANCH) found.push(`this is the branch "${branch}": releases are made from "${RELEASE_BRANCH}"`);
  if (git('tag', '--list', `v${version}`))
    found.push(`the tag v${version} exists: a version is released once, take the next number`);
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) found.push(`"${version}" is no version: three numbers, such as 0.2.0`);
  // The first release has the version that stands there already.
  else if (version !== current && !newer(version, current))
    found.push(`${version} is not newer than ${current}, which package.json has`);
  else if (version === current && git('tag', '--list', 'v*'))
    found.push(`${version} stands in package.json already: take the next number`);
  if (!released(changelog, version, '2000-01-01').notes)
    found.push('CHANGELOG.md has nothing under its "(unreleased)" heading: say what changes for those who embed the widgets');
  return found;
}

async function assemble(version: string): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT);
  const [{ filename }] = JSON.parse(run('npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', OUT)) as [
    { filename: string },
  ];
  const name = filename.replace(/\.tgz$/, '');
  // What a static host needs, apart from the modules and the tool.
  execFileSync('tar', ['-czf', `${OUT}/${name}-static.tgz`, '-C', 'dist', version, `v${version.split('.')[0]}`, 'feed']);
  for (const file of ['integrity.json', 'sbom.cdx.json']) await copyFile(`dist/${version}/${file}`, `${OUT}/${file}`);
  const sums: string[] = [];
  for (const file of (await readdir(OUT)).sort())
    sums.push(
      `${createHash('sha256')
        .update(await readFile(join(OUT, file)))
        .digest('hex')}  ${file}\n`,
    );
  await writeFile(join(OUT, 'SHA256SUMS'), sums.join(''));
}

async function main(): Promise<void> {
  const { version, dry } = read();
  const changelog = await readFile('CHANGELOG.md', 'utf8');
  const { version: current } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const found = objections(version, current, changelog);
  if (found.length)
    throw new Refusal(`No release of ${version}. Nothing was changed.\n${found.map((each) => `- ${each}`).join('\n')}`);

  const start = git('rev-parse', 'HEAD');
  const today = dateHeading(new Date());
  const { changelog: next, notes } = released(changelog, version, today);
  let tagged = false;
  const undo = () => {
    if (tagged) git('tag', '--delete', `v${version}`);
    git('reset', '--hard', start);
  };
  try {
    await writeFile('CHANGELOG.md', next);
    loudly('version', version, '--no-git-tag-version', '--allow-same-version');
    loudly('run', 'generate');
    for (const file of ['README.md', 'SECURITY.md']) {
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replaceAll(`${current}/`, `${version}/`));
    }
    // Committed first: the commit's day is in the feed that is built.
    git('commit', '--all', '--message', `Release ${version}`);
    git('tag', '--annotate', `v${version}`, '--message', notes);
    tagged = true;
    loudly('run', 'build', '--', '--check');
    loudly('run', 'package');
    // What takes long: a dry run is about the release itself.
    if (!dry) {
      loudly('run', 'reproducible');
      loudly('run', 'consumer');
      loudly('test', '--', '--no-build');
    }
    await assemble(version);
  } catch (error) {
    undo();
    throw new Refusal(
      `The release of ${version} failed; commit, tag and files are as they were. ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (dry) undo();
  console.log(`\n${OUT}/\n${(await readFile(join(OUT, 'SHA256SUMS'), 'utf8')).replace(/^/gm, '  ')}\n${notes}\n`);
  if (dry)
    console.log(
      `A dry run, without the tests: ${version} was built and is in ${OUT}/ to look at; commit and tag are taken back.`,
    );
  else
    console.log(
      [
        `${version} is committed and tagged here, and nowhere else yet. To publish it:`,
        `  git push --follow-tags`,
        `  npm publish ${OUT}/*[0-9].tgz        in a workflow with "id-token: write", which gives it its provenance`,
        `  upload ${OUT}/*-static.tgz, the version's folder first, the stable entry last (README, Hosting)`,
        `  npx tsx scripts/keep-release.ts      and commit what it keeps for the test of compatibility`,
      ].join('\n'),
    );
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
