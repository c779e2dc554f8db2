/**
 * Whether an item of a feed fits its guard: strict by field. Every page carries this; what exactly is wrong is found out by `check.ts`, which is fetched
 * only where there is something to say.
 */
import type { Guard } from './guards.js';

export function fits(guard: Guard, value: unknown): boolean {
  const { type = 'string', fields, items, or, values, pattern, min = -Infinity, max = Infinity } = guard;
  if (or) return or.some((branch) => fits(branch, value));
  if (items) return Array.isArray(value) && value.length >= min && value.every((item) => fits(items, item));
  if (fields) {
    return (
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.keys(value).length >= min &&
      Object.entries(fields).every(([key, field]) => {
        const name = key.replace('?', '');
        const inner = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
        return (inner === undefined && name !== key) || fits(field, inner);
      })
    );
  }
  const size = typeof value === 'string' ? value.length : typeof value === 'number' ? value : 0;
  return (
    (type === 'integer' ? Number.isInteger(value) : typeof value === type && !Number.isNaN(value)) &&
    (values ? values.includes(value as string) : size >= min && size <= max) &&
    (!pattern || new RegExp(pattern, 'u').test(value as string))
  );
}
