import { expect, oneEvent } from '@open-wc/testing';
import '../../src/elements/city-carousel/define.js';
import type { QpCityCarousel } from '../../src/elements/city-carousel/city-carousel.js';
import type { CitySelectEvent, ErrorEvent } from '../../src/ui/events.js';
import { byRole, errorsWhileResized, fixture, html, root, settled, show, text, waitUntil, warnings } from '../support/element.js';
import { answeringUrl, city, connection, feed, feedUrl, PIXEL, requests } from '../support/feed.js';

const at = (width: number, content: unknown = html``) => html`<div style="inline-size: ${width}px">${content}</div>`;
/** A carousel of that width, German, on Trier's site. */
const carousel = async (width = 1200, url = feedUrl()) => {
  const box = await fixture(at(width, html`<qp-city-carousel lang="de" host-city="trier" src=${url}></qp-city-carousel>`));
  const element = box.querySelector('qp-city-carousel')!;
  await waitUntil(() => settled(element), 'never settled');
  await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 60));
  return element;
};
const names = (element: Element) => byRole(element, 'heading').slice(1).map(text);
const slides = (element: Element) => byRole(element, 'group').filter((group) => group.matches('.slide'));
const scroller = (element: Element) => root(element).querySelector<HTMLElement>('.slides')!;
/** The cities that are wholly in view. */
const inView = (element: Element) => {
  const { left, right } = scroller(element).getBoundingClientRect();
  return slides(element)
    .filter((slide) => {
      const box = slide.getBoundingClientRect();
      return box.left >= left - 2 && box.right <= right + 2;
    })
    .map((slide) => slide.dataset['city']);
};

