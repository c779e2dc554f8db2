/** From the rule of a festival to its days. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { easterSunday, occurrences } from '../../src/cli/content/festivals.js';
import type { Time, When } from '../../src/cli/content/written.js';

const dates = (when: When | When[], from: string, to: string, time?: Time, timeZone = 'Europe/Luxembourg') =>
  occurrences([when].flat(), { from, to, timeZone, time });
const starts = (when: When | When[], from: string, to: string) => dates(when, from, to).map(({ startDate }) => startDate);

describe('Easter', () => {
  for (const day of [
    '1818-03-22',
    '1943-04-25',
    '2000-04-23',
    '2008-03-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ]) {
    it(`is on ${day}`, () => assert.equal(easterSunday(Number(day.slice(0, 4))).toString(), day));
  }

  it('moves the feasts around it', () => {
    // Rose Monday, Easter Monday, Ascension, Whit Sunday of 2027.
    for (const [easter, day] of [
      [-48, '2027-02-08'],
      [1, '2027-03-29'],
      [39, '2027-05-06'],
      [49, '2027-05-16'],
    ] as const) {
      assert.deepEqual(starts({ easter }, '2027-01-01', '2028-01-01'), [day]);
    }
  });

  it('gives a feast of several days its last one', () => {
    assert.deepEqual(dates({ easter: 20, days: 16 }, '2022-01-01', '2023-01-01'), [
      { startDate: '2022-05-07', endDate: '2022-05-22' },
    ]);
  });
});

describe('a rule', () => {
  it('finds the first Sunday of a month, year by year', () => {
    const rule = { rrule: 'FREQ=YEARLY;BYMONTH=9;BYDAY=1SU' };
    assert.deepEqual(starts(rule, '2025-01-01', '2028-01-01'), ['2025-09-07', '2026-09-06', '2027-09-05']);
  });

  it('finds the first Sunday of several months', () => {
    const rule = { rrule: 'FREQ=YEARLY;BYMONTH=5,6;BYDAY=1SU' };
    assert.deepEqual(starts(rule, '2026-01-01', '2027-01-01'), ['2026-05-03', '2026-06-07']);
  });

  it('finds the last Friday, and the Friday between two days', () => {
    assert.deepEqual(starts({ rrule: 'FREQ=YEARLY;BYMONTH=6;BYDAY=-1FR' }, '2026-01-01', '2027-01-01'), ['2026-06-26']);
    const between = 'FREQ=YEARLY;BYMONTH=6;BYDAY=FR;BYMONTHDAY=22,23,24,25,26,27,28';
    assert.deepEqual(starts({ rrule: between }, '2026-01-01', '2027-01-01'), ['2026-06-26']);
  });

  it('keeps what is still on today and leaves out what ended yesterday', () => {
    const rule = { rrule: 'FREQ=YEARLY;BYMONTH=9;BYDAY=1SU', days: 3 };
    assert.deepEqual(dates(rule, '2026-09-08', '2027-01-01'), [{ startDate: '2026-09-06', endDate: '2026-09-08' }]);
    assert.deepEqual(dates(rule, '2026-09-09', '2027-01-01'), []);
  });

  it('gives the same dates whichever day of the year it is built on', () => {
    const rule = { rrule: 'FREQ=YEARLY;BYMONTH=11;BYDAY=3TH' };
    for (const today of ['2026-01-01', '2026-06-15', '2026-11-19'])
      assert.equal(starts(rule, today, '2028-01-01')[0], '2026-11-19');
  });

  it('refuses what would give another date with every build', () => {
    for (const part of ['INTERVAL=2', 'COUNT=3', 'UNTIL=20300101']) {
      assert.throws(
        () => starts({ rrule: `FREQ=YEARLY;${part};BYMONTH=9` }, '2026-01-01', '2027-01-01'),
        /counts from a first date/,
      );
    }
  });

  it('refuses misspelt parts and months that do not exist', () => {
    for (const [rrule, message] of [
      ['FREQ=YEARLY;BYMONT=9', /"BYMONT=9" is no part of a rule/],
      ['FREQ=YEARLY;BYMONTH=13', /not between 1 and 12/],
      ['FREQ=YEARLY;BYMONTHDAY=0', /not between 1 and 31/],
      ['FREQ=YEARLY;BYDAY=1XX', /BYDAY/],
      ['first Sunday in May', /no part of a rule/],
    ] as const) {
      assert.throws(() => starts({ rrule }, '2026-01-01', '2027-01-01'), message);
    }
    assert.throws(() => starts({ days: 2 }, '2026-01-01', '2027-01-01'), /rrule, easter, start or month/);
  });
});

describe('known dates', () => {
  it('are a month alone where the day is to be confirmed, until the month is over', () => {
    assert.deepEqual(dates({ month: '2027-06' }, '2026-07-01', '2027-08-01'), [{ startDate: '2027-06' }]);
    assert.deepEqual(starts({ month: '2027-06' }, '2027-06-30', '2028-01-01'), ['2027-06']);
    assert.deepEqual(starts({ month: '2027-06' }, '2027-07-01', '2028-01-01'), []);
  });

  it('of a market that spans New Year are one market, in either year', () => {
    const market = { start: '2026-11-20', end: '2027-01-03' };
    for (const today of ['2026-11-01', '2026-12-31', '2027-01-03']) {
      assert.deepEqual(dates(market, today, '2028-01-01'), [{ startDate: '2026-11-20', endDate: '2027-01-03' }]);
    }
    assert.deepEqual(dates(market, '2027-01-04', '2028-01-01'), []);
  });

  it('of a ruled market that began in the old year are kept in the new one', () => {
    const market = { rrule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=28', days: 10 };
    assert.deepEqual(dates(market, '2027-01-02', '2027-06-01'), [{ startDate: '2026-12-28', endDate: '2027-01-06' }]);
  });

  it('stand in order, whatever the order of the lines', () => {
    assert.deepEqual(starts([{ month: '2027-06' }, { start: '2026-09-01' }], '2026-07-01', '2027-08-01'), [
      '2026-09-01',
      '2027-06',
    ]);
  });

  it('may not end before they start', () => {
    assert.throws(() => starts({ start: '2026-11-20', end: '2026-01-03' }, '2026-01-01', '2027-01-01'), /ends before it starts/);
  });
});

describe('hours', () => {
  const evening = { start: '20:00', end: '23:30' };

  it('carry the offset of summer and of winter', () => {
    const when = [{ start: '2026-07-14' }, { start: '2026-12-14' }];
    assert.deepEqual(dates(when, '2026-07-01', '2027-08-01', evening), [
      { startDate: '2026-07-14T20:00+02:00', endDate: '2026-07-14T23:30+02:00' },
      { startDate: '2026-12-14T20:00+01:00', endDate: '2026-12-14T23:30+01:00' },
    ]);
  });

  it('change their offset in the night the clocks do', () => {
    // 25 October 2026, 3 o'clock.
    assert.deepEqual(dates({ start: '2026-10-24' }, '2026-07-01', '2027-08-01', { start: '22:00', end: '04:00' }), [
      { startDate: '2026-10-24T22:00+02:00', endDate: '2026-10-25T04:00+01:00' },
    ]);
  });

  it('that end after midnight end on the next day', () => {
    assert.deepEqual(dates({ start: '2026-12-31' }, '2026-07-01', '2027-08-01', { start: '20:00', end: '01:00' }), [
      { startDate: '2026-12-31T20:00+01:00', endDate: '2027-01-01T01:00+01:00' },
    ]);
  });

  it('of a festival of several nights end after the last of them', () => {
    assert.deepEqual(
      dates({ start: '2026-08-07', end: '2026-08-09' }, '2026-07-01', '2027-08-01', { start: '20:00', end: '02:00' }),
      [{ startDate: '2026-08-07T20:00+02:00', endDate: '2026-08-10T02:00+02:00' }],
    );
  });

  it('of a festival from Friday evening to Sunday afternoon end on Sunday', () => {
    assert.deepEqual(
      dates({ start: '2026-08-07', end: '2026-08-09' }, '2026-07-01', '2027-08-01', { start: '18:00', end: '17:00' }),
      [{ startDate: '2026-08-07T18:00+02:00', endDate: '2026-08-09T17:00+02:00' }],
    );
  });

  it('may have no end', () => {
    assert.deepEqual(dates({ start: '2026-07-14' }, '2026-07-01', '2027-08-01', { start: '20:00' }), [
      { startDate: '2026-07-14T20:00+02:00' },
    ]);
  });
});
