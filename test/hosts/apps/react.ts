/** A page made by React, which renders anew with other data around our widgets. */
import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const link = createElement('a', { href: 'https://city.example/' }, 'Vier Städte');
let change: (next: { round: number; shown: boolean }) => void;
let state = { round: 0, shown: true };

function Page() {
  const [{ round, shown }, set] = useState(state);
  change = set;
  const props = { className: `round-${round}`, 'data-round': round };
  return createElement(
    'section',
    null,
    createElement('p', null, `Runde ${round}`),
    shown && [
      createElement('qp-city-carousel', { key: 1, ...props }, link),
      createElement('qp-trip-teaser', { key: 2, limit: 1, ...props }, link),
      createElement('qp-event-strip', { key: 3, limit: '3', onClick: () => undefined, ...props }, link),
      createElement('qp-map', { key: 4, ...props }, link),
    ],
  );
}

createRoot(document.querySelector('#box')!).render(createElement(StrictMode, null, createElement(Page)));

const set = (next: Partial<typeof state>) => change((state = { ...state, ...next }));
window.hostApp = { render: () => set({ round: state.round + 1 }), toggle: () => set({ shown: !state.shown }) };
