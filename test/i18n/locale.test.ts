import { expect, fixture, html } from '@open-wc/testing';
import { localeFor, localeOf } from '../../src/i18n/locale.js';
import { localize, localizedLink } from '../../src/i18n/text.js';

describe('the language of an element', () => {
  it('is its own, else the nearest ancestor’s', async () => {
    const outer = await fixture(
      html`<div lang="fr">
        <div lang="de-LU">
          <p></p>
          <p lang="lb"></p>
        </div>
      </div>`,
    );
    const [inner, own] = outer.querySelectorAll('p');
    expect(localeFor(inner!)).to.equal('de');
    expect(localeFor(own!)).to.equal('lb');
  });

  it('is found through shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="lb"></div>`);
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(localeFor(inner)).to.equal('lb');
  });

  it('is the visitor’s where the page has one we do not speak', async () => {
    const outer = await fixture(html`<div lang="pt-BR"><p></p></div>`);
    const visitors = navigator.languages.map((tag) => localeOf(tag)).find(Boolean) ?? 'en';
    expect(localeFor(outer.firstElementChild!)).to.equal(visitors);
  });

  it('is read from BCP 47 tags of all kinds', () => {
    expect(['de', 'DE-at', 'fr_FR', 'lb-LU', 'en-GB-oxendict'].map(localeOf)).to.deep.equal(['de', 'de', 'fr', 'lb', 'en']);
    expect(['nl', '', 'x', 'toString', '__proto__', null].map(localeOf).every((locale) => locale === undefined)).to.equal(true);
  });
});

describe('a text', () => {
  it('is in the reader’s language without a mark', () => {
    expect(localize({ de: 'Dom', fr: 'Cathédrale' }, 'fr')).to.deep.equal({ value: 'Cathédrale' });
  });

  it('falls back in the order of each language, and says in which it is', () => {
    const order = (reader: 'de' | 'fr' | 'lb' | 'en') => {
      const texts: Record<string, string> = { de: 'D', fr: 'F', lb: 'L', en: 'E' };
      const seen: string[] = [];
      while (Object.keys(texts).length) {
        const { lang = reader } = localize(texts, reader);
        seen.push(lang);
        delete texts[lang];
      }
      return seen.join(' ');
    };
    expect(order('lb')).to.equal('lb de fr en');
    expect(order('fr')).to.equal('fr de en lb');
    expect(order('de')).to.equal('de fr en lb');
    expect(order('en')).to.equal('en de fr lb');
  });

  it('is empty where there is none at all', () => {
    expect(localize({}, 'de')).to.deep.equal({ value: '' });
    expect(localize(undefined, 'de')).to.deep.equal({ value: '' });
  });

  it('has links by language, too', () => {
    expect(localizedLink({ fr: 'https://x.example/fr', de: 'https://x.example/de' }, 'lb')).to.deep.equal({
      href: 'https://x.example/de',
      hreflang: 'de',
    });
    expect(localizedLink('https://x.example/', 'lb')).to.deep.equal({ href: 'https://x.example/' });
  });
});
