/** Vue 3: what templates ask of a tag's type. */
import type {} from '@quattropole/widgets/vue';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = GlobalComponents[Tag] extends new () => { $props: infer P } ? P : never;

export const strip: Props<'qp-event-strip'> = {
  lang: 'fr',
  class: 'widget',
  hostCity: 'metz',
  category: 'market',
  deepLink: true,
  onQpEventSelect: ({ event, href }) => console.log(event.toUpperCase(), href.length),
  onQpReady: (event) => console.log(event.type),
};
// @ts-expect-error There is no such category.
export const category: Props<'qp-event-strip'> = { category: 'opera' };
// @ts-expect-error A strip has no tiles.
export const tiles: Props<'qp-event-strip'> = { tiles: 'https://tiles.example/{z}/{x}/{y}.png' };
// @ts-expect-error The event carries an event, no trip.
export const trip: Props<'qp-event-strip'> = { onQpEventSelect: ({ trip }) => console.log(trip) };
