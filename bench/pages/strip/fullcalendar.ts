/** FullCalendar's list of all that is on, with the city and the place in each line. */
import { Calendar, type EventInput } from 'fullcalendar';
import listPlugin from 'fullcalendar/list';
import classicThemePlugin from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';
import type { Campaign } from '../../../src/campaign/schema.js';
import { cardsOf } from './card.js';

const element = document.getElementById('calendar')!;
const select = document.getElementById('city') as HTMLSelectElement;
let loaded: Promise<EventInput[]> | undefined;

async function load(): Promise<EventInput[]> {
  const { events, cities } = (await (await fetch(element.dataset['src']!)).json()) as Campaign;
  return cardsOf(events, cities).map(({ id, city, cityName, name, where, description, href }, index) => ({
    id,
    title: `${name} · ${cityName}, ${where}. ${description}`,
    url: href,
    start: events[index]!.startDate,
    ...(events[index]!.endDate && { end: events[index]!.endDate }),
    extendedProps: { city },
  }));
}

const calendar = new Calendar(element, {
  plugins: [listPlugin, classicThemePlugin],
  initialView: 'all',
  views: { all: { type: 'list', duration: { days: Number(element.dataset['days']) } } },
  height: 'auto',
  headerToolbar: false,
  events: async () => {
    const all = await (loaded ??= load());
    return all.filter(({ extendedProps }) => !select.value || extendedProps?.['city'] === select.value);
  },
});
calendar.render();
select.addEventListener('change', () => calendar.refetchEvents());
