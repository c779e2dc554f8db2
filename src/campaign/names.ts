/** The names that feed, elements and tools share. Plain lists, so that the browser needs no schema library for them. */

/** The feed format this code writes, and the only one it reads. */
export const FORMAT_VERSION = 1;

export const LANGUAGES = ['de', 'fr', 'lb', 'en'] as const;
export const CITY_IDS = ['luxembourg', 'metz', 'saarbruecken', 'trier'] as const;
export const STRENGTHS = ['culture', 'tourism', 'people'] as const;
export const STAYS = ['day', 'weekend', 'longer'] as const;
export const MEANS = ['train', 'bus', 'tram', 'foot', 'bicycle', 'boat'] as const;
export const PLACE_CATEGORIES = ['culture', 'nature', 'food', 'shopping', 'family', 'business', 'people'] as const;
export const EVENT_CATEGORIES = [
  'music', 'stage', 'film', 'exhibition', 'festival', 'market', 'food', 'sport', 'family', 'tradition', 'tour', 'talk',
] as const; // prettier-ignore
export const EVENT_STATUSES = [
  'EventScheduled',
  'EventCancelled',
  'EventPostponed',
  'EventRescheduled',
  'EventMovedOnline',
] as const;
/** schema.org ItemAvailability, as far as a visitor acts on it. */
export const AVAILABILITIES = ['InStock', 'LimitedAvailability', 'SoldOut'] as const;
