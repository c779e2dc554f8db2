/** What kind of event it is, in words. */
import type { Event } from '../../campaign/generated/types.js';
import { msg } from '../../i18n/messages.js';

export const categoryName = (category: Event['category']): string =>
  ({
    music: msg('Music', { id: 'filters.music' }),
    stage: msg('Theatre and dance', { id: 'filters.stage' }),
    film: msg('Film', { id: 'filters.film' }),
    exhibition: msg('Exhibition', { id: 'filters.exhibition' }),
    festival: msg('Festival', { id: 'filters.festival' }),
    market: msg('Market', { id: 'filters.market' }),
    food: msg('Food and wine', { id: 'filters.food' }),
    sport: msg('Sport', { id: 'filters.sport' }),
    family: msg('For families', { id: 'filters.family' }),
    tradition: msg('Tradition', { id: 'filters.tradition' }),
    tour: msg('Guided tour', { id: 'filters.tour' }),
    talk: msg('Talks', { id: 'filters.talk' }),
  })[category];
