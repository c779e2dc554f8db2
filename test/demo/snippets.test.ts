/** The code that the configurator gives: its text. That it works is tested in `snippets-embed.test.ts`. */
import { expect } from '@open-wc/testing';
import { addressesAt, VERSION } from '../../demo/configurator/addresses.js';
import { DEFAULT, markup, WAYS, type Configuration } from '../../demo/configurator/configuration.js';
import { policy } from '../../demo/configurator/policy.js';
import { pieces, settingFor, type Heights } from '../../demo/configurator/snippets.js';

const ROOT = 'https://widgets.example/quattropole/';
const STABLE = 'https://widgets.example/quattropole/v0/quattropole.js';
const heights: Heights = [
  { from: 0, of: { 'city-carousel': 700, map: 900 } },
  { from: 768, of: { 'city-carousel': 640, map: 500 } },
];
const links = () => [
  { href: 'https://www.luxembourg-city.com/fr', text: 'Luxembourg' },
  { href: 'https://tourismus.saarbruecken.de/?a=1&b=2', text: 'Saarbrücken' },
];

function codeOf(part: Partial<Configuration>, root = ROOT): Record<string, string> {
  const configuration = { ...DEFAULT('fr'), ...part };
  const addresses = addressesAt(root);
  const tag = markup(configuration, links, configuration.way === 'npm' ? { src: addresses.feed } : {});
  const all = [
    ...pieces(configuration, {
      tag,
      addresses,
      heights,
      look: ['--qp-accent:#7a1f5c'],
      titles: (name) => `QuattroPole : ${name}`,
      integrity: (file) => `sha384-of-${file}`,
    }),
    ...policy(configuration, addresses),
    ...(['typoscript', 'allow-html'] as const).map((purpose) => settingFor(purpose, tag, addresses)),
  ];
  return Object.fromEntries(all.map(({ purpose, code }) => [purpose, code]));
}

