/** What repeats (RFC 5545, 3.8.5): rules, dates added, left out and changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar, event, read, readEvent, type Read } from './ics-support.js';

const BERLIN = 'DTSTART;TZID=Europe/Berlin:';

/** `07-14 20:00` of each. */
const short = ({ dates }: Read) => dates.map((date) => date.slice(5, 16).replace('T', ' '));

test('a weekly concert stays at its time when the clocks change', async () => {
  const { dates, occurrences } = await readEvent(
    'UID:1',
    `${BERLIN}20261011T200000`,
    'DURATION:PT2H',
    'RRULE:FREQ=WEEKLY;COUNT=4',
  );
  assert.deepEqual(dates, [
    '2026-10-11T20:00+02:00/2026-10-11T22:00+02:00',
    '2026-10-18T20:00+02:00/2026-10-18T22:00+02:00',
    '2026-10-25T20:00+01:00/2026-10-25T22:00+01:00',
    '2026-11-01T20:00+01:00/2026-11-01T22:00+01:00',
  ]);
  assert.deepEqual(new Set(occurrences.map(({ uid }) => uid)), new Set(['1']));
  assert.deepEqual(occurrences[2]!.recurrenceId, '2026-10-25T20:00+01:00');
});

test('an end at a time means the same exact length on every date, a duration in days the same time of day', async () => {
  const night = (end: string) => readEvent(`${BERLIN}20261023T220000`, end, 'RRULE:FREQ=DAILY;COUNT=2');
  assert.deepEqual((await night('DTEND;TZID=Europe/Berlin:20261024T040000')).dates, [
    '2026-10-23T22:00+02:00/2026-10-24T04:00+02:00',
    '2026-10-24T22:00+02:00/2026-10-25T03:00+01:00',
  ]);
  assert.deepEqual((await night('DURATION:P1D')).dates, [
    '2026-10-23T22:00+02:00/2026-10-24T22:00+02:00',
    '2026-10-24T22:00+02:00/2026-10-25T22:00+01:00',
  ]);
});

test('rules of all kinds', async () => {
  const rule = async (start: string, rrule: string) => short(await readEvent(`${BERLIN}${start}`, `RRULE:${rrule}`));
  assert.deepEqual(await rule('20260703T180000', 'FREQ=MONTHLY;BYDAY=1FR;COUNT=3'), [
    '07-03 18:00',
    '08-07 18:00',
    '09-04 18:00',
  ]);
  assert.deepEqual(await rule('20260731T180000', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3'), [
    '07-31 18:00',
    '08-31 18:00',
    '09-30 18:00',
  ]);
  // Months without a 31st have no date, and none is counted.
  assert.deepEqual(await rule('20260731T180000', 'FREQ=MONTHLY;COUNT=3'), ['07-31 18:00', '08-31 18:00', '10-31 18:00']);
  assert.deepEqual(await rule('20200714T180000', 'FREQ=YEARLY'), ['07-14 18:00']);
  assert.deepEqual(await rule('20260601T100000', 'FREQ=DAILY;BYHOUR=10,14;COUNT=3'), [
    '06-01 10:00',
    '06-01 14:00',
    '06-02 10:00',
  ]);
  assert.deepEqual(await rule('20260630T180000', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2'), [
    '06-30 18:00',
    '07-31 18:00',
  ]);
  assert.deepEqual(await rule('20260602T100000', 'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=4'), [
    '06-02 10:00',
    '06-14 10:00',
    '06-16 10:00',
    '06-28 10:00',
  ]);
  assert.deepEqual(await rule('20260602T100000', 'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU;COUNT=4'), [
    '06-02 10:00',
    '06-07 10:00',
    '06-16 10:00',
    '06-21 10:00',
  ]);
  assert.deepEqual(await rule('20260601T100000', 'freq=hourly; interval=2; count=3;'), [
    '06-01 10:00',
    '06-01 12:00',
    '06-01 14:00',
  ]);
});

