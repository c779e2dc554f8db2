import { expect, oneEvent } from '@open-wc/testing';
import '../../src/elements/city-carousel/define.js';
import type { PlaceSelectEvent } from '../../src/elements/map/events.js';
import type { CitySelectEvent } from '../../src/ui/events.js';
import { byRole, fixture, html, root, settled, show, text, waitUntil, warnings } from '../support/element.js';
import { answeringUrl, feedUrl } from '../support/feed.js';
import {
  at,
  dialog,
  focused,
  frame,
  isLive,
  labels,
  listed,
  live,
  marker,
  markers,
  names,
  ON_THE_MAP,
  open,
  pause,
  press,
  stage,
} from '../support/map.js';
import { mapFeed, place } from '../support/places.js';

/** Where a marker's middle stands on the map. */
const position = (element: Element, selector: string) => {
  const { left, top } = frame(element)!.getBoundingClientRect();
  const box = root(element).querySelector(selector)!.getBoundingClientRect();
  return [Math.round(box.left + box.width / 2 - left), Math.round(box.top + box.height / 2 - top)];
};

describe('the map', () => {
  it('lists every place with category, address, distance from the host city and link', async () => {
    const element = await at(1000, { 'host-city': 'metz' });
    expect(byRole(element, 'heading').map(text)).to.deep.equal(['Four cities, one map', 'Trier', 'Metz']);
    const [first] = listed(element);
    expect(text(first))
      .to.contain('Place porta')
      .and.contain('Culture')
      .and.contain('Street porta, 54290 Trier')
      .and.contain('79 km');
    expect(first!.querySelector('a')!.href).to.equal('https://porta.example/');
    expect(text(root(element).querySelector('.summary')))
      .to.contain('8 places')
      .and.contain('crow flies from the centre of Metz');
    expect(text(listed(element).at(-1))).to.contain('450 m');
  });

  it('is accessible', async () => {
    await expect(await live(1000, { 'host-city': 'trier' })).to.be.accessible(ON_THE_MAP);
    const narrow = await live(320, { theme: 'dark' });
    open(narrow, 'market');
    await waitUntil(() => dialog(narrow));
    await expect(narrow).to.be.accessible(ON_THE_MAP);
  });

  it('begins as a picture of the same points, and takes over without a jump', async () => {
    const element = document.createElement('qp-map');
    Object.assign(element, { lang: 'en', src: feedUrl(mapFeed()) });
    // The heading is in view, the map is not.
    document.documentElement.style.overflowAnchor = 'none';
    scrollTo(0, 0);
    const box = await fixture(
      html`<div style="inline-size: 720px; margin-block-start: ${innerHeight - 40}px; padding-block-end: 50px"></div>`,
    );
    box.append(element);
    await waitUntil(() => settled(element) && root(element).querySelector('.picture .pin'), 'no picture');
    expect(isLive(element), 'nobody has looked yet').to.equal(false);
    const keys = ['trier', 'metz', 'luxembourg', 'saarbruecken'];
    const before = keys.map((id) => position(element, `.picture [data-key=city-${id}]`));
    frame(element)!.dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => isLive(element) && markers(element).length > 0, 'Leaflet never came');
    const after = keys.map((id) => position(element, `.stage .station[data-city=${id}]`));
    expect(after).to.deep.equal(before);
    expect(getComputedStyle(root(element).querySelector('.picture')!).visibility).to.equal('hidden');
  });

  it('is not fetched far from the window; the list is there', async () => {
    const element = document.createElement('qp-map');
    Object.assign(element, { lang: 'en', src: feedUrl(mapFeed()) });
    const box = await fixture(html`<div style="block-size: 100px; overflow: auto"><div style="block-size: 3000px"></div></div>`);
    box.append(element);
    await waitUntil(() => settled(element));
    await pause(300);
    expect(frame(element)).to.equal(null);
    expect(text(root(element).querySelector('.summary'))).to.contain('8 places');
    await expect(element).to.be.accessible(ON_THE_MAP);
  });

  it('becomes a map by itself when it is in view and the page is idle', async () => {
    const element = await at(600);
    await waitUntil(() => isLive(element), 'never came');
  });

  it('shows cities, places, and groups where there is no room, by name', async () => {
    const element = await live();
    expect(labels(element)).to.have.members([
      'Luxembourg',
      'Metz, 2 places',
      'Saarbrücken',
      'Trier, 5 places',
      'Place waterfall',
    ]);
    for (const each of markers(element)) {
      const { width, height } = each.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(32);
    }
  });
});

