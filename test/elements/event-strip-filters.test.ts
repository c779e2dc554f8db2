import { expect } from '@open-wc/testing';
import { byRole, fixture, html, root, text, waitUntil } from '../support/element.js';
import { event } from '../support/events.js';
import { answeringUrl, feed } from '../support/feed.js';
import {
  choices,
  choose,
  clock,
  dates,
  EVENTS,
  filter,
  names,
  NOW,
  open,
  pick,
  rendered,
  said,
  strip,
  url,
} from '../support/strip.js';

const ALL = ['concert', 'market', 'play', 'jazz', 'night', 'talk', 'lights', 'film'];

describe('the filters', () => {
  it('show today, this weekend, next week, the next thirty days, next month, or all, and say how many', async () => {
    const element = await strip();
    expect(choices(element, 'When')).to.deep.equal([
      'All 8',
      'Today 2',
      'This weekend 4',
      'Next week 1',
      'Next 30 days 7',
      'December 2',
    ]);
    await pick(element, 'Today');
    expect(names(element)).to.deep.equal(['concert', 'market']);
    expect(said(element)).to.equal('2 events');
    await pick(element, 'This weekend');
    expect(names(element)).to.deep.equal(['jazz', 'night', 'market', 'talk']);
    expect(dates(element)).to.deep.equal(['Saturday 28 November', 'Sunday 29 November']);
    await pick(element, 'Next week');
    expect(dates(element)).to.deep.equal(['Monday 30 November']);
    expect(said(element)).to.equal('1 event');
    await pick(element, 'Next 30 days');
    expect(names(element)).to.deep.equal(['concert', 'market', 'play', 'jazz', 'night', 'talk', 'lights']);
    await pick(element, 'December');
    expect(names(element)).to.deep.equal(['market', 'lights']);
    await pick(element, 'All');
    expect(said(element)).to.equal('8 events');
  });

  it('show on a Sunday that Sunday', async () => {
    const element = await strip({ now: '2026-11-29T09:00+01:00' });
    await pick(element, 'This weekend');
    expect(dates(element)).to.deep.equal(['Today, Sunday 29 November']);
    expect(names(element)).to.deep.equal(['talk', 'market']);
  });

  it('offer only what there is', async () => {
    const element = await strip({ src: url([event('a', '2027-03-05'), event('b', '2027-03-06', { city: 'metz' })]) });
    expect(choices(element, 'When')).to.deep.equal(['All 2']);
    await open(element);
    expect(choices(element, 'City')).to.deep.equal(['All cities 2', 'Metz 1', 'Trier 1']);
    expect(choices(element, 'What'), 'one is no choice').to.deep.equal([]);
    expect(choices(element, 'Language of the event')).to.deep.equal([]);
    expect(choices(element, 'Good to know')).to.deep.equal([]);
  });

  it('say their counts, which follow each other', async () => {
    const element = await strip({ 'host-city': 'trier' });
    await open(element);
    expect(choices(element, 'City')).to.deep.equal(['All cities 8', 'Luxembourg 2', 'Metz 2', 'Saarbrücken 2', 'Trier 2']);
    expect(choices(element, 'What')).to.deep.equal([
      'Everything 8',
      'Exhibition 1',
      'Film 1',
      'Market 2',
      'Music 2',
      'Talks 1',
      'Theatre and dance 1',
    ]);
    await choose(element, 'City', 'Metz');
    expect(names(element)).to.deep.equal(['market', 'night']);
    expect(said(element)).to.equal('2 events');
    expect(choices(element, 'What')).to.include.members(['Everything 2', 'Market 1', 'Film 0']);
    await choose(element, 'What', 'Market');
    expect(said(element)).to.equal('1 event');
    expect(choices(element, 'City')).to.include.members(['All cities 2', 'Luxembourg 1', 'Trier 0']);
    expect(choices(element, 'When')).to.include.members(['All 1', 'Today 1']);
    expect(text(filter(element))).to.equal('Filter 2');
  });

  it('show what is free, within reach of a wheelchair, and in a language', async () => {
    const src = url([
      event('a', '2026-11-24', { isAccessibleForFree: true, wheelchair: 'limited', inLanguage: ['de'] }),
      event('b', '2026-11-24', { wheelchair: 'yes', inLanguage: ['fr-FR', 'en'] }),
      event('c', '2026-11-24', { isAccessibleForFree: true, wheelchair: 'no' }),
    ]);
    const element = await strip({ src });
    await open(element);
    expect(choices(element, 'Good to know')).to.deep.equal(['Free entry 2', 'Wheelchair access 2']);
    expect(choices(element, 'Language of the event')).to.deep.equal(['Any 3', 'English 1', 'French 1', 'German 1']);
    await choose(element, 'Good to know', 'Wheelchair');
    expect(names(element)).to.deep.equal(['a', 'b']);
    await choose(element, 'Good to know', 'Free');
    expect(names(element)).to.deep.equal(['a']);
    expect(said(element)).to.equal('1 event');
    await choose(element, 'Good to know', 'Free');
    await choose(element, 'Language of the event', 'French');
    expect(names(element)).to.deep.equal(['b']);
  });

  it('take a stretch of days, whichever end comes first', async () => {
    const element = await strip();
    await open(element);
    const [from, to] = [...root(element).querySelectorAll<HTMLInputElement>('input[type=date]')] as [
      HTMLInputElement,
      HTMLInputElement,
    ];
    const set = async (field: HTMLInputElement, value: string) => {
      field.value = value;
      field.dispatchEvent(new Event('change'));
      await rendered(element);
    };
    await set(from, '2026-11-28');
    expect(names(element)).to.deep.equal(['jazz', 'night', 'market', 'talk', 'lights', 'film']);
    expect(byRole(element, 'button', 'Remove filter: from 28 Nov')).to.have.length(1);
    await set(to, '2026-11-24');
    expect(names(element)).to.deep.equal(['play', 'market', 'jazz', 'night']);
    expect([from.value, to.value]).to.deep.equal(['2026-11-24', '2026-11-28']);
    expect(
      byRole(element, 'radio').some((radio) => (radio as HTMLInputElement).checked && radio.getAttribute('name') === 'when'),
    ).to.equal(false);
    byRole(element, 'button', /^Remove filter: 24 Nov/)[0]!.click();
    await rendered(element);
    expect(names(element)).to.deep.equal(ALL);
    expect([from.value, to.value]).to.deep.equal(['', '']);
  });

  it('say so where nothing matches, and how to get back', async () => {
    const element = await strip();
    await choose(element, 'City', 'Trier');
    await choose(element, 'What', 'Film');
    expect(said(element)).to.equal('0 events');
    expect(text(root(element))).to.contain('No events match this choice.');
    byRole(element, 'button', 'Show all events')[0]!.click();
    await waitUntil(() => names(element).length === 8, 'did not get back');
    expect(element.shadowRoot!.activeElement, 'focus was lost').to.equal(root(element).querySelector('.link'));
    expect(text(filter(element))).to.equal('Filter');
  });

  it('are taken back one by one, or all, and the focus stays', async () => {
    const element = await strip();
    await choose(element, 'City', 'Metz');
    await choose(element, 'What', 'Market');
    byRole(element, 'button', 'Remove filter: Metz')[0]!.click();
    await rendered(element);
    expect(names(element)).to.deep.equal(['market', 'lights']);
    expect(element.shadowRoot!.activeElement).to.equal(filter(element));
    byRole(element, 'button', 'Reset filters')[0]!.click();
    await rendered(element);
    expect(names(element)).to.deep.equal(ALL);
    expect(said(element)).to.equal('8 events');
    expect(element.shadowRoot!.activeElement).to.equal(filter(element));
    expect(byRole(element, 'button', 'Reset filters')).to.have.length(0);
  });

  it('unfold and fold, by button and by Escape; the focus is on the button then', async () => {
    const element = await strip();
    const button = filter(element);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(choices(element, 'City')).to.deep.equal([]);
    button.click();
    await rendered(element);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    const panel = element.shadowRoot!.getElementById(button.getAttribute('aria-controls')!)!;
    expect(panel.checkVisibility()).to.equal(true);
    await choose(element, 'City', 'Metz');
    byRole(element, 'button', 'Show 2 events')[0]!.click();
    await rendered(element);
    expect(panel.checkVisibility()).to.equal(false);
    expect(element.shadowRoot!.activeElement).to.equal(button);
    await open(element);
    // Not by `sendKeys`: in WebKit it would leave the driver inside this frame.
    const field = panel.querySelector<HTMLElement>('input')!;
    field.focus();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    await rendered(element);
    expect(panel.checkVisibility()).to.equal(false);
    expect(element.shadowRoot!.activeElement).to.equal(button);
  });

  it('say the same number again where another choice has it', async () => {
    const element = await strip();
    const heard: string[] = [];
    const status = byRole(element, 'status').at(-1)!;
    const observer = new MutationObserver(() => heard.push(text(status)));
    observer.observe(status, { characterData: true, childList: true, subtree: true });
    await choose(element, 'City', 'Metz');
    await choose(element, 'City', 'Saarbrücken');
    await choose(element, 'City', 'Trier');
    observer.disconnect();
    expect(heard).to.deep.equal(['2 events', '2 events', '2 events']);
  });

  it('come without moving anything', async () => {
    for (const width of [320, 1200]) {
      const element = await strip({}, width);
      await waitUntil(() => element.shadowRoot!.querySelector('.row'), 'no filters');
      const place = () =>
        [element, element.shadowRoot!.querySelector('.days')!].map((each) => {
          const { top, height } = each.getBoundingClientRect();
          return { top, height };
        });
      const full = place();
      // What it was before they came: their room, empty.
      for (const late of element.shadowRoot!.querySelectorAll('.filters, .calendars')) late.replaceChildren();
      expect(place(), `${width} px`).to.deep.equal(full);
    }
  });

  it('hold their row to one line on a phone', async () => {
    const element = await strip({ lang: 'de' }, 328);
    await choose(element, 'Stadt', 'Metz');
    byRole(element, 'button', /^Filter/)[0]!.click();
    await rendered(element);
    expect(root(element).querySelector('.row')!.getBoundingClientRect().height).to.be.at.most(56);
    expect(root(element).scrollWidth).to.be.at.most(328);
  });

  it('are not needed: without them, the events are there', async () => {
    const src = answeringUrl(() => new Response(JSON.stringify(feed({ events: EVENTS }))));
    const element = await fixture<HTMLElement>(html`<qp-event-strip lang="en" src=${src} .clock=${clock(NOW)}></qp-event-strip>`);
    await waitUntil(() => names(element).length, 'no events');
    expect(names(element)).to.deep.equal(ALL.slice(0, 6));
  });
});

