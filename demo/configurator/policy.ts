/** What a page's Content-Security-Policy has to allow for a configuration, and nothing more. */
import type { Addresses } from './addresses.js';
import type { Configuration } from './configuration.js';
import type { Piece } from './snippets.js';

/** Where a detailed map comes from; undefined where there is none. `{s}` stands for one of several servers. */
export function tilesSource(configuration: Configuration): { source: string; host: string; archive: boolean } | undefined {
  const tiles = configuration.widgets.includes('map') ? configuration.own.map?.['tiles'] : undefined;
  if (!tiles) return undefined;
  const archive = /\.pmtiles(\?|$)/.test(tiles);
  const address = tiles.replace(/\{s\}\.?/, '').replace(/[{}]/g, '');
  if (!URL.canParse(address)) return { source: `'self'`, host: '', archive };
  const { origin, host, protocol } = new URL(address);
  return { source: tiles.includes('{s}') ? `${protocol}//*.${host}` : origin, host, archive };
}

export function policy(configuration: Configuration, { origin }: Addresses): Piece[] {
  const { way } = configuration;
  if (way === 'iframe') return [{ purpose: 'csp', code: `frame-src ${origin}; script-src ${origin}` }];
  const tiles = tilesSource(configuration);
  const sources = (archive: boolean) => [
    ...new Set([origin, ...(tiles && tiles.archive === archive ? [tiles.source] : [])]),
  ];
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
