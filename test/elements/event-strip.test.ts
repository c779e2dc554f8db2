import { expect, oneEvent } from '@open-wc/testing';
import '../../src/elements/city-carousel/define.js';
import type { EventSelectEvent } from '../../src/elements/event-strip/events.js';
import { byRole, fixture, html, root, settled, show, text, waitUntil, warnings } from '../support/element.js';
import { event } from '../support/events.js';
import { answeringUrl, feed } from '../support/feed.js';
import {
  card,
  choices,
  choose,
  clock,
  clocksAt,
  dates,
  EVENTS,
  names,
  NOW,
  open,
  pick,
  said,
  strip,
  url,
} from '../support/strip.js';

describe('the event strip', () => {
  it('groups what is on by day, what has only a month after its last day, and leaves out what is past', async () => {
    const element = await strip();
    expect(dates(element)).to.deep.equal([
      'Today, Monday 23 November',
      'Tomorrow, Tuesday 24 November',
      'Saturday 28 November',
      'Sunday 29 November',
      'Date to be confirmed December 2026',
      'Monday 18 January 2027',
    ]);
    expect(names(element)).to.deep.equal(['concert', 'market', 'play', 'jazz', 'night', 'talk', 'lights', 'film']);
  });

  it('says of each event where, what, when and the rest', async () => {
    const element = await strip();
    expect(text(card(element, 'concert')))
      .to.contain('Trier')
      .and.contain('Music')
      .and.contain('concert in English')
      .and.contain('20:00–22:30')
      .and.contain('Domfreihof')
      .and.contain('Free entry')
      .and.contain('About concert in English')
      .and.contain('concert.example');
    expect(text(card(element, 'market'))).to.contain('until 22 December');
    expect(text(card(element, 'night'))).to.contain('20:00–02:00');
  });

  it('says in words what has changed', async () => {
    const element = await strip();
    const status = (id: string) => text(card(element, id).querySelector('.status'));
    expect(status('play')).to.equal('Cancelled');
    expect(status('jazz')).to.match(/^New date, instead of Saturday,? 21 November$/);
    expect(status('talk')).to.equal('Takes place online');
    expect(status('film')).to.equal('Postponed, a new date will follow');
    expect(text(card(element, 'talk'))).to.not.contain('Domfreihof');
    expect(card(element, 'concert').querySelector('.status')).to.equal(null);
  });

  it('is accessible', async () => {
    await expect(await strip({}, 1200)).to.be.accessible();
    await expect(await strip({ theme: 'dark', limit: '2' }, 320)).to.be.accessible();
    const empty = await strip({ days: '3' });
    await choose(empty, 'What', 'Market');
    await choose(empty, 'City', 'Trier');
    await expect(empty).to.be.accessible();
  });

  it('stays within its container', async () => {
    for (const width of [280, 320, 768]) {
      const element = await strip({ lang: 'de' }, width);
      expect(root(element).scrollWidth, `${width} px`).to.be.at.most(width);
    }
  });

  it('tells the time of the place to a reader anywhere, as the language writes it', async () => {
    const src = url([event('dawn', '2026-07-04T22:30:00Z', { endDate: '2026-07-05T00:00:00Z' }), event('first', '2027-01-01')]);
    const times = (lang: string, minutesBehindUtc: number) =>
      clocksAt(minutesBehindUtc, async () => {
        const element = await strip({ lang, src, now: '2026-07-01T12:00Z' });
        return text(card(element, 'dawn').querySelector('.facts')).split(' Domfreihof')[0];
      });
    // A reader whose clock says the same, at home or in another zone.
    expect(await times('en', -120)).to.equal('00:30–02:00');
    expect(await times('de', -120)).to.equal('00:30–02:00 Uhr');
    expect(await times('fr', -120)).to.equal('0 h 30 – 2 h');
    expect(await times('lb', -120)).to.equal('00:30–02:00 Auer');
    // In New York and in Tokyo: the same hours, and what they are.
    expect(await times('en', 240)).to.equal('00:30–02:00 (local time)');
    expect(await times('de', -540)).to.equal('00:30–02:00 Uhr (Ortszeit)');
    expect(await times('fr', 240)).to.equal('0 h 30 – 2 h (heure locale)');
    expect(await times('lb', -540)).to.equal('00:30–02:00 Auer (Lokalzäit)');
    expect(dates(await strip({ lang: 'fr', src, now: '2026-07-01T12:00Z' })).join()).to.match(
      /dimanche 5 juillet,.*1er janvier 2027/i,
    );
  });

  it('says until when on the last day', async () => {
    const src = url([
      event('fair', '2026-11-20', { endDate: '2026-11-23' }),
      event('party', '2026-11-22T20:00+01:00', { endDate: '2026-11-23T11:00+01:00' }),
    ]);
    const element = await strip({ src });
    expect(text(card(element, 'fair'))).to.contain('until 23 November');
    expect(text(card(element, 'party'))).to.contain('until 11:00');
  });

  it('does not go on showing yesterday when a visitor comes back', async () => {
    const element = await strip({ src: url([event('a', '2026-11-23'), event('b', '2026-11-24')]) });
    expect(names(element)).to.deep.equal(['a', 'b']);
    element.clock = clock('2026-11-24T00:01+01:00');
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    expect(dates(element)).to.deep.equal(['Today, Tuesday 24 November']);
  });
});

