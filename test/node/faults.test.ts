/**
 * Ten thousand sequences of faults, random but seeded, against the real store, controller and retry, with a server and a clock of the test's own: whatever
 * happens, a page asks little, says something, stops when it is done, and shows the feed once it is back.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { build } from 'vite';
import type { ContentController, ContentHost } from '../../src/ui/content-controller.js';

const RUNS = 10_000;
/** Of one address, from all widgets together: the first attempts, and a connection that comes and goes. */
const MOST_A_MINUTE = 30;

/** A clock that goes only when it is told to. */
const clock = { now: 0, timers: new Map<number, { at: number; run: () => void }>(), next: 1 };
const page = Object.assign(new EventTarget(), { hidden: false });
const windowEvents = new EventTarget();
const rejections: unknown[] = [];

class Host extends EventTarget {
  isConnected = true;
  localName = 'qp-test';
  trust = false as const;
  language = 'de' as const;
  controllers: Partial<Record<'hostConnected' | 'hostDisconnected' | 'hostUpdate' | 'hostUpdated', () => void>>[] = [];
  constructor(readonly feedUrl: string) {
    super();
  }
  addController(controller: object): void {
    this.controllers.push(controller);
    (controller as { hostConnected?: () => void }).hostConnected?.();
  }
  requestUpdate(): void {
    for (const each of this.controllers) each.hostUpdate?.();
    for (const each of this.controllers) each.hostUpdated?.();
  }
  leave(): void {
    this.isConnected = false;
    for (const each of this.controllers) each.hostDisconnected?.();
  }
}

type Answer = 'good' | 'status' | 'network' | 'timeout' | 'half' | 'other' | 'latin1';
let answer: Answer = 'good';
let asked: number[] = [];

const GOOD = JSON.stringify({ formatVersion: 1, dateModified: '2026-11-26', expires: '2099-01-01', cities: [] });
const ANSWERS: Record<Answer, () => Response> = {
  good: () => new Response(GOOD),
  status: () => new Response('', { status: 503 }),
  network: () => {
    throw new TypeError('Failed to fetch');
  },
  timeout: () => {
    throw new DOMException('late', 'TimeoutError');
  },
  half: () => new Response(GOOD.slice(0, 20)),
  other: () => new Response('{"formatVersion":2}'),
  latin1: () => new Response(Uint8Array.from([...'{"formatVersion":1,"x":"é"}'].map((letter) => letter.charCodeAt(0)))),
};

let Controller: typeof ContentController;
before(async () => {
  // In one piece: what is fetched on demand is there at once, so that a turn is enough.
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'src/ui/content-controller.ts', formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as unknown as { output: [{ code: string }] }[];
  // lit comes along for its `isServer`; nothing of it runs.
  class Unused {}
  Object.assign(globalThis, {
    HTMLElement: Unused,
    Document: Unused,
    document: Object.assign(page, { createTreeWalker: () => undefined, createComment: () => undefined }),
    addEventListener: windowEvents.addEventListener.bind(windowEvents),
    removeEventListener: windowEvents.removeEventListener.bind(windowEvents),
    fetch: async () => {
      asked.push(clock.now);
      return ANSWERS[answer]();
    },
    setTimeout: (run: () => void, delay: number) => {
      clock.timers.set(clock.next, { at: clock.now + delay, run });
      return clock.next++;
    },
    clearTimeout: (id: number) => clock.timers.delete(id),
  });
  performance.now = () => clock.now;
  console.warn = () => undefined;
  // Nothing is on its way for longer than it takes to say so.
  AbortSignal.timeout = () => new AbortController().signal;
  process.on('unhandledRejection', (reason) => rejections.push(reason));
  ({ ContentController: Controller } = (await import(`data:text/javascript,${encodeURIComponent(built[0]!.output[0].code)}`)) as {
    ContentController: typeof ContentController;
  });
});

