/** A page of somebody else's that the widgets must get along with: a line in a table (cases/), made into a page by support/host-pages.ts. */
import type { ACTS } from './inside/acts.js';

export interface Host {
  /** In the page's address, /hosts/<id>.html. */
  id: string;
  /** What is special about it; the test's title is "on a page with …". */
  name: string;
  /** Attributes of <html>; without a `lang` it is German. */
  html?: string;
  /** Style sheets and scripts in the head, before ours. Files of npm packages lie under /modules/, our own of test/hosts/apps/ under /hosts/apps/. */
  head?: string;
  css?: string;
  /** What stands around the widgets, which come for {{widgets}}. */
  body?: string;
  /** The four tags, where they are written otherwise. */
  widgets?: string;
  /** What happens before the widgets are looked at. */
  act?: keyof typeof ACTS;
  /** Without a doctype the page is in quirks mode. */
  doctype?: '';
  /** Of the answer's Content-Type. */
  charset?: 'iso-8859-1';
  /** The tag of the script, where it is not the module of the stable channel. */
  script?: string;
  /** What the console is expected to say. */
  warns?: readonly string[];
  /** Widgets that this page does not get, and keeps the links of. */
  without?: readonly string[];
  /** The page's own styles make the targets smaller or larger on purpose: by this much. */
  scale?: number;
  /** How wide each widget is at least, where the host leaves it room: 150 px where nothing is said. */
  least?: number;
  /** The page puts its own elements into one line with the widgets: where they stand and how wide they are is another thing then. */
  flows?: boolean;
  /** How many observers the script itself keeps, besides those of widgets: 1 where nothing is said. */
  watches?: number;
  /** An engine that lacks this does not open the page. */
  needs?: 'moveBefore' | 'zoom' | 'columns';
  /** Nobody presses anything, for example on paper. */
  still?: boolean;
  /** What it is shown on, where the engine can pretend. */
  media?: 'print';
}
