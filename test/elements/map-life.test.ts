import { expect } from '@open-wc/testing';
import { byRole, errorsDuring, errorsWhileResized, fixture, html, root, settled, waitUntil } from '../support/element.js';
import { feedUrl } from '../support/feed.js';
import { frame, isLive, live, marker, markers, pause, press, stage } from '../support/map.js';
import { mapFeed } from '../support/places.js';

const inView = (element: Element) => {
  const outer = frame(element)!.getBoundingClientRect();
  for (const station of stage(element).querySelectorAll('.station')) {
    const { left, right, top, bottom } = station.getBoundingClientRect();
    expect([left >= outer.left, right <= outer.right, top >= outer.top, bottom <= outer.bottom]).to.deep.equal([
      true,
      true,
      true,
      true,
    ]);
  }
};
const isInView = (element: Element) => {
  try {
    inView(element);
    return true;
  } catch {
    return false;
  }
};
const make = () => {
  const element = document.createElement('qp-map');
  Object.assign(element, { lang: 'en', src: feedUrl(mapFeed()) });
  return element;
};
const alive = async (element: Element) => {
  element.scrollIntoView({ block: 'nearest' });
  await waitUntil(() => frame(element), 'no map');
  stage(element).focus();
  await waitUntil(() => isLive(element) && markers(element).length > 3, 'Leaflet never came');
  await pause(100);
};