describe('"show more"', () => {
  it('shows the next ones, moves the focus to the first of them and says how many there are', async () => {
    const many = Array.from({ length: 20 }, (_, index) => event(`e${index + 10}`, `2026-12-0${1 + (index % 9)}`));
    const element = await strip({ src: url(many), limit: '' });
    expect(names(element)).to.have.length(6);
    expect(text(root(element))).to.contain('6 of 20 events');
    const more = () => byRole(element, 'button', 'Show more')[0];
    more()!.click();
    await element.updateComplete;
    expect(names(element)).to.have.length(18);
    expect(element.shadowRoot!.activeElement).to.equal(root(element).querySelectorAll('.link')[6]);
    expect(said(element)).to.equal('18 of 20 events');
    more()!.click();
    await element.updateComplete;
    expect(names(element)).to.have.length(20);
    expect(more()).to.equal(undefined);
    expect(said(element)).to.equal('20 of 20 events');
    await pick(element, 'Next 30 days');
    expect(names(element), 'a new choice begins anew').to.have.length(6);
  });
});

describe('the calendar', () => {
  const links = (element: Element) => byRole<HTMLAnchorElement>(element, 'link', /^Add to calendar/);

  it('is a real link beside our own feed, where there is a day to keep', async () => {
    const src = url();
    const element = await strip({ src });
    expect(links(element).map(({ href }) => href)).to.deep.equal(
      ['concert', 'market', 'jazz', 'night', 'talk'].map((id) => new URL(`events/${id}.ics`, src).href),
    );
    expect(links(element)[0]!.textContent).to.equal('Add to calendar: concert in English');
  });

  it('is made on request for a feed from elsewhere', async () => {
    const src = URL.createObjectURL(new Blob([JSON.stringify(feed({ events: EVENTS }))]));
    const element = await strip({ src });
    expect(links(element)).to.have.length(0);
    const made: { blob?: Blob; name?: string } = {};
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => createObjectURL.call(URL, (made.blob = blob as Blob));
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      made.name = this.download;
    };
    try {
      byRole(element, 'button', /^Add to calendar/)[0]!.click();
      await waitUntil(() => made.name, 'no file');
    } finally {
      Object.assign(URL, { createObjectURL });
      HTMLAnchorElement.prototype.click = click;
    }
    expect(made.name).to.equal('concert.ics');
    expect(await made.blob!.text())
      .to.contain('DTSTART:20261123T190000Z\r\n')
      .and.contain('SUMMARY:concert in English\r\n');
  });
});

describe('what a visitor opens', () => {
  it('is told to the page, and the link carries what the host asked for', async () => {
    const element = await strip({ 'link-target': '_blank', 'campaign-params': 'utm_source=trier.de' });
    const link = card(element, 'concert').querySelector<HTMLAnchorElement>('.link')!;
    expect(link.href).to.equal('https://concert.example/?utm_source=trier.de');
    expect(link.target).to.equal('_blank');
    link.addEventListener('click', (click) => click.preventDefault());
    const heard = oneEvent(element, 'qp-event-select') as unknown as Promise<EventSelectEvent>;
    link.click();
    expect(await heard).to.include({ event: 'concert', href: link.href, bubbles: true, composed: true });
  });
});

