/** The tags of a page, each with what stands around it: read by an HTML parser, so that what is written goes to its place and all else stays as it is. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Language } from '../../campaign/generated/types.js';
import { WIDGETS } from '../../embed/widgets.js';
import { localeOf } from '../../i18n/locale.js';
import { AROUND_LINKS, holdsOnlyLinks, type LightNode } from '../../ui/light-content.js';
import { SETTINGS } from '../../ui/settings.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A tag, or a `<div data-qp="…">` that stands for one. */
export interface Tag {
  /** `qp-map`. */
  name: string;
  line: number;
  /** Its own attributes, and what it takes from a `<qp-campaign>` around it or from the script. */
  attributes: ReadonlyMap<string, string>;
  /** Undefined where the page names none that we speak: each visitor's own is then shown. */
  language: Language | undefined;
  /** What stands inside may be hidden once there is better. */
  isReplaceable: boolean;
  /** What is written, from and to: what a run before this one has written goes. */
  from: number;
  to: number;
  /** Of a div: the element that is made in it begins and ends here. */
  holder: { open: string; close: string; end: number } | undefined;
}

export interface Script {
  src: string;
  line: number;
  /** A classic script that runs before what follows it is read. */
  isEarly: boolean;
  attributes: ReadonlyMap<string, string>;
}

export interface Page {
  tags: readonly Tag[];
  script: Script | undefined;
  /** The address that relative ones start from. */
  base: string | undefined;
}

const SCRIPTS = new RegExp(`/(?:quattropole(?:\\.all)?|${WIDGETS.join('|')})\\.js(?:[?#]|$)`);

export function readPage(html: string, tags: readonly string[], address: string | undefined): Page {
  const elements = [...elementsIn(parse(html, { sourceCodeLocationInfo: true }).childNodes)];
  const scripts = elements.filter(({ tagName }) => tagName === 'script').map(scriptOf);
  const script = scripts.find(({ src }) => (address ? src === address : SCRIPTS.test(src)));
  const base = elements.find(({ tagName }) => tagName === 'base');
  return {
    tags: elements.flatMap((element) => tagOf(element, tags, script) ?? []),
    script,
    base: base && attribute(base, 'href'),
  };
}

function* elementsIn(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsIn(node.childNodes);
  }
}

const isElement = (node: Node | Element['parentNode']): node is Element => !!node && 'tagName' in node;

const attribute = ({ attrs }: Element, name: string): string | undefined => attrs.find((each) => each.name === name)?.value;

const attributesOf = ({ attrs }: Element): Map<string, string> => new Map(attrs.map(({ name, value }) => [name, value]));

function scriptOf(element: Element): Script {
  const attributes = attributesOf(element);
  return {
    // Consent managers keep the address there until the script may run.
    src: attributes.get('src') ?? attributes.get('data-src') ?? '',
    line: element.sourceCodeLocation?.startLine ?? 0,
    isEarly: !['type', 'defer', 'async'].some((name) => attributes.has(name)),
    attributes,
  };
}

/** The element that a node is, or that is made in it: its name, and its attributes. */
function widgetOf(element: Element): { name: string; attributes: Map<string, string>; isHolder: boolean } {
  const kind = attribute(element, 'data-qp');
  if (kind === undefined) return { name: element.tagName, attributes: attributesOf(element), isHolder: false };
  const own = element.attrs.filter(({ name }) => name.startsWith('data-') && name !== 'data-qp');
  return {
    name: `qp-${kind}`,
    attributes: new Map(own.map(({ name, value }) => [name.slice('data-'.length), value])),
    isHolder: true,
  };
}

function tagOf(element: Element, tags: readonly string[], script: Script | undefined): Tag | undefined {
  const { name, attributes, isHolder } = widgetOf(element);
  const place = element.sourceCodeLocation;
  if (!tags.includes(name) || !place?.startTag) return undefined;
  // What a run before this one has made in a div belongs to that.
  if (!isHolder && isElement(element.parentNode) && `qp-${attribute(element.parentNode, 'data-qp')}` === name) return undefined;
  const made = isHolder
    ? element.childNodes.find((node): node is Element => isElement(node) && node.tagName === name)
    : undefined;
  const inner = made ?? element;
  const written = inner.childNodes.filter(isOurs).map((node) => node.sourceCodeLocation!.endOffset);
  const end = place.endTag?.startOffset;
  if (isHolder && end === undefined) return undefined;
  const around = [...ancestorsOf(element)];
  const campaign = around.find((each) => each.name === 'qp-campaign')?.attributes;
  const all = new Map(attributes);
  for (const setting of SETTINGS) {
    const value = attributes.get(setting) ?? campaign?.get(setting) ?? script?.attributes.get(`data-${setting}`);
    if (value !== undefined && !(setting === 'src' && value === script?.attributes.get('src'))) all.set(setting, value);
  }
  const lang = [
    attributes,
    ...(isHolder ? [attributesOf(element)] : []),
    ...around.flatMap((each) => [each.attributes, each.own]),
  ]
    .map((each) => each.get('lang'))
    .find(Boolean);
  return {
    name,
    line: place.startLine,
    attributes: all,
    language: localeOf(lang),
    isReplaceable: inner.childNodes.every(isFallback),
    from: place.startTag.endOffset,
    to: Math.max(place.startTag.endOffset, made?.sourceCodeLocation?.startTag?.endOffset ?? 0, ...written),
    holder: isHolder
      ? {
          open: `<${name}${[...attributes].map(([key, value]) => ` ${key}="${escape(value)}"`).join('')}>`,
          close: made ? '' : `</${name}>`,
          end: end!,
        }
      : undefined,
  };
}

function* ancestorsOf(element: Element): Generator<ReturnType<typeof widgetOf> & { own: Map<string, string> }> {
  for (let node = element.parentNode; isElement(node); node = node.parentNode)
    yield { ...widgetOf(node), own: attributesOf(node) };
}

/** What a run before this one has written. */
const isOurs = (node: Node): boolean =>
  isElement(node) &&
  attribute(node, 'slot') === 'fallback' &&
  (attribute(node, 'shadowrootmode') !== undefined || attribute(node, 'type') === 'application/ld+json');

/** The rule of browsers (`ui/light-content.ts`), for what stands right inside the tag. */
function isFallback(node: Node): boolean {
  if (isElement(node)) {
    if (attribute(node, 'slot') === 'fallback') return true;
    if (!AROUND_LINKS.split(',').includes(node.tagName)) return false;
  }
  return holdsOnlyLinks(asInTheDom(node));
}

const asInTheDom = (node: Node): LightNode => ({
  nodeName: isElement(node) ? node.tagName.toUpperCase() : node.nodeName,
  textContent: 'value' in node ? node.value : '',
  childNodes: 'childNodes' in node ? node.childNodes.map(asInTheDom) : [],
});

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
