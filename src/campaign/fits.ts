/**
 * Whether an item of a feed fits its guard: strict by field. What exactly is wrong is found out by `check.ts`, which is fetched
 * only where there is something to say. A guard is read once and becomes a function: a feed of thousands asks it thousands of times.
 */
import type { Guard } from './guards.js';

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
    return (value) => Array.isArray(value) && value.length >= min && value.every((each) => item(each));
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
      (min < 1 || Object.keys(value).length >= min) &&
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
    const size = typeof value === 'string' ? value.length : typeof value === 'number' ? value : 0;
    return (
      (values ? values.includes(value as string) : size >= min && size <= max) &&
      (!expression || expression.test(value as string))
    );
  };
}
