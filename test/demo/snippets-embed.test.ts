/** What the configurator gives, pasted into an empty page of another origin, shows a widget. */
import { expect } from '@open-wc/testing';
import { addressesAt, VERSION } from '../../demo/configurator/addresses.js';
import { DEFAULT, markup, type Configuration } from '../../demo/configurator/configuration.js';
import { builtInLinks } from '../../demo/configurator/feed.js';
import { pieces, type Heights } from '../../demo/configurator/snippets.js';
import { shown, visit } from '../support/frame.js';

const heights: Heights = [{ from: 0, of: { 'city-carousel': 700, 'trip-teaser': 700 } }];

/** All that is to be pasted into the page. */
function pasted(part: Partial<Configuration>, integrity: (file: string) => string | undefined = () => undefined): string {
  const { scripts } = window.qpOrigins;
  const configuration = { ...DEFAULT('fr'), ...part };
  const addresses = addressesAt(scripts);
  const tag = markup(configuration, () => builtInLinks('fr'));
  const titles = () => 'QuattroPole';
  const look = ['--qp-ground:#ffffff'];
  return pieces(configuration, { tag, addresses, heights, look, titles, integrity })
    .map(({ code }) => code)
    .join('');
}
const paste = (html: string) => visit(`snippet.html#${encodeURIComponent(html)}`, { until: shown });

describe('a snippet from the configurator, on an empty page', () => {
  it('shows the widget, in the language, for the city and in the look that were chosen', async () => {
    const { widgets, errors } = await paste(pasted({ shared: { 'host-city': 'metz' } }));
    expect(errors).to.deep.equal([]);
    const [widget] = widgets;
    expect(widget!.text).to.contain('55 min en train depuis Metz');
    expect(widget!.background).to.equal('rgb(255, 255, 255)');
    expect(widget!.fallback, 'the links inside the tag still show').to.equal(false);
    expect(widget!.height, 'the space that was kept free').to.be.at.least(700);
  });

  it('shows several in a wrapper', async () => {
    const { scripts } = window.qpOrigins;
    const html = pasted({ widgets: ['city-carousel', 'trip-teaser'], shared: { 'host-city': 'metz' } });
    const { widgets, origins } = await visit(`snippet.html#${encodeURIComponent(html)}`, {
      until: (report) => report.widgets.slice(1).every(({ busy }) => busy === 'false'),
    });
    expect(widgets.map(({ tag }) => tag)).to.deep.equal(['qp-campaign', 'qp-city-carousel', 'qp-trip-teaser']);
    expect(widgets[2]!.lang).to.equal('fr');
    expect(origins).to.deep.equal([scripts]);
  });

  it('shows the fixed version, whose file fits its hash', async () => {
    const { scripts } = window.qpOrigins;
    const hashes = (await (await fetch(`${scripts}/${VERSION}/integrity.json`)).json()) as Record<string, string>;
    const html = pasted({ way: 'exact', shared: { 'host-city': 'metz' } }, (file) => hashes[file]);
    expect(html).to.contain(`integrity="${hashes['city-carousel.js']}"`);
    const { widgets, requests } = await paste(html);
    expect(widgets[0]!.text).to.contain('55 min en train depuis Metz');
    expect(requests.filter((path) => path.includes('/chunks/'))).to.deep.equal([]);
  });

  it('shows it from a div', async () => {
    const { widgets } = await paste(pasted({ way: 'data', shared: { 'host-city': 'metz' } }));
    expect(widgets.map(({ tag }) => tag)).to.deep.equal(['qp-city-carousel']);
    expect(widgets[0]!.text).to.contain('55 min en train depuis Metz');
  });

  it('shows it in a frame that gets as high as its content', async () => {
    const { frames, widgets } = await visit(`snippet.html#${encodeURIComponent(pasted({ way: 'iframe' }))}`, {
      until: (report) => report.frames.some((height) => height > 0 && height !== 700),
    });
    expect(widgets).to.deep.equal([]);
    expect(frames).to.have.length(1);
    expect(frames[0]).to.be.greaterThan(400).and.not.equal(700);
  });
});
