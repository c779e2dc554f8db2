// Generated from locales/lb.xlf by "npm run localize".
import '../luxembourgish.js';

export const templates = {
  'carousel.bus': '{0} mam Bus ab {1}',
  'carousel.heading': 'Véier Stied, eng Linn',
  'carousel.here': 'Dir sidd hei',
  'carousel.next': 'Nächst Stad',
  'carousel.position': '{0}, {1}/{2}',
  'carousel.previous': 'Vireg Stad',
  'carousel.role': 'Karussell',
  'carousel.slide': 'Stad',
  'carousel.strengths': 'Wouriwwer wëllt Dir liesen?',
  'carousel.train': '{0} mam Zuch ab {1}',
  loading: 'Gëtt gelueden …',
  'selection.all': 'D’Säit weist nees all d’Stied.',
  'selection.city': 'D’Säit weist elo {0}.',
  'selection.only': 'Just {0}',
  'strength.culture': 'Kultur',
  'strength.people': 'Leit',
  'strength.tourism': 'Ze gesinn',
};
