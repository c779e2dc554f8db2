/**
 * UI strings. `@lit/localize` is a page-wide singleton, yet two widgets on one page may speak two languages: so each
 * element says which locale's strings are current while it renders. The extractor knows `msg` by its type; the internal paths
 * are why the version of `@lit/localize` is exact.
 */
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';
import type { MsgFn, TemplateMap } from '@lit/localize/internal/types.js';
import type { Locale } from './locale.js';

export { str } from '@lit/localize/internal/str-tag.js';

type Loader = () => Promise<{ templates: unknown }>;

const LOADERS: Record<Exclude<Locale, 'en'>, Loader> = {
  de: () => import('./generated/de.js'),
  fr: () => import('./generated/fr.js'),
  lb: () => import('./generated/lb.js'),
  'en-XA': () => import('./generated/en-XA.js'),
};

const loaded = new Map<Locale, TemplateMap>([['en', {}]]);
let current: TemplateMap = {};

/** A string of the interface, in the language of the element that is rendering. Every message has an explicit `id`. */
export const msg = ((template: never, options?: never) => runtimeMsg(current, template, options)) as MsgFn;

export const isLoaded = (locale: Locale): boolean => loaded.has(locale);

/** Fetches a locale's strings once; they are built by lit-localize from `locales/*.xlf`. */
export async function loadLocale(locale: Locale): Promise<void> {
  if (loaded.has(locale)) return;
  const { templates } = await LOADERS[locale as Exclude<Locale, 'en'>]();
  loaded.set(locale, templates as TemplateMap);
}

/** Runs `render` with the strings of a locale; what it calls with `msg` is in that language. */
export function withLocale<T>(locale: Locale, render: () => T): T {
  const previous = current;
  current = loaded.get(locale) ?? {};
  try {
    return render();
  } finally {
    current = previous;
  }
}
