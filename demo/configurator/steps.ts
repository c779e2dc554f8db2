/**
 * What each system's editor lets through, and what to do (found by experiment with WordPress 6.1 to 7.1, TYPO3, Drupal and Joomla). A step that ends in
 * `{…}` has that code below it; `[…]` names a code as its heading does.
 */
import type { Language } from '../../src/campaign/generated/types.js';
import type { System } from './configuration.js';

export type Steps = Readonly<Record<System, readonly string[]>>;

const de: Steps = {
  html: [
    'Den Code „[piece.tag]“ dort einfügen. Eine leere Datei, als `seite.html` gespeichert, genügt.',
    'Jeden anderen Code in den Kopf der Seite (`<head>`) einfügen; in einer leeren Datei ganz oben.',
    'Die Seite im Browser öffnen: fertig.',
  ],
  wordpress: [
    'Im Block-Editor den Block „Individuelles HTML“ anlegen und den Code „[piece.tag]“ hineinkopieren.',
    'Das geht mit Administratorrechten, auf einer einzelnen Website auch als Redakteur. Für andere Rollen entfernt WordPress Skript und Tags, nur die Links bleiben stehen: dann „Als div“ wählen und das Skript von der Administration ins Theme setzen lassen.',
    'Im klassischen Editor in den Reiter „Text“ wechseln und den Code auf einer Zeile lassen: WordPress setzt sonst Absätze hinein.',
    'Das CSS gehört unter „Zusätzliches CSS“ in den Stilen des Themes.',
  ],
  typo3: [
    'Ein Inhaltselement vom Typ „Reines HTML“ anlegen und den Code „[piece.tag]“ hineinkopieren: es gibt ihn unverändert aus.',
    'Nicht in den Texteditor: der HTML-Sanitizer macht aus dem Tag sichtbaren Text. Dort geht nur „Als div“.',
    'Wer „Als div“ nimmt oder Widgets auf vielen Seiten hat, bindet das Skript einmal ein: {typoscript}',
    'Das CSS gehört in das Stylesheet der Website.',
  ],
  drupal: [
    'Das Skript einmal ins Theme setzen, in `html.html.twig` vor `</head>`.',
    'Unter „Textformate und Editoren“ dem Textformat dieses erlauben, im Filter „Erlaubte HTML-Tags“ und, mit CKEditor 5, in dessen Quelltext-Bearbeitung: {allow-div}',
    'Im Editor auf „Quelltext“ umschalten und den Code mit dem `<div>` einfügen.',
    'Mit „Skript und Tag“ geht es auch; dann sind diese Tags zu erlauben, sonst entfernt sie der Filter: {allow-html}',
    'Das CSS gehört in das Stylesheet des Themes.',
  ],
  joomla: [
    'Das Skript einmal ins Template setzen, in `index.php` vor `</head>`.',
    'Im Beitrag den Editor ausschalten und den Code mit dem `<div>` einfügen.',
    'Das Tag selbst entfernt Joomla immer, auch wenn es erlaubt ist: sein Textfilter kennt keine Namen mit Bindestrich.',
    'Das CSS gehört in die `user.css` des Templates.',
  ],
};

const fr: Steps = {
  html: [
    'Collez à cet endroit le code « [piece.tag] ». Un fichier vide, enregistré sous `page.html`, suffit.',
    'Collez tout autre code dans l’en-tête de la page (`<head>`) ; dans un fichier vide, tout en haut.',
    'Ouvrez la page dans le navigateur : c’est fait.',
  ],
  wordpress: [
    'Dans l’éditeur de blocs, ajoutez le bloc « HTML personnalisé » et collez-y le code « [piece.tag] ».',
    'Il faut être administrateur ou, sur un site unique, éditeur. Pour les autres rôles, WordPress supprime script et balises, seuls les liens restent : choisissez alors « En div » et faites placer le script dans le thème par l’administration.',
    'Dans l’éditeur classique, passez à l’onglet « Texte » et laissez le code sur une ligne : sinon, WordPress y insère des paragraphes.',
    'Le CSS va dans « CSS additionnel », dans les styles du thème.',
  ],
  typo3: [
    'Créez un élément de contenu « HTML brut » et collez-y le code « [piece.tag] » : il est rendu tel quel.',
    'Pas dans l’éditeur de texte : le filtre HTML y transforme la balise en texte visible. Seul « En div » y passe.',
    'Avec « En div », ou pour des modules sur de nombreuses pages, ajoutez le script une seule fois : {typoscript}',
    'Le CSS va dans la feuille de style du site.',
  ],
  drupal: [
    'Placez le script une fois dans le thème, dans `html.html.twig` avant `</head>`.',
    'Sous « Formats de texte et éditeurs », autorisez ceci pour le format, dans le filtre « Balises HTML autorisées » et, avec CKEditor 5, dans son édition de la source : {allow-div}',
    'Dans l’éditeur, passez à « Source » et collez le code avec le `<div>`.',
    '« Script et balise » fonctionne aussi ; il faut alors autoriser ces balises, sinon le filtre les supprime : {allow-html}',
    'Le CSS va dans la feuille de style du thème.',
  ],
  joomla: [
    'Placez le script une fois dans le template, dans `index.php` avant `</head>`.',
    'Dans l’article, désactivez l’éditeur et collez le code avec le `<div>`.',
    'Joomla supprime toujours la balise elle-même, même autorisée : son filtre ne connaît pas les noms avec un trait d’union.',
    'Le CSS va dans le fichier `user.css` du template.',
  ],
};

