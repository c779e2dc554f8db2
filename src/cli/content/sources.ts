/** Where facts come from: each item says it, and SOURCES.md lists it. */
import type { Text } from '../../campaign/schema.js';
import { issueOf, listsOf, type Content, type Issue, type Item } from './read.js';
import { isLink } from './walk.js';

export const SOURCES_FILE = 'SOURCES.md';

/** What states facts; an audience is only a name. */
const WITH_SOURCES = ['cities', 'places', 'trips', 'events', 'connections', 'tickets'];
/** What has texts of some length, first written in one of the four languages. */
const WITH_ORIGIN = ['cities', 'places', 'trips', 'events'];

export function sourceIssues(content: Content): Issue[] {
  const lists = listsOf(content);
  const issues: Issue[] = [];
  for (const item of WITH_SOURCES.flatMap((kind) => lists[kind] ?? [])) {
    const { sources } = item.data;
    if (!Array.isArray(sources) || !sources.length || !sources.every((source) => typeof source === 'string' && source.trim())) {
      const remedy =
        'say where the facts come from, in a list of quoted lines: an address with a note, or "general knowledge: …"';
      issues.push(issueOf(item, 'sources', 'says no sources', remedy));
    }
  }
  for (const item of WITH_ORIGIN.flatMap((kind) => lists[kind] ?? [])) {
    // A wrong value is the schema's to report.
    if (item.data['originalLanguage'] === undefined) {
      const remedy = 'say in which language the texts were written first: de, fr, lb or en';
      issues.push(issueOf(item, 'originalLanguage', 'is missing', remedy));
    }
  }
  return issues;
}

/** The page of all sources, the same for the same content. */
export function sourcesPage(content: Content): string {
  const lists = listsOf(content);
  const sections = WITH_SOURCES.map((kind) => {
    const items = (lists[kind] ?? []).map((item) => `### ${nameOf(item, content)}\n\n${linesOf(item).join('\n')}\n`);
    return `## ${kind[0]!.toUpperCase()}${kind.slice(1)}\n\n${items.join('\n')}`;
  });
  return `# Sources

Where the facts of the campaign come from. This page is generated: change \`sources\` in the files of this folder, then run
\`npm run content\`.

${sections.join('\n')}`;
}

function nameOf({ data }: Item, { cities }: Content): string {
  const english = (name: unknown) => escaped(typeof name === 'object' && name ? ((name as Text).en ?? '') : (name as string));
  if (data['name']) return english(data['name']);
  const town = (id: unknown) => english(cities.find((city) => city.data['id'] === id)?.data['name'] ?? id);
  return `${town(data['from'])}–${town(data['to'])}`;
}

const linesOf = ({ data }: Item): string[] =>
  (data['sources'] as string[]).map((source) => {
    const [address = '', ...note] = source.split(' ');
    return `- ${isLink(address) ? `<${address}>${note.length ? ` ${escaped(note.join(' '))}` : ''}` : escaped(source)}`;
  });

/** What Markdown would take for markup. */
const escaped = (text: string): string => text.replace(/[\\`*_<>[\]#]/g, '\\$&');