describe('in a group', () => {
  it('follows the city that is chosen elsewhere, and chooses one for all', async () => {
    const src = url();
    const box = await fixture(
      html`<div lang="en">
        <qp-city-carousel group="advent" src=${src}></qp-city-carousel>
        <qp-event-strip group="advent" src=${src} .clock=${clock(NOW)}></qp-event-strip>
      </div>`,
    );
    const carousel = box.querySelector('qp-city-carousel')!;
    const element = box.querySelector('qp-event-strip')!;
    const only = () => byRole(carousel, 'button', 'Only Metz')[0];
    await waitUntil(() => only() && root(element)?.querySelector('.row'), 'never joined');
    only()!.click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['market', 'night']);
    expect(byRole(element, 'button', 'Remove filter: Metz'), 'it is not said').to.have.length(1);
    const heard = oneEvent(element, 'qp-city-select');
    await choose(element, 'City', 'Luxembourg');
    expect(await heard).to.include({ city: 'luxembourg' });
    expect(names(element)).to.deep.equal(['jazz', 'lights']);
    await waitUntil(() => only()!.getAttribute('aria-pressed') === 'false', 'the carousel did not follow');
    expect(said(element)).to.equal('The page now shows Luxembourg.');
    element.remove();
    only()!.click();
    await carousel.updateComplete;
    expect(names(element), 'a widget that is gone follows').to.deep.equal(['jazz', 'lights']);
  });
});

describe('its attributes', () => {
  it('work the same before, at and after it is put on the page', async () => {
    const src = url();
    const early = await strip({ src, city: 'metz', category: 'market' });
    const late = await strip({ src });
    late.setAttribute('category', 'market');
    late.setAttribute('city', 'metz');
    await late.updateComplete;
    for (const element of [early, late]) {
      expect(names(element)).to.deep.equal(['market']);
      await open(element);
      expect([choices(element, 'City'), choices(element, 'What')], 'what the host decides is no choice').to.deep.equal([[], []]);
    }
    late.removeAttribute('city');
    late.removeAttribute('category');
    await late.updateComplete;
    expect(names(late)).to.have.length(8);
  });

  it('limit how far ahead and how many', async () => {
    const element = await strip({ days: '2', limit: '2' });
    expect(names(element)).to.deep.equal(['concert', 'market']);
    expect(text(root(element))).to.contain('2 of 3 events');
  });

  it('leave out what the host does not want: events, series, its own city', async () => {
    const series = EVENTS.map((each) => (each.id === 'jazz' ? { ...each, superEvent: 'jazz-days' } : each));
    const element = await strip({ src: url(series), exclude: 'concert jazz-days', 'host-city': 'metz', host: 'omit' });
    expect(names(element)).to.deep.equal(['play', 'talk', 'lights', 'film']);
    await open(element);
    expect(choices(element, 'City').join()).to.contain('Trier').and.not.contain('Metz');
  });

  it('warn once where a value is unknown, and fall back', async () => {
    const messages = await warnings(async () => {
      const element = await strip({ limit: 'many', days: '-1', city: 'Paris', category: 'musique' });
      await strip({ limit: 'many' });
      expect(names(element)).to.have.length(6);
    });
    expect(messages.sort()).to.deep.equal([
      'QuattroPole: <qp-event-strip category="musique"> is not known; use music, stage, film, exhibition, festival, market, food, sport, family, tradition, tour, talk. It is left out.',
      'QuattroPole: <qp-event-strip city="Paris"> is not known; use luxembourg, metz, saarbruecken, trier. It is left out.',
      'QuattroPole: <qp-event-strip days="-1"> is not known; use a whole number from 0. It is left out.',
      'QuattroPole: <qp-event-strip limit="many"> is not known; use a whole number from 1. It is left out.',
    ]);
  });

  it('set heading and level', async () => {
    const element = await strip({ heading: 'Advent', 'heading-level': '3' });
    expect(text(root(element).querySelector('h3'))).to.equal('Advent');
    expect(root(element).querySelectorAll('h4')).to.have.length(6);
    expect(root(element).querySelectorAll('h5')).to.have.length(8);
    element.setAttribute('heading', '');
    await element.updateComplete;
    expect(root(element).querySelector('h3')).to.equal(null);
  });
});

