/** Partner pages in a sandboxed frame: an origin of its own that is none, no storage, perhaps no scripts. */
import { expect } from '@open-wc/testing';
import { PATIENCE, useAllFour } from '../support/all-four.js';

describe('a page in a sandboxed frame', () => {
  it('shows all four under a strict policy and COEP without storage: no error, no report', async function () {
    this.timeout(PATIENCE);
    const { mayStore } = await useAllFour('allow-scripts');
    expect(mayStore, 'the frame has storage').to.equal(false);
  });

  it('leaves the links inside the tags where the sandbox lets no script run', async () => {
    const frame = document.createElement('iframe');
    // Of this origin, so that the test can look: nothing inside could tell.
    frame.setAttribute('sandbox', 'allow-same-origin');
    frame.srcdoc = await (await fetch(`${window.qpOrigins.pages}/pages/all.html`)).text();
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const links = [...frame.contentDocument!.querySelectorAll('a')];
    expect(links.map(({ textContent }) => textContent)).to.deep.equal(['Karte', 'Vier Städte', 'Ausflüge', 'Termine']);
    for (const link of links) expect(link.getClientRects().length, link.textContent).to.be.greaterThan(0);
    expect(frame.contentWindow!.customElements.get('qp-map'), 'a script has run').to.equal(undefined);
    frame.remove();
  });
});
