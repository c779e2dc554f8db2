/** The feeds that the widgets use: where each comes from, how old it is, whether it can be had. */
import type { CampaignError } from '../../campaign/campaign.js';
import { FEED, type Page } from '../../campaign/early.js';
import { request, signedAddress } from '../../campaign/store.js';
import type { Fetch, Trust } from '../../campaign/verify.js';
import type { Finding } from './finding.js';
import type { WidgetReport } from './widgets.js';

export interface FeedReport {
  address: string;
  /** What names the address. */
  from: 'src on a tag' | 'data-src on the script' | 'its place beside the script';
  /** Asked anew just now: from the network, else what the browser still has, else nothing but what is built in. */
  source: 'network' | 'cache' | 'built-in';
  dateModified: string | undefined;
  days: number | undefined;
  expires: string | undefined;
}

export function readFeeds(page: Page, widgets: readonly WidgetReport[], findings: Finding[]): Promise<FeedReport[]> {
  const named = page.defaults['src']!;
  const ofPage = URL.canParse(named, document.baseURI) ? new URL(named, document.baseURI).href : named;
  const beside = page.scripts.map(({ address }) => new URL(FEED, address).href);
  const asked = new Map(widgets.flatMap(({ feed, trust }) => (feed ? [[[feed, trust].join(), { feed, trust }] as const] : [])));
  return Promise.all(
    [...asked.values()].map(async ({ feed, trust }) => ({
      from: feed !== ofPage ? 'src on a tag' : beside.includes(feed) ? 'its place beside the script' : 'data-src on the script',
      ...(await ask(feed, trust, findings)),
    })),
  );
}

/** As the widgets do: where signatures are needed, only what is signed is asked for, and it counts only if they are right. */
async function ask(named: string, trust: Trust | false, findings: Finding[]): Promise<Omit<FeedReport, 'from'>> {
  const address = trust ? signedAddress(named) : named;
  const get: Fetch = trust
    ? async (...asked) => (await import('../../campaign/verify.js')).verifying(address, trust, fetch)(...asked)
    : fetch;
  let source: FeedReport['source'] = 'network';
  let feed: Readonly<Record<string, unknown>> = {};
  try {
    feed = await request(get, address, 'no-cache');
  } catch (error) {
    const { code, message } = error as CampaignError;
    // As elsewhere on demand, so that the words stay one file.
    const { REMEDIES } = await import('../../campaign/explain.js');
    findings.push({ what: `The feed can't be used: ${message}`, remedy: REMEDIES[code] });
    source = 'cache';
    feed = await request(get, address, 'force-cache').catch(() => ({}));
    if (!('formatVersion' in feed)) source = 'built-in';
  }
  const [dateModified, expires] = ['dateModified', 'expires'].map((field) => feed[field] as string | undefined);
  const days = dateModified === undefined ? undefined : Math.floor((Date.now() - Date.parse(dateModified)) / 86_400_000);
  if (expires && Date.parse(expires) < Date.now()) {
    findings.push({ what: `The feed ${address} was good until ${expires}.`, remedy: 'Put a newer one on the server.' });
  }
  return { address, source, dateModified, days, expires };
}