describe('the snippet', () => {
  it('is the script and the tag, with real links inside', () => {
    expect(codeOf({ shared: { 'host-city': 'metz' } })['paste']).to.equal(
      `<script type="module" src="${STABLE}"></script>` +
        '<qp-city-carousel lang="fr" host-city="metz">' +
        '<a href="https://www.luxembourg-city.com/fr">Luxembourg</a> ' +
        '<a href="https://tourismus.saarbruecken.de/?a=1&amp;b=2">Saarbr&#252;cken</a></qp-city-carousel>',
    );
  });

  it('is one line in every way in, and ASCII: editors and old pages break anything else', () => {
    const shared = { 'host-city': 'trier', heading: '„Ahoi“ <b> & 🎉\nzwei' };
    for (const way of WAYS) {
      for (const [purpose, code] of Object.entries(codeOf({ way, shared, widgets: ['city-carousel', 'map'] }))) {
        if (purpose !== 'typoscript') expect(code, `${way} ${purpose}`).to.match(/^[\x20-\x7e]+$/);
      }
    }
  });

  it('says in the page what was typed, whatever it was', () => {
    const heading = `"><script>alert('1')</script> „Ahoi“ & 🎉`;
    const { paste } = codeOf({ shared: { heading } });
    const page = new DOMParser().parseFromString(paste!, 'text/html');
    expect(page.querySelector('qp-city-carousel')!.getAttribute('heading')).to.equal(heading);
    expect(page.querySelectorAll('script')).to.have.length(1);
  });

  it('wraps several widgets, with what they share on the wrapper and what is their own on each', () => {
    const { paste } = codeOf({
      widgets: ['city-carousel', 'map'],
      shared: { 'host-city': 'metz' },
      own: { map: { show: 'places trips' }, 'trip-teaser': { stay: 'day' } },
    });
    expect(paste!.replace(/<a .*?<\/a> ?/g, '')).to.equal(
      `<script type="module" src="${STABLE}"></script><qp-campaign lang="fr" host-city="metz">` +
        '<qp-city-carousel></qp-city-carousel><qp-map show="places trips"></qp-map></qp-campaign>',
    );
  });

  it('of a fixed version has its check sum, in one file for what is used', () => {
    expect(codeOf({ way: 'exact' })['paste']).to.contain(
      `<script type="module" src="https://widgets.example/quattropole/${VERSION}/city-carousel.js" integrity="sha384-of-city-carousel.js" crossorigin="anonymous">`,
    );
    expect(codeOf({ way: 'exact', widgets: ['city-carousel', 'map'] })['paste']).to.contain(`/${VERSION}/quattropole.all.js"`);
  });

  it('of a fixed version with a PMTiles map is the script in several files, which alone reads it', () => {
    const { paste } = codeOf({ way: 'exact', widgets: ['map'], own: { map: { tiles: '/maps/region.pmtiles' } } });
    expect(paste).to.contain(`/${VERSION}/quattropole.js"></script>`).and.not.contain('integrity');
  });

  it('for editors that strip tags is divs, each with all settings, and the script apart', () => {
    const { tag, script } = codeOf({ way: 'data', widgets: ['city-carousel', 'map'], own: { map: { city: 'trier' } } });
    expect(script).to.equal(`<script type="module" src="${STABLE}"></script>`);
    expect(tag!.replace(/<a .*?<\/a> ?/g, '')).to.equal(
      '<div data-qp="city-carousel" data-lang="fr" data-group="quattropole"></div>' +
        '<div data-qp="map" data-lang="fr" data-group="quattropole" data-city="trier"></div>',
    );
  });

  it('as a frame has a title, a height and the settings in its address', () => {
    const { frame, 'frame-height': height } = codeOf({ way: 'iframe', shared: { 'host-city': 'metz', heading: 'À voir' } });
    expect(frame).to.equal(
      '<iframe class="qp-frame" src="https://widgets.example/quattropole/v0/frame.html?widget=city-carousel&amp;lang=fr&amp;host-city=metz&amp;heading=%C3%80+voir"' +
        ' title="QuattroPole : city-carousel" width="100%" height="700" loading="lazy"></iframe>',
    );
    expect(height).to.equal('<script type="module" src="https://widgets.example/quattropole/v0/frame-height.js"></script>');
  });

  it('for npm imports what it uses, and says where the feed is', () => {
    const { install, import: imports, tag } = codeOf({ way: 'npm', widgets: ['city-carousel', 'map'] });
    expect(install).to.equal(`npm install @quattropole/widgets@${VERSION}`);
    expect(imports).to.equal(
      `import '@quattropole/widgets/campaign.js'; import '@quattropole/widgets/city-carousel.js'; import '@quattropole/widgets/map.js';`,
    );
    expect(tag).to.contain('src="https://widgets.example/quattropole/feed/v1/index.json"');
  });

  it('comes from the site’s own folder where the files are there', () => {
    const { paste, csp } = codeOf({}, '/kampagne');
    expect(paste).to.contain('src="/kampagne/v0/quattropole.js"');
    expect(csp).to.equal(`script-src 'self'; connect-src 'self'; img-src 'self'`);
  });

  it('keeps the space free that the widget takes, by the width of the page, and sets the look', () => {
    expect(codeOf({ system: 'wordpress' })['css']).to.equal(
      'qp-city-carousel{display:block;min-block-size:700px}@media(min-width:768px){qp-city-carousel{min-block-size:640px}}' +
        'qp-city-carousel{--qp-accent:#7a1f5c}',
    );
    expect(codeOf({ way: 'data', system: 'joomla' })['css']).to.contain(
      '[data-qp=city-carousel]{display:block;min-block-size:700px}',
    );
    expect(codeOf({})['style']).to.match(/^<style>qp-city-carousel\{.*\}<\/style>$/);
  });

  it('comes with the tags that Drupal has to allow', () => {
    expect(codeOf({ widgets: ['city-carousel', 'map'], own: { map: { city: 'trier' } } })['allow-html']).to.equal(
      '<qp-campaign lang> <qp-city-carousel> <qp-map city>',
    );
  });
});

describe('the policy', () => {
  const map = (tiles: string, part: Partial<Configuration> = {}) =>
    codeOf({ widgets: ['map'], own: { map: { tiles } }, ...part })['csp'];

  it('allows the script’s origin, and asks for no more', () => {
    const { csp, 'trusted-types': types } = codeOf({});
    expect(csp).to.equal(
      'script-src https://widgets.example; connect-src https://widgets.example; img-src https://widgets.example',
    );
    expect(types).to.equal('trusted-types lit-html');
  });

  it('allows where a detailed map comes from, as pictures or as a file', () => {
    expect(map('https://tile.openstreetmap.org/{z}/{x}/{y}.png')).to.contain(
      'img-src https://widgets.example https://tile.openstreetmap.org',
    );
    expect(map('https://{s}.tiles.example/{z}/{x}/{y}.png')).to.contain(
      'img-src https://widgets.example https://*.tiles.example',
    );
    expect(map('https://tiles.example/region.pmtiles')).to.contain('connect-src https://widgets.example https://tiles.example;');
    expect(map('/maps/{z}/{x}/{y}.png')).to.contain(`img-src https://widgets.example 'self'`);
  });

  it('forgets a map that is not shown', () => {
    expect(map('https://tile.openstreetmap.org/{z}/{x}/{y}.png', { widgets: ['city-carousel'] })).to.not.contain('openstreetmap');
  });

  it('of a frame is where the frame comes from; of a bundle, where the content does', () => {
    expect(codeOf({ way: 'iframe' })['csp']).to.equal('frame-src https://widgets.example; script-src https://widgets.example');
    expect(codeOf({ way: 'npm' })['csp']).to.contain(`script-src 'self'; connect-src https://widgets.example`);
  });
});
