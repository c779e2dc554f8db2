/** The configurator: a form, a preview, the code, and the texts that go with it. All of it follows from one configuration, which stands in the address. */
import '../../src/i18n/luxembourgish.js';
import type { Widget } from '../../src/embed/widgets.js';
import { byId, h, prose } from '../dom.js';
import { linkLanguages, pageLanguage, speak } from '../language.js';
import { loadElements } from '../manifest.js';
import { TEXTS } from '../texts.js';
import { addressesAt, here } from './addresses.js';
import { chips } from './chips.js';
import {
  markup,
  SYSTEMS,
  tilesSource,
  wayFor,
  WAYS,
  type Configuration,
  type Link,
  type System,
  type Way,
} from './configuration.js';
import { builtInLinks, cityLinks, readChoices } from './feed.js';
import { fieldsOf, schemaOf } from './fields.js';
import { buildForm } from './form.js';
import { declarations } from './look.js';
import { verdictOn } from './look-form.js';
import { Measure, usualHeights } from './measure.js';
import { accessibility, privacy } from './paragraphs.js';
import { Blocks, type Block } from './pieces.js';
import { policy } from './policy.js';
import { resizable } from './resize.js';
import { pieces, settingFor, type Heights, type Piece, type SettingPurpose } from './snippets.js';
import { Stage } from './stage.js';
import { readState, writeState } from './state.js';
import { STEPS } from './steps.js';
import { fill, WORDS, type Words } from './words.js';

const language = pageLanguage();
const words = WORDS[language];
const page = here(location.href);
const status = byId('status');

speak(language, words);
for (const id of ['home', 'back']) byId(id).setAttribute('href', `./?lang=${language}`);
document.documentElement.classList.add('spoken');

/** Says something to a screen reader, once. */
const say = (text: string) => {
  if (status.textContent !== text) status.textContent = text;
};

const KINDS: Readonly<Partial<Record<Widget, 'trips' | 'events' | 'map'>>> = {
  'trip-teaser': 'trips',
  'event-strip': 'events',
  map: 'map',
};

/** Where the snippet's fallback leads: the cities' own pages, or the campaign's. */
const linksOf =
  (cities: readonly Link[], { language }: Configuration) =>
  (widget: Widget): readonly Link[] => {
    const kind = KINDS[widget];
    return kind ? [{ href: 'https://www.quattropole.org/', text: TEXTS[language][`fallback.${kind}`] }] : cities;
  };

