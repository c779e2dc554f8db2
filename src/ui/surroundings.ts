/** What is around an element: the settings of a `<qp-campaign>` it stands in, the language, and when they change. */
import { upFrom } from '../i18n/locale.js';

/** The name of an attribute, from that of its property. */
export const attributeOf = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The `<qp-campaign>` around an element, also through shadow roots. */
export function campaignAround(element: Element): Element | undefined {
  for (const node of upFrom(element)) if (node instanceof Element && node.localName === 'qp-campaign') return node;
  return undefined;
}

/** Calls back when one of these attributes changes in the trees above the element; returns the way to stop. */
export function observeSurroundings(element: Element, attributeFilter: string[], callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  for (const node of upFrom(element)) {
    if (node instanceof Document || node instanceof ShadowRoot) observer.observe(node, { attributeFilter, subtree: true });
  }
  return () => observer.disconnect();
}
