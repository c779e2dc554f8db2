/** Which category the words of a calendar lead to. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EVENT_CATEGORIES } from '../../../src/campaign/categories.js';
import { categoryOf } from '../../../src/cli/collect/category.js';

describe('a category', () => {
  for (const [category, ...titles] of [
    ['music', 'Orgelkonzert im Dom', 'Concert de la Cité musicale', 'Jazz am Ufer', 'Chouerconcert', 'Musik auf dem Markt'],
    ['stage', 'Kabarett-Abend', 'Pièce de théâtre', 'Danse contemporaine', 'Die Zauberflöte, Oper', 'Poetry Slam'],
    ['film', 'Kurzfilmnacht', 'Séance de cinéma', 'Kino Achteinhalb'],
    ['exhibition', 'Sonderausstellung', 'Exposition : les années 1900', 'Konscht am Gronn', 'Vernissage'],
    ['market', 'Weihnachtsmarkt', 'Marché de Noël', 'Flohmarkt am Schloss', 'Chrëschtmaart', 'Vide-grenier', 'Braderie'],
    ['food', 'Weinprobe im Römerkeller', 'Dégustation de vins', 'Wäiprouf: wine tasting'],
    ['sport', 'Silvesterlauf', 'Marathon', 'Course à pied', 'Marche nordique'],
    ['family', 'Kinderkonzert', 'Atelier pour enfants', 'Puppentheater', 'Kannerowend'],
    ['tradition', 'Karneval in der Altstadt', 'Buergbrennen', 'Fête de Saint-Nicolas', 'Kirmes'],
    ['tour', 'Führung durch die Ausstellung', 'Visite guidée', 'Stadtrundgang', 'Guided tour'],
    ['talk', 'Vortrag: Rom an der Mosel', 'Conférence', 'Autorenlesung', 'Workshop'],
    ['festival', 'Altstadtfest', 'Festival', 'Quelque chose'],
  ] as const) {
    it(`is ${category} for ${titles.join(', ')}`, () => {
      assert.deepEqual(
        titles.map((title) => categoryOf([], title)),
        titles.map(() => category),
      );
    });
  }

  it('follows the calendar’s own words before the title, the first one first', () => {
    assert.equal(categoryOf(['Sonstiges', 'Ausstellung', 'Konzert'], 'Weinabend'), 'exhibition');
  });

  it('knows the types of schema.org, DATAtourisme and echo.lu', () => {
    for (const [word, category] of [
      ['MusicEvent', 'music'],
      ['TheaterEvent', 'stage'],
      ['ScreeningEvent', 'film'],
      ['ExhibitionEvent', 'exhibition'],
      ['ChildrensEvent', 'family'],
      ['FairOrShow', 'market'],
      ['BricABrac', 'market'],
      ['GarageSale', 'market'],
      ['SportsEvent', 'sport'],
      ['EducationEvent', 'talk'],
      ['arts-visual-arts', 'exhibition'],
    ] as const) {
      assert.equal(categoryOf([word], '…'), category, word);
    }
  });

  it('is always one of the strip’s', () => {
    for (const word of ['', '__proto__', 'constructor', '<script>', 'x'.repeat(100_000)]) {
      assert.ok(EVENT_CATEGORIES.includes(categoryOf([word], word)));
    }
  });
});
