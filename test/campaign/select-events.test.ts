import { expect } from '@open-wc/testing';
import type { Event } from '../../src/campaign/generated/types.js';
import { EventCounts } from '../../src/campaign/count-events.js';
import { narrowTo, type Filters, type When } from '../../src/campaign/event-filters.js';
import {
  aheadIn,
  dayIn,
  foldSeries,
  groupByDay,
  leadFairly,
  readEvents,
  selectEvents,
  type Listing,
} from '../../src/campaign/select-events.js';
import { city, event } from '../support/events.js';

const CITIES = [city('metz'), city('trier'), city('luxembourg')];
const select = (
  events: readonly Event[],
  now: string,
  when: When = 'all',
  { hostCity, ...options }: Partial<Parameters<typeof selectEvents>[1]> & { hostCity?: 'trier' } = {},
): Listing[] => {
  const occurrences = readEvents(events, CITIES, hostCity);
  const all = selectEvents(occurrences, { now: new Date(now), ...options });
  const narrowed = selectEvents(occurrences, { now: new Date(now), narrow: narrowTo({ when }, new EventCounts()), ...options });
  // Without the filters, which come later, the same events are there.
  if (when === 'all') expect(narrowed).to.deep.equal(all);
  return narrowed;
};
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
    expect(on('days')).to.deep.equal(['2026-11-23', '2026-12-23', '2026-12']);
    expect(on('all')).to.deep.equal(['2026-11-23', '2026-12-23', '2026-12-24', '2026-12', '2027-01', '2027-02-01']);
  });

  it('is what the page says', () => {
    expect(on('all', 30)).to.deep.equal(['2026-11-23', '2026-12-23', '2026-12']);
    expect(on('all', 0)).to.deep.equal(['2026-11-23']);
    const fair = event('fair', '2026-11-20', { endDate: '2026-12-22' });
    expect(select([fair], '2026-11-23T10:00Z', 'weekend', { days: 1 })).to.deep.equal([]);
  });
});

describe('the order', () => {
  it('is by day, all-day first, by the hour, then what began earlier; what has only a month after its last day', () => {
    const listings = select(
      [
        event('month', '2026-11'),
        event('next-month', '2026-12-01'),
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
      'next-month',
    ]);
    expect(groupByDay(foldSeries(listings)).map((group) => [group[0]![0]!.day, group.length])).to.deep.equal([
      ['2026-11-23', 5],
      ['2026-11-24', 1],
      ['2026-11', 1],
      ['2026-12-01', 1],
    ]);
  });

  it('puts the host city’s own after the others of the same moment', () => {
    const events = [event('own', '2026-11-24', { city: 'trier' }), event('other', '2026-11-24', { city: 'metz' })];
    expect(ids(select(events, '2026-11-23T10:00Z', 'all', { hostCity: 'trier' }))).to.deep.equal(['other', 'own']);
    expect(ids(select(events, '2026-11-23T10:00Z'))).to.deep.equal(['own', 'other']);
  });

  it('does not depend on the order of the feed', () => {
    const events = Array.from({ length: 60 }, (_, index) =>
      event(
        `e${index}`,
        index % 3 ? `2026-12-${String(1 + ((index * 7) % 28)).padStart(2, '0')}T1${index % 9}:00+01:00` : '2026-12-05',
      ),
    );
    const moments = (listings: readonly Listing[]) => listings.map(({ day, start }) => `${day} ${start?.toISOString() ?? ''}`);
    const listed = moments(select(events, '2026-11-23T10:00Z'));
    expect(listed).to.deep.equal([...listed].sort());
    expect(moments(select([...events].reverse(), '2026-11-23T10:00Z'))).to.deep.equal(listed);
  });
});

describe('next week and next month', () => {
  const events = [
    '2026-11-29',
    '2026-11-30',
    '2026-12-01',
    '2026-12-06',
    '2026-12-07',
    '2026-12-31',
    '2027-01-01',
    '2026-12',
  ].map((date) => event(`on-${date}`, date));
  const on = (now: string, when: When) => ids(select(events, now, when)).map((id) => id.slice(3));

  it('are the next Monday to Sunday', () => {
    const week = ['2026-11-30', '2026-12-01', '2026-12-06'];
    expect(on('2026-11-23T00:00+01:00', 'week')).to.deep.equal(week);
    expect(on('2026-11-29T23:59+01:00', 'week')).to.deep.equal(week);
    expect(on('2026-11-30T00:00+01:00', 'week')).to.deep.equal(['2026-12-07']);
  });

  it('are the next month of the calendar, to its last day', () => {
    expect(on('2026-11-30T12:00+01:00', 'month')).to.deep.equal([
      '2026-12-01',
      '2026-12-06',
      '2026-12-07',
      '2026-12-31',
      '2026-12',
    ]);
    expect(on('2026-12-31T12:00+01:00', 'month')).to.deep.equal(['2027-01-01']);
    const february = ['2027-02-28', '2027-03-01'].map((date) => event(`on-${date}`, date));
    expect(ids(select(february, '2027-01-31T12:00+01:00', 'month'))).to.deep.equal(['on-2027-02-28']);
  });

  it('do not begin with what is over by then', () => {
    const fair = event('fair', '2026-11-20', { endDate: '2026-12-02' });
    expect(days(select([fair], '2026-11-25T10:00Z', 'week'))).to.deep.equal(['fair 2026-11-30']);
    expect(days(select([fair], '2026-11-25T10:00Z', 'month'))).to.deep.equal(['fair 2026-12-01']);
  });
});

