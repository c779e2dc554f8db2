/** Events for tests. */
import type { Event } from '../../src/campaign/generated/types.js';

export { city } from './feed.js';

const all = (what: string) => ({
  de: `${what} auf Deutsch`,
  fr: `${what} en français`,
  lb: `${what} op Lëtzebuergesch`,
  en: `${what} in English`,
});

export const event = (id: string, startDate: string, changes: Partial<Event> = {}): Event => ({
  id,
  city: 'trier',
  name: all(id),
  description: all(`About ${id}`),
  category: 'music',
  startDate,
  location: { name: 'Domfreihof' },
  url: `https://${id}.example/`,
  ...changes,
});
