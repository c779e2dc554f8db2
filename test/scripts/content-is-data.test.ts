/** The lint rule that guards it: what a feed says stays a text. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { ESLint, Linter } from 'eslint';

/** What the sources of a page's scripts are linted with. */
const SOURCES = [
  'src/elements/map/popup.ts',
  'src/ui/element.ts',
  'src/campaign/store.ts',
  'src/embed/upgrade.ts',
  'demo/main.ts',
];
const RULES = ['no-eval', 'no-restricted-syntax'] as const;

const FORBIDDEN = [
  'element.innerHTML = text',
  "element['innerHTML'] = text",
  'element.outerHTML = text',
  'frame.srcdoc = text',
  'Object.assign(element, { innerHTML: text })',
  "Object.assign(element, { 'outerHTML': text })",
  "element.setAttribute('srcdoc', text)",
  "element.setAttribute('onclick', text)",
  "element.insertAdjacentHTML('beforeend', text)",
  'element.setHTMLUnsafe(text)',
  'Document.parseHTMLUnsafe(text)',
  "new DOMParser().parseFromString(text, 'text/html')",
  'range.createContextualFragment(text)',
  'document.write(text)',
  'html`<p .innerHTML=${text}></p>`',
  'html`<iframe srcdoc=${text}></iframe>`',
  'html`<button onclick=${text}></button>`',
  "import { unsafeHTML } from 'lit/directives/unsafe-html.js'",
  "import { unsafeSVG } from 'lit/directives/unsafe-svg.js'",
  "import { html } from 'lit/static-html.js'",
  "import('lit/directives/unsafe-html.js')",
  'eval(text)',
];
const ALLOWED = [
  'element.textContent = text',
  'element.append(text)',
  'html`<p title=${text} .value=${text} @click=${listener}>${text}</p>`',
  "element.addEventListener('click', listener)",
];

describe('content is data: the lint rule', () => {
  let said: (code: string) => string[];
  before(async () => {
    const configs = await Promise.all(SOURCES.map((file) => new ESLint().calculateConfigForFile(file)));
    const [rules, ...others] = configs.map((config: Linter.Config) =>
      Object.fromEntries(RULES.map((rule) => [rule, config.rules?.[rule]])),
    ) as [Linter.RulesRecord, ...Linter.RulesRecord[]];
    for (const other of others) assert.deepEqual(other, rules, 'a folder has another rule');
    said = (code) => new Linter().verify(code, { rules }).map(({ severity, message }) => `${severity} ${message}`);
  });

  for (const code of FORBIDDEN) {
    test(`refuses ${code}`, () => assert.match(said(code).join(), /^2 (Content is data|.*eval)/));
  }

  test('takes what keeps a text a text', () => {
    for (const code of ALLOWED) assert.deepEqual(said(code), [], code);
  });
});