describe('the city carousel', () => {
  it('shows each city with picture, name, strength, way and link', async () => {
    const element = await carousel();
    expect(names(element)).to.deep.equal(['Luxemburg', 'Saarbrücken', 'Metz', 'Trier']);
    expect(text(root(element).querySelector('h2'))).to.equal('Vier Städte, eine Linie');
    const [luxembourg, , , trier] = slides(element);
    expect(text(luxembourg))
      .to.contain('50 Min. mit dem Zug ab Trier')
      .and.contain('Slogan luxembourg auf Deutsch')
      .and.contain('Culture luxembourg auf Deutsch')
      .and.contain('luxembourg.example');
    expect(text(trier)).to.contain('Sie sind hier');
    expect(luxembourg!.querySelector('a')!.href).to.equal('https://luxembourg.example/');
    expect(luxembourg!.querySelector('img')!.alt).to.equal('Picture luxembourg auf Deutsch');
    expect(luxembourg!.getAttribute('aria-label')).to.equal('Luxemburg, 1 von 4');
  });

  it('names the train and the bus; of other means it says how long they take', async () => {
    const connections = [
      connection('trier', 'luxembourg', 50, 'bus'),
      connection('trier', 'saarbruecken', 70, 'boat'),
      connection('trier', 'metz', 130),
    ];
    const ways = slides(await carousel(1200, feedUrl(feed({ connections })))).map((slide) => slide.querySelector('.way')!);
    expect(ways.map(text)).to.deep.equal([
      '50 Min. mit dem Bus ab Trier',
      '70 Min. ab Trier',
      '2 Std. 10 Min. mit dem Zug ab Trier',
      'Sie sind hier',
    ]);
    expect(ways.map((way) => !!way.querySelector('svg'))).to.deep.equal([true, false, true, true]);
  });

  it('is accessible', async () => {
    await expect(await carousel(1200)).to.be.accessible();
    await expect(await carousel(320)).to.be.accessible();
    await expect(
      await show(html`<qp-city-carousel theme="dark" lang="fr" src=${feedUrl()}></qp-city-carousel>`),
    ).to.be.accessible();
  });

  it('shows as many cities as fit, and controls only where there is more', async () => {
    const expected: [number, number, boolean][] = [
      [1200, 4, false],
      [900, 3, true],
      [600, 2, true],
      [360, 1, true],
    ];
    for (const [width, count, controls] of expected) {
      const element = await carousel(width);
      expect(inView(element), `${width} px`).to.have.length(count);
      expect(byRole(element, 'button').length > 0, `controls at ${width} px`).to.equal(controls);
    }
  });

  it('has its controls together with its content: a frame later a browser may count what moves', async () => {
    // Words and content are here already.
    const src = feedUrl();
    await carousel(360, src);
    const box = await fixture<HTMLElement>(at(360));
    const element = document.createElement('qp-city-carousel');
    Object.assign(element, { lang: 'de', src });
    let frames = 0;
    const ready = oneEvent(element, 'qp-ready').then(() => requestAnimationFrame(() => (frames += 1)));
    box.append(element);
    await ready;
    await element.updateComplete;
    expect(byRole(element, 'button', 'Nächste Stadt')).to.have.length(1);
    expect(frames).to.equal(0);
  });

  it('answers to its container, also when that changes', async () => {
    const element = await carousel(1200);
    expect(byRole(element, 'button', 'Nächste Stadt')).to.have.length(0);
    element.parentElement!.style.inlineSize = '360px';
    await waitUntil(() => byRole(element, 'button', 'Nächste Stadt').length === 1, 'no controls appeared');
  });

  it('moves with its buttons, says where it stands, and stops at the ends', async () => {
    const element = await carousel(360);
    const [previous] = byRole(element, 'button', 'Vorige Stadt');
    const [next] = byRole(element, 'button', 'Nächste Stadt');
    expect(previous!.getAttribute('aria-disabled')).to.equal('true');
    next!.click();
    await waitUntil(() => inView(element)[0] === 'saarbruecken', 'did not move');
    expect(text(byRole(element, 'status')[0])).to.equal('Saarbrücken, 2 von 4');
    await waitUntil(() => previous!.getAttribute('aria-disabled') === 'false', 'still at the start');
    byRole(element, 'button', 'Trier')[0]!.click();
    await waitUntil(() => next!.getAttribute('aria-disabled') === 'true', 'not at the end');
    expect(inView(element)).to.deep.equal(['trier']);
    // Focus is not lost at the end: the button is disabled in words, not taken away.
    expect(next!.matches(':disabled')).to.equal(false);
  });

  it('marks the station where it stands', async () => {
    const element = await carousel(360);
    byRole(element, 'button', 'Metz')[0]!.click();
    await waitUntil(() => byRole(element, 'button', 'Metz')[0]!.getAttribute('aria-current') === 'true', 'not marked');
    expect(byRole(element, 'button', 'Luxemburg')[0]!.getAttribute('aria-current')).to.equal('false');
  });

  it('is moved by arrow keys, Home and End', async () => {
    const element = await carousel(360);
    const link = slides(element)[0]!.querySelector('a')!;
    const press = (key: string) =>
      link.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }));
    expect(press('ArrowRight'), 'the page scrolls as well').to.equal(false);
    await waitUntil(() => inView(element)[0] === 'saarbruecken', 'ArrowRight');
    press('End');
    await waitUntil(() => inView(element)[0] === 'trier', 'End');
    press('Home');
    await waitUntil(() => inView(element)[0] === 'luxembourg', 'Home');
  });

  it('follows a mouse that drags, and does not take the end of it for a click', async () => {
    const element = await carousel(360);
    const row = scroller(element);
    // A made-up pointer can't be captured.
    row.setPointerCapture = () => undefined;
    const link = slides(element)[0]!.querySelector('a')!;
    let opened = 0;
    element.addEventListener('qp-city-select', () => (opened += 1));
    const pointer = (type: string, clientX: number) =>
      link.dispatchEvent(
        new PointerEvent(type, {
          clientX,
          clientY: 300,
          pointerId: 1,
          pointerType: 'mouse',
          button: 0,
          bubbles: true,
          composed: true,
        }),
      );
    // The mouse arrives, and the code for dragging with it.
    row.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
    await waitUntil(() => {
      pointer('pointerdown', 300);
      pointer('pointermove', 300);
      pointer('pointermove', 292);
      return row.dataset['dragging'] !== undefined;
    }, 'dragging never began');
    pointer('pointerup', 292);
    row.scrollTo({ left: 0, behavior: 'instant' });
    pointer('pointerdown', 300);
    pointer('pointermove', 200);
    expect(row.scrollLeft).to.be.closeTo(100, 2);
    pointer('pointerup', 200);
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented, 'the click was let through').to.equal(true);
    expect(opened).to.equal(0);
    await waitUntil(() => inView(element)[0] === 'saarbruecken', 'did not go on to the next');
  });

  it('lets a plain click through and says where it leads', async () => {
    const element = await carousel();
    const link = slides(element)[0]!.querySelector('a')!;
    link.addEventListener('click', (event) => event.preventDefault());
    const heard = oneEvent(element, 'qp-city-select') as unknown as Promise<CitySelectEvent>;
    link.click();
    expect(await heard).to.include({ city: 'luxembourg', href: 'https://luxembourg.example/', bubbles: true, composed: true });
  });

  it('shows the side of the cities that the visitor chooses', async () => {
    const element = await carousel();
    byRole<HTMLInputElement>(element, 'radio', 'Menschen')[0]!.click();
    await element.updateComplete;
    expect(text(slides(element)[0]))
      .to.contain('People luxembourg auf Deutsch')
      .and.not.contain('Culture luxembourg');
  });

  it('shows one side only where the host wants it so', async () => {
    const element = await show(html`<qp-city-carousel lang="en" strength="tourism" src=${feedUrl()}></qp-city-carousel>`);
    expect(byRole(element, 'radio')).to.have.length(0);
    expect(text(root(element))).to.contain('Tourism metz in English');
  });

  it('leaves out the host city on request', async () => {
    const element = await show(
      html`<qp-city-carousel lang="de" host-city="trier" host="omit" src=${feedUrl()}></qp-city-carousel>`,
    );
    expect(names(element)).to.deep.equal(['Luxemburg', 'Saarbrücken', 'Metz']);
  });

  it('fills the row where there are fewer cities than would fit', async () => {
    const box = await fixture(
      at(1200, html`<qp-city-carousel lang="de" host-city="trier" host="omit" src=${feedUrl()}></qp-city-carousel>`),
    );
    const element = box.querySelector('qp-city-carousel')!;
    await waitUntil(() => settled(element));
    const panel = root(element).querySelector('.panel')!.getBoundingClientRect();
    expect(slides(element).at(-1)!.getBoundingClientRect().right).to.be.closeTo(panel.right - 32, 1);
  });

  it('names the bus where it is a bus', async () => {
    const element = await show(html`<qp-city-carousel lang="fr" host-city="luxembourg" src=${feedUrl()}></qp-city-carousel>`);
    expect(text(root(element))).to.contain('75 min en bus depuis Luxembourg');
  });

  it('names the country in the reader’s language where there is no host city', async () => {
    const countries = { de: 'Deutschland', fr: 'Allemagne', lb: 'Däitschland', en: 'Germany' };
    for (const [lang, country] of Object.entries(countries)) {
      const element = await show(html`<qp-city-carousel lang=${lang} src=${feedUrl()}></qp-city-carousel>`);
      expect(text(slides(element).find(({ dataset }) => dataset['city'] === 'trier'))).to.contain(country);
    }
  });

  it('turns the order with the week where there is no host city', async () => {
    const element = (await show(
      html`<qp-city-carousel lang="lb" src=${feedUrl()} .clock=${() => new Date('2026-11-23')}></qp-city-carousel>`,
    )) as QpCityCarousel;
    const before = names(element);
    element.clock = () => new Date('2026-11-30');
    element.requestUpdate();
    await element.updateComplete;
    expect(names(element)).to.deep.equal([...before.slice(1), before[0]]);
  });

  it('takes heading and level from the host', async () => {
    const element = await show(
      html`<qp-city-carousel lang="de" heading="Vor der Haustür" heading-level="3" src=${feedUrl()}></qp-city-carousel>`,
    );
    expect(text(root(element).querySelector('h3'))).to.equal('Vor der Haustür');
    expect(root(element).querySelectorAll('h4')).to.have.length(4);
    element.setAttribute('heading', '');
    await element.updateComplete;
    expect(root(element).querySelector('h3')).to.equal(null);
    expect(root(element).querySelector('section')!.getAttribute('aria-label')).to.equal('Vier Städte, eine Linie');
  });
});

