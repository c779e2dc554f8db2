/** Why an answer can't be used. Fetched only where it probably can't. */
import { CampaignError, type Feed } from './campaign.js';
import { FORMAT_VERSION } from './names.js';
import { siteName } from './site-name.js';

/** A redirect may add https or www., as hosts do; another site is nobody whom the page has named. */
export function acceptAnswer({ ok, status, url: address }: Response, url: string): void {
  if (siteName(address || url) !== siteName(url)) throw new CampaignError('redirect', `${url}: leads to ${address}`);
  if (!ok) throw new CampaignError('http', `${url}: status ${status}`);
}

/** Takes a parsed feed. Throws a `CampaignError` where nothing of it can be used. */
export function readFeed(feed: unknown, url: string): Feed {
  if (typeof feed !== 'object' || feed === null || Array.isArray(feed)) throw new CampaignError('format', `${url}: is no object`);
  const { formatVersion } = feed as Feed;
  if (formatVersion !== FORMAT_VERSION) {
    const given = typeof formatVersion === 'number' ? formatVersion : 'no number';
    throw new CampaignError('version', `${url}: formatVersion is ${given}, this script reads ${FORMAT_VERSION}.`);
  }
  return feed as Feed;
}

export function refusePart(part: string, url: string): never {
  throw new CampaignError('format', `${url}: ${part} is on another server.`);
}
