/** A feed whose first events are a part of their own: what is shown before all are here, and what when they do not come. */
import { expect, oneEvent } from '@open-wc/testing';
import type { Event } from '../../src/campaign/generated/types.js';
import { byRole, fixture, html, root, settled, text, waitUntil, warnings } from '../support/element.js';
import { city, event } from '../support/events.js';
import { CITIES, json, partsUrl, requests } from '../support/feed.js';
import { card, choices, clock, names, NOW, rendered, said } from '../support/strip.js';

const tour = (id: string, date: string) => event(id, date, { superEvent: 'tours', name: { en: 'Town walk' } });
const ALL: Event[] = [
  tour('tour-0', '2026-11-24'),
  tour('tour-1', '2026-12-24'),
  tour('tour-2', '2026-12-25'),
  ...Array.from({ length: 18 }, (_, index) =>
    event(`e${index + 10}`, `2026-11-${25 + (index % 5)}`, {
      city: CITIES[index % 4]!,
      category: index % 2 ? 'music' : 'market',
    }),
  ),
];
const ORDER = ['tour-0', 'e10', 'e15', 'e20', 'e25', 'e11', 'e16', 'e21'];
/** What `pack` would make of them, for eight cards. */
const FIRST = ALL.filter(({ id }) => [...ORDER, 'tour-1'].includes(id));
const VALID = { validFrom: '2026-11-22T23:00:00.000Z', validThrough: '2026-11-24T23:00:00.000Z', cards: 8 };

/** A feed in parts; `all` answers for all events. */
const parts = (
  all: () => Response | Promise<Response>,
  first: () => Response | Promise<Response> = () => json({ formatVersion: 1, events: FIRST, beginning: VALID }),
) =>
  partsUrl(
    {
      cities: { en: { url: 'parts/cities.en.json' } },
      events: { en: { url: 'parts/events.all.en.json', beginning: { url: 'parts/events.en.json' } } },
    },
    {
      'parts/cities.en.json': () => json({ formatVersion: 1, cities: CITIES.map((id) => city(id)) }),
      'parts/events.en.json': first,
      'parts/events.all.en.json': all,
    },
  );
const allOf = () => json({ formatVersion: 1, events: ALL });
const asked = (src: string) => requests.get(new URL('parts/events.all.en.json', src).href) ?? 0;

/** An answer that the test gives when it wants to. */
function later() {
  let give!: (response: Response) => void;
  const answer = new Promise<Response>((resolve) => (give = resolve));
  return { answer: () => answer, give };
}

/** A page with never a free moment: what is planned is done when it loses patience, where it has a limit at all. */
function neverIdle() {
  const { requestIdleCallback } = window;
  const plans: (() => void)[] = [];
  window.requestIdleCallback = (callback, { timeout } = {}) =>
    timeout === undefined ? 0 : plans.push(() => callback({ didTimeout: true, timeRemaining: () => 0 }));
  return {
    planned: () => plans.length,
    /** Does what cannot wait any longer. */
    lose: () => plans.splice(0).map((run) => run()).length,
    restore: () => Object.assign(window, { requestIdleCallback }),
  };
}

async function put(src: string, attributes: Record<string, string> = {}, now = NOW) {
  const element = document.createElement('qp-event-strip');
  Object.entries({ lang: 'en', src, ...attributes }).forEach(([name, value]) => element.setAttribute(name, value));
  element.clock = clock(now);
  await fixture(html`<div style="inline-size: 1200px">${element}</div>`);
  return element;
}
const shows = (element: Element, count = 6) =>
  waitUntil(() => root(element) && names(element).length === count, `never ${count} cards`);
const more = (element: Element) => byRole(element, 'button', 'Show more')[0];
const hasAll = (element: Element) => waitUntil(() => more(element), 'never all');

