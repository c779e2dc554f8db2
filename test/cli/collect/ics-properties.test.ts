/** What holds for every rule, whichever: tried with hundreds of rules that nobody chose. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendar, event, read, WINDOW } from './ics-support.js';

const SEED = 2026;

const two = (number: number) => `${number}`.padStart(2, '0');
const compact = (iso: string) => iso.replace(/[-:]/g, '');
/** `2026-07-14T20:00:00` of a count of minutes, in no zone. */
const wall = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(0, 19);

const ZONES = [
  'Europe/Berlin',
  'Europe/Paris',
  'America/New_York',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'W. Europe Standard Time',
];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

interface Series {
  start: string;
  zone: string | undefined;
  isDay: boolean;
  rule: string[];
  count: number | undefined;
  /** By place in the series. */
  left: number[];
  hours: number;
}

/** Begins between January and November 2026, by day: no clock changes then, so that each zone has all of them. */
const seriesArbitrary: fc.Arbitrary<Series> = fc
  .record({
    minutes: fc.tuple(fc.integer({ min: 0, max: 320 }), fc.integer({ min: 5 * 4, max: 23 * 4 })),
    zone: fc.option(fc.constantFrom(...ZONES), { nil: undefined }),
    isDay: fc.boolean(),
    freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    interval: fc.integer({ min: 1, max: 5 }),
    byDay: fc.subarray(DAYS, { maxLength: 4 }),
    nth: fc.constantFrom('', '1', '2', '-1'),
    byMonthDay: fc.uniqueArray(fc.constantFrom(1, 13, 15, 28, 31, -1, -2), { maxLength: 3 }),
    kind: fc.constantFrom('none', 'byDay', 'byMonthDay'),
    end: fc.oneof(
      fc.constant({}),
      fc.record({ count: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ until: fc.integer({ min: 0, max: 300 }) }),
    ) as fc.Arbitrary<{ count?: number; until?: number }>,
    left: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 4 }),
    hours: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ minutes: [day, quarter], zone, isDay, freq, interval, byDay, nth, byMonthDay, kind, end, left, hours }) => {
    const first = Date.UTC(2026, 0, 1) / 60_000 + day * 1440 + (isDay ? 0 : quarter * 15);
    const until = end.until === undefined ? undefined : wall(first + end.until * 1440);
    const numbered = freq === 'MONTHLY' ? nth : '';
    const rule = [
      `FREQ=${freq}`,
      `INTERVAL=${interval}`,
      ...(kind === 'byDay' && byDay.length && freq !== 'YEARLY' ? [`BYDAY=${byDay.map((each) => numbered + each).join()}`] : []),
      ...(kind === 'byMonthDay' && byMonthDay.length && freq === 'MONTHLY' ? [`BYMONTHDAY=${byMonthDay.join()}`] : []),
      ...(end.count === undefined ? [] : [`COUNT=${end.count}`]),
      ...(until ? [`UNTIL=${compact(isDay ? until.slice(0, 10) : until)}`] : []),
    ];
    return { start: wall(first), zone, isDay, rule, count: end.count, left, hours };
  });

const YEARS = { from: '2026-01-01', to: '2027-06-30' };

function lines({ start, zone, isDay, rule, hours }: Series, ...more: string[]): string {
  const tzid = zone && !isDay ? `;TZID=${zone}` : '';
  const dtstart = isDay ? `DTSTART;VALUE=DATE:${compact(start.slice(0, 10))}` : `DTSTART${tzid}:${compact(start)}`;
  const duration = isDay ? `DURATION:P${Math.max(1, Math.ceil(hours / 24))}D` : `DURATION:PT${hours}H`;
  return calendar(event('UID:1', 'LOCATION:Dom', dtstart, duration, `RRULE:${rule.join(';')}`, ...more));
}

const startsOf = async (document: string, window = YEARS) =>
  (await read(document, { window })).occurrences.map(({ event: { startDate } }) => startDate);

const property = (numRuns: number, check: (series: Series) => Promise<void>) =>
  fc.assert(fc.asyncProperty(seriesArbitrary, check), { seed: SEED, numRuns });

test('all dates are in the window, in order, each once, at the time of day of the first, and no more than COUNT', () =>
  property(120, async (series) => {
    const { occurrences, problems } = await read(lines(series), { window: WINDOW });
    const spans = occurrences.map(({ event: { startDate, endDate = startDate } }) => ({ startDate, endDate }));
    for (const { startDate, endDate } of spans) {
      assert.ok(startDate.slice(0, 10) <= WINDOW.to && endDate.slice(0, 10) >= WINDOW.from, `${startDate}/${endDate}`);
      assert.equal(startDate.slice(10, 16), series.isDay ? '' : series.start.slice(10, 16));
    }
    const instants = spans.map(({ startDate }) => Date.parse(startDate));
    assert.deepEqual(
      instants,
      [...new Set(instants)].sort((a, b) => a - b),
    );
    assert.ok(spans.length <= (series.count ?? Infinity));
    assert.deepEqual(problems, []);
  }));

