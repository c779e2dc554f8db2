/** What a page that asks for signatures shows and says. */
import { expect } from '@open-wc/testing';
import '../../src/elements/campaign/define.js';
import '../../src/elements/city-carousel/define.js';
import type { CampaignError } from '../../src/campaign/campaign.js';
import { FLOOR } from '../../src/campaign/verify.js';
import type { PrivateKey } from '../../src/cli/sign/keys.js';
import { byRole, fixture, html, root, show, text, waitUntil, warnings } from '../support/element.js';
import { feed, feedUrl, requests, signedUrl } from '../support/feed.js';
import { base64url, bytes, newKey, ringOf, signedBy } from '../support/signing.js';

const good = feed({ dateModified: FLOOR });
let ring: string;
let trier: PrivateKey, metz: PrivateKey;
before(async () => {
  const keys = await Promise.all(['luxembourg', 'metz', 'saarbruecken', 'trier'].map((city) => newKey(city)));
  [, metz, , trier] = keys as [PrivateKey, PrivateKey, PrivateKey, PrivateKey];
  ring = ringOf(...keys);
});

/** Shows the carousel; what it says in the console, and the code of its error. */
async function refused(src: string, keys = ring, lang = 'en'): Promise<{ said: string; code: string; shown: string }> {
  let code = '';
  let shown = '';
  const said = await warnings(async () => {
    const element = document.createElement('qp-city-carousel');
    const told = new Promise<CampaignError>((resolve) => element.addEventListener('qp-error', ({ error }) => resolve(error)));
    Object.assign(element, { lang, src, keys, threshold: '2' });
    document.body.append(element);
    code = (await told).code;
    await waitUntil(() => !!element.shadowRoot?.querySelector('.minimum'), 'nothing is shown in its place');
    shown = text(root(element));
    const { content } = element as unknown as { content: { error?: CampaignError } };
    expect(content.error?.code, 'what diagnose() reads').to.equal(code);
    element.remove();
  });
  return { said: said.join('\n'), code, shown };
}

describe('an element that asks for signatures', () => {
  it('shows what two of the four cities have signed', async () => {
    const src = signedUrl(await signedBy(good, trier, metz));
    const element = await show(html`<qp-city-carousel lang="en" src=${src} keys=${ring} threshold="2"></qp-city-carousel>`);
    expect(byRole(element, 'heading', 'Metz')).to.have.length(1);
  });

  it('takes the keys and the number from the campaign around it', async () => {
    const [enough, few] = [signedUrl(await signedBy(good, trier, metz)), signedUrl(await signedBy(good, trier))];
    const around = await fixture(html`
      <qp-campaign keys=${ring} threshold="2">
        <qp-city-carousel lang="en" src=${enough}></qp-city-carousel>
        <qp-city-carousel lang="en" src=${few}></qp-city-carousel>
      </qp-campaign>
    `);
    const [first, second] = around.querySelectorAll('qp-city-carousel') as unknown as [HTMLElement, HTMLElement];
    await waitUntil(() => byRole(first, 'heading', 'Metz').length === 1, 'the signed one is not shown');
    await waitUntil(() => !!second.shadowRoot!.querySelector('.minimum'), 'the other one is not refused');
  });

  it('says so where too few have signed, and shows what is built in', async () => {
    const src = signedUrl(await signedBy(good, trier));
    const { said, code, shown } = await refused(src);
    expect(code).to.equal('threshold');
    expect(said).to.contain(
      `QuattroPole: <qp-city-carousel> ${src.replace('.json', '.jws.json')}: 1 of 2 signers needed; it names trier. Too few of those in the key ring (keys) have signed this feed, so it is not shown. Have the others sign the same file ("quattropole sign"), or see whether the ring has their present keys.`,
    );
    expect(shown).to.contain('can’t be loaded').and.contain('Luxembourg');
  });

  it('says so where one byte was changed', async () => {
    const { signatures } = await signedBy(good, trier, metz);
    const payload = base64url(bytes(JSON.stringify(good).replace('Slogan metz', 'Slogan metx')));
    const src = signedUrl({ payload, signatures });
    const { said, code, shown } = await refused(src);
    expect(code).to.equal('signature');
    expect(said).to.contain(
      '0 of 2 signers needed; it names trier, metz. This is not what was signed, so it is not shown: the feed was changed afterwards',
    );
    expect(shown).not.to.contain('Slogan');
  });

  for (const [lang, words, again, luxembourg] of [
    ['de', 'Dieser Inhalt lässt sich gerade nicht laden.', 'Erneut versuchen', 'Luxemburg'],
    ['fr', 'Ce contenu ne peut pas être chargé pour le moment.', 'Réessayer', 'Luxembourg'],
    ['lb', 'Dësen Inhalt ka grad net geluede ginn.', 'Nach eng Kéier probéieren', 'Lëtzebuerg'],
    ['en', 'This content can’t be loaded at the moment.', 'Try again', 'Luxembourg'],
  ] as const) {
    it(`tells a visitor no more than that there is nothing, and where the cities are: ${lang}`, async () => {
      const { shown } = await refused(signedUrl(await signedBy(good, trier)), ring, lang);
      expect(shown).to.match(new RegExp(`^${words} ${luxembourg} Metz \\S+ \\S+ ${again}$`));
    });
  }

  it('does not fall back to a feed that nobody signed', async () => {
    const unsigned = feedUrl(good);
    expect((await refused(unsigned)).code).to.equal('network');
    expect(requests.get(unsigned), 'the unsigned feed was asked for').to.equal(undefined);
  });

  it('shows nothing unverified where keys is empty', async () => {
    const { code, said } = await refused(signedUrl(await signedBy(good, trier, metz)), '');
    expect(code).to.equal('keys');
    expect(said).to.contain("The key ring that keys names can't be read, so no feed is shown.");
  });

  it('shows any feed where no keys are asked for', async () => {
    const element = await show(html`<qp-city-carousel lang="en" src=${feedUrl()}></qp-city-carousel>`);
    expect(byRole(element, 'heading', 'Metz')).to.have.length(1);
  });
});
