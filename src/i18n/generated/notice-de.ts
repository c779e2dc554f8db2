// Generated from locales/de.xlf by "npm run localize".
export const templates = {
  'notice.empty': 'Hier gibt es zurzeit nichts zu zeigen.',
  'notice.error': 'Dieser Inhalt lässt sich gerade nicht laden.',
  'notice.offline': 'Keine Verbindung zum Internet. Sobald sie wieder da ist, erscheint hier der Inhalt.',
  'notice.old': 'Stand vom {0}. Manches kann sich seitdem geändert haben.',
  'notice.retry': 'Erneut versuchen',
};
