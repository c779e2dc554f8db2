import { expect } from '@open-wc/testing';
import { eventData } from '../../src/campaign/event-data.js';
import { city, event } from '../support/events.js';

const data = (...[id, date, changes]: Parameters<typeof event>) =>
  JSON.parse(
    JSON.stringify(
      eventData(event(id, date, changes), { city: city('trier'), language: 'fr', base: 'https://feed.example/v1/campaign.json' }),
    ),
  ) as Record<string, unknown>;

describe('an event for search engines', () => {
  it('is a schema.org Event in the reader’s language that links to its publisher', () => {
    expect(data('a', '2026-07-04T20:00+02:00', { isAccessibleForFree: true, inLanguage: ['fr'] })).to.deep.equal({
      '@type': 'Event',
      url: 'https://a.example/',
      name: 'a en français',
      description: 'About a en français',
      startDate: '2026-07-04T20:00+02:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: {
        '@type': 'Place',
        name: 'Domfreihof',
        address: { '@type': 'PostalAddress', addressLocality: 'Trèves', addressCountry: 'DE' },
      },
      isAccessibleForFree: true,
      inLanguage: ['fr'],
    });
  });

  it('says what has changed, and whether there are tickets', () => {
    expect(
      data('a', '2026-07-05T20:00+02:00', {
        eventStatus: 'EventRescheduled',
        previousStartDate: '2026-07-04T20:00+02:00',
        offers: { availability: 'SoldOut' },
      }),
    ).to.deep.include({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2026-07-04T20:00+02:00',
      offers: { '@type': 'Offer', url: 'https://a.example/', availability: 'https://schema.org/SoldOut' },
    });
    expect(data('a', '2026-07-05', { eventStatus: 'EventMovedOnline' })).to.deep.include({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: 'https://a.example/' },
    });
  });

  it('has the addresses of pictures in full', () => {
    const image = { contentUrl: 'pictures/a.jpg', width: 3, height: 2, alt: { de: 'a' }, credit: 'A', license: 'CC0-1.0' };
    expect(data('a', '2026-07-05', { image })['image']).to.equal('https://feed.example/v1/pictures/a.jpg');
  });
});
