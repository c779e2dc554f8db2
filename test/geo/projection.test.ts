import { expect } from '@open-wc/testing';
import { gather } from '../../src/geo/gather.js';
import type { Point } from '../../src/geo/distance.js';
import {
  coveringZoom,
  fitView,
  metresPerPixel,
  onScreen,
  project,
  REGION,
  unproject,
  type Pixel,
} from '../../src/geo/projection.js';

const TRIER = { latitude: 49.7569, longitude: 6.6414 };
const METZ = { latitude: 49.1202, longitude: 6.1757 };
const FIT = { padding: { x: 40, y: 40 }, maxZoom: 14 };

describe('the projection', () => {
  it('is Web Mercator, there and back', () => {
    expect(project({ latitude: 0, longitude: 0 }, 0)).to.deep.equal({ x: 128, y: 128 });
    // The tile of Trier that every map server has at zoom 10.
    const { x, y } = project(TRIER, 10);
    expect([Math.floor(x / 256), Math.floor(y / 256)]).to.deep.equal([530, 348]);
    const back = unproject(project(TRIER, 12), 12);
    expect(back.latitude).to.be.closeTo(TRIER.latitude, 1e-9);
    expect(back.longitude).to.be.closeTo(TRIER.longitude, 1e-9);
  });

  it('knows how far away one may go before an edge of the region shows', () => {
    for (const size of [
      { width: 360, height: 346 },
      { width: 760, height: 588 },
      { width: 2000, height: 400 },
    ]) {
      const zoom = coveringZoom(REGION, size);
      const [a, b] = [project(REGION[0], zoom), project(REGION[1], zoom)];
      expect(Math.abs(b.x - a.x)).to.be.at.least(size.width);
      expect(Math.abs(b.y - a.y)).to.be.at.least(size.height);
      expect(Math.min(Math.abs(b.x - a.x) / size.width, Math.abs(b.y - a.y) / size.height)).to.be.below(1.2);
    }
  });

  it('finds the nearest view that shows all points, with room around them', () => {
    for (const size of [
      { width: 300, height: 400 },
      { width: 1200, height: 500 },
    ]) {
      const view = fitView([TRIER, METZ], size, FIT);
      const inside = ({ zoom, center }: typeof view) =>
        [TRIER, METZ]
          .map(onScreen({ zoom, center }, size))
          .every(({ x, y }) => x >= 39 && x <= size.width - 39 && y >= 39 && y <= size.height - 39);
      expect(inside(view), `${size.width}`).to.equal(true);
      expect(inside({ ...view, zoom: view.zoom + 0.25 }), 'a step nearer').to.equal(false);
    }
  });

  it('goes no nearer than it may, for one point or many in one spot', () => {
    expect(fitView([TRIER], { width: 300, height: 300 }, FIT)).to.deep.include({ zoom: 14 });
    expect(fitView([TRIER, TRIER], { width: 300, height: 300 }, FIT).zoom).to.equal(14);
  });

  it('survives a box smaller than its margins', () => {
    expect(fitView([TRIER, METZ], { width: 60, height: 50 }, FIT).zoom).to.be.within(0, 14);
  });

  it('knows how long a pixel is', () => {
    expect(metresPerPixel({ center: TRIER, zoom: 10 })).to.be.closeTo(98.8, 0.5);
  });
});

describe('gathering markers', () => {
  const near = (_lead: unknown, _item: unknown, x: number, y: number) => Math.hypot(x, y) < 30;
  const inWorld = <T extends { geo: Point }>(item: T) => ({ ...item, world: project(item.geo, 0) });
  const items = [
    { name: 'Trier', geo: TRIER },
    { name: 'beside', geo: { latitude: 49.757, longitude: 6.65 } },
    { name: 'Metz', geo: METZ },
  ].map(inWorld);
  const names = (zoom: number) =>
    gather(items, zoom, near, 40).map(({ lead, others }) => [lead.name, ...others.map(({ name }) => name)]);

  it('lets the first stand for those that have no room beside it', () => {
    expect(names(9)).to.deep.equal([['Trier', 'beside'], ['Metz']]);
    expect(names(15)).to.deep.equal([['Trier'], ['beside'], ['Metz']]);
    expect(names(3)).to.deep.equal([['Trier', 'beside', 'Metz']]);
  });

  it('is in time for ten thousand, and as it would be for each compared with all', () => {
    // Evenly over the region, without chance.
    const many = Array.from({ length: 10_000 }, (_, index) =>
      inWorld({ geo: { latitude: 48.9 + ((index * 0.618034) % 1) * 1.2, longitude: 5.5 + ((index * 0.754878) % 1) * 1.9 } }),
    );
    const start = performance.now();
    const gathered = gather(many, 10, near, 40);
    expect(performance.now() - start, 'milliseconds').to.be.below(400);
    expect(gathered.reduce((sum, { others }) => sum + 1 + others.length, 0)).to.equal(10_000);
    const slowly: Pixel[] = [];
    for (const { geo } of many.slice(0, 1500)) {
      const { x, y } = project(geo, 10);
      if (!slowly.some((other) => Math.hypot(x - other.x, y - other.y) < 30)) slowly.push({ x, y });
    }
    expect(gather(many.slice(0, 1500), 10, near, 40).map(({ at }) => at)).to.deep.equal(slowly);
  });
});
