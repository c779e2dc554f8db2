// Generated from locales/de.xlf by "npm run localize".
export const templates = {
  'map-trips.events.one': '{0} Veranstaltung',
  'map-trips.events.other': '{0} Veranstaltungen',
  'map-trips.none': 'Keine Reise',
  'map-trips.today': 'Heute',
  'map-trips.trip': 'Reise',
  'map-trips.until': 'bis {0}',
};
