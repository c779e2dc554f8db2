/** A partner page that shows the feed only as two of the four cities have signed it. */
import { expect } from '@open-wc/testing';
import { visit, type Report } from '../support/frame.js';

const settled = ({ widgets }: Report) => widgets.length === 3 && widgets.every(({ busy }) => busy === 'false');

describe('a page that asks for two signatures', () => {
  it('shows what two cities signed, and of the rest what is built in, under a strict policy', async () => {
    const report = await visit('signed.html', { until: settled });
    expect(report.violations).to.deep.equal([]);
    expect(report.errors).to.deep.equal([]);
    const [two, one, changed] = report.widgets.map(({ text }) => text);
    expect(two).to.contain('Vier Städte, eine Linie').and.contain('Saarbrücken');
    for (const refused of [one, changed]) expect(refused).to.contain('lässt sich gerade nicht laden').and.contain('Saarbrücken');
  });

  it('asks for the signed index at once, for no other, and for no good file twice', async () => {
    const { requests } = await visit('signed.html', { until: settled });
    const ofTwo = requests.filter((path) => /^\/signed\/two\/.*json$/.test(path)).sort();
    expect(ofTwo).to.deep.equal([
      '/signed/two/index.jws.json',
      '/signed/two/parts/cities.de.json',
      '/signed/two/parts/connections.de.json',
    ]);
    expect(requests.filter((path) => path.endsWith('/index.json'))).to.deep.equal([]);
    const order = (part: string) => requests.findIndex((path) => path.includes(part));
    expect(order('/signed/two/index.jws.json'), 'the index waits for the code that checks it').to.be.lessThan(
      order('/verify.js'),
    );
  });
});