const lb: Steps = {
  html: [
    'Pecht de Code „[piece.tag]“ dohinner. En eidele Fichier, ofgespäichert als `sait.html`, geet duer.',
    'Pecht all anere Code an de Kapp vun der Säit (`<head>`); an engem eidele Fichier ganz uewen.',
    'Maacht d’Säit am Browser op: fäerdeg.',
  ],
  wordpress: [
    'Am Block-Editeur de Block fir eegenen HTML uleeën an de Code „[piece.tag]“ dra kopéieren.',
    'Dat geet mat den Rechter vun der Administratioun, op enger eenzeler Websäit och mat deene vun der Redaktioun. Bei anere Rolle hëlt WordPress Skript an Tags ewech, nëmmen d’Linke bleiwe stoen: wielt da „Als div“ a loosst de Skript vun der Administratioun an d’Theme setzen.',
    'Am klasseschen Editeur op d’Textusiicht wiesselen an de Code op enger Zeil loossen: soss setzt WordPress Abschnitter dran.',
    'Den CSS gehéiert bei den zousätzlechen CSS an de Stiler vum Theme.',
  ],
  typo3: [
    'En Inhaltselement fir rengen HTML uleeën an de Code „[piece.tag]“ dra kopéieren: et gëtt en onverännert aus.',
    'Net an den Textediteur: den HTML-Filter mécht aus dem Tag siichtbaren Text. Do geet nëmmen „Als div“.',
    'Wien „Als div“ hëlt oder Widgeten op ville Säiten huet, bënnt de Skript eemol an: {typoscript}',
    'Den CSS gehéiert an de Stylesheet vun der Websäit.',
  ],
  drupal: [
    'De Skript eemol an d’Theme setzen, an `html.html.twig` virun `</head>`.',
    'Bei den Textformater an Editeuren dem Format dëst erlaben, am Filter fir erlaabt HTML-Tags a, mat CKEditor 5, a senger Quelltext-Beaarbechtung: {allow-div}',
    'Am Editeur op de Quelltext wiesselen an de Code mam `<div>` apechen.',
    'Mat „Skript an Tag“ geet et och; da mussen dës Tags erlaabt ginn, soss hëlt de Filter se ewech: {allow-html}',
    'Den CSS gehéiert an de Stylesheet vum Theme.',
  ],
  joomla: [
    'De Skript eemol an d’Template setzen, an `index.php` virun `</head>`.',
    'Am Artikel den Editeur ausschalten an de Code mam `<div>` apechen.',
    'Den Tag selwer hëlt Joomla ëmmer ewech, och wann en erlaabt ass: säin Textfilter kennt keng Nimm mat Bindestréch.',
    'Den CSS gehéiert an den `user.css` vum Template.',
  ],
};

const en: Steps = {
  html: [
    'Paste the code “[piece.tag]” there. An empty file, saved as `page.html`, will do.',
    'Paste every other code into the page’s head (`<head>`); in an empty file, at the very top.',
    'Open the page in a browser: done.',
  ],
  wordpress: [
    'In the block editor, add a “Custom HTML” block and paste the code “[piece.tag]”.',
    'This takes an administrator or, on a single site, an editor. For other roles WordPress removes script and tags, and only the links stay: choose “As a div” then, and have an administrator put the script into the theme.',
    'In the classic editor, change to the “Text” tab and leave the code on one line: WordPress would put paragraphs into it.',
    'The CSS belongs under “Additional CSS”, in the theme’s styles.',
  ],
  typo3: [
    'Create a content element of the type “Plain HTML” and paste the code “[piece.tag]”: it comes out unchanged.',
    'Not into the text editor: its HTML sanitizer makes visible text of the tag. Only “As a div” gets through there.',
    'With “As a div”, or widgets on many pages, include the script once: {typoscript}',
    'The CSS belongs into the site’s style sheet.',
  ],
  drupal: [
    'Put the script into the theme once, in `html.html.twig` before `</head>`.',
    'Under “Text formats and editors”, allow this for the format, in the filter “Allowed HTML tags” and, with CKEditor 5, in its source editing: {allow-div}',
    'In the editor, change to “Source” and paste the code with the `<div>`.',
    '“Script and tag” works, too; these tags have to be allowed then, or the filter removes them: {allow-html}',
    'The CSS belongs into the theme’s style sheet.',
  ],
  joomla: [
    'Put the script into the template once, in `index.php` before `</head>`.',
    'In the article, switch the editor off and paste the code with the `<div>`.',
    'Joomla always removes the tag itself, even where it is allowed: its text filter knows no names with a hyphen.',
    'The CSS belongs into the template’s `user.css`.',
  ],
};

export const STEPS: Readonly<Record<Language, Steps>> = { de, fr, lb, en };