test('what is left out never comes back, and nothing else goes', () =>
  property(50, async (series) => {
    const all = await startsOf(lines(series));
    const gone = series.left.flatMap((index) => all[index] ?? []);
    const exdates = gone.map((date) =>
      series.isDay ? `EXDATE;VALUE=DATE:${compact(date)}` : `EXDATE:${compact(new Date(date).toISOString().slice(0, 19))}Z`,
    );
    assert.deepEqual(
      await startsOf(lines(series, ...exdates)),
      all.filter((date) => !gone.includes(date)),
    );
  }));

test('two halves of a window have together what the whole has', () =>
  property(50, async (series) => {
    const whole = await startsOf(lines(series));
    const halves = [
      await startsOf(lines(series), { from: YEARS.from, to: '2026-09-15' }),
      await startsOf(lines(series), { from: '2026-09-16', to: YEARS.to }),
    ];
    // What is on over midnight is in both.
    assert.deepEqual(
      [...new Set(halves.flat())].sort((a, b) => Date.parse(a) - Date.parse(b)),
      whole,
    );
  }));

test('a series that began long ago is as it would be had it been followed from its beginning', () =>
  property(40, async (series) => {
    const late = { from: '2027-03-01', to: '2027-06-30' };
    const all = await startsOf(lines(series));
    assert.deepEqual(
      await startsOf(lines({ ...series, hours: 0 }), late),
      all.filter((date) => date >= late.from && date.slice(0, 10) <= late.to),
    );
  }));

/** ical.js has an iterator of its own: on rules without traps both must say the same. */
test('ical.js finds the same dates', () =>
  property(80, async (series) => {
    // It counts days alone; the zone is ours.
    const { start, rule, isDay } = series;
    const recur = ICAL.Recur.fromString(rule.join(';'));
    const iterator = recur.iterator(ICAL.Time.fromString(start, undefined as never));
    const theirs: string[] = [];
    for (
      let next = iterator.next();
      next && next.toString().slice(0, 10) <= YEARS.to && theirs.length < 2000;
      next = iterator.next()
    ) {
      theirs.push(next.toString().slice(0, isDay ? 10 : 16));
    }
    const ours = (await startsOf(lines({ ...series, zone: 'Asia/Tokyo', hours: 0 }))).map((date) =>
      date.slice(0, isDay ? 10 : 16),
    );
    // It leaves the first date out where the rule would not have it; RFC 5545 leaves that open.
    const first = start.slice(0, isDay ? 10 : 16);
    if (theirs[0] === first) assert.deepEqual(ours.slice(0, 1000), theirs.slice(0, 1000), rule.join(';'));
    else if (series.count === undefined) assert.deepEqual(ours.slice(1, 1000), theirs.slice(0, 999), rule.join(';'));
  }));

test('any bytes end in events or in a sentence', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.constantFrom('BEGIN:VCALENDAR', 'END:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTIMEZONE', 'END:VTIMEZONE', 'BEGIN:DAYLIGHT'),
          fc.constantFrom('DTSTART:20260714T200000', 'SUMMARY:a', 'UID:1', 'RRULE:FREQ=DAILY', 'RECURRENCE-ID:20260715T200000', 'TZID:X'),
          fc.tuple(fc.constantFrom('DTSTART', 'DTEND', 'RRULE', 'RDATE', 'EXDATE', 'DURATION', 'GEO', 'SUMMARY', 'RECURRENCE-ID;RANGE=THISANDFUTURE'), fc.string()).map(([name, value]) => `${name}:${value}`),
          fc.string({ unit: 'binary' }),
        ),
        { maxLength: 30 },
      ),
      async (parts) => {
        try {
          const { occurrences } = await read(['BEGIN:VCALENDAR', ...parts].join('\r\n'));
          for (const { event: { startDate } } of occurrences) assert.ok(!Number.isNaN(Date.parse(startDate)));
        } catch (error) {
          assert.match((error as Error).message, /this is no iCalendar file/);
        }
      },
    ),
    { seed: SEED, numRuns: 200 },
  )); // prettier-ignore

test('the zone of the machine plays no part', { timeout: 60_000 }, async () => {
  const documents = fc
    .sample(seriesArbitrary, { seed: SEED, numRuns: 40 })
    .map((series) => lines(series, `RDATE:2026080${1 + (series.hours % 9)}T${two(series.hours % 24)}0000`));
  const input = documents.map((document) => JSON.stringify(document)).join('\n');
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo'];
  const outputs = await Promise.all(zones.map((TZ) => readIn(TZ, input)));
  assert.equal(outputs[0]!.trim().split('\n').length, documents.length);
  assert.ok(outputs[0]!.length > documents.length * 20);
  for (const output of outputs) assert.equal(output, outputs[0]);
});

function readIn(TZ: string, input: string): Promise<string> {
  const script = fileURLToPath(new URL('ics-zones-of-the-machine.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject).on('close', (code) => (code ? reject(new Error(`exit code ${code}`)) : resolve(output)));
  });
}
