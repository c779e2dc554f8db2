/** Where content comes from: a feed at a web address, or its files. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Campaign } from '../../campaign/generated/types.js';
import { CampaignStore, request, signedAddress } from '../../campaign/store.js';
import { verifying, type Fetch } from '../../campaign/verify.js';
import { isWeb } from '../collect/address.js';

export interface Source {
  store: Pick<CampaignStore, 'get'>;
  publisher: Campaign['publisher'] | undefined;
}

/** Signatures that a page asks for: a key ring in JSON, and how many signers there must be. */
export interface Keys {
  ring: string;
  threshold: string | undefined;
}

/** A folder's feed is its index. */
export async function feedAddress(feed: string): Promise<URL> {
  if (isWeb(feed)) return new URL(feed.endsWith('/') ? `${feed}index.json` : feed);
  const isFolder = await stat(feed).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return pathToFileURL(isFolder ? join(feed, 'index.json') : feed);
}

const ask: Fetch = async (url, init) =>
  url.startsWith('file:')
    ? new Response(new Uint8Array(await readFile(fileURLToPath(url))))
    : fetch(url, { signal: init.signal ?? null });

export async function openFeed(address: URL, keys: Keys | undefined): Promise<Source> {
  const url = keys ? signedAddress(address.href) : address.href;
  const read = keys ? verifying(url, [keys.ring, keys.threshold, undefined], ask) : ask;
  const store = new CampaignStore(url, read);
  const index = await request(read, url, 'default');
  return {
    // All of each list: there is time.
    store: { get: (kind, language) => store.get(kind, language, true) },
    publisher: index['publisher'] as Source['publisher'],
  };
}
