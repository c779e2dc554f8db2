/** What the demo's pages read in `custom-elements.json`, and how. */
import { WIDGETS } from '../src/embed/widgets.js';

export interface Entry {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
  fieldName?: string;
  inheritedFrom?: { name: string };
}
interface Member {
  name: string;
  privacy?: string;
}
export interface Declaration {
  name: string;
  tagName?: string;
  description?: string;
  attributes?: Entry[];
  members?: Member[];
  events?: Entry[];
  slots?: Entry[];
  cssParts?: Entry[];
  cssProperties?: Entry[];
}
interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

/** The elements, in the order of a campaign page; those it does not know come last. */
const ORDER = [...WIDGETS, 'campaign'].map((name) => `qp-${name}`);

export async function loadElements(address: URL): Promise<(Declaration & { tagName: string })[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  const { modules } = (await response.json()) as Manifest;
  const place = (tag: string) => (ORDER.includes(tag) ? ORDER.indexOf(tag) : ORDER.length);
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((declaration): declaration is Declaration & { tagName: string } => !!declaration.tagName)
    .sort((a, b) => place(a.tagName) - place(b.tagName));
}

/** The attributes a page may set, the element's own first. Inner state is a reactive property, too, but no attribute. */
export function attributesOf({ attributes = [], members = [] }: Declaration): Entry[] {
  const inner = new Set(members.filter(({ privacy }) => privacy === 'private').map(({ name }) => name));
  return ownFirst(attributes.filter(({ name, fieldName }) => !inner.has(fieldName ?? name)));
}

/** The documented entries, the element's own first. */
export function ownFirst(entries: Entry[] = []): Entry[] {
  const named = entries.filter(({ name, description }) => name !== undefined && description);
  return [...named.filter(({ inheritedFrom }) => !inheritedFrom), ...named.filter(({ inheritedFrom }) => inheritedFrom)];
}

/**
 * The values that an attribute's description lists: `auto`, `light` or `dark`, or 1 to 6. What is only an example (such as …), another
 * thing's name (the `color-scheme`) or an address is not one of them.
 */
export function valuesOf({ description = '' }: Entry): string[] {
  const range = /\b(\d+) to (\d+)\b/.exec(description);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  }
  const values = [...description.matchAll(/(?<!(?:such as|the|with|of a|in) )`([a-z_][\w-]*)`/g)].map(([, value]) => value!);
  return values.length > 1 ? [...new Set(values)] : [];
}

/** How a value is given: a yes, one or several of the listed values, a number, else a text. */
export type Kind = 'yes' | 'choice' | 'several' | 'number' | 'text';

export function kindOf(entry: Entry, choices: readonly unknown[] = valuesOf(entry)): Kind {
  const { description = '', type } = entry;
  if (/\bboolean\b/.test(type?.text ?? '')) return 'yes';
  if (choices.length) return /separated by spaces/.test(description) ? 'several' : 'choice';
  return /^How many\b/.test(description) ? 'number' : 'text';
}
