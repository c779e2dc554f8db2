
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'carousel.heading': `Véier Stied, eng Linn`,
'carousel.here': `Dir sidd hei`,
'carousel.next': `Nächst Stad`,
'carousel.position': str`${0}, ${1}/${2}`,
'carousel.previous': `Vireg Stad`,
'carousel.role': `Karussell`,
'carousel.slide': `Stad`,
'carousel.strengths': `Wouriwwer wëllt Dir liesen?`,
'empty': `Am Moment gëtt et hei näischt ze weisen.`,
'error': `Dësen Inhalt ka grad net geluede ginn.`,
'loading': `Gëtt gelueden …`,
'offline': `Keng Internetverbindung. Soubal se nees do ass, steet den Inhalt hei.`,
'retry': `Nach eng Kéier probéieren`,
'selection.all': `D’Säit weist nees all d’Stied.`,
'selection.city': str`D’Säit weist elo ${0}.`,
'selection.only': str`Just ${0}`,
'strength.culture': `Kultur`,
'strength.people': `Leit`,
'strength.tourism': `Ze gesinn`,
'way.bus': str`${0} mam Bus ab ${1}`,
'way.train': str`${0} mam Zuch ab ${1}`,
    };
  