describe('in a group', () => {
  const group = async () => {
    const url = feedUrl();
    const box = await fixture(
      html`<div lang="de">
        <qp-city-carousel group="summer" src=${url}></qp-city-carousel>
        <section><qp-city-carousel group="summer" src=${url}></qp-city-carousel></section>
        <qp-city-carousel src=${url}></qp-city-carousel>
      </div>`,
    );
    const all = [...box.querySelectorAll('qp-city-carousel')];
    await waitUntil(() => all.every(settled) && byRole(all[0]!, 'button', 'Nur Metz').length > 0, 'never joined');
    return all as [QpCityCarousel, QpCityCarousel, QpCityCarousel];
  };
  const pressed = (element: Element, name: string) => byRole(element, 'button', name)[0]?.getAttribute('aria-pressed');

  it('shares what a visitor chooses, says so once, and takes it back', async () => {
    const [first, second, alone] = await group();
    const heard = oneEvent(document, 'qp-city-select') as unknown as Promise<CitySelectEvent>;
    byRole(first, 'button', 'Nur Metz')[0]!.click();
    expect(await heard).to.include({ city: 'metz', href: undefined });
    await second.updateComplete;
    expect([pressed(first, 'Nur Metz'), pressed(second, 'Nur Metz'), pressed(alone, 'Nur Metz')]).to.deep.equal([
      'true',
      'true',
      undefined,
    ]);
    expect([first, second].map((element) => text(byRole(element, 'status')[0]))).to.deep.equal([
      'Die Seite zeigt jetzt Metz.',
      '',
    ]);
    byRole(second, 'button', 'Nur Metz')[0]!.click();
    await first.updateComplete;
    expect(pressed(first, 'Nur Metz')).to.equal('false');
    expect(text(byRole(second, 'status')[0])).to.equal('Die Seite zeigt wieder alle Städte.');
  });

  it('scrolls to what was chosen elsewhere', async () => {
    const [first, second] = await group();
    second.parentElement!.style.inlineSize = '360px';
    await waitUntil(() => byRole(second, 'button', 'Nächste Stadt').length > 0);
    byRole(first, 'button', 'Nur Trier')[0]!.click();
    await waitUntil(() => inView(second)[0] === 'trier', 'did not follow');
  });

  it('is left by a widget that goes', async () => {
    const [first, second] = await group();
    second.remove();
    byRole(first, 'button', 'Nur Metz')[0]!.click();
    await first.updateComplete;
    expect(pressed(second, 'Nur Metz')).to.equal('false');
  });
});

