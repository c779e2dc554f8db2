/** What the configurator configures, and the markup that follows from it. */
import type { CityId, Language } from '../../src/campaign/generated/types.js';
import type { Widget } from '../../src/embed/widgets.js';

/** How the code gets into the page. */
export const WAYS = ['script', 'exact', 'data', 'iframe', 'npm'] as const;
export const SYSTEMS = ['html', 'wordpress', 'typo3', 'drupal', 'joomla'] as const;
export type Way = (typeof WAYS)[number];
export type System = (typeof SYSTEMS)[number];

/** Attributes by name; a boolean one that is set is empty. */
export type Attributes = Readonly<Record<string, string>>;
/** A colour by day, and by night where that is another one; other properties have one value. */
export interface Value {
  day: string;
  night?: string;
}
export type Look = Readonly<Record<string, Value>>;

export interface Configuration {
  widgets: readonly Widget[];
  /** The language of the city's page. */
  language: Language;
  /** Attributes of all widgets. */
  shared: Attributes;
  own: Readonly<Partial<Record<Widget, Attributes>>>;
  /** Custom properties, without `--qp-`. */
  look: Look;
  way: Way;
  system: System;
  /** Where a copy of the files is on the site's own domain (a path); empty: on the campaign's server. */
  copy: string;
  /** The width of the column on the city's page, in pixels; 0: as wide as the page. */
  width: number;
}

export const DEFAULT = (language: Language): Configuration => ({
  widgets: ['city-carousel'],
  language,
  shared: {},
  own: {},
  look: {},
  way: 'script',
  system: 'html',
  copy: '',
  width: 0,
});

/** The way in that a system's editor lets through. */
export const WAY_FOR: Readonly<Record<System, Way>> = {
  html: 'script',
  wordpress: 'script',
  typo3: 'script',
  drupal: 'data',
  joomla: 'data',
};

/** What is right with another system: what somebody has chosen themselves stays, where its editor lets it through. */
export function wayFor(system: System, { way, system: before }: Pick<Configuration, 'way' | 'system'>): Way {
  const proposed = WAY_FOR[system];
  const isChosen = way !== WAY_FOR[before];
  return isChosen && (proposed !== 'data' || way === 'npm') ? way : proposed;
}

export interface Link {
  href: string;
  text: string;
}

/** An element of the markup. */
export interface Tag {
  name: Widget | 'campaign';
  attributes: Attributes;
  children: readonly Tag[];
  /** What stays where no script runs. */
  links: readonly Link[];
}

/** The widgets, in a wrapper where there are several: then they share the settings, and what a visitor chooses. */
export function markup(
  { widgets, language, shared, own }: Configuration,
  links: (widget: Widget) => readonly Link[],
  more: Attributes = {},
): Tag {
  const common = { lang: language, ...shared, ...more };
  const tags = widgets.map((name): Tag => {
    return { name, attributes: { ...(widgets.length === 1 && common), ...own[name] }, children: [], links: links(name) };
  });
  return tags.length === 1 ? tags[0]! : { name: 'campaign', attributes: common, children: tags, links: [] };
}

export const hostCity = ({ shared }: Configuration): CityId | undefined => shared['host-city'] as CityId | undefined;

/** The site's own colour schemes, as far as the widgets follow them. */
export function schemesOf({ shared: { theme } }: Pick<Configuration, 'shared'>): readonly ('day' | 'night')[] {
  if (theme === 'light') return ['day'];
  return theme === 'dark' ? ['night'] : ['day', 'night'];
}

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
