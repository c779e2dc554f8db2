import { expect } from '@open-wc/testing';
import type { Event } from '../../src/campaign/generated/types.js';
import {
  countBy,
  dayIn,
  groupByDay,
  readEvents,
  selectEvents,
  type Listing,
  type When,
} from '../../src/campaign/select-events.js';
import { city, event } from '../support/events.js';

const CITIES = [city('metz'), city('trier'), city('luxembourg')];
const select = (
  events: readonly Event[],
  now: string,
  when: When = 'all',
  options: Partial<Parameters<typeof selectEvents>[1]> = {},
): Listing[] => selectEvents(readEvents(events, CITIES), { now: new Date(now), when, ...options });
const ids = (listings: readonly Listing[]) => listings.map((listing) => listing.event.id);
const days = (listings: readonly Listing[]) => listings.map(({ event, day }) => `${event.id} ${day}`);

describe('which events are past', () => {
  const party = event('party', '2026-07-04T20:00+02:00', { endDate: '2026-07-05T02:00+02:00' });

  it('is told by the clock where the end is known', () => {
    expect(ids(select([party], '2026-07-05T01:59+02:00'))).to.deep.equal(['party']);
    expect(ids(select([party], '2026-07-05T02:00+02:00'))).to.deep.equal([]);
  });

  it('is told by midnight at the place where it is not, in summer and in winter', () => {
    const summer = event('summer', '2026-07-04');
    expect(ids(select([summer], '2026-07-04T21:59:59Z'))).to.deep.equal(['summer']);
    expect(ids(select([summer], '2026-07-04T22:00:00Z'))).to.deep.equal([]);
    const winter = event('winter', '2026-12-04T19:00+01:00');
    expect(ids(select([winter], '2026-12-04T22:59:59Z'))).to.deep.equal(['winter']);
    expect(ids(select([winter], '2026-12-04T23:00:00Z'))).to.deep.equal([]);
  });

  it('is right on the two days when the clocks change', () => {
    const spring = event('spring', '2026-03-29');
    expect(ids(select([spring], '2026-03-28T23:00Z', 'today'))).to.deep.equal(['spring']);
    expect(ids(select([spring], '2026-03-29T22:00Z', 'today'))).to.deep.equal([]);
    const autumn = event('autumn', '2026-10-25');
    expect(ids(select([autumn], '2026-10-24T22:00Z', 'today'))).to.deep.equal(['autumn']);
    expect(ids(select([autumn], '2026-10-25T22:59Z', 'today'))).to.deep.equal(['autumn']);
    expect(ids(select([autumn], '2026-10-25T23:00Z', 'today'))).to.deep.equal([]);
  });

  it('of those with only a month is told by the month', () => {
    const december = event('december', '2026-12');
    expect(ids(select([december], '2026-12-31T22:59Z'))).to.deep.equal(['december']);
    expect(ids(select([december], '2026-12-31T23:00Z'))).to.deep.equal([]);
  });

  it('includes the last day of several', () => {
    const market = event('market', '2026-11-20', { endDate: '2026-12-22' });
    expect(ids(select([market], '2026-12-22T20:00+01:00'))).to.deep.equal(['market']);
    expect(ids(select([market], '2026-12-23T00:00+01:00'))).to.deep.equal([]);
  });
});

describe('the day of an event', () => {
  it('is that of its city, whatever offset the feed writes', () => {
    expect(days(select([event('late', '2026-07-04T22:30Z')], '2026-07-01T12:00Z'))).to.deep.equal(['late 2026-07-05']);
    const tokyo = { ...city('metz'), timeZone: 'Asia/Tokyo' };
    const [occurrence] = readEvents([event('there', '2026-07-04T22:30Z', { city: 'metz' })], [tokyo]);
    expect(occurrence?.from).to.equal('2026-07-05');
    expect(dayIn(new Date('2026-07-04T22:30Z'), 'America/New_York')).to.equal('2026-07-04');
  });

  it('is today where it began earlier and is still on', () => {
    const listings = select(
      [event('market', '2026-11-20', { endDate: '2026-12-22' }), event('now', '2026-11-23')],
      '2026-11-23T10:00+01:00',
    );
    expect(days(listings)).to.deep.equal(['now 2026-11-23', 'market 2026-11-23']);
    expect(listings.map(({ began }) => began)).to.deep.equal([false, true]);
  });

  it('is not the next one where it ends at midnight', () => {
    const [occurrence] = readEvents([event('a', '2026-07-04T20:00+02:00', { endDate: '2026-07-05T00:00+02:00' })], CITIES);
    expect(occurrence).to.include({ from: '2026-07-04', to: '2026-07-04' });
  });

  it('is none where the date is not in the calendar, or the city’s time zone not in the world', () => {
    const broken = { ...city('metz'), timeZone: 'Moselle/Metz' };
    expect(readEvents([event('a', '2026-07-04T23:30Z', { city: 'metz' })], [broken])).to.deep.equal([]);
    expect(readEvents([event('a', '2026-07-04T23:30Z')], [])[0]?.from).to.equal('2026-07-05');
    const wrong = ['2026-02-30', '2026-13', '2026-07-04T25:61+02:00'].map((date, index) => event(`e${index}`, date));
    expect(readEvents(wrong, CITIES)).to.deep.equal([]);
    const [backwards] = readEvents([event('b', '2026-07-04', { endDate: '2026-07-01' })], CITIES);
    expect(backwards).to.include({ from: '2026-07-04', to: '2026-07-04' });
  });
});

