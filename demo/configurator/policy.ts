/** What a page's Content-Security-Policy has to allow for a configuration, and nothing more. */
import type { Addresses } from './addresses.js';
import { tilesSource, type Configuration } from './configuration.js';
import type { Piece } from './snippets.js';

export function policy(configuration: Configuration, { origin }: Addresses): Piece[] {
  const { way } = configuration;
  if (way === 'iframe') return [{ purpose: 'csp', code: `frame-src ${origin}; script-src ${origin}` }];
  const tiles = tilesSource(configuration);
  const sources = (archive: boolean) => [...new Set([origin, ...(tiles && tiles.archive === archive ? [tiles.source] : [])])];
  const directives = [
    // Who bundles the package has its code on the page's own origin.
    `script-src ${way === 'npm' ? `'self'` : origin}`,
    `connect-src ${sources(true).join(' ')}`,
    `img-src ${sources(false).join(' ')}`,
  ];
  return [
    { purpose: 'csp', code: directives.join('; ') },
    { purpose: 'trusted-types', code: 'trusted-types lit-html' },
  ];
}
