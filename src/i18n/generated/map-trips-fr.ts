// Generated from locales/fr.xlf by "npm run localize".
export const templates = {
  'map-trips.events.one': '{0} événement',
  'map-trips.events.other': '{0} événements',
  'map-trips.none': 'Aucun voyage',
  'map-trips.today': 'Aujourd’hui',
  'map-trips.trip': 'Voyage',
  'map-trips.until': 'jusqu’au {0}',
};
