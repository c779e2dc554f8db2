/** How the widgets behave to those who hear, who want no motion, and who print. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { layoutFaults } from './layout.js';
import { stages } from './stages.js';

describe('a widget', { concurrency: 2 }, () => {
  const onStage = stages();

  test('says what a search finds once, not with each key', () =>
    onStage(async (stage) => {
      const { page } = stage;
      await stage.play('the map');
      await page.evaluate(() => {
        const status = [...document.querySelector('qp-map')!.shadowRoot!.querySelectorAll('[role=status]')].at(-1)!;
        const heard: string[] = [];
        Object.assign(window, { heard });
        new MutationObserver(() => heard.push(status.textContent!.trim())).observe(status, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      });
      // As fast as nobody types: what a slow machine does in between is not what is tested.
      await page.getByRole('searchbox').evaluate((field: HTMLInputElement) => {
        for (const letter of 'kathedrale') {
          field.value += letter;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
      });
      await page.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length > 0);
      await stage.calm();
      assert.deepEqual(await page.evaluate(() => (window as unknown as { heard: string[] }).heard), ['1 Ort']);
    }));

  for (const state of ['the trips with an itinerary open', 'the map with a place open', 'the carousel at its end']) {
    test(`moves nothing where motion is not wanted: ${state}`, () =>
      onStage(async (stage) => {
        await stage.play(state);
        const moving = await stage.page.evaluate(() => {
          const trees = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
          const all = trees.flatMap((tree) => [...tree.querySelectorAll('*')]);
          return all
            .filter((element) =>
              ['', '::before', '::after'].some((pseudo) => getComputedStyle(element, pseudo || null).animationName !== 'none'),
            )
            .map((element) => element.outerHTML.slice(0, 80));
        });
        assert.deepEqual(moving, []);
        assert.equal(await stage.page.evaluate(() => document.getAnimations().length), 0);
      }));
  }

  for (const [state, words] of [
    ['the carousel', ['Luxemburg', 'Saarbrücken', 'Metz', 'Trier']],
    ['the trips', ['Trier und Luxemburg: ein Tag bei den Römern', 'Porta Nigra']],
    ['the events', ['Trierer Weihnachtsmarkt', 'Abgesagt']],
    ['the map', ['Porta Nigra: durch das Römertor in die Stadt', 'Weinkulturpfad']],
  ] as const) {
    test(`is readable on paper, and without what paper can’t do: ${state}`, () =>
      onStage(async (stage) => {
        const { page } = stage;
        await stage.play(state);
        await stage.resize(703);
        await page.emulateMedia({ media: 'print' });
        // As a browser says it, so that all of a list is there.
        await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
        await stage.calm();
        const text = await page.evaluate(() =>
          [...document.querySelectorAll('*')]
            .map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.root')?.innerText ?? '')
            .join(' ')
            .replace(/\s+/g, ' '),
        );
        const shown = await page.evaluate(() => {
          const trees = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
          const controls = trees.flatMap((tree) => [
            ...tree.querySelectorAll('input,select,.tool,.step,.button,.choose,.calendar'),
          ]);
          return controls.filter((control) => control.checkVisibility()).map((control) => control.outerHTML.slice(0, 80));
        });
        const faults = await layoutFaults(page);
        await page.emulateMedia({ media: 'screen' });
        await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
        for (const word of words) assert.ok(text.includes(word), `${word} is missing: ${text}`);
        assert.deepEqual([...shown, ...faults], []);
      }));
  }
});
