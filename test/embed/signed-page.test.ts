/** A partner page that shows the feed only as two of the four cities have signed it. */
import { expect } from '@open-wc/testing';
import { visit, type Report } from '../support/frame.js';

const settled = ({ widgets }: Report) => widgets.length > 2 && widgets.every(({ busy }) => busy === 'false');

describe('a page that asks for two signatures', () => {
  // Once: WebKit does not tell of requests that its cache answers.
  let report: Report;
  before(async () => {
    report = await visit('signed.html', { until: settled });
  });

  it('shows what two cities signed, and of the rest what is built in, under a strict policy', () => {
    expect(report.violations).to.deep.equal([]);
    expect(report.errors).to.deep.equal([]);
    const [two, one, changed] = report.widgets.map(({ text }) => text);
    expect(two).to.contain('Vier Städte, eine Linie').and.contain('Saarbrücken');
    for (const refused of [one, changed]) expect(refused).to.contain('lässt sich gerade nicht laden').and.contain('Saarbrücken');
  });

  it('asks for the signed index at once, whatever stands behind its name, for no other, and for no good file twice', () => {
    const { requests } = report;
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

describe('a page that has its key ring at an address', () => {
  it('takes it from its own server, not from where that sends on to, and diagnose() says what became of each feed', async () => {
    await fetch(`${window.qpOrigins.pages}/faults/elsewhere/ring/break`);
    const report = await visit('signed-ring.html', {
      until: settled,
      steps: [{ diagnose: true, until: ({ diagnosis }) => !!diagnosis }],
    });
    const [own, ...others] = report.widgets.map(({ text }) => text);
    expect(own).to.contain('Vier Städte, eine Linie');
    expect(others).to.have.length(3);
    for (const refused of others) expect(refused).to.contain('lässt sich gerade nicht laden');
    const { feeds, findings, policy } = report.diagnosis!;
    expect(feeds.map(({ address, from, source }) => `${new URL(address).pathname}, ${from}: ${source}`)).to.deep.equal([
      '/signed/two/index.jws.json, data-src on the script: network',
      '/signed/two/index.jws.json, data-src on the script: built-in',
      '/signed/changed/index.jws.json, src on a tag: built-in',
      '/signed/one/index.jws.json, src on a tag: built-in',
    ]);
    const told = findings.map(({ what, remedy }) => `${what.replace(window.qpOrigins.scripts, '')} ${remedy}`).sort();
    expect(told, 'each said once').to.have.length(3);
    const [changed, few, ring] = told;
    expect(changed).to.match(
      /^The feed can't be used: \/signed\/changed\/index\.jws\.json: 0 of 2 signers needed; it names \w+, \w+\. This is not what was signed, so it is not shown: /,
    );
    expect(few).to.equal(
      `The feed can't be used: /signed/one/index.jws.json: 1 of 2 signers needed; it names trier. Too few of those in the key ring (keys) have signed this feed, so it is not shown. Have the others sign the same file ("quattropole sign"), or see whether the ring has their present keys.`,
    );
    expect(ring).to.contain("The key ring that keys names can't be read");
    expect(policy).to.contain(`connect-src ${window.qpOrigins.scripts} 'self';`);
    expect(report.requests.filter((path) => path.endsWith('/index.json'))).to.deep.equal([]);
  });
});

describe('a page in a sandboxed frame that asks for two signatures', () => {
  it('shows what was signed, though the date of it can’t be kept', async () => {
    const { widgets, errors, violations, mayStore } = await visit('signed.html', { sandbox: 'allow-scripts', until: settled });
    expect([errors, violations, mayStore]).to.deep.equal([[], [], false]);
    const [two, one, changed] = widgets.map(({ text }) => text);
    expect(two).to.contain('Vier Städte, eine Linie').and.contain('Saarbrücken');
    for (const refused of [one, changed]) expect(refused).to.contain('lässt sich gerade nicht laden');
  });
});
