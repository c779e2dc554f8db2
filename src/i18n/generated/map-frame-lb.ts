// Generated from locales/lb.xlf by "npm run localize".
import '../luxembourgish.js';

export const templates = {
  'map-frame.close': 'Zoumaachen',
  'map-frame.data': 'Kaartendaten:',
  'map-frame.distance': '{0} Loftlinn ab {1} Zentrum',
  'map-frame.down': 'No ënnen',
  'map-frame.gathered': '{0}, dorënner {1}',
  'map-frame.hint.mac': '⌘ a Mausrad fir ze zoomen',
  'map-frame.hint.touch': 'Zwee Fanger bewegen d’Kaart',
  'map-frame.hint.wheel': 'Ctrl a Mausrad fir ze zoomen',
  'map-frame.in': 'Méi no',
  'map-frame.keys':
    'Mat de Feiltasten bewegt Dir d’Kaart, mat Plus a Minus gitt Dir méi no oder méi wäit ewech. Déiselwecht Plaze stinn an der Lëscht.',
  'map-frame.left': 'No lénks',
  'map-frame.no-ground': 'Grenzen, Flëss an Uertschafte kënnen am Moment net geluede ginn. D’Stied an hir Plaze sinn all do.',
  'map-frame.on-foot': '{0} Min. zu Fouss',
  'map-frame.out': 'Méi wäit ewech',
  'map-frame.right': 'No riets',
  'map-frame.role': 'Kaart',
  'map-frame.stop': 'Arrêt {0}: {1}',
  'map-frame.stops': 'Arrêten {0}: {1}',
  'map-frame.tools': 'Kaart bedéngen',
  'map-frame.up': 'No uewen',
  'map-frame.whole': 'Ganz Kaart weisen',
};
