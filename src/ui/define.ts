/** Registers an element. The same version twice is silent, another one warns, nothing throws at a host page. */
import { VERSION } from './version.js';
import { warn } from './warn.js';

export function define(tag: string, element: CustomElementConstructor): void {
  if (!globalThis.customElements) return;
  const present = customElements.get(tag) as (CustomElementConstructor & { version?: string }) | undefined;
  if (!present) {
    customElements.define(tag, element);
  } else if (present.version !== VERSION) {
    void warn(`<${tag}> is defined already`, ({ alreadyDefined }) => alreadyDefined(tag, present.version, VERSION));
  }
}
