/** Each widget on the page, also in open shadow roots: its language and why, what it shows, and what in its tag is not known. */
import type { Page } from '../../campaign/early.js';
import type { Trust } from '../../campaign/verify.js';
import { localeFor, localeOf, upFrom } from '../../i18n/locale.js';
import { attributesOf } from '../attributes.js';
import { closest } from './closest.js';
import type { Finding } from './finding.js';

export interface WidgetReport {
  element: Element;
  /** As it stands in the page: `<qp-map> #map`. */
  name: string;
  version: string | undefined;
  language: string;
  /** Where the language comes from. */
  because: string;
  shows: 'its content' | 'what is inside the tag' | 'links that are built in' | 'nothing yet' | 'other widgets';
  feed: string | undefined;
  /** Whose signatures the feed needs; false where it needs none. */
  trust: Trust | false;
}

/** What a widget says of itself (`QpElement`), of whatever version. */
interface Widget extends Element {
  language?: string;
  feedUrl?: string;
  trust?: Trust | false;
  content?: { state?: 'pending' | 'complete' | 'error' };
  light?: { present?: boolean };
}

/** Attributes that any element may have. */
const GLOBAL =
  /^(data-|aria-|on|item|xml)|^(id|class|style|title|hidden|dir|lang|slot|part|role|tabindex|inert|translate|is|nonce|exportparts|popover|anchor|draggable|defer-hydration)$/;

export function readWidgets({ scripts }: Page, findings: Finding[]): WidgetReport[] {
  const known = [...new Set(scripts.flatMap(({ tags }) => tags))];
  const reports: WidgetReport[] = [];
  for (const element of everyElement(document)) {
    const form = element.getAttribute('data-qp');
    if (form !== null) readForm(element, form, known, findings);
    if (!element.localName.startsWith('qp-')) continue;
    if (!known.includes(element.localName) && !customElements.get(element.localName)) {
      findings.push({ what: `<${element.localName}> is not known.`, remedy: suggest(element.localName, known, '<', '>') });
      continue;
    }
    reports.push(readWidget(element, findings));
  }
  if (!reports.length) {
    findings.push({
      what: 'There is no widget on the page.',
      remedy: `Is the tag still there after saving? Many editors strip unknown tags: use <div data-qp="city-carousel">.`,
    });
  }
  return reports;
}

function readWidget(element: Widget, findings: Finding[]): WidgetReport {
  const { localName } = element;
  const name = nameOf(element);
  const version = (customElements.get(localName) as { version?: string } | undefined)?.version;
  if (!customElements.get(localName)) {
    findings.push({
      what: `The code of ${name} is not here.`,
      remedy:
        element.getRootNode() === document
          ? 'Are all files of the version on the server, and allowed in script-src?'
          : 'It stands in a shadow root, where the script does not look: import the element there.',
    });
  } else {
    const allowed = attributesOf(localName);
    for (const attribute of element.getAttributeNames()) {
      if (allowed.includes(attribute) || GLOBAL.test(attribute)) continue;
      findings.push({ what: `${name} has an attribute that is not known: ${attribute}.`, remedy: suggest(attribute, allowed) });
    }
  }
  return {
    element,
    name,
    version,
    ...languageOf(element),
    shows: shownBy(element),
    feed: element.feedUrl,
    trust: element.trust ?? false,
  };
}

function readForm(element: Element, form: string, known: readonly string[], findings: Finding[]): void {
  const names = known.map((tag) => tag.slice('qp-'.length));
  if (!names.includes(form)) {
    findings.push({ what: `data-qp="${form}" is not known.`, remedy: suggest(form, names) });
    return;
  }
  const allowed = attributesOf(`qp-${form}`);
  for (const attribute of element.getAttributeNames()) {
    const setting = /^data-(?!qp$)(.+)/.exec(attribute)?.[1];
    const meant = setting && !allowed.includes(setting) && closest(setting, allowed);
    // Editors have data of their own there: only what looks like one of ours.
    if (meant)
      findings.push({
        what: `<div data-qp="${form}"> has ${attribute}, which is not known.`,
        remedy: `Did you mean data-${meant}?`,
      });
  }
}

function suggest(name: string, names: readonly string[], before = '', after = ''): string {
  const meant = closest(name.replace(/^qp-/, ''), names);
  return meant ? `Did you mean ${before}${meant}${after}?` : `There are: ${names.join(', ')}.`;
}

function shownBy(element: Widget): WidgetReport['shows'] {
  if (element.localName === 'qp-campaign') return 'other widgets';
  const state = element.content?.state;
  if (state === 'complete') return 'its content';
  if (element.light?.present ?? element.childElementCount > 0) return 'what is inside the tag';
  return state === 'error' ? 'links that are built in' : 'nothing yet';
}

function languageOf(element: Widget): Pick<WidgetReport, 'language' | 'because'> {
  const language = element.language ?? localeFor(element);
  for (const node of upFrom(element)) {
    const tag = node instanceof Element && node.getAttribute('lang');
    if (!tag) continue;
    const where = `lang="${tag}" on <${node.localName}>`;
    return { language, because: localeOf(tag) ? where : `${where} is none of ours, so the browser's` };
  }
  return { language, because: "no lang around it, so the browser's" };
}

/** The id, else which of its kind. */
function nameOf(element: Element): string {
  const same = [...document.querySelectorAll(element.localName)];
  const place = element.id ? ` #${element.id}` : same.length > 1 ? ` (${same.indexOf(element) + 1} of ${same.length})` : '';
  return `<${element.localName}>${place}`;
}

function* everyElement(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    // What is inside our own is ours.
    if (element.shadowRoot && !element.localName.startsWith('qp-')) yield* everyElement(element.shadowRoot);
  }
}
