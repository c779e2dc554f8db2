/** Time zones: from whatever a calendar calls them to the offset that a visitor's browser needs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar, event, read, readEvent } from './ics-support.js';

const start = async (tzid: string, ...more: string[]) => {
  const { dates, problems } = await read(calendar(...more, event('LOCATION:Tufa', `DTSTART;TZID=${tzid}:20260714T200000`)));
  return [...dates, ...problems.map(({ field }) => field)].join(' ');
};

test('IANA names, with and without what some programs write before them', async () => {
  assert.equal(await start('Europe/Paris'), '2026-07-14T20:00+02:00');
  assert.equal(await start('europe/paris'), '2026-07-14T20:00+02:00');
  assert.equal(await start('"Europe/London"'), '2026-07-14T20:00+01:00');
  assert.equal(await start('America/New_York'), '2026-07-14T20:00-04:00');
  assert.equal(await start('/freeassociation.sourceforge.net/Europe/Berlin'), '2026-07-14T20:00+02:00');
  assert.equal(await start('/mozilla.org/20050126_1/America/Argentina/Buenos_Aires'), '2026-07-14T20:00-03:00');
  assert.equal(await start('CET'), '2026-07-14T20:00+02:00');
  assert.equal(await start('"UTC+05:30"'), '2026-07-14T20:00+05:30');
});

test("Windows' names", async () => {
  assert.equal(await start('W. Europe Standard Time'), '2026-07-14T20:00+02:00');
  assert.equal(await start('Romance Standard Time'), '2026-07-14T20:00+02:00');
  assert.equal(await start('GMT Standard Time'), '2026-07-14T20:00+01:00');
  assert.equal(await start('eastern standard time'), '2026-07-14T20:00-04:00');
});

/** The rules of the European Union under a name that means nothing. */
const OWN_ZONE = [
  'BEGIN:VTIMEZONE', 'TZID:Saarland\\, Winter und Sommer',
  'BEGIN:STANDARD', 'DTSTART:16011028T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD',
  'BEGIN:DAYLIGHT', 'DTSTART:16010325T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT',
  'END:VTIMEZONE',
]; // prettier-ignore

test('a zone that the calendar itself defines follows its rules, summer and winter', async () => {
  const { dates, problems } = await read(
    calendar(
      event('LOCATION:Tufa', 'DTSTART;TZID="Saarland, Winter und Sommer":20261023T200000', 'RRULE:FREQ=DAILY;COUNT=3'),
      ...OWN_ZONE,
    ),
  );
  assert.deepEqual(dates, ['2026-10-23T20:00+02:00', '2026-10-24T20:00+02:00', '2026-10-25T20:00+01:00']);
  assert.deepEqual(problems, []);
});

test('a zone of one offset, of dated changes, and with the place that it stands for', async () => {
  const zone = (...lines: string[]) => ['BEGIN:VTIMEZONE', 'TZID:X', ...lines, 'END:VTIMEZONE'];
  const standard = (...lines: string[]) => ['BEGIN:STANDARD', 'DTSTART:19700101T000000', ...lines, 'END:STANDARD'];
  assert.equal(await start('X', ...zone(...standard('TZOFFSETFROM:+0545', 'TZOFFSETTO:+0545'))), '2026-07-14T20:00+05:45');
  assert.equal(
    await start(
      'X',
      ...zone(
        ...standard('TZOFFSETFROM:+0100', 'TZOFFSETTO:+0100'),
        'BEGIN:DAYLIGHT',
        'DTSTART:20250330T020000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0300',
        'RDATE:20260329T020000',
        'END:DAYLIGHT',
      ),
    ),
    '2026-07-14T20:00+03:00',
  );
  assert.equal(
    await start('X', ...zone('X-LIC-LOCATION:America/New_York', ...standard('TZOFFSETFROM:-0500', 'TZOFFSETTO:-0500'))),
    '2026-07-14T20:00-04:00',
  );
});

