// Generated from locales/lb.xlf by "npm run localize".
import '../luxembourgish.js';

export const templates = {
  error: 'Dësen Inhalt ka grad net geluede ginn.',
  loading: 'Gëtt gelueden …',
  'selection.all': 'D’Säit weist nees all d’Stied.',
  'selection.city': 'D’Säit weist elo {0}.',
  'selection.only': 'Just {0}',
  'teaser.all': 'All Ausflich weisen',
  'teaser.cities': 'Stied',
  'teaser.count.one': '{0}: {1} Ausfluch',
  'teaser.count.other': '{0}: {1} Ausflich',
  'teaser.day-trip': 'Dagesausfluch, {0}',
  'teaser.heading': 'Ausflich laanscht d’Linn',
  'teaser.itinerary': 'Programm',
  'teaser.none': 'Keen Ausfluch op dëser Säit geet op {0}.',
  'teaser.open': 'Programm: {0}',
  'teaser.rest.one': 'an nach {0} Statioun',
  'teaser.rest.other': 'an nach {0} Statiounen',
  'teaser.stops': 'Statiounen',
  'teaser.way': 'Ab {0}: hin {1}, zréck {2}',
  'teaser.way.bus': 'Ab {0} mam Bus: hin {1}, zréck {2}',
  'teaser.way.here': 'Ufank zu {0}, zréck {1}',
  'teaser.way.train': 'Ab {0} mam Zuch: hin {1}, zréck {2}',
};
