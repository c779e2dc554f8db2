/** The code that a webmaster pastes. Each piece is one line: WordPress' wpautop breaks what has blank lines, and ASCII: it survives pages of any encoding. */
import { PACKAGE, VERSION, type Addresses } from './addresses.js';
import { tilesSource, type Attributes, type Configuration, type Tag } from './configuration.js';

/** What a piece of code is for; the words say where it goes. */
export type Purpose =
  | 'paste'
  | 'frame'
  | 'frame-height'
  | 'install'
  | 'import'
  | 'tag'
  | 'script'
  | 'css'
  | 'style'
  | 'csp'
  | 'trusted-types'
  | 'typoscript'
  | 'allow-div'
  | 'allow-html';

export interface Piece {
  purpose: Purpose;
  code: string;
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
export const escapeHtml = (text: string): string =>
  text.replace(/[&"<>]|[^\x20-\x7e]/gu, (character) => REFERENCES[character] ?? `&#${character.codePointAt(0)};`);

const write = (name: string, attributes: Attributes, content = ''): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
};

const writeLinks = ({ links }: Tag): string => links.map(({ href, text }) => write('a', { href }, escapeHtml(text))).join(' ');

/** `<qp-…>`. */
export const writeTag = (tag: Tag): string =>
  write(`qp-${tag.name}`, tag.attributes, writeLinks(tag) + tag.children.map(writeTag).join(''));

/** The single widgets, with all their settings: for what knows no wrapper. Those of a wrapper share what a visitor chooses. */
function apart(tag: Tag): Tag[] {
  if (!tag.children.length) return [tag];
  const shared = { ...tag.attributes, group: tag.attributes['group'] ?? 'quattropole' };
  return tag.children.map((child) => ({ ...child, attributes: { ...shared, ...child.attributes } }));
}

/** `<div data-qp="…">`, for editors that let no unknown tag through. */
export const writeDivs = (tag: Tag): string =>
  apart(tag)
    .map((each) => {
      const data = Object.entries(each.attributes).map(([name, value]) => [`data-${name}`, value] as const);
      return write('div', { 'data-qp': each.name, ...Object.fromEntries(data) }, writeLinks(each));
    })
    .join('');

/** A frame a widget, as high as it needs to be without any script. */
export const writeFrames = (tag: Tag, addresses: Addresses, titles: (name: string) => string, heights: Heights): string =>
  apart(tag)
    .map(({ name, attributes }) => {
      const { group: _, lang = '', ...rest } = attributes;
      const src = addresses.frame(new URLSearchParams({ widget: name, lang, ...rest }));
      const height = String(Math.max(...heights.map(({ of }) => of[name] ?? 0)));
      return write('iframe', { class: 'qp-frame', src, title: titles(name), width: '100%', height, loading: 'lazy' });
    })
    .join('');

export const writeScript = (src: string, integrity?: string): string =>
  write('script', { type: 'module', src, ...(integrity && { integrity, crossorigin: 'anonymous' }) });

/** How high the widgets are, from a width of the page on. */
export type Heights = readonly { from: number; of: Readonly<Record<string, number>> }[];

/** One line of CSS: the space that widgets will take, so that nothing moves when they come; and their look. */
export function writeCss(way: Configuration['way'], tag: Tag, heights: Heights, look: readonly string[]): string {
  if (way === 'iframe') return '.qp-frame{display:block;inline-size:100%;border:0}';
  const names = tag.children.length ? tag.children.map(({ name }) => name) : [tag.name];
  const selector = (name: string) => (way === 'data' ? `[data-qp=${name}]` : `qp-${name}`);
  const spaces = heights.map(({ from, of }) => {
    const rules = names.map((name) => `${selector(name)}{${from ? '' : 'display:block;'}min-block-size:${of[name] ?? 0}px}`);
    return from ? `@media(min-width:${from}px){${rules.join('')}}` : rules.join('');
  });
  const rule = look.length ? `${names.map(selector).join()}{${look.join(';')}}` : '';
  return spaces.join('') + rule;
}

export interface Parts {
  tag: Tag;
  addresses: Addresses;
  heights: Heights;
  /** The declarations of the look. */
  look: readonly string[];
  titles: (name: string) => string;
  /** The check sum of a file of this version, where it is known. */
  integrity: (file: string) => string | undefined;
}

/** All pieces of a way in, the one to paste first. */
export function pieces(configuration: Configuration, parts: Parts): Piece[] {
  const { way, system } = configuration;
  const { tag, addresses, heights, look, titles } = parts;
  const css = writeCss(way, tag, heights, look);
  // An empty page has no style sheet yet.
  const style: Piece = system === 'html' ? { purpose: 'style', code: `<style>${css}</style>` } : { purpose: 'css', code: css };
  if (way === 'npm') {
    return [
      { purpose: 'install', code: `npm install ${PACKAGE}@${VERSION}` },
      { purpose: 'import', code: imports(tag).join(' ') },
      { purpose: 'tag', code: writeTag(tag) },
      style,
    ];
  }
  if (way === 'iframe') {
    return [
      { purpose: 'frame', code: writeFrames(tag, addresses, titles, heights) },
      { purpose: 'frame-height', code: writeScript(addresses.frameHeight) },
      style,
    ];
  }
  if (way === 'data') {
    // What removes unknown tags removes scripts, too: this one goes where the site's own scripts are.
    return [{ purpose: 'script', code: writeScript(addresses.stable) }, { purpose: 'tag', code: writeDivs(tag) }, style];
  }
  const script = way === 'exact' ? exactScript(configuration, parts) : writeScript(addresses.stable);
  return [{ purpose: 'paste', code: script + writeTag(tag) }, style];
}

export type SettingPurpose = Extract<Purpose, 'typoscript' | 'allow-div' | 'allow-html'>;

/** What a step in a system's own settings needs. */
export function settingFor(purpose: SettingPurpose, tag: Tag, addresses: Addresses): Piece {
  const all = [tag, ...tag.children];
  const code = {
    typoscript: `page.headerData.4711 = TEXT\npage.headerData.4711.value = ${writeScript(addresses.stable)}`,
    'allow-div': '<div class data-*>',
    'allow-html': all.map(({ name, attributes }) => `<${[`qp-${name}`, ...Object.keys(attributes)].join(' ')}>`).join(' '),
  };
  return { purpose, code: code[purpose] };
}

/** One file, so that one check sum covers all of it. A PMTiles map is read by the script in several files only. */
function exactScript(configuration: Configuration, { addresses, integrity }: Parts): string {
  if (tilesSource(configuration)?.archive) return writeScript(addresses.exact);
  const { file, href } = addresses.single(configuration.widgets);
  return writeScript(href, integrity(file));
}

const imports = (tag: Tag): string[] => [
  `import '${PACKAGE}/${tag.name}.js';`,
  ...tag.children.map(({ name }) => `import '${PACKAGE}/${name}.js';`),
];
