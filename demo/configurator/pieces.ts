/** Code and texts to copy, each in a block that can be focused, read and copied. What stays is changed in place: a focus is not lost. */
import { onCopy } from '../copy.js';
import { h } from '../dom.js';
import type { Words } from './words.js';

export interface Block {
  key: string;
  label: string;
  text: string;
  /** What stands below. */
  note?: string;
  /** Of the text, where that is not the reader's. */
  lang?: string;
}

export class Blocks {
  #keys = '';
  readonly #texts: HTMLElement[] = [];

  constructor(
    private readonly parent: HTMLElement,
    private readonly words: Words,
    private readonly status: HTMLElement,
    private readonly kind: 'code' | 'text' = 'code',
  ) {}

  show(blocks: readonly Block[]): void {
    const keys = blocks.map(({ key, label }) => `${key} ${label}`).join();
    if (keys !== this.#keys) {
      this.#keys = keys;
      this.#texts.length = 0;
      this.parent.replaceChildren(...blocks.map((block) => this.#make(block)));
    }
    blocks.forEach(({ text, lang }, index) => {
      const element = this.#texts[index]!;
      if (element.textContent !== text) element.textContent = text;
      if (lang) element.lang = lang;
    });
  }

  #make({ key, label, note }: Block): HTMLElement {
    const id = `${this.parent.id}-${key}`;
    const { words } = this;
    const text = this.kind === 'code' ? h('code', { translate: 'no' }) : h('p');
    const body = { class: 'body', tabindex: '0', role: 'group', 'aria-labelledby': id };
    const copy = h('button', { class: 'call', type: 'button', id: `${id}-copy`, 'aria-describedby': id }, words.copy);
    this.#texts.push(text);
    onCopy(copy, text, this.status, words);
    return h(
      'figure',
      { class: `piece ${this.kind}` },
      h('figcaption', { id }, label),
      this.kind === 'code' ? h('pre', body, text) : h('div', body, text),
      copy,
      ...(note ? [h('p', { class: 'hint' }, note)] : []),
    );
  }
}
