import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import '../../src/elements/city-carousel/define.js';
import '../../src/elements/trip-teaser/define.js';
import type { TripOpenEvent } from '../../src/elements/trip-teaser/events.js';
import type { QpTripTeaser } from '../../src/elements/trip-teaser/trip-teaser.js';
import type { ErrorEvent } from '../../src/ui/events.js';
import { byRole, fixture, html, root, settled, text, waitUntil, warnings } from '../support/element.js';
import { answeringUrl, feedUrl } from '../support/feed.js';
import { DAY, tripFeed, WEEKEND } from '../support/trips.js';

const tripUrl = (changes?: Record<string, unknown>) => feedUrl(tripFeed(changes));
const cards = (element: Element) => [...root(element).querySelectorAll<HTMLElement>('article')];
const names = (element: Element) => cards(element).map((card) => text(card.querySelector('h2,h3,h4,h5,h6')));
const items = (element: Element, selector: string) => [...element.querySelectorAll<HTMLElement>(selector)].map(text);
const toggle = (element: Element, name: string) => byRole(element, 'button', `Itinerary: ${name}`)[0]!;
const itinerary = (element: Element) => root(element).querySelector<HTMLElement>('.itinerary');

/** A teaser of that width, English, on Trier's site. */
async function teaser(attributes: Record<string, string> = {}, { width = 1200, url = tripUrl() } = {}): Promise<QpTripTeaser> {
  const element = document.createElement('qp-trip-teaser');
  for (const [name, value] of Object.entries({ lang: 'en', 'host-city': 'trier', src: url, ...attributes })) {
    element.setAttribute(name, value);
  }
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.inlineSize = `${width}px`;
  box.append(element);
  await waitUntil(() => settled(element), 'never settled');
  await element.updateComplete;
  return element;
}

/** Opens a trip as a visitor does, and waits for its itinerary. */
async function opened(element: QpTripTeaser, name: string): Promise<HTMLElement> {
  toggle(element, name).click();
  await waitUntil(() => itinerary(element)?.querySelector('.line'), 'did not open');
  return itinerary(element)!;
}

