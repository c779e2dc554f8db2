/**
 * Leaves out of lit 3.3 what can't happen in our script: browsers without constructable style sheets (nothing of ours works there), polyfills that hook in,
 * standard decorators, errors that only a developer makes, as sentences. What it does is the same. It also leaves no globals of lit's on a page.
 * A new version of lit that no longer has these places stops the build, so that this file is looked at again.
 */
import type { Plugin } from 'vite';

const FILE = /\/node_modules\/((?:@lit\/reactive-element|lit-html|lit-element)\/[\w-]+\.js)(\?|$)/;

type Cut = readonly [what: string, pattern: RegExp, by: string];

/** By file. */
const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  '@lit/reactive-element/css-tag.js': [
    [
      'the test for constructable style sheets',
      /\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
      '!0',
    ],
    ['what a CSSResult says of its making', /"CSSResult is not constructable\.[^"]*"/, '""'],
    ['what css says of its values', /"Value passed to 'css' [^"]*"\+(\w+)\+"[^"]*"/, '$1'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    ['the hook for its polyfill', /(\w+)\?\.\(\{ReactiveElement:\w+\}\),/, ''],
    ['its version as a global', /\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/, '0;'],
    [
      'the metadata of decorators, made',
      /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
      '',
    ],
    [
      'the metadata of decorators, read',
      /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[\w+,\w+\]of \2\)this\.elementProperties\.set\(\w+,\w+\)\}/,
      '',
    ],
  ],
  'lit-html/lit-html.js': [
    ['the hook for its polyfill', /(\w+)\?\.\(\w+,\w+\),(?=\(\w+\.litHtmlVersions)/, ''],
    ['its version as a global', /\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\);/, ';'],
    ['what html says of its strings', /"invalid template strings array"/, '""'],
  ],
  'lit-element/lit-element.js': [
    ['the hook for its polyfill', /const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/, ''],
    ['its version as a global', /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/, ''],
  ],
};

export function trimLit(file: string, code: string): string {
  return (CUTS[file] ?? []).reduce((result, [what, pattern, by]) => {
    const cut = result.replace(pattern, by);
    if (cut === result) throw new Error(`scripts/lit-trim.ts: ${what} is not in this version of ${file} any more.`);
    return cut;
  }, code);
}

export const litTrim = (): Plugin => ({
  name: 'lit-trim',
  transform: (code, id) => {
    const file = FILE.exec(id)?.[1];
    return file && file in CUTS ? { code: trimLit(file, code), map: null } : undefined;
  },
});