describe('links out', () => {
  it('open and carry what the host asked for', async () => {
    const trier = city('trier', { url: 'https://trier.example/?utm_source=own&lang=de#top' });
    const element = await show(
      html`<qp-city-carousel
        lang="de"
        link-target="_blank"
        campaign-params="utm_source=metz.fr&utm_medium=widget"
        src=${feedUrl(feed({ cities: [trier] }))}
      ></qp-city-carousel>`,
    );
    const [link] = byRole<HTMLAnchorElement>(element, 'link');
    expect(link!.target).to.equal('_blank');
    expect(link!.href).to.equal('https://trier.example/?utm_source=own&lang=de&utm_medium=widget#top');
  });
});

describe('a photograph', () => {
  it('comes in several widths, is cropped around its focal point, and names its author', async () => {
    const image = {
      contentUrl: PIXEL,
      width: 3000,
      height: 2000,
      alt: { de: 'Der Dom am Morgen' },
      credit: 'Foto: A. Muster',
      license: 'CC-BY-4.0',
      focalPoint: { x: 0.25, y: 0.4 },
      srcset: [{ contentUrl: PIXEL, width: 640 }],
    };
    const element = await show(
      html`<qp-city-carousel lang="de" src=${feedUrl(feed({ cities: [city('trier', { image })] }))}></qp-city-carousel>`,
    );
    const picture = root(element).querySelector('img')!;
    expect(picture.srcset).to.equal(`${PIXEL} 640w`);
    expect(picture.sizes).not.to.equal('');
    expect(getComputedStyle(picture).objectPosition).to.equal('25% 40%');
    expect([picture.alt, picture.width > 0, picture.getAttribute('height')]).to.deep.equal(['Der Dom am Morgen', true, '2000']);
    expect(text(slides(element)[0])).to.contain('Foto: A. Muster');
    expect((await carousel()).shadowRoot!.textContent).not.to.contain('Foto');
  });
});

