/** What a visitor's browser puts up with and an editor's check does not: fields that the model does not know, and their kin. */
import { check, type Problem } from '../../campaign/check.js';
import type { Guard } from '../../campaign/guards.js';

/** Fields that the model does not know: in a feed they are kept, in what an editor writes they are slips of the pen. */
export function unknownFields(guard: Guard, value: unknown, path = ''): string[] {
  if (guard.or) return unknownFields(meant(guard.or, value), value, path);
  return inside(guard, value, path).flatMap(([field, inner, where]) => (field ? unknownFields(field, inner, where) : [where]));
}

/**
 * The problems of what may be one thing or another, seen as what was meant. A leg of a trip with a misspelt city is a good
 * stop to a check that lets unknown fields be.
 */
export function misread(guard: Guard, value: unknown, report: (problem: Problem) => void, path = ''): void {
  const branch = guard.or && typeof value === 'object' ? meant(guard.or, value) : guard;
  if (branch !== guard) check(branch, value, path, report);
  for (const [field, inner, where] of inside(branch, value, path)) if (field) misread(field, inner, report, where);
}

/** Of the branches of the right shape, the one that leaves the fewest fields unexplained. */
function meant(branches: readonly Guard[], value: unknown): Guard {
  const fitting = branches.filter(({ fields, items }) => typeof value !== 'object' || (fields ?? items));
  const unexplained = (branch: Guard) => unknownFields(branch, value).length;
  return fitting.sort((a, b) => unexplained(a) - unexplained(b))[0] ?? {};
}

/** What stands in a value, each with its guard (none where the model does not know the field) and its path. */
function inside({ fields, items }: Guard, value: unknown, path: string): [Guard | undefined, unknown, string][] {
  if (Array.isArray(value)) return items ? value.map((inner: unknown, index) => [items, inner, `${path}[${index}]`]) : [];
  if (typeof value !== 'object' || value === null || !fields) return [];
  return Object.entries(value).map(([name, inner]) => {
    const key = [name, `${name}?`].find((each) => Object.hasOwn(fields, each));
    return [key === undefined ? undefined : fields[key], inner, path ? `${path}.${name}` : name];
  });
}
