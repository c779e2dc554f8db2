// Generated from locales/lb.xlf by "npm run localize".
import '../luxembourgish.js';

export const templates = {
  'notice.empty': 'Am Moment gëtt et hei näischt ze weisen.',
  'notice.error': 'Dësen Inhalt ka grad net geluede ginn.',
  'notice.offline': 'Keng Internetverbindung. Soubal se nees do ass, steet den Inhalt hei.',
  'notice.old': 'Stand vum {0}. Et ka sech zënterhier eppes geännert hunn.',
  'notice.retry': 'Nach eng Kéier probéieren',
};
