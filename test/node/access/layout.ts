/** What no checker sees of a page's layout: text that is cut off, sticks out, lies on other text or breaks within a word; targets that a finger misses. */
import type { Page } from 'playwright-core';

/** What scrolls by itself, with more in it than it shows: a row of cards or chips, the list beside the map, the map. */
const SCROLLERS = '.slides,.scroller,.kinds,.cities,.frame,.stage,.leaflet-popup-scrolled';
/** Names lie on the map where their places are. */
const MAP = '.stage,.picture';

export const layoutFaults = (page: Page, isSpaced = false): Promise<string[]> =>
  page.evaluate(findFaults, [SCROLLERS, MAP, isSpaced] as const);

/** Runs in the page. */
function findFaults([scrollers, map, isSpaced]: readonly [string, string, boolean]): string[] {
  const faults: string[] = [];
  const { documentElement: page } = document;
  if (page.scrollWidth > page.clientWidth)
    faults.push(`the page scrolls sideways: ${page.scrollWidth} in ${page.clientWidth} px`);

  const trees: (Document | ShadowRoot)[] = [document];
  for (const tree of trees) for (const { shadowRoot } of tree.querySelectorAll('*')) if (shadowRoot) trees.push(shadowRoot);
  const elements = trees.flatMap((tree) => [...tree.querySelectorAll<HTMLElement>(tree === document ? 'body *' : '*')]);
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) &&
    !element.closest('.visually-hidden,option');
  const name = (element: Element) =>
    `<${element.localName}${element.className ? ` class="${element.getAttribute('class')}"` : ''}> ${element.textContent!.trim().replace(/\s+/g, ' ').slice(0, 60)}`;

  for (const element of elements.filter(isShown)) {
    if (element.matches(scrollers) || element.closest('svg')) continue;
    const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
    // The beginning of a text that goes on where its card leads, and that screen readers and paper have whole.
    if (webkitLineClamp !== 'none') continue;
    // A field's text moves with the cursor.
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && !element.matches('input'))
      faults.push(`cut off: ${element.scrollWidth} in ${element.clientWidth} px: ${name(element)}`);
    if (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1 && !element.matches('textarea,pre'))
      faults.push(`cut off below: ${element.scrollHeight} in ${element.clientHeight} px: ${name(element)}`);
  }

  interface Line {
    node: Text;
    box: DOMRect;
  }
  const lines: Line[] = [];
  for (const element of elements) {
    if (!isShown(element) || element.closest(map) || element.closest('svg,select,noscript,script,style')) continue;
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
      let block: Element = element;
      while (getComputedStyle(block).display.startsWith('inline') && !/flex|grid|block/.test(getComputedStyle(block).display))
        block = block.parentElement ?? (block.getRootNode() as ShadowRoot).host;
      const around = block.getBoundingClientRect();
      for (const box of boxes) {
        if (box.right > around.right + 1.5 || box.left < around.left - 1.5)
          faults.push(
            `sticks out by ${Math.ceil(Math.max(box.right - around.right, around.left - box.left))} px: ${name(element)}`,
          );
        lines.push({ node, box });
      }
      // A reader who spaces out letters on a phone needs each of them more than whole words.
      if (isSpaced || getComputedStyle(element).hyphens === 'auto') continue;
      for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{M}]+/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const parts = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (parts.some(({ top }) => Math.abs(top - parts[0]!.top) > 4) && !/\./.test(element.textContent!))
          faults.push(`breaks within “${word}”: ${name(element)}`);
      }
    }
  }

  /** Where letters are, as far as they are seen: what surrounds them may overlap. */
  const core = ({ node, box: { left, right, top, height } }: Line) => {
    const seen = { left: left + 1, right: right - 1, top: top + height * 0.25, bottom: top + height * 0.75 };
    for (let around: Element | null = node.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible') continue;
      const clip = around.getBoundingClientRect();
      seen.left = Math.max(seen.left, clip.left);
      seen.right = Math.min(seen.right, clip.right);
      seen.top = Math.max(seen.top, clip.top);
      seen.bottom = Math.min(seen.bottom, clip.bottom);
    }
    return seen;
  };
  const cores = lines.map((line) => ({ node: line.node, ...core(line) })).filter((a) => a.left < a.right && a.top < a.bottom);
  for (const [index, a] of cores.entries()) {
    for (const b of cores.slice(index + 1)) {
      if (a.node !== b.node && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        faults.push(`“${a.node.data.trim().slice(0, 40)}” lies on “${b.node.data.trim().slice(0, 40)}”`);
    }
  }
  return [...new Set(faults)];
}

export const targetFaults = (page: Page): Promise<string[]> => page.evaluate(findSmallTargets);

/** Runs in the page. WCAG 2.5.8: 24 px each way, or as much room around its middle; a link within a sentence may be as high as its line. */
function findSmallTargets(): string[] {
  const LEAST = 24;
  const trees = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
  const controls = trees
    .flatMap((tree) => [...tree.querySelectorAll<HTMLElement>('button,a[href],input,select,[tabindex="0"]')])
    .filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const targets = controls.map((element) => {
    const area = element.closest('label') ?? (element.matches('.link,.toggle') ? element.closest('.card')! : element);
    return { element, box: area.getBoundingClientRect() };
  });
  const isInSentence = ({ parentElement: parent }: HTMLElement) =>
    [...parent!.childNodes].some((node) => node instanceof Text && /\p{L}/u.test(node.data));
  return targets
    .filter(({ element, box: { left, top, width, height } }) => {
      if ((width >= LEAST - 0.5 && height >= LEAST - 0.5) || isInSentence(element)) return false;
      const [x, y] = [left + width / 2, top + height / 2];
      return targets.some(({ element: other, box }) => {
        if (other === element || other.contains(element) || element.contains(other)) return false;
        const dx = Math.max(box.left - x, 0, x - box.right);
        const dy = Math.max(box.top - y, 0, y - box.bottom);
        return Math.hypot(dx, dy) < LEAST / 2;
      });
    })
    .map(
      ({ element, box: { width, height } }) =>
        `${Math.round(width)} × ${Math.round(height)} px: ${element.outerHTML.slice(0, 120)}`,
    );
}
