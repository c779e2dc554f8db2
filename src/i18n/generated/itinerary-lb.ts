// Generated from locales/lb.xlf by "npm run localize".
import '../luxembourgish.js';

export const templates = {
  'itinerary.back': 'Wee zréck',
  'itinerary.bicycle': 'Mam Vëlo',
  'itinerary.boat': 'Schëff',
  'itinerary.bus': 'Bus',
  'itinerary.copied': 'De Link ass kopéiert.',
  'itinerary.day': 'Dag {0}',
  'itinerary.departure': 'Depart',
  'itinerary.first': 'Éischten Depart {0}',
  'itinerary.foot': 'Zu Fouss',
  'itinerary.last': 'Leschten Depart {0}',
  'itinerary.link': 'Link fir ze kopéieren:',
  'itinerary.planners': 'Genee Zäiten:',
  'itinerary.print': 'Drécken',
  'itinerary.season': 'Am schéinsten: {0}.',
  'itinerary.share': 'Deelen',
  'itinerary.there': 'Wee hin',
  'itinerary.tickets': 'Ticketen a Fuerpläng',
  'itinerary.to': 'op {0}',
  'itinerary.train': 'Zuch',
  'itinerary.tram': 'Tram',
  'itinerary.until': 'Fuerzäiten nom Fuerplang, gëlteg bis: {0}.',
};
