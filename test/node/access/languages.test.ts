/** A reader of one language meets no other: what each state shows and says, word by word, against the words of all four. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../../src/campaign/categories.js';
import type { Language } from '../../../src/campaign/generated/types.js';
import { WORDS } from '../../../demo/configurator/words.js';
import { campaign } from './site.js';
import { stages } from './stages.js';
import { statesFor } from './states.js';

/** Everything that can be said in a language: strings of the interface, with any value in their gaps, and the campaign's texts. */
interface Vocabulary {
  texts: ReadonlySet<string>;
  patterns: readonly RegExp[];
}

const fold = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function textsIn(value: unknown, language: Language): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === language && typeof inner === 'string' ? [inner] : textsIn(inner, language),
  );
}

async function vocabularyOf(language: Language): Promise<Vocabulary> {
  const folder = new URL('../../../src/i18n/generated/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(`-${language}.ts`));
  const modules = await Promise.all(
    files.map((file) => import(new URL(file, folder).href) as Promise<{ templates: Record<string, string> }>),
  );
  const strings = [...modules.flatMap(({ templates }) => Object.values(templates)), ...Object.values(WORDS[language])];
  return {
    texts: new Set([...strings, ...textsIn(campaign, language)].map(fold)),
    patterns: strings
      .filter((text) => /\{\w+\}/.test(text) && text.replace(/\{\w+\}/g, '').replace(/\P{L}/gu, '').length > 3)
      .map((text) => new RegExp(`^${escaped(fold(text)).replace(/\\\{\w+\\\}/g, '.+')}$`, 'u')),
  };
}

const vocabularies = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (language) => [language, await vocabularyOf(language)] as const)),
) as Record<Language, Vocabulary>;

const knows = ({ texts, patterns }: Vocabulary, text: string) =>
  texts.has(text) || patterns.some((pattern) => pattern.test(text));

/** What is of another language, and not of this one, too. */
const foreign = (said: readonly string[], language: Language): string[] =>
  said
    .map(fold)
    .filter((text) => text && !knows(vocabularies[language], text))
    .flatMap((text) =>
      LANGUAGES.filter((other) => other !== language && knows(vocabularies[other], text)).map((other) => `${other}: “${text}”`),
    );

/** All that is seen or said on a page: text, names, placeholders; and what is marked as of another language. */
const saidOn = (page: Page): Promise<{ said: string[]; marked: string[] }> =>
  page.evaluate(() => {
    const trees: (Document | ShadowRoot)[] = [document];
    for (const tree of trees) for (const { shadowRoot } of tree.querySelectorAll('*')) if (shadowRoot) trees.push(shadowRoot);
    // What stands outside is the page's own.
    const elements = trees
      .filter((tree) => tree instanceof ShadowRoot)
      .flatMap((tree) => [...tree.querySelectorAll('*')])
      .filter((element) => !element.matches('script,style'));
    const names = ['aria-label', 'aria-roledescription', 'aria-description', 'alt', 'title', 'placeholder'];
    return {
      said: elements.flatMap((element) => [
        ...[...element.childNodes].filter((node) => node instanceof Text).map(({ data }) => data),
        ...names.map((name) => element.getAttribute(name) ?? ''),
      ]),
      marked: trees
        .filter((tree) => tree instanceof ShadowRoot)
        .flatMap((tree) => [...tree.querySelectorAll('.root [lang]')])
        .filter((element) => element.getAttribute('lang') !== document.documentElement.lang)
        .map((element) => `${element.getAttribute('lang')}: “${element.textContent}”`),
    };
  });

describe('a reader of one language meets no other', { concurrency: 2 }, () => {
  const onStage = stages();

  for (const state of statesFor(1)) {
    test(`in ${state}`, () =>
      onStage(async (stage) => {
        await stage.play(state);
        for (const language of LANGUAGES) {
          await stage.change({ language });
          const { said, marked } = await saidOn(stage.page);
          assert.deepEqual([...foreign(said, language), ...marked], [], language);
        }
      }));
  }
});
