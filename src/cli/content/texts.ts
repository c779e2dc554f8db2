/** What the texts say: names as the glossary wants them, French typography, spaces. */
import { LANGUAGES } from '../../campaign/categories.js';
import type { Language } from '../../campaign/schema.js';
import { issueOf, type Issue, type Item } from './read.js';
import { textsOf } from './walk.js';
import type { Term } from './written.js';

export function textIssues(items: readonly Item[], glossary: readonly Term[]): Issue[] {
  const issues: Issue[] = [];
  for (const item of items) {
    for (const [field, text] of textsOf(item.data)) {
      for (const language of LANGUAGES) {
        for (const [message, remedy] of textFindings(text[language] ?? '', language, glossary)) {
          issues.push(issueOf(item, `${field}.${language}`, message, remedy));
        }
      }
    }
  }
  return issues;
}

export function textFindings(text: string, language: Language, glossary: readonly Term[]): [message: string, remedy: string][] {
  const findings: [string, string][] = [];
  for (const { term, avoid, allow } of glossary) {
    // A proper name keeps its word; what stands around it is looked at all the same.
    const rest = (allow ?? []).reduce((left, name) => left.replaceAll(name, ' '), text);
    for (const word of avoid?.[language] ?? []) {
      if (new RegExp(`(?<![\\p{L}-])${escapeRegExp(word)}(?![\\p{L}-])`, 'u').test(rest)) {
        const remedy = `the glossary has "${term[language]}" in this language; a proper name that keeps the word stands under "allow" there`;
        findings.push([`says "${word}"`, remedy]);
      }
    }
  }
  if (language === 'fr' && / [;:!?»]|« /.test(text)) {
    findings.push(['a plain space stands before ; : ! ? » or after «', 'use a no-break space (U+00A0, or U+202F before ; ! ?)']);
  }
  if (language === 'fr' && /\p{L}'\p{L}/u.test(text)) findings.push(["a straight apostrophe (')", 'use ’']);
  if (/ {2}|^ | $/.test(text)) findings.push(['double spaces, or one at an end', 'take them away']);
  return findings;
}

const escapeRegExp = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
