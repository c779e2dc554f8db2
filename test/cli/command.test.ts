/** The command as an editor, a build server and a watching terminal meet it. */
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { commitDate } from '../../src/cli/content/build.js';
import { fairness, formatReport } from '../../src/cli/content/report.js';
import { watchContent } from '../../src/cli/content/watch.js';
import { Copy } from './copy.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the real command in a folder, as `npm run content` does. */
const command = (cwd: string, ...args: string[]) =>
  new Promise<Ended>((resolve) => {
    execFile(process.execPath, ['--import', import.meta.resolve('tsx'), MAIN, ...args], { cwd }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

/** A repository of its own in the copy's folder, with one commit of that date. */
function commit(folder: string, date: string): void {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Editor',
    GIT_AUTHOR_EMAIL: 'editor@example.org',
    GIT_COMMITTER_NAME: 'Editor',
    GIT_COMMITTER_EMAIL: 'editor@example.org',
    GIT_AUTHOR_DATE: `${date}T12:00:00+0000`,
    GIT_COMMITTER_DATE: `${date}T12:00:00+0000`,
  };
  for (const args of [
    ['init', '-q'],
    ['add', 'content'],
    ['commit', '-q', '-m', 'Content'],
  ]) {
    execFileSync('git', args, { cwd: folder, env, stdio: 'ignore' });
  }
}

/** Every file of a folder with a digest of its bytes. */
async function bytesOf(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true })).sort();
  const entries = await Promise.all(
    files.map(async (file) => {
      const path = join(folder, file);
      return (await stat(path)).isFile()
        ? [
            [
              file,
              createHash('sha256')
                .update(await readFile(path))
                .digest('hex'),
            ],
          ]
        : [];
    }),
  );
  return Object.fromEntries(entries.flat()) as Record<string, string>;
}

