/** Static HTML of event cards, and the styles that all pages of the suite share. */
import { escape } from '../shell.js';
import { byDay, type EventCard } from './card.js';

export const STRIP_STYLES = `<style>
.day{margin:0 0 20px;padding:0;list-style:none}
.date{margin:20px 0 10px;font-size:20px}
.event{margin-block-end:12px;padding:14px 16px;border-radius:12px;background:#fffdfa;box-shadow:0 1px 2px rgb(29 35 48/8%),0 8px 24px -12px rgb(29 35 48/22%)}
.event p{margin:6px 0 0}.event h3{margin:2px 0 0;font-size:20px;line-height:1.2}
.description{color:#565d6b;font-size:15px;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
select{font:inherit;padding:8px}
</style>`;

export const filterHtml = `<label>City <select id="city"><option value="">All cities</option><option value="luxembourg">Luxembourg</option><option value="metz">Metz</option><option value="saarbruecken">Saarbrücken</option><option value="trier">Trier</option></select></label>`;

const cardHtml = ({
  city,
  name,
  cityName,
  times,
  where,
  description,
  href,
}: EventCard): string => `<li class="event" data-city="${city}">
<p>${escape(cityName)}</p>
<h3 class="name"><a href="${escape(href)}">${escape(name)}</a></h3>
<p>${times} · ${escape(where)}</p>
<p class="description">${escape(description)}</p>
</li>`;

export const stripHtml = (cards: readonly EventCard[]): string =>
  byDay(cards)
    .map((day) => `<section><h2 class="date">${day[0]!.day}</h2>\n<ul class="day">${day.map(cardHtml).join('\n')}</ul></section>`)
    .join('\n');
