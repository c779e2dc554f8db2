/**
 * `<div data-qp="map" data-lang="de"><a href="…">…</a></div>`: the form for editors that strip unknown tags. The div stays, the element is made inside it,
 * attributes come from `data-*`, and what the div holds moves in. Loaded with the first such div; it then watches all of them.
 */
import type { Page, Script } from '../campaign/early.js';
import { attributesOf } from './attributes.js';

/** Upgrades those whose elements come from this copy of the script. */
export async function upgrade(me: Script, page: Page): Promise<void> {
  // What a div holds is known when the parser has left it.
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const made = new WeakMap<Element, Element>();

  const show = async (holder: Element): Promise<void> => {
    observer.observe(holder, { attributes: true, childList: true });
    const name = holder.getAttribute('data-qp');
    const tag = `qp-${name}`;
    const present = made.get(holder);
    if (present?.parentNode === holder) {
      if (present.localName === tag) return;
      present.replaceWith(...present.childNodes);
    }
    if (name === null) return;
    if (page.owners.get(tag) !== me) return warnOf(name, page);
    await customElements.whenDefined(tag);
    // Changed or shown meanwhile.
    if (holder.getAttribute('data-qp') !== name || made.get(holder)?.parentNode === holder) return;
    // Prerendered, it is there already, with what the div held inside.
    const prerendered = [...holder.children].find(({ localName }) => localName === tag);
    const element = prerendered ?? document.createElement(tag);
    made.set(holder, element);
    for (const attribute of attributesOf(tag)) copy(holder, element, attribute);
    if (prerendered) return;
    element.append(...holder.childNodes);
    holder.append(element);
  };

  const observer = new MutationObserver((records) => {
    for (const { target, attributeName, addedNodes } of records) {
      const element = made.get(target as Element);
      const [, attribute] = attributeName?.match(/^data-(?!qp$)(.+)/) ?? [];
      if (attribute && element) {
        if (attributesOf(element.localName).includes(attribute)) copy(target as Element, element, attribute);
      } else {
        for (const node of [target, ...addedNodes]) if (node instanceof Element) scan(node);
      }
    }
  });
  const scan = (root: Element) => {
    if (root.matches('[data-qp]') || made.has(root)) void show(root);
    for (const holder of root.querySelectorAll('[data-qp]')) void show(holder);
  };
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['data-qp'] });
  scan(document.documentElement);
}

function copy(holder: Element, element: Element, attribute: string): void {
  const value = holder.getAttribute(`data-${attribute}`);
  // An address that runs is harmless to an editor's filter, too, as long as it stands in `data-*`.
  const runs = value !== null && URL.canParse(value) && new URL(value).protocol === 'javascript:';
  if (value === null || runs) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

/** A name that no script on the page knows. Another one may still be on its way. */
function warnOf(name: string, { scripts }: Page): void {
  const check = () => {
    const names = [...new Set(scripts.flatMap(({ tags }) => tags))].map((tag) => tag.slice('qp-'.length));
    if (!names.includes(name)) {
      console.warn(`QuattroPole: data-qp="${name}" is not known; use ${names.join(', ')}. What it holds stays as it is.`);
    }
  };
  if (document.readyState === 'complete') check();
  else addEventListener('load', check, { once: true });
}