/** Once nothing moves or changes colour any more. */
const still = async (element: Element) => {
  await aTimeout(50);
  await Promise.allSettled(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
};

describe('the trip teaser', () => {
  it('has its button’s word on one line in a column of 180 px, in a wide and bold font, too', async () => {
    for (const [lang, word] of [
      ['de', 'Reiseverlauf'],
      ['fr', 'Itinéraire'],
    ] as const) {
      const element = await teaser({ lang, style: "--qp-font: Verdana, 'DejaVu Sans'" }, { width: 180 });
      const button = root(element).querySelector('.toggle')!;
      const label = [...button.childNodes].find((node) => node.textContent!.includes(word))!;
      const range = document.createRange();
      range.selectNodeContents(label);
      expect(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size, word).to.equal(1);
      expect(parseFloat(getComputedStyle(button).fontSize), 'too small to be read').to.be.at.least(12);
    }
  });

  it('has its heading while its trips are on their way, where it then stays', async () => {
    let answer!: (feed: unknown) => void;
    const src = answeringUrl(() => new Promise((resolve) => (answer = resolve as typeof answer)));
    const element = await fixture(html`<qp-trip-teaser lang="en" src=${src}></qp-trip-teaser>`);
    await waitUntil(() => element.shadowRoot!.querySelector('.root'), 'shows nothing');
    expect(text(byRole(element, 'status')[0])).to.equal('Loading…');
    const [before] = byRole(element, 'heading', 'Trips along the line');
    const { top } = before!.getBoundingClientRect();
    answer(Response.json(tripFeed()));
    await waitUntil(() => settled(element), 'never settled');
    const [after] = byRole(element, 'heading', 'Trips along the line');
    expect(after).to.equal(before);
    expect(after!.getBoundingClientRect().top).to.equal(top);
  });

  it('has its heading where a page names no trip in `trip`', async () => {
    const element = await teaser({ trip: '' });
    expect(byRole(element, 'heading', 'Trips along the line')).to.have.length(1);
  });

  it('shows a trip with picture, cities, stops, duration, audience and way', async () => {
    const element = await teaser({ trip: 'weekend' });
    expect(names(element)).to.deep.equal(['Trip weekend']);
    const [card] = cards(element);
    expect(card!.querySelector('img')!.alt).to.equal('Bild (en)');
    expect(text(card)).to.contain('Beschreibung weekend (en)');
    expect(items(card!, '.cities li')).to.deep.equal(['Metz', 'Saarbrücken']);
    expect(items(card!, '.stops li')).to.deep.equal(['Cathedral', 'Temple Neuf', 'Castle', 'By the river']);
    expect(items(card!, '.facts li')).to.deep.equal([
      '2 days',
      'Families, Young people',
      'From Trier by train: 2 hrs there, 66 mins back',
    ]);
  });

  it('says the hours of a day trip, the bus where it is one, and a stop’s name without its subtitle', async () => {
    const element = await teaser({ 'host-city': 'luxembourg' });
    const [weekend, day] = cards(element);
    expect(items(weekend!, '.facts li').at(-1)).to.equal('From Luxembourg by bus: 55 mins there, 75 mins back');
    expect(items(day!, '.facts li')[0]).to.equal('Day trip, 2 hrs 30 mins');
    expect(items(day!, '.stops li')).to.deep.equal(['Porta Nigra', 'Hauptmarkt']);
  });

  it('names a few of many stops and counts the rest', async () => {
    const element = await teaser({ trip: 'ring' });
    const stops = items(root(element), '.stops li');
    expect(stops).to.have.length(6);
    expect(stops.at(-1)).to.equal('and 7 more stops');
    expect(items(root(element), '.facts li').at(-1)).to.equal('From Trier: 50 mins there, 10 mins back');
  });

  it('says nothing of the way where it knows none', async () => {
    const element = await teaser({ trip: 'day' });
    expect(text(root(element))).not.to.contain('From Trier');
  });

  it('is accessible', async () => {
    for (const width of [1200, 320]) {
      const element = await teaser({}, { width });
      await expect(element).to.be.accessible();
      await opened(element, 'Trip weekend');
      await still(element);
      await expect(element).to.be.accessible();
      expect(element.shadowRoot!.querySelector('.root')!.scrollWidth, `${width} px`).to.be.at.most(width);
    }
    const dark = await teaser({ theme: 'dark', trip: 'ring' }, { width: 700 });
    await opened(dark, 'Trip ring');
    await still(dark);
    await expect(dark).to.be.accessible();
  });

  it('takes heading and level from the host', async () => {
    const element = await teaser({ heading: 'Nichts wie weg', 'heading-level': '3' });
    expect(text(root(element).querySelector('h3'))).to.equal('Nichts wie weg');
    expect(root(element).querySelectorAll('h4')).to.have.length(3);
    const single = await teaser({ trip: 'day' });
    expect(text(root(single).querySelector('h2')), 'one trip is its own heading').to.equal('Trip day');
  });
});

describe('which trips', () => {
  it('suit the host city, length and audience', async () => {
    expect(names(await teaser())).to.deep.equal(['Trip ring', 'Trip weekend', 'Trip day']);
    expect(names(await teaser({ limit: '1' }))).to.deep.equal(['Trip ring']);
    expect(names(await teaser({ stay: 'day' }))).to.deep.equal(['Trip day']);
    expect(names(await teaser({ audience: 'young' }))[0]).to.equal('Trip weekend');
  });

  it('leave out what the host excludes: trips, and stops at a place', async () => {
    const element = await teaser({ exclude: 'ring market' });
    expect(names(element)).to.deep.equal(['Trip weekend', 'Trip day']);
    expect(text(root(element))).not.to.contain('Hauptmarkt');
    const panel = await opened(element, 'Trip day');
    expect(text(panel)).to.contain('Porta Nigra').and.not.contain('Hauptmarkt');
  });

  it('warn where a value is unknown, and show the best match in its place', async () => {
    const said = await warnings(async () => {
      const element = await teaser({ trip: 'gone', stay: 'month', limit: '99', audience: 'cats' });
      expect(names(element)).to.deep.equal(['Trip ring']);
    });
    for (const words of ['trip="gone"', 'stay="month"', 'limit="99"', 'audience="cats"']) {
      expect(
        said.filter((each) => each.includes(words)),
        words,
      ).to.have.length(1);
    }
    expect(said.join()).to.contain('use weekend, day, ring');
  });

  it('are the same whenever the attributes are set', async () => {
    const url = tripUrl();
    const early = document.createElement('qp-trip-teaser');
    Object.assign(early, { hostCity: 'luxembourg', limit: '2', stay: 'day', src: url, lang: 'en' });
    document.body.append(early);
    await waitUntil(() => settled(early));
    const late = await teaser({}, { url });
    for (const [name, value] of [
      ['limit', '2'],
      ['stay', 'day'],
      ['host-city', 'luxembourg'],
    ] as const)
      late.setAttribute(name, value);
    await late.updateComplete;
    expect(names(early)).to.deep.equal(['Trip day']);
    expect(root(late).innerText).to.equal(root(early).innerText);
    late.removeAttribute('stay');
    await late.updateComplete;
    expect(names(late)).to.deep.equal(['Trip weekend', 'Trip day']);
    early.remove();
  });
});

describe('the itinerary', () => {
  it('opens on demand, says so to the page, and closes', async () => {
    const element = await teaser();
    const button = toggle(element, 'Trip day');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    const heard = oneEvent(document, 'qp-trip-open') as unknown as Promise<TripOpenEvent>;
    await opened(element, 'Trip day');
    expect(await heard).to.include({ trip: 'day', bubbles: true, composed: true });
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(root(element).querySelector(`#${button.getAttribute('aria-controls')}`)).to.equal(itinerary(element));
    button.click();
    await element.updateComplete;
    expect(itinerary(element)).to.equal(null);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('shows one at a time', async () => {
    const element = await teaser();
    await opened(element, 'Trip day');
    const panel = await opened(element, 'Trip weekend');
    await element.updateComplete;
    expect(root(element).querySelectorAll('.itinerary')).to.have.length(1);
    expect(text(panel)).to.contain('Metz first');
    expect(toggle(element, 'Trip day').getAttribute('aria-expanded')).to.equal('false');
  });

  it('tells the way there, day by day, and the way back', async () => {
    const element = await teaser({ 'host-city': 'luxembourg' });
    const panel = await opened(element, 'Trip day');
    const sections = [...panel.querySelectorAll('.line section')].map(text);
    expect(sections[0]).to.match(
      /^The way there Luxembourg First departure 06:12 Train RE 11, Luxembourg – Trier 50 mins On foot 10 mins$/,
    );
    expect(sections[1]).to.match(
      /^A day in Trier Porta Nigra: through the gate 60 mins|^A day in Trier Porta Nigra: through the gate 1 hr/,
    );
    expect(sections[1]).to.contain('Walk through').and.contain('Hauptmarkt 80 mins');
    expect(sections[2]).to.match(/^The way back Train, Trier – Luxembourg 55 mins Luxembourg Last departure 22:31$/);
    expect(panel.querySelector('select'), 'a choice of one').to.equal(null);
    expect(byRole<HTMLAnchorElement>(element, 'link', 'Hauptmarkt')[0]!.href).to.equal('https://market.example/');
  });

  it('counts the days of more than one, and names the season, tickets and planners once', async () => {
    const element = await teaser({ trip: 'weekend' });
    const panel = await opened(element, 'Trip weekend');
    expect(items(panel, '.day')).to.deep.equal(['Day 1', 'Day 2']);
    expect(byRole(element, 'link', 'Day ticket')).to.have.length(1);
    expect(byRole(element, 'link', /planner/i).map(text)).to.deep.equal(['Other planner', 'Planner']);
    expect(text(panel)).to.contain('31 December 2030').and.contain('April–June');
  });

  it('sets out from where the visitor chooses', async () => {
    const element = await teaser({ trip: 'weekend', 'host-city': 'metz' });
    expect(text(cards(element)[0])).not.to.contain('From ');
    const panel = await opened(element, 'Trip weekend');
    const select = panel.querySelector('select')!;
    expect(text(select.labels![0])).to.contain('Departure');
    expect(select.value).to.equal('trier');
    select.value = 'luxembourg';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(text(panel)).to.contain('Bus, Luxembourg – Metz').and.contain('Bus, to Luxembourg');
    expect(text(cards(element)[0])).to.contain('From Luxembourg by bus');
    expect(select.value).to.equal('luxembourg');
  });

  it('links out as the host asked for', async () => {
    const element = await teaser({
      'host-city': 'luxembourg',
      'link-target': '_blank',
      'campaign-params': 'utm_source=trier.de',
    });
    await opened(element, 'Trip day');
    const [link] = byRole<HTMLAnchorElement>(element, 'link', 'Day ticket');
    expect(link).to.include({ href: 'https://ticket.example/?utm_source=trier.de', target: '_blank' });
  });
});

describe('a link to a trip', () => {
  beforeEach(() => history.replaceState(null, '', '#'));
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('opens it, and stays as it is', async () => {
    history.replaceState(null, '', '#qp-trip=weekend');
    const element = await teaser();
    await waitUntil(() => itinerary(element)?.querySelector('.line'), 'did not open');
    expect(toggle(element, 'Trip weekend').getAttribute('aria-expanded')).to.equal('true');
    toggle(element, 'Trip weekend').click();
    await element.updateComplete;
    expect(itinerary(element), 'closed by the visitor').to.equal(null);
    expect(location.hash).to.equal('#qp-trip=weekend');
  });

  it('shows a trip that would not be among the first, in front of them', async () => {
    history.replaceState(null, '', '#qp-trip=day');
    expect(names(await teaser({ limit: '1' }))).to.deep.equal(['Trip day', 'Trip ring']);
    expect(names(await teaser({ trip: 'ring' })), 'a trip that the host chose').to.deep.equal(['Trip ring']);
  });

  it('opens where trips of its length are shown, and in a widget with others only where there is no such', async () => {
    history.replaceState(null, '', '#qp-trip=day');
    const longer = await teaser({ stay: 'longer' });
    expect(names(longer), 'a shared link must not lead to nothing').to.deep.equal(['Trip day', 'Trip ring']);
    const day = await teaser({ stay: 'day' });
    longer.requestUpdate();
    await longer.updateComplete;
    expect(names(longer)).to.deep.equal(['Trip ring']);
    expect(names(day)).to.deep.equal(['Trip day']);
  });

  it('is followed when it changes', async () => {
    const element = await teaser();
    location.hash = '#qp-trip=ring';
    await waitUntil(() => itinerary(element)?.querySelector('.line'), 'did not follow');
    expect(text(itinerary(element))).to.contain('Leg 1');
  });

  it('that leads nowhere changes nothing', async () => {
    history.replaceState(null, '', '#qp-trip=%22%5D');
    const element = await teaser();
    await aTimeout(50);
    expect(itinerary(element)).to.equal(null);
    expect(names(element)).to.have.length(3);
  });
});

describe('sharing', () => {
  const stub = (name: 'share' | 'clipboard', value: unknown) =>
    Object.defineProperty(navigator, name, { configurable: true, value });
  afterEach(() => {
    delete (navigator as unknown as Record<string, unknown>)['share'];
    delete (navigator as unknown as Record<string, unknown>)['clipboard'];
  });
  const share = async (element: QpTripTeaser) => {
    await opened(element, 'Trip day');
    byRole(element, 'button', 'Share')[0]!.click();
  };
  const refuse = () => Promise.reject(new DOMException('not here', 'NotAllowedError'));
  const link = () => `${location.href.split('#')[0]}#qp-trip=day`;

  it('hands the link to the device where it can', async () => {
    let given: ShareData | undefined;
    stub('share', (data: ShareData) => Promise.resolve(void (given = data)));
    await share(await teaser());
    await waitUntil(() => given);
    expect(given).to.deep.equal({ title: 'Trip day', url: link() });
  });

  it('else copies it and says so', async () => {
    let copied = '';
    stub('share', refuse);
    stub('clipboard', { writeText: (words: string) => Promise.resolve(void (copied = words)) });
    const element = await teaser();
    await share(element);
    await waitUntil(() => byRole(element, 'status').some((status) => text(status) === 'The link is copied.'), 'not announced');
    expect(copied).to.equal(link());
    expect(text(itinerary(element)), 'only heard').to.contain('The link is copied.');
  });

  it('else shows it', async () => {
    stub('share', refuse);
    stub('clipboard', undefined);
    const element = await teaser();
    await share(element);
    await waitUntil(() => itinerary(element)!.querySelector('input'), 'no link');
    expect(itinerary(element)!.querySelector('input')!.value).to.equal(link());
    await still(element);
    await expect(element).to.be.accessible();
  });

  it('is silent where the visitor thinks better of it', async () => {
    stub('share', () => Promise.reject(new DOMException('no', 'AbortError')));
    stub('clipboard', { writeText: () => Promise.reject(new Error('must not be asked')) });
    const element = await teaser();
    await share(element);
    await aTimeout(50);
    expect(byRole(element, 'status').map(text).join('')).to.equal('');
  });
});

describe('printing', () => {
  const { print } = window;
  afterEach(() => (window.print = print));

  it('prints the open trip alone, on one sheet, and leaves the page as it was', async () => {
    const outer = await fixture<HTMLElement>(html`<div></div>`);
    const element = await teaser({ lang: 'en' });
    outer.attachShadow({ mode: 'open' }).append(document.createElement('p'), element);
    await element.updateComplete;
    await opened(element, 'Trip ring');
    const before = [document.adoptedStyleSheets.length, element.shadowRoot!.adoptedStyleSheets.length];
    const width = element.offsetWidth;
    let sheets = '';
    let marked: boolean[] = [];
    window.print = () => {
      const all = [
        ...document.adoptedStyleSheets,
        ...outer.shadowRoot!.adoptedStyleSheets,
        ...element.shadowRoot!.adoptedStyleSheets,
      ];
      sheets = all.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');
      marked = [element, outer, document.body].map((each) => each.hasAttribute('data-qp-print'));
    };
    byRole(element, 'button', 'Print')[0]!.click();
    await waitUntil(() => sheets, 'did not print');
    expect(marked, 'the way to it, in each tree').to.deep.equal([true, true, false]);
    expect(sheets.match(/display: none/g)!.length).to.be.at.least(3);
    expect(element.offsetWidth, 'changed on screen').to.equal(width);
    window.dispatchEvent(new Event('afterprint'));
    expect([document.adoptedStyleSheets.length, element.shadowRoot!.adoptedStyleSheets.length]).to.deep.equal(before);
    expect([element, outer].some((each) => each.hasAttribute('data-qp-print'))).to.equal(false);
  });
});

describe('in a group', () => {
  const group = async () => {
    const url = tripUrl();
    const box = await fixture(
      html`<div lang="en">
        <qp-city-carousel group="trips" src=${url}></qp-city-carousel>
        <qp-trip-teaser group="trips" src=${url}></qp-trip-teaser>
        <qp-trip-teaser group="trips" trip="weekend" src=${url}></qp-trip-teaser>
      </div>`,
    );
    const carousel = box.querySelector('qp-city-carousel')!;
    const [many, one] = box.querySelectorAll('qp-trip-teaser');
    await waitUntil(() => settled(many!) && settled(one!) && byRole(carousel, 'button', 'Only Metz').length > 0);
    return { carousel, many: many!, one: one! };
  };
  const choose = async (carousel: Element, city: string, ...elements: QpTripTeaser[]) => {
    byRole(carousel, 'button', `Only ${city}`)[0]!.click();
    for (const element of elements) await element.updateComplete;
  };
  afterEach(async () => {
    // The group's choice outlives its widgets.
    const { carousel } = await group();
    byRole(carousel, 'button', /^Only/)
      .filter((button) => button.getAttribute('aria-pressed') === 'true')
      .forEach((button) => button.click());
  });

  it('shows the trips that visit the chosen city, counts them, and lets the visitor undo it', async () => {
    const { carousel, many, one } = await group();
    await choose(carousel, 'Trier', many, one);
    expect(names(many)).to.deep.equal(['Trip day', 'Trip ring']);
    await waitUntil(() => byRole(many, 'status').some((status) => text(status) === 'Trier: 2 trips'), 'not announced');
    expect(names(one), 'a trip that the host chose').to.deep.equal(['Trip weekend']);
    byRole(many, 'button', 'Only Trier')[0]!.click();
    await many.updateComplete;
    expect(names(many)).to.have.length(3);
  });

  it('says so where no trip goes there, and how to get back', async () => {
    const url = tripUrl({ trips: [DAY] });
    const { carousel, many } = await group();
    many.setAttribute('src', url);
    await waitUntil(() => names(many).length === 1);
    await choose(carousel, 'Metz', many);
    expect(text(root(many))).to.contain('None of these trips goes to Metz.');
    await expect(many).to.be.accessible();
    byRole(many, 'button', 'Show all trips')[0]!.click();
    await many.updateComplete;
    expect(names(many)).to.deep.equal(['Trip day']);
  });
});

describe('its language', () => {
  it('follows the page’s', async () => {
    const box = await fixture<HTMLElement>(
      html`<div lang="en"><qp-trip-teaser trip="weekend" src=${tripUrl()}></qp-trip-teaser></div>`,
    );
    const element = box.querySelector('qp-trip-teaser')!;
    await waitUntil(() => settled(element));
    await opened(element, 'Trip weekend');
    box.lang = 'fr';
    await waitUntil(() => names(element)[0] === 'Reise weekend (fr)', 'did not follow');
    expect(items(root(element), '.cities li')).to.deep.equal(['Metz', 'Sarrebruck']);
    expect(items(root(element), '.facts li')[0]).to.equal('2 jours');
    expect(text(itinerary(element))).to.contain('Am Fluss (fr)');
  });

  it('of a text that is missing is the nearest there is, and marked', async () => {
    const url = tripUrl({ trips: [{ ...WEEKEND, name: { fr: 'Deux villes' } }] });
    const element = await teaser({ lang: 'lb' }, { url });
    const name = root(element).querySelector('.name span')!;
    expect([text(name), name.getAttribute('lang')]).to.deep.equal(['Deux villes', 'fr']);
  });
});

describe('its life on a page', () => {
  const link = html`<a href="https://www.quattropole.org/">Trips</a>`;
  const visible = (element: Element) => (element.firstElementChild as HTMLElement).checkVisibility();

  it('shows what stands inside the tag until there is something better, and when there never is', async () => {
    let answer: (response: Response) => void = () => undefined;
    const url = answeringUrl(() => new Promise((resolve) => (answer = resolve)));
    const element = await fixture(html`<qp-trip-teaser lang="en" src=${url}>${link}</qp-trip-teaser>`);
    await aTimeout(50);
    expect(visible(element)).to.equal(true);
    answer(new Response(JSON.stringify(tripFeed())));
    await waitUntil(() => root(element) && settled(element));
    expect(visible(element)).to.equal(false);
    const gone = answeringUrl(() => new Response('', { status: 404 }));
    const failed = await fixture(html`<qp-trip-teaser lang="en" src=${gone}>${link}</qp-trip-teaser>`);
    await oneEvent(failed, 'qp-error');
    expect(visible(failed)).to.equal(true);
  });

  it('says there is nothing where the campaign has no trip, and leaves out a bad one', async () => {
    const empty = await teaser({}, { url: tripUrl({ trips: [] }) });
    expect(text(root(empty))).to.contain('There is nothing to show here at the moment.');
    const element = document.createElement('qp-trip-teaser');
    Object.assign(element, { lang: 'en', src: tripUrl({ trips: [{ ...DAY, stay: 'month' }, WEEKEND] }) });
    const heard = oneEvent(element, 'qp-error') as unknown as Promise<ErrorEvent>;
    document.body.append(element);
    expect((await heard).error.message).to.contain('trips[0].stay');
    expect(names(element)).to.deep.equal(['Trip weekend']);
    element.remove();
  });

  it('survives being moved and removed, and then no longer listens to the address', async () => {
    const element = await teaser();
    await opened(element, 'Trip day');
    const place = await fixture(html`<div lang="fr"></div>`);
    element.removeAttribute('lang');
    place.append(element);
    await waitUntil(() => names(element)[0] === 'Reise ring (fr)');
    expect(text(itinerary(element))).to.contain('Tag in Trier (fr)');
    element.remove();
    history.replaceState(null, '', '#qp-trip=ring');
    window.dispatchEvent(new Event('hashchange'));
    await aTimeout(50);
    expect(text(itinerary(element))).not.to.contain('Etappe');
    history.replaceState(null, '', location.pathname + location.search);
    place.append(element);
    await element.updateComplete;
    expect(names(element)).to.have.length(3);
  });
});
