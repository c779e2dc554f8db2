/** The four cities as cards in HTML: the same pictures and texts as the widget shows on a German page in Trier. */
import { selectCities } from '../../../src/campaign/select-cities.js';
import type { Campaign } from '../../../src/campaign/schema.js';
import { formatMinutes } from '../../../src/i18n/format.js';
import { localize, localizedLink, siteName } from '../../../src/i18n/text.js';
import { escape } from '../shell.js';

export const HEADING = 'Vier Städte, eine Linie';
const HOST = 'trier';

interface Card {
  id: string;
  name: string;
  href: string;
  way: string;
  slogan: string;
  strength: string;
  site: string;
  picture: string;
  alt: string;
  width: number;
  height: number;
}

export function cardsOf({ cities, connections }: Campaign, now = new Date()): Card[] {
  const text = (value: Parameters<typeof localize>[0]) => localize(value, 'de').value;
  const host = text(cities.find(({ id }) => id === HOST)!.name);
  return selectCities(cities, connections, { hostCity: HOST, host: 'last', now }).map(({ city, connection }) => {
    const { href } = localizedLink(city.url, 'de');
    const by = connection?.means === 'bus' ? 'Bus' : 'Zug';
    return {
      id: city.id,
      name: text(city.name),
      href,
      way: connection ? `${formatMinutes(connection.minutes, 'de')} mit dem ${by} ab ${host}` : 'Sie sind hier',
      slogan: text(city.slogan),
      strength: text(city.strengths.culture),
      site: siteName(href),
      picture: `/${city.image.contentUrl}`,
      alt: text(city.image.alt),
      width: city.image.width,
      height: city.image.height,
    };
  });
}

/** What a visitor reads on the cards. */
export const wordsOf = (cards: readonly Card[]): string[] => [
  HEADING,
  ...cards.flatMap(({ name, way, slogan, strength, site }) => [name, way, slogan, strength, site]),
];

/** One card; the first one's picture is in view, the others' come when they are needed. */
export const cardHtml = (card: Card, index: number): string => `<article class="card card-${card.id}">
<img src="${escape(card.picture)}" width="${card.width}" height="${card.height}" alt="${escape(card.alt)}"${index ? ' loading="lazy"' : ''}>
<p class="way">${escape(card.way)}</p>
<h3 class="name"><a href="${escape(card.href)}">${escape(card.name)}</a></h3>
<p class="slogan">${escape(card.slogan)}</p>
<p class="strength">${escape(card.strength)}</p>
<p class="site">${escape(card.site)}</p>
</article>`;

export const CARD_STYLES = `<style>
.card{display:flex;flex-direction:column;height:100%;box-sizing:border-box;border-radius:12px;background:#fffdfa;box-shadow:0 1px 2px rgb(29 35 48/8%),0 8px 24px -12px rgb(29 35 48/22%)}
.card img{display:block;width:100%;height:auto;aspect-ratio:4/5;object-fit:cover;border-radius:12px 12px 0 0}
.card p,.card h3{margin:8px 20px 0}
.card .way{padding-top:4px;border-top:4px solid #2f55a4;margin-inline:0;padding-inline:20px;font-weight:600}
.card-metz .way{border-color:#d99a1c}.card-saarbruecken .way{border-color:#0e7c7b}.card-trier .way{border-color:#9b2d41}
.card .name{font-size:30px;line-height:1.1}
.card a{color:inherit;text-decoration:none}
.card .slogan{font-size:17px;font-weight:500}
.card .strength{color:#565d6b;font-size:15px}
.card .site{margin-block:auto 20px;padding-top:12px;font-size:15px;font-weight:600}
</style>`;
