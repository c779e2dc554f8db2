/** What is released stays useful: the oldest script reads today's feed, today's script reads the oldest feed (scripts/keep-release.ts). */
import { expect } from '@open-wc/testing';
import { visit, type Report } from '../support/frame.js';

const done = ({ widgets }: Report) => widgets.length > 0 && widgets.every(({ busy }) => busy === 'false');

describe('releases', () => {
  it('the oldest script reads the newest feed', async () => {
    const report = await visit('oldest-script.html', { until: done });
    expect(report.errors).to.deep.equal([]);
    expect(report.warnings, 'something was left out').to.deep.equal([]);
    expect(report.widgets[0]!.text).to.contain('50 Min. mit dem Zug ab Trier').and.contain('Saarbrücken');
  });

  it('the newest script reads the oldest feed, in all widgets', async () => {
    const report = await visit('oldest-feed.html', { until: done });
    expect(report.errors).to.deep.equal([]);
    expect(report.warnings, 'something was left out').to.deep.equal([]);
    const text = (tag: string) => report.widgets.find((widget) => widget.tag === tag)!.text;
    expect(text('qp-city-carousel')).to.contain('50 Min. mit dem Zug ab Trier');
    expect(text('qp-trip-teaser')).to.not.contain('lässt sich gerade nicht laden');
    expect(text('qp-trip-teaser').length).to.be.greaterThan(100);
    expect(text('qp-map')).to.match(/\d\d Orte/);
  });
});
