/** Whether a host's `exclude` (ids, separated by spaces) names an item. */
export const isExcluded = (exclude: string | undefined, id: string): boolean => !!exclude?.split(/\s+/).includes(id);
