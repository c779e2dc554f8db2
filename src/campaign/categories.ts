/** More names that feed, elements and tools share: apart from `names.ts`, so that the carousel's page does not carry them. */

export const LANGUAGES = ['de', 'fr', 'lb', 'en'] as const;
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
