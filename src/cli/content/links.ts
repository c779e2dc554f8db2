/** Links that visitors follow, and days and times that exist. */
import { impossible } from './calendar.js';
import { issueOf, type Issue, type Item } from './read.js';
import { isLink, stringsOf } from './walk.js';

export function linkAndDateIssues(items: readonly Item[]): Issue[] {
  const issues: Issue[] = [];
  for (const item of items) {
    for (const [field, text] of stringsOf(item.data)) {
      const wrong = impossible(text);
      if (wrong) issues.push(issueOf(item, field, wrong, 'look it up in the calendar, or in the source'));
      if (!isLink(text)) continue;
      const isSource = field.startsWith('sources');
      // A source is an address and, after a space, a note.
      const finding = linkFinding(isSource ? text.split(' ')[0]! : text, isSource);
      if (finding) issues.push(issueOf(item, field, ...finding));
    }
  }
  return issues;
}

/** `anyScheme`: what nobody but editors opens may be on an old server. */
function linkFinding(link: string, anyScheme: boolean): [message: string, remedy: string] | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (!url || !/^[^.]+(\.[^.]+)+\.?$/.test(url.hostname) || url.username) {
    return [`${link} is no address`, 'open the page and copy its address from the browser'];
  }
  if (url.protocol !== 'https:' && !anyScheme) {
    return [`${link} is not encrypted`, 'try it with https://; where the site has none, link to another page on the matter'];
  }
  return undefined;
}
