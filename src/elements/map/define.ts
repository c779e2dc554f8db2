/** Registers `<qp-map>`. */
import { define } from '../../ui/define.js';
import { QpMap } from './map.js';

define('qp-map', QpMap);
