/** Calendars as they come: cut off, folded wrongly, glued together, or made to do harm. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar, event, read, readEvent } from './ics-support.js';

const START = 'DTSTART;TZID=Europe/Berlin:20260714T200000';
const titles = async (document: string) => (await read(document)).occurrences.map(({ event: { name } }) => name.de ?? name.fr);

test('what is no calendar is refused in a sentence', async () => {
  for (const document of ['', ' \n', '<!doctype html><title>Wartung</title>', '{"events":[]}', 'DTSTART:20260714']) {
    await assert.rejects(read(document), /this is no iCalendar file/);
  }
});

test('a calendar without events is one', async () => {
  assert.deepEqual(await read(calendar()), { occurrences: [], problems: [], dates: [] });
});

test('any line ends, a byte order mark, and NUL', async () => {
  const document = calendar(event('UID:1', START, 'SUMMARY:Fête à la Tufa'));
  for (const variant of [
    document.replaceAll('\r\n', '\n'),
    document.replaceAll('\r\n', '\r'),
    document.replaceAll('\r\n', '\r\r\n'),
    document.replaceAll('\r\n', '\r\n\r\n'),
    `\uFEFF${document}`,
    `\n\n  ${document}`.trimStart(),
    document.replaceAll('e', 'e\0'),
    document.replace('BEGIN:VEVENT', '\uFEFFBEGIN:VEVENT').toLowerCase().replace('fête', 'Fête').replace('tufa', 'Tufa'),
  ]) {
    assert.deepEqual(await titles(variant), ['Fête à la Tufa'], JSON.stringify(variant.slice(0, 60)));
  }
});

test('folded lines are one, with a space or a tab, in the middle of a word or of a name', async () => {
  const folded = ['BEGIN:VEVENT', START, 'SUM', ' MARY:Ein Kon', ' zert', '  im', '\t Hof', 'END:VEVENT'];
  assert.deepEqual(await titles(calendar(...folded)), ['Ein Konzert im Hof']);
});

test('a line that was folded without a space goes on; a line break within a text is one', async () => {
  const long = `DESCRIPTION:${'Worte und '.repeat(6)}Mu`;
  const { occurrences } = await readEvent(START, `${long}\r\nsik im Hof`);
  assert.match(occurrences[0]!.event.description!.de!, /Musik im Hof$/);
  const { occurrences: broken } = await readEvent('DESCRIPTION:Programm', 'Eintritt: 5 Euro', 'https://tufa.example/', START);
  assert.equal(broken[0]!.event.description!.de, 'Programm\nEintritt: 5 Euro\nhttps://tufa.example/');
});

test('a bad line costs no more than itself', async () => {
  const { dates, problems } = await readEvent('UID:1', 'LOCATION;:Tufa', START, 'DURATION;VALUE:PT1H', 'X-FOO', '=;:');
  assert.deepEqual(dates, ['2026-07-14T20:00+02:00']);
  assert.match(problems.map(({ message }) => message).join(), /can't be read on line 7, 9, 10/);
});

test('parameters in quotes may hold colons, semicolons and commas', async () => {
  const { occurrences } = await readEvent(
    'DTSTART;X-NOTE="a:b;c,d";TZID="Europe/London":20260714T200000',
    'SUMMARY;ALTREP="https://tufa.example/a;b:c";LANGUAGE=fr:Fête: ce soir',
  );
  assert.equal(occurrences[0]!.event.startDate, '2026-07-14T20:00+01:00');
  assert.deepEqual(occurrences[0]!.event.name, { fr: 'Fête: ce soir' });
});

test('several calendars in one file, each with its own zone', async () => {
  const { dates } = await read(
    calendar('X-WR-TIMEZONE:Europe/London', event('UID:1', 'DTSTART:20260714T200000')) +
      calendar('X-WR-TIMEZONE:Europe/Berlin', event('UID:2', 'DTSTART:20260714T200000')),
  );
  assert.deepEqual(dates, ['2026-07-14T20:00+02:00', '2026-07-14T20:00+01:00']);
});

test('of a file that is cut off all whole events are read', async () => {
  const document = calendar(
    event('UID:1', 'SUMMARY:Eins', 'LOCATION:Tufa', START),
    event('UID:2', 'SUMMARY:Zwei', 'LOCATION:Tufa', START, 'RRULE:FREQ=DAILY;COUNT=2'),
  );
  const whole = (await titles(document)).length;
  for (let length = document.indexOf('BEGIN:VEVENT'); length < document.length - 'END:VCALENDAR\r\n'.length; length += 1) {
    const { occurrences, problems } = await read(document.slice(0, length));
    const complete = document.slice(0, length).split('END:VEVENT').length - 1;
    assert.equal(occurrences.length, [0, 1, whole][complete], `${length}`);
    assert.equal(problems.filter(({ message }) => /ends in the middle/.test(message)).length, 1, `${length}`);
  }
});

test('an event that was not closed before the next one begins is read', async () => {
  const document = calendar(
    'BEGIN:VEVENT',
    'SUMMARY:Eins',
    START,
    'BEGIN:VALARM',
    'SUMMARY:Wecker',
    event('SUMMARY:Zwei', START),
  );
  assert.deepEqual(await titles(document), ['Eins', 'Zwei']);
});

test('an event without a calendar around it is read, a title of another component is not', async () => {
  assert.deepEqual(await titles(event(START)), ['Konzert']);
  assert.deepEqual(await titles(calendar('BEGIN:VTODO', 'SUMMARY:Aufräumen', START, 'END:VTODO', event(START))), ['Konzert']);
});

test('dates that do not exist are reported, and the event left out', async () => {
  for (const value of [
    '20260230T200000',
    '20261301',
    '20260714T250000',
    '999990714T200000',
    '-20260714',
    'heute',
    '',
    '2026-W29',
  ]) {
    const { dates, problems } = await readEvent('UID:1', `DTSTART:${value}`);
    assert.deepEqual(dates, [], value);
    assert.deepEqual(
      problems.map(({ item, field }) => [item, field]),
      [['1', 'DTSTART']],
      value,
    );
  }
  assert.deepEqual((await readEvent('UID:1')).problems[0]!.message, 'is missing');
});

test('dates in the writing of ISO 8601, without seconds, with a leap second', async () => {
  const first = async (value: string) => (await readEvent(`DTSTART:${value}`)).dates[0];
  assert.equal(await first('2026-07-14T20:00:00'), '2026-07-14T20:00+02:00');
  assert.equal(await first('20260714T2000'), '2026-07-14T20:00+02:00');
  assert.equal(await first('20260714t180000z'), '2026-07-14T20:00+02:00');
  assert.equal(await first('20260714T235960'), '2026-07-14T23:59:59+02:00');
  assert.equal(await first('2026-07-14'), '2026-07-14');
});

test('durations that are none, or without end', async () => {
  const result = async (duration: string) => {
    const { dates, problems } = await readEvent('LOCATION:Tufa', START, `DURATION:${duration}`);
    return [...dates, ...problems.map(({ field }) => field)];
  };
  for (const duration of ['P999999999999999999W', 'PT99999999999999999999999S', 'P800D']) {
    assert.deepEqual(await result(duration), ['DURATION'], duration);
  }
  for (const duration of ['-PT1H', 'P', 'PT', '1H', 'P1.5D', '']) {
    assert.deepEqual(await result(duration), ['2026-07-14T20:00+02:00', 'DURATION'], duration);
  }
});

/** In a worker it would be stopped after its time; it should not come to that. */
async function quickly(document: string) {
  const begin = process.cpuUsage();
  const result = await read(document);
  // Not by the clock: a busy machine is no hostile calendar.
  const seconds = process.cpuUsage(begin).user / 1e6;
  assert.ok(seconds < 3, `${seconds} s`);
  return result;
}

