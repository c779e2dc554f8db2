
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'carousel.heading': `Quatre villes, une ligne`,
'carousel.here': `Vous êtes ici`,
'carousel.next': `Ville suivante`,
'carousel.position': str`${0}, ${1} sur ${2}`,
'carousel.previous': `Ville précédente`,
'carousel.role': `carrousel`,
'carousel.slide': `ville`,
'carousel.strengths': `Sur quoi souhaitez-vous en savoir plus ?`,
'empty': `Rien à afficher ici pour le moment.`,
'error': `Ce contenu ne peut pas être chargé pour le moment.`,
'loading': `Chargement…`,
'offline': `Vous êtes hors connexion. Le contenu s’affichera ici dès que la connexion sera rétablie.`,
'retry': `Réessayer`,
'selection.all': `La page affiche de nouveau toutes les villes.`,
'selection.city': str`La page affiche maintenant ${0}.`,
'selection.only': str`${0} seulement`,
'strength.culture': `Culture`,
'strength.people': `Rencontres`,
'strength.tourism': `À voir`,
'way.bus': str`${0} en bus depuis ${1}`,
'way.train': str`${0} en train depuis ${1}`,
    };
  