/** A page on which German's strings are the pseudo-locale's. */
import '../../src/elements/city-carousel/define.js';
import { LOADERS } from '../../src/i18n/messages.js';
import { feedUrl } from './feed.js';

LOADERS.de = () => import('../../src/i18n/generated/en-XA.js');
const element = document.createElement('qp-city-carousel');
element.hostCity = 'trier';
element.src = feedUrl();
document.body.append(element);