const until = async (condition: () => boolean, what: string) => {
  for (let waited = 0; !condition(); waited += 20) {
    assert.ok(waited < 10_000, `waited in vain for ${what}`);
    await pause(20);
  }
};
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('npm run content', () => {
  it('writes feed, schema, pictures and sources where all is well, and ends with 0', async (t) => {
    const copy = await Copy.make(t);
    commit(copy.folder, '2026-07-01');
    const { code, stdout, stderr } = await command(copy.folder, 'content', '--out', 'out');
    assert.equal(stderr.replace(/^npm .*\n/gm, ''), '');
    assert.equal(code, 0);
    assert.match(stdout, /All is well\. The feed is in out\./);
    const files = Object.keys(await bytesOf(copy.out));
    assert.deepEqual(
      files.filter((name) => !name.startsWith('parts/')),
      [
        'campaign.json',
        'campaign.schema.json',
        'events/luxembourg-fair-2027-03-29.ics',
        'events/metz-fair-2026-11-20.ics',
        'events/saarbruecken-fair-2026-08-02.ics',
        'index.json',
        'pictures/tower.svg',
      ],
    );
    assert.equal(files.filter((name) => /^parts\/\w+\.(de|fr|lb|en)\.json$/.test(name)).length, 24);
    assert.match(await copy.read('SOURCES.md'), /generated/);
  });

  it('takes away the calendar file of an event that is not in the feed any more', async (t) => {
    const copy = await Copy.make(t);
    commit(copy.folder, '2026-07-01');
    await mkdir(join(copy.out, 'events'), { recursive: true });
    await writeFile(join(copy.out, 'events', 'long-gone.ics'), 'BEGIN:VCALENDAR');
    await command(copy.folder, 'content', '--out', 'out');
    assert.ok(!existsSync(join(copy.out, 'events', 'long-gone.ics')));
    assert.ok(existsSync(join(copy.out, 'events', 'metz-fair-2026-11-20.ics')));
  });

  it('ends with 1 and writes nothing where something is to be mended', async (t) => {
    const copy = await Copy.make(t);
    await copy.edit('cities/metz.yaml', 'url: https://', 'url: ');
    commit(copy.folder, '2026-07-01');
    const { code, stdout, stderr } = await command(copy.folder, 'content', '--out', 'out');
    assert.equal(code, 1);
    assert.equal(stdout, '');
    const line = await copy.lineOf('cities/metz.yaml', 'url: ');
    assert.match(
      stderr,
      new RegExp(`^content/cities/metz\\.yaml:${line} metz › url: .+\n    → .+\n\n1 finding\\(s\\); nothing was written\\.\n$`),
    );
    copy.wroteNothing();
  });

  it('keeps the feed that was there where something is to be mended', async (t) => {
    const copy = await Copy.make(t);
    assert.ok((await copy.run()).ok);
    const before = await bytesOf(copy.folder);
    await copy.edit('cities/metz.yaml', 'https://www.metz.example/', 'metz');
    assert.equal((await copy.run()).ok, false);
    const after = await bytesOf(copy.folder);
    assert.deepEqual({ ...after, 'content/cities/metz.yaml': '' }, { ...before, 'content/cities/metz.yaml': '' });
  });

  it('explains itself where it is called wrongly', async (t) => {
    const { folder } = await Copy.make(t);
    const wrong = [[], ['contents'], ['content', '--wach']].map((args) => command(folder, ...args));
    for (const { code, stderr } of await Promise.all(wrong)) {
      assert.equal(code, 2);
      assert.match(stderr, /Usage: quattropole content/);
      assert.doesNotMatch(stderr, /\n {4}at /);
    }
    const { code, stdout } = await command(folder, '--help');
    assert.equal(code, 0);
    assert.match(stdout, /--check/);
  });

  it('gives the same bytes for the same content', async (t) => {
    const [one, other] = [await Copy.make(t), await Copy.make(t)];
    assert.ok((await one.run()).ok && (await other.run()).ok);
    assert.deepEqual(await bytesOf(one.folder), await bytesOf(other.folder));
    const before = await bytesOf(one.folder);
    assert.ok((await one.run()).ok);
    assert.deepEqual(await bytesOf(one.folder), before);
  });

  it('takes the commit’s date for today', async (t) => {
    const copy = await Copy.make(t);
    commit(copy.folder, '2026-08-02');
    assert.equal(commitDate(copy.root), '2026-08-02');
    const { campaign } = await copy.build(commitDate(copy.root));
    assert.equal(campaign.dateModified, '2026-08-02');
    assert.deepEqual(
      campaign.events.filter(({ city }) => city === 'saarbruecken').map(({ startDate }) => startDate.slice(0, 10)),
      ['2026-08-02', '2027-08-01'],
    );
  });

  it('takes the computer’s date without a repository', async (t) => {
    const { root } = await Copy.make(t);
    assert.match(commitDate(root), /^\d{4}-\d\d-\d\d$/);
  });

  it('keeps sources and other notes of the editors out of the feed', async (t) => {
    const { campaign } = await (await Copy.make(t)).build();
    assert.doesNotMatch(JSON.stringify(campaign), /general knowledge|"sources"|"when"/);
  });
});

describe('--check', () => {
  it('writes nothing at all and wants SOURCES.md as it would be written', async (t) => {
    const copy = await Copy.make(t);
    const { ok, said } = await copy.run({ check: true });
    assert.equal(ok, false);
    assert.match(said, /content\/SOURCES\.md: is not what the sources/);
    assert.match(said, /→ run "npm run content"/);
    copy.wroteNothing();
  });

  it('is content after the command was run, and writes nothing then either', async (t) => {
    const copy = await Copy.make(t);
    assert.ok((await copy.run()).ok);
    await rm(copy.out, { recursive: true });
    const before = await bytesOf(copy.folder);
    const { ok, said } = await copy.run({ check: true });
    assert.ok(ok, said);
    assert.deepEqual(await bytesOf(copy.folder), before);
  });

  it('sees that a source was changed', async (t) => {
    const copy = await Copy.make(t);
    assert.ok((await copy.run()).ok);
    await copy.edit('places/metz.yaml', 'stalls and hours', 'stalls');
    assert.equal((await copy.run({ check: true })).ok, false);
    assert.ok((await copy.run()).ok);
    assert.ok((await copy.run({ check: true })).ok);
  });

  it('is an option of the command, which ends with 1', async (t) => {
    const copy = await Copy.make(t);
    commit(copy.folder, '2026-07-01');
    const { code, stderr } = await command(copy.folder, 'content', '--check', '--out', 'out');
    assert.equal(code, 1);
    assert.match(stderr, /SOURCES\.md/);
    copy.wroteNothing();
  });
});

