import { expect } from '@open-wc/testing';
import { calendarFile } from '../../src/campaign/calendar.js';
import { city, event } from '../support/events.js';

const options = { city: city('trier'), dateModified: new Date('2026-11-23T06:00:00Z') };
const file = (...[id, date, changes]: Parameters<typeof event>) => calendarFile(event(id, date, changes), options)!;
/** The properties, lines put together again as a calendar does it. */
const properties = (ics: string) =>
  new Map(
    ics
      .replaceAll('\r\n ', '')
      .trimEnd()
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );

describe('the calendar file', () => {
  it('is a whole calendar with one event', () => {
    const ics = calendarFile(event('wine-walk', '2026-07-04', { originalLanguage: 'de' }), { ...options, language: 'de' });
    expect(ics).to.equal(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//QuattroPole//Campaign//EN',
        'CALSCALE:GREGORIAN',
        'BEGIN:VEVENT',
        'UID:wine-walk@quattropole.org',
        'DTSTAMP:20261123T060000Z',
        'LAST-MODIFIED:20261123T060000Z',
        'DTSTART;VALUE=DATE:20260704',
        'DTEND;VALUE=DATE:20260705',
        'SUMMARY:wine-walk auf Deutsch',
        'DESCRIPTION:About wine-walk auf Deutsch',
        'LOCATION:Domfreihof\\, Trier',
        'URL:https://wine-walk.example/',
        'STATUS:CONFIRMED',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('has no file where only the month is known, or the date is none', () => {
    expect(file('a', '2027-06')).to.equal(undefined);
    expect(file('a', '2027-02-30')).to.equal(undefined);
  });

  it('ends all-day events on the day after', () => {
    const over = properties(file('a', '2026-12-30', { endDate: '2027-01-02' }));
    expect(over.get('DTSTART;VALUE=DATE')).to.equal('20261230');
    expect(over.get('DTEND;VALUE=DATE')).to.equal('20270103');
    expect(properties(file('a', '2028-02-28')).get('DTEND;VALUE=DATE')).to.equal('20280229');
  });

  it('writes times in UTC, in summer and in winter', () => {
    const summer = properties(file('a', '2026-07-04T20:00+02:00', { endDate: '2026-07-05T01:30+02:00' }));
    expect([summer.get('DTSTART'), summer.get('DTEND')]).to.deep.equal(['20260704T180000Z', '20260704T233000Z']);
    expect(properties(file('a', '2026-12-04T20:00:30+01:00')).get('DTSTART')).to.equal('20261204T190030Z');
    expect(properties(file('a', '2026-12-04T20:00Z')).has('DTEND')).to.equal(false);
  });

  it('ends at midnight at the place where a time has a day as its end', () => {
    const ends = (date: string, end: string) => properties(file('a', date, { endDate: end })).get('DTEND');
    expect(ends('2026-07-03T20:00+02:00', '2026-07-04')).to.equal('20260704T220000Z');
    expect(ends('2026-10-23T20:00+02:00', '2026-10-25')).to.equal('20261025T230000Z');
    expect(ends('2026-03-27T20:00+01:00', '2026-03-28')).to.equal('20260328T230000Z');
  });

  it('escapes what has a meaning in the format, and lets no line through', () => {
    const name = { en: 'Wine; cheese, and \\ more\r\nEND:VEVENT\u0007\tx' };
    const ics = file('a', '2026-07-04', { name, description: { en: 'One.\n\nTwo.' } });
    expect(ics.match(/^END:VEVENT/gm)).to.have.length(1);
    expect(properties(ics).get('SUMMARY')).to.equal('Wine\\; cheese\\, and \\\\ more\\nEND:VEVENT  x');
    expect(properties(ics).get('DESCRIPTION')).to.contain('One.\\n\\nTwo.');
    const place = file('a', '2026-07-04', { location: { name: { en: 'Halle 1, "Foyer"\nBEGIN:VALARM' } } });
    expect(place).to.not.match(/^BEGIN:VALARM/m);
  });

  it('folds lines at 75 octets, never within a character', () => {
    const words = 'Lëtzebuerg – Saarbrécken – Tréier – Metz 🎄 '.repeat(12).trim();
    const ics = file('a', '2026-07-04', { name: { lb: words } });
    const lines = ics.split('\r\n');
    const sizes = lines.map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes))
      .to.be.at.most(75)
      .and.at.least(72);
    expect(ics).to.not.contain('\ufffd');
    expect(ics.replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
    expect(properties(ics).get('SUMMARY')).to.equal(words);
  });

  it('says whether the event takes place', () => {
    const status = (eventStatus: NonNullable<Parameters<typeof event>[2]>['eventStatus']) =>
      properties(file('a', '2026-07-04', eventStatus && { eventStatus })).get('STATUS');
    expect(status(undefined)).to.equal('CONFIRMED');
    expect(status('EventCancelled')).to.equal('CANCELLED');
    expect(status('EventPostponed')).to.equal('TENTATIVE');
    expect(status('EventRescheduled')).to.equal('CONFIRMED');
  });

  it('tells a calendar that has it already of a change', () => {
    const sequence = (eventStatus: NonNullable<Parameters<typeof event>[2]>['eventStatus'], dateModified: string) => {
      const changed = event('a', '2026-07-04', eventStatus && { eventStatus });
      const { [0]: found } =
        /SEQUENCE:\d+/.exec(calendarFile(changed, { ...options, dateModified: new Date(dateModified) })!) ?? [];
      return Number(found?.slice(9) ?? 0);
    };
    expect(sequence(undefined, '2026-06-01')).to.equal(0);
    const first = sequence('EventRescheduled', '2026-06-02');
    const second = sequence('EventRescheduled', '2026-06-09');
    const third = sequence('EventCancelled', '2026-06-10');
    expect(first).to.be.above(0);
    expect(second).to.be.above(first);
    expect(third).to.be.above(second);
  });

  it('has what RFC 5545 asks of an event, once each, and nothing that makes it a message', () => {
    for (const eventStatus of ['EventScheduled', 'EventCancelled', 'EventMovedOnline'] as const) {
      const ics = file('a', '2026-07-04T20:00+02:00', { eventStatus, endDate: '2026-07-04T22:00+02:00' });
      expect(ics)
        .to.match(/\r\n$/)
        .and.not.match(/[^\r]\n|\r[^\n]/);
      const names = ics
        .replaceAll('\r\n ', '')
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(/[:;]/, 1)[0]!);
      for (const name of ['VERSION', 'PRODID', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'STATUS']) {
        expect(
          names.filter((each) => each === name),
          name,
        ).to.have.length(1);
      }
      expect(names).to.not.include.members(['METHOD']).and.not.include.members(['RRULE']);
      expect(names).to.not.include.members(['TRANSP']);
    }
  });

  it('names the place once, with its address and its point; none for what moved online', () => {
    const location = {
      name: 'Europahalle Trier',
      geo: { latitude: 49.75, longitude: 6.64 },
      address: {
        streetAddress: 'Viehmarktplatz 1',
        postalCode: '54290',
        addressLocality: 'Trier',
        addressCountry: 'DE' as const,
      },
    };
    const there = properties(file('a', '2026-07-04', { location }));
    expect(there.get('LOCATION')).to.equal('Europahalle Trier\\, Viehmarktplatz 1\\, 54290 Trier');
    expect(there.get('GEO')).to.equal('49.75;6.64');
    expect(properties(file('a', '2026-07-04', { location: { name: 'Innenstadt Trier' } })).get('LOCATION')).to.equal(
      'Innenstadt Trier',
    );
    const online = properties(file('a', '2026-07-04', { location, eventStatus: 'EventMovedOnline' }));
    expect([online.has('LOCATION'), online.has('GEO')]).to.deep.equal([false, false]);
  });

  it('for all readers has the title in the event’s language and each description', () => {
    const shared = properties(file('a', '2026-07-04', { inLanguage: ['fr-FR'], originalLanguage: 'de' }));
    expect(shared.get('SUMMARY')).to.equal('a en français');
    expect(shared.get('DESCRIPTION')!.split('\\n\\n')).to.deep.equal([
      'a en français\\nAbout a en français',
      'a auf Deutsch\\nAbout a auf Deutsch',
      'a op Lëtzebuergesch\\nAbout a op Lëtzebuergesch',
      'a in English\\nAbout a in English',
    ]);
  });

  it('falls back to a language there is', () => {
    const ics = calendarFile(event('a', '2026-07-04', { name: { lb: 'Owend' }, url: { fr: 'https://a.example/é b' } }), {
      ...options,
      language: 'en',
    });
    expect(properties(ics!).get('SUMMARY')).to.equal('Owend');
    expect(properties(ics!).get('URL')).to.equal('https://a.example/%C3%A9%20b');
  });
});
