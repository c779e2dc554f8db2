/** `<div data-qp>`: what an editor's filter lets through becomes a widget. */
import { expect, fixture, html } from '@open-wc/testing';
import type { Page } from '../../src/campaign/early.js';
import '../../src/elements/campaign/define.js';
import '../../src/elements/city-carousel/define.js';
import { upgrade } from '../../src/embed/upgrade.js';
import { settled, text, root, waitUntil } from '../support/element.js';
import { feedUrl } from '../support/feed.js';

const FEED = feedUrl();
const me = {
  version: '1.0.0',
  address: 'https://widgets.example/1.0.0/quattropole.js',
  tags: ['qp-campaign', 'qp-city-carousel'],
};
const page: Page = {
  defaults: { src: FEED },
  early: new Map(),
  scripts: [me],
  owners: new Map(me.tags.map((tag) => [tag, me])),
  blocked: [],
};

const made = (holder: Element, tag = 'qp-city-carousel') => holder.querySelector(`:scope > ${tag}`)!;
const shown = async (holder: Element): Promise<HTMLElement> => {
  await waitUntil(() => made(holder) && settled(made(holder)), 'nothing was made of it');
  return root(made(holder));
};

describe('a div with data-qp', () => {
  before(() => upgrade(me, page));

  it('becomes a widget inside the div that stays, and the links inside move in', async () => {
    const holder = await fixture(
      html`<div class="city-box" data-qp="city-carousel" data-lang="fr" data-host-city="metz" data-src=${FEED}>
        <a href="https://www.tourisme-metz.com/">Quatre villes</a>
      </div>`,
    );
    const carousel = await shown(holder);
    expect(text(carousel)).to.contain('55 min en train depuis Metz');
    expect(holder.className).to.equal('city-box');
    expect(holder.children).to.have.length(1);
    const link = made(holder).querySelector<HTMLElement>('a')!;
    expect(link.checkVisibility?.() ?? link.getClientRects().length > 0, 'the link still shows').to.not.equal(true);
  });

  it('follows what changes later: its settings, and which widget it is', async () => {
    const holder = await fixture<HTMLElement>(
      html`<div data-qp="city-carousel" data-lang="de" data-src=${FEED}><a href="#x">Vier Städte</a></div>`,
    );
    await shown(holder);
    holder.dataset['lang'] = 'fr';
    await waitUntil(() => text(root(made(holder))).includes('Luxembourg'), 'it stays German');
    delete holder.dataset['lang'];
    await waitUntil(() => !made(holder).hasAttribute('lang'));
    holder.dataset['qp'] = 'campaign';
    await waitUntil(() => made(holder, 'qp-campaign'), 'it stays a carousel');
    expect(made(holder)).to.equal(null);
    expect(holder.querySelectorAll('a')).to.have.length(1);
    holder.removeAttribute('data-qp');
    await waitUntil(() => !made(holder, 'qp-campaign'), 'it stays a campaign');
    expect(text(holder)).to.equal('Vier Städte');
  });

  it('may come by itself later, be filled anew, or get its data-qp later', async () => {
    const holder = await fixture<HTMLElement>(html`<div data-src=${FEED} data-lang="de"><a href="#x">Vier Städte</a></div>`);
    holder.dataset['qp'] = 'city-carousel';
    await shown(holder);
    const first = made(holder);
    const link = document.createElement('a');
    link.textContent = 'Neu';
    holder.replaceChildren(link);
    await waitUntil(() => made(holder), 'what was emptied stays empty');
    expect(made(holder)).to.not.equal(first);
    expect(made(holder).textContent).to.equal('Neu');
  });

  it('hands a campaign whom to trust', async () => {
    const holder = await fixture<HTMLElement>(html`<div data-qp="campaign" data-keys="{}" data-threshold="2"></div>`);
    await waitUntil(() => made(holder, 'qp-campaign'), 'it stays a div');
    const campaign = made(holder, 'qp-campaign')!;
    expect([campaign.getAttribute('keys'), campaign.getAttribute('threshold')]).to.deep.equal(['{}', '2']);
  });

  it('can stand in another: a campaign with its widgets', async () => {
    const holder = await fixture(
      html`<div data-qp="campaign" data-host-city="trier" data-lang="de" data-src=${FEED}>
        <div data-qp="city-carousel"><a href="#x">Vier Städte</a></div>
      </div>`,
    );
    await waitUntil(() => holder.querySelector('qp-campaign > div > qp-city-carousel'), 'the inner one stays a div');
    const inner = holder.querySelector('[data-qp=city-carousel]')!;
    expect(text(await shown(inner))).to.contain('50 Min. mit dem Zug ab Trier');
  });

  it('takes over nothing that runs, whatever an editor lets through', async () => {
    const holder = await fixture(
      html`<div
        data-qp="city-carousel"
        data-src=${FEED}
        data-onclick="document.title = 'run'"
        data-style="color: red"
        data-campaign-params=" java&#10;script:document.title='run'"
        data-lang="de"
      ></div>`,
    );
    await shown(holder);
    expect(
      made(holder)
        .getAttributeNames()
        .filter((name) => name !== 'class'),
    ).to.have.members(['src', 'lang']);
  });

  it('says which names there are where it has another one, and keeps what it holds', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    try {
      const holder = await fixture(html`<div data-qp="carousel"><a href="#x">Vier Städte</a></div>`);
      await waitUntil(() => said.length > 0, 'nothing was said');
      expect(said.join()).to.contain('data-qp="carousel"').and.contain('campaign, city-carousel');
      expect(text(holder)).to.equal('Vier Städte');
    } finally {
      console.warn = warn;
    }
  });
});
