/** The check of a feed's items against the guards: strict by field, and it says where and what. */
import type { Guard } from './guards.js';

export interface Problem {
  /** Where: `places[3].geo.latitude`. */
  path: string;
  /** What: `expected a number between -90 and 90, got "6,64"`. */
  message: string;
}

/** Whether the value fits the guard; each misfit goes to `report`. Unknown fields are kept and not reported. */
export function check(guard: Guard, value: unknown, path: string, report: (problem: Problem) => void): boolean {
  const fail = () => {
    report({ path, message: value === undefined ? `missing: ${words(guard)} is needed` : `expected ${words(guard)}, got ${shown(value)}` });
    return false;
  };
  const { type, min = -Infinity, max = Infinity } = guard;
  if (guard.or) return firstFit(guard.or, value, path, report) ?? fail();
  if (type === 'array') {
    if (!Array.isArray(value) || value.length < min) return fail();
    return value.map((item, index) => check(guard.items!, item, `${path}[${index}]`, report)).every(Boolean);
  }
  if (type === 'object') {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length < min) return fail();
    return Object.entries(guard.fields!)
      .map(([key, field]) => {
        const name = key.replace('?', '');
        const inner = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
        return (inner === undefined && name !== key) || check(field, inner, path ? `${path}.${name}` : name, report);
      })
      .every(Boolean);
  }
  const size = typeof value === 'string' ? value.length : typeof value === 'number' ? value : 0;
  const fitting =
    (type === 'integer' ? Number.isInteger(value) : typeof value === type && !Number.isNaN(value)) &&
    (guard.values ? guard.values.includes(value as string) : size >= min && size <= max) &&
    (!guard.pattern || new RegExp(guard.pattern, 'u').test(value as string));
  return fitting || fail();
}

/**
 * Whether a branch holds. Where none does but one has the right shape, its own problems say more than "none fits"; undefined
 * where not even the shape is right.
 */
function firstFit(branches: readonly Guard[], value: unknown, path: string, report: (problem: Problem) => void): boolean | undefined {
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

function words(guard: Guard): string {
  if (guard.expected) return guard.expected;
  if (guard.or) return guard.or.map(words).join(' or ');
  if (guard.values) return `one of ${guard.values.join(', ')}`;
  const { type, min, max } = guard;
  const article = /^[aio]/.test(type) ? 'an' : 'a';
  if (type === 'string') return max === undefined ? 'a text' : `a text of ${min ?? 0} to ${max} characters`;
  if (type === 'array' || type === 'object') return `${article} ${type}${min ? ` with at least ${min} entr${min > 1 ? 'ies' : 'y'}` : ''}`;
  const range = min === undefined ? '' : max === undefined ? ` of at least ${min}` : ` between ${min} and ${max}`;
  return `${article} ${type}${range}`;
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 57)}… (${typeof value === 'string' ? `${value.length} characters` : typeof value})` : json;
}
