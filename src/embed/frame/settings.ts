/** What the address of the page in the frame asks for. Whoever sees that address may have changed it: it decides how the campaign is shown, not what. */
import { WIDGETS } from '../widgets.js';

const NAMES: readonly string[] = WIDGETS;

/** Content comes from the server of the frame and from nowhere else. */
const SOURCES = ['src', 'keys', 'threshold', 'tiles', 'tiles-attribution', 'privacy-href'];
/** These would concern the page and not the widget. */
const PAGE = ['class', 'id', 'slot', 'style', 'is', 'part', 'group', 'deep-link'];
const CLOSED = new Set([...SOURCES, ...PAGE]);

export interface Settings {
  tag: string;
  attributes: Record<string, string>;
  /** What was left out, and the remedy. */
  problems: string[];
}

export function settingsOf(query: string): Settings {
  const attributes: Record<string, string> = {};
  const problems: string[] = [];
  let widget: string = WIDGETS[0];
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === 'widget') {
      if (NAMES.includes(value)) widget = value;
      else problems.push(`There is no widget "${value}". Use one of ${NAMES.join(', ')}.`);
    } else if (CLOSED.has(name) || !/^[a-z]+(-[a-z]+)*$/.test(name) || name.startsWith('on')) {
      problems.push(`"${name}" can't be set by the address. Use the tag on the page itself for it.`);
    } else {
      attributes[name] = value;
    }
  }
  return { tag: `qp-${widget}`, attributes, problems };
}
