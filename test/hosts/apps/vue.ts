/** A page made by Vue, which renders anew with other data around our widgets. */
import { createApp, h, nextTick, reactive } from 'vue';

const state = reactive({ round: 0, shown: true });
const link = () => h('a', { href: 'https://city.example/' }, `Vier Städte ${state.round}`);

createApp({
  render: () =>
    h('section', [
      h('p', `Runde ${state.round}`),
      ...(state.shown
        ? ['qp-city-carousel', 'qp-trip-teaser', 'qp-event-strip', 'qp-map'].map((tag) =>
            h(tag, { key: tag, limit: 3, lang: 'de', class: { round: state.round % 2 }, onQpReady: () => undefined }, [link()]),
          )
        : []),
    ]),
}).mount('#box');

window.hostApp = {
  render: () => ((state.round += 1), nextTick()),
  toggle: () => ((state.shown = !state.shown), nextTick()),
};
