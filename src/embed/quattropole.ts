/**
 * The one script a page needs. It fetches the code of the elements that the page uses, also of those added later, and takes page-wide
 * defaults from `data-*` on its own tag: `<script type="module" src="…/quattropole.js" data-host-city="trier"></script>`.
 */
import { VERSION } from '../ui/version.js';
import { LOADERS } from './registry.js';

const address = new URL(import.meta.url);

function readDefaults(): DOMStringMap {
  const script = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(({ src }) => src === address.href);
  const src = script?.dataset['src'];
  return { ...script?.dataset, src: src ? new URL(src, document.baseURI).href : new URL('feed/v1/campaign.json', address).href };
}

const asked = new Set<string>();

function load(tag: string): void {
  if (asked.has(tag) || !Object.hasOwn(LOADERS, tag)) return;
  asked.add(tag);
  LOADERS[tag]!().catch((error: unknown) => {
    // What stands inside the tag stays visible. The next tag of this kind tries again.
    asked.delete(tag);
    console.warn(
      `QuattroPole: the code of <${tag}> can't be loaded. Are all files on the server, and allowed in script-src?`,
      error,
    );
  });
}

const selector = Object.keys(LOADERS).join();

function scan(root: ParentNode): void {
  root.querySelectorAll(selector).forEach(({ localName }) => load(localName));
}

globalThis.quattropole ??= { version: VERSION, defaults: readDefaults() };
scan(document);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      load(node.localName);
      if (node.firstElementChild) scan(node);
    }
  }
}).observe(document, { childList: true, subtree: true });
