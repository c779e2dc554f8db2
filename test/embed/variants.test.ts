/** Every way to put the built script on a page of another origin. */
import { expect } from '@open-wc/testing';
import { IS_WEBKIT } from '../support/element.js';
import { shown, visit, type Report } from '../support/frame.js';

const carousel = ({ widgets }: Report) => widgets.find(({ tag }) => tag === 'qp-city-carousel')!;
const carouselShown = ({ widgets }: Report) =>
  widgets.some(
    ({ tag, busy, images }) => tag === 'qp-city-carousel' && busy === 'false' && images.some(({ width }) => width > 0),
  );
const clean = (report: Report) => {
  expect(report.errors).to.deep.equal([]);
  expect(report.violations).to.deep.equal([]);
  expect(report.warnings).to.deep.equal([]);
};

describe('the script', () => {
  it('works async in the head, in both channels at once, though the page has an element called quattropole', async () => {
    const report = await visit('async.html', { until: carouselShown });
    clean(report);
    expect(carousel(report).text).to.contain('50 Min. mit dem Zug ab Trier');
    // The last is what scripts of several versions share.
    expect(report.globals).to.deep.equal(['version', 'diagnose', 'page']);
    const chunks = report.requests.filter((path) => path.includes('/chunks/'));
    expect(
      chunks.filter((path, index) => chunks.indexOf(path) !== index),
      'fetched twice',
    ).to.deep.equal([]);
  });

  it('works at the end of the body, and for other widgets where one has an address that is none', async () => {
    const report = await visit('body.html', { until: ({ widgets }) => widgets[1]?.busy === 'false' });
    expect(report.widgets[1]!.text).to.contain('50 Min. mit dem Zug ab Trier');
    expect(report.widgets[0]!.fallback, 'the link is gone').to.equal(true);
  });

  it('waits for a consent manager, and does not take the address that this keeps for a feed', async () => {
    const report = await visit('consent.html', {
      until: ({ pageText, widgets }) => pageText.includes('Zustimmen') && widgets[0]!.fallback,
      steps: [{ press: ['#yes'], until: shown }],
    });
    clean(report);
    expect(report.widgets[0]!.text).to.contain('50 Min. mit dem Zug ab Trier');
  });

  it('works as a copy on the city’s own server, which then is the only one', async () => {
    const report = await visit('copy.html', { until: shown });
    clean(report);
    const origins = report.origins.filter((origin) => origin !== window.qpOrigins.scripts);
    expect(origins).to.deep.equal([window.qpOrigins.pages]);
    expect(report.requests.filter((path) => path.startsWith('/feed/v1/'))).to.not.be.empty;
  });

  it('makes a widget of <div data-qp>, one in another, under a strict policy', async () => {
    const report = await visit('data-qp.html', { until: ({ widgets }) => widgets.length === 2 && widgets[1]!.busy === 'false' });
    clean(report);
    expect(report.widgets.map(({ tag }) => tag)).to.deep.equal(['qp-campaign', 'qp-city-carousel']);
    expect(carousel(report)).to.include({ lang: 'fr', fallback: false });
    expect(carousel(report).text).to.contain('55 min en train depuis Metz');
  });

  it('says so where another version came first, leaves that its tags and shows the others', async () => {
    const report = await visit('two-versions.html', { until: carouselShown });
    expect(report.errors).to.deep.equal([]);
    expect(report.warnings).to.have.length(1);
    expect(report.warnings[0])
      .to.match(/0\.0\.9.*older|older.*0\.0\.9/)
      .and.match(/not \d+\.\d+\.\d+ of \S+\/v\d+\/quattropole\.js/);
    expect(carousel(report).text).to.contain('50 Min. mit dem Zug ab Trier');
    expect(report.widgets.find(({ tag }) => tag === 'qp-map')!.fallback).to.equal(true);
    expect(report.requests.filter((path) => path.endsWith('/map.js'))).to.deep.equal([]);
  });
});

describe('the split script by the hashes of its parts', () => {
  it('runs, and leaves out what was changed on the server: that widget keeps its links', async () => {
    const report = await visit('pinned.html', {
      until: (now) => carouselShown(now) && now.warnings.some((words) => words.includes("can't load <qp-map>")),
    });
    expect(carousel(report).text).to.contain('50 Min. mit dem Zug ab Trier');
    expect(report.widgets[1]).to.include({ tag: 'qp-map', defined: false, fallback: true });
    expect(report.errors).to.deep.equal([]);
  });
});

