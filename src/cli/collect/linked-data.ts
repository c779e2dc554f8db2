/** Finding things in JSON-LD as people write it: in a page or by itself, with or without a graph, lists and references. */
import { Parser } from 'htmlparser2';
import { field, isObject, list, parseJson, string, strings } from './json.js';
import type { Problem } from './types.js';

export type Node = Record<string, unknown>;

/**
 * The JSON-LD of a document: itself, or the script elements of an HTML page. A block that is broken is reported and the others are
 * read. Throws where there is none at all.
 */
export function blocksOf(document: string, report: (problem: Problem) => void): unknown[] {
  if (/^\uFEFF?\s*[[{]/.test(document)) return [parseJson(document)];
  const texts = scriptsOf(document);
  if (!texts.length) throw new Error('this is neither JSON nor a page with a script of type "application/ld+json"');
  return texts.flatMap((text, index) => {
    try {
      return [
        parseJson(
          text.replace(/^\s*(?:<!--|(?:\/[/*]\s*)?<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/[/*]\s*)?\]\]>(?:\s*\*\/)?)\s*$/g, ''),
        ),
      ];
    } catch (error) {
      report({
        item: `JSON-LD block ${index + 1}`,
        message: (error as Error).message,
        remedy: 'It is left out, the other blocks are read; tell who looks after the page.',
      });
      return [];
    }
  });
}

function scriptsOf(html: string): string[] {
  const texts: string[] = [];
  let inside = false;
  const parser = new Parser({
    onopentag(name, { type }) {
      inside = name === 'script' && /^\s*application\/ld\+json\s*(;|$)/i.test(type ?? '');
      if (inside) texts.push('');
    },
    ontext(text) {
      if (inside) texts[texts.length - 1] += text;
    },
    onclosetag(name) {
      if (name === 'script') inside = false;
    },
  });
  parser.end(html);
  return texts.filter((text) => text.trim());
}

/** A type without its vocabulary: `MusicEvent` from `https://schema.org/MusicEvent` or `schema:MusicEvent`. */
export const typesOf = (node: unknown): string[] =>
  strings(field(node, '@type', 'type')).map((type) => type.replace(/^.*[/#:]/, ''));

/** Every object in the data that says who it is, by that. */
export function byId(data: unknown): Map<string, Node> {
  const found = new Map<string, Node>();
  const walk = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isObject(value)) return;
    const id = string(field(value, '@id'));
    if (id && Object.keys(value).length > 1 && !found.has(id)) found.set(id, value);
    Object.values(value).forEach(walk);
  };
  walk(data);
  return found;
}

/** What is only a reference, as what it refers to. */
export function resolved(value: unknown, nodes: ReadonlyMap<string, Node>): unknown {
  if (!isObject(value) || Object.keys(value).some((key) => key !== '@id' && key !== '@type')) return value;
  return nodes.get(string(field(value, '@id')) ?? '') ?? value;
}

/** Fields under which others stand that may be meant. */
const CONTAINERS = [
  '@graph',
  '@list',
  '@set',
  'itemListElement',
  'item',
  'event',
  'events',
  'mainEntity',
  'hasPart',
  'dataFeedElement',
];

/** Further in than any page packs its events. */
const MAX_STEPS = 60;

/** All that is meant, from whatever it is packed in; not what lies within it. */
export function nodesIn(data: unknown, isMeant: (node: Node) => boolean): Node[] {
  const nodes = byId(data);
  const seen = new Set<unknown>();
  const walk = (value: unknown, steps: number): Node[] => {
    if (Array.isArray(value)) return value.flatMap((each) => walk(each, steps));
    const node = resolved(value, nodes);
    if (!isObject(node) || seen.has(node) || steps > MAX_STEPS) return [];
    seen.add(node);
    return isMeant(node)
      ? [node]
      : CONTAINERS.flatMap((name) => list(field(node, name)).flatMap((each) => walk(each, steps + 1)));
  };
  return walk(data, 0);
}
