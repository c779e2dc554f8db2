/** What a single file begins with (`scripts/build-singles.ts`): its elements are there already, it joins the page for them. */
import { VERSION } from '../ui/version.js';
import { diagnose } from './diagnose.js';
import { joinPage } from './page.js';
import { upgrade } from './upgrade.js';

export function start(tags: readonly string[]): void {
  // The build puts the file's own address here.
  const me = { version: VERSION, address: import.meta.url, tags };
  const tag = [...document.scripts].find(({ src }) => src === me.address);
  const page = joinPage(me, tag, diagnose);
  for (const tag of tags) if (!page.owners.has(tag)) page.owners.set(tag, me);
  void upgrade(me, page);
}