describe('its filters', () => {
  const kinds = (element: Element) => byRole(element, 'radio').map((input) => text((input as HTMLInputElement).labels![0]));

  it('say their counts, filter map and list, and say the result once', async () => {
    const element = await live();
    expect(kinds(element)).to.deep.equal(['Everything 8', 'Culture 5', 'Nature 2', 'Food and wine 1']);
    byRole<HTMLInputElement>(element, 'radio', 'Nature 2')[0]!.click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Place forest', 'Place waterfall']);
    expect(labels(element)).to.have.members(['Luxembourg', 'Metz', 'Saarbrücken', 'Trier, 1 place', 'Place waterfall']);
    expect(text(byRole(element, 'status')[0])).to.equal('2 places');
  });

  it('leave a way back where nothing is left', async () => {
    const element = await at(1000);
    byRole<HTMLInputElement>(element, 'radio', 'Food and wine 1')[0]!.click();
    await element.updateComplete;
    element.setAttribute('city', 'metz');
    await element.updateComplete;
    expect(text(root(element))).to.contain('There is no place of this kind here.');
    byRole(element, 'button', 'Show all places')[0]!.click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Place cathedral', 'Place temple']);
  });

  it('may be set by the host: city, category, exclude', async () => {
    const element = await at(1000, { city: 'trier', category: 'culture', exclude: 'baths' });
    expect(names(element)).to.deep.equal(['Place porta', 'Place museum']);
    expect(byRole(element, 'radio')).to.have.length(0);
    expect(byRole(element, 'button', 'All cities')).to.have.length(0);
    element.removeAttribute('category');
    element.removeAttribute('city');
    element.removeAttribute('exclude');
    await element.updateComplete;
    expect(text(root(element).querySelector('.summary'))).to.contain('8 places');
  });

  it('warn once where a value is unknown, and fall back', async () => {
    const said = await warnings(async () => {
      const element = await at(600, { city: 'treves', category: 'castles' });
      expect(text(root(element).querySelector('.summary'))).to.contain('8 places');
    });
    expect(said.sort().reverse()).to.have.length(2);
    expect(said[0]).to.contain('<qp-map city="treves"> is not known; use luxembourg');
    expect(said[1]).to.contain('use culture, nature');
  });

  it('show three places a city, and the rest on request', async () => {
    const element = await at(400);
    expect(names(element).slice(-3)).to.deep.equal(['Place porta', 'Place market', 'Place baths']);
    byRole(element, 'button', '3 more places in Trier')[0]!.click();
    await waitUntil(() => names(element).includes('Place waterfall'));
    expect(text(focused(element))).to.equal('Place museum');
  });
});

