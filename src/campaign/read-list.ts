/**
 * The good items of a feed's list. Fetched only for a feed that nobody has checked: what `quattropole pack` writes says that it fits, and is taken at its word where
 * it comes from the same server as the script, which could do anything anyway.
 */
import type { Feed } from './campaign.js';
import type { Problem } from './check.js';
import { fits, MOST_ITEMS } from './fits.js';
import { GUARDS } from './generated/guards.js';
import type { ItemOf, Kind } from './generated/types.js';

/** A bad item is left out and reported. */
export function readList<K extends Kind>(feed: Feed, kind: K, report: (problem: Problem) => void): ItemOf<K>[] {
  const guard = GUARDS[kind];
  const items = feed[kind] ?? [];
  if (!Array.isArray(items)) {
    report({ path: kind, guard: { items: guard }, value: items });
    return [];
  }
  if (items.length > MOST_ITEMS) {
    report({ path: kind, guard: { items: guard, max: MOST_ITEMS }, value: `${items.length} items` });
  }
  return items.slice(0, MOST_ITEMS).filter((value, index) => {
    const good = fits(guard, value);
    if (!good) report({ path: `${kind}[${index}]`, guard, value });
    return good;
  }) as ItemOf<K>[];
}
