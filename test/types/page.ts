/** Plain TypeScript: tags, what they can do, and what their events carry. */
import type {} from '@quattropole/widgets/types';

const map = document.querySelector('qp-map')!;
map.allowTiles();
map.hostCity = 'trier';
// @ts-expect-error A map shows places, it does not scroll to a city.
map.show('trier');
// @ts-expect-error There is no such property.
map.hostCities = 'trier';

const carousel = document.createElement('qp-city-carousel');
carousel.show('metz');
// @ts-expect-error There are four cities.
carousel.show('paris');

carousel.addEventListener('qp-city-select', (event) => {
  const city: 'luxembourg' | 'metz' | 'saarbruecken' | 'trier' = event.city;
  const href: string | undefined = event.href;
  // @ts-expect-error What was chosen is in the event itself.
  void [city, href, event.detail];
});
map.addEventListener('qp-tiles-request', ({ recipient, pressed }) => void (`${recipient}` && pressed === true));
carousel.addEventListener('qp-error', ({ error }) => void error.message.toUpperCase());

// Events of visitors bubble up to the document, where statistics wait for them.
document.addEventListener('qp-trip-open', ({ trip }) => void trip.toUpperCase());
// @ts-expect-error The event has a trip, no city.
document.addEventListener('qp-trip-open', ({ city }) => void city);
