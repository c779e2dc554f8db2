/** One mistake, one finding: file, line, item, field, what is wrong, what to do. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Copy } from './copy.js';

describe('texts', () => {
  it('names the language that is missing', async (t) => {
    const copy = await Copy.edited(t, 'cities/trier.yaml', "  lb: 'Alles zu Fouss'\n", '');
    await copy.finds({
      file: 'cities/trier.yaml',
      at: 'slogan:',
      item: 'trier',
      field: 'slogan.lb',
      message: /missing/,
      remedy: /de, fr, lb and en/,
    });
  });

  it('says how long a text is and how long it may be', async (t) => {
    const copy = await Copy.edited(t, 'cities/metz.yaml', 'Alles zu Fuß', 'Alles zu Fuß '.repeat(6).trim());
    await copy.finds({
      file: 'cities/metz.yaml',
      at: "de: 'Alles zu Fuß",
      item: 'metz',
      field: 'slogan.de',
      message: /1 to 64 characters.*\(77 characters\)/,
      remedy: /shorten/,
    });
  });

  it('refuses a city name that is not of the language', async (t) => {
    const copy = await Copy.edited(t, 'places/metz.yaml', 'un verre de vin au comptoir', 'un verre de vin de Trier');
    await copy.finds({
      file: 'places/metz.yaml',
      at: 'vin de Trier',
      item: 'metz-market',
      field: 'description.fr',
      message: /says "Trier"/,
      remedy: /glossary has "Trèves"/,
    });
  });

  it('lets a proper name keep a word that is otherwise refused', async (t) => {
    const copy = await Copy.edited(
      t,
      'places/luxembourg.yaml',
      'ein Glas Wein im Stehen',
      'ein Konzert in der Philharmonie Luxembourg',
    );
    assert.deepEqual((await copy.build()).issues, []);
  });

  it('still refuses the word beside such a name', async (t) => {
    const copy = await Copy.edited(
      t,
      'places/luxembourg.yaml',
      'ein Glas Wein im Stehen',
      'die Philharmonie Luxembourg in Luxembourg',
    );
    await copy.finds({
      file: 'places/luxembourg.yaml',
      at: 'in Luxembourg',
      item: 'luxembourg-market',
      field: 'description.de',
      message: /says "Luxembourg"/,
      remedy: /"Luxemburg".*"allow"/,
    });
  });

  it('wants a no-break space before a French colon', async (t) => {
    const copy = await Copy.edited(t, 'cities/saarbruecken.yaml', 'une rivière\u00a0:', 'une rivière :');
    await copy.finds({
      file: 'cities/saarbruecken.yaml',
      at: 'une rivière :',
      item: 'saarbruecken',
      field: 'description.fr',
      message: /plain space/,
      remedy: /U\+00A0/,
    });
  });

  it('reads the texts of tickets where they are written', async (t) => {
    const copy = await Copy.edited(t, 'tickets.yaml', 'Eine Tageskarte.', `Eine Tageskarte${' und noch eine'.repeat(20)}.`);
    await copy.finds({
      file: 'tickets.yaml',
      at: 'Eine Tageskarte',
      item: 'day-ticket',
      field: 'description.de',
      message: /1 to 200 characters/,
      remedy: /shorten/,
    });
  });

  it('says a mistake of a festival once, however many dates it has, with the id the editor gave it', async (t) => {
    const copy = await Copy.edited(t, 'events/saarbruecken.yaml', 'BYMONTH=8;', 'BYMONTH=8,9;');
    await copy.edit('events/saarbruecken.yaml', 'fr: De la musique et du vin.,', '');
    await copy.finds({
      file: 'events/saarbruecken.yaml',
      at: 'description:',
      item: 'saarbruecken-fair',
      field: 'description.fr',
      message: /missing/,
      remedy: /fill it in/,
    });
  });
});

describe('links, sources and fields', () => {
  it('refuses a link without https://', async (t) => {
    const copy = await Copy.edited(
      t,
      'places/trier.yaml',
      'url: https://www.trier.example/market',
      'url: www.trier.example/market',
    );
    await copy.finds({
      file: 'places/trier.yaml',
      at: 'url: www',
      item: 'trier-market',
      field: 'url',
      message: /link that starts with https:\/\/.*"www\.trier\.example\/market"/,
      remedy: /whole address/,
    });
  });

  it('refuses an address that no browser can open', async (t) => {
    const copy = await Copy.edited(t, 'places/trier.yaml', 'url: https://www.trier.example/market', 'url: https://trier/market');
    await copy.finds({
      file: 'places/trier.yaml',
      at: 'url: https://trier/',
      item: 'trier-market',
      field: 'url',
      message: /https:\/\/trier\/market is no address/,
      remedy: /copy its address/,
    });
  });

  it('reports an unencrypted link, also one of a single language', async (t) => {
    const url = 'url: { de: "http://www.trier.example/", fr: "https://www.trier.example/" }';
    const copy = await Copy.edited(t, 'cities/trier.yaml', 'url: https://www.trier.example/', url);
    await copy.finds({
      file: 'cities/trier.yaml',
      at: url,
      item: 'trier',
      field: 'url.de',
      message: /is not encrypted/,
      remedy: /try it with https/,
    });
  });

  it('leaves the sources’ addresses as they are, but they must be addresses', async (t) => {
    const copy = await Copy.edited(
      t,
      'places/trier.yaml',
      'https://www.trier.example/market (stalls',
      'http://old.example/market (stalls',
    );
    assert.deepEqual((await copy.build()).issues, []);
    await copy.edit('places/trier.yaml', 'http://old.example/market (stalls', 'http:/old (stalls');
    await copy.edit('places/trier.yaml', 'http:/old', 'http://');
    const { issues } = await copy.build();
    assert.deepEqual(
      issues.map(({ field, line }) => [field, line]),
      [['sources[0]', await copy.lineOf('places/trier.yaml', 'http:// (stalls')]],
    );
  });

  it('asks where the facts of a place come from', async (t) => {
    const copy = await Copy.make(t);
    const text = await copy.read('places/metz.yaml');
    await copy.write('places/metz.yaml', text.slice(0, text.indexOf('  sources:')));
    await copy.finds({
      file: 'places/metz.yaml',
      at: '- id: metz-market',
      item: 'metz-market',
      field: 'sources',
      message: /no sources/,
      remedy: /general knowledge/,
    });
  });

  it('asks for the sources of a connection and of a ticket too', async (t) => {
    const copy = await Copy.edited(t, 'connections.yaml', "  sources: ['general knowledge: the timetable']\n", '');
    await copy.edit('tickets.yaml', "sources: ['general knowledge: day tickets']", 'sources: []');
    const { issues } = await copy.build();
    assert.deepEqual(
      issues.map(({ item, field }) => [item, field]),
      [
        ['luxembourg-metz', 'sources'],
        ['day-ticket', 'sources'],
      ],
    );
  });

  it('asks in which language a trip was written first, but not of a connection', async (t) => {
    const copy = await Copy.edited(t, 'trips/saarbruecken-and-metz.yaml', 'originalLanguage: de\n', '');
    await copy.finds({
      file: 'trips/saarbruecken-and-metz.yaml',
      item: 'saarbruecken-and-metz',
      field: 'originalLanguage',
      message: /missing/,
      remedy: /which language/,
    });
  });

  it('reports a field that the model does not know', async (t) => {
    const copy = await Copy.edited(t, 'places/trier.yaml', '  category: food', '  isAccessibleForfree: true\n  category: food');
    await copy.finds({
      file: 'places/trier.yaml',
      at: 'isAccessibleForfree',
      item: 'trier-market',
      field: 'isAccessibleForfree',
      message: /not a field/,
      remedy: /spelling/,
    });
  });

  it('reports a language that the campaign does not have', async (t) => {
    const copy = await Copy.edited(
      t,
      'cities/metz.yaml',
      'url: https://www.metz.example/',
      'url: { fr: "https://www.metz.example/", nl: "https://www.metz.example/nl" }',
    );
    await copy.finds({
      file: 'cities/metz.yaml',
      at: 'nl:',
      item: 'metz',
      field: 'url.nl',
      message: /not a field/,
      remedy: /spelling/,
    });
  });

  it('misses the id of a festival', async (t) => {
    const copy = await Copy.edited(t, 'events/metz.yaml', '- id: metz-fair\n  name', '- name');
    await copy.finds({ file: 'events/metz.yaml', at: '- name', field: 'id', message: /missing: an id/, remedy: /fill it in/ });
  });

  it('goes on where something quite different stands', async (t) => {
    const copy = await Copy.edited(
      t,
      'places/metz.yaml',
      "lb: 'Uebst, Kéis a Brout, an dertëscht e Glas Wäin am Stoen.'",
      'lb: [Uebst]',
    );
    await copy.finds({
      file: 'places/metz.yaml',
      at: 'lb: [Uebst]',
      item: 'metz-market',
      field: 'description.lb',
      message: /expected a text/,
      remedy: /README/,
    });
  });

  it('reports an unknown field of a festival’s date', async (t) => {
    const copy = await Copy.edited(t, 'events/luxembourg.yaml', 'days: 1', 'day: 1');
    await copy.finds({
      file: 'events/luxembourg.yaml',
      at: 'day: 1',
      item: 'luxembourg-fair',
      field: 'when[0].day',
      message: /not a field/,
      remedy: /spelling/,
    });
  });

  it('reports YAML that can’t be read with its line, and nothing that follows from it', async (t) => {
    const copy = await Copy.edited(t, 'places/trier.yaml', "en: 'Fruit, cheese", 'en: Fruit: cheese');
    const { issues } = await copy.build();
    const line = await copy.lineOf('places/trier.yaml', 'Fruit: cheese');
    assert.ok(issues.length > 0);
    for (const issue of issues) {
      assert.equal(issue.file, 'places/trier.yaml');
      assert.match(issue.message, /not YAML/);
      assert.match(issue.remedy!, /quote texts/);
    }
    assert.ok(issues.some((issue) => issue.line === line));
    assert.equal((await copy.run()).ok, false);
    copy.wroteNothing();
  });

  it('says that a field stands twice', async (t) => {
    const copy = await Copy.edited(t, 'places/trier.yaml', '  category: food', '  category: food\n  category: nature');
    await copy.finds({
      file: 'places/trier.yaml',
      at: '  category: nature',
      message: /unique/,
      remedy: /stands there twice/,
    });
  });
});