describe('its attributes', () => {
  it('work the same before, at and after it is put on the page', async () => {
    const url = feedUrl();
    const early = document.createElement('qp-city-carousel');
    Object.assign(early, { hostCity: 'metz', host: 'omit', src: url });
    early.setAttribute('lang', 'de');
    document.body.append(early);
    await waitUntil(() => settled(early));
    const late = await show(html`<qp-city-carousel lang="de" src=${url}></qp-city-carousel>`);
    late.setAttribute('host', 'omit');
    late.setAttribute('host-city', 'metz');
    await late.updateComplete;
    expect(names(early)).to.deep.equal(['Luxemburg', 'Saarbrücken', 'Trier']);
    expect(names(late)).to.deep.equal(names(early));
    late.removeAttribute('host');
    await late.updateComplete;
    expect(names(late)).to.have.length(4);
    early.remove();
  });

  it('warn once where a value is unknown, say what is, and fall back', async () => {
    const said = await warnings(async () => {
      const url = feedUrl();
      await show(html`<qp-city-carousel lang="de" host-city="treves" src=${url}></qp-city-carousel>`);
      const element = await show(html`<qp-city-carousel lang="de" host-city="treves" src=${url}></qp-city-carousel>`);
      expect(names(element)).to.have.length(4);
    });
    expect(said).to.deep.equal([
      'QuattroPole: <qp-city-carousel host-city="treves"> is not known; use luxembourg, metz, saarbruecken, trier. It is left out.',
    ]);
  });

  it('follow a new feed address', async () => {
    const element = await show(html`<qp-city-carousel lang="de" src=${feedUrl()}></qp-city-carousel>`);
    element.setAttribute('src', feedUrl(feed({ cities: [city('metz')] })));
    await waitUntil(() => names(element).length === 1, 'the new feed is not shown');
  });
});

describe('its language', () => {
  it('is the page’s, and each widget’s own', async () => {
    const url = feedUrl();
    const box = await fixture(
      html`<div lang="fr">
        <qp-city-carousel src=${url}></qp-city-carousel>
        <qp-city-carousel lang="lb" src=${url}></qp-city-carousel>
      </div>`,
    );
    const [french, luxembourgish] = box.querySelectorAll('qp-city-carousel');
    await waitUntil(() => settled(french!) && settled(luxembourgish!));
    expect(text(root(french!)))
      .to.contain('Quatre villes, une ligne')
      .and.contain('Sarrebruck');
    expect(text(root(luxembourgish!)))
      .to.contain('Véier Stied, eng Linn')
      .and.contain('Saarbrécken');
    expect(root(luxembourgish!).lang).to.equal('lb');
  });

  it('changes live when the page’s does, without English in between', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="de"><qp-city-carousel src=${feedUrl()}></qp-city-carousel></div>`);
    const element = box.firstElementChild!;
    await waitUntil(() => settled(element) && text(root(element)).includes('Vier Städte'));
    const seen = new Set<string>();
    const watch = new MutationObserver(() => seen.add(text(root(element).querySelector('h2'))));
    watch.observe(element.shadowRoot!, { childList: true, subtree: true, characterData: true });
    box.lang = 'lb';
    await waitUntil(() => text(root(element)).includes('Véier Stied'), 'did not follow');
    watch.disconnect();
    expect([...seen].some((heading) => heading.includes('Four'))).to.equal(false);
  });

  it('of a text that is missing is the nearest there is, and marked', async () => {
    const metz = city('metz', { slogan: { fr: 'La ville dorée' } });
    const element = await show(html`<qp-city-carousel lang="lb" src=${feedUrl(feed({ cities: [metz] }))}></qp-city-carousel>`);
    const slogan = root(element).querySelector('.slogan span')!;
    expect(text(slogan)).to.equal('La ville dorée');
    expect(slogan.getAttribute('lang')).to.equal('fr');
  });

  it('may be 40 % longer without a cut-off', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe
        width="320"
        height="900"
        title="pseudo-locale"
        src=${new URL('../support/pseudo.html', import.meta.url).href}
      ></iframe>`,
    );
    const inside = () => frame.contentDocument?.querySelector('qp-city-carousel');
    await waitUntil(() => inside() && settled(inside()!), 'the pseudo-locale page never settled', { timeout: 10_000 });
    const inner = inside()!.shadowRoot!.querySelector<HTMLElement>('.root')!;
    expect(inner.innerText).to.contain('[Fóúr çítíés');
    const cut = [...inner.querySelectorAll<HTMLElement>('h2, h3, p, span, button, a')].filter(
      (node) =>
        node.scrollWidth > node.clientWidth + 1 &&
        node.clientWidth > 0 &&
        frame.contentWindow!.getComputedStyle(node).overflowX !== 'visible' &&
        !node.matches('.visually-hidden'),
    );
    expect(cut.map((node) => node.outerHTML)).to.deep.equal([]);
    expect(frame.contentDocument!.documentElement.scrollWidth, 'the page scrolls sideways').to.be.at.most(320);
  });
});

