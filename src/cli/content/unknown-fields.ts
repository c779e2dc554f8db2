/** Fields that the model does not know: in a feed they are kept, in what an editor writes they are slips of the pen. */
import type { Guard } from '../../campaign/guards.js';

export function unknownFields(guard: Guard, value: unknown, path = ''): string[] {
  if (guard.or) {
    // The branch that leaves the least unexplained is the one that was meant.
    return guard.or.map((branch) => unknownFields(branch, value, path)).sort((a, b) => a.length - b.length)[0] ?? [];
  }
  if (Array.isArray(value)) return guard.items ? value.flatMap((item, index) => unknownFields(guard.items!, item, `${path}[${index}]`)) : [];
  if (typeof value !== 'object' || value === null || !guard.fields) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = guard.fields![name] ?? guard.fields![`${name}?`];
    const where = path ? `${path}.${name}` : name;
    return field ? unknownFields(field, inner, where) : [where];
  });
}
