// Generated from locales/fr.xlf by "npm run localize".
export const templates = {
  'carousel.bus': '{0} en bus depuis {1}',
  'carousel.heading': 'Quatre villes, une ligne',
  'carousel.here': 'Vous êtes ici',
  'carousel.next': 'Ville suivante',
  'carousel.position': '{0}, {1} sur {2}',
  'carousel.previous': 'Ville précédente',
  'carousel.role': 'carrousel',
  'carousel.slide': 'ville',
  'carousel.strengths': 'Sur quoi souhaitez-vous en savoir plus ?',
  'carousel.train': '{0} en train depuis {1}',
  loading: 'Chargement…',
  'strength.culture': 'Culture',
  'strength.people': 'Rencontres',
  'strength.tourism': 'À voir',
};
