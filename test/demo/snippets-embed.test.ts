/** What the configurator gives, pasted into an empty page of another origin, shows a widget. */
import { expect } from '@open-wc/testing';
import { addressesAt } from '../../demo/configurator/addresses.js';
import { DEFAULT, markup, type Configuration } from '../../demo/configurator/configuration.js';
import { builtInLinks } from '../../demo/configurator/feed.js';
import { pieces, type Heights } from '../../demo/configurator/snippets.js';
import { shown, visit } from '../support/frame.js';

const heights: Heights = [{ from: 0, of: { 'city-carousel': 700, 'trip-teaser': 700 } }];

/** All that is to be pasted into the page. */
function pasted(part: Partial<Configuration>): string {
  const { scripts } = window.qpOrigins;
  const configuration = { ...DEFAULT('fr'), ...part };
  const addresses = addressesAt(scripts);
  const tag = markup(configuration, () => builtInLinks('fr'));
  const titles = () => 'QuattroPole';
  const look = ['--qp-ground:#ffffff'];
  return pieces(configuration, { tag, addresses, heights, look, titles, integrity: () => undefined })
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
});
