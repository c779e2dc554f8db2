// Generated from locales/en-XA.xlf by "npm run localize".
export const templates = {
  'map-trips.events.one': '[{0} évéñt···]',
  'map-trips.events.other': '[{0} évéñts···]',
  'map-trips.none': '[Nó tríp···]',
  'map-trips.today': '[Tódáy··]',
  'map-trips.trip': '[Tríp··]',
  'map-trips.until': '[úñtíl {0}···]',
};