describe('SOURCES.md', () => {
  it('lists the sources of every item under its English name, with addresses as links', async (t) => {
    const { sources } = await (await Copy.make(t)).build();
    assert.deepEqual(sources.match(/^## .+/gm), [
      '## Cities',
      '## Places',
      '## Trips',
      '## Events',
      '## Connections',
      '## Tickets',
    ]);
    assert.ok(sources.includes("### Saarbrücken\n\n- <https://www.saarbruecken.example/> (the city's own site)\n"), sources);
    assert.ok(sources.includes('- general knowledge: wine by the glass\n'));
    assert.ok(sources.includes('### Luxembourg–Metz\n\n- general knowledge: the timetable\n'));
    assert.ok(sources.includes('### Day ticket\n'));
  });

  it('shows signs of Markdown as they were typed', async (t) => {
    const copy = await Copy.make(t);
    await copy.edit('places/metz.yaml', 'wine by the glass', 'wine_by_the *glass* <b>');
    assert.ok((await copy.build()).sources.includes('- general knowledge: wine\\_by\\_the \\*glass\\* \\<b\\>\n'));
  });
});

describe('the report', () => {
  it('flags a city that has less than a fifth, and the command ends with 1 and writes nothing', async (t) => {
    const copy = await Copy.make(t);
    for (const city of ['luxembourg', 'metz', 'saarbruecken']) {
      const text = await copy.read(`places/${city}.yaml`);
      await copy.write(`places/${city}.yaml`, text + text.replace(/id: \S+/, `id: ${city}-second`));
    }
    const { ok, said } = await copy.run();
    assert.equal(ok, false);
    assert.match(said, /UNFAIR: trier has 14 % of the places \(at least 20 % is due\)/);
    assert.doesNotMatch(said, /UNFAIR: (luxembourg|metz|saarbruecken)/);
    copy.wroteNothing();
  });

  it('splits a trip’s words and picture among the cities it visits', async (t) => {
    const built = await (await Copy.make(t)).build();
    const { rows } = fairness(built);
    const pictures = rows.find(({ what }) => what === 'pictures')!;
    assert.deepEqual(pictures.byCity, { luxembourg: 1.5, metz: 1.5, saarbruecken: 1.5, trier: 1.5 });
    const alone = fairness({ ...built, campaign: { ...built.campaign, trips: [] } }).rows.find(({ what }) => what === 'words')!;
    const words = rows.find(({ what }) => what === 'words')!;
    assert.ok(words.byCity.metz > alone.byCity.metz);
    assert.equal(words.byCity.metz - alone.byCity.metz, words.byCity.saarbruecken - alone.byCity.saarbruecken);
  });

  it('counts a festival once, however many dates it has', async (t) => {
    const copy = await Copy.make(t);
    await copy.edit('events/saarbruecken.yaml', 'BYMONTH=8;', 'BYMONTH=8,9;');
    const { rows } = fairness(await copy.build());
    assert.equal(rows.find(({ what }) => what === 'festivals')!.byCity.saarbruecken, 1);
    assert.equal(
      rows.find(({ what }) => what === 'words')!.byCity.saarbruecken,
      rows.find(({ what }) => what === 'words')!.byCity.metz,
    );
  });

  it('says how much was written first in each language', async (t) => {
    const report = formatReport(fairness(await (await Copy.make(t)).build()));
    assert.match(report, /^written in +4 \(29 %\) +3 \(21 %\) +3 \(21 %\) +4 \(29 %\)$/m);
  });

  it('does not round 19.9 % up to what is due', async (t) => {
    const built = await (await Copy.make(t)).build();
    const [place] = built.campaign.places;
    const places = (['luxembourg', 'metz', 'saarbruecken', 'trier'] as const).flatMap((city) =>
      Array.from({ length: city === 'metz' ? 199 : 267 }, () => ({ ...place!, city })),
    );
    const { unfair } = fairness({ ...built, campaign: { ...built.campaign, places } });
    assert.ok(unfair.includes('metz has 19.9 % of the places'), unfair.join());
  });
});