const HOSTILE = [
  'FREQ=SECONDLY',
  'FREQ=MINUTELY',
  'FREQ=SECONDLY;COUNT=999999999',
  'FREQ=SECONDLY;UNTIL=99991231T235959Z',
  'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000000',
  'FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000000',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=YEARLY;BYYEARDAY=366;BYWEEKNO=20',
  'FREQ=SECONDLY;BYSETPOS=2',
  'FREQ=MINUTELY;INTERVAL=1440;BYHOUR=3',
  'FREQ=DAILY;INTERVAL=999999999999',
  'FREQ=YEARLY;INTERVAL=1000000',
  `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${[...Array(24).keys()]};BYMINUTE=${[...Array(60).keys()]};BYSECOND=${[...Array(60).keys()]}`,
  `FREQ=SECONDLY;BYSETPOS=${Array.from({ length: 366 }, (_, index) => -1 - index)};BYSECOND=1`,
] as const; // prettier-ignore

for (const rule of HOSTILE) {
  test(`ends soon: ${rule.slice(0, 60)}`, async () => {
    const { dates, problems } = await quickly(
      calendar(event('UID:1', 'LOCATION:Tufa', 'DTSTART:19700101T200000', `RRULE:${rule}`)),
    );
    assert.ok(dates.length <= 1000);
    if (dates.length === 1000) {
      assert.deepEqual(
        problems.map(({ item, field }) => [item, field]),
        [['1', 'RRULE']],
      );
      assert.match(problems[0]!.remedy, /Only the first 1000/);
    }
  });
}

