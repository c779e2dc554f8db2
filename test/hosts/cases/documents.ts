/** What documents are like that a CMS, an editor or thirty years have made. */
import type { Host } from '../host.js';

const OPEN = '<a href="https://city.example/">Vier Städte</a>';

export const DOCUMENTS: readonly Host[] = [
  { id: 'latin1', name: 'the encoding latin1', charset: 'iso-8859-1' },
  {
    id: 'latin1-single',
    name: 'the encoding latin1 and our single classic file',
    charset: 'iso-8859-1',
    script: '<script src="{{exact}}/quattropole.all.js" data-host-city="trier"></script>',
  },
  {
    id: 'self-closed',
    name: 'self-closed tags, which swallow what follows',
    widgets:
      '<qp-city-carousel /><p id="swallowed">Ein Absatz danach.</p><qp-trip-teaser limit="1" /><qp-event-strip limit="3" /><qp-map />',
    warns: ['<qp-city-carousel> has more', '<qp-trip-teaser> has more', '<qp-event-strip> has more'],
  },
  {
    id: 'divs',
    name: 'divs in place of tags',
    widgets: ['city-carousel', 'trip-teaser', 'event-strip', 'map']
      .map((name) => `<div data-qp="${name}" data-limit="3">${OPEN}</div>`)
      .join(''),
    watches: 2,
  },
  {
    id: 'quirks',
    name: 'quirks mode, tags in capitals, attributes without quotes',
    doctype: '',
    widgets:
      '<QP-CITY-CAROUSEL Host-City=TRIER></QP-CITY-CAROUSEL><QP-TRIP-TEASER LIMIT=1></QP-TRIP-TEASER><QP-EVENT-STRIP></QP-EVENT-STRIP><QP-MAP></QP-MAP>',
  },
  {
    id: 'named',
    name: 'elements called like what scripts use',
    body: '<form name="quattropole"><input name="style"><input name="children"><input id="location" name="customElements"></form><a id="performance" name="fetch">x</a><img name="currentScript" alt="">{{widgets}}',
  },
  { id: 'base', name: 'a <base> that leads elsewhere', head: '<base href="https://elsewhere.example/path/" target="_blank">' },
];