describe('choosing a city', () => {
  it('on its marker brings it nearer, filters, is told to the page, and is taken back', async () => {
    const element = await live();
    const heard = oneEvent(element, 'qp-city-select') as unknown as Promise<CitySelectEvent>;
    marker(element, /^Trier/)!.click();
    expect(await heard).to.include({ city: 'trier', bubbles: true, composed: true });
    await waitUntil(() => !!marker(element, 'Place porta'), 'did not come nearer');
    expect(names(element)).to.have.length(6);
    byRole(element, 'button', 'All cities')[0]!.click();
    await waitUntil(() => !!marker(element, 'Trier, 5 places'), 'did not go back');
    expect(names(element)).to.include('Place cathedral');
  });

  it('in a group is shared both ways', async () => {
    const url = feedUrl(mapFeed());
    const box = await fixture(
      html`<div lang="en">
        <qp-city-carousel group="map-test" src=${url}></qp-city-carousel><qp-map group="map-test" src=${url}></qp-map>
      </div>`,
    );
    const [carousel, element] = [box.querySelector('qp-city-carousel')!, box.querySelector('qp-map')!];
    await waitUntil(() => settled(element) && settled(carousel));
    element.scrollIntoView();
    await waitUntil(
      () => settled(carousel) && settled(element) && byRole(carousel, 'button', 'Only Metz').length && frame(element),
      'never joined',
    );
    byRole(carousel, 'button', 'Only Metz')[0]!.click();
    await waitUntil(() => names(element).join() === 'Place cathedral,Place temple', 'did not follow');
    stage(element).focus();
    await waitUntil(() => isLive(element) && !!marker(element, /^Metz/), 'Leaflet never came');
    byRole(element, 'button', 'Show everything')[0]!.click();
    await waitUntil(() => !!marker(element, /^Trier/), 'Trier is not in view');
    marker(element, /^Trier/)!.click();
    await waitUntil(
      () => byRole(carousel, 'button', 'Only Trier')[0]!.getAttribute('aria-pressed') === 'true',
      'the other did not follow',
    );
    expect(text(byRole(element, 'status')[0])).to.equal('The page now shows Trier.');
  });
});

describe('opening a place', () => {
  it('from the list opens it on the map, and Escape returns to the list', async () => {
    const element = await live();
    const heard = oneEvent(element, 'qp-place-select') as unknown as Promise<PlaceSelectEvent>;
    const button = open(element, 'market');
    expect(await heard).to.include({ place: 'market', bubbles: true, composed: true });
    await waitUntil(() => dialog(element) && focused(element) === dialog(element), 'the popup has no focus');
    expect(text(dialog(element)))
      .to.contain('About market')
      .and.contain('Street market');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(marker(element, 'Place market')!.getAttribute('aria-expanded')).to.equal('true');
    expect(press(dialog(element)!, 'Escape'), 'the page hears of it').to.equal(false);
    await waitUntil(() => focused(element) === button, 'focus did not return');
    expect(dialog(element)).to.equal(null);
  });

  it('from the map marks it in the list, and closing returns to the marker', async () => {
    const element = await live(1000, { city: 'trier' });
    marker(element, 'Place porta')!.click();
    await waitUntil(() => dialog(element) && focused(element) === dialog(element));
    expect(text(root(element).querySelector('.place[data-open] .name'))).to.equal('Place porta');
    byRole(element, 'button', 'Close')[0]!.click();
    await waitUntil(() => focused(element) === marker(element, 'Place porta'), 'focus did not return');
  });

  it('says all there is in the list, too, where that stands below the map', async () => {
    const element = await at(600);
    open(element, 'market');
    await element.updateComplete;
    expect(text(root(element).querySelector('.place[data-open]'))).to.contain('About market');
  });

  it('opens one at a time, and closes on the ground', async () => {
    const element = await live(1000, { city: 'trier' });
    marker(element, 'Place porta')!.click();
    await waitUntil(() => dialog(element));
    marker(element, 'Place market')!.click();
    await waitUntil(() => text(dialog(element)).includes('About market'));
    expect(root(element).querySelectorAll('[role=dialog]')).to.have.length(1);
    await pause(350);
    stage(element).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: 5, clientY: 5 }));
    await waitUntil(() => !dialog(element), 'still open');
  });
});

