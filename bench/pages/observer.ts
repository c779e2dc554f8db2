/**
 * Runs in every measured page before anything else, the same for all variants: looks once a frame for the signs, and times
 * what a press does. A time is that of a task right after the frame in which something was seen, when it has been painted.
 */

/** Elements that are there and visible. */
export interface Sign {
  /** The element in whose shadow root they are; undefined: the document. */
  host?: string;
  selector: string;
  /** How many at least. */
  count: number;
  /** The page counts as ready only when they stay where they are. */
  stays?: boolean;
}

/** A control that moves something. */
export interface Press {
  button: Omit<Sign, 'count'>;
  moves: Omit<Sign, 'count'>;
}

/** What a visitor does: presses a button, or chooses from a list. */
export interface Action {
  host?: string;
  selector: string;
  choose?: string;
}

export interface Watch {
  ready: Sign;
  interactive: Press | Sign | undefined;
}

export interface Report {
  fcp: number;
  lcp: number;
  cls: number;
  blocking: number;
  painted: number | undefined;
  ready: number | undefined;
  interactive: number | undefined;
  /** How many of the sign's elements there are, for the message when it is never seen. */
  found: number;
}

export interface Request {
  path: string;
  start: number;
  end: number;
}

declare global {
  interface Window {
    qpWatch: Watch;
    qpReport: () => Report;
    qpAct: (action: Action) => Promise<number>;
    /** What was asked for, when, and until when. */
    qpRequests: () => Request[];
    /** Nodes of the document and of all shadow trees. */
    qpNodes: () => number;
    /** Which of these words the page does not have. */
    qpUnread: (words: readonly string[]) => string[];
  }
}

const { ready, interactive } = window.qpWatch;
const report: Report = {
  fcp: 0,
  lcp: 0,
  cls: 0,
  blocking: 0,
  painted: undefined,
  ready: undefined,
  interactive: undefined,
  found: 0,
};
window.qpReport = () => report;

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

function observe<E extends PerformanceEntry>(type: string, take: (entry: E) => void): void {
  new PerformanceObserver((list) => (list.getEntries() as E[]).forEach(take)).observe({ type, buffered: true });
}
observe('paint', ({ name, startTime }) => {
  if (name === 'first-contentful-paint') report.fcp = startTime;
});
observe('largest-contentful-paint', ({ startTime }) => (report.lcp = startTime));
observe<Shift>('layout-shift', ({ value, hadRecentInput }) => (report.cls += hadRecentInput ? 0 : value));
observe('longtask', ({ duration }) => (report.blocking += Math.max(0, duration - 50)));

function all({ host, selector }: Omit<Sign, 'count'>): Element[] {
  const root = host ? document.querySelector(host)?.shadowRoot : document;
  return [...(root?.querySelectorAll(selector) ?? [])];
}

function isVisible(element: Element): boolean {
  if (element instanceof HTMLImageElement && !(element.complete && element.naturalWidth)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** The elements of the sign, once the last of them is visible. */
function seen(sign: Sign): Element[] | undefined {
  const found = all(sign);
  if (sign === ready) report.found = found.length;
  const shown = found.slice(0, sign.count);
  return shown.length === sign.count && isVisible(shown.at(-1)!) ? shown : undefined;
}

const where = (elements: readonly Element[]): string =>
  elements
    .map((element) => {
      const { left, top, width } = element.getBoundingClientRect();
      return [left + scrollX, top + scrollY, width].map(Math.round).join();
    })
    .join(' ');

/** Right after the frame that is about to be painted. */
function afterFrame(callback: (time: number) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    callback(performance.now());
  };
  port2.postMessage(undefined);
}

let place = '';
function watchReady(): void {
  if (report.ready !== undefined && !ready.stays) return;
  const elements = seen(ready);
  if (!elements) return;
  const now = where(elements);
  if (now === place) return;
  place = now;
  afterFrame((time) => {
    report.painted ??= time;
    // Every move is one that a reader has to follow.
    report.ready = time;
  });
}

let before: number | undefined;
function watchInteractive(): void {
  if (!interactive || report.interactive !== undefined) return;
  if (!('button' in interactive)) {
    if (seen(interactive)) afterFrame((time) => (report.interactive ??= time));
    return;
  }
  const [button] = all(interactive.button);
  const [moving] = all(interactive.moves);
  if (!moving || !button || !isVisible(button)) return;
  const left = moving.getBoundingClientRect().left;
  if (before !== undefined && Math.abs(left - before) > 20) afterFrame((time) => (report.interactive ??= time));
  else {
    before = left;
    (button as HTMLElement).click();
  }
}

requestAnimationFrame(function frame() {
  requestAnimationFrame(frame);
  watchReady();
  watchInteractive();
});

/** How long nothing may change for the page to be at rest, and how long the press may have no effect at all. */
const REST = 600;
const NOTHING = 20_000;

/** Milliseconds from a press to the end of the last frame that it changed. */
window.qpAct = ({ host, selector, choose }) =>
  new Promise((resolve, reject) => {
    const [control] = all({ ...(host && { host }), selector });
    if (!control) throw new Error(`There is no ${selector}.`);
    let changed = false;
    const observer = new MutationObserver(() => (changed = true));
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    for (const root of [document, ...[...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? [])])
      observer.observe(root, everything);
    let end = 0;
    let start = 0;
    const frame = () => {
      if (start && changed) {
        changed = false;
        afterFrame((time) => (end = time));
      }
      const since = performance.now() - (end || start);
      if (start && since > (end ? REST : NOTHING)) {
        observer.disconnect();
        if (end) resolve(end - start);
        else reject(new Error(`Nothing happened when ${selector} was used.`));
      } else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    // In a task of its own, as a visitor's press is.
    setTimeout(() => {
      changed = false;
      start = performance.now();
      if (choose !== undefined && control instanceof HTMLSelectElement) {
        control.value = choose;
        control.dispatchEvent(new Event('change', { bubbles: true }));
      } else (control as HTMLElement).click();
    }, 50);
  });

function textOf(root: Node): string {
  return [...root.childNodes]
    .map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (!(node instanceof Element) || /^(script|style|template)$/i.test(node.localName)) return '';
      return ` ${node.shadowRoot ? textOf(node.shadowRoot) : ''}${textOf(node)} `;
    })
    .join('');
}

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim();
window.qpUnread = (words) => {
  const text = normal(textOf(document.body));
  return words.filter((word) => !text.includes(normal(word)));
};

const countNodes = (root: Node): number =>
  [...root.childNodes].reduce(
    (sum, node) => sum + countNodes(node) + (node instanceof Element && node.shadowRoot ? countNodes(node.shadowRoot) : 0),
    1,
  );
window.qpNodes = () => countNodes(document);

window.qpRequests = () =>
  performance
    .getEntriesByType('resource')
    .concat(performance.getEntriesByType('navigation'))
    .map((entry) => ({
      path: new URL(entry.name).pathname,
      start: entry.startTime,
      end: (entry as PerformanceResourceTiming).responseEnd,
    }))
    .sort((a, b) => a.start - b.start);
