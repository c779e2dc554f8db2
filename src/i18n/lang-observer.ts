/** Tells elements when a `lang` changes above them: one observer a document or shadow root, however many elements. */
import { parentOf } from './locale.js';

interface Watch {
  observer: MutationObserver;
  callbacks: Set<() => void>;
}

const watches = new WeakMap<Node, Watch>();

/** Calls back when any `lang` changes in the trees above the element; returns the way to stop. */
export function observeLang(element: Element, callback: () => void): () => void {
  const roots: Node[] = [];
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node instanceof Document || node instanceof ShadowRoot) roots.push(node);
  }
  for (const root of roots) {
    let watch = watches.get(root);
    if (!watch) {
      const callbacks = new Set<() => void>();
      watch = { callbacks, observer: new MutationObserver(() => callbacks.forEach((each) => each())) };
      watch.observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      watches.set(root, watch);
    }
    watch.callbacks.add(callback);
  }
  return () => {
    for (const root of roots) {
      const watch = watches.get(root);
      watch?.callbacks.delete(callback);
      if (watch?.callbacks.size === 0) {
        watch.observer.disconnect();
        watches.delete(root);
      }
    }
  };
}
