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

  it('is written as the browser’s own formatter does', () => {
    for (const [locale, tag] of [
      ['de', 'de'],
      ['fr', 'fr'],
      ['lb', 'de'],
      ['en', 'en-GB'],
    ] as const) {
      for (let metres = 25; metres < 999_000; metres = Math.ceil(metres * 1.013)) {
        const near = metres < 975;
        const value = near ? Math.max(50, Math.round(metres / 50) * 50) : metres / 1000;
        const words = new Intl.NumberFormat(tag, {
          style: 'unit',
          unit: near ? 'meter' : 'kilometer',
          unitDisplay: 'short',
          maximumFractionDigits: near || value >= 9.95 ? 0 : 1,
        });
        expect(formatDistance(metres, locale), `${metres} m in ${locale}`).to.equal(
          words.format(value).replace(/[ \u202f]/g, '\u00a0'),
        );
      }
    }
  });
});
