/**
 * Which tag comes from which files, and which lists of the feed it shows. All of it is fetched when a page first uses the tag, side by side: what an element
 * would only ask for once its code has arrived is on its way by then. Strings and lists are named here once more than in the elements for that reason: a module
 * that both imported would be a file of its own, which the loader had to wait for.
 */
import type { Kind } from '../campaign/generated/types.js';
import type { StringsLoader } from '../i18n/messages.js';
import type { Widget } from './widgets.js';

interface Entry {
  /** Imports and registers the element. */
  code: () => Promise<unknown>;
  strings?: StringsLoader;
  lists?: readonly Kind[];
  /** What it asks for when it comes near the window. */
  nearby?: { code: readonly (() => Promise<unknown>)[]; strings: StringsLoader };
}

export const ELEMENTS: Readonly<Record<string, Entry>> = {
  'qp-campaign': { code: () => import('../elements/campaign/define.js') },
  'qp-city-carousel': {
    code: () => import('../elements/city-carousel/define.js'),
    strings: {
      de: () => import('../i18n/generated/carousel-de.js'),
      fr: () => import('../i18n/generated/carousel-fr.js'),
      lb: () => import('../i18n/generated/carousel-lb.js'),
      en: () => import('../i18n/generated/carousel-en.js'),
    },
    lists: ['cities', 'connections'],
  },
  'qp-event-strip': {
    code: () => import('../elements/event-strip/define.js'),
    strings: {
      de: () => import('../i18n/generated/strip-de.js'),
      fr: () => import('../i18n/generated/strip-fr.js'),
      lb: () => import('../i18n/generated/strip-lb.js'),
      en: () => import('../i18n/generated/strip-en.js'),
    },
    lists: ['cities', 'events'],
  },
  'qp-map': {
    code: () => import('../elements/map/define.js'),
    strings: {
      de: () => import('../i18n/generated/map-de.js'),
      fr: () => import('../i18n/generated/map-fr.js'),
      lb: () => import('../i18n/generated/map-lb.js'),
      en: () => import('../i18n/generated/map-en.js'),
    },
    lists: ['cities', 'places'],
    nearby: {
      code: [() => import('../elements/map/map-frame.js'), () => import('../geo/base-map/region/region.js')],
      strings: {
        de: () => import('../i18n/generated/map-frame-de.js'),
        fr: () => import('../i18n/generated/map-frame-fr.js'),
        lb: () => import('../i18n/generated/map-frame-lb.js'),
        en: () => import('../i18n/generated/map-frame-en.js'),
      },
    },
  },
  'qp-trip-teaser': {
    code: () => import('../elements/trip-teaser/define.js'),
    strings: {
      de: () => import('../i18n/generated/teaser-de.js'),
      fr: () => import('../i18n/generated/teaser-fr.js'),
      lb: () => import('../i18n/generated/teaser-lb.js'),
      en: () => import('../i18n/generated/teaser-en.js'),
    },
    lists: ['cities', 'trips', 'places', 'connections', 'audiences'],
  },
} satisfies Record<`qp-${'campaign' | Widget}`, Entry>;
