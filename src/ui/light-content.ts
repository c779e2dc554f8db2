/**
 * What stands inside the tag. It stays visible until the element has something better, and when it never does. Hidden is only
 * what is known to be fallback: children in `slot="fallback"`, or a content of links and nothing else. Anything more is the
 * page's own, for example all that follows a self-closed `<qp-… />`: it is never hidden.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warn } from './warn.js';

export class LightContentController implements ReactiveController {
  /** The element has content of the page's inside. */
  present = false;
  /** All of it may be hidden once there is better. */
  replaceable = true;
  #observer: MutationObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#observer = new MutationObserver(() => this.#read());
    this.#observer.observe(this.host, { childList: true, subtree: true, characterData: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): void {
    const nodes = [...this.host.childNodes].filter((node) =>
      node instanceof Element ? node.slot !== 'fallback' : holdsText(node),
    );
    const present = nodes.length > 0 || this.host.querySelector(':scope > [slot="fallback"]') !== null;
    const replaceable = nodes.every((node) => node instanceof Element && holdsOnlyLinks(node));
    if (!replaceable) {
      const { localName } = this.host;
      void warn(`<${localName}> has more than links inside`, ({ notOnlyLinks }) => notOnlyLinks(localName));
    }
    if (present === this.present && replaceable === this.replaceable) return;
    this.present = present;
    this.replaceable = replaceable;
    this.host.requestUpdate();
  }
}

const holdsText = (node: Node): boolean => node.nodeType === Node.TEXT_NODE && !!node.textContent?.trim();

function holdsOnlyLinks(element: Element): boolean {
  if (element.localName === 'a' || element.localName === 'br') return true;
  if (!/^(p|ul|ol|li|nav|span|div)$/.test(element.localName)) return false;
  return [...element.childNodes].every((node) => (node instanceof Element ? holdsOnlyLinks(node) : !holdsText(node)));
}
