
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'carousel.heading': `[Fóúr çítíés, óñé líñé·········]`,
'carousel.here': `[Yóú áré héré·····]`,
'carousel.next': `[Néxt çíty····]`,
'carousel.position': str`[${0}, ${1} óf ${2}···]`,
'carousel.previous': `[Prévíóús çíty······]`,
'carousel.role': `[çáróúsél····]`,
'carousel.slide': `[slídé··]`,
'carousel.strengths': `[Whát wóúld yóú líké tó réád ábóút?··············]`,
'empty': `[Théré ís ñóthíñg tó shów héré át thé móméñt.··················]`,
'error': `[Thís çóñtéñt çáñ’t bé lóádéd át thé móméñt.··················]`,
'loading': `[Lóádíñg…····]`,
'offline': `[Yóú áré ófflíñé. Ás sóóñ ás théré ís á çóññéçtíóñ, thé çóñtéñt áppéárs héré.·······························]`,
'retry': `[Try ágáíñ····]`,
'selection.all': `[Thé págé shóws áll çítíés ágáíñ.·············]`,
'selection.city': str`[Thé págé ñów shóws ${0}.········]`,
'selection.only': str`[Óñly ${0}··]`,
'strength.culture': `[Cúltúré···]`,
'strength.people': `[Péóplé···]`,
'strength.tourism': `[Síghts···]`,
'way.bus': str`[${0} by bús fróm ${1}······]`,
'way.train': str`[${0} by tráíñ fróm ${1}······]`,
    };
  