/** The configurator as it is built: what a webmaster does there, and what comes of it. */
import { expect, waitUntil } from '@open-wc/testing';
import { DECIDED_ELSEWHERE } from '../../demo/configurator/fields.js';
import { WORDS } from '../../demo/configurator/words.js';
import { attributesOf, loadElements } from '../../demo/manifest.js';
import { root } from '../support/element.js';

const TIMEOUT = { timeout: 25_000 };
let frame: HTMLIFrameElement | undefined;
const page = () => frame!.contentDocument!;
const find = <E extends HTMLElement = HTMLElement>(selector: string) => page().querySelector<E>(selector)!;

async function open(search: string): Promise<void> {
  frame?.remove();
  frame = document.createElement('iframe');
  frame.width = '1200';
  frame.height = '900';
  frame.src = `/dist/demo/configurator.html${search}`;
  document.body.append(frame);
  await waitUntil(() => frame!.contentDocument?.querySelector('#workbench:not([hidden])'), 'it does not begin', TIMEOUT);
}

/** The control with that label, of those that are offered. */
function labelled<E extends HTMLElement>(text: string): E {
  const label = [...page().querySelectorAll('label')].find(
    (each) => each.textContent!.trim() === text && !each.closest('[hidden]'),
  )!;
  return (label.control ?? page().getElementById(label.htmlFor)) as E;
}

