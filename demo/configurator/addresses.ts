/** Where the files of a hosting root are: the one place that knows. */
import { STABLE } from '../../scripts/channels.js';
import { VERSION } from '../../src/ui/version.js';

export interface Addresses {
  /** What a policy has to allow: the origin, or `'self'` for a copy on the site's own domain. */
  origin: string;
  /** The script that is kept up to date, within a major version. */
  stable: string;
  /** This very version, in several files that are fetched as they are needed. */
  exact: string;
  /** This very version, in one file: of one widget, or of all. */
  single(widgets: readonly string[]): { file: string; href: string };
  feed: string;
  /** The page for an iframe; the parameters are the names of the attributes. */
  frame(parameters: URLSearchParams): string;
  /** What gives such an iframe the height of its content. */
  frameHeight: string;
}

export const PACKAGE = `@quattropole/widgets`;
export { VERSION };

/** `root`: an address such as `https://widgets.example/quattropole`, or a path on the site's own domain. */
export function addressesAt(root: string): Addresses {
  const base = root.replace(/\/+$/, '');
  const stable = `${base}/${STABLE}`;
  return {
    origin: URL.canParse(base) ? new URL(base).origin : `'self'`,
    stable: `${stable}/quattropole.js`,
    exact: `${base}/${VERSION}/quattropole.js`,
    single(widgets) {
      const file = widgets.length === 1 ? `${widgets[0]}.js` : 'quattropole.all.js';
      return { file, href: `${base}/${VERSION}/${file}` };
    },
    feed: `${base}/feed/v1/index.json`,
    frame: (parameters) => `${stable}/frame.html?${parameters}`,
    frameHeight: `${stable}/frame-height.js`,
  };
}

/** What this page itself loads. */
export const here = (page: string) => {
  const at = (path: string) => new URL(`../${path}`, page).href;
  return {
    root: at(''),
    manifest: at('custom-elements.json'),
    feed: at('feed/v1/index.json'),
    integrity: at(`${VERSION}/integrity.json`),
    /** The script of the preview. */
    script: addressesAt(at('')).stable,
  };
};
