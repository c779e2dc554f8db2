/**
 * UI strings. `@lit/localize` is a page-wide singleton, yet two widgets on one page may speak two languages: so each
 * element says which locale's strings are current while it renders. The extractor knows `msg` by its type; the internal paths
 * are why the version of `@lit/localize` is exact.
 */
import { joinStringsAndValues, str, type StrResult } from '@lit/localize/internal/str-tag.js';
import type { MsgFn } from '@lit/localize/internal/types.js';
import type { Language } from '../campaign/generated/types.js';

export { str };

type Template = string | StrResult;
/** A locale's strings by id; in those with values, `values` is the order of the source's values. */
type TemplateMap = Readonly<Record<string, Template>>;

type Loader = () => Promise<{ templates: unknown }>;

/** Where each language's strings come from; a test may put the pseudo-locale in a language's place. */
export const LOADERS: Record<Exclude<Language, 'en'>, Loader> = {
  de: () => import('./generated/de.js'),
  fr: () => import('./generated/fr.js'),
  lb: () => import('./generated/lb.js'),
};

const loaded = new Map<Language, TemplateMap>([['en', {}]]);
let current: TemplateMap = {};

/**
 * A string of the interface, in the language of the element that is rendering. Every message is text, not HTML, and has an
 * explicit `id`: so neither the package's hashing of texts nor its handling of templates need travel.
 */
export const msg = ((source: Template, { id }: { id: string }): string => {
  const template = current[id] ?? source;
  if (typeof template === 'string') return template;
  const { values } = source as StrResult;
  return joinStringsAndValues(template.strings, values, template === source ? undefined : (template.values as number[]));
}) as unknown as MsgFn;

export const isLoaded = (locale: Language): boolean => loaded.has(locale);

/** Fetches a locale's strings once; they are built by lit-localize from `locales/*.xlf`. */
export async function loadLocale(locale: Language): Promise<void> {
  if (loaded.has(locale)) return;
  const { templates } = await LOADERS[locale as Exclude<Language, 'en'>]();
  loaded.set(locale, templates as TemplateMap);
}

/** Runs `render` with the strings of a locale; what it calls with `msg` is in that language. */
export function withLocale<T>(locale: Language, render: () => T): T {
  const previous = current;
  current = loaded.get(locale) ?? {};
  try {
    return render();
  } finally {
    current = previous;
  }
}
