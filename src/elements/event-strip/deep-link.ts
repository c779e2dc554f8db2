/** Keeps what a visitor chose in the page's address. Fetched where the host asks for it. */
import type { Filters } from '../../campaign/event-filters.js';
import { formatFilters } from '../../campaign/format-filters.js';
import { withFragment } from '../../ui/fragment.js';

/** In place: no step in the visitor's history, no scrolling, and other parts of the fragment stay. */
export function write(name: string, filters: Filters): void {
  const hash = withFragment(location.hash, name, formatFilters(filters));
  if (hash === location.hash) return;
  try {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  } catch {
    // A sandboxed frame may not, and Safari stops a page that does so very often.
  }
}
