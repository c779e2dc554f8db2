// Generated from locales/fr.xlf by "npm run localize".
export const templates = {
  'selection.all': 'La page affiche de nouveau toutes les villes.',
  'selection.city': 'La page affiche maintenant {0}.',
  'selection.only': '{0} seulement',
};
