/** A page in a frame that shows the markup as the city's page would, with the real script. */
import { set } from '../dom.js';
import type { Tag } from './configuration.js';

export class Stage {
  readonly #root: HTMLElement;
  readonly #sheet: HTMLStyleElement;

  constructor(
    private readonly page: Document,
    script: string,
    /** How often the same markup stands there, each time as wide as it is told. */
    copies = 1,
  ) {
    this.#root = page.body.appendChild(page.createElement('main'));
    this.#sheet = page.head.appendChild(page.createElement('style'));
    for (let index = 0; index < copies; index += 1) this.#root.append(page.createElement('div'));
    const entry = page.createElement('script');
    entry.type = 'module';
    entry.src = script;
    page.head.append(entry);
  }

  get places(): HTMLElement[] {
    return [...this.#root.children] as HTMLElement[];
  }

  /** Nothing is made anew where attributes alone have changed: a visitor's choice in the preview stays. */
  show(tag: Tag, language: string, css: string): void {
    this.page.documentElement.lang = language;
    this.#sheet.textContent = css;
    for (const place of this.places) this.#put(place, tag, place.firstElementChild ?? undefined);
  }

  #put(parent: Element, tag: Tag, old: Element | undefined): void {
    const name = `qp-${tag.name}`;
    const same = old?.localName === name && shape(old) === shape(tag);
    const element = same ? old : this.page.createElement(name);
    for (const { name: attribute } of [...element.attributes])
      if (!(attribute in tag.attributes)) element.removeAttribute(attribute);
    for (const [attribute, value] of Object.entries(tag.attributes)) {
      if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
    }
    tag.children.forEach((child, index) => this.#put(element, child, same ? element.children[index] : undefined));
    if (!same && old) old.replaceWith(element);
    else if (!same) parent.append(element);
  }

  /** As the city's page behind the widgets is. */
  scheme(scheme: 'light' | 'dark'): void {
    set(this.page.documentElement, 'data-scheme', scheme);
  }
}

const shape = ({ children }: Element | Tag): string =>
  [...children].map((child) => ('localName' in child ? child.localName : `qp-${child.name}`)).join();
