/** Registers `<qp-trip-teaser>`. */
import { define } from '../../ui/define.js';
import { QpTripTeaser } from './trip-teaser.js';

define('qp-trip-teaser', QpTripTeaser);
