/** Which tag comes from which file. An element's code is fetched when a page first uses its tag. */

/** Imports and registers an element. */
type Loader = () => Promise<unknown>;

export const LOADERS: Readonly<Record<string, Loader>> = {
  'qp-campaign': () => import('../elements/campaign/define.js'),
  'qp-city-carousel': () => import('../elements/city-carousel/define.js'),
  'qp-event-strip': () => import('../elements/event-strip/define.js'),
  'qp-map': () => import('../elements/map/define.js'),
  'qp-trip-teaser': () => import('../elements/trip-teaser/define.js'),
};
