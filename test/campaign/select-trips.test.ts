import { expect } from '@open-wc/testing';
import { highlightsOf, mainMeans, selectTrips, stationsOf, type TripChoice } from '../../src/campaign/select-trips.js';
import { byName, connectionsOf, monthRanges } from '../../src/campaign/select-ways.js';
import { CONNECTIONS, DAY, PLACES, RING, trip, TRIPS, WEEKEND } from '../support/trips.js';

const order = (choice: TripChoice) => selectTrips(TRIPS, choice).map(({ id }) => id);

describe('the order of trips', () => {
  it('is the feed’s where nothing is wanted', () => {
    expect(order({})).to.deep.equal(['weekend', 'day', 'ring']);
  });

  it('puts the shorter way from the host city first, and those without one last', () => {
    expect(order({ hostCity: 'luxembourg' })).to.deep.equal(['weekend', 'day', 'ring']);
    expect(order({ hostCity: 'trier' })).to.deep.equal(['ring', 'weekend', 'day']);
    expect(order({ hostCity: 'saarbruecken' })).to.deep.equal(['weekend', 'day', 'ring']);
  });

  it('puts what suits the audience before what does not', () => {
    expect(order({ hostCity: 'trier', audience: 'families' })).to.deep.equal(['weekend', 'day', 'ring']);
    expect(order({ audience: 'young' })).to.deep.equal(['weekend', 'day', 'ring']);
  });

  it('puts what was made for the audience before what also suits it', () => {
    const trips = [trip('also', { touristType: ['families', 'young'] }), trip('first', { touristType: ['young', 'families'] })];
    expect(selectTrips(trips, { audience: 'young' }).map(({ id }) => id)).to.deep.equal(['first', 'also']);
  });

  it('puts trips that leave the host city before those within it', () => {
    const trips = [trip('within'), trip('across', { cities: ['trier', 'luxembourg'] })];
    expect(selectTrips(trips, { hostCity: 'trier' }).map(({ id }) => id)).to.deep.equal(['across', 'within']);
    expect(selectTrips(trips, {}).map(({ id }) => id)).to.deep.equal(['within', 'across']);
  });

  it('leaves out other lengths, and trips that do not visit the city', () => {
    expect(order({ stay: 'longer' })).to.deep.equal(['ring']);
    expect(order({ city: 'trier' })).to.deep.equal(['day', 'ring']);
    expect(order({ city: 'metz', stay: 'day' })).to.deep.equal([]);
  });

  it('does not change the list it is given', () => {
    order({ hostCity: 'trier' });
    expect(TRIPS.map(({ id }) => id)).to.deep.equal(['weekend', 'day', 'ring']);
  });
});

describe('the stations of a trip', () => {
  it('have the place’s name or their own, and a city', () => {
    expect(stationsOf(WEEKEND, PLACES).map(({ name, near, day }) => [name.en, near, day])).to.deep.equal([
      ['Cathedral', 'metz', 0],
      ['Temple Neuf', 'metz', 0],
      ['Castle', 'saarbruecken', 1],
      ['By the river', 'saarbruecken', 1],
    ]);
  });

  it('leave out a place that is gone from the feed or that the host excludes', () => {
    const names = (stations: ReturnType<typeof stationsOf>) => stations.map(({ name }) => name.en);
    expect(names(stationsOf(DAY, PLACES.slice(1)))).to.deep.equal(['Hauptmarkt']);
    expect(names(stationsOf(DAY, PLACES, (id) => id === 'market'))).to.deep.equal(['Porta Nigra: through the gate']);
  });

  it('without a city of their own lie where the trip is', () => {
    const name = { en: 'Somewhere' };
    const wandering = trip('x', {
      cities: ['metz'],
      itinerary: [
        {
          name,
          items: [
            { name, minutes: 5 },
            { means: 'train', minutes: 60, to: 'trier' },
            { name, minutes: 5 },
          ],
        },
      ],
    });
    expect(stationsOf(wandering, []).map(({ near }) => near)).to.deep.equal(['metz', 'trier']);
  });

  it('are all named where they are few, else those with the most time and one a day at least', () => {
    const stations = stationsOf(RING, []);
    const names = (most: number) => highlightsOf(stations, most).map(({ name }) => name.en);
    expect(names(12)).to.have.length(12);
    expect(names(6)).to.deep.equal(['Stop 1.3', 'Stop 2.3', 'Stop 3.3', 'Stop 4.2', 'Stop 4.3']);
    expect(names(2)).to.deep.equal(['Stop 1.3', 'Stop 2.3', 'Stop 3.3', 'Stop 4.3']);
  });

  it('are reached mainly by what takes longest', () => {
    expect(mainMeans(DAY.arrivals[0]!.there)).to.equal('train');
    expect(
      mainMeans([
        { means: 'train', minutes: 5 },
        { means: 'foot', minutes: 12 },
      ]),
    ).to.equal('foot');
  });
});

describe('the ways of a trip', () => {
  const used = (id: 'trier' | 'luxembourg') => connectionsOf(WEEKEND, id, CONNECTIONS).map((each) => each.id);

  it('are the connections from where one sets out, between its cities and back', () => {
    expect(used('trier')).to.deep.equal(['metz-trier', 'metz-saarbruecken', 'saarbruecken-trier']);
  });

  it('go on from where the trip is where a leg does not say', () => {
    // "to: luxembourg" from the castle in Saarbrücken.
    expect(used('luxembourg')).to.deep.equal(['metz-saarbruecken', 'luxembourg-saarbruecken']);
  });

  it('name each ticket once', () => {
    expect(
      byName([
        { name: 'a', n: 1 },
        { name: 'b', n: 2 },
        { name: 'a', n: 3 },
      ]),
    ).to.deep.equal([
      { name: 'a', n: 1 },
      { name: 'b', n: 2 },
    ]);
  });
});

describe('the season', () => {
  it('is ranges of months, over the turn of the year, too', () => {
    expect(monthRanges([5, 4, 6])).to.deep.equal([[4, 6]]);
    expect(monthRanges([3, 5, 6])).to.deep.equal([
      [3, 3],
      [5, 6],
    ]);
    expect(monthRanges([1, 2, 11, 12])).to.deep.equal([[11, 2]]);
    expect(monthRanges([12])).to.deep.equal([[12, 12]]);
  });

  it('is nothing to speak of where it is all year', () => {
    expect(monthRanges(undefined)).to.deep.equal([]);
    expect(monthRanges([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).to.deep.equal([]);
  });
});