describe('a map that starts hidden has the right size when it is shown', () => {
  it('in a tab', async () => {
    const tab = await fixture(html`<div hidden><div style="inline-size: 700px"></div></div>`);
    const element = make();
    tab.firstElementChild!.append(element);
    await waitUntil(() => settled(element));
    await pause(200);
    tab.removeAttribute('hidden');
    await alive(element);
    expect(frame(element)!.clientWidth).to.be.within(600, 700);
    inView(element);
  });

  it('in a dialog, also the second time', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog style="inline-size: 640px; max-inline-size: none"></dialog>`);
    const element = make();
    dialog.append(element);
    await waitUntil(() => settled(element));
    dialog.showModal();
    await alive(element);
    inView(element);
    dialog.close();
    dialog.style.inlineSize = '420px';
    dialog.showModal();
    await waitUntil(() => frame(element)!.clientWidth < 420);
    await waitUntil(() => isInView(element), 'not all in view');
    dialog.close();
  });

  it('in a box without height', async () => {
    const box = await fixture<HTMLElement>(html`<div style="inline-size: 640px; block-size: 0; overflow: hidden"></div>`);
    const element = make();
    box.append(element);
    await waitUntil(() => settled(element));
    await pause(200);
    box.style.blockSize = 'auto';
    await alive(element);
    inView(element);
  });
});

describe('a map that is focused before it was measured', () => {
  it('comes as soon as it was', async () => {
    const box = await fixture(html`<div style="inline-size: 640px"></div>`);
    const element = make();
    box.append(element);
    element.scrollIntoView({ block: 'nearest' });
    // In the very moment in which it is there.
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!element.shadowRoot?.querySelector('.stage')) {
          setTimeout(look);
          return;
        }
        stage(element).focus();
        resolve();
      };
      look();
    });
    await waitUntil(() => isLive(element), 'never came');
  });
});

describe('a map on the move', () => {
  it('goes to a city that is chosen while it still zooms', async () => {
    const element = await live(900);
    const scale = () => root(element).querySelector('.scale')!.textContent!.trim();
    byRole(element, 'button', 'Zoom in')[0]!.click();
    await waitUntil(() => stage(element).querySelector('.leaflet-zoom-anim'), 'no zoom', { interval: 5 });
    byRole(element, 'button', 'Only Trier')[0]!.click();
    await pause(1500);
    expect(scale()).to.match(/^\d+\sm$/);
  });

  it('goes to a city that is chosen right after a zoom was asked for, before it has begun', async () => {
    const element = await live(900);
    const scale = () => root(element).querySelector('.scale')!.textContent!.trim();
    byRole(element, 'button', 'Zoom in')[0]!.click();
    // Leaflet has been told, and waits for the next frame.
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    byRole(element, 'button', 'Only Trier')[0]!.click();
    await waitUntil(() => /^\d+\sm$/.test(scale()) && !stage(element).querySelector('.leaflet-zoom-anim'), 'not at the city');
    // A zoom that was still waiting for its frame would come now.
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    expect(stage(element).querySelector('.leaflet-zoom-anim')).to.equal(null);
    expect(scale()).to.match(/^\d+\sm$/);
  });

  it('shows the same again when its container was tiny for a moment', async () => {
    const box = await fixture(html`<div style="inline-size: 900px"></div>`);
    const element = make();
    box.append(element);
    await alive(element);
    const scale = () => root(element).querySelector('.scale')!.textContent!.trim();
    const before = scale();
    box.setAttribute('style', 'inline-size: 44px');
    await waitUntil(() => frame(element)!.clientWidth < 60);
    await pause(150);
    box.setAttribute('style', 'inline-size: 900px');
    await waitUntil(() => frame(element)!.clientWidth > 300);
    await pause(900);
    expect(scale()).to.equal(before);
    inView(element);
  });

  it('refits when its container changes while it moves', async () => {
    const element = await live(1000);
    marker(element, /^Trier/)!.click();
    await pause(60);
    element.parentElement!.style.inlineSize = '420px';
    await waitUntil(() => frame(element)!.clientWidth < 420);
    await waitUntil(() => marker(element, 'Place porta'), 'not at the city');
    await pause(500);
    const outer = frame(element)!.getBoundingClientRect();
    const { left, top } = stage(element).querySelector('.station[data-city=trier]')!.getBoundingClientRect();
    expect(left - outer.left, 'from the left').to.be.within(100, 320);
    expect(top - outer.top, 'from above').to.be.within(60, 360);
  });

  it('keeps its state where the browser moves without taking out', async function () {
    const { moveBefore } = Element.prototype as unknown as { moveBefore?: (node: Node, child: Node | null) => void };
    const element = await live(600);
    press(stage(element), '+');
    await pause(400);
    const pane = stage(element).querySelector('.leaflet-map-pane');
    const box = await fixture(html`<div style="inline-size: 600px"></div>`);
    // Where there is no such thing, `append` must do the same.
    if (moveBefore) moveBefore.call(box, element, null);
    else box.append(element);
    await pause(100);
    expect(stage(element).querySelector('.leaflet-map-pane')).to.equal(pane);
    expect(isLive(element)).to.equal(true);
  });
});

describe('a map on a page that follows its height', () => {
  it('raises no error there when the width changes', async () => {
    const box = await fixture<HTMLElement>(html`<div style="inline-size: 700px"></div>`);
    const element = make();
    box.append(element);
    await alive(element);
    expect(await errorsWhileResized(element, box, [320, 1200, 500, 180, 900])).to.deep.equal([]);
  });
});

describe('a map that is gone', () => {
  it('leaves no observer and no timer behind', async () => {
    const counts = { resize: 0, intersection: 0, mutation: 0 };
    const restore = (['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const).map((name, index) => {
      const kind = (['resize', 'intersection', 'mutation'] as const)[index]!;
      const { prototype } = window[name] as unknown as { prototype: { observe(...args: unknown[]): void; disconnect(): void } };
      const { observe, disconnect } = prototype;
      const watching = new WeakSet<object>();
      prototype.observe = function (...args) {
        if (!watching.has(this)) counts[kind] += 1;
        watching.add(this);
        observe.apply(this, args);
      };
      prototype.disconnect = function () {
        if (watching.delete(this)) counts[kind] -= 1;
        disconnect.call(this);
      };
      return () => Object.assign(prototype, { observe, disconnect });
    });
    try {
      const before = { ...counts };
      const element = await live(600);
      element.remove();
      await pause(50);
      expect(counts).to.deep.equal(before);
    } finally {
      restore.forEach((each) => each());
    }
  });

  it('ends in the middle of a move, and nothing is drawn of it when it would have been at rest', async () => {
    const element = await live(600);
    const errors = await errorsDuring(async () => {
      press(stage(element), 'ArrowRight');
      await pause(60);
      element.remove();
      // It rests after a second, and does its work when the page is idle.
      await pause(2500);
    });
    expect(errors).to.deep.equal([]);
  });

  it('has let go of Leaflet’s map, its markers and its popup', async () => {
    const element = await live(600, { city: 'trier' });
    marker(element, 'Place porta')!.click();
    await waitUntil(() => root(element).querySelector('.leaflet-popup'));
    element.remove();
    await pause(100);
    expect(root(element).querySelectorAll('.leaflet-map-pane, .stage .pin, .leaflet-popup')).to.have.length(0);
  });
});

interface OwnLeaflet {
  map(
    element: HTMLElement,
    options: object,
  ): { setView(at: [number, number], zoom: number): unknown; getSize(): { x: number }; remove(): void };
}

describe('beside the page’s own Leaflet', () => {
  it('each keeps its listeners when the other goes', async () => {
    await new Promise((resolve, reject) => {
      document.head.append(
        Object.assign(document.createElement('script'), {
          src: '/node_modules/leaflet/dist/leaflet.js',
          onload: resolve,
          onerror: reject,
        }),
      );
    });
    const { L } = window as unknown as { L: OwnLeaflet };
    const box = await fixture<HTMLElement>(html`<div style="inline-size: 400px; block-size: 200px"></div>`);
    const own = L.map(box, { zoomAnimation: false });
    own.setView([49.7, 6.6], 10);
    const element = await live(600);
    element.remove();
    await pause(50);
    box.style.inlineSize = '300px';
    window.dispatchEvent(new Event('resize'));
    await waitUntil(() => own.getSize().x === 300, 'the page’s own map no longer hears of the window', { timeout: 2000 });
    const again = await live(600);
    own.remove();
    press(stage(again), '+');
    await pause(400);
    expect(markers(again).length).to.be.greaterThan(0);
  });
});