function choose(label: string, value: string): void {
  const field = labelled<HTMLSelectElement>(label);
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

/** The code in the block with that label. */
function code(label: string): string {
  const figure = [...page().querySelectorAll('figure')].find((each) =>
    each.querySelector('figcaption')!.textContent!.startsWith(label),
  );
  return figure?.querySelector('code, .body p')?.textContent ?? '';
}
const PASTE = 'In die Seite';
const shows = (label: string, ...parts: string[]) =>
  waitUntil(() => parts.every((part) => code(label).includes(part)), `the code lacks ${parts.join(', ')}`, TIMEOUT);

const previewed = (tag: string) => find<HTMLIFrameElement>('#preview').contentDocument?.querySelector(tag);
const ready = (tag: string) => {
  const element = previewed(tag);
  return !!element?.shadowRoot?.querySelector('.root') && root(element).getAttribute('aria-busy') === 'false';
};

describe('the configurator', function () {
  // Most open the whole page, some twice, on whatever machine.
  this.timeout(60_000);

  afterEach(() => {
    frame?.remove();
    frame = undefined;
  });

  it('begins with code that works, in view, and shows what it does', async () => {
    await open('?lang=de');
    await shows(PASTE, '<script type="module" src="', '<qp-city-carousel lang="de"><a href="https://');
    const block = [...page().querySelectorAll('figure')][0]!.getBoundingClientRect();
    expect(block.bottom, 'the first code is below the fold').to.be.lessThan(900);
    await waitUntil(() => ready('qp-city-carousel'), 'the preview stays empty', TIMEOUT);
    expect(root(previewed('qp-city-carousel')!).textContent).to.contain('Saarbrücken');
    await shows('In den Kopf', '<style>qp-city-carousel{display:block;min-block-size:');
    await waitUntil(() => {
      const height = previewed('qp-city-carousel')!.getBoundingClientRect().height;
      return height > 300 && Number(/min-block-size:(\d+)px/.exec(code('In den Kopf'))?.[1]) > 300;
    });
  });

  it('follows what is chosen: city, widgets, settings, in code, preview and address; and opens with it again', async () => {
    await open('?lang=de');
    choose('Stadt der Website', 'trier');
    labelled<HTMLInputElement>('Karte').click();
    await shows(PASTE, '<qp-campaign lang="de" host-city="trier"><qp-city-carousel>', '</qp-city-carousel><qp-map>');
    choose('Sprache der Seite', 'fr');
    choose('Nur eine Stadt', 'metz');
    await shows(PASTE, 'lang="fr"', '<qp-map city="metz">', 'Tr&#232;ves</a>');
    await waitUntil(() => ready('qp-map') && root(previewed('qp-map')!).lang === 'fr', 'the preview does not follow', TIMEOUT);
    const { search } = frame!.contentWindow!.location;
    const before = code(PASTE);
    await open(search);
    await waitUntil(() => code(PASTE) === before, 'the address does not bring it back', TIMEOUT);
    expect(labelled<HTMLSelectElement>('Stadt der Website').value).to.equal('trier');
  });

  it('offers what the feed has, by its names', async () => {
    await open('?lang=fr&widgets=trip-teaser+event-strip');
    const options = (label: string) => [...labelled<HTMLSelectElement>(label).options].map(({ text }) => text);
    expect(options('Ville du site')).to.deep.equal(['aucune des quatre', 'Luxembourg', 'Metz', 'Sarrebruck', 'Trèves']);
    expect(options('Pour qui ?')).to.include('Familles');
    expect(options('Une escapade précise').length).to.be.greaterThan(3);
    expect(options('Une seule catégorie')).to.include('Musique');
  });

  it('says what it could not take from an address', async () => {
    await open('?lang=de&host-city=paris&widgets=map');
    expect(find('#notice').textContent).to.contain('host-city=paris');
    await shows(PASTE, '<qp-map lang="de">');
  });

  it('warns of colours that are too weak, and mends them when asked to', async () => {
    await open('?lang=de&theme=light');
    choose('Akzent', '#e8a33d');
    await waitUntil(() => find('#weak').textContent!.startsWith('3 Farbpaare'), 'no warning', TIMEOUT);
    expect(find('#status').textContent, 'it is said').to.contain('3 Farbpaare');
    find('#weak').click();
    expect(page().activeElement!.textContent, 'the warning leads to the colours').to.contain('3 Farbpaare');
    expect(page().querySelectorAll('.mend'), 'one colour mends all three').to.have.length(1);
    find('.mend').click();
    await waitUntil(() => find('#weak').hidden, 'it mends nothing', TIMEOUT);
    expect(page().activeElement!.textContent, 'the focus is not lost').to.equal('Ihre Farben haben genug Kontrast.');
    await shows('In den Kopf', '--qp-accent:#');
  });

  it('takes no colour that is none', async () => {
    await open('?lang=de&theme=light');
    choose('Akzent', 'red;}');
    const field = labelled<HTMLInputElement>('Akzent');
    await waitUntil(() => field.getAttribute('aria-invalid') === 'true');
    expect(page().getElementById(field.getAttribute('aria-describedby')!)!.textContent).to.contain('#7a1f5c');
    expect(code('In den Kopf')).to.not.contain('red');
  });

  it('is made narrower by keys, and keeps free what the widget takes at that width', async () => {
    await open('?lang=de');
    const handle = find('#handle');
    const press = (key: string) =>
      handle.dispatchEvent(
        new (frame!.contentWindow as typeof globalThis & Window).KeyboardEvent('keydown', { key, bubbles: true }),
      );
    const wide = Number(handle.getAttribute('aria-valuenow'));
    press('ArrowLeft');
    expect(Number(handle.getAttribute('aria-valuenow'))).to.equal(wide - 10);
    press('Home');
    expect(handle.getAttribute('aria-valuetext')).to.equal('240 Pixel');
    await waitUntil(() => frame!.contentWindow!.location.search.includes('width=240'), 'the address does not say it');
    await waitUntil(() => !code('In den Kopf').includes('@media'), 'a phone is no wider than that', TIMEOUT);
    press('End');
    expect(find<HTMLInputElement>('#widths [value="0"]').checked).to.equal(true);
  });

  it('gives the steps of a system, and the way in that its editor lets through', async () => {
    await open('?lang=de');
    labelled<HTMLInputElement>('Joomla').click();
    await shows(PASTE, '<div data-qp="city-carousel" data-lang="de">');
    expect(find('#steps').textContent).to.contain('user.css');
    labelled<HTMLInputElement>('TYPO3').click();
    await shows('TypoScript', 'page.headerData');
  });

  it('keeps the way in that was chosen where a system’s editor lets it through, and names the codes that there are', async () => {
    await open('?lang=de');
    labelled<HTMLInputElement>('Als div').click();
    labelled<HTMLInputElement>('WordPress').click();
    await waitUntil(() => find('#steps').textContent!.includes('Zusätzliches CSS'), 'no steps', TIMEOUT);
    await shows(PASTE, '<div data-qp="city-carousel"');
    expect(find('#steps').textContent).to.contain(`den Code „${PASTE}`);
    labelled<HTMLInputElement>('Feste Version').click();
    labelled<HTMLInputElement>('Joomla').click();
    await shows(PASTE, '<div data-qp="city-carousel"');
    labelled<HTMLInputElement>('WordPress').click();
    await shows(PASTE, '<qp-city-carousel');
  });

  it('says why the last widget stays', async () => {
    await open('?lang=de');
    const box = labelled<HTMLInputElement>('Die vier Städte');
    box.click();
    expect(box.checked).to.equal(true);
    expect(find('#form fieldset [role=status]').textContent).to.contain('Eines bleibt');
    labelled<HTMLInputElement>('Karte').click();
    expect(find('#form fieldset [role=status]').textContent).to.equal('');
  });

  it('copies, and says so where it is pressed and to a screen reader', async () => {
    await open('?lang=de');
    const button = find<HTMLButtonElement>('#pieces .call');
    button.click();
    await waitUntil(() => button.textContent !== 'Kopieren', 'nothing is said', TIMEOUT);
    expect(button.textContent).to.match(/^Kopiert$|^Markiert/);
    expect(find('#status').textContent).to.equal(button.textContent);
  });

  it('speaks one language only', async () => {
    const said = (language: keyof typeof WORDS) => new Set(Object.values(WORDS[language]));
    for (const language of ['fr', 'lb', 'de', 'en'] as const) {
      await open(`?lang=${language}&widgets=city-carousel+trip-teaser+event-strip+map&system=drupal`);
      const words = [...page().querySelectorAll('main :not(noscript)')].flatMap((element) =>
        [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map((node) => node.textContent!.trim()),
      );
      expect(words.join(' ')).to.not.match(/undefined|\{(widget|name|value|example|list|count|width|front|back)\}/);
      for (const other of ['de', 'fr', 'lb', 'en'] as const) {
        if (other === language) continue;
        const foreign = words.filter((text) => text.length > 12 && said(other).has(text) && !said(language).has(text));
        expect(foreign, `${other} on a page in ${language}`).to.deep.equal([]);
      }
      expect(page().documentElement.lang).to.equal(language);
    }
  });

  it('has words for all that the manifest says can be set', async () => {
    const words = Object.keys(WORDS.de);
    const elements = await loadElements(new URL('/dist/custom-elements.json', location.href));
    const missing = elements
      .filter(({ tagName }) => tagName !== 'qp-campaign')
      .flatMap((element) =>
        attributesOf(element)
          .map(({ name }) => name)
          .filter((name) => !DECIDED_ELSEWHERE.has(name))
          .filter((name) => !words.includes(`attr.${name}`) && !words.includes(`attr.${element.tagName.slice(3)}.${name}`))
          .map((name) => `${element.tagName} ${name}`),
      );
    expect(missing).to.deep.equal([]);
  });
});