/** Until nothing is on its way: no answer takes as many turns as this. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

async function pass(milliseconds: number): Promise<void> {
  const end = clock.now + milliseconds;
  for (;;) {
    const [id, timer] = [...clock.timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
    if (!timer || timer.at > end) break;
    clock.timers.delete(id!);
    clock.now = Math.max(clock.now, timer.at);
    timer.run();
    await settle();
  }
  clock.now = end;
}

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('answer' as const), answer: fc.constantFrom(...(Object.keys(ANSWERS) as Answer[])) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.integer({ min: 0, max: 90 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('online' as const, 'hide' as const, 'show' as const, 'leave' as const, 'add' as const),
    }),
  },
);

let count = 0;

test(`${RUNS} sequences of faults: little is asked, something is always shown, it ends, and what is mended is shown`, async () => {
  const { failed, errorInstance, counterexample } = await fc.check(
    fc.asyncProperty(
      fc.array(step, { maxLength: 7 }),
      fc.constantFrom(...(Object.keys(ANSWERS) as Answer[])),
      async (steps, first) => {
        Object.assign(clock, { now: 0, timers: new Map() });
        page.hidden = false;
        asked = [];
        answer = first;
        const url = `https://feed.example/${(count += 1)}/index.json`;
        const widgets: { host: Host; content: ContentController<{ cities: never[] }> }[] = [];
        const add = () => {
          const host = new Host(url);
          const content = new Controller<{ cities: never[] }>(host as unknown as ContentHost, () => ['cities'] as never);
          widgets.push({ host, content });
          host.requestUpdate();
        };
        add();
        add();
        await settle();
        for (const each of steps) {
          if (each.do === 'answer') answer = each.answer;
          if (each.do === 'pass') await pass(each.seconds * 1000);
          if (each.do === 'online') windowEvents.dispatchEvent(new Event('online'));
          if (each.do === 'add' && widgets.length < 4) add();
          if (each.do === 'leave') widgets.find(({ host }) => host.isConnected)?.host.leave();
          if (each.do === 'hide' || each.do === 'show') {
            page.hidden = each.do === 'hide';
            page.dispatchEvent(new Event('visibilitychange'));
          }
          await settle();
          // Content, or a reason that the notice says: never neither.
          for (const { content } of widgets) assert.ok(content.value ?? content.error, `${content.state}: nothing to show`);
        }
        for (const [index, time] of asked.entries())
          assert.ok((asked[index + MOST_A_MINUTE] ?? Infinity) - time > 60_000, `more than ${MOST_A_MINUTE} a minute`);

        answer = 'good';
        page.hidden = false;
        page.dispatchEvent(new Event('visibilitychange'));
        await settle();
        await pass(400_000);
        for (const { host, content } of widgets)
          if (host.isConnected) assert.equal(content.state, 'complete', 'what is mended is shown');
        assert.deepEqual([...clock.timers.values()], [], 'it ends');
        assert.deepEqual(rejections, [], 'no rejection goes unheard');
      },
    ),
    { seed: 20_261_126, numRuns: RUNS, endOnFailure: true },
  );
  assert.ok(!failed, `${String(errorInstance)} after ${JSON.stringify(counterexample)}`);
});

/** The pauses between attempts in an hour without an answer, in seconds, where chance is always this. */
async function pausesIn(hour: number, chance: number): Promise<number[]> {
  const { random } = Math;
  Math.random = () => chance;
  try {
    Object.assign(clock, { now: 0, timers: new Map() });
    page.hidden = false;
    asked = [];
    answer = 'status';
    const host = new Host(`https://feed.example/${(count += 1)}/index.json`);
    new Controller<{ cities: never[] }>(host as unknown as ContentHost, () => ['cities'] as never);
    host.requestUpdate();
    await settle();
    await pass(hour);
    host.leave();
    // Each attempt asks the server, and the browser's cache.
    const times = [...new Set(asked)];
    return times.slice(1).map((time, index) => Math.round((time - times[index]!) / 1000));
  } finally {
    Math.random = random;
  }
}

test('what failed is asked for ever less often, and half of each pause is chance: visitors do not come back all at once', async () => {
  const [shortest, longest] = [await pausesIn(3_600_000, 0), await pausesIn(3_600_000, 1 - 1e-9)];
  assert.deepEqual(shortest.slice(0, 10), [2, 4, 8, 16, 32, 64, 128, 150, 150, 150]);
  assert.deepEqual(longest.slice(0, 10), [4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
  assert.ok(longest.length < 20, `${longest.length} attempts in an hour`);
});
