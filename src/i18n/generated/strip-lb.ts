// Generated from locales/lb.xlf by "npm run localize".
import '../luxembourgish.js';

export const templates = {
  error: 'Dësen Inhalt ka grad net geluede ginn.',
  loading: 'Gëtt gelueden …',
  'selection.all': 'D’Säit weist nees all d’Stied.',
  'selection.city': 'D’Säit weist elo {0}.',
  'selection.only': 'Just {0}',
  'strip.cancelled': 'Ofgesot',
  'strip.few-tickets': 'Just nach e puer Ticketen',
  'strip.free': 'Entrée gratis',
  'strip.heading': 'Wat ass lass?',
  'strip.in-language': 'Op {0}',
  'strip.local-time': '{0} (Lokalzäit)',
  'strip.online': 'Ass online',
  'strip.postponed': 'Verluecht, den neien Datum kënnt nach',
  'strip.rescheduled': 'Neien Datum',
  'strip.rescheduled-from': 'Neien Datum, amplaz: {0}',
  'strip.sold-out': 'Ausverkaf',
  'strip.today': 'Haut',
  'strip.tomorrow': 'Muer',
  'strip.unconfirmed': 'Datum nach net fest',
  'strip.until': 'bis {0}',
  'strip.until-time': 'bis {0}',
};
