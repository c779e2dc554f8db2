/** Tells search engines of the events on screen: schema.org JSON-LD in the page's head. Fetched where the host asks for it. */
import { html, render } from 'lit';
import { eventData } from '../../campaign/event-data.js';
import type { Listing } from '../../campaign/select-events.js';
import { cityOf, type View } from './card.js';

/** Each strip's events by id; the page has one description, each event once in it. */
const described = new Map<object, ReadonlyMap<string, object>>();
let script: HTMLScriptElement | undefined;

export function describe(
  owner: object,
  listings: readonly Listing[],
  { cities, locale: language, feedUrl: base }: Pick<View, 'cities' | 'locale' | 'feedUrl'>,
): void {
  const dated = listings.filter(({ unconfirmed }) => !unconfirmed);
  described.set(
    owner,
    new Map(dated.map(({ event }) => [event.id, eventData(event, { city: cityOf(event, { cities }), language, base })])),
  );
  write();
}

export function withdraw(owner: object): void {
  if (described.delete(owner)) write();
}

function write(): void {
  const graph = new Map([...described.values()].reverse().flatMap((events) => [...events]));
  // In a script, this sign could end it.
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': [...graph.values()] }).replaceAll('<', '\\u003c');
  if (graph.size && script?.isConnected && script.textContent === json) return;
  script?.remove();
  if (!graph.size) return;
  const box = document.createElement('div');
  // From a template it never runs, so that Trusted Types, for which a script's text is code, leave it alone.
  render(html`<script type="application/ld+json"></script>`, box);
  script = box.querySelector('script')!;
  script.append(new Text(json));
  document.head.append(script);
}
