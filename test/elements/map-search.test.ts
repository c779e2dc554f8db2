import { expect } from '@open-wc/testing';
import { mapsLink } from '../../src/elements/map/maps-app.js';
import { fold, PlaceSearch } from '../../src/elements/map/search.js';
import { byRole, root, text, waitUntil } from '../support/element.js';
import { CITIES, city, feedUrl } from '../support/feed.js';
import { at, focused, labels, listed, live, names, ON_THE_MAP } from '../support/map.js';
import { mapFeed, place, PLACES } from '../support/places.js';

const field = (element: Element) => root(element).querySelector<HTMLInputElement>('input[type=search]')!;
const type = (element: Element, query: string) => {
  field(element).value = query;
  field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const status = (element: Element) => text(byRole(element, 'status').at(-1));

describe('a search', () => {
  const search = new PlaceSearch(CITIES.map((id) => city(id)));
  const bridge = place('bridge', 'saarbruecken', 'culture', {
    name: { de: 'Alte Brücke', fr: 'Vieux-Pont', en: 'Old Bridge' },
    alternateName: ['Pont d’Œuvre', 'Straßenbrücke'],
    address: { addressLocality: 'Saarbrücken', addressCountry: 'DE' },
  });
  const finds = (query: string) => search.matcher(query)(bridge);

  it('knows all names, in all languages, those of the city, too', () => {
    for (const query of ['alte brücke', 'vieux pont', 'OLD', 'Sarrebruck', 'Saarbrécken', 'bridge sarrebruck', 'brücke'])
      expect(finds(query), query).to.equal(true);
    for (const query of ['Trier', 'old trier', 'neue brücke']) expect(finds(query), query).to.equal(false);
  });

  it('does not mind capitals, accents and how umlauts are written', () => {
    for (const query of ['BRUCKE', 'bruecke', 'saarbruecken', 'saarbrucken', 'strassenbrucke', "pont d'oeuvre"])
      expect(finds(query), query).to.equal(true);
    expect(fold('Tréier Œuvre Straße')).to.equal('treier oeuvre strasse');
  });
});

describe('the search field', () => {
  it('has a name, filters list and map, and says how many there are', async () => {
    const element = await live();
    expect(field(element).labels![0]!.textContent).to.contain('Search places');
    type(element, 'Tréier');
    await waitUntil(() => status(element) === '6 places', 'says nothing');
    expect(listed(element).map((item) => item.closest<HTMLElement>('.city')!.dataset['city']))
      .to.include('trier')
      .and.not.include('metz');
    expect(labels(element).some((label) => label!.startsWith('Metz,'))).to.equal(false);
    type(element, 'FORET waterfall');
    await waitUntil(() => status(element) === 'Nothing of that name is here.', 'found something');
    byRole(element, 'button', 'Show all places')[0]!.click();
    await element.updateComplete;
    expect(focused(element)).to.equal(field(element));
    expect(field(element).value).to.equal('');
    expect(text(root(element).querySelector('.summary'))).to.contain('8 places');
    await expect(element).to.be.accessible(ON_THE_MAP);
  });

  it('leads to what was found', async () => {
    const element = await live();
    type(element, 'waterfall');
    await waitUntil(() => names(element).join() === 'Place waterfall', 'not found');
    await waitUntil(
      () => labels(element).includes('Place waterfall') && !labels(element).some((label) => label!.startsWith('Metz')),
      'the map stayed',
    );
    type(element, '');
    await waitUntil(() => labels(element).some((label) => label!.startsWith('Metz')), 'the map did not go back');
  });
});

describe('the way to a place', () => {
  const PORTA = { latitude: 49.7597, longitude: 6.644 };
  const on = (platform: string, userAgent = '') => mapsLink(PORTA, 'Porta & Co', { platform, userAgent });

  it('opens in the maps app that the visitor has', () => {
    expect(on('Linux armv8l', 'Mozilla/5.0 (Linux; Android 16)')).to.equal('geo:49.7597,6.644?q=49.7597,6.644(Porta%20%26%20Co)');
    expect(on('MacIntel')).to.equal('https://maps.apple.com/?ll=49.7597,6.644&q=Porta%20%26%20Co');
    expect(on('iPhone')).to.contain('maps.apple.com');
    expect(on('Win32')).to.equal('https://www.openstreetmap.org/?mlat=49.7597&mlon=6.644#map=17/49.7597/6.644');
  });

  it('is a link in the list, named for where it leads, with room for a finger', async () => {
    const element = await at(400);
    const [link] = byRole<HTMLAnchorElement>(element, 'link', /open Place porta in a maps app/);
    expect(link!.getAttribute('aria-label')!.replace(/\s/g, ' ')).to.contain(text(link));
    for (const each of root(element).querySelectorAll('.list :is(a, button)')) {
      const { width, height } = each.getBoundingClientRect();
      expect(Math.min(width, height), text(each)).to.be.at.least(24);
    }
  });
});

describe('a long list', () => {
  it('comes in pages, and focus goes on to what was brought', async () => {
    const many = Array.from({ length: 60 }, (_, index) => place(`no-${index}`, 'trier', 'culture'));
    const element = await at(400, { city: 'trier' }, feedUrl(mapFeed({ places: [...many, PLACES[6]] })));
    expect(listed(element)).to.have.length(20);
    byRole(element, 'button', '40 more places in Trier')[0]!.click();
    await waitUntil(() => listed(element).length === 40);
    expect(text(focused(element))).to.equal('Place no-20');
  });

  it('is whole on paper, with the map, and short again afterwards', async () => {
    const element = await live(1000);
    window.dispatchEvent(new Event('beforeprint'));
    expect(listed(element), 'at once').to.have.length(8);
    expect(root(element).querySelectorAll('.picture .pin').length).to.be.greaterThan(3);
    window.dispatchEvent(new Event('afterprint'));
    expect(listed(element)).to.have.length(5);
  });
});

describe('what the host excludes', () => {
  it('is in no list, on no marker, and not looked at', async () => {
    const far = place('far', 'trier', 'nature', { geo: { latitude: 49.78, longitude: 6.6414 } });
    const url = feedUrl(mapFeed({ places: [...PLACES, far] }));
    const scale = async (exclude: string) =>
      text(root(await live(1000, { city: 'trier', exclude }, url)).querySelector('.scale'));
    const element = await live(1000, { exclude: 'far waterfall' }, url);
    expect(text(root(element).querySelector('.summary'))).to.contain('7 places');
    expect(labels(element)).to.not.include('Place waterfall');
    expect(await scale('far')).to.not.equal(await scale(''));
  });
});
