import { expect } from '@open-wc/testing';
import { check, type Problem } from '../../src/campaign/check.js';
import { readFeed } from '../../src/campaign/refuse.js';
import { describe as words, describeAll } from '../../src/campaign/explain.js';
import { fits } from '../../src/campaign/fits.js';
import { readList } from '../../src/campaign/read-list.js';
import { places } from '../../src/campaign/generated/places.js';
import { city, feed } from '../support/feed.js';

const PLACE = {
  id: 'porta-nigra',
  city: 'trier',
  name: { de: 'Porta Nigra' },
  description: { de: 'Das Tor' },
  category: 'culture',
  geo: { latitude: 49.76, longitude: 6.64 },
  address: { addressLocality: 'Trier', addressCountry: 'DE' },
  url: 'https://www.trier-info.de/',
};

function problems(guard: typeof places, value: unknown, path = 'places[3]'): string[] {
  const found: Problem[] = [];
  check(guard, value, path, (problem) => found.push(problem));
  // What every page carries says the same, without the reasons.
  expect(fits(guard, value), path).to.equal(!found.length);
  return found.map((problem) => `${problem.path}: ${words(problem)}`);
}

describe('the check of a feed', () => {
  it('accepts what fits, unknown fields included', () => {
    expect(problems(places, { ...PLACE, somethingNew: [1] })).to.deep.equal([]);
  });

  it('says where a number is no number, and what is there', () => {
    expect(problems(places, { ...PLACE, geo: { latitude: '6,64', longitude: 6.64 } })).to.deep.equal([
      'places[3].geo.latitude: expected a number between -90 and 90, got "6,64"',
    ]);
    expect(problems(places, { ...PLACE, geo: { latitude: 123, longitude: 6.64 } })[0]).to.contain('between -90 and 90, got 123');
  });

  it('names the allowed values of a field', () => {
    expect(problems(places, { ...PLACE, category: 'museum' })[0]).to.equal(
      'places[3].category: expected one of culture, nature, food, shopping, family, business, people, got "museum"',
    );
  });

  it('takes nothing for a field that a page has put on Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'de', { value: 'of the page', configurable: true });
    try {
      expect(problems(places, { ...PLACE, name: {} })).to.have.length(1);
    } finally {
      delete (Object.prototype as { de?: string }).de;
    }
  });

  it('names a missing field, and what it must be', () => {
    const { name: _, ...unnamed } = PLACE;
    expect(problems(places, unnamed)).to.deep.equal([
      'places[3].name: missing: a text by language, such as { de, fr, lb, en } is needed',
    ]);
  });

  it('refuses addresses, dates and lengths that have the right look and can’t be shown', () => {
    const image = { contentUrl: 'a.svg', width: 1, height: 1, alt: { de: 'x' }, credit: 'x', license: 'x' };
    expect(problems(places, { ...PLACE, image })).to.deep.equal([]);
    for (const contentUrl of ['DATA:image/svg+xml,x', 'moz-extension:x', 'https://[']) {
      expect(problems(places, { ...PLACE, image: { ...image, contentUrl } }), contentUrl).to.have.length(1);
      expect(problems(places, { ...PLACE, image: { ...image, srcset: [{ contentUrl, width: 1 }] } }), contentUrl).to.have.length(
        1,
      );
    }
    expect(problems(places, { ...PLACE, url: 'https://[' })).to.have.length(1);
    expect(problems(places, { ...PLACE, description: { de: 'x'.repeat(1_000_000) } })).to.have.length(1);
    expect(problems(places, { ...PLACE, alternateName: Array(2_000).fill('x') })).to.have.length(1);
    const deep = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)) as unknown;
    expect(problems(places, { ...PLACE, name: deep })[0]).to.contain('places[3].name: expected');
  });

  it('takes no more of a list than a page can show, and says so', () => {
    const found: Problem[] = [];
    const list = Array(1_000_000).fill(null);
    expect(readList({ cities: list }, 'cities', (problem) => found.push(problem))).to.deep.equal([]);
    expect(found.length).to.be.lessThan(20_002);
    expect(describeAll(found)).to.contain('at most 20000 entries, got "1000000 items"');
  });

  it('refuses links that are not links', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//host/path', 'www.trier.de', 7]) {
      expect(problems(places, { ...PLACE, url }), String(url)).to.have.length(1);
    }
    expect(problems(places, { ...PLACE, url: 'trier.de' })[0]).to.contain('a link that starts with https:// or http://');
  });

  it('looks into the branch that was meant, where there are several', () => {
    expect(problems(places, { ...PLACE, url: { de: 'https://www.trier.de/', fr: 'trier.fr' } })).to.deep.equal([
      'places[3].url.fr: expected a link that starts with https:// or http://, got "trier.fr"',
    ]);
  });

  it('refuses texts and links in none of our languages: there would be nothing to show', () => {
    for (const nothing of [{}, { it: 'Porta Nigra' }, { '': 'x' }])
      expect(problems(places, { ...PLACE, name: nothing })[0]).to.contain('places[3].name: expected a text by language');
    expect(problems(places, { ...PLACE, url: { '': 'A:' } })).to.have.length(1);
    expect(problems(places, { ...PLACE, url: { de: 'https://www.trier.de/', it: 'https://www.trier.de/it/' } })).to.deep.equal(
      [],
    );
  });

  it('is not misled by what every object inherits', () => {
    const strange = JSON.parse('{"__proto__": {"name": {"de": "x"}}, "constructor": 1}') as object;
    expect(problems(places, strange).join()).to.contain('places[3].name: missing');
  });

  it('leaves out the bad item and keeps the rest', () => {
    const found: Problem[] = [];
    const list = [city('metz'), { id: 'metz' }, null, city('trier')];
    expect(readList(readFeed(feed({ cities: list }), 'feed'), 'cities', (problem) => found.push(problem))).to.deep.equal([
      list[0],
      list[3],
    ]);
    expect(found.map(({ path }) => path)).to.deep.equal(['cities[1]', 'cities[2]']);
    expect(describeAll(found)).to.contain('cities[1].name: missing').and.contain('cities[2]: expected an object, got null');
  });

  it('takes a missing list as empty and reports one that is no list', () => {
    const found: Problem[] = [];
    const report = (problem: Problem) => found.push(problem);
    expect(readList(readFeed({ formatVersion: 1 }, 'feed'), 'cities', report)).to.deep.equal([]);
    expect(found).to.deep.equal([]);
    expect(readList(readFeed({ formatVersion: 1, cities: 'Metz' }, 'feed'), 'cities', report)).to.deep.equal([]);
    expect(words(found[0]!)).to.equal('expected an array, got "Metz"');
  });

  it('refuses a format it does not know, and says which it reads', () => {
    expect(() => readFeed({ formatVersion: 2 }, 'https://x.example/campaign.json')).to.throw(
      'https://x.example/campaign.json: formatVersion is 2, this script reads 1',
    );
    expect(() => readFeed([], 'feed')).to.throw('is no object');
    expect(() => readFeed(null, 'feed')).to.throw('is no object');
  });
});
