import { expect } from '@open-wc/testing';
import { boxOf, decode, decodeBaseMap, encode, nameIn, rounded } from '../../../src/geo/base-map/base-map.js';
import { region } from '../../../src/geo/base-map/region/region.js';
import type { Point } from '../../../src/geo/distance.js';
import { project } from '../../../src/geo/projection.js';

const map = decodeBaseMap(region);
const at = (latitude: number, longitude: number): Point => ({ latitude, longitude });
const river = (name: string) => map.lines.filter((line) => line.kind === 'river' && nameIn(line.name, 'de') === name);

/** Metres from a place to the nearest stretch of a river, negative on its left bank. */
function bank(name: string, place: Point): number {
  const p = project(place, 0);
  let best = Infinity;
  for (const { points } of river(name)) {
    points.slice(1).forEach((b, index) => {
      const a = points[index]!;
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const share = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
      const far = Math.hypot(a.x + share * dx - p.x, a.y + share * dy - p.y);
      // Downward is south: whoever goes downstream has this on the right.
      if (far < Math.abs(best)) best = dx * (p.y - a.y) - dy * (p.x - a.x) > 0 ? far : -far;
    });
  }
  return best * 156_543 * Math.cos((place.latitude * Math.PI) / 180);
}

describe('the base map', () => {
  it('comes back from its text as it went in, to the unit', () => {
    const lines = [
      [rounded(at(49.5, 6.5)), rounded(at(49.6, 6.4)), rounded(at(47.4, 9.6))],
      [rounded(at(51.3, 3.4)), rounded(at(51.3, 3.4))],
    ];
    const back = decode(encode(lines));
    expect(back.map((line) => line.map(({ x, y }) => ({ x: x * 2 ** 13, y: y * 2 ** 13 })))).to.deep.equal(lines);
  });

  it('knows names in the reader’s language, and one name for all', () => {
    const names = ['de', 'fr', 'lb', 'en'] as const;
    expect(names.map((language) => nameIn('Mosel|Moselle|Musel|Moselle', language))).to.deep.equal([
      'Mosel',
      'Moselle',
      'Musel',
      'Moselle',
    ]);
    expect(names.map((language) => nameIn('Merten', language))).to.deep.equal(['Merten', 'Merten', 'Merten', 'Merten']);
  });

  it('has the rivers on the right side of the towns', () => {
    expect(bank('Mosel', at(49.7569, 6.6414)), 'Trier').to.be.within(300, 1500);
    expect(bank('Mosel', at(49.714, 6.55)), 'above Igel').to.be.below(-300);
    expect(bank('Mosel', at(49.82, 6.753)), 'Schweich').to.be.within(-900, -50);
    expect(bank('Mosel', at(49.444, 6.3585)), 'Sierck').to.be.within(10, 900);
    expect(Math.abs(bank('Mosel', at(49.1202, 6.1757))), 'Metz').to.be.below(700);
    expect(Math.abs(bank('Saar', at(49.234, 6.995))), 'Saarbrücken').to.be.below(400);
    expect(bank('Saar', at(49.2512, 6.8586)), 'Völklingen').to.be.within(100, 1500);
    expect(bank('Saar', at(49.4434, 6.6387)), 'Merzig').to.be.within(100, 1500);
    expect(bank('Mosel', at(49.7, 6.577)), 'Konz').to.be.within(10, 900);
  });

  it('has the Saar’s great bend near Mettlach, and its mouth at Konz', () => {
    const points = river('Saar').flatMap((line) => line.points);
    const tip = project(at(49.5012, 6.5465), 0);
    expect(Math.min(...points.map(({ x, y }) => Math.hypot(x - tip.x, y - tip.y)))).to.be.below(300 / 100_000);
    expect(Math.abs(bank('Mosel', at(49.703, 6.571)))).to.be.below(150);
    expect(Math.abs(bank('Saar', at(49.703, 6.571)))).to.be.below(150);
  });

  it('reaches beyond what can come into view', () => {
    const box = boxOf(map.lines.filter(({ kind }) => kind === 'border').flatMap(({ points }) => points));
    const [west, east] = [project(at(51, 4), 0), project(at(47.8, 9), 0)];
    expect(box.left).to.be.below(west.x);
    expect(box.top).to.be.below(west.y);
    expect(box.bottom).to.be.above(east.y);
  });

  it('says whose it is', () => {
    expect(map.sources).to.deep.equal(['osm', 'trainline', 'geonames']);
  });
});
