/**
 * The one script a page needs. It fetches the code of the elements that the page uses, also of those added later, and takes page-wide
 * defaults from `data-*` on its own tag: `<script type="module" src="…/quattropole.js" data-host-city="trier"></script>`.
 */
import { VERSION } from '../ui/version.js';
import { startEarly } from './early.js';
import { joinPage } from './page.js';
import { ELEMENTS } from './registry.js';

const me = { version: VERSION, address: import.meta.url, tags: Object.keys(ELEMENTS) };
const page = joinPage(
  me,
  [...document.scripts].find(({ src }) => src === me.address),
  async (page) => (await import('./diagnose.js')).diagnose(page),
);
let upgrading: Promise<unknown> | undefined;

function show(tag: string, element: Element): void {
  const entry = ELEMENTS[tag];
  // An element may be called "constructor", too.
  if (page.owners.has(tag) || !entry?.code) return;
  page.owners.set(tag, me);
  const start = () => {
    entry.code().catch((error: unknown) => {
      // What stands inside the tag stays visible. The next tag of this kind tries again.
      page.owners.delete(tag);
      lost(`<${tag}>`, error);
    });
    startEarly(element, entry, page);
  };
  // It has been prerendered.
  if (element.shadowRoot) import('./wait.js').then(({ wait }) => wait(element, start), start);
  else start();
}

function lost(what: string, error: unknown): void {
  console.warn(`QuattroPole: can't load ${what}. Is it there, and allowed in script-src?`, error);
}

function load(element: Element): void {
  const name = element.getAttribute('data-qp');
  show(name === null ? element.localName : `qp-${name}`, element);
  if (name !== null) {
    upgrading ??= import('./upgrade.js').then(
      ({ upgrade }) => upgrade(me, page),
      (error: unknown) => lost('data-qp', error),
    );
  }
}

const selector = `[data-qp],${me.tags.join()}`;

function scan(root: ParentNode): void {
  root.querySelectorAll(selector).forEach(load);
}

scan(document);
new MutationObserver((records) => {
  for (const { target, addedNodes } of records) {
    for (const node of [target, ...addedNodes]) {
      if (!(node instanceof Element)) continue;
      load(node);
      if (node !== target && node.firstElementChild) scan(node);
    }
  }
}).observe(document, { childList: true, subtree: true, attributeFilter: ['data-qp'] });
