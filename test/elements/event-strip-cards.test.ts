import { expect } from '@open-wc/testing';
import type { Event } from '../../src/campaign/generated/types.js';
import { byRole, html, fixture, root, text, waitUntil } from '../support/element.js';
import { event } from '../support/events.js';
import { card, clock, names, NOW, rendered, strip, url } from '../support/strip.js';

const TOUR: Partial<Event> = { superEvent: 'tours', name: { en: 'Town walk', de: 'Rundgang' }, category: 'tour' };
const TOURS = ['2026-11-24T14:00+01:00', '2026-11-28T14:00+01:00', '2026-12-05T14:00+01:00', '2027-02'].map((date, index) =>
  event(`tour-${index}`, date, { ...TOUR, ...(index === 2 && { offers: { availability: 'SoldOut' } }) }),
);
const press = async (element: Awaited<ReturnType<typeof strip>>, button: HTMLElement) => {
  const before = button.getAttribute('aria-expanded');
  button.click();
  await waitUntil(() => button.getAttribute('aria-expanded') !== before, 'nothing unfolded');
  await rendered(element);
};

describe('an event’s card', () => {
  it('says whether there are tickets', async () => {
    const src = url([
      event('full', '2026-11-24', { offers: { availability: 'SoldOut' } }),
      event('nearly', '2026-11-24', { offers: { availability: 'LimitedAvailability' } }),
      event('open', '2026-11-24', { offers: { availability: 'InStock' } }),
      event('off', '2026-11-24', { offers: { availability: 'SoldOut' }, eventStatus: 'EventCancelled' }),
      event('moved', '2026-11-24', { offers: { availability: 'SoldOut' }, eventStatus: 'EventMovedOnline' }),
    ]);
    const element = await strip({ src });
    const status = (id: string) => [...card(element, id).querySelectorAll('.status')].map(text);
    expect(status('full')).to.deep.equal(['Sold out']);
    expect(status('nearly')).to.deep.equal(['Few tickets left']);
    expect(status('open')).to.deep.equal([]);
    expect(status('off'), 'what does not take place is not sold out').to.deep.equal(['Cancelled']);
    expect(status('moved')).to.deep.equal(['Takes place online', 'Sold out']);
  });

  it('says in which language it is held, where that is not the reader’s', async () => {
    const src = url([
      event('german', '2026-11-24', { inLanguage: ['de-LU'] }),
      event('both', '2026-11-24', { inLanguage: ['fr', 'en'] }),
      event('many', '2026-11-24', { inLanguage: ['fr', 'pt', 'zxx', '"><b>'] }),
    ]);
    const facts = async (lang: string, id: string) => text(card(await strip({ lang, src }), id).querySelector('.facts'));
    expect(await facts('en', 'german')).to.contain('In German');
    expect(await facts('fr', 'german')).to.contain('En allemand');
    expect(await facts('lb', 'german')).to.contain('Op Däitsch');
    expect(await facts('de', 'german')).to.not.contain('Auf');
    expect(await facts('en', 'both')).to.equal('Domfreihof');
    expect(await facts('de', 'both')).to.contain('Auf Französisch, Englisch');
    expect(await facts('en', 'many')).to.equal('Domfreihof In French, Portuguese');
  });

  it('names whose calendar it comes from', async () => {
    const element = await strip({ src: url([event('a', '2026-11-24', { creditText: 'Stadt Trier, CC BY 4.0' })]) });
    expect(text(card(element, 'a').querySelector('small'))).to.equal('Stadt Trier, CC BY 4.0');
  });
});

describe('a series', () => {
  it('is one card that says how many more dates there are, and unfolds them with a calendar file each', async () => {
    const src = url([...TOURS, event('other', '2026-11-25')]);
    const element = await strip({ src });
    expect(names(element)).to.deep.equal(['tour-0', 'other']);
    const more = byRole(element, 'button', 'and 3 more dates')[0]!;
    expect(more.getAttribute('aria-expanded')).to.equal('false');
    await press(element, more);
    const rows = [...card(element, 'tour-0').querySelectorAll<HTMLElement>('.dates li')];
    expect(rows.map((row) => row.innerText.replace(/\s+/g, ' ').replace('Add to calendar: ', '+').trim())).to.have.length(3);
    expect(text(rows[0])).to.match(/^Sat,? 28 November 2026 14:00/);
    expect(text(rows[1])).to.contain('Sold out');
    expect(text(rows[2])).to.equal('February 2027');
    const files = rows.flatMap((row) => [...row.querySelectorAll<HTMLAnchorElement>('.calendar')]);
    expect(files.map(({ href }) => href)).to.deep.equal(['tour-1', 'tour-2'].map((id) => new URL(`events/${id}.ics`, src).href));
    expect(files[0]!.textContent!.trim()).to.match(/^Add to calendar: Sat,? 28 November 2026$/);
    await expect(element).to.be.accessible();
    await press(element, more);
    expect(card(element, 'tour-0').querySelector('.dates')).to.equal(null);
  });

  it('counts as one, and is one more where only one more date follows', async () => {
    const element = await strip({ src: url(TOURS.slice(0, 2)), lang: 'de' });
    expect(byRole(element, 'button', 'und 1 weiterer Termin')).to.have.length(1);
    expect(text(root(element).querySelector('.chip'))).to.equal('Alle 1');
  });
});

