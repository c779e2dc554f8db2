/**
 * Runs on a hostile page in a frame: looks at the page without the script, lets that come, looks at the widgets, uses them, takes them away, and tells the
 * test what is wrong. All in one visit: opening a page is what costs time.
 */
import { ACTS } from './acts.js';
import { differences, hostState } from './host-state.js';
import { missing, overhanging, unreadable } from './look.js';
import type { Report } from './report.js';
import { unusable } from './use.js';
import { errors, warnings, watchers } from './watch.js';
import { settled, TAGS, until, widgets } from './widgets.js';

const { act, script } = document.currentScript!.dataset as { act: keyof typeof ACTS | ''; script: string };

/** What the test asks of the page: from the table. */
interface Task {
  without: readonly string[];
  scale: number;
  warns: readonly string[];
  still: boolean;
  watches: number;
  flows: boolean;
  least: number;
}

/** Where a browser's pointers are like fingers to it, Leaflet follows them on the document: once a page, for good. */
const LEAFLET = Object.fromEntries(['down', 'move', 'up', 'cancel'].map((what) => [`listeners for pointer${what}`, 1]));

async function look({ without, scale, warns, still, watches, flows, least }: Task): Promise<Report> {
  let pressed = 0;
  document.addEventListener('click', ({ target }) => (pressed += Number((target as Element).id === 'own-button')));
  const before = hostState(flows);

  document.head.append(document.createRange().createContextualFragment(script));
  const afterwards = act && (await (ACTS[act] as () => unknown)());
  const expected = TAGS.filter((tag) => !without.includes(tag));
  // A frame has no neighbourhood: what is lazy comes when it is in view.
  const all = () => expected.every((tag) => widgets(tag)[0] && settled(widgets(tag)[0]!));
  await until(all, 10_000);
  await until(() => !missing(without, least).length, 4000);
  const content = missing(without, least);
  const readable = unreadable(scale);
  const use = still || content.length ? [] : await unusable(without);
  // With what was opened.
  readable.push(...overhanging());

  document.querySelector<HTMLElement>('#own-button')!.click();
  const host = differences(before, hostState(flows));
  if (!pressed) host.push('the host’s own button does nothing');

  for (const widget of widgets()) (widget.closest('[data-qp]') ?? widget).remove();
  // What the script itself needs: to see tags that come later, and what a policy forbids.
  const needs: Record<string, number> = { observers: watches, 'listeners for securitypolicyviolation': 1, ...LEAFLET };
  const growth = () =>
    Object.entries(watchers())
      .filter(([what, count]) => count > (needs[what] ?? 0))
      .map(([what, count]) => `${count} ${what}`);
  await until(() => !growth().length, 3000);
  if (typeof afterwards === 'function') host.push(...(await (afterwards as () => Promise<string[]>)()));

  const unexpected = warnings.filter((words) => !warns.some((each) => words.includes(each)));
  const unsaid = warns.filter((each) => !warnings.some((words) => words.includes(each)));
  return {
    content,
    readable,
    use,
    errors: [...errors, ...unexpected, ...unsaid.map((words) => `nothing was said of "${words}"`)],
    host: host.slice(0, 8),
    leaks: growth(),
  };
}

// The page is told what to do once it is there.
addEventListener(
  'message',
  ({ data, source }) =>
    void look(data as Task).then(
      (report) => source!.postMessage(report, { targetOrigin: '*' }),
      (error: Error) => source!.postMessage({ failed: `${error.message}\n${error.stack}` }, { targetOrigin: '*' }),
    ),
  { once: true },
);
addEventListener('load', () => parent.postMessage('there', '*'), { once: true });