describe('its language', () => {
  it('changes live when the page’s does', async () => {
    const box = await fixture<HTMLElement>(
      html`<div lang="en"><qp-event-strip src=${url()} .clock=${clock(NOW)}></qp-event-strip></div>`,
    );
    const element = box.querySelector('qp-event-strip')!;
    await waitUntil(() => settled(element));
    box.lang = 'de';
    await waitUntil(() => text(card(element, 'play')).includes('play auf Deutsch'), 'did not follow');
    expect(dates(element)[1]).to.contain('Dienstag').and.contain('24. November');
    box.lang = 'lb';
    await waitUntil(() => dates(element)[1]?.includes('Dënschdeg'), 'did not follow');
  });

  it('of a text that is missing is the nearest there is, and marked', async () => {
    const src = url([event('a', '2026-11-24', { name: { fr: 'Visite nocturne' } })]);
    const name = card(await strip({ lang: 'lb', src }), 'a').querySelector('.link span')!;
    expect(text(name)).to.equal('Visite nocturne');
    expect(name.getAttribute('lang')).to.equal('fr');
  });
});

describe('what stands inside the tag', () => {
  const fallback = html`<a href="https://www.trier.de/">Termine</a>`;
  const visible = (element: Element) => (element.firstElementChild as HTMLElement).checkVisibility();
  const within = async (src: string) => {
    const element = await fixture(html`<qp-event-strip lang="en" src=${src} .clock=${clock(NOW)}>${fallback}</qp-event-strip>`);
    return element;
  };

  it('gives way to the events, and stays where there are none', async () => {
    const full = await within(url());
    await waitUntil(() => root(full) && settled(full));
    expect(visible(full)).to.equal(false);
    const empty = await within(url([event('gone', '2026-11-22')]));
    await oneEvent(empty, 'qp-ready');
    expect(visible(empty)).to.equal(true);
  });

  it('stays where the feed can’t be had', async () => {
    const element = await within(answeringUrl(() => new Response('', { status: 404 })));
    await oneEvent(element, 'qp-error');
    expect(visible(element)).to.equal(true);
  });
});

describe('without content', () => {
  it('says that there is nothing', async () => {
    const element = await strip({ src: url([]) });
    expect(text(root(element))).to.contain('There is nothing to show here at the moment.');
  });

  it('says that it can’t be loaded, and tries again', async () => {
    let fails = true;
    const src = answeringUrl(() =>
      fails ? new Response('', { status: 500 }) : new Response(JSON.stringify(feed({ events: EVENTS }))),
    );
    const element = await strip({ src });
    expect(text(root(element))).to.contain('can’t be loaded');
    fails = false;
    byRole(element, 'button', 'Try again')[0]!.click();
    await waitUntil(() => names(element).length === 8, 'did not recover');
  });

  it('leaves out one bad event and shows the rest', async () => {
    await warnings(async () => {
      const bad = { ...event('bad', '2026-11-24'), startDate: '24.11.2026' };
      const element = await strip({ src: url([bad, event('good', '2026-11-24'), event('never', '2026-02-30')]) });
      expect(names(element)).to.deep.equal(['good']);
    });
  });

  it('holds its place while it waits', async () => {
    const element = await show(html`<qp-event-strip lang="en" src=${url()} .clock=${clock(NOW)}></qp-event-strip>`);
    element.setAttribute(
      'src',
      answeringUrl(() => new Promise(() => undefined)),
    );
    await element.updateComplete;
    expect(names(element), 'the last good content went').to.not.have.length(0);
    const waiting = await fixture(
      html`<qp-event-strip lang="en" src=${answeringUrl(() => new Promise(() => undefined))}></qp-event-strip>`,
    );
    // As soon as it has words.
    await waitUntil(() => waiting.shadowRoot!.querySelector('.root'), 'shows nothing');
    expect(root(waiting).getAttribute('aria-busy')).to.equal('true');
    expect(text(byRole(waiting, 'status')[0])).to.equal('Loading…');
  });

  it('may be removed at any moment', async () => {
    const element = await strip();
    await pick(element, 'Today');
    element.remove();
    document.dispatchEvent(new Event('visibilitychange'));
    document.body.append(element);
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['concert', 'market']);
    element.remove();
  });
});
