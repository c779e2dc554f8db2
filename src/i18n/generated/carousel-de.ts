// Generated from locales/de.xlf by "npm run localize".
export const templates = {
  'carousel.bus': '{0} mit dem Bus ab {1}',
  'carousel.heading': 'Vier Städte, eine Linie',
  'carousel.here': 'Sie sind hier',
  'carousel.next': 'Nächste Stadt',
  'carousel.position': '{0}, {1} von {2}',
  'carousel.previous': 'Vorige Stadt',
  'carousel.role': 'Karussell',
  'carousel.slide': 'Stadt',
  'carousel.strengths': 'Worüber möchten Sie lesen?',
  'carousel.train': '{0} mit dem Zug ab {1}',
  loading: 'Wird geladen …',
  'strength.culture': 'Kultur',
  'strength.people': 'Menschen',
  'strength.tourism': 'Sehenswert',
};
