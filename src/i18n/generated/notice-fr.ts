// Generated from locales/fr.xlf by "npm run localize".
export const templates = {
  'notice.empty': 'Rien à afficher ici pour le moment.',
  'notice.error': 'Ce contenu ne peut pas être chargé pour le moment.',
  'notice.offline': 'Vous êtes hors connexion. Le contenu s’affichera ici dès que la connexion sera rétablie.',
  'notice.old': 'État au {0}. Des changements sont possibles depuis.',
  'notice.retry': 'Réessayer',
};
