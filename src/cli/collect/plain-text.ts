/** From what calendars call a description to plain text for visitors: no markup, nobody's e-mail address or telephone number. */
import { convert, type HtmlToTextOptions } from 'html-to-text';

/** More than anybody shows; a page of a megabyte pasted into a field ends here. */
const MAX_INPUT = 50_000;

const lines = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: 60, ellipsis: '…' },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    ...['img', 'script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg'].map((selector) => ({ selector, format: 'skip' })),
    ...['p', 'pre', 'blockquote', 'ol', 'table'].map((selector) => ({ selector, options: lines })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { ...lines, uppercase: false } })),
    { selector: 'ul', options: { ...lines, itemPrefix: '• ' } },
    { selector: 'tr', format: 'block', options: lines },
    ...['td', 'th'].map((selector) => ({ selector, format: 'inlineSurround', options: { suffix: ' ' } })),
    { selector: 'hr', format: 'lineBreak' },
  ],
};

/** HTML, or text with character references, as plain text: paragraphs become lines. Shortened at a word. */
export function plainText(html: string, maxLength = Infinity): string {
  const input = html.slice(0, MAX_INPUT);
  const isHtml = /<[a-z!/]/i.test(input);
  const text = isHtml || input.includes('&') ? convert(input, { ...OPTIONS, preserveNewlines: !isHtml }) : input;
  return shorten(tidy(withoutContacts(text)), maxLength);
}

const tidy = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    // Halves of characters, soft hyphens, zero-width and direction signs, and what no text may hold.
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, ' ')
    .replace(/[^\S\n\u202F]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();

const EMAIL = String.raw`(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+'-]{0,63}\s?(?:@|\(at\)|\[at\]|\{at\})\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}`;
const DIGITS = String.raw`\d(?:[\s\u00A0/().–-]{0,3}\d){4,13}`;
const PHONE = [
  // A word that says so, with any number after it.
  String.raw`(?:(?:\b(?:tel|tél|telefon|téléphone|telephone|phone|fon|fax|mobil|mobile|handy|gsm|hotline)\b\.?|☎|📞)\s*:?\s*(?:nr\.?|n°)?\s*)\(?(?:\+|0)?${DIGITS}`,
  // International, French, and German with the area code set apart.
  String.raw`(?<![\d+])(?:\+|00)\d{2,3}[\s\u00A0/().–-]{0,3}${DIGITS}`,
  String.raw`(?<![\d.])0\d(?:[ .\u00A0-]\d\d){4}(?![\d.])`,
  String.raw`(?<![\d.])\(?0\d{2,4}\)?\s?[/–-]\s?\d{4,}(?:[ -]\d+)*`,
].join('|');
const CONTACT = new RegExp(`${EMAIL}|${PHONE}`, 'giu');

/** Stands where a contact was, until what led to it is gone too. */
const GAP = '\uE000';
const GAPS = /(?:[\p{L}-]+\s*:\s*)?\uE000(?:\s*(?:[,;|/·–-]|und|oder|et|ou|and|or|an)?\s*\uE000)*/giu;

/** Addresses and numbers of people are not ours to publish, wherever they stand. */
function withoutContacts(text: string): string {
  if (!/[@☎📞]|\Wat\W|\d\d/iu.test(text)) return text;
  return text
    .replaceAll(GAP, '')
    .replace(CONTACT, GAP)
    .replace(GAPS, '')
    .replace(/\([\s,;|/·–-]*\)/g, '')
    .replace(/[^\S\n]+([.,;:!?)])/g, '$1')
    .replace(/^[\s.,;:|/·–-]+$/gm, '');
}

/** Whether a link has somebody's address in it. */
export const hasContact = (text: string): boolean => new RegExp(EMAIL, 'iu').test(text);

/** Cut at a word, with "…"; never longer than said, as JavaScript counts. */
function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1);
  const atWord = /\s/.test(text[maxLength - 1]!) ? cut : (/^(.*)\s/s.exec(cut)?.[1] ?? '');
  // A single endless word is cut anywhere but within a character.
  const kept = atWord.length > maxLength / 2 ? atWord : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:–-]+$/, '')}…`;
}
