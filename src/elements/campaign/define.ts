/** Registers `<qp-campaign>`. */
import { define } from '../../ui/define.js';
import { QpCampaign } from './campaign.js';

define('qp-campaign', QpCampaign);
