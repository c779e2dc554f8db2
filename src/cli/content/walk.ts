/** What stands in an item, field by field. */
import { LANGUAGES } from '../../campaign/categories.js';
import type { Text } from '../../campaign/schema.js';

const inner = (value: object, path: string): [path: string, value: unknown][] =>
  Array.isArray(value)
    ? value.map((each: unknown, index) => [`${path}[${index}]`, each])
    : Object.entries(value).map(([key, each]) => [path ? `${path}.${key}` : key, each]);

/** Every string of an item with its field, such as `itinerary[0].name.lb`. */
export function* stringsOf(value: unknown, path = ''): Generator<[field: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [field, each] of inner(value, path)) yield* stringsOf(each, field);
}

/** Every text that visitors read, in the languages it has. Links by language are no texts, and what is no string is none. */
export function* textsOf(value: unknown, path = ''): Generator<[field: string, text: Text]> {
  if (typeof value !== 'object' || value === null) return;
  const texts = LANGUAGES.flatMap((language) => {
    const text = (value as Record<string, unknown>)[language];
    return typeof text === 'string' ? [[language, text] as const] : [];
  });
  if (!texts.length) for (const [field, each] of inner(value, path)) yield* textsOf(each, field);
  else if (!texts.some(([, text]) => isLink(text))) yield [path, Object.fromEntries(texts)];
}

export const isLink = (text: string): boolean => /^https?:/i.test(text);
