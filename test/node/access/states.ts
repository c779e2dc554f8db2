/** The states that the widgets have, and how a visitor gets there: in German, on a wide window. */
import type { Page } from 'playwright-core';
import type { Widget } from '../../../src/embed/widgets.js';
import type { FeedState } from './site.js';

export interface State {
  widget: Widget;
  /** Attributes of the widget, or the whole that it stands in. */
  attributes?: string;
  around?: (tag: string) => string;
  inside?: string;
  feed?: FeedState;
  /** Files that never come. */
  without?: string;
  /** Getting there needs a narrow window. */
  narrow?: boolean;
  arrive?: (page: Page, tiles: string) => Promise<unknown>;
  /** What is there then; by default, what the widget shows once all of it has come. */
  shows?: string;
}

const click = (page: Page, role: 'button' | 'radio' | 'checkbox', name: string | RegExp, exact = true) =>
  page.getByRole(role, { name, exact }).first().click();
/** A chip's box is invisible on its chip. */
const choose = (page: Page, name: string | RegExp) => page.getByRole('radio', { name }).first().check({ force: true });
const inGroup = (tag: string) => `<qp-campaign>${tag}</qp-campaign>`;

const GONE = '/gone/{z}/{x}/{y}.png';

export const STATES: Readonly<Record<string, State>> = {
  'the carousel': { widget: 'city-carousel' },
  'the carousel at its end': {
    widget: 'city-carousel',
    narrow: true,
    arrive: async (page) => {
      for (const _ of [1, 2, 3]) await click(page, 'button', 'Nächste Stadt');
      await page.locator('qp-city-carousel .step[aria-disabled=true]').last().waitFor();
    },
  },
  'the carousel with another side of the cities': { widget: 'city-carousel', arrive: (page) => choose(page, 'Menschen') },
  'the carousel with a city chosen for the page': {
    widget: 'city-carousel',
    around: inGroup,
    arrive: (page) => click(page, 'button', 'Nur Metz'),
    shows: '[aria-pressed=true]',
  },
  'the carousel on its way': { widget: 'city-carousel', feed: 'silent', shows: '.skeleton' },
  'the carousel without a feed': { widget: 'city-carousel', feed: 'broken', shows: '.minimum' },
  'the carousel without a feed, with links inside': {
    widget: 'city-carousel',
    feed: 'broken',
    inside: '<a href="https://www.quattropole.org/">QuattroPole</a>',
    shows: 'slot:not([hidden])',
  },
  'the carousel, past its time': { widget: 'city-carousel', feed: 'old', shows: '.old' },

  'the trips': { widget: 'trip-teaser' },
  'one trip': { widget: 'trip-teaser', attributes: 'trip="two-markets-one-train"' },
  'the trips with an itinerary open': {
    widget: 'trip-teaser',
    arrive: (page) => click(page, 'button', /^Reiseverlauf/, false),
    shows: '.tickets',
  },
  'the trips with a link to copy': {
    widget: 'trip-teaser',
    arrive: async (page) => {
      await click(page, 'button', /^Reiseverlauf/, false);
      // As where the clipboard can't be written to, in whatever browser this runs.
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await click(page, 'button', 'Teilen');
    },
    shows: '.said',
  },
  'the trips where none goes to the chosen city': {
    widget: 'trip-teaser',
    attributes: 'exclude="four-cities-by-rail roman-trier-roman-luxembourg"',
    around: (tag) => inGroup(`<qp-city-carousel></qp-city-carousel>${tag}`),
    arrive: (page) => click(page, 'button', 'Nur Luxemburg'),
    shows: '.notice',
  },
  'the trips on their way': { widget: 'trip-teaser', feed: 'silent', shows: '.skeleton' },
  'the trips without a trip': { widget: 'trip-teaser', feed: 'empty', shows: '.minimum' },

  'the events': { widget: 'event-strip' },
  'the events with all filters open': {
    widget: 'event-strip',
    arrive: (page) => click(page, 'button', 'Filter'),
    shows: '.done',
  },
  'the events, filtered': {
    widget: 'event-strip',
    arrive: async (page) => {
      await click(page, 'button', 'Filter');
      await choose(page, /^Metz/);
      await choose(page, /^Markt/);
      await click(page, 'button', /zeigen$/, false);
    },
    shows: '.chosen',
  },
  'the events, filtered to none': {
    widget: 'event-strip',
    arrive: async (page) => {
      await click(page, 'button', 'Filter');
      await page.getByLabel('bis', { exact: true }).fill('2026-11-23');
      await choose(page, /^Sport/);
    },
    shows: '.more',
  },
  'the events with the dates of a series': {
    widget: 'event-strip',
    attributes: 'limit="20"',
    arrive: (page) => click(page, 'button', /weitere Termine$/, false),
    shows: '.dates',
  },
  'the events with a menu of calendars': {
    widget: 'event-strip',
    arrive: (page) => click(page, 'button', /^Weitere Kalender/, false),
    shows: '.services',
  },
  'the events on their way': { widget: 'event-strip', feed: 'silent', shows: '.skeleton' },
  'the events where the later ones are missing': { widget: 'event-strip', feed: 'cut', shows: '.more [role=status]' },
  'the events without a connection': {
    widget: 'event-strip',
    around: (tag) => `<script>Object.defineProperty(navigator, 'onLine', { value: false })</script>${tag}`,
    feed: 'broken',
    shows: '.minimum',
  },

  'the map': { widget: 'map' },
  'the map of one city': { widget: 'map', arrive: (page) => click(page, 'button', 'Nur Trier'), shows: '.summary .choose' },
  'the map of one kind of place': { widget: 'map', arrive: (page) => choose(page, /^Natur/) },
  'the map with a search that finds nothing': {
    widget: 'map',
    arrive: (page) => page.getByRole('searchbox').fill('Atlantis'),
    shows: '.cities > .button',
  },
  'the map with a place open': {
    widget: 'map',
    arrive: (page) => click(page, 'button', /^Porta Nigra/, false),
    shows: '[role=dialog]',
  },
  'the map with a trip': { widget: 'map', attributes: 'trip="two-markets-one-train"', shows: '.trip' },
  'the map with events, and trips to choose from': {
    widget: 'map',
    attributes: 'show="places events trips"',
    shows: '.trip-choice',
  },
  'the map that asks for consent': {
    widget: 'map',
    attributes: `tiles="https://tiles.example${GONE}" tiles-attribution="© Beispiel https://tiles.example/" privacy-href="/datenschutz"`,
    shows: '.consent',
  },
  'the map whose details are missing': {
    widget: 'map',
    attributes: `tiles="${GONE}" tiles-attribution="© Beispiel https://tiles.example/"`,
    shows: '.failure:not(:empty)',
  },
  'the map on plain ground': { widget: 'map', without: '*/base-map/region*', shows: '.bare' },
  'the map that stays a picture': { widget: 'map', without: '*/leaflet-view*', shows: '[data-state=failed]' },
  'the map on its way': { widget: 'map', feed: 'silent', shows: '.skeleton' },
};

/** What a widget shows once all of it has come. */
export const WHOLE: Readonly<Record<Widget, string>> = {
  'city-carousel': '.card a',
  'trip-teaser': 'article',
  'event-strip': '.row',
  map: '[data-state=live] .stage .pin',
};

/** `npm run verify:full` looks at everything. */
export const IS_FULL = !!process.env['QP_FULL'];

/** The gate has time for every fourth state, in each test others. */
export const statesFor = (turn: 0 | 1 | 2): string[] => Object.keys(STATES).filter((_, index) => IS_FULL || index % 4 === turn);
