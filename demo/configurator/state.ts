/** The configuration in the page's address: to share, to reload, to come back to. What is not known falls back, and is named. */
import { LANGUAGES } from '../../src/campaign/categories.js';
import type { Language } from '../../src/campaign/generated/types.js';
import { WIDGETS } from '../../src/embed/widgets.js';
import { DEFAULT, SYSTEMS, WAY_FOR, WAYS, type Configuration, type Value } from './configuration.js';
import { parseHex } from './contrast.js';
import { isColor, isSafe } from './look.js';

/** What can be set at an element or a look, and which values are good. */
export interface Settable {
  name: string;
  accepts: (value: string) => boolean;
}
export interface Schema {
  shared: readonly Settable[];
  own: Readonly<Record<string, readonly Settable[]>>;
  look: readonly string[];
}

/** A parameter that was not taken. */
export interface Rejected {
  name: string;
  value: string;
}

const LOOK = 'qp-';
/** What the page keeps in its address besides. */
const OTHERS = new Set(['lang']);

/** Folders on the site's own domain only: a link someone sends must not lead to a script from elsewhere. */
export const isFolder = (path: string): boolean => /^(\/[\w-][\w.-]*)+\/?$/.test(path);

export function isLookValue(name: string, value: string): boolean {
  if (!isSafe(value)) return false;
  return !isColor(name) || parseHex(value) !== undefined || (name === 'ground' && value === 'transparent');
}

const { keys, entries } = Object;
const oneOf = <T extends string>(values: readonly T[], value: string): T | undefined => values.find((each) => each === value);

export function readState(
  parameters: URLSearchParams,
  language: Language,
  { shared, own, look }: Schema,
): { configuration: Configuration; rejected: Rejected[] } {
  const configuration: { -readonly [K in keyof Configuration]: Configuration[K] } = DEFAULT(language);
  const attributes = {
    shared: {} as Record<string, string>,
    own: {} as Record<string, Record<string, string>>,
    look: {} as Record<string, Value>,
  };
  /** Takes a value, or says no. */
  const take: Record<string, (value: string) => unknown> = {
    widgets(value) {
      const names = value.split(/[\s,]+/);
      const known = WIDGETS.filter((name) => names.includes(name));
      if (known.length) configuration.widgets = known;
      return names.every((name) => oneOf(WIDGETS, name));
    },
    for: (value) => (configuration.language = oneOf(LANGUAGES, value) ?? language) === value,
    system(value) {
      const system = oneOf(SYSTEMS, value);
      if (system) configuration.way = WAY_FOR[(configuration.system = system)];
      return system;
    },
    way: (value) => (configuration.way = oneOf(WAYS, value) ?? configuration.way) === value,
    copy: (value) => isFolder(value) && (configuration.copy = value),
    width(value) {
      const width = Number(value);
      return Number.isInteger(width) && width >= 200 && width <= 2000 && (configuration.width = width);
    },
  };
  for (const { name, accepts } of shared) take[name] = (value) => accepts(value) && ((attributes.shared[name] = value), true);
  for (const [widget, settable] of entries(own)) {
    for (const { name, accepts } of settable) {
      take[`${widget}.${name}`] = (value) => accepts(value) && (((attributes.own[widget] ??= {})[name] = value), true);
    }
  }
  for (const name of look) {
    take[LOOK + name] = (value) => {
      // Colours by day and by night, without their # signs.
      const [day = '', night] = isColor(name)
        ? value.split('/').map((part) => part.replace(/^(?=[\da-f]{3,6}$)/i, '#'))
        : [value];
      if (![day, ...(night === undefined ? [] : [night])].every((part) => isLookValue(name, part))) return false;
      return (attributes.look[name] = { day, ...(night !== undefined && { night }) });
    };
  }
  // The system proposes a way, which the address may then say otherwise.
  const order = keys(take);
  const given = [...parameters].filter(([name]) => !OTHERS.has(name)).sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]));
  const rejected = given.filter(([name, value]) => !Object.hasOwn(take, name) || !take[name]!(value));
  return {
    configuration: { ...configuration, ...attributes },
    rejected: rejected.map(([name, value]) => ({ name, value })),
  };
}

/** The parameters that say a configuration: what is as it begins is left out. */
export function writeState(configuration: Configuration): URLSearchParams {
  const { widgets, shared, own, look, system, way, copy, width } = configuration;
  const usual = DEFAULT(configuration.language);
  const parameters = new URLSearchParams();
  const put = (name: string, value: string, otherwise = '') => value !== otherwise && parameters.set(name, value);
  put('widgets', widgets.join(' '), usual.widgets.join(' '));
  // Always: whoever opens it may read another language than the site's.
  parameters.set('for', configuration.language);
  put('system', system, usual.system);
  put('way', way, WAY_FOR[system]);
  put('copy', copy);
  put('width', String(width), '0');
  for (const [name, value] of entries(shared)) parameters.set(name, value);
  for (const widget of widgets) {
    for (const [name, value] of entries(own[widget] ?? {})) parameters.set(`${widget}.${name}`, value);
  }
  for (const [name, { day, night }] of entries(look)) {
    const plain = (value: string) => (isColor(name) ? value.replace(/^#/, '') : value);
    parameters.set(LOOK + name, [day, ...(night === undefined ? [] : [night])].map(plain).join('/'));
  }
  return parameters;
}
