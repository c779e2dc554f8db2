/** How a page's address says what a visitor asks for. Fetched where an element may write there. */
import type { Filters } from './event-filters.js';

/** What `parseFilters` reads, such as `when:weekend;city:metz`; empty where nothing is chosen. */
export const formatFilters = ({ when, city, category, free, accessible, language }: Filters): string =>
  [
    when !== 'all' && `when:${when}`,
    city && `city:${city}`,
    category && `category:${category}`,
    free && 'free',
    accessible && 'accessible',
    language && `language:${language}`,
  ]
    .filter(Boolean)
    .join(';');
