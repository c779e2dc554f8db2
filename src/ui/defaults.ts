/** Settings for a whole page: `data-*` on the script tag, the same names as the attributes of the elements. */

const defaults = new Map<string, string>();
const listeners = new Set<() => void>();

export const pageDefault = (attribute: string): string | undefined => defaults.get(attribute);

/** Sets or (with undefined) takes back page-wide defaults; elements on the page follow. */
export function setPageDefaults(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) defaults.delete(name);
    else defaults.set(name, value);
  }
  listeners.forEach((listener) => listener());
}

/** Calls back when the defaults change; returns the way to stop. */
export function observePageDefaults(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
