/**
 * What stands inside the tag. It stays visible until the element has something better, and when it never does. Hidden is only
 * what is known to be fallback: children in `slot="fallback"`, or a content of links and nothing else. Anything more is the
 * page's own, for example all that follows a self-closed `<qp-… />`: it is never hidden.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warn } from './warn.js';

/** Elements that may stand around links. */
export const AROUND_LINKS = 'a,p,ul,ol,nav,span,br';

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
    const { host } = this;
    const all = [...host.childNodes].filter(
      (node) => node instanceof Element || (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    this.present = all.length > 0;
    const nodes = all.filter((node) => (node as Element).slot !== 'fallback');
    // Text outside links, or anything that no list of links has, is the page's.
    this.replaceable = !host.querySelector(`:scope>:not([slot=fallback],${AROUND_LINKS})`) && nodes.every(holdsOnlyLinks);
    if (!this.replaceable)
      void warn(`<${host.localName}> has more than links inside`, ({ notOnlyLinks }) => notOnlyLinks(host.localName));
    host.requestUpdate();
  }
}

/** A node of the DOM, or of a page that is being prerendered. */
export interface LightNode {
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<LightNode>;
}

export const holdsOnlyLinks = ({ nodeName, textContent, childNodes }: LightNode): boolean =>
  /^(A|#comment)$/.test(nodeName) || (nodeName === '#text' ? !textContent?.trim() : [...childNodes].every(holdsOnlyLinks));
