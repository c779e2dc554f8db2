/** Splide, as its documentation has it. */
import Splide from '@splidejs/splide';
import '@splidejs/splide/css';

new Splide('.splide', {
  perPage: 4,
  perMove: 1,
  gap: 16,
  keyboard: 'focused',
  breakpoints: { 1080: { perPage: 3 }, 820: { perPage: 2 }, 560: { perPage: 1, padding: { right: '14%' } } },
  i18n: { prev: 'Vorherige Stadt', next: 'Nächste Stadt', carousel: 'Karussell', slide: 'Folie', slideX: 'Zu Stadt %s' },
}).mount();