describe('--watch', () => {
  it('runs at once and after each change, says when, and goes on after findings and failures', async (t) => {
    const { root } = await Copy.make(t);
    const said: string[] = [];
    let runs = 0;
    const watching = await watchContent(
      root,
      () => {
        runs += 1;
        return runs === 2 ? Promise.reject(new Error('half a file')) : Promise.resolve(false);
      },
      { quiet: 50, log: (text) => said.push(text) },
    );
    t.after(() => watching.stop());
    assert.equal(runs, 1);
    await writeFile(join(root, 'cities/trier.yaml'), 'id: [');
    await until(() => said.some((text) => text.includes('half a file')), 'the failure');
    await writeFile(join(root, 'cities/trier.yaml'), 'id: trier');
    await until(() => runs === 3, 'the run after the failure');
    assert.equal(said.filter((text) => /\d\d:\d\d:\d\d/.test(text)).length, 3);
  });

  it('takes the steps of one saving for one change', async (t) => {
    const { root } = await Copy.make(t);
    let runs = 0;
    const watching = await watchContent(root, () => Promise.resolve((runs += 1)), { quiet: 200, log: () => undefined });
    t.after(() => watching.stop());
    for (const file of ['cities/trier.yaml', 'cities/metz.yaml', 'places/metz.yaml', 'glossary.yaml']) {
      await writeFile(join(root, file), '');
      await pause(20);
    }
    await until(() => runs > 1, 'a run');
    await pause(500);
    assert.equal(runs, 2);
  });

  it('hears a change during a run, after it', async (t) => {
    const { root } = await Copy.make(t);
    let running = 0;
    let runs = 0;
    const run = async () => {
      running += 1;
      assert.equal(running, 1, 'two runs at a time');
      runs += 1;
      await pause(300);
      running -= 1;
    };
    const watching = await watchContent(root, run, { quiet: 30, log: () => undefined });
    t.after(() => watching.stop());
    await writeFile(join(root, 'glossary.yaml'), '# 1');
    await until(() => runs === 2, 'the second run');
    await writeFile(join(root, 'glossary.yaml'), '# 2');
    await until(() => runs === 3, 'the third run');
  });

  it('hears programs that replace a file, new files and new folders', async (t) => {
    const { root } = await Copy.make(t);
    let runs = 0;
    const watching = await watchContent(root, () => Promise.resolve((runs += 1)), { quiet: 30, log: () => undefined });
    t.after(() => watching.stop());
    for (const step of [1, 2]) {
      await writeFile(join(root, 'glossary.yaml~'), `# ${step}`);
      await rename(join(root, 'glossary.yaml~'), join(root, 'glossary.yaml'));
      await until(() => runs === 1 + step, `replacement ${step}`);
      await pause(100);
    }
    await mkdir(join(root, 'notes'));
    await until(() => runs === 4, 'the new folder');
    await pause(100);
    await writeFile(join(root, 'notes/new.yaml'), '');
    await until(() => runs === 5, 'the file in it');
  });

  it('does not run for what it writes itself, nor for what programs leave beside a file', async (t) => {
    const { root } = await Copy.make(t);
    let runs = 0;
    const watching = await watchContent(root, () => Promise.resolve((runs += 1)), { quiet: 30, log: () => undefined });
    t.after(() => watching.stop());
    for (const name of ['SOURCES.md', 'SOURCES.md.part', '.glossary.yaml.swp', '4913', '#glossary.yaml#', 'glossary.yaml~']) {
      await writeFile(join(root, name), '');
    }
    await pause(300);
    assert.equal(runs, 1);
    assert.ok(existsSync(join(root, 'SOURCES.md')));
  });
});
