/** The event strip with 200 events on slow 4G, and with 5,000 on a slow processor, against other lists and static HTML. */
import { manyEvents, onlyEnglish, readCampaign } from '../feeds.js';
import { shell } from '../pages/shell.js';
import { cardsOf, type EventCard } from '../pages/strip/card.js';
import { filterHtml, STRIP_STYLES, stripHtml } from '../pages/strip/html.js';
import { COSTS, SLOW_4G, type Column, type Suite, type Variant } from '../suite.js';

/** What the strip shows at first. */
const SHOWN = 6;
const DAYS = 300;
const NAMES = { selector: '.name', count: SHOWN };
const FILTER = { selector: '#city', choose: 'trier' };

const page = (head: string, body: string) =>
  shell({ lang: 'en', title: 'What is on around Trier', head: STRIP_STYLES + head, body });

const ours = (id: string, name: string, feed: string, words?: readonly string[]): Variant => ({
  id,
  name,
  html: page(
    '<script type="module" src="{{widgets}}/{{stable}}/quattropole.js"></script>',
    `<qp-event-strip src="{{widgets}}${feed}"></qp-event-strip>`,
  ),
  ready: { host: 'qp-event-strip', ...NAMES },
  action: { host: 'qp-event-strip', selector: 'select', choose: 'trier' },
  ...(words && { words }),
});

const staticCards = (id: string, name: string, cards: readonly EventCard[], filters: boolean): Variant => ({
  id,
  name,
  html: page(filters ? '{{script}}' : '', `${filters ? filterHtml : ''}\n${stripHtml(cards)}`),
  ...(filters && { entry: 'bench/pages/strip/static.ts', action: FILTER }),
  ready: NAMES,
  words: wordsOf(cards),
});

const lists = (feed: string): Variant[] => [
  {
    id: 'lit-list',
    name: 'plain Lit repeat',
    entry: 'bench/pages/strip/lit-list.ts',
    html: page('{{script}}', `${filterHtml}\n<simple-strip src="${feed}"></simple-strip>`),
    ready: NAMES,
    action: FILTER,
  },
  {
    id: 'fullcalendar',
    name: 'FullCalendar 7.1, list',
    entry: 'bench/pages/strip/fullcalendar.ts',
    html: page('{{style}}{{script}}', `${filterHtml}\n<div id="calendar" data-src="${feed}" data-days="${DAYS + 2}"></div>`),
    ready: { selector: '#calendar a[href]', count: SHOWN },
    action: FILTER,
  },
];

/** What is read on the first cards, whatever shows them. */
const wordsOf = (cards: readonly EventCard[]): string[] =>
  cards.slice(0, SHOWN).flatMap(({ name, cityName, where, description }) => [name, cityName, where, description]);

const COLUMNS: readonly Column[] = [
  { measure: 'ready', title: 'first cards, ms', ratio: true },
  { measure: 'action', title: 'filter, ms' },
  { measure: 'fcp', title: 'FCP, ms' },
  ...COSTS,
];

export async function strip(): Promise<Suite[]> {
  const campaign = await readCampaign();
  const some = manyEvents(campaign, 200, DAYS);
  const cards = cardsOf(some, campaign.cities);
  const feed = '/bench/strip/200.json';

  const { cities } = campaign;
  // As one language's part of a feed: no trips, no places.
  const part = { ...campaign, cities: cities.map(onlyEnglish), places: [], trips: [], connections: [] };
  const many = (count: number) => JSON.stringify({ ...part, events: manyEvents(campaign, count, DAYS).map(onlyEnglish) });
  const [feed50, feed5000] = ['/bench/strip/50.json', '/bench/strip/5000.json'];
  const cards5000 = cardsOf(manyEvents(campaign, 5_000, DAYS).map(onlyEnglish), cities);

  return [
    {
      name: 'strip',
      title: 'Event strip, 200 events, slow 4G',
      conditions: { network: SLOW_4G, cpu: 4 },
      variants: [
        staticCards('static', 'static HTML of the visible cards', cards.slice(0, SHOWN), false),
        ours('quattropole', '`<qp-event-strip>`, bare tag', feed, wordsOf(cards)),
        ...lists(feed),
      ],
      columns: COLUMNS,
      goals: [
        { text: 'first cards sooner than a plain Lit repeat', measure: 'ready', of: 'quattropole', to: 'lit-list', most: 1 },
        { text: 'first cards sooner than FullCalendar', measure: 'ready', of: 'quattropole', to: 'fullcalendar', most: 1 },
      ],
      files: { [feed]: JSON.stringify({ ...campaign, events: some }) },
    },
    {
      name: 'strip-5000',
      title: 'Event strip, 5,000 events, slow processor',
      conditions: { cpu: 4 },
      variants: [
        staticCards('static', 'static HTML of the visible cards', cards5000.slice(0, SHOWN), false),
        staticCards('static-all', 'static page of all cards', cards5000, true),
        ours('quattropole-50', '`<qp-event-strip>`, 50 events', feed50),
        ours('quattropole', '`<qp-event-strip>`, 5,000 events', feed5000, wordsOf(cards5000)),
        ...lists(feed5000),
      ],
      columns: COLUMNS,
      goals: [
        {
          text: 'first cards of 5,000 in the time of 50, ± 20 %',
          measure: 'ready',
          of: 'quattropole',
          to: 'quattropole-50',
          least: 0.8,
          most: 1.2,
        },
        { text: 'filter change of 5,000 within 50 ms', measure: 'action', of: 'quattropole', most: 50 },
      ],
      files: { [feed50]: many(50), [feed5000]: many(5_000) },
    },
  ];
}
