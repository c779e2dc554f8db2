/**
 * Whether an item of a feed fits its guard: strict by field. What exactly is wrong is found out by `check.ts`, which is fetched
 * only where there is something to say. A guard is read once and becomes a function: a feed of thousands asks it thousands of times.
 */
import type { Guard } from './guards.js';

/** Whatever a feed says: no text is longer, no array in an item has more entries, and no list of the feed has more items. Editors have far less. */
export const LONGEST_TEXT = 5_000;
export const MOST_ENTRIES = 1_000;
export const MOST_ITEMS = 20_000;

/** What has the look of an address or a date, as the pattern says, must also be one: a browser throws at `https://[`, and at the 99th of a month. */
export function isReal(pattern: string | undefined, value: string): boolean {
  if (pattern?.includes('https?://')) return URL.canParse(value, 'https://feed.example/');
  return !pattern?.startsWith('^\\d{4}-') || !isNaN(Date.parse(value));
}

type Test = (value: unknown) => boolean;

const tests = new WeakMap<Guard, Test>();

export const fits = (guard: Guard, value: unknown): boolean => testOf(guard)(value);

function testOf(guard: Guard): Test {
  let test = tests.get(guard);
  if (!test) tests.set(guard, (test = read(guard)));
  return test;
}

function read({ type, fields, items, or, values, pattern, min = -Infinity, max = Infinity }: Guard): Test {
  if (or) {
    const branches = or.map(testOf);
    return (value) => branches.some((branch) => branch(value));
  }
  if (items) {
    const item = testOf(items);
    return (value) =>
      Array.isArray(value) && value.length >= min && value.length <= MOST_ENTRIES && value.every((each) => item(each));
  }
  if (fields) {
    const all = Object.entries(fields).map(([key, field]) => {
      const name = key.replace('?', '');
      return [name, name !== key, testOf(field)] as const;
    });
    return (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      (min < 1 || all.some(([name]) => Object.hasOwn(value, name))) &&
      all.every(([name, optional, test]) => {
        const inner = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
        return (inner === undefined && optional) || test(inner);
      });
  }
  const expression = pattern ? new RegExp(pattern, 'u') : undefined;
  const isOfType: Test =
    type === 'integer' ? Number.isInteger : (value) => typeof value === (type ?? 'string') && !Number.isNaN(value);
  return (value) => {
    if (!isOfType(value)) return false;
    const isText = typeof value === 'string';
    const size = isText ? value.length : typeof value === 'number' ? value : 0;
    return (
      !(isText && size > LONGEST_TEXT) &&
      (values ? values.includes(value as string) : size >= min && size <= max) &&
      (!expression || (expression.test(value as string) && isReal(pattern, value as string)))
    );
  };
}
