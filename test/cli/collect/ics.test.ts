/** What a city's iCalendar becomes in the feed: titles, days, times, links; and what never gets in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Problem } from '../../../src/campaign/check.js';
import { toGuard } from '../../../src/campaign/guards.js';
import { Event } from '../../../src/campaign/schema.js';
import { calendar, event, read, readEvent } from './ics-support.js';

test('an event keeps its title, place, link, time with offset and end', async () => {
  const { occurrences, problems } = await readEvent(
    'UID:1@tufa',
    'SUMMARY:Jazz am Dom\\, Teil 2',
    'DESCRIPTION:Erste Zeile\\nZweite\\; und Schluss',
    'LOCATION:Tufa\\, Wechselstraße 4',
    'GEO:49.7509;6.6371',
    'CATEGORIES:Konzert,Jazz\\, Blues',
    'URL:https://tufa.example/jazz?a=1,2',
    'DTSTART;TZID=Europe/Berlin:20260714T200000',
    'DTEND;TZID=Europe/Berlin:20260714T223000',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(occurrences, [
    {
      uid: '1@tufa',
      event: {
        name: { de: 'Jazz am Dom, Teil 2' },
        description: { de: 'Erste Zeile\nZweite; und Schluss' },
        category: 'music',
        startDate: '2026-07-14T20:00+02:00',
        endDate: '2026-07-14T22:30+02:00',
        location: { name: 'Tufa, Wechselstraße 4', geo: { latitude: 49.7509, longitude: 6.6371 } },
        url: 'https://tufa.example/jazz?a=1,2',
        originalLanguage: 'de',
      },
    },
  ]);
  const complete = { ...occurrences[0]!.event, id: 'tufa-1', city: 'trier' };
  const wrong: Problem[] = [];
  check(toGuard(Event as never, { editorial: false }), complete, 'event', (problem) => wrong.push(problem));
  assert.deepEqual(wrong, []);
});

test('whole days end on their last day, not on the day after', async () => {
  const days = (...lines: string[]) => readEvent(...lines).then(({ dates }) => dates);
  assert.deepEqual(await days('DTSTART;VALUE=DATE:20260714', 'DTEND;VALUE=DATE:20260717'), ['2026-07-14/2026-07-16']);
  assert.deepEqual(await days('DTSTART;VALUE=DATE:20260714', 'DTEND;VALUE=DATE:20260715'), ['2026-07-14']);
  assert.deepEqual(await days('DTSTART;VALUE=DATE:20260714'), ['2026-07-14']);
  assert.deepEqual(await days('DTSTART;VALUE=DATE:20260714', 'DURATION:P3D'), ['2026-07-14/2026-07-16']);
  // Many calendars write the same day twice.
  assert.deepEqual(await days('DTSTART;VALUE=DATE:20260714', 'DTEND;VALUE=DATE:20260714'), ['2026-07-14']);
  assert.deepEqual(await days('DTSTART:20260714', 'DTEND:20260716'), ['2026-07-14/2026-07-15']);
});

test('a duration stands for the end', async () => {
  const { dates } = await readEvent('DTSTART;TZID=Europe/Berlin:20260714T200000', 'DURATION:PT1H30M');
  assert.deepEqual(dates, ['2026-07-14T20:00+02:00/2026-07-14T21:30+02:00']);
  // A day is a day on the clock, 24 hours are 24 hours.
  const night = 'DTSTART;TZID=Europe/Berlin:20261024T200000';
  assert.deepEqual((await readEvent(night, 'DURATION:P1D')).dates, ['2026-10-24T20:00+02:00/2026-10-25T20:00+01:00']);
  assert.deepEqual((await readEvent(night, 'DURATION:PT24H')).dates, ['2026-10-24T20:00+02:00/2026-10-25T19:00+01:00']);
});

test('an end before the start is reported, and the start kept', async () => {
  const { dates, problems } = await readEvent('LOCATION:Tufa', 'DTSTART:20260714T200000', 'DTEND:20260714T190000');
  assert.deepEqual(dates, ['2026-07-14T20:00+02:00']);
  assert.deepEqual(
    problems.map(({ field, message }) => [field, message]),
    [['DTEND', 'is before the start']],
  );
});

test('only what is on in the window is read, whenever it began', async () => {
  const window = { from: '2026-07-10', to: '2026-07-12' };
  const days = async (...lines: string[]) => (await read(calendar(event(...lines)), { window })).dates.length;
  assert.equal(await days('DTSTART;VALUE=DATE:20260701', 'DTEND;VALUE=DATE:20260710'), 0);
  assert.equal(await days('DTSTART;VALUE=DATE:20260701', 'DTEND;VALUE=DATE:20260711'), 1);
  assert.equal(await days('DTSTART:20260709T200000', 'DTEND:20260710T000000'), 0);
  assert.equal(await days('DTSTART:20260709T200000', 'DTEND:20260710T003000'), 1);
  assert.equal(await days('DTSTART:20260712T235900'), 1);
  assert.equal(await days('DTSTART:20260713T000000'), 0);
  // Midnight in Trier, not in Greenwich.
  assert.equal(await days('DTSTART:20260709T220000Z'), 1);
  assert.equal(await days('DTSTART:20260712T220000Z'), 0);
});

test('people are never read: no organiser, attendee, contact or comment, no address or number in the text', async () => {
  const { occurrences, problems } = await readEvent(
    'SUMMARY:Konzert',
    'DTSTART:20260714T200000',
    'LOCATION:Tufa',
    'ORGANIZER;CN="Erika Mustermann":mailto:erika@tufa.example',
    'ATTENDEE;CN=Max;ROLE=CHAIR:mailto:max@tufa.example',
    'CONTACT:Erika\\, 0651 718-2412',
    'COMMENT:erika@tufa.example',
    'X-ALT-DESC;FMTTYPE=text/html:<p>Karten: erika@tufa.example</p>',
    'ATTACH:https://tufa.example/erika.pdf',
    'IMAGE;VALUE=URI:https://tufa.example/erika.jpg',
    'COLOR:red',
    'BEGIN:VALARM',
    'ACTION:EMAIL',
    'ATTENDEE:mailto:erika@tufa.example',
    'DESCRIPTION:Erika erinnern',
    'END:VALARM',
    'BEGIN:PARTICIPANT',
    'UID:erika',
    'SUMMARY:Erika',
    'END:PARTICIPANT',
  );
  assert.equal(occurrences.length, 1);
  assert.doesNotMatch(JSON.stringify({ occurrences, problems }), /erika|max@|2412|mailto|red|\.jpg/i);
});

test('a broken line about a person is not even quoted', async () => {
  const { problems } = await readEvent('DTSTART:20260714T200000', 'LOCATION:Tufa', 'ATTENDEE;CN=Erika', 'LOCATION;X:Erika');
  assert.equal(problems.length, 1);
  assert.match(problems[0]!.message, /on line \d+$/);
  assert.doesNotMatch(JSON.stringify(problems), /Erika/);
});

test('private and confidential events stay where they are', async () => {
  const { occurrences, problems } = await read(
    calendar(
      event('UID:1', 'DTSTART:20260714T200000', 'CLASS:PRIVATE', 'SUMMARY:Vorstandssitzung'),
      event('UID:2', 'DTSTART:20260714T200000', 'CLASS:CONFIDENTIAL', 'SUMMARY:Personalgespräch'),
      event('UID:3', 'DTSTART:20260714T200000', 'CLASS:PUBLIC', 'LOCATION:Tufa'),
    ),
  );
  assert.deepEqual(
    occurrences.map(({ uid }) => uid),
    ['3'],
  );
  assert.equal(problems.length, 1);
  assert.match(problems[0]!.message, /2 events are marked as private/);
  assert.doesNotMatch(JSON.stringify(problems), /Vorstand|Personal/);
});

test('links lead to web pages only, and nowhere without one', async () => {
  const url = async (...lines: string[]) => (await readEvent('DTSTART:20260714T200000', ...lines)).occurrences[0]?.event.url;
  assert.equal(await url('URL:javascript:alert(1)'), 'https://tufa.example/');
  assert.equal(await url('URL:mailto:erika@tufa.example'), 'https://tufa.example/');
  assert.equal(await url('URL:data:text/html,x', 'URL;VALUE=URI:https://tufa.example/a'), 'https://tufa.example/a');
  assert.equal(await url(), 'https://tufa.example/');
});

test('without a homepage of the source the calendar says where it stands on the web; else the event is reported and left out', async () => {
  const lines = event('DTSTART:20260714T200000', 'LOCATION:Tufa');
  const own = await read(calendar('URL:https://tufa.example/kalender', lines), { homepage: undefined as never });
  assert.equal(own.occurrences[0]!.event.url, 'https://tufa.example/kalender');
  const { occurrences, problems } = await read(calendar(lines), { homepage: undefined as never });
  assert.deepEqual(occurrences, []);
  assert.deepEqual(
    problems.map(({ item, field }) => [item, field]),
    [['Konzert', 'URL']],
  );
  assert.match(problems[0]!.remedy, /homepage/);
});

test('texts come in their languages; where none is named, in that of the source', async () => {
  const { occurrences } = await readEvent(
    'DTSTART:20260714T200000',
    'SUMMARY;LANGUAGE=fr-FR:Fête de la musique',
    'SUMMARY;LANGUAGE="lb":Fête de la Musique zu Lëtzebuerg',
    'SUMMARY;LANGUAGE=nl:Muziekfeest',
    'SUMMARY:Fest der Musik',
    'DESCRIPTION;LANGUAGE=en-GB:Music everywhere',
    'LOCATION;LANGUAGE=de:Domfreihof',
    'LOCATION;LANGUAGE=fr:Parvis de la cathédrale',
  );
  const { name, description, location } = occurrences[0]!.event;
  assert.deepEqual(name, { fr: 'Fête de la musique', lb: 'Fête de la Musique zu Lëtzebuerg', de: 'Fest der Musik' });
  assert.deepEqual(description, { en: 'Music everywhere' });
  assert.deepEqual(location.name, { de: 'Domfreihof', fr: 'Parvis de la cathédrale' });
});

test('an event in none of the four languages, or without a title, is reported', async () => {
  for (const summary of ['SUMMARY;LANGUAGE=nl:Muziekfeest', 'SUMMARY:', 'SUMMARY:<br>']) {
    const { occurrences, problems } = await readEvent('UID:7', 'DTSTART:20260714T200000', summary);
    assert.deepEqual(occurrences, []);
    assert.deepEqual(
      problems.map(({ item, field }) => [item, field]),
      [['7', 'SUMMARY']],
    );
  }
});

test('HTML becomes plain text, scripts become nothing', async () => {
  const { occurrences } = await readEvent(
    'DTSTART:20260714T200000',
    'SUMMARY:<script>alert(1)</script>Rock &amp; Pop <b>live</b>',
    'DESCRIPTION:<p>Einlass&nbsp;19 Uhr</p><p onclick="x()">Bar</p>',
  );
  const { name, description } = occurrences[0]!.event;
  assert.deepEqual(name, { de: 'Rock & Pop live' });
  assert.match(description!.de!, /^Einlass\s19 Uhr\nBar$/);
});

test('the description is the plain one; a calendar that has HTML alone is read too', async () => {
  const html = 'X-ALT-DESC;FMTTYPE=text/html:<html><body><p>Im <i>Hof</i></p></body></html>';
  const description = async (...lines: string[]) =>
    (await readEvent('DTSTART:20260714T200000', ...lines)).occurrences[0]!.event.description;
  assert.deepEqual(await description(html, 'DESCRIPTION:Im Hof\\, bei Regen im Saal'), { de: 'Im Hof, bei Regen im Saal' });
  assert.deepEqual(await description(html), { de: 'Im Hof' });
});

test('long texts end at a word', async () => {
  const { occurrences } = await readEvent(
    'DTSTART:20260714T200000',
    `SUMMARY:${'Ein langer Titel '.repeat(20)}`,
    `DESCRIPTION:${'Noch mehr Worte '.repeat(200)}`,
  );
  const { name, description } = occurrences[0]!.event;
  assert.ok(name.de!.length <= 90 && / (Ein|langer|Titel)…$/.test(name.de!), name.de);
  assert.ok(description!.de!.length <= 400 && description!.de!.endsWith('…'));
});

test('cancelled is cancelled; tentative is shown and reported, not called postponed', async () => {
  const status = async (line: string, ...more: string[]) => {
    const { occurrences, problems } = await read(calendar(...more, event('DTSTART:20260714T200000', 'LOCATION:Tufa', line)));
    return [occurrences[0]!.event.eventStatus, ...problems.map(({ field }) => field)];
  };
  assert.deepEqual(await status('STATUS:CANCELLED'), ['EventCancelled']);
  assert.deepEqual(await status('STATUS:CONFIRMED'), [undefined]);
  assert.deepEqual(await status('STATUS:TENTATIVE'), [undefined, 'STATUS']);
  assert.deepEqual(await status('SUMMARY:Konzert', 'METHOD:CANCEL'), ['EventCancelled']);
});

test('a point that is none is left out, the event stays', async () => {
  for (const geo of ['GEO:0;0', 'GEO:91;6', 'GEO:49.75', 'GEO:north;east', 'GEO:1;2;3']) {
    const { occurrences } = await readEvent('DTSTART:20260714T200000', 'LOCATION:Tufa', geo);
    assert.deepEqual(occurrences[0]!.event.location, { name: 'Tufa' }, geo);
  }
});

test('the higher SEQUENCE is the event, wherever it stands; else what was changed last', async () => {
  const version = (sequence: number, day: number, ...lines: string[]) =>
    event('UID:1', `SEQUENCE:${sequence}`, `SUMMARY:Stand ${sequence}`, `DTSTART:202607${day}T200000`, ...lines);
  assert.deepEqual((await read(calendar(version(2, 16), version(0, 14), version(1, 15)))).dates, ['2026-07-16T20:00+02:00']);
  assert.deepEqual((await read(calendar(version(9, 14), version(10, 15)))).dates, ['2026-07-15T20:00+02:00']);
  const changed = (time: string) => `LAST-MODIFIED:${time}`;
  assert.deepEqual(
    (await read(calendar(version(1, 15, changed('20260601T120000Z')), version(1, 14, changed('20260501T120000Z'))))).dates,
    ['2026-07-15T20:00+02:00'],
  );
});

test('one UID for all dates of a production: the dates stay apart', async () => {
  const date = (day: number) => event('UID:faust', 'DTSTAMP:20260501T000000Z', `DTSTART:202607${day}T200000`, 'LOCATION:Theater');
  const { dates, occurrences } = await read(calendar(date(14), date(15), date(15)));
  assert.deepEqual(dates, ['2026-07-14T20:00+02:00', '2026-07-15T20:00+02:00']);
  assert.deepEqual(
    occurrences.map(({ recurrenceId }) => recurrenceId),
    dates,
  );
});

test('events without a UID are events', async () => {
  const { occurrences } = await read(
    calendar(event('DTSTART:20260715T200000'), event('DTSTART:20260714T200000'), event('UID:', 'DTSTART:20260716T200000')),
  );
  assert.equal(occurrences.length, 3);
  assert.ok(occurrences.every((occurrence) => !('uid' in occurrence) && !('recurrenceId' in occurrence)));
});

test('the occurrences come in order of time', async () => {
  const { dates } = await read(
    calendar(
      event('DTSTART:20260716T200000'),
      event('DTSTART:20260714T180100Z'),
      event('DTSTART:20260714T200000'),
      event('DTSTART;VALUE=DATE:20260714'),
    ),
  );
  assert.deepEqual(dates, ['2026-07-14', '2026-07-14T20:00+02:00', '2026-07-14T20:01+02:00', '2026-07-16T20:00+02:00']);
});
