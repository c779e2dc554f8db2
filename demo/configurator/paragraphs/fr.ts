import type { Sentences } from './de.js';

export const fr: Sentences = {
  'privacy.what': 'Sur ce site, nous affichons des contenus de la campagne QuattroPole ({widgets}).',
  'privacy.script': 'Pour cela, le navigateur charge un script, des textes et des images depuis le serveur {host}.',
  'privacy.iframe': 'Ils apparaissent dans un cadre (iframe) que le navigateur charge depuis le serveur {host}.',
  'privacy.npm':
    'Le script se trouve sur notre propre serveur ; le navigateur charge les textes et les images depuis le serveur {host}.',
  'privacy.address':
    'Ce serveur reçoit alors ce qui est techniquement nécessaire à la transmission : l’adresse IP, des informations sur le navigateur et le site d’où vient la requête.',
  'privacy.own': 'Tous les fichiers nécessaires se trouvent sur notre propre serveur ; aucune donnée n’est transmise à un tiers.',
  'privacy.publisher': 'La campagne est éditée par QuattroPole e. V., 11, boulevard J. F. Kennedy, L-4170 Esch-sur-Alzette.',
  'privacy.nothing':
    'Aucun cookie n’est déposé, rien n’est enregistré ni lu sur l’appareil, et le comportement du public n’est pas mesuré.',
  'privacy.tiles':
    'La carte détaillée provient du serveur {tiles}. Elle n’est chargée qu’une fois autorisée par un bouton sur la carte (consentement). Ce serveur reçoit alors l’adresse IP, la partie de la carte consultée et l’adresse de notre site, mais aucun cookie. Le bouton « Revenir à la carte simple » permet d’y mettre fin à tout moment.',
  'privacy.remembered':
    'Aucun cookie n’est déposé et le comportement du public n’est pas mesuré. Seule l’autorisation de la carte détaillée est enregistrée sur l’appareil, et uniquement si la case « Retenir sur cet appareil » est cochée.',
  'privacy.params': 'Les liens sortants portent le paramètre « {params} », qui ne dit rien de la personne.',
  'privacy.links': 'En suivant un lien, on quitte notre site ; les informations de la page visitée s’appliquent alors.',

  'accessibility.level':
    'Les contenus de la campagne QuattroPole ({widgets}) sont conçus selon les WCAG 2.2, niveau AA. Cela comprend les exigences de la norme EN 301 549 V3.2.1 pour les contenus web (WCAG 2.1 AA){law}.',
  'accessibility.law.luxembourg': ', sur laquelle repose le RAWeb 1.1 luxembourgeois',
  'accessibility.law.metz': ', sur laquelle repose le RGAA 4.1',
  'accessibility.law.saarbruecken':
    ', à laquelle renvoient, par la BITV 2.0, la loi sarroise sur l’égalité des personnes handicapées (SBGG) et son règlement',
  'accessibility.law.trier': ', sur laquelle repose le règlement de Rhénanie-Palatinat sur l’accessibilité numérique (BITV RP)',
  'accessibility.basis': 'Cette déclaration repose sur une auto-évaluation ; il n’y a pas eu d’audit par un tiers indépendant.',
  'accessibility.limits': 'Limites connues :',
  'accessibility.map':
    'La carte est une image ; tous les lieux figurent aussi, avec les mêmes informations, dans une liste à côté.',
  'accessibility.tiles':
    'Les noms de la carte détaillée font partie de la carte : ils ne peuvent ni être lus à voix haute ni être adaptés en couleur ; la liste les remplace.',
  'accessibility.events':
    'Les textes de l’agenda viennent des calendriers des villes ; sans traduction, ils apparaissent dans une autre langue, indiquée comme telle.',
  'accessibility.trips': 'Horaires et billets sont des offres de tiers, dont l’accessibilité ne dépend pas de nous.',
  'accessibility.iframe':
    'Sans script, le cadre a une hauteur fixe ; en fort agrandissement, il faut y faire défiler le contenu.',
  'accessibility.contrast': 'Dans les couleurs de notre site, le contraste est insuffisant pour : {pairs}.',
  'accessibility.linked': 'Les pages liées des villes et d’autres fournisseurs ne font pas partie de cette évaluation.',
  'accessibility.contact':
    'Merci de signaler tout obstacle à : [adresse de contact]. Nous transmettons aux éditeurs de la campagne (info-quattropole@granderegion.net).',
};
