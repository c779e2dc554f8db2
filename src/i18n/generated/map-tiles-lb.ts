// Generated from locales/lb.xlf by "npm run localize".
import '../luxembourgish.js';

export const templates = {
  'map-tiles.ask':
    'Stroossen an Haiser kéime vun {0}. Dee Server gëtt dann Är IP-Adress gewuer a wéi en Deel vun der Kaart Dir Iech ukuckt.',
  'map-tiles.back': 'Zréck op déi einfach Kaart',
  'map-tiles.failed': 'D’Detailkaart léisst sech grad net lueden. Dat hei ass déi einfach.',
  'map-tiles.privacy': 'Dateschutz',
  'map-tiles.remember': 'Op dësem Apparat verhalen',
  'map-tiles.show': 'Detailkaart weisen',
  'map-tiles.title': 'Detailkaart',
};