test('zones that change by the second, or name themselves, end soon', async () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:X',
    'BEGIN:STANDARD',
    'DTSTART:16010101T000000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=SECONDLY',
    'END:STANDARD',
    'END:VTIMEZONE',
  ];
  const { dates, problems } = await quickly(
    calendar(...zone, event('LOCATION:Tufa', 'DTSTART;TZID=X:20260714T200000', 'RRULE:FREQ=DAILY')),
  );
  assert.equal(dates.length, 171);
  assert.equal(problems[0]!.field, 'TZID');
});

test('a deep nest, a long line, thousands of lines without a colon, names of prototypes', async () => {
  const begins = Array.from({ length: 100_000 }, (_, index) => `BEGIN:X${index % 7}`);
  await quickly(calendar(begins.join('\n'), event(START)));
  await quickly(calendar(`${begins.join('\n')}\n${begins.join('\n').replaceAll('BEGIN', 'END')}`, event(START)));
  await quickly(calendar(event(START, `DESCRIPTION:${'<p>a\\,'.repeat(1_000_000)}`)));
  await quickly(calendar(event(START, `SUMMARY;X="${'",'.repeat(200_000)}:x`)));
  await quickly(calendar(event(START, 'kein Doppelpunkt\n'.repeat(100_000))));
  await quickly(calendar(event(START), '\r'.repeat(200_000)));
  await quickly(calendar(event(START, `EXDATE:${'20260714T200000,'.repeat(100_000)}`)));
  const { occurrences } = await read(
    calendar('BEGIN:__proto__', '__proto__:x', 'END:__proto__', 'BEGIN:constructor', 'END:constructor',
      event('UID:__proto__', '__PROTO__;__proto__=x:y', 'SUMMARY;__proto__=x;constructor=y;LANGUAGE=constructor:a', `${START}`, 'SUMMARY:Konzert')),
  ); // prettier-ignore
  assert.equal(occurrences[0]!.uid, '__proto__');
  assert.deepEqual(occurrences[0]!.event.name, { de: 'Konzert' });
  assert.equal(({} as Record<string, unknown>).x, undefined);
});

test('more dates than any city has are too many', async () => {
  const days = Array.from(
    { length: 1000 },
    (_, index) => `202607${10 + (index % 20)}T${10 + (Math.floor(index / 20) % 10)}${10 + Math.floor(index / 200)}00`,
  );
  const many = Array.from({ length: 22 }, (_, index) =>
    event(`UID:${index}`, 'LOCATION:Tufa', 'DTSTART:20260601T000000', `RDATE:${days.join()}`),
  );
  const { dates, problems } = await read(calendar(...many));
  assert.equal(dates.length, 20_000);
  assert.match(problems.at(-1)!.message, /more than 20000 dates/);
});