test("a known name means what the world knows, whatever the calendar's own rules say", async () => {
  const stale = [
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
  assert.equal(await start('Europe/Berlin', ...stale), '2026-07-14T20:00+02:00');
});

test('an unknown zone is reported once and taken for that of the calendar, else of the source', async () => {
  assert.equal(await start('Nowhere/Land'), '2026-07-14T20:00+02:00 TZID');
  assert.equal(await start('Nowhere/Land', 'X-WR-TIMEZONE:Europe/London'), '2026-07-14T20:00+01:00 TZID');
  // Of three letters it is not known which continent they are from.
  assert.equal(await start('BST'), '2026-07-14T20:00+02:00 TZID');
  const broken = [
    'BEGIN:VTIMEZONE',
    'TZID:X',
    'BEGIN:STANDARD',
    'DTSTART:soon',
    'TZOFFSETFROM:+1',
    'TZOFFSETTO:+0100',
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
  assert.equal(await start('X', ...broken), '2026-07-14T20:00+02:00 TZID');
  const { problems } = await read(
    calendar(...[14, 15, 16].map((day) => event('LOCATION:Tufa', `DTSTART;TZID=Y:202607${day}T200000`))),
  );
  assert.equal(problems.length, 1);
});

test("times without a zone are in the calendar's, else in the source's", async () => {
  const floating = event('DTSTART:20260714T200000');
  assert.deepEqual((await read(calendar(floating))).dates, ['2026-07-14T20:00+02:00']);
  assert.deepEqual((await read(calendar(floating), { timeZone: 'America/New_York' })).dates, ['2026-07-14T20:00-04:00']);
  assert.deepEqual((await read(calendar('X-WR-TIMEZONE:Europe/London', floating))).dates, ['2026-07-14T20:00+01:00']);
  assert.deepEqual((await read(calendar('X-WR-TIMEZONE:GMT Standard Time', floating))).dates, ['2026-07-14T20:00+01:00']);
  assert.deepEqual((await read(calendar(floating, 'X-WR-TIMEZONE:Mars'))).dates, ['2026-07-14T20:00+02:00']);
});

test('an instant in UTC is told in the time of the source, so that it is on the right day', async () => {
  const { dates } = await readEvent('DTSTART:20260714T223000Z', 'DTEND:20260715T000000Z');
  assert.deepEqual(dates, ['2026-07-15T00:30+02:00/2026-07-15T02:00+02:00']);
});

test('a rule in UTC keeps to UTC', async () => {
  const { dates } = await readEvent('DTSTART:20261024T180000Z', 'RRULE:FREQ=DAILY;COUNT=2');
  assert.deepEqual(dates, ['2026-10-24T20:00+02:00', '2026-10-25T19:00+01:00']);
});

test('start and end in different zones', async () => {
  const { dates } = await readEvent('DTSTART;TZID=Europe/London:20260714T200000', 'DTEND;TZID=Europe/Paris:20260714T220000');
  assert.deepEqual(dates, ['2026-07-14T20:00+01:00/2026-07-14T21:00+01:00']);
});

/** 2026: the clocks go from 2:00 to 3:00 on 29 March, from 3:00 back to 2:00 on 25 October. */
const WINDOW = { from: '2026-03-01', to: '2026-10-31' };
const night = async (...lines: string[]) => (await read(calendar(event(...lines)), { window: WINDOW })).dates;

test('a start that the clock skips is an hour later, as RFC 5545 reads it; the first of two where the hour comes twice', async () => {
  assert.deepEqual(await night('DTSTART;TZID=Europe/Berlin:20260329T023000'), ['2026-03-29T03:30+02:00']);
  assert.deepEqual(await night('DTSTART;TZID=Europe/Berlin:20261025T023000'), ['2026-10-25T02:30+02:00']);
});

test('a rule has no date in the hour that is skipped, does not count it, and is back at its time on the next day', async () => {
  assert.deepEqual(await night('DTSTART;TZID=Europe/Berlin:20260328T023000', 'RRULE:FREQ=DAILY;COUNT=3'), [
    '2026-03-28T02:30+01:00',
    '2026-03-30T02:30+02:00',
    '2026-03-31T02:30+02:00',
  ]);
  assert.deepEqual(await night('DTSTART;TZID=Europe/Berlin:20260329T023000', 'RRULE:FREQ=DAILY;COUNT=2'), [
    '2026-03-29T03:30+02:00',
    '2026-03-30T02:30+02:00',
  ]);
  assert.deepEqual(await night('DTSTART;TZID=Europe/Berlin:20261024T023000', 'RRULE:FREQ=DAILY;COUNT=3'), [
    '2026-10-24T02:30+02:00',
    '2026-10-25T02:30+02:00',
    '2026-10-26T02:30+01:00',
  ]);
});
