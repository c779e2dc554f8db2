import { expect } from '@open-wc/testing';
import { selectPlaces } from '../../src/campaign/select-places.js';
import { CITIES, city } from '../support/feed.js';
import { place } from '../support/places.js';

const cities = CITIES.map((id) => city(id));
const places = [
  place('porta', 'trier', 'culture'),
  place('market', 'trier', 'food', { touristType: ['families'] }),
  place('cathedral', 'metz', 'culture'),
  place('zoo', 'saarbruecken', 'family'),
];
const ids = (selection: ReturnType<typeof selectPlaces>) =>
  selection.groups.map(({ city, places }) => [city.id, ...places.map(({ id }) => id)]);

describe('the places that are shown', () => {
  it('stand by city, in the editors’ order; cities without one are left out', () => {
    const selection = selectPlaces(cities, places);
    expect(ids(selection)).to.deep.equal([
      ['metz', 'cathedral'],
      ['saarbruecken', 'zoo'],
      ['trier', 'porta', 'market'],
    ]);
  });

  it('lead away from the host city, which comes last or not at all', () => {
    expect(ids(selectPlaces(cities, places, { hostCity: 'metz' })).map(([id]) => id)).to.deep.equal([
      'saarbruecken',
      'trier',
      'metz',
    ]);
    expect(ids(selectPlaces(cities, places, { hostCity: 'metz', host: 'omit' })).map(([id]) => id)).to.deep.equal([
      'saarbruecken',
      'trier',
    ]);
  });

  it('are those of a city and a category; the counts say what other categories hold', () => {
    const selection = selectPlaces(cities, places, { city: 'trier', category: 'food' });
    expect(ids(selection)).to.deep.equal([['trier', 'market']]);
    expect([...selection.counts]).to.deep.equal([
      ['culture', 1],
      ['food', 1],
    ]);
    expect(selectPlaces(cities, places, { city: 'metz', category: 'food' })).to.deep.include({ groups: [] });
  });

  it('begin with what suits the audience', () => {
    expect(ids(selectPlaces(cities, places, { city: 'trier', audience: 'families' }))).to.deep.equal([
      ['trier', 'market', 'porta'],
    ]);
  });
});
