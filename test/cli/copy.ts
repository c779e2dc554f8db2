/** A copy of a small campaign that an editor may break: four cities with one place and one festival each, two trips. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';
import { buildCampaign, type Built } from '../../src/cli/content/build.js';
import { runContent } from '../../src/cli/content/command.js';
import type { Issue } from '../../src/cli/content/read.js';

const SAMPLE = fileURLToPath(new URL('fixtures/content', import.meta.url));
/** The day on which the sample has no findings. */
export const TODAY = '2026-07-01';

export class Copy {
  private constructor(readonly folder: string) {}

  static async make(t: TestContext): Promise<Copy> {
    const folder = await mkdtemp(join(tmpdir(), 'quattropole-content-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    await cp(SAMPLE, join(folder, 'content'), { recursive: true });
    return new Copy(folder);
  }

  /** A copy in which one thing was changed. */
  static async edited(t: TestContext, file: string, before: string, after: string): Promise<Copy> {
    const copy = await Copy.make(t);
    await copy.edit(file, before, after);
    return copy;
  }

  get root(): string {
    return join(this.folder, 'content');
  }

  get out(): string {
    return join(this.folder, 'out');
  }

  read(file: string): Promise<string> {
    return readFile(join(this.root, file), 'utf8');
  }

  async write(file: string, text: string | Buffer): Promise<void> {
    await writeFile(join(this.root, file), text);
  }

  /** What an editor changes: the first place where `before` stands. */
  async edit(file: string, before: string, after: string): Promise<void> {
    const text = await this.read(file);
    assert.ok(text.includes(before), `${file} has no ${before}`);
    await this.write(
      file,
      text.replace(before, () => after),
    );
  }

  /** The line on which a text stands, as an editor's program numbers it. */
  async lineOf(file: string, text: string): Promise<number> {
    const [before, rest] = (await this.read(file)).split(text, 2);
    assert.ok(rest !== undefined, `${file} has no ${text}`);
    return before!.split('\n').length;
  }

  build(today = TODAY): Promise<Built> {
    return buildCampaign(this.root, today);
  }

  /** The command, with what it says. */
  async run({ check = false, today = TODAY } = {}): Promise<{ ok: boolean; said: string }> {
    const said: string[] = [];
    const voice = { error: (text: string) => said.push(text), log: (text: string) => said.push(text) };
    const ok = await runContent({ root: this.root, out: this.out, check, today }, voice);
    return { ok, said: said.join('\n') };
  }

  /** That the one finding is this one, that the command says it, and that nothing was written. */
  async finds(expected: Omit<Issue, 'line' | 'message' | 'remedy'> & Expected, today = TODAY): Promise<void> {
    const { at, message, remedy, ...place } = expected;
    const { issues } = await this.build(today);
    assert.deepEqual(
      issues.map(({ file, item, field }) => ({ file, item, field })),
      [{ item: undefined, field: undefined, ...place }],
      JSON.stringify(issues, undefined, 2),
    );
    const [issue] = issues as [Issue];
    if (at) assert.equal(issue.line, await this.lineOf(place.file, at));
    assert.match(issue.message, message);
    assert.match(issue.remedy ?? '', remedy);

    const { ok, said } = await this.run({ today });
    assert.equal(ok, false);
    assert.ok(said.includes(`content/${place.file}${issue.line ? `:${issue.line}` : ''}`), said);
    assert.ok(said.includes(issue.message) && said.includes(`→ ${issue.remedy}`), said);
    assert.match(said, /1 finding\(s\); nothing was written/);
    this.wroteNothing();
  }

  wroteNothing(): void {
    assert.ok(!existsSync(this.out), 'a feed was written');
    assert.ok(!existsSync(join(this.root, 'SOURCES.md')), 'SOURCES.md was written');
  }
}

interface Expected {
  /** A text on the line that the finding names. */
  at?: string;
  message: RegExp;
  remedy: RegExp;
}