/** By their names, each once: WebKit lists a script twice where its encoding is not the page's. */
const scriptsOf = ({ requests }: Report): string[] => [
  ...new Set(requests.filter((path) => path.endsWith('.js')).map((path) => path.replace(/.*\//, ''))),
];

describe('a single file', () => {
  it('works as a classic script on a latin1 page: all widgets, their umlauts, the map alive', async () => {
    const report = await visit('single-classic.html', {
      until: ({ widgets }) => widgets.every(({ busy }) => busy === 'false') && widgets.some(({ live }) => live),
    });
    clean(report);
    expect(carousel(report).text).to.contain('Véier Stied, eng Linn');
    expect(scriptsOf(report)).to.have.members(['probe.js', 'quattropole.all.js']);
  });

  for (const [widget, words] of [
    ['city-carousel', '55 min en train depuis Metz'],
    ['trip-teaser', 'Luxembourg'],
    ['event-strip', 'Ajouter à l’agenda'],
    ['map', 'Casemates du Bock'],
  ] as const) {
    it(`works as a module by its hash alone, under a policy that allows nothing else (${widget})`, async () => {
      const report = await visit(`single-module.html?widget=${widget}`, {
        until: (report) =>
          shown(report) && report.widgets[0]!.text.includes(words) && (widget !== 'map' || report.widgets[0]!.live),
      });
      // WebKit's look ahead of the parser may ask for the file without its hash: that is refused, and the script then comes with it.
      const isAhead = (each: string) => IS_WEBKIT && each.startsWith('script-src-elem:') && each.endsWith(`/${widget}.js`);
      clean({ ...report, violations: report.violations.filter((each) => !isAhead(each)) });
      expect(report.widgets[0]!.text).to.contain(words);
      expect(scriptsOf(report)).to.have.members(['probe.js', `${widget}.js`]);
    });
  }
});

describe('diagnose()', () => {
  const diagnosed = ({ diagnosis }: Report) => !!diagnosis;

  it('finds nothing on a page where all is well, and says what there is', async () => {
    const report = await visit('strict.html', { until: shown, steps: [{ diagnose: true, until: diagnosed }] });
    const { diagnosis, logs } = report;
    expect(diagnosis!.findings).to.deep.equal([]);
    expect(diagnosis!.scripts.map(({ state }) => state)).to.deep.equal(['runs']);
    expect(diagnosis!.widgets[0]).to.include({ language: 'fr', because: 'lang="fr" on <html>', shows: 'its content' });
    expect(diagnosis!.feeds[0]).to.include({ source: 'network', from: 'its place beside the script' });
    expect(logs.join()).to.contain('all is well').and.contain('/feed/v1/index.json').and.contain('day(s) old');
  });

  it('says what is wrong on a faulty one, each with its remedy', async () => {
    const report = await visit('faulty.html', {
      until: ({ widgets, violations, warnings }) =>
        widgets[0]?.busy === 'false' && violations.length > 0 && warnings.some((each) => each.includes('/feed/v2/')),
      steps: [{ diagnose: true, until: diagnosed }],
    });
    const told = report.diagnosis!.findings.map(({ what, remedy }) => `${what} ${remedy}`);
    const { scripts } = window.qpOrigins;
    for (const words of [
      'data-hostcity on the script is not known. Did you mean data-host-city?',
      'Its tag lacks type="module".',
      '<qp-city-carousel> #box has an attribute that is not known: hostcity. Did you mean host-city?',
      '<qp-carousel> is not known. Did you mean <qp-city-carousel>?',
      'data-qp="karte" is not known. There are: campaign,',
      '/feed/v2/index.json: status 404',
      `(img-src) forbids ${scripts}/feed/v1/pictures/`,
      `Add ${scripts} to img-src.`,
    ]) {
      expect(
        told.some((each) => each.includes(words)),
        `${words} is not in:\n${told.join('\n')}`,
      ).to.equal(true);
    }
    const teaser = report.diagnosis!.widgets.find(({ name }) => name.includes('teaser'))!;
    expect(teaser.because).to.contain('lang="it" on <html> is none of ours');
    expect(teaser.shows).to.equal('what is inside the tag');
    expect(report.logs.join()).to.contain('→ Did you mean host-city?');
  });
});
