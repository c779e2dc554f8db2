import { expect } from '@open-wc/testing';
import '../../src/elements/campaign/define.js';
import '../../src/elements/city-carousel/define.js';
import { byRole, fixture, html, root, settled, text, waitUntil } from '../support/element.js';
import { feedUrl, requests } from '../support/feed.js';

const wrapped = async (url = feedUrl()) => {
  const campaign = await fixture(
    html`<qp-campaign lang="de" host-city="metz" host="omit" src=${url}>
      <qp-city-carousel></qp-city-carousel>
      <section><qp-city-carousel host="last" lang="fr"></qp-city-carousel></section>
    </qp-campaign>`,
  );
  const widgets = [...campaign.querySelectorAll('qp-city-carousel')];
  await waitUntil(() => widgets.every(settled) && byRole(widgets[0]!, 'button', 'Nur Trier').length > 0, 'never settled');
  return { campaign, widgets };
};
const cities = (widget: Element) =>
  [...root(widget).querySelectorAll<HTMLElement>('.slide')].map((slide) => slide.dataset['city']);

describe('the campaign wrapper', () => {
  it('gives its settings to the widgets inside, whose own come first', async () => {
    const url = feedUrl();
    const { widgets } = await wrapped(url);
    expect(cities(widgets[0]!)).to.deep.equal(['luxembourg', 'saarbruecken', 'trier']);
    expect(cities(widgets[1]!)).to.deep.equal(['luxembourg', 'saarbruecken', 'trier', 'metz']);
    expect(text(root(widgets[1]!))).to.contain('55 min en train depuis Metz');
    expect(requests.get(url)).to.equal(1);
  });

  it('passes on a change of its settings', async () => {
    const { campaign, widgets } = await wrapped();
    campaign.setAttribute('host-city', 'trier');
    await waitUntil(() => cities(widgets[0]!).includes('metz') && !cities(widgets[0]!).includes('trier'), 'did not follow');
  });

  it('lets the widgets inside share what a visitor chooses', async () => {
    const { widgets } = await wrapped();
    byRole(widgets[0]!, 'button', 'Nur Trier')[0]!.click();
    await widgets[1]!.updateComplete;
    expect(byRole(widgets[1]!, 'button', 'Trèves seulement')[0]!.getAttribute('aria-pressed')).to.equal('true');
  });

  it('keeps apart what stands in another one', async () => {
    const [one, two] = [await wrapped(), await wrapped()];
    byRole(one.widgets[0]!, 'button', 'Nur Trier')[0]!.click();
    await two.widgets[0]!.updateComplete;
    expect(byRole(two.widgets[0]!, 'button', 'Nur Trier')[0]!.getAttribute('aria-pressed')).to.equal('false');
  });
});
