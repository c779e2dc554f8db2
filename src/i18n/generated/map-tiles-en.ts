// Generated from locales/de.xlf by "npm run localize".
export const templates = {
  'map-tiles.failed': 'The detailed map can’t be loaded at the moment. This is the simple one.',
  'map-tiles.back': 'Back to the simple map',
  'map-tiles.title': 'Detailed map',
  'map-tiles.ask':
    'Streets and houses would come from {0}. That server then learns your IP address and where you look on the map.',
  'map-tiles.privacy': 'Privacy',
  'map-tiles.show': 'Show detailed map',
  'map-tiles.remember': 'Remember on this device',
};
