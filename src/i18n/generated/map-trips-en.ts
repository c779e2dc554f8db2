// Generated from locales/de.xlf by "npm run localize".
export const templates = {
  'map-trips.trip': 'Trip',
  'map-trips.none': 'No trip',
  'map-trips.today': 'Today',
  'map-trips.until': 'until {0}',
  'map-trips.events.one': '{0} event',
  'map-trips.events.other': '{0} events',
};
