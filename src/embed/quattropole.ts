/**
 * The one script a page needs. It fetches the code of the elements that the page uses, also of those added later, and takes page-wide
 * defaults from `data-*` on its own tag: `<script type="module" src="…/quattropole.js" data-host-city="trier"></script>`.
 */
import { VERSION } from '../ui/version.js';
import { startEarly } from './early.js';
import { ELEMENTS } from './registry.js';

const address = new URL(import.meta.url);

function readDefaults(): DOMStringMap {
  const script = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(({ src }) => src === address.href);
  const src = script?.dataset['src'];
  return { ...script?.dataset, src: src ? new URL(src, document.baseURI).href : new URL('../feed/v1/index.json', address).href };
}

const asked = new Set<string>();

function load(element: Element): void {
  const tag = element.localName;
  if (asked.has(tag) || !Object.hasOwn(ELEMENTS, tag)) return;
  asked.add(tag);
  const entry = ELEMENTS[tag]!;
  entry.code().catch((error: unknown) => {
    // What stands inside the tag stays visible. The next tag of this kind tries again.
    asked.delete(tag);
    console.warn(
      `QuattroPole: the code of <${tag}> can't be loaded. Are all files on the server, and allowed in script-src?`,
      error,
    );
  });
  startEarly(element, entry);
}

const selector = Object.keys(ELEMENTS).join();

function scan(root: ParentNode): void {
  root.querySelectorAll(selector).forEach(load);
}

globalThis.quattropole ??= { version: VERSION, defaults: readDefaults(), early: new Map() };
scan(document);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      load(node);
      if (node.firstElementChild) scan(node);
    }
  }
}).observe(document, { childList: true, subtree: true });
