/** What a feed is, and what can be wrong with it. */
export type ErrorCode =
  | 'source'
  | 'network'
  | 'timeout'
  | 'http'
  | 'redirect'
  | 'size'
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

/** Whatever was thrown on the way. */
export const toCampaignError = (cause: Error, code: ErrorCode, url: string | undefined): CampaignError =>
  cause instanceof CampaignError
    ? cause
    : new CampaignError(cause.name === 'TimeoutError' ? 'timeout' : code, `${url}: ${cause.message}`, { cause });

/** A feed that was fetched and is of our format; its items are checked when they are asked for, list by list. */
export type Feed = Readonly<Record<string, unknown>>;
