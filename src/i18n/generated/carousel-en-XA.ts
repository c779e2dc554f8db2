// Generated from locales/en-XA.xlf by "npm run localize".
export const templates = {
  'carousel.bus': '[{0} by bús fróm {1}······]',
  'carousel.heading': '[Fóúr çítíés, óñé líñé·········]',
  'carousel.here': '[Yóú áré héré·····]',
  'carousel.next': '[Néxt çíty····]',
  'carousel.position': '[{0}, {1} óf {2}···]',
  'carousel.previous': '[Prévíóús çíty······]',
  'carousel.role': '[çáróúsél····]',
  'carousel.slide': '[slídé··]',
  'carousel.strengths': '[Whát wóúld yóú líké tó réád ábóút?··············]',
  'carousel.train': '[{0} by tráíñ fróm {1}······]',
  loading: '[Lóádíñg…····]',
  'strength.culture': '[Cúltúré···]',
  'strength.people': '[Péóplé···]',
  'strength.tourism': '[Síghts···]',
};
