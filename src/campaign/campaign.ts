/** From a feed's JSON to what the widgets show: tolerant by item, strict by field. */
import { FORMAT_VERSION } from './names.js';

export type ErrorCode =
  | 'source'
  | 'network'
  | 'timeout'
  | 'http'
  | 'json'
  | 'format'
  | 'version'
  // Of a feed that must be signed (verify.ts).
  | 'crypto'
  | 'keys'
  | 'signature'
  | 'threshold'
  | 'hash'
  | 'expired'
  | 'old';

/** Why a feed can't be shown, or a part of it is not. `code` is for programs, the message for people. */
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

/** A feed that was fetched and is of our format; its items are checked when they are asked for, list by list. */
export type Feed = Readonly<Record<string, unknown>>;

/** Takes a parsed feed. Throws a `CampaignError` where nothing of it can be used. */
export function readFeed(feed: unknown, url: string): Feed {
  if (typeof feed !== 'object' || feed === null || Array.isArray(feed)) throw new CampaignError('format', `${url}: is no object`);
  const { formatVersion } = feed as Feed;
  if (formatVersion !== FORMAT_VERSION) {
    throw new CampaignError(
      'version',
      `${url}: formatVersion is ${JSON.stringify(formatVersion)}, this script reads ${FORMAT_VERSION}.`,
    );
  }
  return feed as Feed;
}