describe('the weekend', () => {
  // 2026-11-28 is a Saturday.
  const events = ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-05', '2026-12-06'].map((date) =>
    event(`on-${date}`, date),
  );
  const on = (now: string) => ids(select(events, now, 'weekend')).map((id) => id.slice(-5));

  it('is the coming Saturday and Sunday', () => {
    expect(on('2026-11-23T00:00+01:00')).to.deep.equal(['11-28', '11-29']);
    expect(on('2026-11-27T23:59+01:00')).to.deep.equal(['11-28', '11-29']);
    expect(on('2026-11-28T00:00+01:00')).to.deep.equal(['11-28', '11-29']);
  });

  it('is on a Sunday that Sunday, until midnight at the place', () => {
    expect(on('2026-11-29T00:00+01:00')).to.deep.equal(['11-29']);
    expect(on('2026-11-29T23:59+01:00')).to.deep.equal(['11-29']);
    expect(on('2026-11-30T00:00+01:00')).to.deep.equal(['12-05', '12-06']);
  });

  it('is the same in summer time', () => {
    const summer = ['2026-07-04', '2026-07-05', '2026-07-11'].map((date) => event(`on-${date}`, date));
    const at = (now: string) => ids(select(summer, now, 'weekend')).map((id) => id.slice(-5));
    expect(at('2026-07-04T21:59Z')).to.deep.equal(['07-04', '07-05']);
    expect(at('2026-07-04T22:00Z')).to.deep.equal(['07-05']);
    expect(at('2026-07-05T22:00Z')).to.deep.equal(['07-11']);
  });

  it('has what goes on over it, from Saturday on', () => {
    const fair = event('fair', '2026-11-20', { endDate: '2026-12-22' });
    expect(days(select([fair], '2026-11-25T10:00Z', 'weekend'))).to.deep.equal(['fair 2026-11-28']);
    const ended = event('ended', '2026-11-20', { endDate: '2026-11-27' });
    expect(select([ended], '2026-11-25T10:00Z', 'weekend')).to.deep.equal([]);
  });
});

describe('how far ahead', () => {
  const events = ['2026-11-23', '2026-12-23', '2026-12-24', '2026-12', '2027-01', '2027-02-01'].map((date) =>
    event(`on-${date}`, date),
  );
  const on = (when: When, limit?: number) =>
    ids(select(events, '2026-11-23T10:00+01:00', when, { days: limit })).map((id) => id.slice(3));

  it('is today, the next thirty days, or all', () => {
    expect(on('today')).to.deep.equal(['2026-11-23']);
    expect(on('month')).to.deep.equal(['2026-11-23', '2026-12-23', '2026-12']);
    expect(on('all')).to.deep.equal(['2026-11-23', '2026-12-23', '2026-12-24', '2027-02-01', '2026-12', '2027-01']);
  });

  it('is what the page says', () => {
    expect(on('all', 30)).to.deep.equal(['2026-11-23', '2026-12-23', '2026-12']);
    expect(on('all', 0)).to.deep.equal(['2026-11-23']);
    const fair = event('fair', '2026-11-20', { endDate: '2026-12-22' });
    expect(select([fair], '2026-11-23T10:00Z', 'weekend', { days: 1 })).to.deep.equal([]);
  });
});

describe('the order', () => {
  it('is by day, all-day first, by the hour, then what began earlier; months at the end', () => {
    const listings = select(
      [
        event('month', '2026-11'),
        event('running-long', '2026-11-01', { endDate: '2026-12-24' }),
        event('evening', '2026-11-23T20:00+01:00'),
        event('running-short', '2026-11-02', { endDate: '2026-11-24' }),
        event('tomorrow', '2026-11-24'),
        event('all-day', '2026-11-23'),
        event('afternoon', '2026-11-23T14:00Z'),
      ],
      '2026-11-23T10:00+01:00',
    );
    expect(ids(listings)).to.deep.equal([
      'all-day',
      'afternoon',
      'evening',
      'running-short',
      'running-long',
      'tomorrow',
      'month',
    ]);
    expect(groupByDay(listings).map((group) => [group[0]!.day, group.length])).to.deep.equal([
      ['2026-11-23', 5],
      ['2026-11-24', 1],
      ['2026-11', 1],
    ]);
  });

  it('puts the host city’s own after the others of the same moment', () => {
    const events = [event('own', '2026-11-24', { city: 'trier' }), event('other', '2026-11-24', { city: 'metz' })];
    expect(ids(select(events, '2026-11-23T10:00Z', 'all', { hostCity: 'trier' }))).to.deep.equal(['other', 'own']);
    expect(ids(select(events, '2026-11-23T10:00Z'))).to.deep.equal(['own', 'other']);
  });

  it('counts what there is of each', () => {
    const listings = select(
      [event('a', '2026-11-24', { city: 'metz' }), event('b', '2026-11-24', { city: 'metz' }), event('c', '2026-11-25')],
      '2026-11-23T10:00Z',
    );
    expect([...countBy(listings, 'city')]).to.deep.equal([
      ['metz', 2],
      ['trier', 1],
    ]);
  });
});
