import { expect } from '@open-wc/testing';
import '../../src/elements/trip-teaser/define.js';
import { distance, type Point } from '../../src/geo/distance.js';
import { alongRing, routeOf } from '../../src/elements/map/route.js';
import { numbersOf } from '../../src/elements/map/pins.js';
import { ring } from '../../src/elements/map/ring.js';
import { byRole, fixture, html, root, settled, text, waitUntil, warnings } from '../support/element.js';
import { CITIES, city, feedUrl } from '../support/feed.js';
import { event } from '../support/events.js';
import { at, dialog, frame, labels, listed, live, marker, names, ON_THE_MAP, stage } from '../support/map.js';
import { GEO, mapFeed, PLACES } from '../support/places.js';
import { trip } from '../support/trips.js';

const LOOP = CITIES.map((id) => city(id, { geo: GEO[id] }));
const DAY = trip('day', {
  arrivals: [{ from: 'luxembourg', there: [{ means: 'train', minutes: 50 }], back: [{ means: 'train', minutes: 50 }] }],
});
const TOUR = trip('tour', {
  stay: 'weekend',
  cities: ['trier', 'metz', 'saarbruecken'],
  itinerary: [
    {
      name: { en: 'One' },
      items: [
        { place: 'porta', minutes: 60 },
        { place: 'market', minutes: 60 },
        { means: 'train', from: 'trier', to: 'metz', minutes: 120 },
        { place: 'cathedral', minutes: 60 },
        { means: 'bus', to: 'saarbruecken', minutes: 60 },
        { name: { en: 'By the river' }, city: 'saarbruecken', minutes: 30 },
      ],
    },
  ],
});
const feed = (changes: Record<string, unknown> = {}) => feedUrl(mapFeed({ trips: [DAY, TOUR], ...changes }));
const stops = (element: Element) =>
  [...root(element).querySelectorAll('.trip .place')].map((item) =>
    text(item.querySelector('.open')).replace(/^(\d+)\s*/, '$1 '),
  );
const select = (element: Element) => root(element).querySelector('select')!;
const choose = (element: Element, value: string) => {
  select(element).value = value;
  select(element).dispatchEvent(new Event('change', { bubbles: true }));
};
const drawn = (element: Element) => waitUntil(() => stage(element).querySelector('path.route'), 'no way drawn');

describe('the way of a trip', () => {
  const around = { cities: LOOP, ring: ring(LOOP), home: undefined };

  it('follows the ring the shorter way', () => {
    // From station to station, which are not in the middle of the town.
    const passes = (line: readonly Point[], city: keyof typeof GEO) => line.some((point) => distance(point, GEO[city]) < 2500);
    const line = alongRing(ring(LOOP), GEO.trier, GEO.luxembourg);
    expect(passes(line.slice(0, 1), 'trier')).to.equal(true);
    expect(passes(line.slice(-1), 'luxembourg')).to.equal(true);
    expect(passes(line, 'metz')).to.equal(false);
    // Round by Luxembourg, not through the Saarland.
    const around = alongRing(ring(LOOP), GEO.trier, GEO.metz);
    expect(passes(around, 'luxembourg')).to.equal(true);
    expect(passes(around, 'saarbruecken')).to.equal(false);
  });

  it('goes by rail, by road, on foot within a city, there and back from home', () => {
    const stops = [
      { city: 'trier' as const, geo: GEO.trier },
      { city: 'trier' as const, geo: { latitude: 49.76, longitude: 6.64 } },
      { city: 'metz' as const, geo: GEO.metz },
      { city: 'saarbruecken' as const, geo: GEO.saarbruecken },
    ];
    expect(routeOf(TOUR, stops, around).map(({ kind }) => kind)).to.deep.equal(['rail', 'road', 'walk']);
    expect(routeOf(DAY, stops.slice(0, 2), { ...around, home: 'luxembourg' }).map(({ kind }) => kind)).to.deep.equal([
      'way',
      'way',
      'walk',
    ]);
  });

  it('has its stops numbered, also where one marker stands for several', () => {
    const [porta, market, baths] = PLACES;
    expect(
      numbersOf([
        { ...porta!, stop: [3] },
        { ...market!, stop: [1, 5] },
        { ...baths!, stop: [2] },
      ]),
    ).to.equal('1–3, 5');
    expect(numbersOf([porta!])).to.equal('');
  });
});

