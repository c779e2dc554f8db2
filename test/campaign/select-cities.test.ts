import { expect } from '@open-wc/testing';
import { selectCities } from '../../src/campaign/select-cities.js';
import { CITIES, city, connection, feed } from '../support/feed.js';

const { cities, connections } = feed();
const order = (options: Partial<Parameters<typeof selectCities>[2]>) =>
  selectCities(cities, connections, { hostCity: undefined, host: 'last', now: new Date('2026-11-23'), ...options }).map(
    (slide) => slide.city.id,
  );

describe('the order of the cities', () => {
  it('puts the host city last and the others by travel minutes', () => {
    expect(order({ hostCity: 'trier' })).to.deep.equal(['luxembourg', 'saarbruecken', 'metz', 'trier']);
    expect(order({ hostCity: 'metz' })).to.deep.equal(['luxembourg', 'saarbruecken', 'trier', 'metz']);
  });

  it('leaves the host city out where the host wants it so', () => {
    expect(order({ hostCity: 'luxembourg', host: 'omit' })).to.deep.equal(['trier', 'metz', 'saarbruecken']);
  });

  it('knows a connection in both directions', () => {
    const [slide] = selectCities([city('metz'), city('trier')], [connection('trier', 'metz', 120)], {
      hostCity: 'metz',
      host: 'last',
      now: new Date(),
    });
    expect(slide?.connection?.minutes).to.equal(120);
  });

  it('shows a city without a connection after those with one', () => {
    const some = connections.filter(({ id }) => id !== 'luxembourg-trier');
    expect(
      selectCities(cities, some, { hostCity: 'trier', host: 'last', now: new Date() }).map((slide) => slide.city.id),
    ).to.deep.equal(['saarbruecken', 'metz', 'luxembourg', 'trier']);
  });

  it('without a host city gives each city each place equally often over 52 weeks', () => {
    for (const start of ['2024-01-03', '2026-01-01', '2026-12-30', '1999-06-01']) {
      const places = new Map<string, number>();
      for (let week = 0; week < 52; week++) {
        const now = new Date(Date.parse(start) + week * 7 * 86_400_000);
        order({ now }).forEach((id, place) => places.set(`${id} ${place}`, (places.get(`${id} ${place}`) ?? 0) + 1));
      }
      for (const id of CITIES)
        for (const place of [0, 1, 2, 3])
          expect(places.get(`${id} ${place}`), `${id} in place ${place} from ${start}`).to.equal(13);
    }
  });

  it('keeps the order from Monday to Sunday', () => {
    expect(order({ now: new Date('2026-11-23T00:00Z') })).to.deep.equal(order({ now: new Date('2026-11-29T23:59Z') }));
    expect(order({ now: new Date('2026-11-23T00:00Z') })).not.to.deep.equal(order({ now: new Date('2026-11-30T00:00Z') }));
  });
});
