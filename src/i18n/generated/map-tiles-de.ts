// Generated from locales/de.xlf by "npm run localize".
export const templates = {
  'map-tiles.ask':
    'Straßen und Häuser kämen von {0}. Dieser Server erfährt dann Ihre IP-Adresse und welchen Ausschnitt der Karte Sie ansehen.',
  'map-tiles.back': 'Zurück zur einfachen Karte',
  'map-tiles.failed': 'Die Detailkarte lässt sich gerade nicht laden. Das hier ist die einfache.',
  'map-tiles.privacy': 'Datenschutz',
  'map-tiles.remember': 'Auf diesem Gerät merken',
  'map-tiles.show': 'Detailkarte anzeigen',
  'map-tiles.title': 'Detailkarte',
};