describe('its controls', () => {
  const scale = (element: Element) => text(root(element).querySelector('.scale'));
  const where = (element: Element) => position(element, '.stage .station[data-city=trier]');

  it('zoom, pan and show everything again, each with a name and room for a finger', async () => {
    const element = await live();
    const before = where(element);
    const press = async (name: string) => {
      const button = byRole(element, 'button', name)[0]!;
      const { width, height } = button.getBoundingClientRect();
      expect([width >= 43.5, height >= 43.5], name).to.deep.equal([true, true]);
      let last = where(element).join();
      button.click();
      await waitUntil(() => last !== where(element).join(), `${name} does nothing`);
      await waitUntil(() => last === (last = where(element).join()), 'never stood still', { interval: 100 });
    };
    await press('Zoom in');
    const [x, y] = where(element);
    expect([x, y]).not.to.deep.equal(before);
    await press('Move right');
    expect(where(element)[0]).to.be.closeTo(x! - 120, 2);
    await press('Move up');
    expect(where(element)[1]).to.be.closeTo(y! + 120, 2);
    await press('Show everything');
    expect(where(element)).to.deep.equal(before);
  });

  it('act at once, before Leaflet is there', async () => {
    const element = await at(600);
    const before = scale(element);
    byRole(element, 'button', 'Zoom in')[0]!.click();
    await waitUntil(() => isLive(element) && scale(element) !== before, 'did not zoom');
  });

  it('keys on the map pan and zoom, and nothing else is taken from the page', async () => {
    const element = await live();
    const [x] = where(element);
    expect(press(stage(element), 'ArrowRight')).to.equal(false);
    await waitUntil(() => Math.abs(where(element)[0]! - x! + 120) < 3, 'did not pan');
    const before = scale(element);
    press(stage(element), '+');
    await waitUntil(() => scale(element) !== before, 'did not zoom');
    expect(press(stage(element), 'Tab')).to.equal(true);
    expect(press(stage(element), 'PageDown')).to.equal(true);
    expect(press(stage(element), 'ArrowRight', { altKey: true })).to.equal(true);
  });

  it('one tab stop leads to the markers, arrows from one to the next', async () => {
    const element = await live();
    const stops = () => markers(element).filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).to.have.length(1);
    const all = labels(element);
    stops()[0]!.focus();
    press(focused(element)!, 'ArrowRight');
    expect(focused(element)!.getAttribute('aria-label')).to.equal(all[1]);
    press(focused(element)!, 'End');
    expect(focused(element)!.getAttribute('aria-label')).to.equal(all.at(-1));
    press(focused(element)!, 'ArrowRight');
    expect(focused(element)!.getAttribute('aria-label')).to.equal(all[0]);
    press(focused(element)!, 'ArrowLeft');
    expect(stops()).to.deep.equal([focused(element)]);
  });

  it('focus stays with a marker that goes into another one', async () => {
    const element = await live(1000, { city: 'trier' });
    marker(element, 'Place porta')!.focus();
    for (const _ of [1, 2, 3, 4, 5]) {
      press(focused(element)!, '-');
      await pause(400);
    }
    await waitUntil(() => !marker(element, 'Place porta'), 'still apart');
    expect(focused(element)!.getAttribute('aria-label')).to.match(/^Trier, \d places$/);
  });

  it('the wheel scrolls the page and says how to zoom; with Ctrl it zooms', async () => {
    const element = await live();
    const before = scale(element);
    const wheel = (more: WheelEventInit) => {
      const box = stage(element).getBoundingClientRect();
      const event = new WheelEvent('wheel', {
        deltaY: -240,
        clientX: box.x + 200,
        clientY: box.y + 200,
        bubbles: true,
        cancelable: true,
        composed: true,
        ...more,
      });
      stage(element).dispatchEvent(event);
      return event;
    };
    expect(wheel({}).defaultPrevented, 'the page can’t scroll').to.equal(false);
    await element.updateComplete;
    expect(text(root(element).querySelector('.hint[data-shown]'))).to.match(/(Ctrl|⌘) and the wheel zoom the map/);
    await pause(300);
    expect(scale(element)).to.equal(before);
    expect(wheel({ ctrlKey: true }).defaultPrevented).to.equal(true);
    await waitUntil(() => scale(element) !== before, 'did not zoom');
  });

  it('one finger is the page’s: the map stays', async () => {
    const element = await live();
    expect(getComputedStyle(stage(element)).touchAction).to.equal('pan-x pan-y');
    const before = where(element);
    const pointer = (type: string, clientX: number) =>
      stage(element).dispatchEvent(
        new PointerEvent(type, {
          clientX,
          clientY: 300,
          pointerId: 7,
          pointerType: 'touch',
          isPrimary: true,
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
    pointer('pointerdown', 300);
    pointer('pointermove', 250);
    pointer('pointermove', 200);
    pointer('pointerup', 200);
    await pause(50);
    expect(where(element)).to.deep.equal(before);
  });

  it('a mouse drags the map, and the end of it is no click', async () => {
    const element = await live();
    const target = marker(element, /^Trier/)!;
    const [x] = where(element);
    const mouse = (type: string, on: EventTarget, clientX: number) =>
      on.dispatchEvent(
        new MouseEvent(type, { clientX, clientY: 200, button: 0, bubbles: true, cancelable: true, composed: true }),
      );
    mouse('mousedown', target, 300);
    mouse('mousemove', document.body, 320);
    mouse('mousemove', document.body, 360);
    await pause(50);
    mouse('mouseup', document.body, 360);
    mouse('click', target, 360);
    await pause(50);
    expect(where(element)[0]! - x!).to.be.within(30, 80);
    expect(byRole(element, 'button', 'All cities'), 'chose the city').to.have.length(0);
  });
});

describe('its language', () => {
  it('changes live, in list, markers and popup', async () => {
    const element = await live(1000, { city: 'trier' });
    marker(element, 'Place porta')!.click();
    await waitUntil(() => dialog(element));
    element.setAttribute('lang', 'fr');
    await waitUntil(() => text(dialog(element)).includes('About porta en français'), 'the popup did not follow');
    expect(names(element)[0]).to.equal('Place porta en français');
    expect(labels(element)).to.include('Place market en français');
  });

  it('changes without losing the map, its markers and the focus on one of them', async () => {
    const element = await live(1000, { city: 'trier' });
    const before = markers(element);
    marker(element, 'Place market')!.focus();
    const held = focused(element);
    element.setAttribute('lang', 'fr');
    let gone = 0;
    const watch = new MutationObserver((changes) => changes.forEach(({ removedNodes }) => (gone += removedNodes.length)));
    for (const node of [root(element).parentNode!, root(element), frame(element)!, before[0]!.parentElement!])
      watch.observe(node, { childList: true });
    await waitUntil(() => labels(element).includes('Place market en français'), 'the markers did not follow');
    expect(markers(element)).to.deep.equal(before);
    expect(focused(element)).to.equal(held);
    expect(gone, 'gone for a moment').to.equal(0);
    watch.disconnect();
  });

  it('of a text that is missing is the nearest there is, and marked', async () => {
    const only = place('porta', 'trier', 'culture', { name: { de: 'Porta Nigra' } });
    const element = await at(600, { lang: 'fr' }, feedUrl(mapFeed({ places: [only] })));
    expect(root(element).querySelector('.name [lang=de]')!.textContent).to.equal('Porta Nigra');
  });
});

describe('without content', () => {
  it('keeps the links inside the tag where the feed can’t be had', async () => {
    const url = answeringUrl(() => new Response('', { status: 404 }));
    const element = await fixture(
      html`<qp-map lang="en" src=${url}><a href="https://www.quattropole.org/">QuattroPole</a></qp-map>`,
    );
    await oneEvent(element, 'qp-error');
    expect((element.firstElementChild as HTMLElement).checkVisibility()).to.equal(true);
  });

  it('hides them once it has something better, and says there is nothing where there is no place', async () => {
    const element = await show(
      html`<qp-map lang="en" src=${feedUrl(mapFeed())}><a href="https://www.quattropole.org/">QuattroPole</a></qp-map>`,
    );
    expect((element.firstElementChild as HTMLElement).checkVisibility()).to.equal(false);
    const empty = await show(html`<qp-map lang="en" src=${feedUrl(mapFeed({ places: [] }))}></qp-map>`);
    expect(text(root(empty))).to.contain('There is nothing to show here at the moment.');
  });
});

describe('its life on a page', () => {
  it('has the right size when it starts hidden', async () => {
    const details = await fixture<HTMLDetailsElement>(
      html`<details>
        <summary>Map</summary>
        <div style="inline-size: 640px"><qp-map lang="en" src=${feedUrl(mapFeed())}></qp-map></div>
      </details>`,
    );
    const element = details.querySelector('qp-map')!;
    await waitUntil(() => settled(element));
    expect(isLive(element)).to.equal(false);
    details.open = true;
    await waitUntil(() => isLive(element) && markers(element).length > 0, 'no map after opening');
    for (const station of stage(element).querySelectorAll('.station')) expect(within(station, frame(element)!)).to.equal(true);
  });

  it('follows its container, and still shows all', async () => {
    const element = await live(1000);
    element.parentElement!.style.inlineSize = '360px';
    await waitUntil(() => frame(element)!.clientWidth < 360);
    await waitUntil(
      () => [...stage(element).querySelectorAll('.station')].every((station) => within(station, frame(element)!)),
      'a station is cut off',
    );
    // The frame of a test may itself be narrower than the box.
    expect(root(element).scrollWidth).to.be.at.most(360);
  });

  it('is the same map after it was moved', async () => {
    const element = await live(600, { city: 'trier' });
    const before = stage(element).querySelector('.leaflet-map-pane');
    const place = await fixture(html`<div style="inline-size: 600px"></div>`);
    place.append(element);
    await element.updateComplete;
    await pause(100);
    expect(stage(element).querySelector('.leaflet-map-pane')).to.equal(before);
    marker(element, 'Place porta')!.click();
    await waitUntil(() => dialog(element), 'it no longer works');
  });

  it('goes without a trace, and comes back', async () => {
    const element = await live(600);
    const box = element.parentElement!;
    element.remove();
    await pause(50);
    expect(stage(element).querySelector('.leaflet-map-pane')).to.equal(null);
    expect(isLive(element)).to.equal(false);
    box.append(element);
    await element.updateComplete;
    stage(element).focus();
    await waitUntil(() => isLive(element) && markers(element).length > 0, 'did not come back');
  });

  it('is taken away with no listener left on the window or the document', async () => {
    const kept = new Map<string, number>();
    const patched = [window, document].map((target) => {
      const { addEventListener, removeEventListener } = target;
      const key = (type: string, listener: unknown) => `${type} ${identify(listener)}`;
      target.addEventListener = ((type: string, listener: never, options: never) => {
        if (!(options as AddEventListenerOptions | undefined)?.signal && !(options as AddEventListenerOptions | undefined)?.once)
          kept.set(key(type, listener), 1);
        addEventListener.call(target, type, listener, options);
      }) as never;
      target.removeEventListener = ((type: string, listener: never, options: never) => {
        kept.delete(key(type, listener));
        removeEventListener.call(target, type, listener, options);
      }) as never;
      return () => Object.assign(target, { addEventListener, removeEventListener });
    });
    try {
      const element = await live(600);
      byRole(element, 'button', 'Zoom in')[0]!.click();
      await pause(400);
      element.remove();
      await pause(50);
      expect([...kept.keys()].filter((each) => !/^(pointer|error|unhandled|message)/.test(each))).to.deep.equal([]);
    } finally {
      patched.forEach((restore) => restore());
    }
  });
});

const identities = new WeakMap<object, number>();
let count = 0;
function identify(listener: unknown): number {
  const known = identities.get(listener as object);
  if (known) return known;
  identities.set(listener as object, (count += 1));
  return count;
}

function within(inner: Element, outer: Element): boolean {
  const [a, b] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
  return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
}
