import { expect } from '@open-wc/testing';
import type { Box } from '../../../src/geo/base-map/base-map.js';
import { overlap, placeLabels, type Wanted } from '../../../src/geo/base-map/labels.js';

const box = (left: number, top: number, width = 40, height = 10): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const wanted = (label: string, ...places: Box[]): Wanted<string> => ({ label, places: places.map((each) => [each]) });
const free = { markers: [], lines: [] };

describe('labels', () => {
  it('never cover one another: the more important one has its place, the other its next', () => {
    const placed = placeLabels(
      [wanted('Trier', box(0, 0)), wanted('Konz', box(20, 5), box(60, 5)), wanted('Igel', box(10, 2))],
      free,
    );
    expect(placed).to.deep.equal([
      { label: 'Trier', place: 0 },
      { label: 'Konz', place: 1 },
    ]);
  });

  it('never cover a marker or a line', () => {
    const taken = { markers: [box(0, 0)], lines: [box(100, 0)] };
    expect(placeLabels([wanted('Merzig', box(10, 0), box(110, 0), box(200, 0))], taken)).to.deep.equal([
      { label: 'Merzig', place: 2 },
    ]);
    expect(placeLabels([wanted('Merzig', box(10, 0), box(110, 0))], taken)).to.deep.equal([]);
  });

  it('may belong to a dot on a line, but not to one under a marker', () => {
    const on = (mark: Box): Wanted<string> => ({ ...wanted('Thionville', box(200, 0)), mark });
    expect(placeLabels([on(box(0, 0, 6, 6))], { markers: [], lines: [box(0, 0)] })).to.have.length(1);
    expect(placeLabels([on(box(0, 0, 6, 6))], { markers: [box(0, 0)], lines: [] })).to.have.length(0);
  });

  it('of many stand apart, however many', () => {
    let seed = 7;
    const random = (limit: number) => (seed = (seed * 48_271) % 2_147_483_647) % limit;
    const many = Array.from({ length: 400 }, (_, index) => {
      const [x, y] = [random(1200), random(800)];
      return wanted(`${index}`, box(x, y), box(x - 40, y));
    });
    const boxes = placeLabels(many, free).map(({ label, place }) => many[Number(label)]!.places[place]![0]!);
    expect(boxes.length).to.be.above(100);
    boxes.forEach((a, index) => boxes.slice(index + 1).forEach((b) => expect(overlap(a, b)).to.equal(false)));
  });
});