describe('what stands inside the tag', () => {
  const link = html`<a href="https://www.trier.de/">Vier Städte</a>`;
  const visible = (element: Element) => (element.firstElementChild as HTMLElement).checkVisibility();

  it('stays until there is something better', async () => {
    let answer: (response: Response) => void = () => undefined;
    const url = answeringUrl(() => new Promise((resolve) => (answer = resolve)));
    const element = await fixture(html`<qp-city-carousel lang="de" src=${url}>${link}</qp-city-carousel>`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(visible(element)).to.equal(true);
    expect(root(element), 'a skeleton beside the links').to.equal(null);
    answer(new Response(JSON.stringify(feed())));
    await waitUntil(() => root(element) && settled(element));
    expect(visible(element)).to.equal(false);
  });

  it('stays when there never is', async () => {
    const url = answeringUrl(() => new Response('', { status: 404 }));
    const element = await fixture(html`<qp-city-carousel lang="de" src=${url}>${link}</qp-city-carousel>`);
    await oneEvent(element, 'qp-error');
    expect(visible(element)).to.equal(true);
    expect(root(element)).to.equal(null);
  });

  it('is never hidden where it is the page’s own, as after a self-closed tag', async () => {
    const said = await warnings(async () => {
      const box = await fixture(html`<div></div>`);
      box.innerHTML = `<qp-city-carousel lang="de" src="${feedUrl()}" /><h2>Rathaus</h2><p>Öffnungszeiten <a href="#">und mehr</a></p>`;
      const element = box.firstElementChild!;
      await waitUntil(() => root(element) && settled(element));
      expect((element.querySelector('h2') as HTMLElement).checkVisibility()).to.equal(true);
    });
    expect(said.join())
      .to.contain('has more than links inside')
      .and.contain('</qp-city-carousel>')
      .and.contain('slot="fallback"');
  });

  it('may be anything where it is marked as fallback', async () => {
    const element = await show(
      html`<qp-city-carousel lang="de" src=${feedUrl()}
        ><section slot="fallback"><h3>Vier Städte</h3></section></qp-city-carousel
      >`,
    );
    expect(visible(element)).to.equal(false);
  });
});

describe('without content', () => {
  it('says so with names and links, reports it, and tries again on request', async () => {
    let up = false;
    const url = answeringUrl(() => (up ? new Response(JSON.stringify(feed())) : new Response('', { status: 500 })));
    let error: ErrorEvent | undefined;
    let element: Element;
    const said = await warnings(async () => {
      element = await fixture(
        html`<qp-city-carousel lang="fr" src=${url} @qp-error=${(event: ErrorEvent) => (error = event)}></qp-city-carousel>`,
      );
      await waitUntil(() => root(element) && settled(element) && error);
    });
    expect(error!.error).to.include({ code: 'http' });
    expect(error!.bubbles).to.equal(false);
    expect(said[0]).to.contain(url).and.contain('status 500').and.contain('feed/v1/');
    expect(text(root(element!)))
      .to.contain('Ce contenu ne peut pas être chargé')
      .and.contain('Trèves')
      .and.contain('Sarrebruck');
    expect(byRole(element!, 'link')).to.have.length(4);
    await expect(element!).to.be.accessible();
    up = true;
    byRole(element!, 'button', 'Réessayer')[0]!.click();
    await waitUntil(() => names(element!).length === 4, 'did not try again');
  });

  it('tries again by itself when the connection returns', async () => {
    let up = false;
    const url = answeringUrl(() => (up ? new Response(JSON.stringify(feed())) : Promise.reject(new TypeError('offline'))));
    const element = await fixture(html`<qp-city-carousel lang="de" src=${url}></qp-city-carousel>`);
    await waitUntil(() => root(element) && settled(element));
    up = true;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => names(element).length === 4, 'did not try again');
  });

  it('shows the good cities and reports the bad one', async () => {
    const bad = { ...city('metz'), geo: { latitude: '49,1', longitude: 6 } };
    const element = document.createElement('qp-city-carousel');
    element.lang = 'de';
    element.src = feedUrl(feed({ cities: [city('trier'), bad] }));
    const heard = oneEvent(element, 'qp-error') as unknown as Promise<ErrorEvent>;
    document.body.append(element);
    expect((await heard).error.message).to.contain('cities[1].geo.latitude: expected a number between -90 and 90, got "49,1"');
    expect(names(element)).to.deep.equal(['Trier']);
    element.remove();
  });

  it('says there is nothing where the campaign is empty', async () => {
    const element = await show(html`<qp-city-carousel lang="de" src=${feedUrl(feed({ cities: [] }))}></qp-city-carousel>`);
    expect(text(root(element))).to.contain('Hier gibt es zurzeit nichts zu zeigen.');
  });
});

