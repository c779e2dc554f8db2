/**
 * Mends Leaflet 1.9.4 at build time, for pages that are stricter than it expects:
 * - At import it writes `innerHTML` to see whether the browser knows SVG, which a page with Trusted Types forbids. All of ours do.
 * - It keeps its listeners in a property of the object listened to, `_leaflet_events`, so that a page's own Leaflet and ours share one on
 *   the window and the document: removing one map would remove the other's handlers.
 * - A tile that is not wanted any more gets a picture of one pixel for an address, `data:…`, which a page's `img-src` forbids. None at all stops it as well.
 * - `for…in` over its lists meets what a page may have added to `Object.prototype`.
 * A new version of Leaflet that no longer has these places stops the build, so that this file is looked at again.
 */
import type { TestRunnerPlugin } from '@web/test-runner';
import type { Plugin } from 'vite';

const FILE = /\/leaflet\/dist\/leaflet-src\.esm\.js(\?|$)/;

const MENDS: readonly (readonly [what: string, pattern: RegExp, by: string])[] = [
  [
    'the test for inline SVG',
    /var div = document\.createElement\('div'\);\s*div\.innerHTML = '<svg\/>';\s*return \(div\.firstChild && div\.firstChild\.namespaceURI\) === 'http:\/\/www\.w3\.org\/2000\/svg';/,
    'return true;',
  ],
  ['the picture of one pixel', /(?<=var emptyImageUrl = ')data:[^']+/, ''],
  ['the key of its listeners', /'_leaflet_events'/g, "'_quattropole_events'"],
  [
    'for…in over its own lists',
    /for \((?:var )?(\w+) in ((?:this|map|obj)[._[][\w.[\]]*|layers|types|_pointers|baseLayers|overlays)\) \{/g,
    '$& if (!Object.prototype.hasOwnProperty.call($2, $1)) continue;',
  ],
];

export function patchLeaflet(code: string): string {
  return MENDS.reduce((result, [what, pattern, by]) => {
    const mended = result.replace(pattern, by);
    if (mended === result) throw new Error(`scripts/leaflet-patch.ts: ${what} is not in this version of Leaflet any more.`);
    return mended;
  }, code);
}

/** For Vite, in all its builds and its server. */
export const leafletPatch = (): Plugin => ({
  name: 'leaflet-patch',
  // What Vite bundles beforehand for its server does not pass through plugins.
  config: () => ({ optimizeDeps: { exclude: ['leaflet'] } }),
  transform: (code, id) => (FILE.test(id) ? { code: patchLeaflet(code), map: null } : undefined),
});

/** The same for the test runner. */
export const leafletPatchForTests: TestRunnerPlugin = {
  name: 'leaflet-patch',
  transform: ({ path, body }) => (FILE.test(path) ? { body: patchLeaflet(body as string) } : undefined),
};
