/** The tool as it is published: one folder of plain files that needs nothing else. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { EXACT } from '../../scripts/channels.js';

const { bin } = JSON.parse(await readFile('package.json', 'utf8')) as { bin: { quattropole: string } };

/** A copy of the tool far from this repository's libraries, called in that folder. */
async function unpacked(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'quattropole-bundle-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await cp('dist/cli', join(folder, 'dist/cli'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const run = (...args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, [join(folder, bin.quattropole), ...args], { cwd: folder }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });
  return { folder, run };
}

describe('the published tool', () => {
  it('explains itself, and ends with 2 where it is called wrongly', async (t) => {
    const { run } = await unpacked(t);
    const help = await run('--help');
    assert.deepEqual([help.code, help.stderr], [0, '']);
    assert.match(help.stdout, /Usage: quattropole collect[^]*Usage: quattropole pack[^]*Usage: quattropole check/);
    for (const args of [
      [],
      ['colect'],
      ['collect'],
      ['collect', 'x.json'],
      ['check'],
      ['collect', 'x.json', '-o', 'y', '--from', '2026-02-30'],
    ]) {
      const { code, stderr } = await run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, /Usage: quattropole/);
      assert.doesNotMatch(stderr, /\n {4}at /);
    }
  });

  it('checks the feed that was built', async (t) => {
    const { folder, run } = await unpacked(t);
    await cp('dist/feed/v1/campaign.json', join(folder, 'campaign.json'));
    const { stdout } = await run('check', 'campaign.json', '--json');
    const { findings } = JSON.parse(stdout) as { findings: { message: string }[] };
    // What is past is the day's fault, not the build's.
    assert.deepEqual(
      findings.filter(({ message }) => !/^was valid until|expired on/.test(message)),
      [],
    );
  });

  it('reads calendars in a process of its own, and says in a sentence what it cannot read', async (t) => {
    const { folder, run } = await unpacked(t);
    const source = { id: 'trier', city: 'trier', type: 'ics', url: 'nothing.ics' };
    await writeFile(join(folder, 'sources.json'), JSON.stringify({ sources: [source] }));
    await writeFile(join(folder, 'nothing.ics'), 'no calendar');
    const { code, stdout, stderr } = await run('collect', 'sources.json', '-o', 'out.json');
    assert.deepEqual([code, stderr], [1, '']);
    assert.match(stdout, /Trouble:\n {2}trier: .+\n {4}→ .+/);
    assert.doesNotMatch(stdout, /Cannot find module|ended early/);
    assert.ok(!(await readdir(folder)).includes('out.json'));
  });

  it('has all its libraries with it', async () => {
    const files = (await readdir('dist/cli')).filter((name) => name.endsWith('.js'));
    for (const name of files) {
      const code = await readFile(join('dist/cli', name), 'utf8');
      for (const [, from] of code.matchAll(/^import .*?from ["']([^."'][^"']*)["'];?$/gm)) {
        assert.ok(from!.startsWith('node:') || builtinModules.includes(from!), `${name} imports ${from}`);
      }
    }
    assert.match(await readFile(bin.quattropole, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('is no part of what browsers load', async () => {
    const root = `dist/${EXACT}`;
    const files = (await readdir(root, { recursive: true })).filter((name) => /^(quattropole|chunks.*)\.js$/.test(name));
    assert.ok(files.length > 20);
    const scripts = files.map((name) => `${root}/${name}`);
    for (const name of scripts) assert.doesNotMatch(await readFile(name, 'utf8'), /node:|OPENAGENDA_KEY|diceCoefficient/, name);
  });
});