describe('more calendars', () => {
  it('are links for those who ask, and nothing is asked of others before', async () => {
    const element = await strip({ src: url([event('a', '2026-11-24T20:00+01:00')]) });
    expect(root(element).innerHTML).to.not.contain('google').and.not.contain('outlook');
    await press(element, byRole(element, 'button', 'More calendars: a in English')[0]!);
    const links = [...root(element).querySelectorAll<HTMLAnchorElement>('.services a')];
    expect(links.map(text)).to.deep.equal(['Google', 'Outlook', 'Microsoft 365']);
    expect(links.every(({ target, rel }) => target === '_blank' && rel.includes('noreferrer'))).to.equal(true);
    expect(links[0]!.href).to.contain('20261124T190000Z');
  });

  it('are none where there is no day to keep', async () => {
    const src = url([event('a', '2026-12'), event('b', '2026-11-24', { eventStatus: 'EventPostponed' })]);
    expect(byRole(await strip({ src }), 'button', /^More calendars/)).to.have.length(0);
  });
});

describe('what search engines are told', () => {
  const scripts = () => [...document.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]')];
  const events = () =>
    scripts().flatMap(({ textContent }) => (JSON.parse(textContent!) as { '@graph': { name: string; url: string }[] })['@graph']);

  it('is the events on screen, each once a page, as long as a strip shows them', async () => {
    const src = url([
      event('a', '2026-11-24', { name: { en: '</script><script>alert(1)' } }),
      event('b', '2026-11-25'),
      event('c', '2026-12'),
    ]);
    const first = await strip({ src, seo: '', 'campaign-params': 'utm_source=x' });
    await waitUntil(() => scripts().length, 'nothing was said');
    expect(events().map(({ name, url }) => [name, url])).to.deep.equal([
      ['</script><script>alert(1)', 'https://a.example/'],
      ['b in English', 'https://b.example/'],
    ]);
    expect(scripts()[0]!.textContent).to.not.contain('<');
    const second = await strip({ src, seo: '', lang: 'de', limit: '1' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(scripts()).to.have.length(1);
    expect(events()).to.have.length(2);
    first.remove();
    expect(events(), 'the other still shows one').to.have.length(1);
    second.removeAttribute('seo');
    await second.updateComplete;
    expect(scripts()).to.have.length(0);
  });

  it('is nothing unless the host asks for it', async () => {
    await strip();
    expect(scripts()).to.have.length(0);
  });

  it('comes back with an element that was moved', async () => {
    const element = await strip({ src: url([event('a', '2026-11-24')]), seo: '' });
    await waitUntil(() => scripts().length, 'nothing was said');
    const elsewhere = await fixture(html`<div></div>`);
    elsewhere.append(element);
    await waitUntil(() => scripts().length === 1, 'it went');
    element.remove();
    expect(scripts()).to.have.length(0);
  });
});

describe('a strip of thousands', () => {
  it('shows the first ones only, and each choice at once', async () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      event(`e${index}`, new Date(Date.UTC(2026, 10, 23 + (index % 300))).toISOString().slice(0, 10)),
    );
    const element = document.createElement('qp-event-strip');
    Object.assign(element, { lang: 'en', src: url(many), clock: clock(NOW) });
    await fixture(html`<div>${element}</div>`);
    await waitUntil(() => root(element)?.querySelector('.row'), 'no filters', { timeout: 10_000 });
    expect(root(element).querySelectorAll('.card')).to.have.length(6);
    expect(text(root(element).querySelector('.more p'))).to.equal('6 of 3000 events');
  });
});
