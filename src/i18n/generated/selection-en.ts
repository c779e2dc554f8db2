// Generated from locales/de.xlf by "npm run localize".
export const templates = {
  'selection.only': 'Only {0}',
  'selection.city': 'The page now shows {0}.',
  'selection.all': 'The page shows all cities again.',
};
