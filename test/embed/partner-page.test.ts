/** The built script on partner pages of another origin. */
import { expect } from '@open-wc/testing';
import { PATIENCE, useAllFour } from '../support/all-four.js';
import { shown, visit, type Report } from '../support/frame.js';

const works = (report: Report) => {
  expect(report.errors).to.deep.equal([]);
  // Pictures are lazy: those of the first widget are in view.
  expect(
    report.widgets[0]!.images.some(({ width }) => width > 0),
    'no picture came',
  ).to.equal(true);
};

describe('the script on a partner page', () => {
  it('shows the carousel from one tag on an otherwise empty page of another origin', async () => {
    const report = await visit('bare.html', { until: shown });
    works(report);
    const [widget] = report.widgets;
    expect(widget!.text)
      .to.contain('Vier Städte, eine Linie')
      .and.contain('50 Min. mit dem Zug ab Trier')
      .and.contain('Saarbrücken');
    expect(widget!.lang).to.equal('de');
  });

  it('works under a strict policy with Trusted Types and COEP, its pictures too, without one report', async () => {
    const report = await visit('strict.html', { until: shown });
    works(report);
    expect(report.violations).to.deep.equal([]);
    expect(report.widgets[0]!.text).to.contain('55 min en train depuis Metz');
    expect(report.widgets[0]!.fallback, 'the links inside the tag still show').to.equal(false);
  });

  it('shows all four under a strict policy and COEP: one Lit, no file twice, no other origin, no report', async function () {
    this.timeout(PATIENCE);
    const report = await useAllFour();
    const { requests } = report;
    const scripts = requests.filter((path) => path.endsWith('.js') && !path.includes('/pages/'));
    const codes = await Promise.all(scripts.map(async (path) => (await fetch(window.qpOrigins.scripts + path)).text()));
    // The mark that Lit puts into its templates.
    expect(codes.filter((code) => code.includes('lit$')).length, 'copies of Lit').to.equal(1);
    expect(
      requests.filter((path, index) => requests.indexOf(path) !== index),
      'fetched twice',
    ).to.deep.equal([]);
    expect(
      requests.filter((path) => path.includes('/parts/')).every((path) => path.endsWith('.de.json')),
      'only German',
    ).to.equal(true);
    expect(report.origins).to.deep.equal([window.qpOrigins.scripts]);
  });

  it('loads no trips, no places and no events, and no other language for a carousel', async () => {
    const { requests } = await visit('bare.html', { until: shown });
    expect(requests.filter((path) => path.includes('/feed/') && path.endsWith('.json')).sort()).to.deep.equal([
      '/feed/v1/index.json',
      '/feed/v1/parts/cities.de.json',
      '/feed/v1/parts/connections.de.json',
    ]);
    expect(
      requests.filter((path) =>
        /\/(event-strip|trip-teaser|map|verify|explain|refuse|persist|notice|rolldown-runtime|[\w-]+-(fr|lb))\.js$/.test(path),
      ),
    ).to.deep.equal([]);
  });

  it('shows all four under a policy of nonces and strict-dynamic, without one report', async () => {
    const { widgets, violations, errors, warnings } = await visit('nonce.html', {
      until: (report) => report.widgets.length === 5 && report.widgets.slice(1).every(({ busy }) => busy === 'false'),
    });
    expect(widgets.slice(1).map(({ busy, fallback }) => `${busy} ${fallback}`)).to.deep.equal(Array(4).fill('false false'));
    expect(widgets[1]!.text).to.contain('50 Min. mit dem Zug ab Trier');
    expect([violations, errors, warnings]).to.deep.equal([[], [], []]);
  });

  it('shows the map, its trips and its detail under such a policy, without one report', async () => {
    const report = await visit('strict-map.html', {
      until: ({ widgets }) => !!widgets[0]?.text.includes('quattropole.org') && widgets[0].images.some(({ width }) => width > 0),
    });
    expect(report.violations).to.deep.equal([]);
    expect(report.errors).to.deep.equal([]);
    const [{ text, images }] = report.widgets as [Report['widgets'][0]];
    expect(text)
      .to.match(/\d\d lieux/)
      .and.contain('Voyage');
    expect(
      images.some(({ width }) => width > 0),
      'no tile came',
    ).to.equal(true);
  });

  it('shows tiles of another server under such a policy once a visitor has agreed, and a place on them, without one report', async function () {
    // Three things are waited for.
    this.timeout(PATIENCE);
    const elsewhere = window.qpOrigins.scripts.replace('localhost', '127.0.0.1');
    const tiled = ({ widgets, origins }: Report) =>
      origins.includes(elsewhere) && widgets[0]!.live && widgets[0]!.images.some(({ width }) => width > 0);
    const before: string[] = [];
    const report = await visit('strict-tiles.html', {
      until: ({ widgets, origins }) => {
        before.push(...origins);
        return !!widgets[0]?.text.includes('Straßen und Häuser');
      },
      steps: [
        { press: ['qp-map', '.consent button'], until: tiled },
        // Which moves the map, and asks for other tiles.
        { press: ['qp-map', '.list .open'], until: (now) => now.widgets[0]!.text.includes('Luftlinie ab Trier') && tiled(now) },
      ],
    });
    expect(before, 'asked before the visitor was').to.not.include(elsewhere);
    expect(tiled(report), 'no tile came').to.equal(true);
    expect(report.widgets[0]!.text).to.contain('Luftlinie ab Trier').and.contain('quattropole.org');
    expect([report.violations, report.errors, report.warnings]).to.deep.equal([[], [], []]);
  });

  it('shows the map on plain ground, with its list and a word about it, where the base map is blocked', async () => {
    const report = await visit('no-ground.html', { until: ({ widgets }) => !!widgets[0]?.text.includes('Grenzen, Flüsse') });
    expect(report.violations.join()).to.contain('script-src');
    expect(report.errors).to.deep.equal([]);
    expect(report.widgets[0]!.text).to.contain('Grenzen, Flüsse').and.contain('Bock-Kasematten');
  });

  it('leaves the links inside the tag where the policy forbids the script', async () => {
    const report = await visit('forbidden.html', { until: ({ violations }) => violations.length > 0 });
    expect(report.violations.join()).to.contain('script-src');
    expect(report.widgets[0]).to.include({ defined: false, fallback: true });
  });

  it('leaves the links inside the tag where the policy forbids Lit’s Trusted Types', async function () {
    if (!('trustedTypes' in window)) {
      // An engine without Trusted Types ignores the directive and shows the widget.
      works(await visit('no-trusted-types.html', { until: shown }));
      return;
    }
    const report = await visit('no-trusted-types.html', {
      until: ({ violations, errors }) => violations.length + errors.length > 0,
    });
    expect(report.widgets[0]!.fallback).to.equal(true);
  });

  it('says so where the feed is gone, or leaves the links inside the tag', async () => {
    const report = await visit('no-feed.html', { until: ({ widgets }) => widgets[0]?.busy === 'false' });
    expect(report.widgets[0]!.text).to.contain('lässt sich gerade nicht laden').and.contain('Luxemburg');
    expect(report.widgets[1]).to.include({ fallback: true, text: '' });
  });
});
