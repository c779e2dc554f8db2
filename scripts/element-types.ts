/** The types of tags, attributes and events as one declaration file; `src/types/` says them in the words of React, Vue and Svelte. */
import { attributesOf, kindOf, ownFirst, valuesOf, type Declaration, type Entry } from '../demo/manifest.js';
import type { Manifest } from './describe-elements.js';

const comment = (description = '') => `/** ${description.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */`;

const block = (lines: readonly string[]) => (lines.length ? `{\n${lines.join('\n')}\n    }` : '{}');

function typeOf(attribute: Entry): string {
  switch (kindOf(attribute)) {
    case 'yes':
      return 'boolean';
    case 'number':
      return 'number | `${number}`';
    case 'choice': {
      const values = valuesOf(attribute);
      return values.flatMap((value) => (/^\d+$/.test(value) ? [value, `'${value}'`] : `'${value}'`)).join(' | ');
    }
    default:
      return 'string';
  }
}

export function elementTypes({ modules }: Manifest): string {
  const declared = modules.flatMap(({ path, declarations }) => declarations.map((declaration) => ({ path, declaration })));
  const elements = declared
    .filter((each): each is { path: string; declaration: Declaration & { tagName: string } } => !!each.declaration.tagName)
    .sort((a, b) => a.declaration.tagName.localeCompare(b.declaration.tagName));
  const events = new Map<string, string>();
  const imports = new Set<string>();
  /** Each class from the module that has it. */
  const use = (name: string) => {
    const home = declared.find(({ declaration }) => declaration.name === name);
    if (!home) throw new Error(`${name} is not in the sources that custom-elements.json is made from.`);
    imports.add(`import type { ${name} } from '../lib/${home.path.replace(/^src\//, '').replace(/ts$/, 'js')}';`);
    return name;
  };
  const bodies = elements.map(({ declaration }) => {
    const attributes = attributesOf(declaration).map(
      (attribute) => `      ${comment(attribute.description)}\n      '${attribute.name}'?: ${typeOf(attribute)} | undefined;`,
    );
    const fired = ownFirst(declaration.events).map((event) => {
      const type = use(event.type!.text);
      events.set(event.name, type);
      return `      ${comment(event.description)}\n      '${event.name}': ${type};`;
    });
    return [
      `  ${comment(declaration.description)}`,
      `  '${declaration.tagName}': {`,
      `    element: ${use(declaration.name)};`,
      `    attributes: ${block(attributes)};`,
      `    events: ${block(fired)};`,
      '  };',
    ].join('\n');
  });
  return `// Made from the elements' source. For pages that load the script by its tag: "types": ["@quattropole/widgets/types"].
${[...imports].sort().join('\n')}

/** The tags: their class, their attributes and what they fire. */
export interface Elements {
${bodies.join('\n')}
}

declare global {
  interface HTMLElementTagNameMap {
${elements.map(({ declaration }) => `    '${declaration.tagName}': ${declaration.name};`).join('\n')}
  }
  /** On the element, and on the document and the window, which events of visitors bubble up to. */
  interface GlobalEventHandlersEventMap {
${[...events].map(([name, type]) => `    '${name}': ${type};`).join('\n')}
  }
}
`;
}