describe('a stretch of days', () => {
  const events = ['2026-11-23', '2026-12-01', '2026-12-24', '2026-12-25', '2026-12'].map((date) => event(`on-${date}`, date));
  const on = (when: When) => ids(select(events, '2026-11-23T10:00+01:00', when)).map((id) => id.slice(3));

  it('has both its ends in it, and what is known by its month', () => {
    expect(on('2026-12-01..2026-12-24')).to.deep.equal(['2026-12-01', '2026-12-24', '2026-12']);
    expect(on('2026-12-24..2026-12-24')).to.deep.equal(['2026-12-24', '2026-12']);
  });

  it('may be open at one end, and never shows what is past', () => {
    expect(on('2026-12-24..')).to.deep.equal(['2026-12-24', '2026-12-25', '2026-12']);
    expect(on('..2026-12-01')).to.deep.equal(['2026-11-23', '2026-12-01', '2026-12']);
    expect(on('2020-01-01..2026-11-30')).to.deep.equal(['2026-11-23']);
    expect(on('2020-01-01..2020-12-31')).to.deep.equal([]);
  });
});

describe('a series', () => {
  const tour = (id: string, date: string, changes: Parameters<typeof event>[2] = {}) =>
    event(id, date, { superEvent: 'tours', name: { en: 'Tour' }, ...changes });
  const cards = (events: readonly Event[], when: When = 'all') =>
    foldSeries(select(events, '2026-11-23T10:00+01:00', when)).map((card) => ids(card).join('+'));
  const tours = ['2026-11-24', '2026-11-28', '2026-12-05', '2027-01'].map((date, index) => tour(`t${index}`, date));

  it('is one card, at its first date in the selection', () => {
    expect(cards([...tours, event('other', '2026-11-25')])).to.deep.equal(['t0+t1+t2+t3', 'other']);
    expect(cards(tours, 'weekend')).to.deep.equal(['t1']);
    expect(cards(tours, 'month')).to.deep.equal(['t2']);
  });

  it('is told by its id: without one, the same name makes none', () => {
    const same = ['2026-11-24', '2026-11-25'].map((date, index) => event(`s${index}`, date, { name: { en: 'Tour' } }));
    expect(cards(same)).to.deep.equal(['s0', 's1']);
  });

  it('of different names or in different cities is no card: a festival’s concerts stay apart', () => {
    expect(cards([tour('a', '2026-11-24'), tour('b', '2026-11-25', { name: { en: 'Other' } })])).to.deep.equal(['a', 'b']);
    expect(cards([tour('a', '2026-11-24'), tour('b', '2026-11-25', { city: 'metz' })])).to.deep.equal(['a', 'b']);
  });

  it('does not hide what is not as planned', () => {
    const events = tours.map((each) => (each.id === 't1' ? { ...each, eventStatus: 'EventCancelled' as const } : each));
    expect(cards(events)).to.deep.equal(['t0+t2+t3', 't1']);
  });
});

describe('the first screen', () => {
  const hours = ['09:00', '10:00', '11:00', '19:00', '20:00'];
  const morning = hours.map((hour, index) => event(`m${index}`, `2026-11-24T${hour}+01:00`, { city: 'metz' }));
  const evening = [event('evening', '2026-11-24T21:00+01:00'), event('before', '2026-11-23T12:00+01:00')];
  // The feed's order: Metz and Trier in turn.
  const feed = [morning[0]!, evening[0]!, morning[3]!, morning[1]!, morning[2]!, morning[4]!, evening[1]!];
  const screen = (count: number, events = feed) =>
    leadFairly(foldSeries(select(events, '2026-11-23T10:00+01:00')), count).map(([listing]) => listing!.event.id);

  it('has of the day with which it ends what comes first in the feed, by the hour; the rest of the day follows', () => {
    expect(screen(4)).to.deep.equal(['before', 'm0', 'm3', 'evening', 'm1', 'm2', 'm4']);
    expect(screen(2)).to.deep.equal(['before', 'm0', 'm1', 'm2', 'm3', 'm4', 'evening']);
  });

  it('has whole days by the hour', () => {
    const all = ['before', 'm0', 'm1', 'm2', 'm3', 'm4', 'evening'];
    for (const count of [1, 7, 20]) expect(screen(count)).to.deep.equal(all);
  });

  it('prefers what begins that day to what has been on', () => {
    const running = event('running', '2026-11-01', { endDate: '2026-12-01' });
    const today = [running, event('a', '2026-11-23T18:00+01:00'), event('b', '2026-11-23T12:00+01:00')];
    expect(screen(2, today)).to.deep.equal(['b', 'a', 'running']);
  });
});

