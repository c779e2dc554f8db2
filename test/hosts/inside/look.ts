/** What a visitor sees of the widgets. */
import { contrastOf } from './contrast.js';
import { rootOf, TAGS, TEXTS, visible, widgets } from './widgets.js';

const MIN_HEIGHT = 120;
/** In CSS pixels, where our root says 16. */
const TEXT = { smallest: 10, largest: 64 };
const TARGET = 24;
const CONTRAST = 4.5;

const round = (value: number) => Math.round(value * 10) / 10;
const nameOf = (element: Element) =>
  `${element.localName}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 24)}"`;

/** Each one is there, with its content, in a box that can be seen. */
export function missing(without: readonly string[], least: number): string[] {
  return TAGS.filter((tag) => !without.includes(tag)).flatMap((tag) => {
    const [widget] = widgets(tag);
    const root = widget && rootOf(widget);
    if (!root) return [`<${tag}> shows nothing`];
    const { width, height } = root.getBoundingClientRect();
    const pictures = [...root.querySelectorAll('img')];
    return [
      TEXTS[tag].test(root.innerText) ? '' : `<${tag}> has no content but "${root.innerText.trim().slice(0, 200)}"`,
      width < least || height < MIN_HEIGHT ? `<${tag}> is ${round(width)} × ${round(height)}` : '',
      visible(root) ? '' : `<${tag}> is not visible`,
      pictures.some((image) => image.clientWidth > 40) || tag !== 'qp-city-carousel' ? '' : `<${tag}> has no picture`,
      [...widget.children].some((child) => child.matches('a') && visible(child)) ? `<${tag}> still shows the links inside` : '',
    ].filter(Boolean);
  });
}

/** The way our text is written, whatever the host's is. */
const WRITTEN = {
  textTransform: 'none',
  textIndent: '0px',
  textShadow: 'none',
  direction: 'ltr',
  writingMode: 'horizontal-tb',
  fontStyle: 'normal',
} as const;

export function unreadable(scale = 1): string[] {
  const problems = new Set<string>();
  for (const widget of widgets()) {
    const root = rootOf(widget);
    if (!root) continue;
    const style = getComputedStyle(root);
    for (const [property, value] of Object.entries(WRITTEN)) {
      const is = style[property as keyof typeof WRITTEN];
      if (is !== value) problems.add(`${widget.localName}: ${property} is ${is}`);
    }
    if (round(parseFloat(style.fontSize)) !== 16) problems.add(`${widget.localName}: text of ${style.fontSize}`);
    for (const text of texts(root)) {
      const size = parseFloat(getComputedStyle(text).fontSize);
      if (size < TEXT.smallest || size > TEXT.largest) problems.add(`${widget.localName}: ${nameOf(text)} has ${size} px`);
      const contrast = contrastOf(text);
      if (contrast !== undefined && contrast < CONTRAST - 0.01)
        problems.add(`${widget.localName}: ${nameOf(text)} has a contrast of ${round(contrast)}`);
    }
    for (const control of root.querySelectorAll<HTMLElement>('button,label.chip,a[href]')) {
      if (!visible(control) || getComputedStyle(control).display === 'inline' || control.closest('[aria-hidden=true]')) continue;
      const { width, height } = control.getBoundingClientRect();
      if (Math.min(width, height) < TARGET * scale - 0.5)
        problems.add(`${widget.localName}: ${nameOf(control)} is ${round(width)} × ${round(height)}`);
    }
  }
  return [...problems].slice(0, 8);
}

/** Elements with visible text of their own; drawings have theirs in `fill`. */
function texts(root: Element): Element[] {
  return [...root.querySelectorAll('*')].filter(
    (element) =>
      !(element instanceof SVGElement) &&
      !/^(style|option)$/.test(element.localName) &&
      !element.closest('.visually-hidden') &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
      visible(element),
  );
}

/** What does not fit into its widget, which the host has given its place. */
export function overhanging(): string[] {
  return widgets().flatMap((widget) => {
    const root = rootOf(widget);
    const by = root ? root.scrollWidth - root.clientWidth : 0;
    return by > 1 ? [`${widget.localName}: ${by} px stick out of its ${root!.clientWidth} px`] : [];
  });
}
