// Generated from locales/fr.xlf by "npm run localize".
export const templates = {
  'map-tiles.ask':
    'Les rues et les bâtiments viendraient de {0}. Ce serveur connaîtrait alors votre adresse IP et la partie de la carte que vous regardez.',
  'map-tiles.back': 'Revenir à la carte simple',
  'map-tiles.failed': 'La carte détaillée ne peut pas être chargée pour le moment. Voici la carte simple.',
  'map-tiles.privacy': 'Confidentialité',
  'map-tiles.remember': 'Retenir sur cet appareil',
  'map-tiles.show': 'Afficher la carte détaillée',
  'map-tiles.title': 'Carte détaillée',
};
