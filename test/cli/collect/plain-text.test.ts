/** From the HTML of a calendar to what a visitor reads. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainText } from '../../../src/cli/collect/plain-text.js';

describe('a description in HTML', () => {
  it('becomes lines of plain text', () => {
    assert.equal(
      plainText('<h2>Eins</h2><p>zwei<br>drei</p><ul><li>vier</li><li>fünf</li></ul>'),
      'Eins\nzwei\ndrei\n• vier\n• fünf',
    );
    assert.equal(plainText('<table><tr><td>18 Uhr</td><td>Einlass</td></tr></table>'), '18 Uhr Einlass');
  });

  it('has no scripts, styles, pictures or addresses of links', () => {
    const html =
      '<style>p{}</style><script>alert(1)</script><p>Ein <a href="https://a.example">Abend</a><img src="x" alt="Bild"></p>';
    assert.equal(plainText(html), 'Ein Abend');
  });

  it('has its character references resolved, once', () => {
    assert.equal(plainText('Rock &#038; Pop &ndash; l&rsquo;&eacute;t&eacute;&nbsp;!'), 'Rock & Pop – l’été !');
    assert.equal(plainText('&lt;script&gt;'), '<script>');
  });

  it('keeps signs that only look like tags', () => {
    assert.equal(plainText('Kinder < 6 Jahre, 3<5'), 'Kinder < 6 Jahre, 3<5');
  });

  it('is not slowed down by a page without end', () => {
    const start = Date.now();
    for (const part of ['<div>', 'a@', '1 ', 'a.', '+4', '(at)', '&amp;', 'Tel. 0']) plainText(part.repeat(200_000), 400);
    assert.ok(Date.now() - start < 3000, `took ${Date.now() - start} ms`);
  });
});

describe('a plain text', () => {
  it('keeps its lines and loses what nobody sees', () => {
    assert.equal(plainText('Eins\r\n\r\n\r\nzwei\u200B \t drei\u0000 Öffent\u00ADlich'), 'Eins\nzwei drei Öffentlich');
  });

  it('is cut at a word, with "…"', () => {
    assert.equal(plainText('Ein langer Abend mit Musik', 20), 'Ein langer Abend…');
    assert.equal(plainText('Ein Abend', 9), 'Ein Abend');
    assert.equal(plainText('😀'.repeat(20), 10), `${'😀'.repeat(4)}…`);
  });

  it('is never longer than said, and has no halves of characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 2, max: 50 }), (text, most) => {
        const short = plainText(text, most);
        assert.ok(short.length <= most);
        assert.ok(!/\p{Surrogate}/u.test(short));
      }),
    );
  });
});

describe('people’s addresses and numbers', () => {
  for (const [text, rest] of [
    ['Infos: erika.mustermann@stadt.example oder Tel. 0651 / 979 07 77.', ''],
    ['Karten bei vhs (at) stadt.example, sonst an der Kasse', 'Karten bei, sonst an der Kasse'],
    ['Réservation au 03 87 39 01 02 avant le 12.12.2026', 'Réservation au avant le 12.12.2026'],
    ['Apportez un disque. Infos : vinyles@exemple.example ou 03 87 00 00 00.', 'Apportez un disque.'],
    ['Anmeldung: +352 22 28 09 oder 0651/9790777 bis 16.01.2027', 'Anmeldung: bis 16.01.2027'],
    ['<p>Schreiben Sie an <a href="mailto:x@y.example">x@y.example</a></p><p>Bis bald!</p>', 'Schreiben Sie an\nBis bald!'],
  ] as const) {
    it(`are taken out of "${text.slice(0, 30)}…"`, () => assert.equal(plainText(text), rest));
  }

  it('are not mistaken for dates, prices, postal codes and years', () => {
    for (const text of [
      '05.12.2026, 19.00–21.30 Uhr, 12 €',
      '57000 Metz, 1 200 places',
      '2026/2027',
      '10–18 Uhr, 24.12. 10–14 Uhr',
      '@stadtmetz',
    ]) {
      assert.equal(plainText(text), text);
    }
  });
});
