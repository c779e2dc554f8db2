/** Svelte 5: what its templates ask of a tag's type. */
import type {} from '@quattropole/widgets/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const teaser: SvelteHTMLElements['qp-trip-teaser'] = {
  lang: 'lb',
  class: 'widget',
  'host-city': 'luxembourg',
  stay: 'weekend',
  limit: 3,
  'onqp-trip-open': ({ trip, currentTarget }) => currentTarget.open(trip),
};
// @ts-expect-error There is no such stay.
export const stay: SvelteHTMLElements['qp-trip-teaser'] = { stay: 'year' };
// @ts-expect-error A teaser has no tiles.
export const tiles: SvelteHTMLElements['qp-trip-teaser'] = { tiles: 'https://tiles.example/{z}/{x}/{y}.png' };
// @ts-expect-error The event carries a trip, no place.
export const place: SvelteHTMLElements['qp-trip-teaser'] = { 'onqp-trip-open': ({ place }) => console.log(place) };
