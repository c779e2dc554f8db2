/** What somebody without a mouse meets, in each state: each control in the order it is written in, with a focus that is seen and not hidden. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { stages } from './stages.js';
import { statesFor } from './states.js';

interface Stop {
  /** In the order of the page's elements. */
  position: number;
  name: string;
  faults: string[];
}

describe('by keyboard, each control is reached in its order, and the focus is seen', { concurrency: 2 }, () => {
  const onStage = stages();

  for (const state of statesFor(0)) {
    test(`in ${state}`, () =>
      onStage(async (stage) => {
        await stage.play(state);
        for (const window of ['1280 px', '320 px'] as const) {
          await stage.change({ window });
          const { stops, missed } = await walk(stage.page);
          assert.deepEqual(missed, [], `${window}: not reached`);
          assert.deepEqual(
            stops.flatMap(({ name, faults }) => faults.map((fault) => `${fault}: ${name}`)),
            [],
            window,
          );
          const positions = stops.map(({ position }) => position);
          assert.deepEqual(
            positions,
            [...positions].sort((a, b) => a - b),
            `${window}: ${stops.map(({ name }) => name).join(' → ')}`,
          );
        }
      }));
  }
});

async function walk(page: Page): Promise<{ stops: Stop[]; missed: string[] }> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    // Where the page begins.
    document.querySelector('h1')!.tabIndex = -1;
    document.querySelector('h1')!.focus();
  });
  const all = await page.evaluate(controls);
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    // A date has several parts.
    if (stop && stop.position === stops.at(-1)?.position) continue;
    if (!stop || stops.some(({ position }) => position === stop.position)) break;
    stops.push(stop);
  }
  return { stops, missed: all.filter((name) => !stops.some((stop) => stop.name === name)) };
}

/** Runs in the page: the names of all that Tab is to reach. Of radio buttons that is one a group, of the map's markers one. */
function controls(): string[] {
  const trees: (Document | ShadowRoot)[] = [document];
  for (const tree of trees) for (const { shadowRoot } of tree.querySelectorAll('*')) if (shadowRoot) trees.push(shadowRoot);
  return trees
    .flatMap((tree) => [...tree.querySelectorAll<HTMLElement>('a[href],button,input,select,[tabindex="0"]')])
    .filter(
      (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'),
    )
    .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked))
    .map((element) => `${element.localName} ${(element.ariaLabel ?? element.textContent!).trim().replace(/\s+/g, ' ')}`);
}

/** Runs in the page. */
function lookAtFocus(): Stop | undefined {
  let active = document.activeElement as HTMLElement | null;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement as HTMLElement;
  if (!active || active === document.body || active.localName === 'h1') return undefined;
  const faults: string[] = [];

  const order: Element[] = [];
  const collect = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      order.push(element);
      if (element.shadowRoot) collect(element.shadowRoot);
    }
  };
  collect(document);

  const label = active.closest<HTMLElement>('label.chip');
  const area = label ?? active;
  const sources = [area, active, ...area.querySelectorAll('*')].flatMap((element) =>
    [null, '::before', '::after'].map((pseudo) => [element, getComputedStyle(element, pseudo)] as const),
  );
  const ring = sources.find(
    ([, { outlineStyle, outlineWidth }]) => outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
  );
  if (!ring) faults.push('no focus to be seen');
  else {
    const parse = (color: string): number[] => {
      const numbers = color.match(/[\d.]+(e-\d+)?/g)!.map(Number);
      return color.startsWith('color(') ? [...numbers.slice(0, 3).map((part) => part * 255), ...numbers.slice(3)] : numbers;
    };
    const luminance = (color: number[]) => {
      const [red, green, blue] = color.map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const [element, { outlineColor, outlineOffset }] = ring;
    let behind: Element | null = parseFloat(outlineOffset) < 0 ? element : element.parentElement;
    while (behind && (parse(getComputedStyle(behind).backgroundColor)[3] ?? 1) < 1)
      behind = behind.parentElement ?? (behind.getRootNode() as ShadowRoot).host;
    const [light, dark] = [outlineColor, behind ? getComputedStyle(behind).backgroundColor : 'rgb(255, 255, 255)']
      .map((color) => luminance(parse(color)))
      .sort((a, b) => b - a);
    const contrast = (light! + 0.05) / (dark! + 0.05);
    if (contrast < 3) faults.push(`a focus with a contrast of ${contrast.toFixed(1)}`);
  }

  const box = label?.getBoundingClientRect() ?? active.getClientRects()[0] ?? active.getBoundingClientRect();
  const shows = [0.15, 0.5, 0.85].filter((share) => {
    const [x, y] = [box.left + box.width * share, box.top + box.height / 2];
    let top = document.elementFromPoint(x, y);
    while (top?.shadowRoot) {
      const inner = top.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === top) break;
      top = inner;
    }
    return !!top && (area.contains(top) || top.contains(area));
  });
  // What a visitor has opened may lie on a marker: Escape closes it (WCAG 2.4.11, note 2).
  const isBelowPopup = active.matches('.pin') && !!(active.getRootNode() as ShadowRoot).querySelector('[role=dialog]');
  if (shows.length < 3 && !isBelowPopup) faults.push(`hidden for ${3 - shows.length} thirds`);
  for (let faded: Element | null = area; faded; faded = faded.parentElement) {
    if (getComputedStyle(faded).maskImage === 'none') continue;
    const { right, bottom } = faded.getBoundingClientRect();
    const isRow = faded.scrollWidth > faded.clientWidth + 1;
    const isColumn = faded.scrollHeight > faded.clientHeight + 1;
    if ((isRow && box.right > right - 12 && box.left < right) || (isColumn && box.bottom > bottom - 24)) faults.push('faded out');
  }
  return {
    position: order.indexOf(active),
    name: `${active.localName} ${(active.ariaLabel ?? active.textContent!).trim().replace(/\s+/g, ' ')}`,
    faults,
  };
}