async function start(): Promise<void> {
  const [elements, choices] = await Promise.all([
    loadElements(new URL(page.manifest)),
    readChoices(page.feed, language).catch(() => {
      notice(words['page.failed']);
      return {};
    }),
  ]);
  const fields = fieldsOf(elements, words, choices);
  const state = readState(new URLSearchParams(location.search), language, schemaOf(fields));
  let { configuration } = state;
  if (state.rejected.length) {
    const list = state.rejected.map(({ name, value }) => `${name}=${value}`).join(', ');
    notice(fill(words['state.rejected'], { list }));
  }

  let heights: Heights = usualHeights(configuration);
  let cities = builtInLinks(configuration.language);
  let sums: Readonly<Record<string, string>> | undefined;
  const frames: { stage?: Stage; measure?: Measure } = {};
  let weak = 0;
  const blocks = {
    code: new Blocks(byId('pieces'), words, status),
    policy: new Blocks(byId('policy'), words, status),
    texts: new Blocks(byId('texts'), words, status, 'text'),
    share: new Blocks(byId('share'), words, status),
  };

  const change = (part: Partial<Configuration>) => {
    const old = configuration;
    configuration = { ...configuration, ...part };
    if (part.width !== undefined && part.width !== old.width) heights = usualHeights(configuration);
    if (configuration.language !== old.language) void readLinks();
    later();
  };
  const readLinks = async () => {
    const { language: wanted } = configuration;
    cities = await cityLinks(page.feed, wanted).catch(() => builtInLinks(wanted));
    if (wanted === configuration.language) update();
  };
  const readSums = async () => {
    const response = await fetch(page.integrity);
    if (!response.ok) throw new Error(`${page.integrity}: ${response.status}`);
    sums = (await response.json()) as Readonly<Record<string, string>>;
    update();
  };

  const form = buildForm(byId('form'), fields, words, language, () => configuration, change);
  const setWidth = resizable(words, (width) => change({ width }));
  const showWay = chips(
    byId('ways'),
    'way',
    WAYS.map((way) => ({ value: way, label: words[`way.${way}`] })),
    (way) => change({ way: way as Way }),
  );
  const showSystem = chips(
    byId('systems'),
    'system',
    SYSTEMS.map((system) => ({ value: system, label: words[`system.${system}`] })),
    (system) => change({ system: system as System, way: wayFor(system as System, configuration) }),
  );
  const showScheme = chips(
    byId('schemes'),
    'scheme',
    (['light', 'dark'] as const).map((scheme) => ({ value: scheme, label: words[`preview.${scheme}`] })),
    (scheme) => frames.stage?.scheme(scheme as 'light' | 'dark'),
  );
  showScheme('light');
  byId('weak').addEventListener('click', () => form.openLook());

  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Once what is typed or pulled has paused: browsers refuse an address that changes with every pixel. */
  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const parameters = writeState(configuration);
      const lang = new URLSearchParams(location.search).get('lang');
      if (lang) parameters.set('lang', lang);
      history.replaceState(history.state, '', `?${parameters}`);
      linkLanguages(language);
      update();
    }, 120);
  }

  function update(): void {
    const { way, system, language: site } = configuration;
    const addresses = addressesAt(configuration.copy || page.root);
    const tag = markup(configuration, linksOf(cities, configuration), way === 'npm' ? { src: addresses.feed } : {});
    const parts = {
      tag,
      addresses,
      heights,
      look: declarations(configuration),
      titles: (name: string) => `QuattroPole: ${WORDS[site][`widget.${name as Widget}`]}`,
      integrity: (file: string) => sums?.[file],
    };
    const nowWeak = form.show(configuration);
    if (nowWeak !== weak) {
      weak = nowWeak;
      byId('weak').textContent = verdictOn(weak, words);
      byId('weak').hidden = !weak;
      say(verdictOn(weak, words));
    }
    showWay(way);
    showSystem(system);
    byId('way-hint').textContent = words[hintFor(configuration, sums !== undefined)];
    blocks.code.show(pieces(configuration, parts).map(blockOf));
    blocks.policy.show(policy(configuration, addresses).map(blockOf));
    const style = way === 'iframe' ? 'policy.style.iframe' : system === 'html' ? 'policy.style.html' : 'policy.style';
    byId('policy-style').replaceChildren(...prose(words[style]));
    blocks.texts.show(
      (['privacy', 'accessibility'] as const).map((key) => ({
        key,
        label: words[`texts.${key}`],
        text: { privacy, accessibility }[key](configuration, addresses),
        note: words[`texts.${key}.add`],
        lang: site,
      })),
    );
    blocks.share.show([{ key: 'address', label: words['form.share'], text: location.href, note: words['form.share.hint'] }]);
    showSteps((purpose) => settingFor(purpose, tag, addresses));
    const look = parts.look.length ? `main{${parts.look.join(';')}}` : '';
    frames.stage?.show(tag, site, look);
    frames.measure?.show(tag, site, look, configuration.width);
  }

  const blockOf = ({ purpose, code }: Piece): Block => ({
    key: purpose,
    label: words[`piece.${purpose}`],
    text: code,
  });

  let shownSystem: string | undefined;
  let settings: { purpose: SettingPurpose; blocks: Blocks }[] = [];
  function showSteps(setting: (purpose: SettingPurpose) => Piece): void {
    if (shownSystem !== configuration.system) {
      shownSystem = configuration.system;
      settings = [];
      byId('steps').replaceChildren(
        ...STEPS[language][configuration.system].map((step, index) => {
          const [, text = step, purpose] = /^(.*?)(?: \{([\w-]+)\})$/.exec(step) ?? [];
          const named = text.replace(/\[([\w.-]+)\]/, (_, key: keyof Words) => words[key]);
          const item = h('li', {}, h('p', {}, ...prose(named)));
          if (purpose) {
            const code = item.appendChild(h('div', { class: 'pieces', id: `step-${index}` }));
            settings.push({ purpose: purpose as SettingPurpose, blocks: new Blocks(code, words, status) });
          }
          return item;
        }),
      );
    }
    for (const { purpose, blocks } of settings) blocks.show([blockOf(setting(purpose))]);
  }

  byId('workbench').hidden = byId('after').hidden = false;
  // A hidden frame has no width.
  setWidth(configuration.width);
  update();
  linkLanguages(language);
  void readLinks();
  readSums().catch(() => undefined);

  const preview = await openFrame('preview');
  frames.stage = new Stage(preview.document, page.script);
  preview.follow();
  const hidden = await openFrame('measure');
  frames.measure = new Measure(hidden.document, page.script, (measured) => {
    // What is shown is measured again: only news is shown again.
    if (JSON.stringify(measured) === JSON.stringify(heights)) return;
    heights = measured;
    update();
  });
  update();
}

/** What is said of a way in; and why a fixed version has no check sum. */
function hintFor(configuration: Configuration, summed: boolean): keyof Words {
  const { way } = configuration;
  if (way !== 'exact') return `way.${way}.hint`;
  if (tilesSource(configuration)?.archive) return 'way.exact.archive';
  return summed ? 'way.exact.hint' : 'way.exact.missing';
}

/** A page of the demo's own in one of the frames, and how to make the frame as high as its content. */
async function openFrame(id: string): Promise<{ document: Document; follow: () => void }> {
  const frame = byId(id) as HTMLIFrameElement;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = new URL('./preview.html', location.href).href;
  await loaded;
  const { contentDocument: document } = frame;
  const follow = () => {
    const main = document!.querySelector('main')!;
    new frame.contentWindow!.window.ResizeObserver(() => {
      frame.style.blockSize = `${main.offsetHeight}px`;
    }).observe(main);
  };
  return { document: document!, follow };
}

function notice(text: string): void {
  const element = byId('notice');
  element.textContent = [element.textContent, text].filter(Boolean).join(' ');
  element.hidden = false;
}

start().catch((error: unknown) => {
  notice(words['page.broken']);
  console.error(error);
});
