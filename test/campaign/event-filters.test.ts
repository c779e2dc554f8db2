import { expect } from '@open-wc/testing';
import { formatFilters, parseFilters, type Filters } from '../../src/campaign/event-filters.js';

const NOTHING: Filters = {
  when: 'all',
  city: undefined,
  category: undefined,
  free: false,
  accessible: false,
  language: undefined,
};

describe('what a visitor asks for, in an address', () => {
  it('is written short and read again', () => {
    const all: Filters = { when: 'weekend', city: 'metz', category: 'market', free: true, accessible: true, language: 'fr' };
    expect(formatFilters(all)).to.equal('when:weekend;city:metz;category:market;free;accessible;language:fr');
    expect(parseFilters(formatFilters(all))).to.deep.equal(all);
    for (const when of ['2026-12-01..2026-12-24', '2026-12-01..', '..2026-12-24'] as const) {
      expect(parseFilters(formatFilters({ ...NOTHING, when })).when).to.equal(when);
    }
  });

  it('is empty where nothing is chosen', () => {
    expect(formatFilters(NOTHING)).to.equal('');
    expect(parseFilters('')).to.deep.equal(NOTHING);
  });

  it('leaves out what it does not know', () => {
    for (const text of [
      'when:never;city:paris;category:__proto__;language:klingon',
      'when:..',
      'when:2026-12-01',
      'when:2026-12-01..tomorrow',
      'when:2026-99-99..',
      'when:1..2..3',
      ';;:;when',
      'constructor',
    ]) {
      expect(parseFilters(text), text).to.deep.equal(NOTHING);
    }
  });
});
