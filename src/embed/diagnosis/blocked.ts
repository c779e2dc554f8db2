/** What the page's policy forbade of ours, what the server did not have, and the policy that is needed. */
import type { Page } from '../../campaign/early.js';
import type { Finding } from './finding.js';

export interface BlockedReport {
  directive: string;
  what: string;
}

interface Violation {
  effectiveDirective: string;
  blocked: string;
  sample: string;
  source: string;
}

export async function readBlocked(page: Page, feeds: readonly string[], findings: Finding[]): Promise<BlockedReport[]> {
  const roots = [...page.scripts.map(({ address }) => new URL('..', address).href), ...feeds];
  const origins = new Set(roots.map((root) => new URL(root).origin));
  const isOurs = ({ blocked, sample, source }: Violation) =>
    roots.some((root) => blocked.startsWith(root) || source.startsWith(root)) ||
    (origins.has(blocked.replace(/\/$/, '')) && blocked !== location.origin) ||
    sample.startsWith('lit-html');
  const reports = new Map<string, BlockedReport>();
  for (const violation of [...page.blocked.map(fromEvent), ...(await earlier())].filter(isOurs)) {
    const { effectiveDirective: directive, blocked, sample } = violation;
    const isPolicy = /trusted-types/.test(directive);
    const what = isPolicy ? sample.split('|', 1)[0] || blocked : blocked;
    if (reports.has(`${directive} ${what}`)) continue;
    reports.set(`${directive} ${what}`, { directive, what });
    findings.push({
      what: `The page's Content-Security-Policy (${directive}) forbids ${what}.`,
      remedy: isPolicy
        ? "Add 'lit-html' to trusted-types, with 'allow-duplicates' where something else on the page uses Lit."
        : `Add ${URL.canParse(what) ? new URL(what).origin : [...origins].join(' ')} to ${directive.replace(/-(elem|attr)$/, '')}.`,
    });
  }
  for (const entry of performance.getEntriesByType('resource')) {
    // WebKit does not say it of all.
    const { name, responseStatus = 0 } = entry as { name: string; responseStatus?: number };
    if (responseStatus < 400 || !roots.some((root) => name.startsWith(root))) continue;
    findings.push({
      what: `${name} has failed with status ${responseStatus}.`,
      remedy: 'Is the folder on the server complete?',
    });
  }
  return [...reports.values()];
}

const fromEvent = ({ effectiveDirective, blockedURI, sample, sourceFile }: SecurityPolicyViolationEvent): Violation => ({
  effectiveDirective,
  blocked: blockedURI,
  sample,
  source: sourceFile,
});

/** What was forbidden before the script came; not every browser remembers. */
async function earlier(): Promise<Violation[]> {
  if (!('ReportingObserver' in globalThis)) return [];
  const observer = new ReportingObserver(() => undefined, { buffered: true, types: ['csp-violation'] });
  observer.observe();
  // The reports are handed over in tasks of their own.
  await new Promise((resolve) => setTimeout(resolve));
  const reports = observer.takeRecords();
  observer.disconnect();
  return reports.map(({ body }) => {
    const { effectiveDirective = '', blockedURL, sample, sourceFile } = (body ?? {}) as Record<string, string | undefined>;
    return { effectiveDirective, blocked: blockedURL ?? '', sample: sample ?? '', source: sourceFile ?? '' };
  });
}

/** What a Content-Security-Policy must have at least. */
export function neededPolicy({ scripts }: Page, feeds: readonly string[], needsRing: boolean): string {
  const of = (addresses: readonly string[]) => [...new Set(addresses.map((address) => new URL(address).origin))].join(' ');
  const [script, feed] = [of(scripts.map(({ address }) => address)), of(feeds)];
  return `script-src ${script}; connect-src ${feed || script}${needsRing ? " 'self'" : ''}; img-src ${feed || script}; trusted-types lit-html`;
}
