// Generated from locales/lb.xlf by "npm run localize".
import '../luxembourgish.js';

export const templates = {
  'selection.all': 'D’Säit weist nees all d’Stied.',
  'selection.city': 'D’Säit weist elo {0}.',
  'selection.only': 'Just {0}',
};