describe('the counts', () => {
  const NOW = '2026-11-23T10:00+01:00';
  const EVENTS = [
    event('a', '2026-11-24', { city: 'metz', isAccessibleForFree: true, wheelchair: 'yes', inLanguage: ['fr-FR', 'de'] }),
    event('b', '2026-11-24', { city: 'metz', category: 'market', wheelchair: 'limited' }),
    event('c', '2026-11-28', { wheelchair: 'no', inLanguage: ['de', 'de-LU', 'zxx'] }),
    event('gone', '2026-11-20', { city: 'luxembourg' }),
    ...['2026-11-25', '2026-11-29'].map((date, index) =>
      event(`t${index}`, date, { superEvent: 'tours', name: { en: 'Tour' }, category: 'tour' }),
    ),
  ];
  const count = (filters: Partial<Filters> = {}) => {
    const counts = new EventCounts();
    const narrow = narrowTo({ when: 'all', ...filters }, counts);
    const found = selectEvents(readEvents(EVENTS, CITIES), { now: new Date(NOW), narrow });
    return { counts, cards: foldSeries(found).length };
  };

  it('name only choices that there are', () => {
    const { counts } = count();
    expect(counts.choices('city')).to.have.members(['metz', 'trier']);
    expect(counts.choices('category')).to.have.members(['music', 'market', 'tour']);
    expect(counts.choices('language')).to.have.members(['fr', 'de']);
    expect(counts.choices('when')).to.have.members(['all', 'weekend', 'days']);
    expect(counts.of('city', 'luxembourg')).to.equal(undefined);
  });

  it('are the numbers of cards that would be shown', () => {
    const { counts, cards } = count();
    expect(cards).to.equal(4);
    expect(counts.of('city')).to.equal(4);
    expect(counts.of('category', 'tour')).to.equal(1);
    expect(counts.of('when', 'weekend')).to.equal(2);
    expect(counts.of('language', 'de')).to.equal(2);
    expect(counts.of('free')).to.equal(1);
    expect(counts.of('accessible')).to.equal(2);
  });

  it('follow each other: each tells what would be left beside the others', () => {
    const { counts, cards } = count({ city: 'metz', accessible: true });
    expect(cards).to.equal(2);
    expect(counts.of('city', 'trier')).to.equal(0);
    expect(counts.of('city', 'metz')).to.equal(2);
    expect(counts.of('category', 'market')).to.equal(1);
    expect(counts.of('category', 'tour')).to.equal(0);
    expect(counts.of('accessible')).to.equal(2);
    expect(counts.of('free')).to.equal(1);
  });

  it('hold for every single choice', () => {
    for (const facet of ['when', 'city', 'category', 'language'] as const) {
      const { counts } = count({ accessible: true });
      for (const value of counts.choices(facet)) {
        expect(count({ accessible: true, [facet]: value }).cards, `${facet} ${value}`).to.equal(counts.of(facet, value));
      }
    }
  });
});

describe('the clocks of a place', () => {
  it('are known for each instant, also on the days when they change', () => {
    const hours = (time: string, zone = 'Europe/Berlin') => aheadIn(new Date(time), zone) / 3_600_000;
    expect(hours('2026-03-29T00:59:59Z')).to.equal(1);
    expect(hours('2026-03-29T01:00:00Z')).to.equal(2);
    expect(hours('2026-10-25T00:59:59Z')).to.equal(2);
    expect(hours('2026-10-25T01:00:00Z')).to.equal(1);
    expect(hours('2026-07-04T12:00:00.500Z')).to.equal(2);
    expect(hours('2026-07-04T12:00Z', 'America/St_Johns')).to.equal(-2.5);
    expect(() => hours('2026-07-04T12:00Z', 'Moselle/Metz')).to.throw();
  });

  it('agree with the browser’s own days, hour by hour through a year', () => {
    const own = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });
    const ownDay = (date: Date) => own.format(date).replace(/(\d+)\/(\d+)\/(\d+)/, '$3-$1-$2');
    for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 2); time += 3_600_000) {
      const date = new Date(time);
      if (dayIn(date, 'Europe/Paris') !== ownDay(date)) expect.fail(date.toISOString());
    }
  });
});
