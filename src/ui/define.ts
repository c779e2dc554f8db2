/** Registers an element. The same version twice is silent, another one warns, nothing throws at a host page. */
import { VERSION } from './version.js';

export function define(tag: string, element: CustomElementConstructor): void {
  if (!globalThis.customElements) return;
  const present = customElements.get(tag) as (CustomElementConstructor & { version?: string }) | undefined;
  if (!present) {
    customElements.define(tag, element);
  } else if (present.version !== VERSION) {
    console.warn(
      `QuattroPole: <${tag}> is already defined by ${present.version ? `version ${present.version}` : 'another script'}; ${VERSION} is not used. Load one version only.`,
    );
  }
}
