/** Opens a partner page from another origin in a frame and waits until it says what the test waits for. */
import type { Diagnosis } from '../../src/embed/diagnose.js';

export interface Widget {
  tag: string;
  defined: boolean;
  /** What `quattropole prerender` made still stands there. */
  isPrerendered: boolean;
  busy: string | undefined;
  lang: string | undefined;
  text: string;
  width: number;
  height: number;
  images: { complete: boolean; width: number }[];
  fallback: boolean;
  /** Leaflet is there. */
  live: boolean;
  background: string;
}

export interface Report {
  violations: string[];
  errors: string[];
  /** What was said in the console. */
  warnings: string[];
  logs: string[];
  /** What `quattropole.diagnose()` returned. */
  diagnosis: Diagnosis | undefined;
  /** The page may keep something in the visitor's browser. */
  mayStore: boolean;
  /** What the script's one global object lets see. */
  globals: string[];
  pageText: string;
  /** The paths of all that was fetched, in order, and from where. */
  requests: string[];
  origins: string[];
  /** The heights of frames in the page. */
  frames: number[];
  widgets: Widget[];
}

declare global {
  interface Window {
    /** The origins of `servePages`, put into the test page by the runner. */
    qpOrigins: { pages: string; scripts: string };
    /** Everything in each engine. */
    qpFull: boolean;
    /** Errors of ResizeObserver are looked for: else the runner's page lets them pass. */
    qpResizes?: boolean;
  }
}

/** What a visitor presses: a selector, or a widget's tag and a selector in it; or a webmaster asks for; and what the test waits for then. */
export interface Step {
  press?: readonly [selector: string, inner?: string];
  diagnose?: boolean;
  until: (report: Report) => boolean;
}

const TIMEOUT = 8_000;

/** The page's report once `until` holds; the last one where it never does. */
export async function visit(
  page: string,
  {
    width = 1200,
    height = 900,
    until = (_report: Report) => true,
    steps = [],
    sandbox,
  }: { width?: number; height?: number; until?: (report: Report) => boolean; steps?: readonly Step[]; sandbox?: string } = {},
): Promise<Report> {
  const frame = document.createElement('iframe');
  frame.width = `${width}`;
  frame.height = `${height}`;
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  const next = (ask?: 'report' | Omit<Step, 'until'>) =>
    new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${page} does not answer`)), TIMEOUT);
      addEventListener('message', function listen({ data, source }: MessageEvent) {
        if (source !== frame.contentWindow) return;
        clearTimeout(timer);
        removeEventListener('message', listen);
        resolve(data);
      });
      // A sandboxed page has no origin to name; nothing that is asked is a secret.
      if (ask) frame.contentWindow!.postMessage(ask, '*');
    });
  const ready = next();
  frame.src = new URL(page, `${window.qpOrigins.pages}/pages/`).href;
  document.body.append(frame);
  try {
    await ready;
    const settle = async (holds: (report: Report) => boolean) => {
      const end = performance.now() + TIMEOUT;
      let report = (await next('report')) as Report;
      while (!holds(report) && performance.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 60));
        report = (await next('report')) as Report;
      }
      return report;
    };
    let report = await settle(until);
    for (const { until: holds, ...action } of steps) {
      await next(action);
      report = await settle(holds);
    }
    return report;
  } finally {
    frame.remove();
  }
}

/** Every widget shows its content, the first one's pictures included. */
export const shown = ({ widgets }: Report): boolean =>
  widgets.length > 0 &&
  widgets.every(({ busy, images }) => busy === 'false' && images.length > 0 && images.some(({ width }) => width > 0));
