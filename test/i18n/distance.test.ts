import { expect } from '@open-wc/testing';
import { formatDistance } from '../../src/i18n/distance.js';

describe('a distance', () => {
  it('is no more exact than a visitor needs', () => {
    const words = [3, 424, 960, 980, 3240, 9949, 9960, 48_400].map((metres) => formatDistance(metres, 'en'));
    expect(words).to.deep.equal(
      ['50 m', '400 m', '950 m', '1 km', '3.2 km', '9.9 km', '10 km', '48 km'].map((each) => each.replace(' ', '\u00a0')),
    );
  });

  it('is written as each language does', () => {
    expect(formatDistance(3240, 'de')).to.equal('3,2\u00a0km');
    expect(formatDistance(3240, 'fr')).to.equal('3,2\u00a0km');
    expect(formatDistance(3240, 'lb')).to.equal('3,2\u00a0km');
  });
});