test('the first date is one even where the rule would not have it, and counts', async () => {
  const { dates } = await readEvent('DTSTART;VALUE=DATE:20260701', 'RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=3');
  assert.deepEqual(dates, ['2026-07-01', '2026-07-03', '2026-07-10']);
});

test('UNTIL is part of it: as an instant, a time, or a day', async () => {
  const last = async (start: string, until: string) => short(await readEvent(start, `RRULE:FREQ=DAILY;UNTIL=${until}`)).at(-1);
  assert.equal(await last(`${BERLIN}20260701T200000`, '20260705T180000Z'), '07-05 20:00');
  assert.equal(await last(`${BERLIN}20260701T200000`, '20260705T175959Z'), '07-04 20:00');
  assert.equal(await last(`${BERLIN}20260701T200000`, '20260705T200000'), '07-05 20:00');
  assert.equal(await last(`${BERLIN}20260701T200000`, '20260705'), '07-05 20:00');
  assert.equal(await last('DTSTART;VALUE=DATE:20260701', '20260705'), '07-05');
  // Google writes the last second of the day, Outlook its beginning, in UTC.
  assert.equal(await last('DTSTART;VALUE=DATE:20260701', '20260705T215959Z'), '07-05');
  assert.equal(await last('DTSTART;VALUE=DATE:20260701', '20260704T220000Z'), '07-05');
});

test('dates are added, also with a length of their own', async () => {
  const { dates, occurrences } = await readEvent(
    `${BERLIN}20260714T200000`,
    'DURATION:PT1H',
    'RDATE;TZID=Europe/Berlin:20260720T190000,20260714T200000',
    'RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20260721T180000/20260721T230000,20260722T180000/PT30M',
    'RDATE;VALUE=PERIOD:20260723T160000Z/20260723T170000Z',
    'RDATE:20260724T200000',
  );
  assert.deepEqual(dates, [
    '2026-07-14T20:00+02:00/2026-07-14T21:00+02:00',
    '2026-07-20T19:00+02:00/2026-07-20T20:00+02:00',
    '2026-07-21T18:00+02:00/2026-07-21T23:00+02:00',
    '2026-07-22T18:00+02:00/2026-07-22T18:30+02:00',
    '2026-07-23T18:00+02:00/2026-07-23T19:00+02:00',
    '2026-07-24T20:00+02:00/2026-07-24T21:00+02:00',
  ]);
  assert.deepEqual(
    occurrences.map(({ recurrenceId }) => recurrenceId),
    dates.map((date) => date.split('/')[0]),
  );
});

test('added days of a whole-day event', async () => {
  const { dates } = await readEvent(
    'DTSTART;VALUE=DATE:20260714',
    'DTEND;VALUE=DATE:20260716',
    'RDATE;VALUE=DATE:20260801,20260901',
  );
  assert.deepEqual(dates, ['2026-07-14/2026-07-15', '2026-08-01/2026-08-02', '2026-09-01/2026-09-02']);
});

