/** A release by one command: what it refuses, and that it then leaves all as it was. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { newer, released } from '../../scripts/release-notes.js';

/** A small repository with the command in it, on main, all committed. */
async function repository(
  t: TestContext,
  changelog = '# Changelog\n\n## Unreleased\n\n- A new widget.\n\n## 0.1.0 (2026-01-01)\n\n- All.\n',
) {
  const root = await mkdtemp(join(tmpdir(), 'quattropole-release-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  for (const file of ['scripts/release.ts', 'scripts/release-notes.ts']) await cp(file, join(root, file));
  await symlink(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  await writeFile(join(root, '.gitignore'), 'node_modules\nrelease\n');
  await writeFile(
    join(root, 'package.json'),
    '{ "name": "x", "version": "0.1.0", "type": "module", "scripts": { "generate": "exit 3" } }\n',
  );
  for (const file of ['README.md', 'SECURITY.md']) await writeFile(join(root, file), 'In 0.1.0/ lies the script.\n');
  await writeFile(join(root, 'CHANGELOG.md'), changelog);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: root, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'All');
  const state = () => git('log', '--oneline') + git('tag') + git('status', '--porcelain') + git('diff');
  const release = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/release.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    return { status, stderr };
  };
  return { root, git, state, release };
}

describe('npm run release', () => {
  it('says how it is called', async (t) => {
    const { release } = await repository(t);
    for (const args of [[], ['0.2.0', '0.3.0'], ['0.2.0', '--dry']]) {
      const { status, stderr } = release(...args);
      assert.equal(status, 1);
      assert.match(stderr, /^Usage: npm run release -- <version> \[--dry-run\]/);
    }
  });

  it('refuses changes, another branch, a tag that exists and what is no newer version, all at once, and changes nothing', async (t) => {
    const { root, git, state, release } = await repository(t);
    git('tag', 'v0.1.0');
    git('checkout', '--quiet', '-b', 'topic');
    await writeFile(join(root, 'README.md'), 'Half done.\n');
    const before = state();
    const { status, stderr } = release('0.1.0');
    assert.equal(status, 1);
    assert.match(stderr, /^No release of 0\.1\.0\. Nothing was changed\.$/m);
    assert.match(stderr, /^- the tree has changes that are not committed: commit or stash them\n {4}M README\.md/m);
    assert.match(stderr, /^- this is the branch "topic": releases are made from "main"$/m);
    assert.match(stderr, /^- the tag v0\.1\.0 exists/m);
    assert.match(stderr, /^- 0\.1\.0 stands in package\.json already/m);
    assert.equal(state(), before);
  });

  it('refuses a version that is none, or an older one', async (t) => {
    const { release } = await repository(t);
    assert.match(release('v0.2').stderr, /^- "v0\.2" is no version: three numbers, such as 0\.2\.0$/m);
    assert.match(release('0.0.9').stderr, /^- 0\.0\.9 is not newer than 0\.1\.0/m);
  });

  it('refuses an empty changelog', async (t) => {
    const { state, release } = await repository(t, '# Changelog\n\n## Unreleased\n\n## 0.1.0 (2026-01-01)\n\n- All.\n');
    const before = state();
    const { status, stderr } = release('0.2.0');
    assert.equal(status, 1);
    assert.match(stderr, /^- CHANGELOG\.md has nothing under its "\(unreleased\)" heading/m);
    assert.equal(state(), before);
  });

  it('takes all back where something fails on the way', async (t) => {
    const { state, release } = await repository(t);
    const before = state();
    const { status, stderr } = release('0.2.0', '--dry-run');
    assert.equal(status, 1);
    assert.match(stderr, /The release of 0\.2\.0 failed; commit, tag and files are as they were\..*generate/);
    assert.equal(state(), before);
  });
});

describe('the notes of a release', () => {
  it('are what stands below the unreleased heading, which gets version and day', () => {
    const before = '# Changelog\n\n## 0.2.0 (unreleased)\n\n- New.\n\n## 0.1.0 (2026-01-01)\n\n- All.\n';
    const { changelog, notes } = released(before, '0.2.0', '2026-12-01');
    assert.equal(notes, '- New.');
    assert.equal(changelog, before.replace('(unreleased)', '(2026-12-01)'));
  });

  it('are of a newer version', () => {
    assert.ok(newer('0.10.0', '0.9.1') && newer('1.0.0', '1.0.0-beta.2') && newer('1.0.0-beta.10', '1.0.0-beta.2'));
    assert.ok(!newer('0.9.1', '0.10.0') && !newer('1.0.0-beta.1', '1.0.0') && !newer('1.0.0', '1.0.0'));
  });
});
