/** A feed whose server sends on, on real sockets: to another place of its own, or to another server. */
import { expect } from '@open-wc/testing';
import { byRole, html, show, waitUntil } from '../support/element.js';
import { faultyFeed } from '../support/faults.js';
import '../../src/elements/city-carousel/define.js';
import type { CampaignError } from '../../src/campaign/campaign.js';
import type { QpCityCarousel } from '../../src/elements/city-carousel/city-carousel.js';

/** The code of what is said when the carousel does not take this. */
async function refused(src: string, keys?: string): Promise<string> {
  const element = document.createElement('qp-city-carousel');
  const told = new Promise<CampaignError>((resolve) => element.addEventListener('qp-error', ({ error }) => resolve(error)));
  Object.assign(element, { lang: 'en', src, keys, threshold: '2' });
  document.body.append(element);
  const { code } = await told;
  await waitUntil(() => byRole(element, 'button', 'Try again').length === 1, 'nothing is shown in its place');
  element.remove();
  return code;
}

async function sentOn(kind: 'moved' | 'elsewhere', folder?: string): Promise<string> {
  const feed = faultyFeed(kind);
  await feed.breakDown();
  return feed.src(folder);
}

describe('a feed whose server sends on', () => {
  let keys: string;
  before(async () => {
    keys = await (await fetch(`${window.qpOrigins.scripts}/signed/keys.json`)).text();
  });

  it('to another place of its own is taken from there', async () => {
    const src = await sentOn('moved');
    const element = await show<QpCityCarousel>(html`<qp-city-carousel lang="en" src=${src}></qp-city-carousel>`);
    expect(byRole(element, 'heading', 'Metz')).to.have.length(1);
  });

  it('to another server is not taken: nobody has named that one', async () => {
    expect(await refused(await sentOn('elsewhere'))).to.equal('redirect');
  });

  it('to another server is taken where it is signed: the signatures say whose it is, and the index what its parts are', async () => {
    const src = await sentOn('elsewhere', 'signed/two');
    const element = await show<QpCityCarousel>(
      html`<qp-city-carousel lang="en" src=${src} keys=${keys} threshold="2"></qp-city-carousel>`,
    );
    expect(byRole(element, 'heading', 'Metz')).to.have.length(1);
  });

  for (const [folder, code] of [
    ['one', 'threshold'],
    ['changed', 'signature'],
  ] as const) {
    it(`to another server is refused there as anywhere else: ${code}`, async () => {
      expect(await refused(await sentOn('elsewhere', `signed/${folder}`), keys)).to.equal(code);
    });
  }
});
