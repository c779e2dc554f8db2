/**
 * UI strings. `@lit/localize` is a page-wide singleton, yet two widgets on one page may speak two languages: so each element says which
 * strings are current while it renders. Extraction, XLIFF and `str` are its own (the extractor knows `msg` by its type; the path is internal, hence
 * the exact version); the lookup is ours, because every message is text and has an explicit `id`.
 */
import { str, type StrResult } from '@lit/localize/internal/str-tag.js';
import type { MsgFn } from '@lit/localize/internal/types.js';
import type { Language } from '../campaign/generated/types.js';

export { str };

/** Strings by id; `{0}` stands for the first value of the source. */
export type Strings = Readonly<Record<string, string>>;
/** Where the strings of an element, or of a part of one that is fetched later, come from. */
export type StringsLoader = Readonly<Record<Language, () => Promise<{ templates: Strings }>>>;

/** The strings of several, in one language. */
export async function load(language: Language, loaders: readonly StringsLoader[]): Promise<Strings> {
  const modules = await Promise.all(loaders.map((loader) => loader[language]()));
  return Object.assign({}, ...modules.map(({ templates }) => templates)) as Strings;
}

let current: Strings | undefined;

/** A string by its id, with its values. The build makes this of every `msg` (`scripts/bare-strings.ts`): no page carries English besides its own language. */
export const say = (id: string, ...values: unknown[]): string =>
  current?.[id]?.replace(/{(\d)}/g, (_, index: string) => String(values[Number(index)])) ?? '';

/** A string of the interface, in the language of the element that is rendering; the English of the source until its strings are here. */
export const msg = ((source: string | StrResult, { id }: { id: string }): string => {
  const { strings, values } = typeof source === 'string' ? { strings: [source], values: [] } : source;
  return say(id, ...values) || String.raw({ raw: strings }, ...values);
}) as unknown as MsgFn;

/** Runs `render` with these strings; what it says with `msg` is in their language. */
export function withStrings<T>(strings: Strings | undefined, render: () => T): T {
  const previous = current;
  current = strings;
  try {
    return render();
  } finally {
    current = previous;
  }
}
