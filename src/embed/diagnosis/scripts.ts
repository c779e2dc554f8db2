/** Which copies of the script the page has, and whether they run. */
import type { Page } from '../../campaign/early.js';
import { SETTINGS } from '../../ui/settings.js';
import { WIDGETS } from '../widgets.js';
import { closest } from './closest.js';
import type { Finding } from './finding.js';

export interface ScriptReport {
  address: string;
  /** Undefined where it does not run. */
  version: string | undefined;
  state: 'runs' | 'waits for consent' | 'does not run';
}

/** Ours by name, or by where it lies: other sites have a `map.js`, too. */
const OURS = new RegExp(`/(quattropole(\\.all)?|\\d+\\.\\d+\\.\\d+[^/]*/(${WIDGETS.join('|')}))\\.js([?#]|$)`);

export function readScripts({ scripts }: Page, findings: Finding[]): ScriptReport[] {
  const reports: ScriptReport[] = scripts.map(({ address, version }) => ({ address, version, state: 'runs' }));
  const running = new Set(scripts.map(({ address }) => address));
  for (const tag of document.scripts) {
    const address = tag.src || (tag.dataset['src'] ?? '');
    if (!running.has(tag.src) && !OURS.test(address)) continue;
    readSettings(tag, findings);
    if (running.has(address)) continue;
    const waits = !!tag.type && tag.type !== 'module' && !/javascript/.test(tag.type);
    reports.push({ address, version: undefined, state: waits ? 'waits for consent' : 'does not run' });
    if (waits) continue;
    const isClassic = tag.type !== 'module' && /\/quattropole\.js/.test(address);
    findings.push({
      what: `The script ${address} does not run.`,
      remedy: isClassic
        ? 'Its tag lacks type="module".'
        : 'Is the address right, does the server send the file with Access-Control-Allow-Origin: *, does script-src allow it, does its integrity fit?',
    });
  }
  const versions = [...new Set(scripts.map(({ version }) => version))];
  const tags = scripts.flatMap((script) => script.tags.filter((each) => each !== 'qp-campaign'));
  if (versions.length > 1) {
    findings.push({
      what: `The page loads versions ${versions.join(' and ')} of the script; ${versions[0]} came first and is used.`,
      remedy: 'Keep one script tag.',
    });
  } else if (new Set(tags).size < tags.length) {
    findings.push({
      what: `The page loads the script more than once: ${[...running].join(', ')}.`,
      remedy: 'Keep one script tag.',
    });
  }
  return reports;
}

function readSettings(tag: HTMLScriptElement, findings: Finding[]): void {
  for (const name of tag.getAttributeNames()) {
    if (!name.startsWith('data-')) continue;
    const setting = name.slice('data-'.length);
    const meant = closest(setting, SETTINGS);
    if (setting === 'lang') {
      findings.push({
        what: 'data-lang on the script does nothing.',
        remedy: 'Set lang on the widget, or on the page (<html lang="de">).',
      });
    } else if (meant && meant !== setting) {
      findings.push({ what: `${name} on the script is not known.`, remedy: `Did you mean data-${meant}?` });
    }
  }
}
