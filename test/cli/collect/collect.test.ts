/** The command as a webmaster and a nightly job meet it. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { Campaign } from '../../../src/campaign/schema.js';
import { runOrder } from '../../../src/cli/collect/cli.js';
import { readSettings } from '../../../src/cli/collect/settings.js';
import { feed } from '../../support/feed.js';
import type { Line } from './formats.js';
import { serve, status, text } from './server.js';

const formats = new URL('./formats.ts', import.meta.url).href;

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** A folder with a sources.json, and the command in it. */
async function bench(t: TestContext, sources: Record<string, unknown>[], more: Record<string, unknown> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'quattropole-collect-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'sources.json');
  const out = join(folder, 'out.json');
  await writeFile(file, JSON.stringify({ sources, ...more }));
  return {
    folder,
    out,
    file,
    read: async () => JSON.parse(await readFile(out, 'utf8')) as Campaign,
    async run({
      strict = false,
      json = false,
      into = undefined as string | undefined,
      accept = [] as string[],
      day = '2026-06-01',
    } = {}): Promise<Ran> {
      const { settings, issues } = await readSettings(file);
      assert.deepEqual(issues, []);
      const said = { log: [] as string[], error: [] as string[] };
      const before = { ...console };
      console.log = (line: string) => said.log.push(line);
      console.error = (line: string) => said.error.push(line);
      try {
        const code = await runOrder(
          {
            file,
            settings,
            out,
            into,
            window: { from: day, to: '2026-12-31' },
            cache: join(folder, 'cache'),
            accept,
            now: new Date(`${day}T08:00:00Z`),
            env: { OPENAGENDA_KEY: 'very-secret' },
            formats,
          },
          { strict, json },
        );
        return { code, stdout: said.log.join('\n'), stderr: said.error.join('\n') };
      } finally {
        Object.assign(console, before);
      }
    },
  };
}

const source = (changes: Record<string, unknown>) => ({
  id: 'trier-calendar',
  city: 'trier',
  type: 'ics',
  credit: 'City of Trier',
  license: 'CC-BY-4.0',
  ...changes,
});
const lines = (count: number, changes: Partial<Line> = {}): Line[] =>
  Array.from({ length: count }, (_, index) => ({
    title: `Abend ${index}`,
    start: `2026-06-${String(10 + index)}T20:00+02:00`,
    uid: `${index}@trier.example`,
    ...changes,
  }));

describe('quattropole collect', () => {
  it('writes a feed of events with ids that stay, their credit and their license', async (t) => {
    const { origin } = await serve(t, text(JSON.stringify(lines(3))));
    const { run, read, folder } = await bench(t, [source({ url: `${origin}/all.ics` })]);
    const { code, stdout } = await run();
    assert.equal(code, 0, stdout);
    const first = await read();
    assert.equal(first.formatVersion, 1);
    assert.equal(first.dateModified, '2026-06-01');
    assert.deepEqual(first.events[0], {
      id: first.events[0]!.id,
      name: { de: 'Abend 0' },
      category: 'music',
      startDate: '2026-06-10T20:00+02:00',
      location: { name: 'Arsenal' },
      url: 'https://trier-calendar.example/Abend%200',
      city: 'trier',
      creditText: 'City of Trier',
      license: 'CC-BY-4.0',
    });
    assert.equal((await run()).code, 0);
    assert.deepEqual(await read(), first);
    assert.deepEqual((await readdir(folder)).sort(), ['cache', 'out.json', 'sources.json']);
  });

  it('takes everything but the events from a feed', async (t) => {
    const { origin } = await serve(t, text(JSON.stringify(lines(3))));
    const { run, read, folder } = await bench(t, [source({ url: origin })]);
    const into = join(folder, 'campaign.json');
    const campaign = feed({ events: [{ id: 'old' }] });
    await writeFile(into, JSON.stringify(campaign));
    assert.equal((await run({ into })).code, 0);
    const { events, ...rest } = await read();
    assert.equal(events.length, 3);
    assert.deepEqual({ ...rest, events: [{ id: 'old' }] }, { ...campaign, dateModified: '2026-06-01' });
  });

  it('says in a sentence that the feed to go into is none', async (t) => {
    const { run, folder, out } = await bench(t, [source({ url: 'all.ics' })]);
    for (const content of ['{"formatVersion":9}', '{"format', undefined]) {
      const into = join(folder, content ? 'into.json' : 'nowhere.json');
      if (content) await writeFile(into, content);
      const { code, stderr } = await run({ into });
      assert.equal(code, 1);
      assert.match(stderr, /(into|nowhere)\.json.*\n {4}→ .+\n\nNothing was written\.$/s);
      assert.ok(!existsSync(out));
    }
  });

  it('marks the dates of a series', async (t) => {
    const { origin } = await serve(
      t,
      text(JSON.stringify([...lines(2, { uid: 'weekly' }), ...lines(1, { title: 'once', uid: 'once' })])),
    );
    const { run, read } = await bench(t, [source({ url: origin })]);
    await run();
    const { events } = await read();
    const weekly = events.filter(({ name }) => name.de !== 'once');
    assert.equal(new Set(weekly.map(({ superEvent }) => superEvent)).size, 1);
    assert.match(weekly[0]!.superEvent!, /^trier-calendar-/);
    assert.equal(events.find(({ name }) => name.de === 'once')!.superEvent, undefined);
  });

  it('reads files beside sources.json', async (t) => {
    const { run, read, folder } = await bench(t, [source({ url: 'all.ics' })]);
    await writeFile(join(folder, 'all.ics'), JSON.stringify(lines(2)));
    assert.equal((await run()).code, 0);
    assert.equal((await read()).events.length, 2);
  });

  it('asks with the marks of last time, and reads what it kept where nothing changed', async (t) => {
    const server = await serve(t, text(JSON.stringify(lines(3)), { ETag: '"1"' }));
    const { run, read } = await bench(t, [source({ url: server.origin })]);
    await run();
    server.answer(status(304));
    const { code, stdout } = await run();
    assert.equal(code, 0);
    assert.equal(server.asked[1]!.headers['if-none-match'], '"1"');
    assert.match(stdout, /trier-calendar +trier +3 +unchanged/);
    assert.equal((await read()).events.length, 3);
  });
});

