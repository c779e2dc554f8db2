/**
 * What went wrong, in words: what, where, remedy. A lazy chunk, so that a page where all is well does not carry them; without it a
 * message is short but still names the matter.
 */
import type { ErrorCode } from './campaign.js';
import { check, type Problem } from './check.js';
import { EXPECTED } from './generated/expected.js';
import type { Guard } from './guards.js';

/** `expected a number between -90 and 90, got "6,64"`. */
export const describe = ({ guard, value }: Problem): string =>
  value === undefined ? `missing: ${words(guard)} is needed` : `expected ${words(guard)}, got ${shown(value)}`;

function words({ type, pattern, values, min, max, fields, items, or }: Guard): string {
  if (pattern && EXPECTED[pattern]) return EXPECTED[pattern];
  if (or) return or.map(words).join(' or ');
  if (values) return values.length > 1 ? `one of ${values.join(', ')}` : `${values[0]}`;
  if (fields && ['de', 'fr', 'lb', 'en'].every((language) => language in fields || `${language}?` in fields)) {
    return 'a text by language, such as { de, fr, lb, en }';
  }
  if (fields) return 'an object';
  if (items && max !== undefined) return `an array of at most ${max} entries`;
  if (items) return `an array${min ? ` with at least ${min} entr${min > 1 ? 'ies' : 'y'}` : ''}`;
  if (!type) return max === undefined ? 'a text' : `a text of ${min ?? 0} to ${max} characters`;
  const range = min === undefined ? '' : max === undefined ? ` of at least ${min}` : ` between ${min} and ${max}`;
  return `${type === 'integer' ? 'an' : 'a'} ${type}${range}`;
}

function shown(value: unknown): string {
  let json: string;
  try {
    json = JSON.stringify(value);
  } catch {
    return 'something nested without end';
  }
  return json.length > 60
    ? `${json.slice(0, 57)}… (${typeof value === 'string' ? `${value.length} characters` : typeof value})`
    : json;
}

/** Several items that do not fit as one message: which fields of each, and why. */
export function describeAll(items: readonly Problem[]): string {
  const lines = items.slice(0, 5).map(({ guard, value, path }) => {
    const problems: Problem[] = [];
    check(guard, value, path, (problem) => problems.push(problem));
    const [first, second] = problems.map((problem) => `  ${problem.path}: ${describe(problem)}`);
    return [first, second, problems.length > 2 && `    and ${problems.length - 2} more in it`].filter(Boolean).join('\n');
  });
  const more = items.length > 5 ? `\n  and ${items.length - 5} more` : '';
  return `${items.length} item(s) with problems; they are left out, the rest is shown:\n${lines.join('\n')}${more}`;
}

/** What to do about a feed that can't be shown. */
export const REMEDIES: Readonly<Record<ErrorCode, string>> = {
  source: 'Set src="https://…/feed/v1/index.json" on the tag, or data-src on the script.',
  network:
    "Is the address right, does its server send Access-Control-Allow-Origin, and does the page's Content-Security-Policy allow it in connect-src?",
  timeout: 'The server answered too late or not at all.',
  http: 'The server has no feed at this address. Is the path complete, with feed/v1/?',
  redirect: 'The server sends on to another one, from which nothing is taken. Set src to where the feed really is.',
  size: 'The answer is too large to be a campaign feed, and was not read to its end. Is the address right?',
  json: 'The answer is not complete JSON in UTF-8. Was the upload interrupted, or is it an HTML page?',
  format: 'The answer is JSON but no campaign feed. Does the address point to index.json or campaign.json?',
  version:
    'The feed is of another format than this script reads. Use the feed under feed/v1/, or the script that belongs to the feed.',
  crypto:
    'The page asks for a signed feed (keys), and browsers verify signatures on https pages only. Nothing unverified is shown.',
  keys: 'The key ring that keys names can\'t be read, so no feed is shown. Is it JSON ({ "kid": { "signer", "alg", "jwk" } }), given in keys or at an address of this very site?',
  signature:
    'This is not what was signed, so it is not shown: the feed was changed afterwards, or the signature was given to something else. "quattropole verify" says which. If index.jws.json went online as it was signed, take the server for broken into. (Ed25519 needs Chrome 137, Firefox 129, Safari 17.)',
  threshold:
    'Too few of those in the key ring (keys) have signed this feed, so it is not shown. Have the others sign the same file ("quattropole sign"), or see whether the ring has their present keys.',
  hash: 'A part of the feed is not the one that was signed, so it is not shown. Was the whole folder published, parts and index.jws.json together?',
  expired:
    'The signed feed is past its day, so it is not shown. Publish one with a later "expires"; is the visitor\'s clock right?',
  old: 'The signed feed is older than one that was published before, so it is not shown. Publish the newest, and have it signed.',
};

/** The map stands on plain ground. */
export const noBaseMap =
  "<qp-map> can't load its base map and shows plain ground. Is the folder base-map/ on the server, beside chunks/, and allowed in script-src?";

/** An attribute with a value we do not know. */
export const unknownValue = (
  tag: string,
  attribute: string,
  value: string,
  allowed: readonly string[],
  fallback: string | undefined,
): string =>
  `<${tag} ${attribute}="${value}"> is not known; use ${allowed.join(', ')}. ${fallback ? `"${fallback}" is used.` : 'It is left out.'}`;

/** More than links inside a tag. */
export const notOnlyLinks = (tag: string): string =>
  `<${tag}> has more than links inside, which stays visible below it. If the tag is self-closed (<${tag} />), close it with </${tag}>; if it is meant as fallback, mark it with slot="fallback".`;

/** A name that is taken. */
export const alreadyDefined = (tag: string, present: string | undefined, version: string): string =>
  `<${tag}> is already defined by ${present ? `version ${present}` : 'another script'}; ${version} is not used. Load one version only.`;

export const noStrings = (locale: string): string =>
  `The strings for "${locale}" can't be loaded; English is used. Are all files of the build on the server?`;

export const noAttribution = (): string =>
  '<qp-map tiles> has no tiles-attribution; whoever made the map must be named. Set tiles-attribution="© OpenStreetMap contributors https://www.openstreetmap.org/copyright", or what your server asks for.';
