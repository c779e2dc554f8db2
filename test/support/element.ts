/** What tests of elements share: putting one on the page, waiting, finding things as a visitor would. */
import { fixture, html, waitUntil as waitUntilOrSoon } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';

type Widget = HTMLElement & { updateComplete: Promise<boolean> };

export const IS_WEBKIT = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);

/** As long as a busy machine may take; the library's second is for an idle one. */
export const waitUntil: typeof waitUntilOrSoon = (predicate, message, options) =>
  waitUntilOrSoon(predicate, message, { timeout: 8000, ...options });

/** Whether it shows content or, for good, something in its place. */
export const settled = (element: Element): boolean =>
  element.shadowRoot?.querySelector('.root')?.getAttribute('aria-busy') === 'false';

export async function show<T extends Widget = Widget>(template: TemplateResult): Promise<T> {
  const element = await fixture<T>(template);
  await waitUntil(() => settled(element), `${element.localName} never settled`);
  await element.updateComplete;
  return element;
}

export const root = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.root')!;

/** Visible text, spaces folded. */
export const text = (element: Element | null | undefined): string =>
  (element as HTMLElement | null)?.innerText.replace(/\s+/g, ' ').trim() ?? '';

/** By role and accessible name, as far as aria-label and text tell it. */
export function byRole<T extends HTMLElement = HTMLElement>(element: Element, role: string, name?: string | RegExp): T[] {
  const selectors: Record<string, string> = {
    button: 'button',
    link: 'a[href]',
    heading: 'h1,h2,h3,h4,h5,h6',
    group: '[role=group],fieldset',
    radio: 'input[type=radio]',
    status: '[role=status]',
  };
  const matches = [...element.shadowRoot!.querySelectorAll<T>(selectors[role] ?? `[role=${role}]`)];
  const nameOf = (node: HTMLElement) =>
    node.getAttribute('aria-label') ??
    (node instanceof HTMLInputElement ? text(node.labels?.[0]) : node.textContent!.replace(/\s+/g, ' ').trim());
  return matches.filter(
    (node) => name === undefined || (typeof name === 'string' ? nameOf(node) === name : name.test(nameOf(node))),
  );
}

/** All console warnings while `work` runs. */
export async function warnings(work: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => void said.push(words.join(' '));
  try {
    // The words are fetched on demand: fetched beforehand, they do not come late on a busy machine.
    await import('../../src/campaign/explain.js');
    await work();
    await new Promise((resolve) => setTimeout(resolve, 150));
  } finally {
    console.warn = warn;
  }
  return said;
}

/** What the page is told of as an error while `work` runs. */
export async function errorsDuring(work: () => Promise<void>): Promise<string[]> {
  const errors: string[] = [];
  const note = (event: ErrorEvent) => {
    errors.push(event.message);
    // Else the runner fails without a word about the work.
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  addEventListener('error', note, true);
  try {
    await work();
  } finally {
    removeEventListener('error', note, true);
  }
  return errors;
}

/** The same while the box around an element changes its width, and the page follows the element's height. */
export async function errorsWhileResized(element: Element, box: HTMLElement, widths: number[]): Promise<string[]> {
  window.qpResizes = true;
  const host = new ResizeObserver(() => undefined);
  host.observe(element);
  const errors = await errorsDuring(async () => {
    for (const width of widths) {
      box.style.inlineSize = `${width}px`;
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    }
  });
  host.disconnect();
  window.qpResizes = false;
  return errors;
}

export { fixture, html, render };
