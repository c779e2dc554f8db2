/** Tells an element when a `lang` changes above it, in the document or in a shadow root around it. */
import { parentOf } from './locale.js';

/** Calls back when any `lang` changes in the trees above the element; returns the way to stop. */
export function observeLang(element: Element, callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node instanceof Document || node instanceof ShadowRoot)
      observer.observe(node, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  return () => observer.disconnect();
}
