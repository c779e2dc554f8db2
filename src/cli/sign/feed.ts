/** What is in a document that is signed, or about to be: whether browsers will take it, and whether its parts are those it names. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { CampaignError, type Feed } from '../../campaign/campaign.js';
import { readFeed } from '../../campaign/refuse.js';
import { REMEDIES } from '../../campaign/explain.js';
import { dayIn } from '../../campaign/select-events.js';
import { FLOOR } from '../../campaign/verify.js';
import { checkFeed } from '../check/check.js';
import { isWeb } from '../collect/address.js';
import type { Issue } from '../content/read.js';
import { sha256 as hashOf, type Part } from '../pack/pack.js';

const DATE = /^\d{4}-\d\d-\d\d$/;

/** A file or a web address, as one of both. */
export const addressOf = (name: string): URL => (isWeb(name) ? new URL(name) : pathToFileURL(name));

export async function readBytes(address: URL): Promise<Uint8Array> {
  if (address.protocol === 'file:') return readFile(address);
  const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** In a few words what is signed; the issues are what a browser would refuse, or show wrongly. */
export async function inspectFeed(
  payload: Uint8Array,
  name: string,
  now = new Date(),
): Promise<{ summary: string; issues: Issue[] }> {
  const issues: Issue[] = [];
  const tell = (field: string | undefined, message: string, remedy: string) =>
    issues.push({ file: name, field, message, remedy });
  let feed: Feed;
  try {
    feed = readFeed(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)), name);
  } catch (error) {
    if (error instanceof CampaignError) tell(undefined, error.message.replace(`${name}: `, ''), REMEDIES[error.code]);
    else tell(undefined, `is not JSON: ${(error as Error).message}`, REMEDIES.json);
    return { summary: '', issues };
  }
  const { dateModified, expires, parts } = feed;
  const today = dayIn(now, 'Europe/Luxembourg');
  if (typeof expires !== 'string' || !DATE.test(expires))
    tell('expires', 'is no date', 'a signed feed says until when it is good');
  else if (expires < today) tell('expires', `the feed expired on ${expires}`, 'look it through, and give it a later day');
  if (typeof dateModified !== 'string' || !DATE.test(dateModified))
    tell('dateModified', 'is no date', 'a signed feed says of which day it is');
  else if (dateModified > today)
    tell('dateModified', `${dateModified} is yet to come`, 'browsers that have seen it would take no other until then');
  else if (dateModified < FLOOR) tell('dateModified', `is from before ${FLOOR}, and scripts take no older one`, 'pack it anew');
  const found = partsIn(parts);
  for (const { url, sha256 } of found) {
    const address = new URL(url, addressOf(name));
    if (address.origin !== addressOf(name).origin) tell('parts', `${url} is on another server`, 'pack the feed anew');
    else {
      const hash = await readBytes(address).then(hashOf, () => undefined);
      if (hash !== sha256)
        tell(
          'parts',
          `${url} ${hash ? 'is another one than the index says' : 'is missing'}`,
          'pack the feed anew, and publish all of it',
        );
    }
  }
  if (!found.length) {
    const errors = checkFeed(feed, { file: name, today }).filter(({ severity }) => severity === 'error');
    // Its days were told already.
    for (const { path, message, remedy } of errors)
      if (path !== 'expires' && path !== 'dateModified') tell(path, message, remedy);
  }
  const what = found.length ? `${found.length} parts` : 'in one piece';
  return { summary: `of ${String(dateModified)}, good until ${String(expires)}, ${what}`, issues };
}

/** At any depth: a list may have more than one part. */
function partsIn(value: unknown): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const { url, sha256 } = value as Partial<Part>;
  const own = typeof url === 'string' && typeof sha256 === 'string' ? [{ url, sha256 }] : [];
  return [...own, ...Object.values(value).flatMap(partsIn)];
}
