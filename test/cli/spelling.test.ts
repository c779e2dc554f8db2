/** The spelling of Luxembourgish: real words pass, in every form they take in a sentence; slips are named. */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Text } from '../../src/campaign/schema.js';
import type { Item } from '../../src/cli/content/read.js';
import { spellingIssues } from '../../src/cli/content/spelling.js';
import { Copy } from './copy.js';

/** The words of a text that are found wanting. */
async function wrong(text: Text | string, words: string[] = []): Promise<string[]> {
  const description = typeof text === 'string' ? { lb: text } : text;
  const item: Item = { data: { id: 'x', description }, file: 'places/x.yaml', line: () => 1 };
  return (await spellingIssues([item], words)).map(({ message }) => /"(.+?)"/.exec(message)![1]!);
}

describe('the spelling of Luxembourgish', () => {
  it('names a misspelt word with file, line, item, field, suggestions and what to do', async (t) => {
    const copy = await Copy.make(t);
    await copy.edit('places/trier.yaml', 'dertëscht e Glas', 'dertëscht ee schéint Duref an e Glas');
    await copy.finds({
      file: 'places/trier.yaml',
      at: 'Duref',
      item: 'trier-market',
      field: 'description.lb',
      message: /"Duref" is not in the Luxembourgish dictionary; perhaps Duerf\?/,
      remedy: /mend it, or add it to content\/words-lb\.txt/,
    });
  });

  it('takes a word from words-lb.txt, whatever the dictionary says', async (t) => {
    const copy = await Copy.make(t);
    await copy.edit('places/trier.yaml', 'e Glas Wäin', 'eng Gromperekichelchersbud');
    assert.equal((await copy.build()).issues.length, 1);
    await copy.edit('words-lb.txt', 'Haaptmaart', 'Gromperekichelchersbud # beim Maart\nHaaptmaart');
    assert.deepEqual((await copy.build()).issues, []);
  });

  it('does without words-lb.txt', async (t) => {
    const copy = await Copy.make(t);
    await rm(join(copy.root, 'words-lb.txt'));
    const { issues } = await copy.build();
    assert.ok(issues.length > 0 && issues.every(({ message }) => message.startsWith('"Haaptmaart"')));
  });

  it('offers three suggestions at most', async () => {
    const item: Item = { data: { id: 'x', name: { lb: 'Rap' } }, file: 'x.yaml', line: () => 1 };
    const [issue] = await spellingIssues([item], []);
    assert.equal(/perhaps (.+)\?/.exec(issue!.message)![1]!.split(', ').length, 3, issue!.message);
  });

  it('reads words that the dictionary lists without flags', async () => {
    assert.deepEqual(await wrong('laanscht, aachtens'), []);
  });

  it('reads apostrophes, straight and curly, and elisions', async () => {
    assert.deepEqual(await wrong("D’Stad an d'Musel, eppes z’iessen, ass ’t wouer"), []);
    assert.deepEqual(await wrong('d’Stadd'), ['Stadd']);
  });

  it('reads compounds with hyphens part by part', async () => {
    assert.deepEqual(await wrong('UNESCO-Lëscht, Start-uppen, Samschdes- a Sonndesmoies'), ['Sonndesmoies']);
  });

  it('leaves out numbers, acronyms, addresses and single letters', async () => {
    assert.deepEqual(await wrong('L40, 19., XIV, DFKI, vdl.lu, www.quattropole.org, J. F.'), []);
  });

  it('reads a word at the start of a sentence', async () => {
    assert.deepEqual(await wrong('Laanscht d’Musel. Iessen a Wäin. Pedaloen!', ['pedaloen']), []);
  });

  it('knows that the n of a listed word falls away', async () => {
    assert.deepEqual(await wrong('Pedaloe fueren, zwou Fontainë kucken', ['Pedaloen', 'Fontainen']), []);
    assert.deepEqual(await wrong('Pedaloe', ['Fontainen']), ['Pedaloe']);
  });

  it('takes a capitalised word of the French or English text for a name', async () => {
    assert.deepEqual(await wrong({ lb: 'Owes bei Ricciotti', fr: 'Le soir chez Ricciotti' }), []);
    assert.deepEqual(await wrong({ lb: 'Owes bei Ricciotti', en: 'Riccio in the evening' }), ['Ricciotti']);
  });

  it('takes the row of words that a name is', async () => {
    const fr = 'Au Marché couvert, on mange.';
    assert.deepEqual(await wrong({ lb: 'Am Marché couvert gëtt giess.', fr }), []);
    assert.deepEqual(await wrong({ lb: 'E couvert gëtt giess.', fr }), ['couvert']);
  });

  it('does not take a German noun for a name', async () => {
    assert.deepEqual(await wrong({ lb: 'Vum Bahnhof an d’Stad', de: 'Vom Bahnhof in die Stadt' }), ['Bahnhof']);
  });

  it('keeps to a listed name of several words', async () => {
    assert.deepEqual(await wrong('Musek op de rainy days', ['rainy days']), []);
    assert.deepEqual(await wrong('zwee days', ['rainy days']), ['days']);
  });

  it('reads letters that are written in two parts', async () => {
    assert.deepEqual(await wrong('schéin'.normalize('NFD')), []);
  });

  it('says a word once a text', async () => {
    assert.deepEqual(await wrong('Duref, Duref, Duref'), ['Duref']);
  });
});
