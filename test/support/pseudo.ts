/** A page on which German's strings are the pseudo-locale's. */
import { QpCityCarousel } from '../../src/elements/city-carousel/city-carousel.js';
import '../../src/elements/city-carousel/define.js';
import { feedUrl } from './feed.js';

QpCityCarousel.strings = { ...QpCityCarousel.strings, de: () => import('../../src/i18n/generated/carousel-en-XA.js') };
const element = document.createElement('qp-city-carousel');
element.hostCity = 'trier';
element.src = feedUrl();
document.body.append(element);
