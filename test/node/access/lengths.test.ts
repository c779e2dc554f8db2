/** Texts that are longer by 40 %, as another language or an editor may have them: nothing is cut off, sticks out or lies on something else, on phone, tablet and desktop. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { layoutFaults } from './layout.js';
import { stages } from './stages.js';
import { statesFor } from './states.js';

const WIDTHS = [320, 360, 768, 1280];

describe('texts longer by 40 % have their place', { concurrency: 2 }, () => {
  const onStage = stages();

  for (const state of statesFor(2)) {
    test(`in ${state}`, () =>
      onStage(async (stage) => {
        await stage.play(state);
        await stage.page.evaluate(stretch);
        const found: string[] = [];
        for (const width of WIDTHS) {
          await stage.resize(width);
          found.push(...(await layoutFaults(stage.page)).map((fault) => `${width} px: ${fault}`));
        }
        assert.deepEqual(found, []);
      }));
  }
});

/** Runs in the page: each text gets more of its own words. Names of sites, addresses, numbers and the page's own heading stay as long as they are. */
function stretch(): void {
  const trees: (Document | ShadowRoot)[] = [document];
  for (const tree of trees) for (const { shadowRoot } of tree.querySelectorAll('*')) if (shadowRoot) trees.push(shadowRoot);
  for (const element of trees.flatMap((tree) => [...tree.querySelectorAll('*')])) {
    if (element.matches('script,style,h1,.icon,.icon *,.credits *')) continue;
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || !/\p{L}{2}/u.test(node.data) || /^\s*[\w-]+(\.[\w-]+)+\s*$/.test(node.data)) continue;
      const text = node.data.trim();
      const words = text.split(/\s+/);
      let more = '';
      for (let index = words.length - 1; more.length < text.length * 0.4; index = (index + words.length - 1) % words.length)
        more += ` ${words[index]}`;
      node.data = node.data.replace(text, `${text}${more.slice(0, Math.ceil(text.length * 0.4) + 1)}`);
    }
  }
}
