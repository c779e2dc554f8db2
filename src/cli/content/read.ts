/** Reads `content/`: YAML files, with the line of every field, so that a message can point at it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

export const WORDS_FILE = 'words-lb.txt';

/** One thing to mend: where, what, how. */
export interface Issue {
  file: string;
  line?: number | undefined;
  item?: string | undefined;
  field?: string | undefined;
  message: string;
  remedy?: string | undefined;
  /** Right when it was written, and past since: an editor must look again, but a build of an old commit must not fail of it. */
  past?: boolean;
}

/** An item of a file: its data, and where it stands. */
export interface Item<T = Record<string, unknown>> {
  data: T;
  file: string;
  /** The id in the editor's file, where the feed's is another: one festival has several dates. */
  id?: string | undefined;
  /** The line of a field (`name.lb`, `itinerary[0].items[2].place`), or of the item where the field is not there. */
  line(field?: string): number;
}

export const issueOf = (item: Item<{ id?: unknown }>, field: string | undefined, message: string, remedy?: string): Issue => ({
  file: item.file,
  line: item.line(field),
  item: item.id ?? (typeof item.data.id === 'string' ? item.data.id : undefined),
  field,
  message,
  remedy,
});

/** Splits `itinerary[0].items` into its keys. */
const keys = (path: string): (string | number)[] =>
  [...path.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));

function lineOf(document: Document, lines: LineCounter, path: (string | number)[]): number {
  for (let length = path.length; length >= 0; length--) {
    let node: unknown = document.contents;
    let key: unknown;
    for (const part of path.slice(0, length)) {
      const pair = isMap(node) ? node.items.find((each) => isScalar(each.key) && each.key.value === part) : undefined;
      key = pair?.key;
      node = pair?.value ?? (isSeq(node) ? node.items[part as number] : undefined);
    }
    const range = ((key ?? node) as { range?: [number, number, number] } | undefined)?.range;
    if (range && node !== undefined) return lines.linePos(range[0]).line;
  }
  return 1;
}

/** The items of one file: a list's entries, or the one map that it is. */
async function readItems(root: string, file: string, issues: Issue[]): Promise<Item[]> {
  const lines = new LineCounter();
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined);
  if (text === undefined) {
    issues.push({ file, message: 'the file is missing', remedy: 'restore it, or see content/README.md for what it holds' });
    return [];
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors) {
    issues.push({
      file,
      line: lines.linePos(error.pos[0]).line,
      message: `is not YAML: ${error.message}`,
      remedy:
        error.code === 'DUPLICATE_KEY'
          ? 'the field stands there twice: take one away'
          : 'quote texts that contain ": " or start with a sign, and keep the indentation',
    });
  }
  if (document.errors.length) return [];
  const value: unknown = document.toJS();
  const list = Array.isArray(value) ? value : [value];
  const items: Item[] = [];
  list.forEach((data: unknown, index) => {
    const prefix = Array.isArray(value) ? [index] : [];
    const line = (field = '') => lineOf(document, lines, [...prefix, ...keys(field)]);
    if (typeof data === 'object' && data !== null) items.push({ data: data as Record<string, unknown>, file, line });
    else {
      const message = `expected an item with fields, got ${JSON.stringify(data)}`;
      issues.push({ file, line: line(), message, remedy: 'content/README.md shows how an item is written' });
    }
  });
  return items;
}

export interface Content {
  campaign: Item | undefined;
  audiences: Item[];
  cities: Item[];
  places: Item[];
  trips: Item[];
  festivals: Item[];
  connections: Item[];
  tickets: Item[];
  glossary: Item[];
  /** Luxembourgish words that the dictionary lacks. */
  words: string[];
}

/** The lists whose items an editor writes, by the folder or file they stand in. */
export const listsOf = ({
  audiences,
  cities,
  places,
  trips,
  festivals,
  connections,
  tickets,
}: Content): Record<string, Item[]> => ({
  audiences,
  cities,
  places,
  trips,
  events: festivals,
  connections,
  tickets,
});

/** All of `content/`; what can't be read is reported and left out. */
export async function readContent(root: string): Promise<{ content: Content; issues: Issue[] }> {
  const issues: Issue[] = [];
  const one = (file: string) => readItems(root, file, issues);
  const folder = async (name: string) => {
    const files = (await readdir(join(root, name)).catch(() => [])).filter((file) => file.endsWith('.yaml')).sort();
    return (await Promise.all(files.map((file) => one(`${name}/${file}`)))).flat();
  };
  const content: Content = {
    campaign: (await one('campaign.yaml'))[0],
    audiences: await one('audiences.yaml'),
    cities: await folder('cities'),
    places: await folder('places'),
    trips: await folder('trips'),
    festivals: await folder('events'),
    connections: await one('connections.yaml'),
    tickets: await one('tickets.yaml'),
    glossary: await one('glossary.yaml'),
    words: (await readFile(join(root, WORDS_FILE), 'utf8').catch(() => ''))
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter(Boolean),
  };
  return { content, issues };
}
