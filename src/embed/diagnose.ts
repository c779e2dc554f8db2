/**
 * `quattropole.diagnose()`: what there is of ours on the page, and what is wrong, in words that a webmaster understands. Loaded when it is called; it says it in the
 * console and returns it.
 */
import type { Page } from '../campaign/early.js';
import { neededPolicy, readBlocked, type BlockedReport } from './diagnosis/blocked.js';
import { readFeeds, type FeedReport } from './diagnosis/feeds.js';
import type { Finding } from './diagnosis/finding.js';
import { readScripts, type ScriptReport } from './diagnosis/scripts.js';
import { readWidgets, type WidgetReport } from './diagnosis/widgets.js';

export interface Diagnosis {
  version: string;
  scripts: ScriptReport[];
  widgets: WidgetReport[];
  feeds: FeedReport[];
  blocked: BlockedReport[];
  /** What a Content-Security-Policy must have, if the page sends one. */
  policy: string;
  findings: Finding[];
}

export async function diagnose(page: Page): Promise<Diagnosis> {
  const findings: Finding[] = [];
  const scripts = readScripts(page, findings);
  const widgets = readWidgets(page, findings);
  const feeds = await readFeeds(page, widgets, findings);
  const addresses = feeds.map(({ address }) => address).filter((address) => URL.canParse(address));
  const blocked = await readBlocked(page, addresses, findings);
  const needsRing = widgets.some(({ trust }) => trust && !trust[0].includes('{'));
  const policy = neededPolicy(page, addresses, needsRing);
  const diagnosis = { version: page.scripts[0]!.version, scripts, widgets, feeds, blocked, policy, findings };
  console.log(describe(diagnosis));
  return diagnosis;
}

function describe({ version, scripts, widgets, feeds, policy, findings }: Diagnosis): string {
  const section = (title: string, lines: readonly string[]) => [
    `\n${title}`,
    ...(lines.length ? lines : ['none']).map((line) => `  ${line}`),
  ];
  return [
    `QuattroPole ${version}: ${findings.length ? `${findings.length} finding(s), at the end` : 'all is well'}`,
    ...section(
      'Scripts',
      scripts.map(({ address, version, state }) => `${address} ${version ? `is version ${version} and ${state}` : state}`),
    ),
    ...section(
      'Widgets',
      widgets.map(
        ({ name, version, language, because, shows }) =>
          `${name} (${version ?? 'no code'}) speaks "${language}" (${because}), shows ${shows}`,
      ),
    ),
    ...section(
      'Feeds',
      feeds.map(({ address, from, source, dateModified, days, expires }) => {
        const age = dateModified ? `, of ${dateModified} (${days} day(s) old), good until ${expires}` : '';
        return `${address} (from ${from}): ${source}${age}`;
      }),
    ),
    ...section('If the page sends a Content-Security-Policy, it needs', [policy]),
    ...section(
      'Findings',
      findings.flatMap(({ what, remedy }, index) => [`${index + 1}. ${what}`, `   → ${remedy}`]),
    ),
  ].join('\n');
}
