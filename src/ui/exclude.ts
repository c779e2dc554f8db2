/** Whether a host's `exclude` (ids, separated by spaces) names an item; read once for all items of a list. */
export function exclusion(exclude: string | undefined): (id: string) => boolean {
  const ids = new Set(exclude?.split(/\s+/));
  return (id) => ids.has(id);
}
