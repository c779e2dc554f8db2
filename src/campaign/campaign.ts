/** From a feed's JSON to the campaign that the widgets show: tolerant by item, strict by field. */
import { check, type Problem } from './check.js';
import type { Guard } from './guards.js';
import { guards } from './guards.generated.js';
import { FORMAT_VERSION } from './names.js';
import type { Campaign, Kind } from './schema.js';

export type ErrorCode = 'network' | 'timeout' | 'http' | 'json' | 'format' | 'version';

/** Why a feed can't be shown. `code` is for programs, the message for people: what, where, remedy. */
export class CampaignError extends Error {
  override name = 'CampaignError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface CheckedCampaign {
  campaign: Campaign;
  /** What was left out, and why. */
  problems: Problem[];
}

/** Checks a parsed feed. Throws a `CampaignError` where nothing of it can be used; a bad item is left out and reported. */
export function readCampaign(feed: unknown, url = 'the feed', by: Readonly<Record<Kind, Guard>> = guards): CheckedCampaign {
  if (typeof feed !== 'object' || feed === null || Array.isArray(feed)) {
    throw new CampaignError('format', `${url}: expected a campaign feed (a JSON object), got ${Array.isArray(feed) ? 'an array' : typeof feed}`);
  }
  const source = feed as Record<string, unknown>;
  if (source['formatVersion'] !== FORMAT_VERSION) {
    throw new CampaignError(
      'version',
      `${url}: formatVersion is ${JSON.stringify(source['formatVersion'])}, this script reads ${FORMAT_VERSION}. Use the script that belongs to the feed, or the feed under feed/v${FORMAT_VERSION}/.`,
    );
  }
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const lists: Record<string, unknown[]> = {};
  for (const [kind, guard] of Object.entries(by)) {
    const items = source[kind] ?? [];
    if (!Array.isArray(items)) report({ path: kind, message: `expected an array, got ${typeof items}` });
    lists[kind] = Array.isArray(items) ? items.filter((item, index) => check(guard, item, `${kind}[${index}]`, report)) : [];
  }
  return { campaign: { ...source, ...lists } as Campaign, problems };
}
