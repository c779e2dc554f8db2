/** Joins the page: the first script makes the object that all of them share, a later one of another version says so and serves what nobody serves yet. */
import { FEED, type Page, type Script } from '../campaign/early.js';

export function joinPage(me: Script, tag: HTMLScriptElement | undefined, diagnose: (page: Page) => Promise<object>): Page {
  // A property of its own: an element with this id, or a frame of this name, can be reached by the name, too.
  const present = Object.hasOwn(globalThis, 'quattropole') && globalThis.quattropole?.page;
  if (present) {
    const [first] = present.scripts as [Script];
    present.scripts.push(me);
    if (first.version !== me.version) {
      console.warn(
        `QuattroPole: version ${first.version} of ${first.address} is used, not ${me.version} of ${me.address}. Load one only.`,
      );
    }
    return present;
  }
  const page: Page = { defaults: readDefaults(me, tag), early: new Map(), scripts: [me], owners: new Map(), blocked: [] };
  globalThis.quattropole = { version: me.version, diagnose: () => diagnose(page), page };
  addEventListener('securitypolicyviolation', (event) => page.blocked[98] ?? page.blocked.push(event));
  return page;
}

function readDefaults({ address }: Script, tag: HTMLScriptElement | undefined): Page['defaults'] {
  const feed = new URL(FEED, address).href;
  const src = tag?.dataset['src'];
  // Consent managers keep the script's own address in `data-src` until they may set it.
  return { ...tag?.dataset, src: src && src !== tag?.getAttribute('src') ? src : feed };
}
