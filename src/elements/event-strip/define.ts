/** Registers `<qp-event-strip>`. */
import { define } from '../../ui/define.js';
import { QpEventStrip } from './event-strip.js';

define('qp-event-strip', QpEventStrip);
