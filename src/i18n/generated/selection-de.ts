// Generated from locales/de.xlf by "npm run localize".
export const templates = {
  'selection.all': 'Die Seite zeigt wieder alle Städte.',
  'selection.city': 'Die Seite zeigt jetzt {0}.',
  'selection.only': 'Nur {0}',
};
