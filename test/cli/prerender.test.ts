/** What `quattropole prerender` makes of a page: content in its tags, all else byte for byte as it was. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it, type TestContext } from 'node:test';
import { parse, type DefaultTreeAdapterTypes as T } from 'parse5';
import { prerender } from '../../src/cli/prerender/prerender.js';
import { hashOf } from '../../src/cli/prerender/styles.js';

const FEED = 'dist/feed/v1';
const NOW = new Date('2026-11-26T12:00:00Z');
const SCRIPT = '<script type="module" src="https://widgets.example/v0/quattropole.js"></script>';
const page = (body: string, { script = SCRIPT, lang = 'de' } = {}) =>
  `<!DOCTYPE html><HTML lang=${lang}><head>${script}</head><body>${body}</body></HTML>`;

const OURS =
  /<template shadowrootmode="open" slot="fallback">.*?<\/template>(?:<script type="application\/ld\+json" slot="fallback">.*?<\/script>)?/gs;
const run = (html: string, options: Partial<Parameters<typeof prerender>[1]> = {}) =>
  prerender(html, { feed: FEED, now: NOW, ...options });
async function contentOf(html: string, options?: Parameters<typeof run>[1]): Promise<string> {
  const result = await run(html, options);
  const [content] = result.html.match(OURS) ?? [];
  assert.ok(content, JSON.stringify(result.issues));
  return content;
}
interface Described {
  '@type': string;
  url: string;
  itinerary: { itemListElement: unknown[] };
}
const dataOf = (html: string) =>
  (
    JSON.parse(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)![1]!) as {
      '@graph': Described[];
    }
  )['@graph'];

describe('prerender', () => {
  it('leaves all outside the tags as it is: odd spelling, entities, line ends, comments, what is not closed', async () => {
    const html = `\ufeff<!doctype html>\r\n<HTML LANG='de'><meta charset=utf-8>${SCRIPT}\r\n<P class = odd>a &amp b &nbsp; <br/>\n<!-- <qp-map></qp-map> --><qp-city-carousel  host-city='trier' ><a href=/x>Städte</a></QP-CITY-CAROUSEL >\r\n<textarea><qp-map></textarea><td>x<qp-event-strip />rest`;
    const result = await run(html);
    assert.deepEqual(
      result.tags.map(({ tag }) => tag),
      ['<qp-city-carousel>', '<qp-event-strip>'],
    );
    assert.equal(result.html.replaceAll(OURS, ''), html);
    assert.ok(result.html.includes(`<qp-city-carousel  host-city='trier' ><template`));
  });

  it('replaces what it made before, and takes it away where there is nothing any more', async () => {
    const html = page(
      '<qp-city-carousel><a href="#">x</a></qp-city-carousel><div data-qp="trip-teaser" data-limit="2"><a href="#">x</a></div><qp-event-strip></qp-event-strip>',
    );
    const once = await run(html, { seo: true });
    assert.equal((await run(once.html, { seo: true })).html, once.html);
    const later = await run(once.html, { now: new Date('2031-01-01T12:00:00Z') });
    const strip = later.html.slice(later.html.indexOf('<qp-event-strip>'));
    assert.ok(strip.startsWith('<qp-event-strip></qp-event-strip>'), strip.slice(0, 200));
    assert.match(later.issues.map(({ tag, message }) => `${tag} ${message}`).join(), /<qp-event-strip> the campaign has nothing/);
  });

  it('speaks the language, and takes the settings, of what stands around a tag', async () => {
    const script = SCRIPT.replace('></', ' data-host-city="metz" data-campaign-params="utm_source=metz"></');
    const own = await contentOf(page('<qp-city-carousel></qp-city-carousel>', { script, lang: 'fr-FR' }));
    assert.match(own, /Quatre villes, une ligne/);
    assert.match(own, /depuis Metz/);
    assert.match(own, /href="[^"]*utm_source=metz/);
    const campaign =
      '<qp-campaign host-city="trier" lang="de"><section><qp-city-carousel></qp-city-carousel></section></qp-campaign>';
    assert.match(await contentOf(page(campaign, { script, lang: 'fr' })), /mit dem Zug ab Trier/);
    const around = '<div data-qp="campaign" data-host-city="luxembourg"><qp-city-carousel lang="lb"></qp-city-carousel></div>';
    assert.match(await contentOf(page(around, { script })), /Véier Stied, eng Linn/);
  });

  it('warns of a page in no language of ours, and writes it in English', async () => {
    const { html, issues } = await run(page('\n<qp-city-carousel></qp-city-carousel>', { lang: 'nl' }));
    assert.match(html, /Four cities, one line/);
    assert.deepEqual(
      issues.map(({ severity, line, tag }) => [severity, line, tag]),
      [['warning', 2, '<qp-city-carousel>']],
    );
  });

  it('makes the element inside a div for editors, with its settings and its links', async () => {
    const { html } = await run(page('<div data-qp="city-carousel" data-lang="fr" data-onclick="x"><a href="#">x</a></div>'));
    assert.match(
      html,
      /<div data-qp="city-carousel"[^>]*><qp-city-carousel lang="fr"[^>]*><template .*<\/template><a href="#">x<\/a><\/qp-city-carousel><\/div>/s,
    );
    assert.match(html, /Quatre villes/);
  });

  it('hides what is known to be fallback and nothing else', async () => {
    const slots = async (inside: string) =>
      (await contentOf(page(`<qp-city-carousel>${inside}</qp-city-carousel>`))).match(/<slot[^>]*>/g);
    assert.deepEqual(await slots('<ul><li><a href="#">x</a></li></ul>'), [
      '<slot data-hidden>',
      '<slot name="fallback" data-hidden>',
    ]);
    assert.deepEqual(await slots('<p>Words of the page</p>'), ['<slot >', '<slot name="fallback" data-hidden>']);
    assert.deepEqual(await slots('<p slot="fallback">Words of the page</p>'), [
      '<slot data-hidden>',
      '<slot name="fallback" data-hidden>',
    ]);
  });

  it('has the first picture of the page asked for at once, and all others once they are near the window', async () => {
    const { html } = await run(page('<qp-city-carousel></qp-city-carousel><qp-trip-teaser></qp-trip-teaser>'));
    const pictures = [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => tag.includes('loading="lazy"'));
    assert.ok(pictures.length > 5);
    assert.deepEqual(
      pictures.map((isLazy, index) => isLazy || index),
      pictures.map((_, index) => index !== 0 || 0),
    );
  });

  it('needs no style attribute, no handler and no script', async () => {
    const { html } = await run(
      page(
        '<qp-city-carousel></qp-city-carousel><qp-trip-teaser></qp-trip-teaser><qp-event-strip></qp-event-strip><qp-map show="places trips events"></qp-map>',
      ),
    );
    for (const content of html.match(OURS)!)
      assert.doesNotMatch(content, /\sstyle=|\son\w+=|<script|<!--|<\?|undefined|\[object/);
    assert.equal(html.match(OURS)!.length, 4);
  });

  it('puts the styles into the page with their hash, or links the sheet of the exact version', async () => {
    const html = page('<qp-city-carousel></qp-city-carousel>');
    const inline = await run(html);
    assert.deepEqual(inline.styleSources, [hashOf(/<style>(.*?)<\/style>/s.exec(inline.html)![1]!)]);
    assert.doesNotMatch(inline.html, /rel="stylesheet"/);
    const linked = await run(html, { styles: 'link' });
    assert.match(
      linked.html,
      /<link rel="stylesheet" href="https:\/\/widgets\.example\/\d+\.\d+\.\d+[^/]*\/styles\/city-carousel\.css">/,
    );
    assert.deepEqual(linked.styleSources, ['https://widgets.example']);
    for (const { html: each } of [inline, linked]) assert.match(each, /<div\s+class="root" hidden/);
  });

  it('writes addresses as the page has that of the script: from elsewhere, from its root, from its own place', async () => {
    const addresses = async (src: string, head = '') => {
      const html = await contentOf(
        page('<qp-city-carousel></qp-city-carousel>', { script: `${head}<script type="module" src="${src}"></script>` }),
        { styles: 'link' },
      );
      return [/href="([^"]*\.css)"/.exec(html)![1], /src="([^"]*)"/.exec(html)![1]];
    };
    const [css, picture] = await addresses('/widgets/v0/quattropole.js');
    assert.match(css!, /^\/widgets\/\d[^/]*\/styles\/city-carousel\.css$/);
    assert.match(picture!, /^\/widgets\/feed\/v1\/pictures\//);
    const relative = await addresses('../../v0/quattropole.js');
    assert.match(relative[0]!, /^\.\.\/\.\.\/\d[^/]*\/styles\//);
    assert.match(relative[1]!, /^\.\.\/\.\.\/feed\/v1\/pictures\//);
    const copy = await addresses('js/city-carousel.js');
    assert.equal(copy[0], 'js/styles/city-carousel.css');
  });

  it('shows the map as its list and its picture', async () => {
    const content = await contentOf(page('<qp-map host-city="trier"></qp-map>'), { styles: 'link' });
    assert.match(content, /Bock-Kasematten/);
    assert.match(content, /<svg class="ground"[^>]*>.*<path.*<text/s);
    assert.match(content, /class="pin station (above|below|after)"[^>]* data-at="[a-t]+"/);
    assert.ok(content.length < 80_000, `${content.length} bytes`);
  });

  it('tells search engines of cities, trips and events, by the addresses of who publishes them', async () => {
    const { html } = await run(
      page('<qp-city-carousel></qp-city-carousel>', { script: SCRIPT.replace('></', ' data-campaign-params="utm_source=x"></') }),
      { seo: true },
    );
    const cities = dataOf(html);
    assert.deepEqual(
      cities.map((each) => each['@type']),
      Array(4).fill('TouristDestination'),
    );
    assert.ok(cities.every(({ url }) => /^https:/.test(url) && !url.includes('utm_source')));
    const [trip] = dataOf((await run(page('<qp-trip-teaser></qp-trip-teaser>'), { seo: true })).html);
    assert.equal(trip!['@type'], 'TouristTrip');
    assert.equal(trip!.url, 'https://www.quattropole.org/');
    assert.ok(trip!.itinerary.itemListElement.length > 2);
    const events = dataOf((await run(page('<qp-event-strip></qp-event-strip>'), { seo: true })).html);
    assert.equal(events[0]!['@type'], 'Event');
    assert.match(events[0]!.url, /^https:/);
  });

  it('tells hours as they are in the cities, whatever the machine’s own zone', async () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      assert.doesNotMatch(await contentOf(page('<qp-event-strip limit="40"></qp-event-strip>')), /Ortszeit/);
      assert.equal(process.env['TZ'], 'America/New_York');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('makes HTML in which browsers find the content where it belongs', async () => {
    const { html } = await run(page('<p><qp-city-carousel></qp-city-carousel></p>'));
    const find = (nodes: T.ChildNode[]): T.Element | undefined => {
      for (const node of nodes) {
        if ('tagName' in node && node.tagName === 'qp-city-carousel') return node;
        const found = 'childNodes' in node && find(node.childNodes);
        if (found) return found;
      }
      return undefined;
    };
    const [template] = find(parse(html).childNodes)!.childNodes as [T.Template];
    assert.equal(template.nodeName, 'template');
    assert.ok(template.content.childNodes.length >= 3);
  });
});

describe('quattropole prerender', () => {
  let bin: string;
  before(async () => {
    bin = (JSON.parse(await readFile('package.json', 'utf8')) as { bin: { quattropole: string } }).bin.quattropole;
  });

  async function folder(t: TestContext, html: string | Buffer) {
    const path = await mkdtemp(join(tmpdir(), 'quattropole-prerender-'));
    t.after(() => rm(path, { recursive: true, force: true }));
    await writeFile(join(path, 'page.html'), html);
    const call = (...args: string[]) =>
      new Promise<{ code: number; stdout: string; stderr: string }>((done) =>
        execFile(process.execPath, [join(process.cwd(), bin), 'prerender', ...args], { cwd: path }, (error, stdout, stderr) =>
          done({ code: error ? Number(error.code) : 0, stdout, stderr }),
        ),
      );
    return { path, call };
  }

  it('writes the page and says what a policy needs', async (t) => {
    const { path, call } = await folder(t, page('<qp-city-carousel></qp-city-carousel>'));
    await cp(FEED, join(path, 'feed'), { recursive: true });
    const { code, stdout, stderr } = await call('page.html', '-o', 'out.html', '--feed', 'feed');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /<qp-city-carousel> \(de\)\. Written: out\.html\nA policy needs: style-src 'sha256-[\w+/=]{44}'/);
    assert.match(await readFile(join(path, 'out.html'), 'utf8'), /Vier Städte, eine Linie/);
    assert.deepEqual((await readdir(path)).sort(), ['feed', 'out.html', 'page.html']);
  });

  for (const [what, html, args, expected] of [
    [
      'a feed that is not there',
      page('\n\n<qp-city-carousel></qp-city-carousel>'),
      ['--feed', 'nowhere'],
      /page\.html:3 <qp-city-carousel>: .*nowhere.*\n {4}→ .+/,
    ],
    [
      'a page without our script',
      page('<qp-map></qp-map>', { script: '' }),
      ['--feed', 'feed'],
      /page\.html:1 <qp-map>: the page does not load our script\n {4}→ .*--script/,
    ],
    [
      'a feed of its own that cannot be read from here',
      page('<qp-map src="/other/index.json"></qp-map>'),
      ['--feed', 'feed'],
      /<qp-map>: its feed.*\n {4}→ give its whole address/,
    ],
    ['a page that is not UTF-8', Buffer.from([0x3c, 0xe9, 0x3e]), ['--feed', 'feed'], /page\.html: is not UTF-8\n {4}→/],
  ] as const) {
    it(`says in which line and what to do, writes nothing and ends with 1: ${what}`, async (t) => {
      const { path, call } = await folder(t, html);
      await cp(FEED, join(path, 'feed'), { recursive: true });
      const { code, stderr } = await call('page.html', '-o', 'out.html', ...args);
      assert.equal(code, 1);
      assert.match(stderr, expected);
      assert.match(stderr, /Nothing was written\./);
      assert.doesNotMatch(stderr, /\n {4}at /);
      assert.ok(!(await readdir(path)).includes('out.html'));
    });
  }

  it('ends with 2 where it is called wrongly', async (t) => {
    const { call } = await folder(t, '');
    for (const args of [[], ['page.html'], ['page.html', '-o', 'x'], ['page.html', '-o', 'x', '--feed', 'y', '--styles', 'z']]) {
      const { code, stderr } = await call(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, /Usage: quattropole prerender/);
    }
  });
});
