import { expect } from '@open-wc/testing';
import { lookAhead } from '../../src/elements/map/ahead.js';
import { Pins } from '../../src/elements/map/pins.js';
import { byRole, root, text, waitUntil } from '../support/element.js';
import { CITIES, city, feedUrl } from '../support/feed.js';
import { labels, listed, live, markers, pause, press, stage } from '../support/map.js';
import { GEO, mapFeed, place } from '../support/places.js';

/** Evenly around the four cities, without chance. */
const MANY = Array.from({ length: 10_000 }, (_, index) => {
  const city = CITIES[index % 4]!;
  const [north, east] = [((index * 0.618034) % 1) - 0.5, ((index * 0.754878) % 1) - 0.5];
  return place(`p${index}`, city, 'culture', {
    geo: { latitude: GEO[city].latitude + north * 0.5, longitude: GEO[city].longitude + east * 0.8 },
  });
});
const url = feedUrl(mapFeed({ places: MANY }));
const still = (element: Element) => {
  let last = '';
  return waitUntil(() => last === (last = labels(element).join()), 'never stood still', { interval: 350 });
};

describe('looking ahead', () => {
  const view = { center: GEO.trier, zoom: 9 };

  it('works out a step nearer and a step farther, in their own time', async () => {
    const done: string[] = [];
    lookAhead(view, { gather: (zoom) => done.push(`gather ${zoom}`), measure: ({ zoom }) => done.push(`measure ${zoom}`) });
    expect(done, 'at once').to.deep.equal([]);
    await waitUntil(() => done.length === 4, 'not done', { timeout: 12_000 });
    expect(done).to.deep.equal(['gather 10', 'measure 10', 'gather 8', 'measure 8']);
  });

  it('ends when the map moves on', async () => {
    const done: number[] = [];
    const cancel = lookAhead(view, { gather: (zoom) => (done.push(zoom), cancel()), measure: ({ zoom }) => done.push(zoom) });
    await waitUntil(() => done.length);
    await pause(700);
    expect(done).to.deep.equal([10]);
  });

  it('spares the step what it has worked out', () => {
    const pins = new Pins();
    const marked = { cities: CITIES.map((id) => city(id, { geo: GEO[id] })), groups: [], stops: [], selected: undefined };
    pins.in(marked, view, { width: 400, height: 400 }, 'en');
    expect(pins.gather(10)).to.equal(pins.gather(10));
    expect(pins.gather(10)).not.to.equal(pins.gather(9));
  });
});

describe('ten thousand places', () => {
  it('are a list one can read and a map one can use', async function () {
    this.timeout(40_000);
    const element = await live(1000, {}, url);
    expect(text(root(element).querySelector('.summary'))).to.contain('10000 places');
    expect(listed(element)).to.have.length(12);
    expect(root(element).querySelectorAll('*').length, 'elements').to.be.below(2000);
    expect(markers(element).length).to.be.within(20, 250);
    // Nobody is lost: each place is in one marker, near the view or beyond.
    byRole(element, 'button', '2497 more places in Metz')[0]!.click();
    await waitUntil(() => listed(element).length === 32);
  });

  it('keep their markers from one step of zooming to the next', async function () {
    this.timeout(40_000);
    const element = await live(1000, {}, url);
    const before = new Set(markers(element));
    press(stage(element), '+');
    await pause(400);
    await still(element);
    const after = markers(element);
    const made = after.filter((each) => !before.has(each)).length;
    expect(made, 'new nodes').to.be.below(Math.max(30, after.length - before.size + 20));
    for (const each of markers(element)) {
      const [, x, y] = /translate3d\((-?[\d.]+)px, (-?[\d.]+)px/.exec(each.style.transform)!.map(Number);
      expect(Number.isFinite(x! + y!)).to.equal(true);
    }
  });

  it('have no two markers on one spot, and are read from top to bottom', async function () {
    this.timeout(40_000);
    const element = await live(1000, { city: 'trier' }, url);
    await still(element);
    const boxes = markers(element)
      .filter((each) => !each.matches('.station'))
      .map((each) => each.getBoundingClientRect());
    boxes.forEach((a, index) => {
      for (const b of boxes.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).to.be.at.least(35);
    });
    const tops = markers(element).map((each) => each.getBoundingClientRect().top);
    tops.forEach((top, index) => expect(top).to.be.at.least((tops[index - 1] ?? -Infinity) - 60));
  });
});
