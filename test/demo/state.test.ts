/** The configuration in the address, and the texts that follow from it. */
import { expect } from '@open-wc/testing';
import { addressesAt } from '../../demo/configurator/addresses.js';
import { DEFAULT, SYSTEMS, WAY_FOR, type Configuration } from '../../demo/configurator/configuration.js';
import { accessibility, privacy } from '../../demo/configurator/paragraphs.js';
import { readState, writeState, type Schema } from '../../demo/configurator/state.js';
import { STEPS } from '../../demo/configurator/steps.js';
import { WORDS } from '../../demo/configurator/words.js';

const oneOf = (name: string, ...values: string[]) => ({ name, accepts: (value: string) => values.includes(value) });
const SCHEMA: Schema = {
  shared: [oneOf('host-city', 'metz', 'trier'), oneOf('theme', 'light', 'dark')],
  own: { 'city-carousel': [oneOf('strength', 'culture')], map: [oneOf('city', 'metz'), { name: 'tiles', accepts: () => true }] },
  look: ['accent', 'ground', 'font'],
};
const read = (search: string) => readState(new URLSearchParams(search), 'de', SCHEMA);

describe('the address of a configuration', () => {
  it('brings back what it was written from', () => {
    const configuration: Configuration = {
      ...DEFAULT('de'),
      widgets: ['city-carousel', 'map'],
      language: 'fr',
      shared: { 'host-city': 'metz' },
      own: { map: { city: 'metz', tiles: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png' } },
      look: { accent: { day: '#7a1f5c', night: '#f0a0d0' }, ground: { day: 'transparent' }, font: { day: `'City Sans', serif` } },
      system: 'drupal',
      way: 'iframe',
      copy: '/kampagne/quattropole',
      width: 768,
    };
    const { configuration: again, rejected } = read(writeState(configuration).toString());
    expect(again).to.deep.equal(configuration);
    expect(rejected).to.deep.equal([]);
  });

  it('is short where little was chosen', () => {
    expect(writeState(DEFAULT('de')).toString()).to.equal('for=de');
  });

  it('begins with something useful', () => {
    expect(read('').configuration).to.deep.equal(DEFAULT('de'));
    expect(read('lang=fr').rejected, 'the page’s own parameter').to.deep.equal([]);
  });

  it('takes the way in that a system lets through, unless it says another', () => {
    for (const system of SYSTEMS) expect(read(`system=${system}`).configuration.way).to.equal(WAY_FOR[system]);
    expect(read('way=npm&system=drupal').configuration.way).to.equal('npm');
  });

  it('leaves out what it does not know, keeps the rest, and says so', () => {
    const { configuration, rejected } = read(
      'widgets=map+radio&host-city=paris&theme=dark&map.city=nancy&way=fax&width=9&foo=1&for=it',
    );
    expect(configuration).to.deep.equal({ ...DEFAULT('de'), widgets: ['map'], shared: { theme: 'dark' } });
    expect(rejected.map(({ name }) => name)).to.have.members(['widgets', 'host-city', 'map.city', 'way', 'width', 'foo', 'for']);
  });

  it('brings no script from elsewhere into the snippet, and nothing that ends its rules', () => {
    for (const value of ['https://evil.example', '//evil.example', '/a//b', '/..', 'javascript:alert(1)', '/a b', '/"x']) {
      expect(read(`copy=${encodeURIComponent(value)}`).configuration.copy, value).to.equal('');
    }
    for (const value of ['red}', 'x;y:z', '</style><script>', 'url(//evil.example)']) {
      expect(
        read(`qp-font=${encodeURIComponent(value)}&qp-accent=${encodeURIComponent(value)}`).configuration.look,
        value,
      ).to.deep.equal({});
    }
    expect(read('__proto__=1&constructor=2').rejected).to.have.length(2);
  });
});

describe('the paragraphs', () => {
  const configure = (part: Partial<Configuration>): Configuration => ({ ...DEFAULT('de'), ...part });
  const SERVER = addressesAt('https://widgets.example');
  const OWN = addressesAt('/quattropole');
  const tiles = (address: string) => configure({ widgets: ['map'], own: { map: { tiles: address } } });

  it('name who gets an address, and that nothing is stored', () => {
    const text = privacy(configure({}), SERVER);
    expect(text)
      .to.contain('Die vier Städte')
      .and.contain('widgets.example')
      .and.contain('IP-Adresse')
      .and.contain('keine Cookies');
    expect(text).to.not.contain('Detailkarte');
  });

  it('name nobody else for a copy on the site’s own server', () => {
    expect(privacy(configure({}), OWN))
      .to.contain('auf unserem eigenen Server')
      .and.not.contain('IP-Adresse');
  });

  it('name the server of a detailed map, and that it waits for consent', () => {
    const text = privacy(tiles('https://tile.openstreetmap.org/{z}/{x}/{y}.png'), OWN);
    expect(text).to.contain('tile.openstreetmap.org').and.contain('Einwilligung').and.contain('Auf diesem Gerät merken');
    expect(text, 'that would not be true').to.not.contain('an andere Stellen').and.not.contain('nichts gespeichert');
  });

  it('ask for no consent where the detailed map comes from the script’s own server', () => {
    expect(privacy(tiles('https://widgets.example/tiles/{z}/{x}/{y}.png'), SERVER)).to.not.contain('Einwilligung');
    expect(privacy(tiles('/tiles/{z}/{x}/{y}.png'), SERVER)).to.not.contain('Einwilligung');
  });

  it('say how it gets in', () => {
    expect(privacy(configure({ way: 'iframe' }), SERVER))
      .to.contain('iframe')
      .and.not.contain('Skript');
    expect(privacy(configure({ way: 'npm' }), SERVER)).to.contain('Das Skript liegt auf unserem eigenen Server');
    expect(accessibility(configure({ way: 'iframe' }))).to.contain('Rahmen');
  });

  it('name the law of the site’s own city, and only that', () => {
    const laws = { luxembourg: 'RAWeb', metz: 'RGAA', saarbruecken: 'SBGG', trier: 'BITV RP' };
    for (const [city, law] of Object.entries(laws)) {
      const text = accessibility(configure({ shared: { 'host-city': city } }));
      for (const each of Object.values(laws)) {
        if (each === law) expect(text).to.contain(each);
        else expect(text).to.not.contain(each);
      }
    }
    expect(accessibility(configure({})))
      .to.contain('EN 301 549')
      .and.not.match(/RAWeb|RGAA|BITV|SBGG/);
  });

  it('own up to colours that are too weak, and to the limits of what is shown', () => {
    const weak = accessibility(configure({ look: { accent: { day: '#e8a33d' } } }));
    expect(weak).to.contain('Schrift auf dem Akzent auf Akzent (hell): 2,12 : 1');
    const strong = accessibility(configure({ widgets: ['map', 'event-strip'] }));
    expect(strong).to.contain('Liste').and.contain('Kalendern').and.not.contain('zu wenig Kontrast');
  });

  it('are in the language of the site, with no gap left', () => {
    for (const language of ['de', 'fr', 'lb', 'en'] as const) {
      for (const text of [
        privacy({ ...tiles('https://t.example/{z}/{x}/{y}.png'), language, shared: { 'campaign-params': 'a=b' } }, SERVER),
        accessibility({ ...tiles('https://t.example/{z}/{x}/{y}.png'), language, shared: { 'host-city': 'trier' } }),
      ]) {
        expect(text)
          .to.contain(WORDS[language]['widget.map'])
          .and.not.match(/\{|undefined/);
      }
    }
  });
});

describe('the steps', () => {
  it('are the same in the four languages: as many, with the same code', () => {
    const codes = (language: keyof typeof STEPS) =>
      Object.entries(STEPS[language]).map(([system, steps]) => [system, steps.map((step) => /\{[\w-]+\}$/.exec(step)?.[0])]);
    for (const language of ['fr', 'lb', 'en'] as const) expect(codes(language)).to.deep.equal(codes('de'));
  });
});
