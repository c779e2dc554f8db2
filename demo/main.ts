/** The campaign page: its language, where the visitor starts from, for how long and for whom, and the snippet. */
import { CITY_IDS } from '../src/campaign/names.js';
import { WIDGETS } from '../src/embed/widgets.js';
import { here } from './configurator/addresses.js';
import { onCopy } from './copy.js';
import { byId, h, set } from './dom.js';
import { address, linkLanguages, pageLanguage, speak } from './language.js';
import { TEXTS } from './texts.js';

const language = pageLanguage();
const texts = TEXTS[language];

speak(language, texts);

const selected = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
};

/** What a webmaster pastes: this page's language and city. The link is what stays where no script runs. */
function writeSnippet(city: string): void {
  const { script } = here(location.href);
  const host = city && ` host-city="${city}"`;
  byId('snippet').textContent =
    `<script type="module" src="${script}"></script>\n` +
    `<qp-city-carousel lang="${language}"${host}><a href="https://www.quattropole.org/">${texts['hero.title']}</a></qp-city-carousel>`;
}

const start = byId('start') as HTMLFormElement;

/** Travel times and trips are told from this city; it stays in the address, also when the language changes. */
function startFrom(city: string): void {
  set(byId('campaign'), 'host-city', city);
  history.replaceState(history.state, '', address({ from: city }));
  linkLanguages(language);
  byId('configure').setAttribute('href', `./configurator.html?lang=${language}${city && `&host-city=${city}`}`);
  writeSnippet(city);
}

const asked = CITY_IDS.find((city) => city === new URLSearchParams(location.search).get('from')) ?? '';
start.querySelector<HTMLInputElement>(`[value="${asked}"]`)!.checked = true;
startFrom(asked);
start.addEventListener('change', () => startFrom(selected(start, 'from')));

const trips = byId('trips-choice') as HTMLFormElement;
const chooseTrips = () => {
  set(byId('teaser'), 'stay', selected(trips, 'stay'));
  set(byId('teaser'), 'audience', selected(trips, 'audience'));
};
chooseTrips();
trips.addEventListener('change', chooseTrips);

// A section, and what leads to it, shows when the script knows its widget; the carousel's place is kept.
for (const widget of WIDGETS) {
  if (widget === 'city-carousel') continue;
  const tag = `qp-${widget}`;
  const section = document.querySelector(tag)!.closest('section')!;
  const links = [...document.querySelectorAll(`a[href="#${section.id}"], a[href$="tag=${tag}"]`)];
  const parts = [section, ...links.map((link) => link.closest('li') ?? link)] as HTMLElement[];
  const show = (shown: boolean) => parts.forEach((part) => (part.hidden = !shown));
  show(!!customElements.get(tag));
  void customElements.whenDefined(tag).then(() => show(true));
}

// The sample pages in miniature have the widget's cards on them.
for (const sheet of document.querySelectorAll('.sheet')) {
  const cards = CITY_IDS.map((city) =>
    h('img', { 'data-city': city, src: `../feed/v1/pictures/${city}.svg`, alt: '', loading: 'lazy' }),
  );
  sheet.append(h('span', { class: 'cards' }, ...cards));
}

for (const form of [start, trips]) form.addEventListener('submit', (event) => event.preventDefault());

onCopy(byId('copy'), byId('snippet'), byId('copied'), {
  copy: texts['sites.copy'],
  copied: texts['sites.copied'],
  marked: texts['sites.marked'],
});

document.documentElement.classList.add('spoken');
