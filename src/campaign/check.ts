/** What is wrong with an item of a feed, and where: for messages and for the command line tool. The words are in `explain.ts`, the plain yes or no in `fits.ts`. */
import { isReal, LONGEST_TEXT, MOST_ENTRIES } from './fits.js';
import type { Guard } from './guards.js';

export interface Problem {
  /** Where: `places[3].geo.latitude`. */
  path: string;
  /** What would have fitted. */
  guard: Guard;
  /** What is there. */
  value: unknown;
}

/** Whether the value fits the guard; each misfit goes to `report`. Unknown fields are kept and not reported. */
export function check(guard: Guard, value: unknown, path: string, report: (problem: Problem) => void): boolean {
  const fail = () => {
    report({ path, guard, value });
    return false;
  };
  const { type, fields, items, or, min = -Infinity, max = Infinity } = guard;
  if (or) return firstFit(or, value, path, report) ?? fail();
  if (items) {
    if (!Array.isArray(value) || value.length < min || value.length > MOST_ENTRIES) return fail();
    return value.map((item, index) => check(items, item, `${path}[${index}]`, report)).every(Boolean);
  }
  if (fields) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail();
    if (min > 0 && !Object.keys(fields).some((key) => Object.hasOwn(value, key.replace('?', '')))) return fail();
    return Object.entries(fields)
      .map(([key, field]) => {
        const name = key.replace('?', '');
        const inner = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
        return (inner === undefined && name !== key) || check(field, inner, path ? `${path}.${name}` : name, report);
      })
      .every(Boolean);
  }
  const isText = typeof value === 'string';
  const size = isText ? value.length : typeof value === 'number' ? value : 0;
  const fitting =
    !(isText && size > LONGEST_TEXT) &&
    (type === 'integer' ? Number.isInteger(value) : typeof value === (type ?? 'string') && !Number.isNaN(value)) &&
    (guard.values ? guard.values.includes(value as string) : size >= min && size <= max) &&
    (!guard.pattern || (new RegExp(guard.pattern, 'u').test(value as string) && isReal(guard.pattern, value as string)));
  return fitting || fail();
}

/**
 * Whether a branch holds. Where none does but one has the right shape, its own problems say more than "none fits"; undefined
 * where not even the shape is right.
 */
function firstFit(
  branches: readonly Guard[],
  value: unknown,
  path: string,
  report: (problem: Problem) => void,
): boolean | undefined {
  let nearest: Problem[] | undefined;
  for (const branch of branches) {
    const problems: Problem[] = [];
    if (check(branch, value, path, (problem) => problems.push(problem))) return true;
    const shapeIsRight = problems.every((problem) => problem.path !== path);
    if (shapeIsRight && problems.length < (nearest?.length ?? Infinity)) nearest = problems;
  }
  nearest?.forEach(report);
  return nearest && false;
}
