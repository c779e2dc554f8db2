import { expect } from '@open-wc/testing';
import { calendarLinks } from '../../src/campaign/calendar-links.js';
import { city, event } from '../support/events.js';

const links = (...[id, date, changes]: Parameters<typeof event>) =>
  calendarLinks(event(id, date, changes), { city: city('trier'), language: 'de' }).map(([name, href]) => {
    expect(href).to.not.contain('+');
    return [name, new URL(href)] as const;
  });

describe('calendars on the web', () => {
  it('get an event with its times in UTC', () => {
    const changes = { endDate: '2026-07-04T22:30+02:00', name: { de: 'Wein & Käse, 50 %' } };
    const [[, google], [, outlook], [, office]] = links('a', '2026-07-04T20:00+02:00', changes) as never as [string, URL][] as [
      [string, URL],
      [string, URL],
      [string, URL],
    ];
    expect(Object.fromEntries(google.searchParams)).to.deep.equal({
      action: 'TEMPLATE',
      text: 'Wein & Käse, 50 %',
      dates: '20260704T180000Z/20260704T203000Z',
      details: 'About a auf Deutsch\n\nhttps://a.example/',
      location: 'Domfreihof, Trier',
    });
    expect(Object.fromEntries(outlook.searchParams)).to.include({
      rru: 'addevent',
      subject: 'Wein & Käse, 50 %',
      startdt: '2026-07-04T18:00:00Z',
      enddt: '2026-07-04T20:30:00Z',
      allday: 'false',
      location: 'Domfreihof, Trier',
    });
    expect([google.host, outlook.host, office.host]).to.deep.equal([
      'calendar.google.com',
      'outlook.live.com',
      'outlook.office.com',
    ]);
    expect(office.search).to.equal(outlook.search);
  });

  it('get whole days with the day after as their end', () => {
    const [[, google], [, outlook]] = links('a', '2026-12-30', { endDate: '2027-01-02' }) as [[string, URL], [string, URL]];
    expect(google.searchParams.get('dates')).to.equal('20261230/20270103');
    expect(Object.fromEntries(outlook.searchParams)).to.include({ startdt: '2026-12-30', enddt: '2027-01-03', allday: 'true' });
  });

  it('get nothing where the day is not known', () => {
    expect(links('a', '2027-06')).to.deep.equal([]);
  });
});
