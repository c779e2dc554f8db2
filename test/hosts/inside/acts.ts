/**
 * What happens on a page once the script is there: a tab opens, a framework renders anew, an editor's script moves things about. An act may return what
 * is to be looked at afterwards, when the widgets are gone: whether something of the host's own still works.
 */
import { settled, until, widgets } from './widgets.js';

type Afterwards = () => Promise<string[]> | string[];
type Act = () => Promise<Afterwards | void> | Afterwards | void;

declare global {
  interface Window {
    /** What a page of test/hosts/apps/ offers. */
    hostApp?: {
      /** Renders everything anew, with other data. */
      render(): unknown;
      /** Takes the widgets away and puts them back. */
      toggle?(): unknown;
    };
    hostMap?: { getSize(): { x: number } };
    jQuery?: (selector: string) => {
      html(html?: string): string;
      detach(): { appendTo(selector: string): void };
      clone(): { appendTo(s: string): void };
      remove(): void;
    };
    Turbo?: { visit(url: string, options?: object): void };
    htmx?: { ajax(method: string, url: string, options: object): Promise<void> };
  }
}

const box = () => document.querySelector<HTMLElement>('#box')!;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const allSettled = () => until(() => widgets().length === 4 && widgets().every(settled), 8000);

export const ACTS = {
  'open the tab': () => box().removeAttribute('hidden'),
  'show the page': () => void (box().style.visibility = ''),
  'open the dialog': () => document.querySelector('dialog')!.showModal(),
  'open the details': () => void (document.querySelector('details')!.open = true),

  async 'move everything'() {
    await allSettled();
    const first = widgets();
    const other = document.createElement('section');
    document.body.prepend(other);
    other.append(...first);
    await frame();
    for (const widget of [...first].reverse()) box().prepend(widget);
    return () => [];
  },

  async 'moveBefore everything'() {
    await allSettled();
    const other = document.createElement('section');
    document.body.prepend(other);
    const move = (parent: Element) => {
      for (const widget of widgets())
        (parent as Element & { moveBefore(node: Node, child: Node | null): void }).moveBefore(widget, null);
    };
    move(other);
    await frame();
    move(box());
  },

  async 'clone everything'() {
    await allSettled();
    box().replaceWith(box().cloneNode(true));
  },

  /** A hundred times away and back, at every pace: at once, a microtask later, a frame later. */
  async 'come and go'() {
    await allSettled();
    const kept = widgets();
    for (let round = 0; round < 100; round += 1) {
      for (const widget of kept) widget.remove();
      if (round % 3) await (round % 10 ? Promise.resolve() : frame());
      box().append(...kept);
      if (round % 20 === 0) await frame();
    }
    // New ones each time, too.
    for (let round = 0; round < 20; round += 1) {
      const copies = kept.map((widget) => widget.cloneNode(true));
      box().append(...copies);
      await frame();
      copies.forEach((copy) => copy.parentNode!.removeChild(copy));
    }
  },

  async print() {
    await allSettled();
    window.dispatchEvent(new Event('beforeprint'));
  },

  async 'render anew'() {
    await allSettled();
    const before = widgets();
    for (let round = 0; round < 5; round += 1) {
      await window.hostApp!.render();
      await frame();
    }
    const same = widgets().every((widget, index) => widget === before[index]);
    await window.hostApp!.toggle?.();
    await frame();
    await window.hostApp!.toggle?.();
    return () => (same ? [] : ['rendering anew made new widgets']);
  },

  async 'jQuery .html()'() {
    await allSettled();
    const $ = window.jQuery!;
    $('#box').html($('#box').html());
    await allSettled();
    $('qp-map').detach().appendTo('#box');
    $('qp-city-carousel').clone().appendTo('body');
    $('body > qp-city-carousel').remove();
  },

  async 'swap with Turbo'() {
    await allSettled();
    for (const action of ['replace', 'restore']) {
      const swapped = new Promise((resolve) => document.addEventListener('turbo:load', resolve, { once: true }));
      window.Turbo!.visit(location.href, { action });
      await swapped;
      await allSettled();
    }
  },

  async 'swap with htmx'() {
    await allSettled();
    for (const swap of ['outerHTML', 'innerHTML'])
      await window.htmx!.ajax('GET', location.href, { target: '#box', select: swap === 'innerHTML' ? '#box > *' : '#box', swap });
  },

  /** The host has a map of its own, which follows the window. */
  async 'use the host’s map'() {
    await allSettled();
    const holder = document.querySelector<HTMLElement>('#own-map')!;
    return async () => {
      holder.style.width = '210px';
      window.dispatchEvent(new Event('resize'));
      return (await until(() => window.hostMap!.getSize().x === 210, 3000))
        ? []
        : ['the host’s own map follows the window no more'];
    };
  },
} satisfies Record<string, Act>;