describe('a calendar that is not as it was', () => {
  const troubles = {
    'is down': [status(404), /the server answered 404/],
    'is empty': [text('[]'), /has no events in this time/],
    'is no calendar any more': [text('<h1>We are moving</h1>'), /can't be read/],
    'is too large': [text(' '.repeat(300_000)), /is larger than 0\.2 MB/],
    'has shrunk by more than 80 %': [text(JSON.stringify(lines(1))), /has only 1 events, last time 6/],
    'never ends': [text('hang'), /could not be read within 6 seconds/],
    'is slow': [() => undefined, /did not answer in full within 6 seconds/],
  } as const;
  for (const [name, [answer, message]] of Object.entries(troubles)) {
    it(`keeps its last good events: it ${name}`, async (t) => {
      const server = await serve(t, text(JSON.stringify(lines(6)), { ETag: '"1"' }));
      const { run, read } = await bench(t, [source({ url: server.origin, megabytes: 0.2, seconds: 6 })]);
      await run();
      server.answer(answer);
      const { code, stdout } = await run();
      assert.equal(code, 0);
      assert.match(stdout, message);
      assert.match(stdout, /trier-calendar +trier +6 +KEPT from 2026-06-01/);
      assert.equal((await read()).events.length, 6);
      const strict = await run({ strict: true, json: true });
      assert.equal(strict.code, 1);
      assert.match(strict.stderr, message);
      assert.equal((await read()).events.length, 6);
    });
  }

  it('is believed with --accept', async (t) => {
    const server = await serve(t, text(JSON.stringify(lines(6))));
    const { run, read } = await bench(t, [source({ url: server.origin })]);
    await run();
    server.answer(text(JSON.stringify(lines(1))));
    assert.equal((await run({ strict: true })).code, 1);
    assert.equal((await run({ strict: true, accept: ['trier-calendar'] })).code, 0);
    assert.equal((await read()).events.length, 1);
    assert.equal((await run({ strict: true })).code, 0);
  });

  it('does not keep what is past', async (t) => {
    const server = await serve(t, text(JSON.stringify(lines(6))));
    const { run, read } = await bench(t, [source({ url: server.origin })]);
    await run();
    server.answer(status(404));
    await run({ day: '2026-06-13' });
    assert.deepEqual(
      (await read()).events.map(({ name }) => name.de),
      ['Abend 3', 'Abend 4', 'Abend 5'],
    );
  });

  it('does not harm the others; where there is nothing at all, nothing is written', async (t) => {
    const good = await serve(t, text(JSON.stringify(lines(3))));
    const bad = await serve(t, status(404));
    const both = await bench(t, [source({ url: good.origin }), source({ id: 'metz-calendar', city: 'metz', url: bad.origin })]);
    const { code, stdout } = await both.run();
    assert.equal(code, 0);
    assert.match(stdout, /metz-calendar +metz +0 +NONE/);
    assert.match(stdout, /metz-calendar: the server answered 404\n {4}→ is the address still right\?/);
    assert.match(stdout, /UNFAIR: metz is seen 0 %/);

    const { run, out } = await bench(t, [source({ url: bad.origin })]);
    await writeFile(out, 'what was there');
    assert.equal((await run()).code, 1);
    assert.equal(await readFile(out, 'utf8'), 'what was there');
  });

  it('is read in full though it comes in pages, and its key is never told', async (t) => {
    const server = await serve(t, (request, response) => {
      const { searchParams } = new URL(request.url!, 'http://localhost');
      const after = Number(searchParams.get('after[]') ?? 0);
      const page = { events: lines(6).slice(after, after + 2), ...(after < 4 ? { next: [['after[]', String(after + 2)]] } : {}) };
      response.end(JSON.stringify(page));
    });
    const { run, read, folder } = await bench(t, [
      source({ type: 'openagenda', url: `${server.origin}/v2/agendas/1/events?size=2` }),
    ]);
    const { code, stdout } = await run({ json: true });
    assert.equal(code, 0);
    assert.equal((await read()).events.length, 6);
    assert.equal(server.asked.length, 3);
    for (const { url } of server.asked) assert.match(url!, /size=2.*key=very-secret/);
    server.answer(status(403));
    const told = [stdout, (await run({ json: true })).stdout, (await run()).stdout];
    for (const file of await readdir(join(folder, 'cache'))) told.push(await readFile(join(folder, 'cache', file), 'utf8'));
    assert.doesNotMatch(told.join(''), /very-secret/);
  });
});

describe('the report', () => {
  it('tells what was wrong in a calendar, and has it all for programs', async (t) => {
    const { origin } = await serve(
      t,
      text(
        JSON.stringify([
          { title: 'odd', start: '2026-06-10', uid: '1' },
          { title: '', start: 'soon', uid: '2' },
        ]),
      ),
    );
    const { run } = await bench(t, [source({ url: origin })]);
    const { code, stdout } = await run({ strict: true });
    assert.equal(code, 0);
    assert.match(stdout, /trier-calendar 1: is odd\n {4}→ ask for an even one/);
    assert.match(stdout, /trier-calendar 2 › startDate: expected a date .*, got "soon"/);
    const report = JSON.parse((await run({ json: true })).stdout) as Record<string, never>;
    assert.deepEqual(Object.keys(report), [
      'from',
      'to',
      'out',
      'sources',
      'occurrences',
      'events',
      'merged',
      'review',
      'unknown',
      'contradictions',
      'perCity',
      'leftOut',
      'exposure',
    ]);
  });

  it('asks what may be the same with a line to paste, and heeds it', async (t) => {
    const german = await serve(t, text(JSON.stringify([{ title: 'Jazz im Palmenhaus', start: '2026-06-10T20:00+02:00' }])));
    const longer = await serve(
      t,
      text(JSON.stringify([{ title: 'Jazz im Palmenhaus: Trio Nordlicht', start: '2026-06-10T20:00+02:00' }])),
    );
    const sources = [source({ url: german.origin }), source({ id: 'other', url: longer.origin })];
    const first = await bench(t, sources);
    const { stdout } = await first.run();
    const [pair] = /\["trier-calendar-\w+","other-\w+"\]/.exec(stdout)!;
    const second = await bench(t, sources, { same: [JSON.parse(pair) as string[], ['nobody', 'https://nobody.example/x']] });
    const ran = await second.run();
    assert.match(ran.stdout, /1 merged \(1 by sources\.json\)/);
    assert.match(ran.stdout, /no event in this time:\n {2}nobody, https:\/\/nobody\.example\/x/);
    assert.equal((await second.read()).events.length, 1);
  });

  it('says what fell out because a city has more a day than it may', async (t) => {
    const { origin } = await serve(t, text(JSON.stringify(lines(6, { start: '2026-06-10' }))));
    const { run, read } = await bench(t, [source({ url: origin })], { perCity: 2 });
    const { stdout } = await run();
    assert.match(stdout, /4 left out \(1 day with more than 2 in a city, most in trier on 2026-06-10: 4\)/);
    assert.equal((await read()).events.length, 2);
  });
});
