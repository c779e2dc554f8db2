/** A browser's page on which a widget is brought into a state, and then into other surroundings: another language, scheme, width, spacing. */
import { isDeepStrictEqual } from 'node:util';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Language } from '../../../src/campaign/generated/types.js';
import type { Site } from './site.js';
import { STATES, WHOLE } from './states.js';

/** A Monday morning in Trier. */
export const NOW = '2026-11-23T10:00+01:00';

export const SURROUNDINGS = {
  language: ['de', 'fr', 'lb', 'en'],
  scheme: ['light', 'dark', 'forced colours'],
  // 1280 × 1024 px at 400 % is a window of 320 × 256 px.
  window: ['1280 px', '320 px', '1280 px at 400 %'],
  text: ['as it is', 'spaced'],
} as const satisfies Record<string, readonly string[]>;
export type Surroundings = { readonly [name in keyof typeof SURROUNDINGS]: (typeof SURROUNDINGS)[name][number] };

const METRICS = {
  '1280 px': { width: 1280, height: 1024, deviceScaleFactor: 1 },
  '320 px': { width: 320, height: 800, deviceScaleFactor: 1 },
  '1280 px at 400 %': { width: 320, height: 256, deviceScaleFactor: 4 },
};

export const USUAL: Surroundings = { language: 'de', scheme: 'light', window: '1280 px', text: 'as it is' };

/** Text spacing as WCAG 1.4.12 has it; a reader's own styles reach into shadow trees. */
const SPACING =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';

export class Stage {
  readonly #pending = new Set<string>();
  #now = USUAL;

  private constructor(
    readonly page: Page,
    readonly devtools: CDPSession,
    private readonly site: Site,
  ) {
    page.on('request', (request) => this.#pending.add(request.url()));
    page.on('requestfinished', (request) => this.#pending.delete(request.url()));
    page.on('requestfailed', (request) => this.#pending.delete(request.url()));
    // What nobody reads is never finished.
    page.on('response', (response) => response.ok() || this.#pending.delete(response.url()));
  }

  static async open(browser: Browser, site: Site, scripts: readonly string[] = []): Promise<Stage> {
    const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' });
    for (const path of scripts) await context.addInitScript({ path });
    // tsx gives functions their names with a helper, which those that run in a page take along.
    await context.addInitScript('globalThis.__name ??= (value) => value');
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    return new Stage(page, devtools, site);
  }

  close = (): Promise<void> => this.page.context().close();

  /** Opens a page with the widget and does what a visitor does to get there. */
  async play(name: string): Promise<void> {
    const { page, site } = this;
    const state = STATES[name]!;
    const { widget, attributes = '', around = (tag: string) => tag, inside = '', feed = 'good', without } = state;
    await this.devtools.send('Network.setBlockedURLs', { urls: without ? [without] : [] });
    this.#pending.clear();
    await this.#surround({ ...USUAL, window: state.narrow ? '320 px' : '1280 px' });
    const tag = `<qp-${widget} ${attributes}>${inside}</qp-${widget}>`;
    await page.goto(site.page(around(tag), feed), { waitUntil: 'commit' });
    this.#now = USUAL;
    if (state.arrive) {
      await page.locator(`qp-${widget} ${WHOLE[widget]}`).first().waitFor();
      await state.arrive(page, site.tiles);
    }
    await page
      .locator(`qp-${widget} ${state.shows ?? WHOLE[widget]}`)
      .first()
      .waitFor({ state: 'attached' });
    await this.#surround(USUAL);
    await this.calm();
  }

  /** The same in other surroundings. */
  async change(surroundings: Partial<Surroundings>): Promise<void> {
    const next = { ...this.#now, ...surroundings };
    if (isDeepStrictEqual(next, this.#now)) return;
    this.#now = next;
    await this.#surround(next);
    await this.calm();
  }

  async #surround({ language, scheme, window, text }: Surroundings): Promise<void> {
    const { page } = this;
    await this.devtools.send('Emulation.setDeviceMetricsOverride', { ...METRICS[window], mobile: false });
    const forced = scheme === 'forced colours';
    await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light', forcedColors: forced ? 'active' : 'none' });
    await page.evaluate(
      ([lang, css]) => {
        document.documentElement.lang = lang;
        const trees: (Document | ShadowRoot)[] = [document];
        for (const tree of trees) {
          for (const { shadowRoot } of tree.querySelectorAll('*')) if (shadowRoot) trees.push(shadowRoot);
          const kept = tree.adoptedStyleSheets.filter((sheet) => !('qpSpacing' in sheet));
          const sheet = Object.assign(new CSSStyleSheet(), { qpSpacing: true });
          sheet.replaceSync(css);
          tree.adoptedStyleSheets = css ? [...kept, sheet] : kept;
        }
      },
      [language, text === 'spaced' ? SPACING : ''] as const,
    );
  }

  /** Wider or narrower. */
  async resize(width: number): Promise<void> {
    await this.devtools.send('Emulation.setDeviceMetricsOverride', { width, height: 1024, deviceScaleFactor: 1, mobile: false });
    await this.calm();
  }

  /** Until nothing is on its way, every widget speaks the page's language, and nothing changes any more. */
  async calm(): Promise<void> {
    const { page } = this;
    const isStill = ({ language }: { language: Language }) =>
      new Promise<boolean>((resolve) => {
        let before = '';
        let same = 0;
        let frames = 0;
        const look = (): void => {
          const widgets = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
          const now = widgets
            .map((tree) => `${tree.querySelector('.root')?.getAttribute('lang') ?? language} ${tree.innerHTML}`)
            .join();
          const speaks = widgets.every((tree) => (tree.querySelector('.root')?.getAttribute('lang') ?? language) === language);
          same = now === before && speaks ? same + 1 : 0;
          before = now;
          frames += 1;
          if (same >= 3) resolve(true);
          else if (frames > 30) resolve(false);
          else requestAnimationFrame(look);
        };
        look();
      });
    const late = Date.now() + 15_000;
    while (!((await page.evaluate(isStill, this.#now)) && this.#isQuiet)) {
      if (Date.now() > late) throw new Error(`It never comes to rest; on their way: ${[...this.#pending].join(', ')}`);
    }
  }

  get #isQuiet(): boolean {
    return [...this.#pending].every((url) => url.includes('/silent/'));
  }
}
