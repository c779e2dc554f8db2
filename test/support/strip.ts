/** The event strip on a test's page, and how a visitor finds things in it. */
import type { Event } from '../../src/campaign/generated/types.js';
import '../../src/elements/event-strip/define.js';
import type { QpEventStrip } from '../../src/elements/event-strip/event-strip.js';
import { byRole, fixture, html, root, settled, text, waitUntil } from './element.js';
import { event } from './events.js';
import { feed, feedUrl } from './feed.js';

/** Monday 23 November 2026, ten in the morning in Trier. */
export const NOW = '2026-11-23T10:00+01:00';

export const EVENTS: Event[] = [
  event('concert', '2026-11-23T20:00+01:00', { endDate: '2026-11-23T22:30+01:00', isAccessibleForFree: true }),
  event('market', '2026-11-20', { endDate: '2026-12-22', category: 'market', city: 'metz' }),
  event('play', '2026-11-24T19:30+01:00', { category: 'stage', city: 'saarbruecken', eventStatus: 'EventCancelled' }),
  event('jazz', '2026-11-28T18:00+01:00', {
    city: 'luxembourg',
    eventStatus: 'EventRescheduled',
    previousStartDate: '2026-11-21T18:00+01:00',
  }),
  event('night', '2026-11-28T20:00+01:00', { endDate: '2026-11-29T02:00+01:00', city: 'metz', category: 'exhibition' }),
  event('talk', '2026-11-29', { category: 'talk', eventStatus: 'EventMovedOnline' }),
  event('film', '2027-01-18', { endDate: '2027-01-24', category: 'film', city: 'saarbruecken', eventStatus: 'EventPostponed' }),
  event('lights', '2026-12', { city: 'luxembourg', category: 'market' }),
  event('gone', '2026-11-22'),
];
export const url = (events: readonly Event[] = EVENTS) => feedUrl(feed({ events }));
export const clock = (now: string) => () => new Date(now);

/** With its filters, which come a moment later. */
export const strip = (
  { now = NOW, lang = 'en', src = url(), ...attributes }: Record<string, string> = {},
  width = 1200,
): Promise<QpEventStrip> => {
  const element = document.createElement('qp-event-strip');
  Object.entries({ lang, src, limit: '20', ...attributes }).forEach(([name, value]) => element.setAttribute(name, value));
  element.clock = clock(now);
  return fixture(html`<div style="inline-size: ${width}px">${element}</div>`).then(async () => {
    const there = () => settled(element) && root(element).querySelector('.row, .notice');
    await waitUntil(there, 'never settled');
    await element.updateComplete;
    return element;
  });
};
export const card = (element: Element, id: string) =>
  [...root(element).querySelectorAll<HTMLElement>('.event')].find((each) => each.querySelector(`a[href*="${id}."]`))!;
export const names = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.link')].map((link) => new URL(link.href).hostname.split('.')[0]);
export const dates = (element: Element) => [...root(element).querySelectorAll('h3')].map(text);

/** Lets the element render, and say what it has to say. */
export const rendered = async (element: QpEventStrip) => {
  await element.updateComplete;
  await element.updateComplete;
};
export const filter = (element: Element) => byRole(element, 'button', /^Filter/)[0]!;
const group = (element: Element, legend: string) =>
  [...root(element).querySelectorAll('fieldset')].find((each) => text(each.querySelector('legend')) === legend);
/** The choices that a group of chips offers: "Metz 2". */
export const choices = (element: Element, legend: string) =>
  [...(group(element, legend)?.querySelectorAll('.chip') ?? [])].map(text);
export const open = async (element: QpEventStrip) => {
  if (filter(element).getAttribute('aria-expanded') === 'false') filter(element).click();
  await rendered(element);
};
export const choose = async (element: QpEventStrip, legend: string, choice: string) => {
  if (legend !== 'When') await open(element);
  // The words of the filters may come a moment after them.
  await waitUntil(() => group(element, legend), `no group ${legend}`);
  const chip = [...group(element, legend)!.querySelectorAll('label')].find((each) => text(each).startsWith(choice))!;
  chip.querySelector('input')!.click();
  await rendered(element);
};
export const pick = (element: QpEventStrip, when: string) => choose(element, 'When', when);
export const said = (element: Element) => text(byRole(element, 'status').at(-1));

/** While `work` runs, the reader's clocks are this far behind UTC, as `getTimezoneOffset` counts: -120 in Trier in summer. */
export async function clocksAt<T>(minutes: number, work: () => Promise<T>): Promise<T> {
  const { getTimezoneOffset } = Date.prototype;
  Date.prototype.getTimezoneOffset = () => minutes;
  try {
    return await work();
  } finally {
    Date.prototype.getTimezoneOffset = getTimezoneOffset;
  }
}