describe('its life on a page', () => {
  it('asks for a feed once, however many widgets', async () => {
    const url = feedUrl();
    await Promise.all([1, 2, 3].map(() => show(html`<qp-city-carousel lang="de" src=${url}></qp-city-carousel>`)));
    expect(requests.get(url)).to.equal(1);
  });

  it('survives being moved, removed and put back', async () => {
    const element = await carousel(360);
    const place = await fixture(html`<div lang="fr" style="inline-size: 1200px"></div>`);
    element.removeAttribute('lang');
    place.append(element);
    await waitUntil(() => text(root(element)).includes('Quatre villes'), 'did not take the new language');
    await waitUntil(() => byRole(element, 'button').length === 0, 'did not take the new width');
    element.remove();
    place.append(element);
    await element.updateComplete;
    expect(names(element)).to.have.length(4);
  });

  it('is ready once, with what was there before it was defined', async () => {
    const element = document.createElement('qp-city-carousel');
    let ready = 0;
    element.addEventListener('qp-ready', () => (ready += 1));
    element.src = feedUrl();
    document.body.append(element);
    await waitUntil(() => ready === 1);
    element.requestUpdate();
    await element.updateComplete;
    expect(ready).to.equal(1);
    element.remove();
  });

  it('shows itself when it starts hidden', async () => {
    const details = await fixture<HTMLDetailsElement>(
      html`<details>
        <summary>Ausflug</summary>
        <div style="inline-size: 360px"><qp-city-carousel lang="de" src=${feedUrl()}></qp-city-carousel></div>
      </details>`,
    );
    const element = details.querySelector('qp-city-carousel')!;
    await waitUntil(() => settled(element));
    details.open = true;
    await waitUntil(() => byRole(element, 'button', 'Nächste Stadt').length === 1, 'no controls after opening');
  });

  it('follows the color-scheme of the page around, not the system’s', async () => {
    const background = (element: Element) => getComputedStyle(root(element).querySelector('.panel')!).backgroundColor;
    const url = feedUrl();
    const light = await show(html`<qp-city-carousel src=${url}></qp-city-carousel>`);
    const box = await fixture(
      html`<div style="color-scheme: dark">
        <qp-city-carousel src=${url}></qp-city-carousel><qp-city-carousel theme="light" src=${url}></qp-city-carousel>
      </div>`,
    );
    const [dark, fixed] = box.querySelectorAll('qp-city-carousel');
    await waitUntil(() => settled(dark!) && settled(fixed!));
    expect(background(light)).to.equal('rgb(251, 248, 243)');
    expect(background(dark!)).to.equal('rgb(16, 21, 31)');
    expect(background(fixed!)).to.equal('rgb(251, 248, 243)');
  });
});

describe('a page that follows its height', () => {
  it('is told of no error when the width changes', async () => {
    const element = await carousel();
    const widths = [1600, 360, 1600, 900, 300, 1700, 180];
    expect(await errorsWhileResized(element, element.parentElement!, widths)).to.deep.equal([]);
  });
});

describe('pictures', () => {
  it('keep the place that they had before they came', async () => {
    const box = await fixture(html`<div style="inline-size: 1200px; padding-block-start: 6000px"></div>`);
    const element = document.createElement('qp-city-carousel');
    element.setAttribute('src', `${window.qpOrigins.scripts}/feed/v1/index.json`);
    element.setAttribute('lang', 'de');
    box.append(element);
    await waitUntil(() => settled(element), 'no content');
    const images = [...element.shadowRoot!.querySelectorAll('img')];
    const height = () => Math.round(element.getBoundingClientRect().height);
    const before = height();
    for (const image of images) image.loading = 'eager';
    await waitUntil(() => images.every(({ complete, naturalWidth }) => complete && naturalWidth), 'no pictures');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(height()).to.equal(before);
  });
});
