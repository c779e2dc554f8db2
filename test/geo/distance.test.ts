import { expect } from '@open-wc/testing';
import { distance } from '../../src/geo/distance.js';

describe('distance', () => {
  it('is that of the atlas between two cities', () => {
    const trier = { latitude: 49.7569, longitude: 6.6414 };
    const luxembourg = { latitude: 49.6112, longitude: 6.13 };
    expect(distance(trier, luxembourg) / 1000).to.be.closeTo(40.3, 0.5);
    expect(distance(trier, trier)).to.equal(0);
    expect(distance({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 }) / 1000).to.be.closeTo(22.2, 0.1);
  });
});
