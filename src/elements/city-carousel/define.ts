/** Registers `<qp-city-carousel>`. */
import { define } from '../../ui/define.js';
import { QpCityCarousel } from './city-carousel.js';

define('qp-city-carousel', QpCityCarousel);
