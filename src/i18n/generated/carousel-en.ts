// Generated from locales/de.xlf by "npm run localize".
export const templates = {
  'carousel.heading': 'Four cities, one line',
  'carousel.role': 'carousel',
  'strength.culture': 'Culture',
  'strength.tourism': 'Sights',
  'strength.people': 'People',
  'carousel.strengths': 'What would you like to read about?',
  'carousel.previous': 'Previous city',
  'carousel.next': 'Next city',
  'carousel.slide': 'slide',
  'carousel.position': '{0}, {1} of {2}',
  'carousel.here': 'You are here',
  'carousel.bus': '{0} by bus from {1}',
  'carousel.train': '{0} by train from {1}',
  loading: 'Loading…',
};