describe('what a visitor chose, in the page’s address', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));
  const go = async (element: Awaited<ReturnType<typeof strip>>, hash: string) => {
    const heard = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await heard;
    await rendered(element);
  };

  it('is read at first, and followed there and back', async () => {
    history.replaceState(null, '', '#x=1&qp-events=when:weekend;city:metz');
    const element = await strip();
    expect(names(element)).to.deep.equal(['night', 'market']);
    expect(byRole(element, 'button', 'Remove filter: Metz')).to.have.length(1);
    await go(element, '#qp-events=category:film');
    expect(names(element)).to.deep.equal(['film']);
    // Not by `history.back()`: it would take the whole runner back in WebKit, whose tests share one page.
    await go(element, '#x=1&qp-events=when:weekend;city:metz');
    expect(names(element)).to.deep.equal(['night', 'market']);
    await go(element, '#contact');
    expect(names(element), 'the link’s choice ends with the link').to.deep.equal(ALL);
  });

  it('is not lost when the visitor follows another link of the page', async () => {
    const element = await strip();
    await pick(element, 'Today');
    await go(element, '#contact');
    expect(names(element)).to.deep.equal(['concert', 'market']);
    expect(location.hash, 'written without being asked').to.equal('#contact');
  });

  it('is written where the host asks for it, beside what others have there', async () => {
    history.replaceState({ page: 1 }, '', '#qp-trip=a%20b');
    const steps = history.length;
    const ready = await strip();
    ready.toggleAttribute('deep-link', true);
    await pick(ready, 'This weekend');
    await waitUntil(() => location.hash.includes('weekend'), 'not written');
    expect(location.hash).to.equal('#qp-trip=a%20b&qp-events=when:weekend');
    await choose(ready, 'City', 'Metz');
    await waitUntil(() => location.hash.includes('metz'), 'not written');
    expect(location.hash).to.equal('#qp-trip=a%20b&qp-events=when:weekend;city:metz');
    byRole(ready, 'button', 'Reset filters')[0]!.click();
    await waitUntil(() => location.hash === '#qp-trip=a%20b', 'not taken back');
    expect(history.length, 'a step in the history').to.equal(steps);
    expect(history.state).to.deep.equal({ page: 1 });
  });

  it('is what the host has not decided already', async () => {
    history.replaceState(null, '', '#qp-events=city:trier;when:today');
    const element = await strip({ city: 'metz', 'deep-link': '' });
    expect(names(element)).to.deep.equal(['market']);
    expect(byRole(element, 'button', /^Remove filter/)).to.have.length(0);
  });

  it('holds in a group for all', async () => {
    history.replaceState(null, '', '#qp-events=city:metz');
    const src = url();
    const box = await fixture(
      html`<div lang="en">
        <qp-event-strip group="linked" src=${src} .clock=${clock(NOW)}></qp-event-strip>
        <qp-event-strip group="linked" src=${src} .clock=${clock(NOW)}></qp-event-strip>
      </div>`,
    );
    const [first, second] = [...box.querySelectorAll('qp-event-strip')] as [HTMLElementTagNameMap['qp-event-strip'], never];
    await waitUntil(() => names(first).length === 2 && names(second).length === 2, 'did not follow');
    await waitUntil(() => [first, second].some((each) => said(each) === 'The page now shows Metz.'), 'never joined');
    await waitUntil(() => byRole(second, 'button', 'Remove filter: Metz').length, 'no filters');
    byRole(second, 'button', 'Remove filter: Metz')[0]!.click();
    await waitUntil(() => names(first).length === 6 && names(second).length === 6, 'did not get back');
  });
});
