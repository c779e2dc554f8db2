
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'carousel.heading': `Vier Städte, eine Linie`,
'carousel.here': `Sie sind hier`,
'carousel.next': `Nächste Stadt`,
'carousel.position': str`${0}, ${1} von ${2}`,
'carousel.previous': `Vorige Stadt`,
'carousel.role': `Karussell`,
'carousel.slide': `Stadt`,
'carousel.strengths': `Worüber möchten Sie lesen?`,
'empty': `Hier gibt es zurzeit nichts zu zeigen.`,
'error': `Dieser Inhalt lässt sich gerade nicht laden.`,
'loading': `Wird geladen …`,
'offline': `Keine Verbindung zum Internet. Sobald sie wieder da ist, erscheint hier der Inhalt.`,
'retry': `Erneut versuchen`,
'selection.all': `Die Seite zeigt wieder alle Städte.`,
'selection.city': str`Die Seite zeigt jetzt ${0}.`,
'selection.only': str`Nur ${0}`,
'strength.culture': `Kultur`,
'strength.people': `Menschen`,
'strength.tourism': `Sehenswert`,
'way.bus': str`${0} mit dem Bus ab ${1}`,
'way.train': str`${0} mit dem Zug ab ${1}`,
    };
  