test('dates are left out, however they are written', async () => {
  const days = async (...lines: string[]) =>
    short(await readEvent(`${BERLIN}20260701T200000`, 'RRULE:FREQ=DAILY;COUNT=4', ...lines));
  assert.deepEqual(await days('EXDATE;TZID=Europe/Berlin:20260702T200000,20260703T200000'), ['07-01 20:00', '07-04 20:00']);
  assert.deepEqual(await days('EXDATE:20260701T180000Z'), ['07-02 20:00', '07-03 20:00', '07-04 20:00']);
  assert.deepEqual(await days('EXDATE:20260702T200000'), ['07-01 20:00', '07-03 20:00', '07-04 20:00']);
  assert.deepEqual(await days('EXDATE;VALUE=DATE:20260702'), ['07-01 20:00', '07-03 20:00', '07-04 20:00']);
  assert.deepEqual(await days('EXDATE;TZID=America/New_York:20260702T140000'), ['07-01 20:00', '07-03 20:00', '07-04 20:00']);
  // Another time of the day is another date.
  assert.equal((await days('EXDATE;TZID=Europe/Berlin:20260702T190000')).length, 4);
  assert.deepEqual((await readEvent('DTSTART;VALUE=DATE:20260701', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260702T000000')).dates, [
    '2026-07-01',
    '2026-07-03',
  ]);
});

const series = (...lines: string[]) =>
  event(
    'UID:1',
    'SUMMARY:Orgelkonzert',
    'LOCATION:Dom',
    `${BERLIN}20260701T200000`,
    'DURATION:PT1H',
    'RRULE:FREQ=WEEKLY;COUNT=4',
    ...lines,
  );
const change = (id: string, ...lines: string[]) => event('UID:1', `RECURRENCE-ID${id}`, ...lines);

test('one date is moved, one cancelled; both keep what they say nothing about', async () => {
  const { occurrences, dates } = await read(
    calendar(
      change(
        ';TZID=Europe/Berlin:20260708T200000',
        'SUMMARY:Orgelkonzert in Sankt Matthias',
        'DTSTART;TZID=Europe/Berlin:20260709T190000',
      ),
      series(),
      ['BEGIN:VEVENT', 'UID:1', 'RECURRENCE-ID:20260715T180000Z', 'STATUS:CANCELLED', 'END:VEVENT'].join('\r\n'),
    ),
  );
  assert.deepEqual(dates, [
    '2026-07-01T20:00+02:00/2026-07-01T21:00+02:00',
    '2026-07-09T19:00+02:00/2026-07-09T20:00+02:00',
    '2026-07-15T20:00+02:00/2026-07-15T21:00+02:00',
    '2026-07-22T20:00+02:00/2026-07-22T21:00+02:00',
  ]);
  assert.deepEqual(
    occurrences.map(({ recurrenceId, event: { name, eventStatus } }) => [recurrenceId, name.de, eventStatus]),
    [
      ['2026-07-01T20:00+02:00', 'Orgelkonzert', undefined],
      ['2026-07-08T20:00+02:00', 'Orgelkonzert in Sankt Matthias', undefined],
      ['2026-07-15T20:00+02:00', 'Orgelkonzert', 'EventCancelled'],
      ['2026-07-22T20:00+02:00', 'Orgelkonzert', undefined],
    ],
  );
  assert.ok(occurrences.every(({ event: { location } }) => location.name === 'Dom'));
});

test('a change that names the day alone is found', async () => {
  const { dates } = await read(calendar(series(), change(';VALUE=DATE:20260708', 'DTSTART;TZID=Europe/Berlin:20260708T210000')));
  assert.deepEqual(
    dates.map((date) => date.slice(0, 16)),
    ['2026-07-01T20:00', '2026-07-08T21:00', '2026-07-15T20:00', '2026-07-22T20:00'],
  );
});

test('of two changes of one date the newer counts', async () => {
  const at = (hour: number, sequence: number) =>
    change(';TZID=Europe/Berlin:20260708T200000', `DTSTART;TZID=Europe/Berlin:20260708T${hour}0000`, `SEQUENCE:${sequence}`);
  const { dates } = await read(calendar(series(), at(18, 3), at(17, 2)));
  assert.equal(dates.length, 4);
  assert.match(dates[1]!, /T18:00/);
});

test('a change of this and all that follow moves them too, until the next change', async () => {
  const { occurrences, dates } = await read(
    calendar(
      series(),
      change(
        ';RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260708T200000',
        'SUMMARY:Neue Zeit',
        'DTSTART;TZID=Europe/Berlin:20260709T183000',
        'DURATION:PT2H',
      ),
      change(
        ';TZID=Europe/Berlin:20260715T200000',
        'SUMMARY:Gast',
        'DTSTART;TZID=Europe/Berlin:20260715T120000',
        'DURATION:PT3H',
      ),
    ),
  );
  assert.deepEqual(dates, [
    '2026-07-01T20:00+02:00/2026-07-01T21:00+02:00',
    '2026-07-09T18:30+02:00/2026-07-09T20:30+02:00',
    '2026-07-15T12:00+02:00/2026-07-15T15:00+02:00',
    '2026-07-23T18:30+02:00/2026-07-23T20:30+02:00',
  ]);
  assert.deepEqual(
    occurrences.map(({ recurrenceId, event: { name } }) => [recurrenceId!.slice(5, 10), name.de]),
    [
      ['07-01', 'Orgelkonzert'],
      ['07-08', 'Neue Zeit'],
      ['07-15', 'Gast'],
      ['07-22', 'Neue Zeit'],
    ],
  );
});

test('dates moved into the window are in it, dates moved out of it are not', async () => {
  const window = { from: '2026-07-08', to: '2026-07-14' };
  const moved = (id: string, start: string) => change(`;TZID=Europe/Berlin:${id}`, `DTSTART;TZID=Europe/Berlin:${start}`);
  const { dates } = await read(
    calendar(series(), moved('20260708T200000', '20260720T200000'), moved('20260722T200000', '20260710T200000')),
    { window },
  );
  assert.deepEqual(dates, ['2026-07-10T20:00+02:00/2026-07-10T21:00+02:00']);
  const future = change(';RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260701T200000', 'DTSTART;TZID=Europe/Berlin:20260620T200000');
  assert.deepEqual((await read(calendar(series(), future), { window })).dates, ['2026-07-11T20:00+02:00/2026-07-11T21:00+02:00']);
});

test('a change whose series is missing stands for itself; a date that is left out stays out though it was changed', async () => {
  const moved = change(';TZID=Europe/Berlin:20260708T200000', 'DTSTART;TZID=Europe/Berlin:20260709T200000');
  const { occurrences } = await read(calendar(moved));
  assert.deepEqual(
    occurrences.map(({ recurrenceId, event: { startDate } }) => [recurrenceId, startDate]),
    [['2026-07-08T20:00+02:00', '2026-07-09T20:00+02:00']],
  );
  assert.equal((await read(calendar(series('EXDATE;TZID=Europe/Berlin:20260708T200000'), moved))).dates.length, 3);
});

test('several rules, and the same date twice, give each date once', async () => {
  const { dates } = await readEvent(
    'DTSTART;VALUE=DATE:20260701',
    'RRULE:FREQ=DAILY;COUNT=3',
    'RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3',
    'RDATE;VALUE=DATE:20260702',
  );
  assert.deepEqual(dates, ['2026-07-01', '2026-07-02', '2026-07-03', '2026-07-05']);
});

test('a rule that is none is reported, and its first date kept', async () => {
  for (const rule of [
    'FREQ=FORTNIGHTLY',
    'COUNT=3',
    'FREQ=DAILY;UNTIL=tomorrow',
    'FREQ=DAILY;BYDAY=XX',
    'FREQ=DAILY;INTERVAL',
    'FREQ=DAILY;RSCALE=HEBREW',
    '',
  ]) {
    const { dates, problems } = await readEvent('UID:1', 'LOCATION:Dom', `${BERLIN}20260701T200000`, `RRULE:${rule}`);
    assert.deepEqual(dates, ['2026-07-01T20:00+02:00'], rule);
    assert.deepEqual(
      problems.map(({ item, field }) => [item, field]),
      [['1', 'RRULE']],
      rule,
    );
  }
});

test('an added or left out date that is none is reported, the others count', async () => {
  const { dates, problems } = await readEvent(
    'LOCATION:Dom',
    'DTSTART;VALUE=DATE:20260701',
    'RDATE;VALUE=DATE:20260230,20260702',
    'EXDATE;VALUE=DATE:never,20260701',
  );
  assert.deepEqual(dates, ['2026-07-02']);
  assert.deepEqual(
    problems.map(({ field }) => field),
    ['EXDATE', 'RDATE'],
  );
});

test('a rule of exceptions, which iCalendar has no more, is reported', async () => {
  const { dates, problems } = await readEvent('LOCATION:Dom', 'DTSTART;VALUE=DATE:20260701', 'EXRULE:FREQ=DAILY');
  assert.deepEqual(dates, ['2026-07-01']);
  assert.deepEqual(
    problems.map(({ field }) => field),
    ['EXRULE'],
  );
});
