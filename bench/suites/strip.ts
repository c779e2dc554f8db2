/** The event strip with 200 events on slow 4G, and with 5,000 on a slow processor, against other lists and static HTML. */
import { pack } from '../../src/cli/pack/pack.js';
import { manyEvents, onlyEnglish, readCampaign } from '../feeds.js';
import { shell } from '../pages/shell.js';
import { cardsOf, type EventCard } from '../pages/strip/card.js';
import { filterHtml, STRIP_STYLES, stripHtml } from '../pages/strip/html.js';
import { COSTS, SLOW_4G, type Column, type Suite, type Variant } from '../suite.js';

/** What the strip shows at first. */
const SHOWN = 6;
const DAYS = 300;
const NAMES = { selector: '.name', count: SHOWN };
/** The last of the chips in the row; it leaves as much to look through as a city does. */
const NEXT_MONTH = '.scroller .chip:last-of-type';
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
  // Its filters come after the first cards, with the rest of the events.
  interactive: { host: 'qp-event-strip', selector: NEXT_MONTH, count: 1 },
  action: { host: 'qp-event-strip', selector: NEXT_MONTH },
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
  // In one language, without trips and places: the peers' lists need no more, and ours loads no more.
  const part = { ...campaign, cities: campaign.cities.map(onlyEnglish), places: [], trips: [], connections: [] };
  const dateModified = new Date().toISOString().slice(0, 10);
  const feedOf = (count: number) => {
    const feed = { ...part, dateModified, events: manyEvents(campaign, count, DAYS).map(onlyEnglish) };
    const path = `/bench/strip/${count}`;
    // Whole for the peers; in parts for the widget, as it is published.
    const files = { [`${path}.json`]: JSON.stringify(feed) };
    for (const [name, text] of pack(feed)) files[`${path}/${name}`] = text;
    return { files, whole: `${path}.json`, index: `${path}/index.json`, cards: cardsOf(feed.events, feed.cities) };
  };
  const [feed50, feed200, feed5000] = [feedOf(50), feedOf(200), feedOf(5_000)];
  const { cards } = feed200;
  const cards5000 = feed5000.cards;

  return [
    {
      name: 'strip',
      title: 'Event strip, 200 events, slow 4G',
      conditions: { network: SLOW_4G, cpu: 4 },
      variants: [
        staticCards('static', 'static HTML of the visible cards', cards.slice(0, SHOWN), false),
        ours('quattropole', '`<qp-event-strip>`, bare tag', feed200.index, wordsOf(cards)),
        ...lists(feed200.whole),
      ],
      columns: COLUMNS,
      goals: [
        { text: 'first cards sooner than a plain Lit repeat', measure: 'ready', of: 'quattropole', to: 'lit-list', most: 1 },
        { text: 'first cards sooner than FullCalendar', measure: 'ready', of: 'quattropole', to: 'fullcalendar', most: 1 },
      ],
      files: feed200.files,
    },
    {
      name: 'strip-5000',
      title: 'Event strip, 5,000 events, slow processor',
      conditions: { cpu: 4 },
      variants: [
        staticCards('static', 'static HTML of the visible cards', cards5000.slice(0, SHOWN), false),
        staticCards('static-all', 'static page of all cards', cards5000, true),
        ours('quattropole-50', '`<qp-event-strip>`, 50 events', feed50.index),
        ours('quattropole', '`<qp-event-strip>`, 5,000 events', feed5000.index, wordsOf(cards5000)),
        ...lists(feed5000.whole),
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
      files: { ...feed50.files, ...feed5000.files },
    },
  ];
}