describe('the first events of a feed', () => {
  it('are shown before all are here, and stay where they are', async () => {
    const { answer, give } = later();
    const element = await put(parts(answer));
    await shows(element);
    expect(names(element)).to.deep.equal(ORDER.slice(0, 6));
    // With what a visitor does with them, which comes in its own time.
    await waitUntil(() => byRole(element, 'link', /^Add to calendar/).length, 'no calendars');
    expect(choices(element, 'When'), 'a count that nobody knows').to.deep.equal([]);
    expect(text(root(element)))
      .to.not.contain('more date')
      .and.not.contain('of 19');
    const before = {
      cards: [...root(element).querySelectorAll('.card')],
      tops: tops(element),
      height: root(element).offsetHeight,
    };
    const link = card(element, 'e15').querySelector<HTMLElement>('.link')!;
    link.focus();
    give(allOf());
    await hasAll(element);
    expect(names(element)).to.deep.equal(ORDER.slice(0, 6));
    expect([...root(element).querySelectorAll('.card')], 'other cards').to.deep.equal(before.cards);
    expect(tops(element), 'a card moved').to.deep.equal(before.tops);
    expect(root(element).offsetHeight, 'what is below moved').to.equal(before.height);
    expect(element.shadowRoot!.activeElement, 'focus was lost').to.equal(link);
    expect(said(element), 'nobody asked').to.equal('');
    expect(text(root(element)))
      .to.contain('6 of 19 events')
      .and.contain('and 2 more dates');
    expect(choices(element, 'When')[0]).to.equal('All 19');
  });

  it('are enough for a host that leaves out its own city', async () => {
    const element = await put(parts(later().answer), { 'host-city': 'trier', host: 'omit', exclude: 'e11', limit: '3' });
    await shows(element, 3);
    expect(names(element)).to.deep.equal(['e10', 'e15', 'e20']);
  });

  for (const [what, attributes, now] of [
    ['one city is shown', { city: 'metz' }, NOW],
    ['more cards are shown', { limit: '12' }, NOW],
    ['they are out of date', {}, '2026-11-25T10:00+01:00'],
    ['the clock is before their time', {}, '2026-11-22T10:00+01:00'],
  ] as const) {
    it(`are not shown where they may not be the first: ${what}`, async () => {
      const { answer, give } = later();
      const src = parts(answer);
      const element = await put(src, attributes, now);
      await waitUntil(() => asked(src), 'all were not asked for');
      expect(names(element)).to.deep.equal([]);
      give(allOf());
      await waitUntil(() => names(element).length > 3, 'nothing came');
    });
  }

  it('wait for a choice that has been made already', async () => {
    const before = location.href;
    history.replaceState(null, '', '#qp-events=category:market');
    try {
      const { answer, give } = later();
      const src = parts(answer);
      const element = await put(src);
      await waitUntil(() => asked(src), 'all were not asked for');
      expect(names(element)).to.deep.equal([]);
      give(allOf());
      await shows(element);
      expect(
        names(element).every((id) => Number(id!.slice(1)) % 2 === 0),
        names(element).join(),
      ).to.equal(true);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('are all there are in a feed that has no such part, and in one of an older format', async () => {
    const whole = await put(parts(() => new Response('', { status: 404 }), allOf));
    await hasAll(whole);
    expect(text(root(whole))).to.contain('6 of 19 events');
  });
});

describe('all events', () => {
  it('are asked for when the strip comes near the window, and not before', async () => {
    const src = parts(allOf);
    const element = document.createElement('qp-event-strip');
    Object.assign(element, { lang: 'en', src, clock: clock(NOW) });
    await fixture(
      html`<div style="block-size: 9000px"></div>
        ${element}`,
    );
    await shows(element);
    await waitUntil(() => byRole(element, 'link', /^Add to calendar/).length, 'no calendars');
    // Whoever observed it before has been told by now.
    await new Promise((resolve) => new IntersectionObserver(resolve).observe(element));
    await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
    expect(asked(src)).to.equal(0);
    element.scrollIntoView();
    await hasAll(element);
    expect(asked(src)).to.equal(1);
  });

  it('come on a page that is never idle, too', async () => {
    const { restore, lose } = neverIdle();
    try {
      const src = parts(allOf);
      const element = await put(src);
      await shows(element);
      await waitUntil(() => lose(), 'nothing was planned');
      await hasAll(element);
    } finally {
      restore();
    }
  });

  it('are not asked for by a strip that has gone meanwhile', async () => {
    const { restore, planned, lose } = neverIdle();
    try {
      const src = parts(allOf);
      const element = await put(src);
      await shows(element);
      await waitUntil(() => planned() === 1, 'nothing was planned');
      element.remove();
      lose();
      await rendered(element);
      expect(asked(src)).to.equal(0);
    } finally {
      restore();
    }
  });

  it('that do not come are said to be missing; what is there stays, and a visitor can try again', async () => {
    let works = false;
    const src = parts(() => (works ? allOf() : new Response('', { status: 503 })));
    let element!: Awaited<ReturnType<typeof put>>;
    const messages = await warnings(async () => {
      element = await put(src);
      const heard = oneEvent(element, 'qp-error');
      await shows(element);
      await heard;
      await waitUntil(() => byRole(element, 'button', 'Try again').length, 'not said');
    });
    expect(messages.filter((message) => message.includes('events.all.en.json: status 503'))).to.have.length(1);
    expect(names(element)).to.deep.equal(ORDER.slice(0, 6));
    expect(text(root(element))).to.contain('The other events can’t be loaded at the moment.');
    await expect(element).to.be.accessible();
    works = true;
    const again = byRole(element, 'button', 'Try again')[0]!;
    again.focus();
    again.click();
    await hasAll(element);
    expect(element.shadowRoot!.activeElement, 'focus was lost').to.equal(more(element));
    expect(text(root(element)))
      .to.contain('6 of 19 events')
      .and.not.contain('can’t be loaded');
  });

  it('that do not come leave what there is where it is too little, and come when there is a connection', async () => {
    let online = false;
    const src = parts(() => {
      if (!online) throw new TypeError('offline');
      return allOf();
    });
    const element = await put(src, { city: 'metz' });
    await waitUntil(() => settled(element) && names(element).length, 'nothing is shown');
    expect(
      names(element).every((id) => ['e11', 'e15', 'e21', 'e25'].includes(id!)),
      names(element).join(),
    ).to.equal(true);
    await waitUntil(() => byRole(element, 'button', 'Try again').length, 'not said');
    online = true;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => choices(element, 'When').length, 'did not come');
    await rendered(element);
    expect(byRole(element, 'button', 'Try again')).to.have.length(0);
  });
});

const tops = (element: Element) => [...root(element).querySelectorAll('.card')].map((each) => each.getBoundingClientRect().top);