describe('a trip on the map', () => {
  it('set by the host is drawn with its stops, in place of the places, and listed in order', async () => {
    const element = await live(1000, { trip: 'tour' }, feed());
    await drawn(element);
    expect(stops(element)).to.deep.equal(['1 Place porta', '2 Place market', '3 Place cathedral', '4 By the river']);
    expect(listed(element)).to.have.length(4);
    expect(labels(element)).to.have.members(['Luxembourg', 'Stops 1–2: Trier', 'Stop 3: Metz', 'Stop 4: Saarbrücken']);
    expect([...stage(element).querySelectorAll('path.route')].map((path) => path.classList[1])).to.include.members([
      'rail',
      'road',
      'walk',
    ]);
    await expect(element).to.be.accessible(ON_THE_MAP);
    root(element).querySelector<HTMLElement>('[data-place=cathedral] .open')!.click();
    await waitUntil(() => dialog(element));
    expect(text(dialog(element))).to.contain('Place cathedral');
  });

  it('that is not known warns, and nothing is drawn', async () => {
    const said = await warnings(async () => {
      const element = await at(700, { trip: 'nowhere', show: 'places' }, feed());
      await waitUntil(() => frame(element));
      await new Promise((resolve) => setTimeout(resolve, 400));
    });
    expect(said.join()).to.contain('trip="nowhere"> is not known; use day, tour');
  });

  it('can be chosen, and taken back', async () => {
    const element = await live(1000, { show: 'places trips' }, feed());
    await waitUntil(() => select(element), 'no choice');
    expect([...select(element).options].map(text)).to.deep.equal(['No trip', 'Trip day', 'Trip tour']);
    choose(element, 'day');
    await drawn(element);
    expect(stops(element)).to.have.length(2);
    choose(element, '');
    await waitUntil(() => !stage(element).querySelector('path.route'), 'still drawn');
    expect(labels(element)).to.include('Trier, 5 places');
  });

  it('opened in a teaser of the group is drawn, and goes when that closes', async () => {
    const url = feed();
    const box = await fixture(
      html`<div lang="en">
        <qp-trip-teaser group="trips" src=${url}></qp-trip-teaser><qp-map group="trips" src=${url}></qp-map>
      </div>`,
    );
    const [teaser, element] = [box.querySelector('qp-trip-teaser')!, box.querySelector('qp-map')!];
    await waitUntil(() => settled(teaser) && settled(element), 'not there');
    element.scrollIntoView();
    await waitUntil(() => frame(element), 'no map');
    stage(element).focus();
    await teaser.open('tour');
    await drawn(element);
    expect(text(root(element).querySelector('.trip h3'))).to.equal('Trip tour');
    teaser.close();
    await waitUntil(() => !stage(element).querySelector('path.route'), 'still drawn');
  });
});

describe('events on the map', () => {
  const NOW = new Date('2026-11-25T12:00:00Z');
  const near = { latitude: 49.73, longitude: 6.64 };
  const EVENTS = [
    event('tonight', '2026-11-25T19:00:00+01:00', { location: { name: 'Square', geo: near } }),
    event('at-a-place', '2026-11-28', { city: 'metz', location: { name: 'Cathedral', place: 'cathedral' } }),
    event('nowhere', '2026-11-26', {}),
    event('cancelled', '2026-11-26', { eventStatus: 'EventCancelled', location: { name: 'Square', geo: near } }),
    event('yesterday', '2026-11-24', { location: { name: 'Square', geo: near } }),
    event('next-year', '2027-02-01', { location: { name: 'Square', geo: near } }),
    event('excluded', '2026-11-26', { location: { name: 'Square', geo: near } }),
  ];
  const events = async (attributes: Record<string, string>) => {
    const element = document.createElement('qp-map');
    element.clock = () => NOW;
    Object.assign(element, { src: feed({ events: EVENTS }) });
    for (const [name, value] of Object.entries({ lang: 'en', exclude: 'excluded', ...attributes }))
      element.setAttribute(name, value);
    (await fixture(html`<div style="inline-size: 1000px"></div>`)).append(element);
    element.scrollIntoView({ block: 'nearest' });
    await waitUntil(() => settled(element) && frame(element) && text(root(element)).includes('event'), 'no events');
    stage(element).focus();
    await waitUntil(() => stage(element).querySelector('.pin'), 'Leaflet never came');
    return element;
  };

  it('are those of today and the coming week that are somewhere, with day and hour', async () => {
    const element = await events({ show: 'events' });
    expect(names(element)).to.deep.equal(['at-a-place in English', 'tonight in English']);
    expect(text(root(element).querySelector('.summary'))).to.contain('2 events');
    const [there, tonight] = listed(element).map(text);
    expect(tonight).to.contain('Today, 19:00').and.contain('Square');
    expect(there).to.match(/Sat,? 28 November/);
    expect(labels(element)).to.include('Metz, 1 event');
  });

  it('stand among the places, and open as they do', async () => {
    const element = await events({ show: 'places events', city: 'trier' });
    expect(text(root(element).querySelector('.summary'))).to.contain('6 places, 1 event');
    await waitUntil(() => marker(element, 'tonight in English'), 'no marker of the event');
    marker(element, 'tonight in English')!.click();
    await waitUntil(() => dialog(element));
    expect(text(dialog(element)))
      .to.contain('Today, 19:00')
      .and.contain('About tonight');
  });

  for (const before of ['places', 'trips']) {
    it(`come into view where the page asks for them later, besides ${before}`, async () => {
      const element = await live(1000, { city: 'trier', show: before, exclude: 'excluded' }, feed({ events: EVENTS }));
      element.clock = () => NOW;
      element.setAttribute('show', `${before} events`);
      const outer = frame(element)!.getBoundingClientRect();
      await waitUntil(() => {
        const pin = marker(element, 'tonight in English')?.getBoundingClientRect();
        return pin && pin.top > outer.top && pin.bottom < outer.bottom && pin.left > outer.left && pin.right < outer.right;
      }, 'the event is out of view');
    });
  }
});

describe('choosing back', () => {
  it('a city’s heading in the list chooses for the group', async () => {
    const url = feed();
    const box = await fixture(
      html`<div lang="en">
        <qp-trip-teaser group="back" src=${url}></qp-trip-teaser><qp-map group="back" src=${url}></qp-map>
      </div>`,
    );
    const [teaser, element] = [box.querySelector('qp-trip-teaser')!, box.querySelector('qp-map')!];
    await waitUntil(() => settled(teaser) && settled(element) && byRole(element, 'button', 'Only Metz').length, 'not there');
    await new Promise((resolve) => setTimeout(resolve, 300));
    byRole(element, 'button', 'Only Metz')[0]!.click();
    await waitUntil(() => byRole(teaser, 'button', 'Only Metz').length === 1, 'the teaser did not follow');
  });
});
