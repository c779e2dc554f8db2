// Generated from locales/lb.xlf by "npm run localize".
import '../luxembourgish.js';

export const templates = {
  'map-trips.events.one': '{0} Evenement',
  'map-trips.events.other': '{0} Evenementer',
  'map-trips.none': 'Keng Rees',
  'map-trips.today': 'Haut',
  'map-trips.trip': 'Rees',
  'map-trips.until': 'bis {0}',
};
