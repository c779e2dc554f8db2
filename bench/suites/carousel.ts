/** The city carousel against other carousels and against static HTML, on slow 4G. */
import { readCampaign } from '../feeds.js';
import { CARD_STYLES, HEADING, cardHtml, cardsOf, wordsOf } from '../pages/carousel/cards.js';
import { shell } from '../pages/shell.js';
import { prerendered } from '../prerendered.js';
import { COSTS, SLOW_4G, type Goal, type Suite, type Variant } from '../suite.js';

export async function carousel(): Promise<Suite> {
  const cards = cardsOf(await readCampaign());
  const words = wordsOf(cards);
  const page = (head: string, body: string) =>
    shell({ lang: 'de', title: 'Trier entdecken', head: `${CARD_STYLES}\n${head}`, body: `<h2>${HEADING}</h2>\n${body}` });
  const slides = (open: string, close: string) =>
    cards.map((card, index) => `${open}${cardHtml(card, index)}${close}`).join('\n');
  const names = { selector: '.card .name', count: 4, stays: true };

  const widget = shell({
    lang: 'de',
    title: 'Trier entdecken',
    head: '<script type="module" src="{{widgets}}/{{stable}}/quattropole.js"></script>',
    body: '<qp-city-carousel lang="de" host-city="trier"></qp-city-carousel>',
  });
  const moves = {
    button: { host: 'qp-city-carousel', selector: '.step + .step' },
    moves: { host: 'qp-city-carousel', selector: '.slide' },
  };
  const ways = [{ id: 'quattropole', name: 'bare tag', html: widget }, ...(await prerendered(widget))];

  const variants: Variant[] = [
    {
      id: 'static',
      name: 'static HTML and CSS',
      html: page(
        '<style>.row{display:grid;grid-auto-flow:column;grid-auto-columns:86%;gap:16px;overflow-x:auto;scroll-snap-type:x mandatory}.row>*{scroll-snap-align:start}@media(min-width:560px){.row{grid-auto-columns:calc(50% - 8px)}}@media(min-width:1080px){.row{grid-auto-columns:calc(25% - 12px)}}</style>',
        `<div class="row">\n${slides('<div>', '</div>')}\n</div>`,
      ),
      ready: names,
      words,
    },
    ...ways.map(({ id, name, html }) => ({
      id,
      name: `\`<qp-city-carousel>\`, ${name}`,
      html,
      ready: { host: 'qp-city-carousel', selector: '.slide .name', count: 4, stays: true },
      interactive: moves,
      words,
    })),
    {
      id: 'swiper',
      name: 'Swiper Element 14.4',
      entry: 'bench/pages/carousel/swiper.ts',
      html: page(
        // Before it is defined it looks as it will.
        '{{style}}{{script}}<style>swiper-container:not(:defined){display:flex;gap:16px;overflow:hidden}swiper-container:not(:defined) swiper-slide{flex:0 0 calc(86.2% - 2px)}swiper-slide{display:block;height:auto}@media(min-width:560px){swiper-container:not(:defined) swiper-slide{flex-basis:calc(50% - 8px)}}</style>',
        `<swiper-container init="false">\n${slides('<swiper-slide>', '</swiper-slide>')}\n</swiper-container>`,
      ),
      ready: names,
      interactive: {
        button: { host: 'swiper-container', selector: '.swiper-button-next' },
        moves: { selector: 'swiper-slide' },
      },
      words,
    },
    {
      id: 'splide',
      name: 'Splide 4.1',
      entry: 'bench/pages/carousel/splide.ts',
      html: page(
        '{{style}}{{script}}',
        `<section class="splide" aria-label="${HEADING}"><div class="splide__track"><ul class="splide__list">\n${slides('<li class="splide__slide">', '</li>')}\n</ul></div></section>`,
      ),
      ready: names,
      interactive: { button: { selector: '.splide__arrow--next' }, moves: { selector: '.splide__slide' } },
      words,
    },
    {
      id: 'webawesome',
      name: 'Web Awesome carousel 3.14',
      entry: 'bench/pages/carousel/webawesome.ts',
      html: page(
        '{{style}}{{script}}<style>wa-carousel{--aspect-ratio:auto;--slide-gap:16px;--scroll-hint:7%}</style>',
        `<wa-carousel navigation pagination>\n${slides('<wa-carousel-item>', '</wa-carousel-item>')}\n</wa-carousel>`,
      ).replace('<html ', '<html class="wa-cloak" '),
      ready: names,
      interactive: {
        button: { host: 'wa-carousel', selector: '[part~="navigation-button-next"]' },
        moves: { selector: 'wa-carousel-item' },
      },
      words,
    },
  ];
  return {
    name: 'carousel',
    title: 'City carousel, slow 4G',
    conditions: { network: SLOW_4G, cpu: 4 },
    variants,
    columns: [
      { measure: 'ready', title: 'ready, ms', ratio: true },
      { measure: 'interactive', title: 'next works, ms' },
      { measure: 'fcp', title: 'FCP, ms' },
      { measure: 'lcp', title: 'LCP, ms', ratio: true },
      ...COSTS,
    ],
    goals: [
      ...ways.flatMap(({ id: of, name }): Goal[] => [
        { text: `${name}: ready within 1.4 × static HTML`, measure: 'ready', of, to: 'static', most: 1.4 },
        ...['swiper', 'splide', 'webawesome'].map((peer): Goal => ({
          text: `${name}: ready sooner than ${variants.find(({ id }) => id === peer)!.name}`,
          measure: 'ready',
          of,
          to: peer,
          most: 1,
        })),
        ...(of === 'quattropole'
          ? []
          : [{ text: `${name}: LCP within 1.1 × static HTML`, measure: 'lcp' as const, of, to: 'static', most: 1.1 }]),
        { text: `${name}: blocking within the noise of the static page`, measure: 'blocking', of, to: 'static' },
      ]),
    ],
    files: {},
  };
}
